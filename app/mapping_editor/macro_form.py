"""The form for several functions in a row."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton

from app.mapping_editor.binding_form import BindingForm
from app.mapping_editor.fields import Field
from app.mapping_editor.record_dialog import RecordDialog
from app.mapping_editor.step_dialog import StepDialog
from app.mapping_editor.workshop import Workshop
from assistant_core.functions import Json

StepTable = dict[str, Json]


class StepsField(Field):
    """The steps in their order."""

    chosen = Signal()

    def __init__(self, label: str, about: str) -> None:
        self._list = QListWidget()
        self._steps: list[StepTable] = []
        super().__init__(label, self._list, about)
        self._list.currentRowChanged.connect(self.chosen)
        self._list.setFixedHeight(self._list.fontMetrics().lineSpacing() * 7)

    @property
    def value(self) -> list[Json]:
        """The steps as they stand in the file."""
        return list(self._steps)

    def show_value(self, value: Any) -> None:
        """Show the steps of the file; what is none is left out."""
        given = value if isinstance(value, list) else []
        self._steps = [dict(step) for step in given if isinstance(step, Mapping)]
        self._show(0)

    @property
    def current(self) -> int:
        """Which step is chosen; -1 for none."""
        return self._list.currentRow()

    def put(self, at: int, *steps: StepTable, instead_of: int = 0) -> None:
        """Put steps at a place, instead of some that are there."""
        self._steps[at : at + instead_of] = steps
        self._show(min(at, len(self._steps) - 1) if not steps else at + len(steps) - 1)
        self._edited()

    def shift_up(self) -> None:
        """Move the chosen step up."""
        self._shift(-1)

    def shift_down(self) -> None:
        """Move the chosen step down."""
        self._shift(1)

    def _shift(self, by: int) -> None:
        at, to = self.current, self.current + by
        if at >= 0 and 0 <= to < len(self._steps):
            self._steps[at], self._steps[to] = self._steps[to], self._steps[at]
            self._show(to)
            self._edited()

    def _show(self, current: int) -> None:
        self._list.clear()
        self._list.addItems([f"{number}. {told(step)}" for number, step in enumerate(self._steps, 1)])
        self._list.setCurrentRow(current)


class MacroForm(BindingForm):
    """The tables ``[[action.macro]]``."""

    key = "macro"

    def __init__(self, workshop: Workshop) -> None:
        super().__init__()
        self._workshop = workshop
        self.title = self.tr("Do several functions in a row")
        self._steps = StepsField(
            self.tr("St&eps"),
            self.tr("They are done in this order, until one fails. Each can be undone by itself."),
        )
        self.add("macro", self._steps)
        self._buttons = {
            "add": self._button(self.tr("&Add step…"), self._asked_to_add),
            "edit": self._button(self.tr("Ed&it step…"), self._asked_to_edit),
            "remove": self._button(self.tr("Remo&ve step"), self._asked_to_remove),
            "up": self._button(self.tr("&Up"), self._steps.shift_up),
            "down": self._button(self.tr("D&own"), self._steps.shift_down),
            "record": self._button(self.tr("What I &just did…"), self._asked_to_record),
        }
        line = QHBoxLayout()
        for button in self._buttons.values():
            line.addWidget(button)
        line.addStretch(1)
        self.column.addLayout(line)
        self._steps.chosen.connect(self._show_what_is_possible)
        self._show_what_is_possible()

    def table(self) -> Json:
        """The steps as they stand in the file."""
        return self._steps.value

    def show_table(self, table: Any) -> None:
        """Show the steps of the file."""
        self._steps.show_value(table)

    def field(self, keys: object) -> Field | None:
        """The steps, whatever is wrong in them."""
        return self._steps

    def _asked_to_add(self) -> None:
        self._ask({}, lambda step: self._steps.put(self._steps.current + 1, step))

    def _asked_to_edit(self) -> None:
        at = self._steps.current
        step = self._steps.value[at]
        assert isinstance(step, dict)
        self._ask(step, lambda made: self._steps.put(at, made, instead_of=1))

    def _asked_to_remove(self) -> None:
        self._steps.put(self._steps.current, instead_of=1)
        self._steps.go_there()

    def _asked_to_record(self) -> None:
        dialog = RecordDialog(self._workshop.assistant.stages.journal, self._workshop.catalog, self)
        dialog.taken.connect(lambda steps: self._steps.put(self._steps.current + 1, *steps))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask(self, step: Mapping[str, Any], take: Any) -> None:
        dialog = StepDialog(self._workshop.catalog, step, self)
        dialog.made.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_what_is_possible(self) -> None:
        chosen = self._steps.current >= 0
        for key in ("edit", "remove", "up", "down"):
            self._buttons[key].setEnabled(chosen)

    def _button(self, words: str, act: Any) -> QPushButton:
        made = QPushButton(words)
        made.clicked.connect(act)
        return made


def told(step: Mapping[str, Any]) -> str:
    """A step in a line."""
    arguments = step.get("arguments")
    given = arguments.items() if isinstance(arguments, Mapping) else ()
    words = ", ".join(f"{name} = {text}" for name, text in given)
    return f"{step.get('action', '?')}{': ' if words else ''}{words}"
