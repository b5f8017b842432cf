"""Every widget of every page is reached by Tab and does something by keyboard."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.corrections_page import CorrectionsPage
from app.functions_page.known import Known
from app.functions_page.page import FunctionsPage
from app.journal_page.page import JournalPage
from app.settings_window.window import ORDER, SettingsWindow
from assistant_core.calls import Call, Interpretation, Plan
from assistant_core.corrections import Corrections
from assistant_core.functions import Outcome


@pytest.fixture
def window(qtbot: QtBot, known: Known, tmp_path: Path) -> SettingsWindow:
    """With two commands, two corrections, and settings that are not what they were at first."""
    for text in ("level ten", "level twenty"):
        act = known.journal.starting(known.journal.begin(text), "set_level", {})
        known.journal.finished(act, Outcome("Done.", {"level": 1}, {"level": 2}))
    corrections = Corrections(tmp_path / "corrections.db")
    corrections.add("do the tea thing", [Call("wipe")])
    corrections.add("note it", [Call("wipe")])
    known.live.change("speech", "rate", 200)

    async def understand(text: str) -> Plan:
        return await known.planner.plan(text, Interpretation((Call("wipe"),), 0.9))

    more = {
        "Actions": FunctionsPage(known, understand, asyncio.run),
        "Corrections": CorrectionsPage(corrections),
        "Journal": JournalPage(known.journal, known.catalog, lambda: None, lambda entry, call: None),
    }
    made = SettingsWindow(known.live, more)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def focusable(window: SettingsWindow) -> set[QWidget]:
    """What can have the focus on the page that is shown; of a spin box the box, and not its inner field."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }


def reached(window: SettingsWindow, qtbot: QtBot) -> list[QWidget]:
    """What has the focus, one Tab after the other, once around."""
    found: list[QWidget] = []
    focus = QApplication.focusWidget() or window
    while focus not in found:
        found.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
    return found


@pytest.mark.parametrize("name", ORDER)
def test_tab_reaches_everything(window: SettingsWindow, qtbot: QtBot, name: str) -> None:
    window.show_page(name)
    window.findChildren(QLineEdit)[0].setFocus()
    missed = focusable(window) - set(reached(window, qtbot))
    assert not missed, [(type(widget).__name__, widget.accessibleName()) for widget in missed]


@pytest.mark.parametrize("name", ORDER)
def test_everything_has_a_name_for_a_screen_reader(window: SettingsWindow, name: str) -> None:
    window.show_page(name)
    nameless = [
        widget
        for widget in focusable(window)
        if not widget.accessibleName() and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert not nameless, nameless


def by_typing(widget: QWidget, read: Callable[[], object], qtbot: QtBot) -> bool:
    before = read()
    qtbot.keyClicks(widget, "7")
    return read() != before


def by_arrows(widget: QWidget, read: Callable[[], object], qtbot: QtBot) -> bool:
    before = read()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(widget, key)
        if read() != before:
            return True
    return False


def by_space(button: QAbstractButton, qtbot: QtBot) -> bool:
    """Press it; a question that comes of it is closed."""
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    closing = QTimer(button)
    closing.timeout.connect(_close_question)
    closing.start(50)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.wait(60)
    closing.stop()
    return bool(pressed)


def _close_question() -> None:
    for question in QApplication.topLevelWidgets():
        if isinstance(question, QDialog) and question.isVisible():
            question.reject()


def works(widget: QWidget, qtbot: QtBot) -> bool:
    """Whether the keyboard does something to what has the focus."""
    widget.setFocus()
    match widget:
        case QCheckBox() | QPushButton() | QToolButton():
            return by_space(widget, qtbot)
        case QComboBox():
            return by_arrows(widget, widget.currentIndex, qtbot)
        case QSpinBox() | QDoubleSpinBox():
            return by_arrows(widget, widget.value, qtbot)
        case QListWidget():
            return widget.count() < 2 or by_arrows(widget, widget.currentRow, qtbot)
        case QTableView():  # a table widget too
            return widget.model().rowCount() < 2 or by_arrows(widget, widget.currentIndex, qtbot)
        case QLineEdit():
            return by_typing(widget, widget.text, qtbot)
        case QPlainTextEdit():
            return by_typing(widget, widget.toPlainText, qtbot)
    return False


@pytest.mark.parametrize("name", ORDER)
def test_everything_can_be_operated(window: SettingsWindow, qtbot: QtBot, name: str) -> None:
    window.show_page(name)
    window.findChildren(QLineEdit)[0].setFocus()
    around = reached(window, qtbot)[2:]  # past the search and the list of pages, which change the page
    dead = [widget for widget in around if widget.isEnabled() and not works(widget, qtbot)]
    assert not dead, [(type(widget).__name__, widget.accessibleName()) for widget in dead]
