"""One step of a macro: a function, and for each argument the words as one would say them."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.mapping_editor.fields import ChoiceField, LineField
from app.mapping_editor.sizes import open_at
from app.words import Words
from assistant_core.catalog import IRRELEVANT, Catalog, Parameter
from assistant_core.samples import sample_words


class StepDialog(QDialog):
    """Asks which function is to be called, with what."""

    made = Signal(object)
    """The step, as it stands in the file."""

    def __init__(self, catalog: Catalog, step: Mapping[str, Any], parent: QWidget | None = None) -> None:
        """Show a step; an empty one for another."""
        super().__init__(parent)
        self._catalog = catalog
        self._given = step
        self._fields: dict[str, LineField] = {}
        self.setWindowTitle(self.tr("A step"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        open_at(self, 560, 420)
        names = sorted(function.name for function in catalog if function.name != IRRELEVANT)
        self._function = ChoiceField(self.tr("&Function"), [(name.replace("_", " "), name) for name in names])
        self._missing = Words(self.tr("What is missing"), bold=True)
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.addStretch(1)
        self._lay_out()
        if step.get("action"):
            self._function.show_value(str(step["action"]))
        self._function.changed.connect(self._chosen)
        self._chosen()

    def _chosen(self) -> None:
        """Show the fields of the function that is chosen."""
        for field in self._fields.values():
            self._column.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields = {}
        self._missing.show_words("")
        name = self._function.value
        if name not in self._catalog:
            self._function.explain(self.tr("There is no such function."))
            return
        function = self._catalog[name]
        self._function.explain(function.description)
        arguments = self._given.get("arguments") if self._given.get("action") == name else None
        before: QWidget = self._function.editor
        for number, parameter in enumerate(function.parameters):
            field = self._field(parameter)
            if isinstance(arguments, Mapping):
                field.show_value(arguments.get(parameter.name, ""))
            self._fields[parameter.name] = field
            self._column.insertWidget(number, field)
            field.show()
            QWidget.setTabOrder(before, field.editor)
            before = field.editor

    def _field(self, parameter: Parameter) -> LineField:
        words = parameter.name.replace("_", " ").capitalize()
        label = words if parameter.required else self.tr("{0} (if wanted)").format(words)
        about = " / ".join(parameter.choices) or parameter.description
        return LineField(label, about, sample_words(parameter))

    def _kept(self) -> None:
        name = self._function.value
        arguments = {key: field.value for key, field in self._fields.items() if field.value}
        for parameter in self._catalog[name].parameters if name in self._catalog else ():
            if parameter.required and parameter.name not in arguments:
                self._missing.show_words(self.tr("{0} is missing.").format(parameter.name.capitalize()))
                self._fields[parameter.name].go_there()
                return
        self.made.emit({"action": name, **({"arguments": arguments} if arguments else {})})
        self.accept()

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidget(self._inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keep = QPushButton(self.tr("&Take this step"))
        keep.setDefault(True)
        keep.clicked.connect(self._kept)
        close = QPushButton(self.tr("Cancel"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        head = Words(self.tr("How to write it"), size=0.9, quiet=True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(keep)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self._function)
        column.addWidget(head)
        column.addWidget(area, 1)
        column.addWidget(self._missing)
        column.addLayout(buttons)
        head.show_words(
            self.tr(
                "Write the words as you would say them. {level} stands for what was said for a parameter."
            )
        )
