"""A combination of keys as it is pressed, as the settings hold it, and as X11 knows it."""

import pytest
from PySide6.QtGui import QKeySequence

from app.first_start.combination import NoCombination, in_words, written
from app.hotkey import Hotkey
from assistant_core.settings import Settings
from tests.services.display import Display


@pytest.mark.parametrize(
    ("pressed", "wanted"),
    [
        ("Ctrl+Alt+Space", "<ctrl>+<alt>+space"),
        ("Ctrl+J", "<ctrl>+j"),
        ("Meta+7", "<super>+7"),
        ("Ctrl+Shift+F12", "<ctrl>+<shift>+f12"),
        ("F9", "f9"),
        ("Pause", "pause"),
        ("Alt+PgDown", "<alt>+next"),
        ("Ctrl+,", "<ctrl>+comma"),
    ],
)
async def test_what_is_pressed_is_what_x11_takes(display: Display, pressed: str, wanted: str) -> None:
    combination = written(QKeySequence(pressed)[0])  # type: ignore[index]
    assert combination == wanted
    Hotkey(combination, lambda: None, lambda: None).close()


@pytest.mark.parametrize(
    ("pressed", "why"),
    [("J", "Hold Ctrl"), ("Shift+J", "Hold Ctrl"), ("Space", "Hold Ctrl"), ("Ctrl+#", "Take a letter")],
)
def test_keys_that_are_no_hotkey_are_refused(pressed: str, why: str) -> None:
    with pytest.raises(NoCombination, match=why):
        written(QKeySequence(pressed)[0])  # type: ignore[index]


def test_it_is_told_in_words() -> None:
    assert in_words(Settings().listening.hotkey) == "Ctrl + Alt + Space"
    assert in_words("<super>+f12") == "Super + F12"
