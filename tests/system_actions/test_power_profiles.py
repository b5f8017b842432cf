"""Power profiles on the real power-profiles-daemon with polkit, and under the daemon's newer name."""

from typing import Any

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from system_actions import power
from tests.services.buses import Mock, Mocks, PrivateBus
from tests.services.opening import change
from tests.services.switches import Daemon, gdbus

OLD = "net.hadess.PowerProfiles"
NEW = "org.freedesktop.UPower.PowerProfiles"
PROPERTIES = "org.freedesktop.DBus.Properties"


def active(bus: PrivateBus, name: str = OLD) -> str:
    """The profile as the daemon has it."""
    told = gdbus(bus, name, f"/{name.replace('.', '/')}", f"{PROPERTIES}.Get", name, "ActiveProfile")
    return told.strip("(<'>,)")


def choose(bus: PrivateBus, profile: str, name: str = OLD) -> None:
    """Choose a profile as the desktop's own menu does."""
    path = f"/{name.replace('.', '/')}"
    gdbus(bus, name, path, f"{PROPERTIES}.Set", name, "ActiveProfile", f"<'{profile}'>")


@pytest.fixture
def newer(mocks: Mocks) -> Mock:
    """A daemon of today, with three profiles."""
    mock = mocks.bare(NEW, "/org/freedesktop/UPower/PowerProfiles", NEW)
    profiles = ", ".join(f"{{'Profile': <'{name}'>}}" for name in ("power-saver", "balanced", "performance"))
    values = {"ActiveProfile": "'balanced'", "Profiles": f"[{profiles}]", "PerformanceDegraded": "''"}
    for name, value in values.items():
        mock.tell("org.freedesktop.DBus.Mock.AddProperty", NEW, name, f"<{value}>")
    return mock


async def test_the_profile_of_the_real_daemon_is_chosen_and_put_back(
    power_profiles: Daemon, system_bus: PrivateBus, act: Any
) -> None:
    outcome = await act(power.set_power_profile, "saver")
    assert outcome.said == "The power profile is saver." and active(system_bus) == "power-saver"
    again = await act(power.set_power_profile, "saver")
    assert again.said == "The power profile is already saver." and not again.changed
    undone = await act(power.undo_power_profile, change(outcome))
    assert undone == "The power profile is balanced again." and active(system_bus) == "balanced"


async def test_what_the_real_daemon_lacks_is_said(
    power_profiles: Daemon, system_bus: PrivateBus, act: Any
) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(power.set_power_profile, "performance")
    assert caught.value.said == "This computer has no power profile for performance."
    assert active(system_bus) == "balanced"


async def test_undo_refuses_when_the_profile_was_changed_since(
    power_profiles: Daemon, system_bus: PrivateBus, act: Any
) -> None:
    outcome = await act(power.set_power_profile, "saver")
    choose(system_bus, "balanced")
    with pytest.raises(WorldMoved) as caught:
        await act(power.undo_power_profile, change(outcome))
    assert caught.value.said == "The power profile was changed since, to balanced."


async def test_a_daemon_that_died_is_missing(power_profiles: Daemon, act: Any) -> None:
    await act(power.set_power_profile, "saver")
    power_profiles.stop()
    with pytest.raises(ServiceMissing) as caught:
        await act(power.set_power_profile, "balanced")
    assert "power-profiles-daemon" in caught.value.cure


async def test_without_a_daemon_there_is_a_cure(system_bus: Any, act: Any) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(power.set_power_profile, "saver")
    assert caught.value.said == "This computer has no power profiles."
    assert "power-profiles-daemon" in caught.value.cure


async def test_the_daemons_newer_name_is_found(newer: Mock, system_bus: PrivateBus, act: Any) -> None:
    assert await act(power.preview_power_profile, "performance") == "Power profile balanced → performance"
    outcome = await act(power.set_power_profile, "performance")
    assert outcome.said == "The power profile is performance." and active(system_bus, NEW) == "performance"
    assert await act(power.undo_power_profile, change(outcome)) == "The power profile is balanced again."


async def test_performance_that_is_held_back_is_not_praised(newer: Mock, act: Any) -> None:
    newer.set(NEW, "{'PerformanceDegraded': <'high-operating-temperature'>}")
    said = (await act(power.set_power_profile, "performance")).said
    slowed = "but the computer is slowed down: high operating temperature."
    assert said == f"The power profile is performance, {slowed}"


async def test_a_refusal_is_said(newer: Mock, system_bus: PrivateBus, act: Any) -> None:
    refuses = 'raise dbus.exceptions.DBusException("no", name="org.freedesktop.DBus.Error.AccessDenied")'
    newer.add_method(PROPERTIES, "Set", "ssv", "", refuses)
    with pytest.raises(ActionFailed) as caught:
        await act(power.set_power_profile, "performance")
    assert caught.value.said == "You are not allowed to do that." and active(system_bus, NEW) == "balanced"


async def test_a_daemon_that_ignores_what_it_is_told_is_not_lied_about(newer: Mock, act: Any) -> None:
    newer.add_method(PROPERTIES, "Set", "ssv", "", "pass")
    outcome = await act(power.set_power_profile, "saver")
    assert outcome.said == "The power profile is still balanced." and not outcome.changed
