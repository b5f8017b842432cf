"""Going through a window by keyboard finds what cannot be operated, also in what the window opens."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.app.by_keyboard import ByKeyboard


class Dead(QPushButton):
    """A button that the keyboard does nothing to."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()


class Page(QWidget):
    """A page with one button, and what became of its presses."""

    def __init__(self, qtbot: QtBot, button: QPushButton | QToolButton) -> None:
        super().__init__()
        self.said: list[str] = []
        self.button = button
        self._column = QVBoxLayout(self)
        self._column.addWidget(button)
        qtbot.addWidget(self)
        with qtbot.waitActive(self):
            self.show()

    def add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        widget.show()

    def ask(self) -> None:
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        answer = QMessageBox.question(self, "Sure", "Sure?", yes | no, no)
        self.said.append("yes" if answer == yes else "no")


@pytest.fixture
def hands(qtbot: QtBot) -> ByKeyboard:
    return ByKeyboard(qtbot)


def test_a_button_that_no_key_presses_is_found(qtbot: QtBot, hands: ByKeyboard) -> None:
    hands.operate(Page(qtbot, Dead("Go")))
    assert [words.split(":")[0] for words in hands.dead] == ["no key does anything"]


def test_a_control_without_a_name_is_found(qtbot: QtBot, hands: ByKeyboard) -> None:
    hands.operate(Page(qtbot, QPushButton()))
    assert [words.split(":")[0] for words in hands.dead] == ["no name"]


def test_a_kind_of_control_that_is_not_known_is_found(qtbot: QtBot, hands: ByKeyboard) -> None:
    page = Page(qtbot, QPushButton("Go"))
    odd = QWidget()
    odd.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    odd.setAccessibleName("odd")
    page.add(odd)
    hands.operate(page)
    assert [words.split(":")[0] for words in hands.dead] == ["no key does anything"]


def test_every_answer_of_a_question_is_given(qtbot: QtBot, hands: ByKeyboard) -> None:
    page = Page(qtbot, QPushButton("Go"))
    page.button.clicked.connect(page.ask)
    hands.operate(page)
    assert set(page.said) == {"yes", "no"} and set(hands.met) == {"Sure"} and not hands.dead


def test_a_dead_control_of_a_dialog_is_found_and_the_dialog_closed(qtbot: QtBot, hands: ByKeyboard) -> None:
    page = Page(qtbot, QPushButton("Go"))
    dialog = QDialog(page)
    dialog.setWindowTitle("More")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
    buttons.accepted.connect(dialog.accept)
    column = QVBoxLayout(dialog)
    for widget in (QLineEdit(), Dead("Go"), buttons):
        column.addWidget(widget)
    page.button.clicked.connect(dialog.open)
    hands.operate(page)
    assert {words.split(":")[0] for words in hands.dead} == {"no name", "no key does anything"}
    assert all("“More”" in words for words in hands.dead) and not dialog.isVisible()


def test_every_entry_of_a_menu_is_chosen(qtbot: QtBot, hands: ByKeyboard) -> None:
    page = Page(qtbot, QToolButton())
    page.button.setText("More")
    page.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    menu = QMenu(page)
    for words in ("One", "Two", "Three"):
        menu.addAction(words, lambda words=words: page.said.append(words))
    assert isinstance(page.button, QToolButton)
    page.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    page.button.setMenu(menu)
    hands.operate(page)
    assert set(page.said) == {"One", "Two", "Three"} and not hands.dead
