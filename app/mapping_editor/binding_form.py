"""What the forms of all bindings have in common: fields by the keys of the entry's table."""

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.mapping_editor.fields import Field
from app.mapping_editor.written import repeated_name
from assistant_core.functions import Json
from system_actions.mappings.binding import SECONDS
from system_actions.mappings.reading import Mistake

LEAST_SECONDS = 0.1
_PAIRS = ("query", "headers", "data")
"""The keys of tables that are written with one name = value a line."""


class BindingForm(QWidget):
    """What a function does: one table of its entry.

    Attributes:
        key: The key of the table.
        title: What this way of doing something is called.
    """

    changed = Signal()
    tried = Signal()
    """The person wants to try it out."""

    key: str
    title: str

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, Field] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def add(self, key: str, field: Field) -> None:
        """Put a field below the others, for a key of the table."""
        self.fields[key] = field
        field.changed.connect(self.changed)
        self.column.addWidget(field)

    @abstractmethod
    def table(self) -> Json:
        """What it is filled in with, as it stands in the file."""

    @abstractmethod
    def show_table(self, table: Any) -> None:
        """Fill it in from the file, whatever stands there."""

    def mistakes(self) -> list[Mistake]:
        """What is written so that it cannot even be put into a table."""
        return []

    def repeated(self) -> Iterator[Mistake]:
        """Names that are written twice, of which the table would keep the last one only."""
        for key in _PAIRS:
            if key in self.fields and (name := repeated_name(self.fields[key].value)):
                words = self.tr("“{0}” stands there more than once; a name has one value only")
                yield Mistake((self.key, key), words.replace("{0}", name))

    def field(self, keys: Sequence[object]) -> Field | None:
        """The field for the keys that lead to something in the table; None when there is none."""
        return self.fields.get(str(keys[0])) if keys else None

    def look(self) -> None:
        """Show what depends on the world outside; called when the form comes into view."""


def given(table: object) -> Mapping[str, Any]:
    """A table of the file; an empty one when it is something else."""
    return table if isinstance(table, Mapping) else {}


def seconds_of(table: Mapping[str, Any]) -> Any:
    """How long a binding may take, as its table says, be that right or wrong."""
    return table.get("seconds", SECONDS)


def with_seconds(table: dict[str, Json], seconds: Json) -> dict[str, Json]:
    """The table with how long it may take, where that is not what it is anyhow."""
    return table if seconds == SECONDS else {**table, "seconds": seconds}
