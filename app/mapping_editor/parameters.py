"""The parameters of a function: what it is told, one group of fields for each."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.mapping_editor.binding_form import given
from app.mapping_editor.fields import ChoiceField, Field, LineField, SwitchField, TextField
from app.mapping_editor.written import as_lines, from_lines
from assistant_core.functions import Json, Kind
from system_actions.mappings.reading import Mistake


class ParameterGroup(QGroupBox):
    """One parameter."""

    changed = Signal()

    def __init__(self, names: Sequence[str]) -> None:
        """Make it; `names` are the lists that a name can be looked up in."""
        super().__init__()
        self.remove = QPushButton(self.tr("Remove parameter"))
        self.remove.setAutoDefault(False)
        self._abouts = {
            Kind.TEXT: self.tr("The words as they are said."),
            Kind.PERCENT: self.tr("“Forty percent”: it gets 40."),
            Kind.NUMBER: self.tr("“Twelve”: it gets 12."),
            Kind.DURATION: self.tr("“Ten minutes”: it gets 600, in seconds."),
            Kind.TIME: self.tr("“Tomorrow at nine”: it gets the time in ISO 8601."),
            Kind.STATE: self.tr("It gets on or off."),
            Kind.ENUM: self.tr("One of the choices below."),
            Kind.NAME: self.tr("Something that has a name; it gets its id."),
        }
        kinds = [(kind.value.capitalize(), kind.value) for kind in Kind]
        self.name = LineField(
            self.tr("Parameter"), self.tr("Its name, as it stands in braces: {folder}."), "folder"
        )
        self._kind = ChoiceField(self.tr("Kind"), kinds)
        self._choices = TextField(self.tr("Choices"), self.tr("One a line."))
        self._names = ChoiceField(
            self.tr("Name of"), [(one, one) for one in names], self.tr("The list that it is looked up in.")
        )
        self._required = SwitchField(
            self.tr("Required"), self.tr("It has to be said"), self.tr("What is missing is asked for.")
        )
        self._question = LineField(self.tr("Question"), self.tr("What is asked when it was not said."))
        self._description = LineField(self.tr("About"), self.tr("What it is."))
        self.fields: dict[str, Field] = {
            "name": self.name,
            "kind": self._kind,
            "choices": self._choices,
            "names": self._names,
            "required": self._required,
            "question": self._question,
            "description": self._description,
        }
        column = QVBoxLayout(self)
        for field in self.fields.values():
            field.changed.connect(self._edited)
            column.addWidget(field)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self.remove)
        column.addLayout(last)
        self._show_kind()

    def show_parameter(self, name: str, table: object) -> None:
        """Show a parameter as the file has it."""
        told = given(table)
        self.name.show_value(name)
        self._kind.show_value(str(told.get("kind", Kind.TEXT.value)))
        self._choices.show_value(as_lines(told.get("choices", [])))
        if told.get("names"):
            self._names.show_value(str(told["names"]))
        self._required.show_value(told.get("required", True))
        self._question.show_value(told.get("question", ""))
        self._description.show_value(told.get("description", ""))
        self._show_kind()

    def table(self) -> dict[str, Json]:
        """The parameter as it stands in the file."""
        kind = self._kind.value
        table: dict[str, Json] = {} if kind == Kind.TEXT else {"kind": kind}
        if not self._required.value:
            table["required"] = False
        if kind == Kind.ENUM:
            table["choices"] = list(from_lines(self._choices.value))
        if kind == Kind.NAME:
            table["names"] = self._names.value
        for key, field in (("question", self._question), ("description", self._description)):
            if field.value:
                table[key] = field.value
        return table

    def _edited(self) -> None:
        self._show_kind()
        self.changed.emit()

    def _show_kind(self) -> None:
        kind = self._kind.value
        self._choices.setVisible(kind == Kind.ENUM)
        self._names.setVisible(kind == Kind.NAME)
        self._kind.explain(self._abouts.get(kind, ""))  # type: ignore[call-overload]
        title = self.name.value
        self.setTitle(title)
        self.remove.setAccessibleName(self.tr("Remove the parameter {0}").format(title))


class Parameters(QWidget):
    """All parameters of a function, in their order."""

    changed = Signal()

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = names
        self._groups: list[ParameterGroup] = []
        self._add = QPushButton(self.tr("Add para&meter"))
        self._add.clicked.connect(self._added)
        self._rows = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        last = QHBoxLayout()
        last.addWidget(self._add)
        last.addStretch(1)
        column.addLayout(last)

    def show_table(self, table: object) -> None:
        """Show the parameters as the file has them."""
        for group in list(self._groups):
            self._take_out(group)
        for name, told in given(table).items():
            self._another().show_parameter(name, told)

    def table(self) -> dict[str, Json]:
        """The parameters as they stand in the file."""
        return {group.name.value: group.table() for group in self._groups}

    def mistakes(self) -> Iterator[Mistake]:
        """Names that stand at two parameters, of which a table can hold one only."""
        names = [group.name.value for group in self._groups]
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield Mistake(("parameters", name, "name"), self.tr("two parameters have that name"))

    def field(self, keys: Sequence[object]) -> Field | None:
        """The field for the keys that lead to something in a parameter; the name's for what is about all."""
        for group in reversed(self._groups):
            if keys and group.name.value == keys[0]:
                return group.fields.get(str(keys[-1]), group.name)
        return None

    @property
    def fields(self) -> list[Field]:
        """Every field of every parameter."""
        return [field for group in self._groups for field in group.fields.values()]

    def _added(self) -> None:
        taken = {group.name.value for group in self._groups}
        number = next(n for n in range(1, len(taken) + 2) if f"what{n if n > 1 else ''}" not in taken)
        group = self._another()
        group.show_parameter(f"what{number if number > 1 else ''}", {})
        group.name.go_there()
        self.changed.emit()

    def _another(self) -> ParameterGroup:
        group = ParameterGroup(self._names)
        group.changed.connect(self.changed)
        group.remove.clicked.connect(lambda: self._removed(group))
        self._groups.append(group)
        before = _reached_before(self._add)
        self._rows.addWidget(group)
        group.show()
        for widget in (*(field.editor for field in group.fields.values()), group.remove):
            QWidget.setTabOrder(before, widget)
            before = widget
        return group

    def _removed(self, group: ParameterGroup) -> None:
        self._take_out(group)
        self._add.setFocus()
        self.changed.emit()

    def _take_out(self, group: ParameterGroup) -> None:
        self._groups.remove(group)
        self._rows.removeWidget(group)
        group.hide()
        group.deleteLater()


def _reached_before(widget: QWidget) -> QWidget:
    """What Tab leaves for a widget."""
    before = widget.previousInFocusChain()
    while before is not None and before is not widget and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = before.previousInFocusChain()
    return before or widget
