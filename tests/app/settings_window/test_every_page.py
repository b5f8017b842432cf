"""Every control of every page, and of what it opens, is reached by Tab, has a name and works by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from app.face import Face
from app.settings_window.window import ORDER, SettingsWindow
from tests.app.by_keyboard import ByKeyboard, focusable, name_of, told
from tests.app.legible import illegible
from tests.services.lived_in import have_been_taught

KEPT = Path(__file__).parents[2] / "artefacts" / "dialogs"

OPENED = {
    "Journal": {"What did you mean?", "Erase", "Export the journal"},
    "Teach": {"A function of your own", "Go back", "Forget everything taught"},
}
"""Dialogs that are known to open from a page; whatever else opens is gone through as well."""


@pytest.fixture
def window(qtbot: QtBot, face: Face) -> SettingsWindow:
    """The window as the program makes it, in a home that was lived in."""
    made = face.settings_window
    with qtbot.waitActive(made):
        made.show()
    return made


def shown(window: SettingsWindow, name: str) -> QWidget:
    """Turn to a page, with the focus on the search; returns the page."""
    window.show_page(name)
    window.findChildren(QLineEdit)[0].setFocus()
    (stack,) = (one for one in window.findChildren(QStackedWidget) if one.parent() is window.inner)
    page = stack.currentWidget()
    assert page is not None and page.isVisible()
    return page


def test_every_page_is_gone_through(window: SettingsWindow) -> None:
    (listed,) = (one for one in window.findChildren(QListWidget) if one.parent() is window.inner)
    assert tuple(listed.item(row).text() for row in range(listed.count())) == tuple(ORDER)


@pytest.mark.parametrize("name", ORDER)
def test_tab_reaches_everything(window: SettingsWindow, qtbot: QtBot, name: str) -> None:
    shown(window, name)
    missed = set(focusable(window)) - set(ByKeyboard(qtbot).reached(window))
    assert not missed, [told(widget) for widget in missed]


@pytest.mark.parametrize("name", ORDER)
def test_everything_has_a_name_for_a_screen_reader(window: SettingsWindow, name: str) -> None:
    shown(window, name)
    nameless = [told(widget) for widget in focusable(window) if not name_of(widget)]
    assert not nameless, nameless


@pytest.mark.parametrize("name", ORDER)
def test_everything_can_be_operated(window: SettingsWindow, face: Face, qtbot: QtBot, name: str) -> None:
    unreadable: list[str] = []

    def look(dialog: QDialog) -> None:
        unreadable.extend(f"{dialog.windowTitle()}: {what}" for what in illegible(dialog))
        KEPT.mkdir(parents=True, exist_ok=True)
        dialog.grab().save(str(KEPT / f"{name}, {dialog.windowTitle()}.png"))

    hands = ByKeyboard(qtbot, look)
    page = shown(window, name)

    def settle() -> None:
        if not page.isVisible():
            shown(window, name)
        qtbot.waitUntil(lambda: not face.teacher.busy)

    hands.operate(page, settle)
    if name == "Teach":  # who went back to the shipped model has nothing left to forget
        have_been_taught("make it cosy in the bedroom")
        shown(window, "General")
        hands.operate(shown(window, name), settle)
    assert not hands.dead, hands.dead
    assert not unreadable, unreadable
    assert OPENED.get(name, set()) <= set(hands.met), hands.met
