"""What a setting is changed with: one small widget for each kind."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from app.clearing import clearable
from app.settings_window.setting import Kind, Setting, in_words
from assistant_core.sound_devices import SoundDevice

_LINES_SHOWN = 4


class Editor(QObject):
    """Shows the value of a setting and lets a person change it.

    Attributes:
        widget: What is seen and has the focus.
    """

    changed = Signal()
    """The person is done with a change; `value` is what it is now."""

    widget: QWidget

    @property
    @abstractmethod
    def value(self) -> Any:
        """What is shown, as the settings file would hold it. Raises `ValueError` for what is no value."""

    @property
    def half_written(self) -> bool:
        """Whether somebody is in the middle of writing a value; never where a change is one step."""
        return False

    @abstractmethod
    def show(self, value: Any) -> None:
        """Show a value, without a word of change."""


def editor_of(setting: Setting) -> Editor:
    """The editor for a setting, showing nothing yet."""
    makers: dict[Kind, Callable[[Setting], Editor]] = {
        "switch": _Switch,
        "choice": _Choice,
        "whole": _Whole,
        "fraction": _Fraction,
        "text": _Text,
        "lines": _Lines,
        "pairs": _Pairs,
        "microphone": MicrophoneEditor,
    }
    made = makers[setting.kind](setting)
    made.widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel that scrolls the page changes nothing
    made.widget.setAccessibleName(QCoreApplication.translate("Settings", setting.label))
    made.widget.setAccessibleDescription(QCoreApplication.translate("Settings", setting.about))
    return made


class _Switch(Editor):
    def __init__(self, _: Setting) -> None:
        super().__init__()
        self.widget: QCheckBox = QCheckBox(QCoreApplication.translate("Settings", "On"))
        self.widget.toggled.connect(self.changed)

    @property
    def value(self) -> bool:
        return self.widget.isChecked()

    def show(self, value: Any) -> None:
        self.widget.setChecked(value)


class _Choice(Editor):
    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.widget: QComboBox = _CalmChoice()
        for choice in setting.choices:
            self.widget.addItem(QCoreApplication.translate("Settings", in_words(choice)), choice)
        self.widget.currentIndexChanged.connect(self.changed)

    @property
    def value(self) -> str:
        return str(self.widget.currentData())

    def show(self, value: Any) -> None:
        self.widget.setCurrentIndex(self.widget.findData(value))


class MicrophoneEditor(Editor):
    """A choice among the microphones that it was told of."""

    def __init__(self, _: Setting) -> None:
        super().__init__()
        self.widget: QComboBox = _CalmChoice()
        self.widget.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._devices: tuple[SoundDevice, ...] = ()
        self._name = ""
        self._fill()
        self.widget.currentIndexChanged.connect(self._chosen)

    @property
    def value(self) -> str:
        """Its name; empty for the system's choice."""
        return self._name

    def show(self, value: Any) -> None:
        """Show what is chosen, be it there or not."""
        if value != self._name:
            self._name = value
            self._fill()

    def offer(self, devices: Sequence[SoundDevice]) -> None:
        """Let a person choose among these; what is chosen stays so, be it there or not."""
        if tuple(devices) != self._devices and not self.widget.view().isVisible():
            self._devices = tuple(devices)
            self._fill()

    def _fill(self) -> None:
        with QSignalBlocker(self.widget):
            self.widget.clear()
            default = next((one.label for one in self._devices if one.is_default), "")
            words = QCoreApplication.translate("Settings", "The system's choice")
            self.widget.addItem(f"{words}: {default}" if default else words, "")
            for one in self._devices:
                self.widget.addItem(one.label, one.name)
            self.widget.setCurrentIndex(self._row())

    def _row(self) -> int:
        """The row of what is chosen, by its name or what it is called; one that is not there gets a row."""
        wanted = self._name.casefold()
        if not wanted:
            return 0
        for row, one in enumerate(self._devices, 1):
            if wanted in (one.name.casefold(), one.label.casefold()):
                return row
        words = QCoreApplication.translate("Settings", "{0} (not there)")
        self.widget.addItem(words.format(self._name), self._name)
        return self.widget.count() - 1

    def _chosen(self, row: int) -> None:
        self._name = str(self.widget.itemData(row))
        self.changed.emit()


class _Whole(Editor):
    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.widget: QSpinBox = _CalmWhole()
        self.widget.setRange(int(setting.least), int(setting.most))
        self.widget.setKeyboardTracking(False)
        self.widget.valueChanged.connect(self.changed)

    @property
    def value(self) -> int:
        return self.widget.value()

    @property
    def half_written(self) -> bool:
        return self.widget.hasFocus() and self.widget.cleanText() != self.widget.textFromValue(
            self.widget.value()
        )

    def show(self, value: Any) -> None:
        self.widget.setValue(value)


class _Fraction(Editor):
    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.widget: QDoubleSpinBox = _CalmFraction()
        self.widget.setRange(setting.least, setting.most)
        self.widget.setDecimals(2)
        self.widget.setSingleStep(0.1 if setting.most > 1 else 0.01)
        self.widget.setKeyboardTracking(False)
        self.widget.valueChanged.connect(self.changed)

    @property
    def value(self) -> float:
        return round(self.widget.value(), 2)

    @property
    def half_written(self) -> bool:
        return self.widget.hasFocus() and self.widget.cleanText() != self.widget.textFromValue(
            self.widget.value()
        )

    def show(self, value: Any) -> None:
        self.widget.setValue(value)


class _Text(Editor):
    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.widget: QLineEdit = QLineEdit()
        clearable(self.widget)
        self.widget.setPlaceholderText(setting.default)
        self.widget.editingFinished.connect(self._written)

    @property
    def value(self) -> str:
        return self.widget.text().strip()

    @property
    def half_written(self) -> bool:
        return self.widget.hasFocus() and self.widget.isModified()

    def show(self, value: Any) -> None:
        self.widget.setText(value)
        self.widget.setCursorPosition(0)

    def _written(self) -> None:
        self.widget.setModified(False)
        self.changed.emit()


class _Lines(Editor):
    """One entry a line."""

    def __init__(self, _: Setting) -> None:
        super().__init__()
        self.widget: _Paper = _Paper()
        self.widget.left.connect(self._written)

    @property
    def value(self) -> list[str]:
        return [line.strip() for line in self.widget.toPlainText().splitlines() if line.strip()]

    @property
    def half_written(self) -> bool:
        return self.widget.hasFocus() and self.widget.document().isModified()

    def show(self, value: Any) -> None:
        self.widget.setPlainText("\n".join(value))

    def _written(self) -> None:
        self.widget.document().setModified(False)
        self.changed.emit()


class _Pairs(_Lines):
    """One ``name = what it stands for`` a line."""

    @property
    def value(self) -> Any:
        found: dict[str, str] = {}
        for line in super().value:
            name, equals, stands_for = (part.strip() for part in line.partition("="))
            if not (name and equals and stands_for):
                words = QCoreApplication.translate("Settings", "“{0}” is not of the form name = id.")
                raise ValueError(words.format(line))
            found[name] = stands_for
        return found

    def show(self, value: Any) -> None:
        super().show([f"{name} = {stands_for}" for name, stands_for in value.items()])


class _Paper(QPlainTextEdit):
    """Several lines; done when the focus goes elsewhere, and Tab takes it there."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES_SHOWN + 16)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """What was written holds."""
        super().focusOutEvent(event)
        self.left.emit()


def _not_by_wheel(self: QWidget, event: QWheelEvent) -> None:
    """The page scrolls under the mouse, and what lies under it stays as it is."""
    event.ignore()


class _CalmChoice(QComboBox):
    wheelEvent = _not_by_wheel  # noqa: N815 - Qt's name


class _CalmWhole(QSpinBox):
    wheelEvent = _not_by_wheel  # noqa: N815 - Qt's name


class _CalmFraction(QDoubleSpinBox):
    wheelEvent = _not_by_wheel  # noqa: N815 - Qt's name
