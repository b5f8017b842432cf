"""The battery, locking, and going to sleep or off, on mocked services of the system bus."""

import os
from typing import Any

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Services
from system_actions import power
from system_actions.services.bus import SessionBus
from system_actions.services.bus_objects import Interface, Method
from tests.services.buses import Mock, Mocks
from tests.services.machine import SESSION, SESSION_PATH, put_battery
from tests.services.switches import Daemon

MANAGER = "org.freedesktop.login1.Manager"


@pytest.mark.parametrize(
    ("percent", "state", "empty", "full", "said"),
    [
        (63.4, 2, 7800, 0, "The battery is at 63 percent, enough for about 2 hours and 10 minutes."),
        (63.4, 2, 0, 0, "The battery is at 63 percent."),
        (20.0, 2, 3600, 0, "The battery is at 20 percent, enough for about 1 hour."),
        (63.0, 1, 0, 2400, "The battery is at 63 percent and charging, full in about 40 minutes."),
        (63.0, 1, 0, 0, "The battery is at 63 percent and charging."),
        (100.0, 4, 0, 0, "The battery is full."),
        (97.0, 4, 0, 0, "The battery is at 97 percent, and fully charged."),
        (80.0, 5, 0, 0, "The battery is at 80 percent, plugged in and not charging."),
        (1.0, 3, 0, 0, "The battery is empty."),
        (50.0, 6, 0, 0, "The battery is at 50 percent."),
        (50.0, 99, 0, 0, "The battery is at 50 percent."),
    ],
)
async def test_the_battery(
    upower: Mock,
    act: Any,
    real_services: Services,
    percent: float,
    state: int,
    empty: int,
    full: int,
    said: str,
) -> None:
    await put_battery(real_services, percent, state, empty=empty, full=full)
    outcome = await act(power.get_battery)
    assert outcome.said == said and outcome.value == f"{round(percent)} percent" and not outcome.changed


async def test_no_battery_is_an_honest_answer(upower: Mock, act: Any) -> None:
    outcome = await act(power.get_battery)
    assert outcome.said == "This computer has no battery." and outcome.value == ""


async def test_without_upower_there_is_a_cure(system_bus: Any, act: Any) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(power.get_battery)
    assert caught.value.cure == "install upower"


async def test_an_upower_that_died_is_missing(upower: Mock, act: Any) -> None:
    await act(power.get_battery)
    upower.stop()
    with pytest.raises(ServiceMissing):
        await act(power.get_battery)


async def test_locking(logind: Mock, act: Any) -> None:
    assert (await act(power.lock_screen)).said == "The screen is locked."
    assert '"Lock"' in logind.calls(SESSION_PATH).replace("'", '"')
    assert (await act(power.lock_screen)).said == "The screen is already locked."


async def test_a_desktop_that_does_not_say_it_locked_is_not_trusted(logind: Mock, act: Any) -> None:
    logind.add_method(SESSION, "Lock", "", "", "pass", path=SESSION_PATH)
    said = (await act(power.lock_screen)).said
    assert said == "I asked for the screen to be locked, but your desktop did not say that it is."


async def test_another_users_session_is_left_alone(mocks: Mocks, act: Any) -> None:
    mock = mocks.start("logind", "org.freedesktop.login1", "/org/freedesktop/login1")
    mock.tell("org.freedesktop.DBus.Mock.AddSession", "c7", "seat0", str(os.getuid() + 1), "other", "true")
    with pytest.raises(ActionFailed) as caught:
        await act(power.lock_screen)
    assert caught.value.said == "I find no session of yours."
    assert "Lock" not in mock.calls("/org/freedesktop/login1/session/c7")


async def test_the_active_session_is_the_one_that_is_locked(logind: Mock, act: Any) -> None:
    add = "org.freedesktop.DBus.Mock.AddSession"
    logind.tell(add, "a0", "seat0", str(os.getuid()), "tester", "false")
    logind.tell(add, "z9", "seat0", str(os.getuid()), "tester", "false")
    await act(power.lock_screen)
    assert "Lock" in logind.calls(SESSION_PATH)


@pytest.mark.parametrize(
    ("action", "method", "said"),
    [
        ("suspend", "Suspend", "I asked the computer to go to sleep."),
        ("hibernate", "Hibernate", "I asked the computer to hibernate."),
        ("restart", "Reboot", "I asked the computer to restart."),
        ("shutdown", "PowerOff", "I asked the computer to shut down."),
        ("logout", "TerminateSession", "I asked the computer to log you out."),
    ],
)
async def test_power(logind: Mock, act: Any, action: Any, method: str, said: str) -> None:
    assert (await act(power.power, action)).said == said
    called = logind.calls()
    methods = ("Suspend", "Hibernate", "Reboot", "PowerOff", "TerminateSession")
    assert [m for m in methods if f"'{m}'" in called] == [method]


@pytest.mark.parametrize(("action", "what"), [("suspend", "Sleep"), ("shutdown", "Shutdown")])
async def test_what_has_begun_is_said_as_a_fact(logind: Mock, act: Any, action: Any, what: str) -> None:
    method = {"suspend": "Suspend", "shutdown": "PowerOff"}[action]
    begins = f'self.UpdateProperties("{MANAGER}", {{"PreparingFor{what}": dbus.Boolean(True)}})'
    logind.add_method(MANAGER, method, "b", "", begins)
    doing = {"suspend": "going to sleep", "shutdown": "shutting down"}[action]
    assert (await act(power.power, action)).said == f"The computer is {doing}."


@pytest.mark.parametrize(
    ("able", "said"), [("na", "This computer cannot hibernate."), ("no", "You may not make it hibernate.")]
)
async def test_what_cannot_be_done_is_said_and_not_tried(
    mocks: Mocks, act: Any, able: str, said: str
) -> None:
    mock = mocks.start("logind", "org.freedesktop.login1", "/org/freedesktop/login1", CanHibernate=able)
    with pytest.raises(ActionFailed) as caught:
        await act(power.power, "hibernate")
    assert caught.value.said == said
    assert "'Hibernate'" not in mock.calls()


@pytest.mark.parametrize("action", ["suspend", "logout"])
async def test_a_refusal_is_said(logind: Mock, act: Any, action: Any) -> None:
    refuses = (
        'raise dbus.exceptions.DBusException("no", name="org.freedesktop.PolicyKit1.Error.NotAuthorized")'
    )
    logind.add_method(MANAGER, "Suspend", "b", "", refuses)
    logind.add_method(MANAGER, "TerminateSession", "s", "", refuses)
    with pytest.raises(ActionFailed) as caught:
        await act(power.power, action)
    assert caught.value.said == "You are not allowed to do that."


@pytest.mark.parametrize(("handler", "values"), [(power.lock_screen, ()), (power.power, ("suspend",))])
async def test_without_a_login_manager_there_is_a_cure(
    system_bus: Any, act: Any, handler: Any, values: tuple[str, ...]
) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(handler, *values)
    assert "systemd-logind" in caught.value.cure


@pytest.mark.parametrize(("handler", "values"), [(power.lock_screen, ()), (power.power, ("suspend",))])
async def test_a_login_manager_that_died_is_missing(
    logind: Mock, act: Any, handler: Any, values: tuple[str, ...]
) -> None:
    await act(power.preview_power, "suspend")
    logind.stop()
    with pytest.raises(ServiceMissing):
        await act(handler, *values)


@pytest.mark.parametrize("action", ["suspend", "shutdown", "logout"])
async def test_the_preview_when_nothing_holds_it_back(
    logind: Mock, no_session_bus: None, act: Any, action: Any
) -> None:
    assert (await act(power.preview_power, action)).endswith("Nothing holds it back.")
    assert "'PowerOff'" not in logind.calls() and "'Suspend'" not in logind.calls()


async def test_the_preview_names_who_blocks_it_and_not_who_only_delays(
    logind: Mock, no_session_bus: None, act: Any
) -> None:
    found = '[("shutdown:sleep", "apt", "updates are installed", "block", 0, 1), '
    found += '("sleep", "NetworkManager", "wants to disconnect", "delay", 0, 2), '
    found += '("idle", "mpv", "a film plays", "block", 0, 3)]'
    logind.add_method(MANAGER, "ListInhibitors", "", "a(ssssuu)", f"ret = {found}")
    for action in ("shutdown", "suspend"):
        said = await act(power.preview_power, action)
        assert said.endswith("Held back by apt: updates are installed.")


async def test_the_preview_names_unsaved_work(
    logind: Mock, session_bus: Any, act: Any, real_services: Services
) -> None:
    desktop = await SessionBus.open(Services())
    _serve_session_manager(desktop)
    await desktop.own("org.gnome.SessionManager")
    said = await act(power.preview_power, "restart")
    assert said == "Restarting. Held back by org.gnome.gedit: unsaved documents."
    assert await act(power.preview_power, "suspend") == "Going to sleep. Nothing holds it back."
    await desktop.close()
    assert await act(power.preview_power, "restart") == "Restarting. Nothing holds it back."


def _serve_session_manager(bus: SessionBus) -> None:
    """GNOME's session manager with one editor that objects to the end of the session."""

    def returning(name: str, kind: str, value: Any) -> Method:
        async def answer() -> Any:
            return value

        return Method(name, answer, gives=(("value", kind),))

    editor = "/org/gnome/SessionManager/Inhibitor1"
    manager = Interface("org.gnome.SessionManager", (returning("GetInhibitors", "ao", [editor]),))
    inhibitor = Interface(
        "org.gnome.SessionManager.Inhibitor",
        (
            returning("GetAppId", "s", "org.gnome.gedit"),
            returning("GetReason", "s", "unsaved documents"),
            returning("GetFlags", "u", 1),
        ),
    )
    bus.serve("/org/gnome/SessionManager", manager)
    bus.serve(editor, inhibitor)


async def test_the_real_upower_answers(real_upower: Daemon, act: Any) -> None:
    said = (await act(power.get_battery)).said
    assert said.startswith(("This computer has no battery.", "The battery is"))
