"""The things of the home as a table, in which what a person calls them can be written."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt

from app.tables import Index, Rows
from system_actions.services.home_things import Thing

NAME, AREA, KIND, STATE, NICKNAMES = range(5)

Rename = Callable[[Thing, list[str]], bool]
"""Takes what a person wants to call a thing; whether that holds now."""


class ThingTable(Rows):
    """One thing a row, by rooms; the last column is written by its owner."""

    def __init__(self, rename: Rename) -> None:
        super().__init__()
        self.heads = (
            self.tr("Name"),
            self.tr("Area"),
            self.tr("Kind"),
            self.tr("State"),
            self.tr("Nicknames"),
        )
        self._rename = rename
        self._nicknames: Mapping[str, str] = {}
        self.shown: list[Thing] = []

    def show_things(self, things: Sequence[Thing]) -> None:
        """Show these; rows stay where they are, and what is being written in them, while the things do."""
        ordered = sorted(things, key=lambda thing: (_area(thing) or "~", thing.name.casefold(), thing.id))
        if [thing.id for thing in ordered] != [thing.id for thing in self.shown]:
            self.beginResetModel()
            self.shown = ordered
            self.endResetModel()
        elif ordered != self.shown:
            self.shown = ordered
            self._tell(NAME, STATE)

    def show_nicknames(self, nicknames: Mapping[str, str]) -> None:
        """Show what things are called, by name and id."""
        if nicknames != self._nicknames:
            self._nicknames = dict(nicknames)
            self._tell(NICKNAMES, NICKNAMES)

    @property
    def things(self) -> Sequence[object]:
        """What there is a row for."""
        return self.shown

    def data(self, index: Index, role: int = 0) -> Any:
        """What stands in a cell; the tip of a name is its id."""
        thing = self.shown[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return thing.id if index.column() == NAME else self._words(thing)[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._words(thing)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == NICKNAMES:
            return self._words(thing)[NICKNAMES] or self.tr("no nickname")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be chosen, nicknames can be written."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NICKNAMES else flags

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:  # noqa: N802 - Qt's name
        """Take nicknames, with commas between."""
        if index.column() != NICKNAMES or role != Qt.ItemDataRole.EditRole:
            return False
        names = [name.strip() for name in str(value).split(",") if name.strip()]
        return self._rename(self.shown[index.row()], list(dict.fromkeys(names)))

    def _words(self, thing: Thing) -> tuple[str, str, str, str, str]:
        called = [name for name, id in self._nicknames.items() if id == thing.id]
        return thing.name, _area(thing), _kind(thing), self._state(thing), ", ".join(called)

    def _state(self, thing: Thing) -> str:
        if not thing.available:
            return self.tr("cannot be reached")
        unit = str(thing.attributes.get("unit_of_measurement") or "")
        return f"{thing.state} {unit}".strip().replace("_", " ")

    def _tell(self, first: int, last: int) -> None:
        """Have columns drawn anew, and no other: what is being written in one would be lost."""
        if self.shown:
            self.dataChanged.emit(self.index(0, first), self.index(self.rowCount() - 1, last))


def _area(thing: Thing) -> str:
    return thing.area.name if thing.area is not None else ""


def _kind(thing: Thing) -> str:
    domain = thing.domain.replace("_", " ")
    return f"{domain} ({thing.kind.replace('_', ' ')})" if thing.kind else domain
