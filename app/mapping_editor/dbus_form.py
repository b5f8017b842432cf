"""The form for a method on the session or the system bus."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QPushButton

from app.mapping_editor.binding_form import LEAST_SECONDS, BindingForm, given, seconds_of, with_seconds
from app.mapping_editor.bus_browser import BusBrowser, Chosen
from app.mapping_editor.fields import ChoiceField, LineField, NumberField, TextField
from app.mapping_editor.workshop import Spawn, Workshop
from app.mapping_editor.written import as_lines, as_value, from_json, from_lines
from assistant_core.functions import Json
from system_actions.mappings.binding import MOST_SECONDS
from system_actions.mappings.dbus import types_of
from system_actions.mappings.reading import Mistake
from system_actions.mappings.templates import TemplateBroken, template

_TEXTS = ("s", "o")
_FIRST = {"s": '""', "o": "/", "b": "false", "as": "[]", "a{sv}": "{}", "v": '""'}
"""What stands for an argument of a type before the person has written one; 0 for numbers."""


class DBusForm(BindingForm):
    """The table ``[action.dbus]``."""

    key = "dbus"

    def __init__(self, workshop: Workshop, spawn: Spawn) -> None:
        super().__init__()
        self._workshop = workshop
        self._spawn = spawn
        self.title = self.tr("Call a method on a message bus")
        buses = ((self.tr("The session's: your programs"), "session"), (self.tr("The system's"), "system"))
        self._bus = ChoiceField(self.tr("B&us"), buses)
        self._name = LineField(
            self.tr("Ser&vice"), self.tr("Who is called."), "org.freedesktop.Notifications"
        )
        self._path = LineField(self.tr("&Object"), self.tr("Its path."), "/org/freedesktop/Notifications")
        self._interface = LineField(self.tr("&Interface"), "", "org.freedesktop.Notifications")
        self._method = LineField(self.tr("M&ethod"), "", "Notify")
        self._signature = LineField(
            self.tr("Si&gnature"), self.tr("The types of the arguments; empty for none."), "susssasa{sv}i"
        )
        self._about_arguments = self.tr(
            'One a line. Texts as they are; anything else as JSON: 5, true, ["a"], {"urgency": 1}. '
            "{text} stands for what was said."
        )
        self._arguments = TextField(self.tr("&Arguments"), self._about_arguments, lines=5)
        self._seconds = NumberField(
            self.tr("Seconds"), LEAST_SECONDS, MOST_SECONDS, self.tr("After so long it is given up.")
        )
        browse = QPushButton(self.tr("&Browse the bus…"))
        browse.clicked.connect(self._browsed)
        self._bus.beside.addWidget(browse)
        for key, field in (
            ("bus", self._bus),
            ("name", self._name),
            ("path", self._path),
            ("interface", self._interface),
            ("method", self._method),
            ("signature", self._signature),
            ("arguments", self._arguments),
            ("seconds", self._seconds),
        ):
            self.add(key, field)
        self.show_table({})

    def table(self) -> Json:
        """The method, its arguments, and what is not as usual."""
        table: dict[str, Json] = {} if self._bus.value == "session" else {"bus": self._bus.value}
        for key in ("name", "path", "interface", "method"):
            table[key] = self.fields[key].value
        if self._signature.value:
            table["signature"] = self._signature.value
        if arguments := [value for value, _ in self._read()]:
            table["arguments"] = arguments
        return with_seconds(table, self._seconds.value)

    def show_table(self, table: Any) -> None:
        """Show a method."""
        told = given(table)
        self._bus.show_value(told.get("bus", "session"))
        for key in ("name", "path", "interface", "method", "signature"):
            self.fields[key].show_value(told.get(key, ""))
        arguments = told.get("arguments", [])
        self._arguments.show_value(
            "\n".join(_lines(arguments, types_of(self._signature.value)))
            if isinstance(arguments, list)
            else ""
        )
        self._seconds.show_value(seconds_of(told))

    def mistakes(self) -> list[Mistake]:
        """Lines that should be JSON and are none."""
        words = self.tr('“{0}” has to be JSON, such as 5, true, ["a"] or {"a": 1}')
        return [
            Mistake((self.key, "arguments"), words.replace("{0}", line)) for _, line in self._read() if line
        ]

    def fill_in(self, chosen: Chosen) -> None:
        """Take over a method that was chosen on the bus."""
        self._bus.show_value(chosen.bus)
        for key, value in (
            ("name", chosen.name),
            ("path", chosen.path),
            ("interface", chosen.method.interface),
            ("method", chosen.method.name),
            ("signature", chosen.method.signature),
        ):
            self.fields[key].show_value(value)
        types = types_of(chosen.method.signature) or []
        self._arguments.put("\n".join(_FIRST.get(type, "0") for type in types))
        told = ", ".join(f"{one.name or '?'} ({one.type})" for one in chosen.method.takes)
        self._arguments.explain(
            f"{self.tr('In this order: {0}.').replace('{0}', told)} {self._about_arguments}"
        )
        for field in self.fields.values():
            field.touched = True
        self._arguments.go_there()

    def _read(self) -> list[tuple[Json, str]]:
        """Each argument, and the line that should be JSON and is none; else empty."""
        lines = [line.strip() for line in self._arguments.value.splitlines() if line.strip()]
        types = types_of(self._signature.value) or []
        return [_value(line, types[n] if n < len(types) else "v") for n, line in enumerate(lines)]

    def _browsed(self) -> None:
        dialog = BusBrowser(self._workshop.services, self._spawn, self._bus.value, self)
        dialog.chosen.connect(self.fill_in)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _value(line: str, type: str) -> tuple[Json, str]:
    """The argument that a line stands for, and the line itself when it stands for none."""
    if type in _TEXTS:
        return from_lines(line)[0], ""
    try:
        return from_json(line), ""
    except ValueError:
        return line, "" if type == "v" or _has_a_place(line) else line


def _lines(arguments: Sequence[Json], types: list[str] | None) -> list[str]:
    """The arguments as a person would write them."""
    known = types or []
    return [
        as_lines([value]) if n < len(known) and known[n] in _TEXTS else as_value(value)
        for n, value in enumerate(arguments)
    ]


def _has_a_place(text: str) -> bool:
    try:
        return bool(template(text).names)
    except TemplateBroken:
        return False
