"""The form for a service of the home."""

from typing import Any

from PySide6.QtWidgets import QPushButton

from app.mapping_editor.binding_form import BindingForm, given
from app.mapping_editor.fields import LineField, TextField
from app.mapping_editor.home_picker import HomePicker, Picked
from app.mapping_editor.workshop import Spawn, Workshop
from app.mapping_editor.written import as_lines, as_pairs, from_lines, from_pairs
from app.words import Words
from assistant_core.errors import OctavoxError
from assistant_core.functions import Json
from system_actions.mappings.reading import Mistake
from system_actions.services.home_assistant import Home


class HomeForm(BindingForm):
    """The table ``[action.home]``."""

    key = "home"

    def __init__(self, workshop: Workshop, spawn: Spawn) -> None:
        super().__init__()
        self._workshop = workshop
        self._spawn = spawn
        self.title = self.tr("Tell your home to do something")
        self._service = LineField(
            self.tr("S&ervice"), self.tr("As Home Assistant writes it."), "light.turn_on"
        )
        self._things = TextField(
            self.tr("Thin&gs"),
            self.tr("Their entity ids, one a line; they have to be exposed to voice."),
            lines=2,
        )
        self._about_data = self.tr("One name = value a line, such as brightness_pct = {level}.")
        self._data = TextField(self.tr("D&ata"), self._about_data, lines=3)
        self._state = Words(self.tr("Whether your home is connected"))
        self._choose = QPushButton(self.tr("&Choose…"))
        self._choose.clicked.connect(self._asked_to_choose)
        self._service.beside.addWidget(self._choose)
        self.column.addWidget(self._state)
        self.add("service", self._service)
        self.add("entity", self._things)
        self.add("data", self._data)
        self._choose.setEnabled(False)
        self._state.show_words("")

    def table(self) -> Json:
        """The service, its things and its data."""
        table: dict[str, Json] = {"service": self._service.value}
        if things := from_lines(self._things.value):
            table["entity"] = list(things)
        if self._data.value.strip():
            table["data"] = from_pairs(self._data.value)
        return table

    def show_table(self, table: Any) -> None:
        """Show a service."""
        told = given(table)
        self._service.show_value(told.get("service", ""))
        self._things.show_value(as_lines(told.get("entity", [])))
        self._data.show_value(as_pairs(told.get("data")))

    def mistakes(self) -> list[Mistake]:
        """A line that is no pair."""
        try:
            from_pairs(self._data.value)
        except ValueError as error:
            words = self.tr("“{0}” is not of the form name = value").format(error)
            return [Mistake((self.key, "data"), words)]
        return []

    def look(self) -> None:
        """See whether a home is connected."""
        self._spawn(self._see_home())

    async def _see_home(self) -> None:
        try:
            await self._workshop.services.get(Home)
        except OctavoxError as error:
            words = self.tr("{0} You can write the service by hand. To choose it from your home: {1}.")
            self._choose.setEnabled(False)
            self._state.show_words(words.format(error.said, error.cure))
        else:
            self._choose.setEnabled(True)
            self._state.show_words(self.tr("Your home is connected."))

    def _asked_to_choose(self) -> None:
        dialog = HomePicker(self._workshop.services, self._spawn, self._service.value, self)
        dialog.picked.connect(self._take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, picked: Picked) -> None:
        """Take over what was chosen in the home."""
        self._service.put(picked.service.id)
        self._things.put(as_lines(list(picked.things)))
        told = ", ".join(field.key for field in picked.service.fields)
        words = self.tr("It can be told: {0}.").format(told) if told else ""
        self._data.explain(f"{self._about_data} {words}".strip())
        self._data.go_there()
