"""Hold to talk on a real X server: press and release are told, and a key that is taken is named."""

import asyncio

import pytest

from app.hotkey import Hotkey, HotkeyUnavailable
from tests.services.display import Display
from tests.services.waiting import until

KEY = "<ctrl>+<alt>+space"


@pytest.fixture
def told() -> list[str]:
    return []


def grabbed(told: list[str], key: str = KEY) -> Hotkey:
    return Hotkey(key, lambda: told.append("press"), lambda: told.append("release"))


async def test_press_and_release_are_told(display: Display, told: list[str]) -> None:
    hotkey = grabbed(told)
    display.xdotool("keydown", "ctrl", "keydown", "alt", "keydown", "space")
    await until(lambda: told == ["press"])
    display.xdotool("keyup", "space", "keyup", "alt", "keyup", "ctrl")
    await until(lambda: told == ["press", "release"])
    hotkey.close()


async def test_a_held_key_that_repeats_is_one_press(display: Display, told: list[str]) -> None:
    hotkey = grabbed(told)
    display.xdotool("keydown", "ctrl", "keydown", "alt", "keydown", "space")
    await until(lambda: told)
    await asyncio.sleep(1.2)
    assert told == ["press"]
    display.xdotool("keyup", "space", "keyup", "alt", "keyup", "ctrl")
    await until(lambda: told == ["press", "release"])
    hotkey.close()


async def test_other_keys_are_left_alone(display: Display, told: list[str]) -> None:
    hotkey = grabbed(told)
    display.xdotool("key", "space")
    display.xdotool("key", "ctrl+space")
    await asyncio.sleep(0.3)
    assert told == []
    hotkey.close()


async def test_a_key_that_another_program_has_is_named(display: Display, told: list[str]) -> None:
    first = grabbed(told)
    with pytest.raises(HotkeyUnavailable, match="another program"):
        grabbed(told)
    first.close()
    grabbed(told).close()


async def test_a_key_that_does_not_exist_is_named(display: Display, told: list[str]) -> None:
    with pytest.raises(HotkeyUnavailable, match="there is no key"):
        grabbed(told, "<ctrl>+nosuchkey")


async def test_without_a_display_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch, told: list[str]) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    with pytest.raises(HotkeyUnavailable) as refused:
        grabbed(told)
    assert "octavox listen" in refused.value.cure
