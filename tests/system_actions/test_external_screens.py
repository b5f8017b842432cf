"""The brightness of external monitors, through a stand-in for ddcutil; the real one where there is no bus."""

from pathlib import Path
from typing import Any

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from assistant_core.services import Services
from system_actions import display
from system_actions.services.external_screens import ExternalScreens
from tests.services.buses import Mock
from tests.services.machine import FakeSysfs
from tests.services.monitors import Monitors
from tests.services.opening import change

SCREEN = "intel_backlight"


async def test_a_monitor_alone_is_set_and_put_back(monitors: Monitors, act: Any) -> None:
    monitors.add(4, 50, 80)
    outcome = await act(display.set_brightness, 25.0)
    assert outcome.said == "The screen is at 25 percent." and monitors.raw(4) == 20
    again = await act(display.set_brightness, 25.0)
    assert again.said == "The screen is already at 25 percent." and not again.changed
    assert await act(display.undo_brightness, change(outcome)) == "The screen is at 62 percent again."
    assert monitors.raw(4) == 50


async def test_the_laptops_screen_and_two_monitors_are_set_together(
    backlight: FakeSysfs, monitors: Monitors, act: Any
) -> None:
    monitors.add(4, 50)
    monitors.add(11, 80)
    outcome = await act(display.set_brightness, 40.0)
    assert outcome.said == "The screens are at 40 percent."
    assert (backlight.raw(SCREEN), monitors.raw(4), monitors.raw(11)) == (400, 40, 40)
    darker = await act(display.change_brightness, "down", amount=90.0)
    assert (backlight.raw(SCREEN), monitors.raw(4), monitors.raw(11)) == (10, 1, 1)
    await act(display.undo_brightness, change(darker))
    undone = await act(display.undo_brightness, change(outcome))
    assert undone == "The screens are at 50 and 80 percent again."
    assert (backlight.raw(SCREEN), monitors.raw(4), monitors.raw(11)) == (500, 50, 80)


async def test_each_screen_gets_brighter_from_where_it_is(
    backlight: FakeSysfs, monitors: Monitors, act: Any
) -> None:
    monitors.add(4, 95)
    assert (await act(display.change_brightness, "up")).said == "The screens are at 60 and 100 percent."
    assert (backlight.raw(SCREEN), monitors.raw(4)) == (600, 100)
    assert await act(display.preview_brightness, 30.0) == "Brightness 60 and 100 % → 30 %"


async def test_what_one_screen_refuses_is_heard_in_the_reply(
    backlight: FakeSysfs, monitors: Monitors, act: Any
) -> None:
    monitors.add(4, 80)
    monitors.refuse()
    outcome = await act(display.set_brightness, 40.0)
    assert outcome.said == "The screens are at 40 and 80 percent." and outcome.changed


async def test_a_monitor_that_refuses_is_an_error(monitors: Monitors, act: Any) -> None:
    monitors.add(4)
    monitors.refuse()
    with pytest.raises(ActionFailed) as caught:
        await act(display.set_brightness, 40.0)
    assert caught.value.said == "The monitor did not take that brightness." and monitors.raw(4) == 50


async def test_undo_refuses_when_the_monitors_own_wheel_was_turned(monitors: Monitors, act: Any) -> None:
    monitors.add(4)
    outcome = await act(display.set_brightness, 40.0)
    monitors.add(4, 90)
    with pytest.raises(WorldMoved) as caught:
        await act(display.undo_brightness, change(outcome))
    assert caught.value.said == "The brightness was changed since, to 90 percent." and monitors.raw(4) == 90


async def test_undo_restores_the_screens_that_are_still_there(
    backlight: FakeSysfs, monitors: Monitors, act: Any
) -> None:
    monitors.add(4)
    outcome = await act(display.set_brightness, 40.0)
    monitors.remove(4)
    assert await act(display.undo_brightness, change(outcome)) == "The screen is at 50 percent again."


async def test_undo_without_the_screen_says_so(backlight: FakeSysfs, monitors: Monitors, act: Any) -> None:
    monitors.add(4)
    backlight.turn(SCREEN, 400)
    outcome = await act(display.set_brightness, 40.0)
    monitors.remove(4)
    with pytest.raises(WorldMoved) as caught:
        await act(display.undo_brightness, change(outcome))
    assert caught.value.said == "The screen that was changed is not there any more."


async def test_the_cables_are_searched_once_and_again_when_a_monitor_is_gone(
    backlight: FakeSysfs, monitors: Monitors, act: Any
) -> None:
    monitors.add(4)
    for level in (10.0, 20.0, 30.0):
        await act(display.set_brightness, level)
    assert monitors.looks == 1
    monitors.remove(4)
    monitors.add(6)
    await act(display.set_brightness, 40.0)
    assert (await act(display.set_brightness, 60.0)).said == "The screens are at 60 percent."


async def test_a_monitor_without_a_brightness_is_left_out(
    backlight: FakeSysfs, monitors: Monitors, act: Any
) -> None:
    (monitors.folder / "i2c-4").write_text("ERR\n")
    assert (await act(display.set_brightness, 40.0)).said == "The screen is at 40 percent."


async def test_a_broken_ddcutil_does_not_take_the_laptops_screen_along(
    backlight: FakeSysfs, monitors: Monitors, act: Any
) -> None:
    (monitors.folder / "ddcutil").write_text("#!/nonexistent/shell\n")
    assert (await act(display.set_brightness, 40.0)).said == "The screen is at 40 percent."


async def test_without_any_screen_both_cures_are_named(monitors: Monitors, logind: Mock, act: Any) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(display.set_brightness, 40.0)
    assert caught.value.said == "I find no screen whose brightness I can set."
    assert "buttons of the monitor" in caught.value.cure and "DDC/CI" in caught.value.cure


async def test_the_real_ddcutil_without_a_bus_to_a_monitor_is_missing(real_services: Services) -> None:
    if list(Path("/dev").glob("i2c-*")):
        assert isinstance(await real_services.get(ExternalScreens), ExternalScreens)
        return
    with pytest.raises(ServiceMissing) as caught:
        await real_services.get(ExternalScreens)
    assert caught.value.said == "I cannot reach external monitors." and "i2c-dev" in caught.value.cure


async def test_without_ddcutil_there_is_a_cure(
    logind: Mock, act: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ServiceMissing) as caught:
        await act(display.set_brightness, 40.0)
    assert "install ddcutil" in caught.value.cure
