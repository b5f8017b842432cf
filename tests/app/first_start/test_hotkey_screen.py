"""The hotkey is shown, changed by pressing another, and tried."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QKeySequenceEdit, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.first_start import hotkey_screen
from app.first_start.hotkey_screen import HotkeyScreen
from assistant_core.live_settings import LiveSettings
from tests.services.waiting import PATIENCE


@pytest.fixture
def live(tmp_path: Path) -> LiveSettings:
    return LiveSettings(tmp_path / "settings.toml")


@pytest.fixture
def screen(qtbot: QtBot, live: LiveSettings) -> HotkeyScreen:
    made = HotkeyScreen(live)
    live.follow(made.show_settings)
    qtbot.addWidget(made)
    made.resize(600, 400)
    with qtbot.waitActive(made):
        made.show()
    return made


def shown(screen: HotkeyScreen) -> str:
    return "\n".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())


def press(screen: HotkeyScreen, qtbot: QtBot, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    """Press keys in the field for others, and wait until they are taken."""
    field = screen.findChildren(QKeySequenceEdit)[0]
    field.setFocus()
    modifiers = Qt.KeyboardModifier.NoModifier
    for one in held:
        modifiers |= one
    with qtbot.waitSignal(field.editingFinished, timeout=1000 * PATIENCE):
        qtbot.keyClick(field, key, modifiers)


def test_it_is_shown_in_words(screen: HotkeyScreen) -> None:
    assert "Ctrl + Alt + Space" in shown(screen) and "Try it now" in shown(screen)


def test_pressing_other_keys_sets_them(screen: HotkeyScreen, live: LiveSettings, qtbot: QtBot) -> None:
    press(screen, qtbot, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier)
    assert live.now.listening.hotkey == "<ctrl>+<alt>+j" and "Ctrl + Alt + J" in shown(screen)
    assert screen.findChildren(QKeySequenceEdit)[0].keySequence().isEmpty()
    screen.findChildren(QPushButton)[0].click()
    assert live.now.listening.hotkey == "<ctrl>+<alt>+space"


def test_a_letter_alone_is_refused(screen: HotkeyScreen, live: LiveSettings, qtbot: QtBot) -> None:
    press(screen, qtbot, Qt.Key.Key_J)
    assert "Hold Ctrl, Alt or Super with it" in shown(screen)
    assert live.now.listening.hotkey == "<ctrl>+<alt>+space"
    press(screen, qtbot, Qt.Key.Key_F9)
    assert "Hold Ctrl, Alt" not in shown(screen) and live.now.listening.hotkey == "f9"


def test_a_try_is_told(screen: HotkeyScreen, live: LiveSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter((50.0, 51.24))
    monkeypatch.setattr(hotkey_screen, "time", SimpleNamespace(monotonic=lambda: next(moments)))
    screen.pressed()
    assert "You hold it. Now let go." in shown(screen)
    screen.released()
    assert "It works: you held it for 1.2 seconds." in shown(screen)
    live.change("listening", "hotkey", "f9")
    assert "It works" not in shown(screen)


def test_one_that_does_not_work_is_said_and_not_to_be_tried(screen: HotkeyScreen) -> None:
    screen.show_unavailable("another program has grabbed it")
    assert "another program has grabbed it" in shown(screen) and "Try it now" not in shown(screen)
    screen.show_unavailable("")
    assert "Try it now" in shown(screen)


def test_none_is_said(screen: HotkeyScreen, live: LiveSettings) -> None:
    live.change("listening", "hotkey", "")
    assert "No hotkey" in shown(screen) and "Try it now" not in shown(screen)
