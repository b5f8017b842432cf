"""What a form is filled in with: a label, an editor, what it is for, and below it what is wrong with it."""

from abc import abstractmethod
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.announcing import announce
from app.words import Words

_LINES = 3
_SPACE = 16
_FARTHEST = 1e6
"""Numbers up to here are shown as they are."""
_MOST_DECIMALS = 6


class Field(QWidget):
    """One thing to fill in.

    Attributes:
        editor: What it is filled in with.
        touched: The person has changed it.
        beside: Where the editor stands; a button may stand beside it.
    """

    changed = Signal()

    def __init__(self, label: str, editor: QWidget, about: str = "") -> None:
        super().__init__()
        self.touched = False
        self.editor = editor
        self._about = Words(self.tr("What it is for"), size=0.9, quiet=True)
        self._problem = Words(self.tr("What is wrong"), bold=True)
        editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel that scrolls the form changes nothing
        editor.setAccessibleName(label.replace("&", ""))
        title = QLabel(label)
        title.setBuddy(editor)
        title.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.beside = QHBoxLayout()
        self.beside.addWidget(editor, 1)
        line = QHBoxLayout()
        line.addWidget(title, 1)
        line.addLayout(self.beside, 3)
        below = QVBoxLayout()
        below.addWidget(self._about)
        below.addWidget(self._problem)
        indented = QHBoxLayout()
        indented.addStretch(1)
        indented.addLayout(below, 3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 2, 0, 4)
        whole.setSpacing(2)
        whole.addLayout(line)
        whole.addLayout(indented)
        self.explain(about)
        self._problem.show_words("")

    @property
    @abstractmethod
    def value(self) -> Any:
        """What it is filled in with."""

    @abstractmethod
    def show_value(self, value: Any) -> None:
        """Fill it in, without a word of change."""

    @property
    def problem(self) -> str:
        """What is said to be wrong with it."""
        return self._problem.text()

    def explain(self, about: str) -> None:
        """Say what it is for."""
        self._about.show_words(about)
        self.editor.setAccessibleDescription(about)

    def complain(self, words: str) -> None:
        """Say what is wrong with it; nothing when there are no words."""
        if words == self.problem:
            return
        self._problem.show_words(words)
        self.editor.setAccessibleDescription(f"{self._about.text()} {words}".strip())
        if words:
            announce(self, words)

    def go_there(self) -> None:
        """Give it the focus."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self) -> None:
        self.touched = True
        self.changed.emit()


class LineField(Field):
    """A line of text."""

    def __init__(self, label: str, about: str = "", hint: str = "") -> None:
        self._line = QLineEdit()
        super().__init__(label, self._line, about)
        self._line.setPlaceholderText(hint)
        self._line.textEdited.connect(self._edited)

    @property
    def value(self) -> str:
        """The text, without spaces around it."""
        return self._line.text().strip()

    def show_value(self, value: Any) -> None:
        """Show a text; anything else as it is written."""
        self._line.setText("" if value is None else str(value))
        self._line.setCursorPosition(0)

    def put(self, value: str) -> None:
        """Fill it in as the person would."""
        self.show_value(value)
        self._edited()


class TextField(Field):
    """Several lines of text."""

    def __init__(self, label: str, about: str = "", lines: int = _LINES) -> None:
        self._paper = QPlainTextEdit()
        super().__init__(label, self._paper, about)
        self._paper.setTabChangesFocus(True)
        self._paper.setFixedHeight(self._paper.fontMetrics().lineSpacing() * lines + _SPACE)
        self._quiet = False
        self._paper.textChanged.connect(self._written)

    @property
    def value(self) -> str:
        """The text as it is."""
        return self._paper.toPlainText()

    def show_value(self, value: Any) -> None:
        """Show a text."""
        self._quiet = True
        self._paper.setPlainText(str(value))
        self._quiet = False

    def put(self, value: str) -> None:
        """Fill it in as the person would."""
        self.show_value(value)
        self._edited()

    def _written(self) -> None:
        if not self._quiet:
            self._edited()


class ChoiceField(Field):
    """One of several."""

    def __init__(self, label: str, choices: Sequence[tuple[str, str]], about: str = "") -> None:
        """Make it.

        Args:
            label: What it is called.
            choices: What is shown, and the value that it stands for.
            about: What it is for.
        """
        self._choice = _CalmChoice()
        super().__init__(label, self._choice, about)
        for words, value in choices:
            self._choice.addItem(words, value)
        self._choice.activated.connect(self._edited)

    @property
    def value(self) -> str:
        """The value that is chosen."""
        return str(self._choice.currentData())

    def show_value(self, value: Any) -> None:
        """Choose a value; one that is none of them is added, so that it is not lost."""
        if self._choice.findData(value) < 0:
            self._choice.addItem(str(value), value)
        self._choice.setCurrentIndex(self._choice.findData(value))


class SwitchField(Field):
    """Yes or no."""

    def __init__(self, label: str, words: str, about: str = "") -> None:
        self._box = QCheckBox(words)
        super().__init__(label, self._box, about)
        self._box.clicked.connect(self._edited)

    @property
    def value(self) -> bool:
        """Whether it is on."""
        return self._box.isChecked()

    def show_value(self, value: Any) -> None:
        """Show whether it is on."""
        self._box.setChecked(value is True)


class NumberField(Field):
    """A number, perhaps with a fraction. What was shown stays what it is until the person changes it."""

    def __init__(self, label: str, least: float, most: float, about: str = "") -> None:
        self._number = _CalmNumber()
        super().__init__(label, self._number, about)
        self._least, self._most = least, most
        self._shown: Any = least
        self._quiet = self._changed = False
        self._number.valueChanged.connect(self._written)
        self._number.lineEdit().textEdited.connect(self._written)  # the same number, written again

    @property
    def value(self) -> Any:
        """The number; before it was changed what was shown, be that a number or not."""
        return round(self._number.value(), self._number.decimals()) if self._changed else self._shown

    def show_value(self, value: Any) -> None:
        """Show a number as it is, within what is allowed or not; what is none is the least."""
        fits = isinstance(value, int | float) and 0 <= value <= _FARTHEST
        number = float(value) if fits else self._least
        self._quiet = True
        self._number.setDecimals(min(max(1, _decimals(number)), _MOST_DECIMALS))
        self._number.setRange(min(self._least, number), max(self._most, number))
        self._number.setValue(number)
        self._quiet = self._changed = False
        self._shown = value

    def _written(self) -> None:
        if not self._quiet:
            self._changed = True
            self._edited()


def _decimals(number: float) -> int:
    """How many digits a number has behind its point."""
    exponent = Decimal(str(number)).as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


class _CalmChoice(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """The form scrolls under the mouse, and what lies under it stays as it is."""
        event.ignore()


class _CalmNumber(QDoubleSpinBox):
    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """As above."""
        event.ignore()
