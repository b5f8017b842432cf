"""A setting is changed where it is shown, at once; what is not allowed is said and changes nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.settings_window.editors import MicrophoneEditor
from app.settings_window.row import SettingRow
from app.settings_window.setting import settings_of
from assistant_core.live_settings import LiveSettings
from assistant_core.sound_devices import SoundDevice

Row = Callable[[str, str], SettingRow]


@pytest.fixture
def live(tmp_path: Path) -> LiveSettings:
    return LiveSettings(tmp_path / "settings.toml")


@pytest.fixture
def row(qtbot: QtBot, live: LiveSettings) -> Row:
    """``row("speech", "rate")``: the row of a setting, in a window of its own."""

    windows: list[QWidget] = []

    def make(section: str, key: str) -> SettingRow:
        (setting,) = (one for one in settings_of(section) if one.key == key)
        made = SettingRow(setting, live)
        around = QWidget()
        windows.append(around)
        column = QVBoxLayout(around)
        column.addWidget(made)
        column.addWidget(QLineEdit())
        qtbot.addWidget(around)
        with qtbot.waitActive(around):
            around.show()
        live.follow(made.show_value)
        return made

    return make


def editor(row: SettingRow) -> QWidget:
    (found,) = (
        w for w in row.findChildren(QWidget) if w.accessibleName() == row.setting.label and w.isEnabled()
    )
    return found


def reset_button(row: SettingRow) -> QToolButton:
    (found,) = row.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found


def in_file(live: LiveSettings) -> str:
    return live.path.read_text() if live.path.exists() else ""


@pytest.mark.parametrize(
    ("section", "key", "keys", "written"),
    [
        ("speech", "enabled", " ", "enabled = false"),
        ("weather", "units", "i", 'units = "imperial"'),
        ("speech", "rate", "200\r", "rate = 200"),
        ("listening", "patience", "1.5\r", "patience = 1.5"),
        ("weather", "place", "Berlin\r", 'place = "Berlin"'),
        ("news", "feeds", "https://a.example/rss\rhttps://b.example/rss\t", '"https://b.example/rss"'),
        ("home", "nicknames", "the beast = fan.bedroom\t", '"the beast" = "fan.bedroom"'),
    ],
)
def test_by_keyboard(
    row: Row, live: LiveSettings, qtbot: QtBot, section: str, key: str, keys: str, written: str
) -> None:
    made = row(section, key)
    what = editor(made)
    what.setFocus()
    if hasattr(what, "selectAll"):
        what.selectAll()
    for letter in keys:
        special = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}.get(letter)
        target = QApplication.focusWidget() or what
        qtbot.keyClick(target, special) if special else qtbot.keyClicks(target, letter)
    assert written in in_file(live) and made.problem == ""
    assert reset_button(made).isEnabled()
    reset_button(made).setFocus()
    qtbot.keyClick(reset_button(made), Qt.Key.Key_Space)
    assert written not in in_file(live) and not reset_button(made).isEnabled()
    assert made.setting.value(live.now) == made.setting.default


@pytest.mark.parametrize(
    ("section", "key", "keys", "said"),
    [
        ("home", "address", "homeassistant", "That is not possible: "),
        ("home", "nicknames", "the beast", "“the beast” is not of the form name = id."),
        ("news", "feeds", "not an address", "That is not possible: "),
    ],
)
def test_what_is_not_allowed_stays_with_the_reason(
    row: Row, live: LiveSettings, qtbot: QtBot, section: str, key: str, keys: str, said: str
) -> None:
    made = row(section, key)
    what: Any = editor(made)
    what.setFocus()
    qtbot.keyClicks(what, keys)
    qtbot.keyClick(what, Qt.Key.Key_Tab if isinstance(what, QPlainTextEdit) else Qt.Key.Key_Return)
    assert made.problem.startswith(said) and in_file(live) == ""
    live.change("speech", "rate", 200)
    shown = what.toPlainText() if isinstance(what, QPlainTextEdit) else what.text()
    assert shown == keys
    reset_button(made).setEnabled(True)
    reset_button(made).click()
    assert made.problem == ""


def test_a_change_elsewhere_is_shown(row: Row, live: LiveSettings) -> None:
    made: Any = editor(row("speech", "rate"))
    live.change("speech", "rate", 250)
    assert made.value() == 250


def written_in(what: Any) -> str:
    return str(what.toPlainText() if isinstance(what, QPlainTextEdit) else what.text())


HALF_WRITTEN = pytest.mark.parametrize(
    ("section", "key", "keys", "other", "in_words"),
    [
        ("speech", "rate", "20", 250, "250"),
        ("listening", "patience", "1.", 2.5, "2.50"),
        ("weather", "place", "Ber", "Bern", "Bern"),
        ("news", "feeds", "https://a.ex", ["https://b.example/rss"], "https://b.example/rss"),
        ("home", "nicknames", "the be", {"sun": "light.sun"}, "sun = light.sun"),
    ],
)
"""What somebody begins to write, and another value with the words it is shown by."""


def begin_to_write(made: SettingRow, qtbot: QtBot, keys: str) -> Any:
    what: Any = editor(made)
    what.setFocus()
    what.selectAll()
    qtbot.keyClicks(what, keys)
    assert written_in(what) == keys
    return what


@HALF_WRITTEN
def test_what_is_half_written_stays_when_another_setting_changes(
    row: Row, live: LiveSettings, qtbot: QtBot, section: str, key: str, keys: str, other: Any, in_words: str
) -> None:
    made = row(section, key)
    what = begin_to_write(made, qtbot, keys)
    live.path.write_text("[privacy]\njournal_days = 5\n")
    live.look()
    assert live.now.privacy.journal_days == 5 and written_in(what) == keys
    live.change(section, key, other)
    assert written_in(what) == in_words and what.hasFocus()


@HALF_WRITTEN
def test_what_is_half_written_gives_way_to_a_reset(
    row: Row, live: LiveSettings, qtbot: QtBot, section: str, key: str, keys: str, other: Any, in_words: str
) -> None:
    made = row(section, key)
    shown = written_in(editor(made))
    live.change(section, key, other)
    what = begin_to_write(made, qtbot, keys)
    qtbot.mouseClick(reset_button(made), Qt.MouseButton.LeftButton)
    assert what.hasFocus() and written_in(what) == shown
    assert made.setting.value(live.now) == made.setting.default and made.problem == ""


def test_what_was_half_written_is_kept_when_it_is_done(row: Row, live: LiveSettings, qtbot: QtBot) -> None:
    what = begin_to_write(row("weather", "place"), qtbot, " Ber")
    live.change("speech", "rate", 200)
    qtbot.keyClicks(what, "lin")
    qtbot.keyClick(what, Qt.Key.Key_Return)
    assert live.now.weather.place == "Berlin" and written_in(what) == "Berlin" and what.hasFocus()
    live.change("weather", "place", "Bern")
    assert written_in(what) == "Bern"


@pytest.mark.parametrize(
    ("section", "key", "keys"), [("weather", "place", "  "), ("home", "nicknames", "\r\r")]
)
def test_what_was_written_and_left_is_half_written_no_more(
    row: Row, live: LiveSettings, qtbot: QtBot, section: str, key: str, keys: str
) -> None:
    what: Any = editor(row(section, key))
    what.setFocus()
    for letter in keys:
        qtbot.keyClick(what, Qt.Key.Key_Return if letter == "\r" else letter)
    assert written_in(what)
    qtbot.keyClick(what, Qt.Key.Key_Tab)
    assert not what.hasFocus()
    what.setFocus()
    live.change("speech", "rate", 200)
    assert written_in(what) == ""


def test_a_file_that_broke_meanwhile_is_said_and_left_alone(row: Row, live: LiveSettings) -> None:
    made = row("speech", "rate")
    live.path.write_text("[speech")
    what: Any = editor(made)
    what.setValue(200)
    assert "mistake" in made.problem and in_file(live) == "[speech"


def test_the_wheel_that_scrolls_the_page_changes_nothing(row: Row, live: LiveSettings) -> None:
    what: Any = editor(row("speech", "rate"))
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 120), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(what, wheel)
    assert what.value() == 175


def test_a_microphone_is_chosen_by_keyboard_and_one_that_is_not_there_stays_chosen(
    row: Row, live: LiveSettings, qtbot: QtBot
) -> None:
    live.change("listening", "microphone", "headset")
    made = row("listening", "microphone")
    box: Any = editor(made)
    assert [box.itemText(number) for number in range(box.count())] == [
        "The system's choice", "headset (not there)",
    ]  # fmt: skip
    assert isinstance(made.editor, MicrophoneEditor)
    made.editor.offer([SoundDevice("usb-1", "Desk", True), SoundDevice("usb-2", "Headset", False)])
    assert [box.itemText(number) for number in range(box.count())] == [
        "The system's choice: Desk", "Desk", "Headset",
    ]  # fmt: skip
    assert box.currentText() == "Headset" and live.now.listening.microphone == "headset"
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert 'microphone = "usb-1"' in in_file(live)
    reset_button(made).click()
    assert box.currentIndex() == 0 and "microphone" not in in_file(live)


def test_a_screen_reader_is_told_what_a_setting_is_for(row: Row) -> None:
    made = row("speech", "rate")
    assert editor(made).accessibleDescription() == "Words a minute"
    assert reset_button(made).accessibleName() == "Reset Speed"


def test_a_setting_that_cannot_be_carried_out_shows_what_is_set_and_why(
    row: Row, live: LiveSettings, qtbot: QtBot
) -> None:
    hotkey = row("listening", "hotkey")
    hotkey.complain("Another program has this key.")
    live.change("listening", "hotkey", "<ctrl>+h")
    field = editor(hotkey)
    assert isinstance(field, QLineEdit) and field.text() == "<ctrl>+h"
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Tab)  # past it, which changes nothing
    assert live.now.listening.hotkey == "<ctrl>+h" and hotkey.problem == "Another program has this key."
    field.setFocus()
    qtbot.keyClicks(field, "j")  # its cursor stands before what was set
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert live.now.listening.hotkey == "j<ctrl>+h" and not hotkey.problem
