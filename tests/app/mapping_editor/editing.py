"""The page of one's own functions and its editor, used as a person uses them."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.mapping_editor.fields import Field
from tests.app.by_keyboard import ByKeyboard


def button(top: QWidget, words: str) -> QAbstractButton:
    """The button with these words, its own window's only."""
    (found,) = (
        one
        for one in top.findChildren(QPushButton)
        if one.text().replace("&", "") == words and one.window() is top.window()
    )
    return found


def said(top: QWidget) -> str:
    """Every word that is seen on labels and on papers that can only be read."""
    labels = [one.text() for one in top.findChildren(QLabel) if one.isVisible()]
    papers = [one for one in top.findChildren(QPlainTextEdit) if one.isReadOnly() and one.isVisible()]
    return "\n".join([*labels, *(paper.toPlainText() for paper in papers)])


class Editing:
    """A person at the page."""

    def __init__(self, page: QWidget, qtbot: QtBot) -> None:
        self.page = page
        self._qtbot = qtbot

    @property
    def open(self) -> list[QDialog]:
        """The dialogs that are open, the one on top last."""
        found = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QDialog) and isValid(one) and one.isVisible()
        ]
        return sorted(found, key=_depth)

    @property
    def top(self) -> QWidget:
        """The dialog on top; the page when there is none."""
        return self.open[-1] if self.open else self.page

    def press(self, words: str) -> None:
        """Press a button with the keyboard."""
        found = button(self.top, words)
        assert found.isEnabled() and found.isVisible(), words
        found.setFocus()
        self._qtbot.keyClick(found, Qt.Key.Key_Space)

    def field(self, name: str) -> Field:
        """The last field of this name that is seen."""
        return [one for one in self.top.findChildren(Field) if one.isVisible() and _name(one) == name][-1]

    def fill(self, values: Mapping[str, Any]) -> None:
        """Fill fields in by their names."""
        for name, value in values.items():
            self.put(name, value)

    def put(self, name: str, value: Any) -> None:
        """Fill one field in by keyboard."""
        (widget,) = (one for one in self.field(name).findChildren(QWidget) if one.accessibleName() == name)
        widget.setFocus()
        match widget:
            case QLineEdit() | QPlainTextEdit():
                widget.selectAll()
                self._qtbot.keyClick(widget, Qt.Key.Key_Delete)
                for number, line in enumerate(str(value).split("\n")):
                    if number:
                        self._qtbot.keyClick(widget, Qt.Key.Key_Return)
                    self._qtbot.keyClicks(widget, line)
            case QComboBox():
                row = widget.findData(value)
                assert row >= 0, value
                widget.setCurrentIndex(row)
                widget.activated.emit(row)
            case QCheckBox():
                if widget.isChecked() is not value:
                    self._qtbot.keyClick(widget, Qt.Key.Key_Space)
            case QDoubleSpinBox():
                widget.setValue(value)
            case _:
                raise AssertionError(widget)

    def keys(self, look: Callable[[QDialog], object] = lambda dialog: None) -> ByKeyboard:
        """Somebody who goes by keyboard through what is opened from here on, and looks at it first."""
        made = ByKeyboard(self._qtbot, look)
        made._inside += self.open
        return made

    def settled(self) -> None:
        """Wait until what was written is judged."""
        self._qtbot.wait(400)

    def wait_for(self, words: str) -> None:
        """Wait until words are said in the dialog on top, or on the page."""
        self._qtbot.waitUntil(lambda: words in said(self.top))

    def wait_until_closed(self, left: int = 0) -> None:
        """Wait until no more dialogs than this are open."""
        self._qtbot.waitUntil(lambda: len(self.open) <= left)


def _name(field: Field) -> str:
    """What a screen reader calls what a field is filled in with."""
    return next(
        one.accessibleName()
        for one in field.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
    )


def _depth(dialog: QDialog) -> int:
    """How many dialogs a dialog stands on."""
    above = dialog.parentWidget()
    return 0 if above is None else 1 + (_depth(top) if isinstance(top := above.window(), QDialog) else 0)
