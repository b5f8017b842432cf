"""The form in which a function of one's own is written: what it is called, is told, does and answers."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QGroupBox, QScrollArea, QVBoxLayout, QWidget

from app.mapping_editor.binding_form import BindingForm
from app.mapping_editor.fields import ChoiceField, Field, LineField, TextField
from app.mapping_editor.parameters import Parameters
from app.mapping_editor.written import as_lines, from_lines
from app.words import Words
from assistant_core.functions import Json
from system_actions.mappings.entry import BINDINGS
from system_actions.mappings.reading import Mistake

USUAL = "usual"
"""The choice that leaves the risk out of the entry."""

_MACRO = "macro"


class MappingForm(QScrollArea):
    """Every field of an entry, one below the other."""

    changed = Signal()
    tried = Signal()
    """The person wants to try it out."""

    def __init__(self, bindings: Sequence[BindingForm], names: Sequence[str]) -> None:
        """Make it.

        Args:
            bindings: What a function can do, a form for each.
            names: The lists that a name can be looked up in.
        """
        super().__init__()
        self._bindings = {form.key: form for form in bindings}
        self._shown: BindingForm | None = None
        self._token: Json = None
        self._name = LineField(
            self.tr("&Name"), self.tr("Small letters, digits and _: it stands for the function."), "backup"
        )
        self._description = LineField(
            self.tr("&Description"), self.tr("What it does, in one sentence."), self.tr("Copy a folder.")
        )
        self._phrases = TextField(
            self.tr("P&hrases"),
            self.tr(
                "Sentences that call it, one a line, with parameters in braces: back up {folder}. "
                "They come before the language model, so give them words that you would not say otherwise."
            ),
            lines=4,
        )
        self._parameters = Parameters(names)
        self._what = ChoiceField(self.tr("&What it does"), [(form.title, form.key) for form in bindings])
        self._reply = LineField(self.tr("Rep&ly"), hint=self.tr("I have backed up {folder}."))
        self._reply.explain(
            self.tr("What is said when it has succeeded; {output} stands for what came back.")
        )
        risks = (
            (self.tr("As usual"), USUAL),
            (self.tr("Safe: done at once"), "safe"),
            (self.tr("Confirm: asked about first"), "confirm"),
            (self.tr("Forbidden: never done by voice"), "forbidden"),
        )
        self._risk = ChoiceField(self.tr("&Risk"), risks)
        self._token_words = Words(self.tr("Functional token"), quiet=True)
        self._top: dict[str, Field] = {
            "name": self._name,
            "description": self._description,
            "phrases": self._phrases,
            "reply": self._reply,
            "risk": self._risk,
        }
        self._lay_out()
        for field in (*self._top.values(), self._what):
            field.changed.connect(self._edited)
        self._parameters.changed.connect(self._edited)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        for form in bindings:
            form.changed.connect(self._edited)
            form.tried.connect(self.tried)
        self._show_binding()

    @property
    def fields(self) -> list[Field]:
        """Every field that is of this function."""
        return [*self._top.values(), *self._parameters.fields, *self._binding.fields.values()]

    def show_table(self, table: Mapping[str, Any], token: int) -> None:
        """Show an entry as the file has it, whatever is wrong with it, and the token it has or would get."""
        for key in ("name", "description", "reply"):
            self._top[key].show_value(table.get(key, ""))
        self._phrases.show_value(as_lines(table.get("phrases", [])))
        self._risk.show_value(str(table.get("risk", USUAL)))
        self._parameters.show_table(table.get("parameters"))
        given = next((key for key in BINDINGS if key in table), BINDINGS[0])
        self._what.show_value(given)
        for key, form in self._bindings.items():
            form.show_table(table.get(key))
        self._token = table.get("token")
        self._token_words.show_words(self.tr("Its functional token: <nexa_{0}>").format(token))
        self._show_binding()

    @property
    def written(self) -> list[object]:
        """What stands in the fields, right or wrong, to tell whether anything was changed."""
        return [self._what.value, *(field.value for field in self.fields)]

    def table(self) -> dict[str, Json]:
        """The entry as it would stand in the file."""
        table: dict[str, Json] = {"name": self._name.value, "description": self._description.value}
        if parameters := self._parameters.table():
            table["parameters"] = dict(parameters)
        if phrases := from_lines(self._phrases.value):
            table["phrases"] = list(phrases)
        if self._risk.value != USUAL:
            table["risk"] = self._risk.value
        if self._token is not None:
            table["token"] = self._token
        if self._reply.value and self._binding.key != _MACRO:
            table["reply"] = self._reply.value
        table[self._binding.key] = self._binding.table()
        return table

    def look(self) -> None:
        """See again what there is on this computer and in this home for what the function does."""
        self._binding.look()

    def mistakes(self) -> list[Mistake]:
        """What is written so that it cannot even be put into a table."""
        return [*self._parameters.mistakes(), *self._binding.repeated(), *self._binding.mistakes()]

    def complain(self, mistakes: Iterable[Mistake], *, everywhere: bool) -> list[str]:
        """Say at each field what is wrong with it; returns what is about no field.

        Args:
            mistakes: What is wrong.
            everywhere: Say it of fields too that the person has not touched.
        """
        told: dict[Field, str] = {}
        left: list[str] = []
        for mistake in mistakes:
            field = self._field(mistake.keys)
            if field is None:
                left.append(str(mistake))
            else:
                told.setdefault(field, self._words(mistake))
        for field in self.fields:
            field.complain(told.get(field, "") if everywhere or field.touched else "")
        return left

    def go_to_first_mistake(self) -> None:
        """Give the focus to the first field with something wrong."""
        wrong = next((field for field in self.fields if field.problem), None)
        if wrong is not None:
            wrong.go_there()
            self.ensureWidgetVisible(wrong)

    @property
    def _binding(self) -> BindingForm:
        return self._bindings[self._what.value]

    def _field(self, keys: Sequence[str | int]) -> Field | None:
        """The field for the keys that lead to a mistake; a rule may name the innermost one alone."""
        first = str(keys[0])
        if first in self._top:
            return self._top[first]
        if first == "parameters":
            return self._parameters.field(keys[1:])
        if first == self._binding.key:
            return self._binding.field(keys[1:])
        return self._parameters.field(keys) or self._binding.field(keys)

    def _words(self, mistake: Mistake) -> str:
        words = mistake.text[:1].upper() + mistake.text[1:] + "."
        if mistake.keys[0] == "phrases" and len(mistake.keys) > 1:
            return self.tr("Phrase {0}: {1}").format(int(mistake.keys[1]) + 1, words)
        return words

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what has the focus, however it got it: Qt does so for Tab alone."""
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now)

    def _edited(self) -> None:
        self._show_binding()
        self.changed.emit()

    def _show_binding(self) -> None:
        shown = self._binding
        if shown is self._shown:
            return
        self._shown = shown
        for form in self._bindings.values():
            form.setVisible(form is shown)
        macro = shown.key == _MACRO
        usual = (
            self.tr("As usual: as risky as its steps.")
            if macro
            else self.tr("As usual: it is asked about first.")
        )
        self._reply.setVisible(not macro)  # each step says its own words
        self._risk.explain(f"{usual} {self.tr('Safe is done at once, even when it was misheard.')}")
        self.look()

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        groups: tuple[tuple[str, Sequence[QWidget]], ...] = (
            (self.tr("What it is"), (self._name, self._description, self._token_words)),
            (self.tr("How it is called"), (self._phrases,)),
            (self.tr("What it is told: its parameters"), (self._parameters,)),
            (self.tr("What it does"), (self._what, *self._bindings.values())),
            (self.tr("Before and after"), (self._risk, self._reply)),
        )
        for title, widgets in groups:
            group = QGroupBox(title)
            inside = QVBoxLayout(group)
            for widget in widgets:
                inside.addWidget(widget)
            column.addWidget(group)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls to whatever has the focus
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
