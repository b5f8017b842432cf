"""The form for a program: an argument list, with no shell."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QPushButton

from app.mapping_editor.binding_form import LEAST_SECONDS, BindingForm, given, seconds_of, with_seconds
from app.mapping_editor.fields import LineField, NumberField, SwitchField, TextField
from app.mapping_editor.written import as_lines, from_lines
from assistant_core.functions import Json
from system_actions.mappings.binding import MOST_SECONDS


class CommandForm(BindingForm):
    """The table ``[action.command]``."""

    key = "command"

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Run a program")
        self._program = LineField(
            self.tr("&Program"),
            self.tr("A name that is found on the PATH, or a whole path. No shell."),
            "backup",
        )
        self._arguments = TextField(
            self.tr("Ar&guments"),
            self.tr(
                "One a line, as the program gets them; no quoting. {folder} stands for what was said for the "
                "parameter folder. What begins with such a place goes after a line --, or is joined: "
                "--folder={folder}."
            ),
            lines=5,
        )
        self._options_end = SwitchField(
            self.tr("End of options"),
            self.tr("The program &knows --"),
            self.tr("Off for a program that does not know that nothing after -- is an option."),
        )
        self._seconds = NumberField(
            self.tr("Seconds"),
            LEAST_SECONDS,
            MOST_SECONDS,
            self.tr("After so long it is ended, with all that it started."),
        )
        browse = QPushButton(self.tr("&Browse…"))
        browse.clicked.connect(self._browsed)
        self._program.beside.addWidget(browse)
        self.add("program", self._program)
        self.add("arguments", self._arguments)
        self.add("options_end", self._options_end)
        self.add("seconds", self._seconds)
        self.show_table({})

    def table(self) -> Json:
        """The program, its arguments, and what is not as usual."""
        table: dict[str, Json] = {"program": self._program.value}
        if arguments := from_lines(self._arguments.value):
            table["arguments"] = list(arguments)
        if not self._options_end.value:
            table["options_end"] = False
        return with_seconds(table, self._seconds.value)

    def show_table(self, table: Any) -> None:
        """Show a program."""
        told = given(table)
        self._program.show_value(told.get("program", ""))
        self._arguments.show_value(as_lines(told.get("arguments", [])))
        self._options_end.show_value(told.get("options_end", True))
        self._seconds.show_value(seconds_of(told))

    def _browsed(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a program"), str(Path.home()))
        if name:
            self._program.put(name)
