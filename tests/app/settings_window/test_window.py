"""The settings window: every setting on some page, found by searching, reached and changed by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from app.corrections_page import CorrectionsPage
from app.settings_window.setting import sections, settings_of
from app.settings_window.window import PAGES, SettingsWindow
from assistant_core.corrections import Corrections
from assistant_core.live_settings import LiveSettings


@pytest.fixture
def live(tmp_path: Path) -> LiveSettings:
    return LiveSettings(tmp_path / "settings.toml")


@pytest.fixture
def window(qtbot: QtBot, live: LiveSettings) -> SettingsWindow:
    made = SettingsWindow(live, {})
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def search(window: SettingsWindow) -> QLineEdit:
    (found,) = window.inner.findChildren(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found


def shown_pages(window: SettingsWindow) -> list[str]:
    (listed,) = window.findChildren(QListWidget)
    items = [listed.item(row) for row in range(listed.count())]
    return [item.text() for item in items if not item.isHidden()]


def shown_settings(window: SettingsWindow) -> list[str]:
    return [
        row.setting.label for page in window.settings_pages.values() for row in page.rows if row.isVisible()
    ]


def test_every_setting_is_there(window: SettingsWindow) -> None:
    there = {
        (row.setting.section, row.setting.key) for page in window.settings_pages.values() for row in page.rows
    }
    assert there == {(one.section, one.key) for section in sections() for one in settings_of(section)}


def test_searching_turns_to_the_first_page_that_has_it(window: SettingsWindow, qtbot: QtBot) -> None:
    search(window).setFocus()
    qtbot.keyClicks(search(window), "units")
    assert shown_pages(window) == ["Web and facts"] and shown_settings(window) == ["Units"]
    qtbot.keyClick(search(window), Qt.Key.Key_Escape)
    assert shown_pages(window) == [*PAGES, "Privacy"] and search(window).text() == "" and window.isVisible()


def test_what_is_nowhere_is_said(window: SettingsWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(search(window), "teleport")
    assert shown_pages(window) == [] and shown_settings(window) == []
    said = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "No setting on this page fits “teleport”." in said


def test_a_broken_file_is_said_with_its_line_and_nothing_can_be_changed_until_it_is_mended(
    window: SettingsWindow, live: LiveSettings
) -> None:
    live.path.write_text("[speech]\nrate = 'fast'\n")
    live.look()
    words = " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())
    assert "mistake" in words and "line 2" in words
    (row,) = (row for row in window.settings_pages["General"].rows if row.setting.key == "rate")
    assert not row.isEnabled()
    live.path.write_text("[speech]\nrate = 300\n")
    live.look()
    assert row.isEnabled()


def test_what_changes_no_setting_can_be_used_while_the_file_is_broken(
    live: LiveSettings, qtbot: QtBot, tmp_path: Path
) -> None:
    live.path.write_text("[speech]\nrate = 'fast'\n")
    live.look()
    corrections = CorrectionsPage(Corrections(tmp_path / "corrections.db"))
    made = SettingsWindow(live, {"Corrections": corrections})
    qtbot.addWidget(made)
    made.show()
    assert corrections.isEnabled() and not made.settings_pages["General"].isEnabled()


def test_a_hidden_window_does_not_follow_and_is_right_when_it_is_shown_again(
    window: SettingsWindow, live: LiveSettings
) -> None:
    window.hide()
    live.change("weather", "place", "Berlin")
    window.show()
    (row,) = (row for row in window.settings_pages["Web and facts"].rows if row.setting.key == "place")
    assert row.findChildren(QLineEdit)[0].text() == "Berlin"


def test_escape_hides_it(window: SettingsWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
