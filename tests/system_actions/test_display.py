"""The brightness of the screen, through a mocked logind that writes a directory like sysfs."""

from typing import Any

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from assistant_core.services import Services
from system_actions import display
from system_actions.services.backlight import Backlight
from system_actions.services.login import Login
from tests.services.buses import Mock
from tests.services.machine import SESSION, SESSION_PATH, FakeSysfs
from tests.services.opening import change

SCREEN = "intel_backlight"


async def test_set_brightness_says_what_was_measured_and_is_undone(backlight: FakeSysfs, act: Any) -> None:
    outcome = await act(display.set_brightness, 40.0)
    assert outcome.said == "The screen is at 40 percent." and backlight.raw(SCREEN) == 400
    assert await act(display.undo_brightness, change(outcome)) == "The screen is at 50 percent again."
    assert backlight.raw(SCREEN) == 500


@pytest.mark.parametrize(
    ("asked", "steps"), [(100.0, 1000), (130.0, 1000), (0.0, 0), (-10.0, 0), (12.34, 123)]
)
async def test_brightness_stays_within_the_scale(
    backlight: FakeSysfs, act: Any, asked: float, steps: int
) -> None:
    await act(display.set_brightness, asked)
    assert backlight.raw(SCREEN) == steps


async def test_nothing_is_changed_when_it_is_so_already(backlight: FakeSysfs, logind: Mock, act: Any) -> None:
    outcome = await act(display.set_brightness, 50.0)
    assert outcome.said == "The screen is already at 50 percent." and not outcome.changed
    assert "SetBrightness" not in logind.calls(SESSION_PATH)


@pytest.mark.parametrize(
    ("direction", "amount", "steps"),
    [
        ("up", None, 600),
        ("down", None, 400),
        ("up", 25.0, 750),
        ("down", 25.0, 250),
        ("up", 90.0, 1000),
        ("down", 90.0, 10),
    ],
)
async def test_brighter_and_darker(
    backlight: FakeSysfs, act: Any, direction: str, amount: float | None, steps: int
) -> None:
    outcome = await act(display.change_brightness, direction, amount=amount)
    assert backlight.raw(SCREEN) == steps and outcome.said == f"The screen is at {steps // 10} percent."
    assert await act(display.undo_brightness, change(outcome)) == "The screen is at 50 percent again."
    assert backlight.raw(SCREEN) == 500


@pytest.mark.parametrize(("direction", "start"), [("up", 1000), ("down", 10), ("down", 3), ("down", 0)])
async def test_at_the_end_of_the_scale_nothing_changes(
    backlight: FakeSysfs, act: Any, direction: str, start: int
) -> None:
    backlight.turn(SCREEN, start)
    outcome = await act(display.change_brightness, direction)
    assert not outcome.changed and backlight.raw(SCREEN) == start


async def test_undo_refuses_when_a_key_changed_it_since(backlight: FakeSysfs, act: Any) -> None:
    outcome = await act(display.set_brightness, 40.0)
    backlight.turn(SCREEN, 700)
    with pytest.raises(WorldMoved) as caught:
        await act(display.undo_brightness, change(outcome))
    assert caught.value.said == "The brightness was changed since, to 70 percent."
    assert backlight.raw(SCREEN) == 700


async def test_the_preview_says_from_what_to_what(backlight: FakeSysfs, act: Any) -> None:
    assert await act(display.preview_brightness, 40.0) == "Brightness 50 % → 40 %"
    assert backlight.raw(SCREEN) == 500


@pytest.mark.parametrize(
    ("kinds", "chosen"),
    [
        ({"a": "raw", "b": "platform", "c": "firmware"}, "c"),
        ({"a": "raw", "b": "platform"}, "b"),
        ({"b": "raw", "a": "raw"}, "a"),
        ({"a": "unheard-of", "b": "raw"}, "b"),
    ],
)
async def test_the_kernels_preferred_interface_is_used(
    logind: Mock, sysfs: FakeSysfs, real_services: Services, act: Any, kinds: dict[str, str], chosen: str
) -> None:
    for name, kind in kinds.items():
        sysfs.add(name, kind)
    real_services.provide(Backlight.at(sysfs.root, await real_services.get(Login)))
    await act(display.set_brightness, 20.0)
    assert {name: sysfs.raw(name) for name in kinds} == {
        name: 200 if name == chosen else 500 for name in kinds
    }


async def test_without_a_built_in_screen_there_is_a_cure(
    logind: Mock, sysfs: FakeSysfs, real_services: Services
) -> None:
    login = await real_services.get(Login)
    for _ in range(2):
        with pytest.raises(ServiceMissing) as caught:
            Backlight.at(sysfs.root, login)
        assert caught.value.said == "I find no screen whose brightness I can set." and caught.value.cure
        sysfs.root.mkdir(exist_ok=True)


async def test_without_a_system_bus_it_is_missing(no_system_bus: None, act: Any) -> None:
    with pytest.raises(ServiceMissing):
        await act(display.set_brightness, 40.0)


async def test_without_a_login_manager_it_is_missing(system_bus: Any, act: Any) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(display.set_brightness, 40.0)
    assert caught.value.said == "I cannot reach the login manager."


async def test_a_login_manager_that_died_is_missing_and_nothing_changed(
    backlight: FakeSysfs, logind: Mock, act: Any
) -> None:
    logind.stop()
    with pytest.raises(ServiceMissing):
        await act(display.set_brightness, 40.0)
    assert backlight.raw(SCREEN) == 500


async def test_a_refusal_is_said(backlight: FakeSysfs, logind: Mock, act: Any) -> None:
    refuses = 'raise dbus.exceptions.DBusException("no", name="org.freedesktop.DBus.Error.AccessDenied")'
    logind.add_method(SESSION, "SetBrightness", "ssu", "", refuses, path=SESSION_PATH)
    with pytest.raises(ActionFailed) as caught:
        await act(display.set_brightness, 40.0)
    assert caught.value.said == "You are not allowed to do that."


async def test_a_screen_that_ignores_what_it_is_told_is_not_lied_about(
    backlight: FakeSysfs, logind: Mock, act: Any
) -> None:
    logind.add_method(SESSION, "SetBrightness", "ssu", "", "pass", path=SESSION_PATH)
    assert (await act(display.set_brightness, 40.0)).said == "The screen is at 50 percent."


async def test_a_backlight_that_vanished_is_an_error(backlight: FakeSysfs, act: Any) -> None:
    (backlight.root / SCREEN / "brightness").unlink()
    with pytest.raises(ActionFailed) as caught:
        await act(display.set_brightness, 40.0)
    assert caught.value.said == "I cannot read the brightness."
