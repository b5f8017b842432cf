"""The journal as a table, newest first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt

from app.journal_page.entry_words import what_was_done
from app.tables import Index, Rows, tip
from assistant_core.journal import Entry


class JournalTable(Rows):
    """One command a row."""

    def __init__(self) -> None:
        super().__init__()
        self.heads = (self.tr("When"), self.tr("Heard"), self.tr("Done"), self.tr("Answered"))
        self.entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        """Show these commands."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    @property
    def things(self) -> Sequence[object]:
        """What there is a row for."""
        return self.entries

    def data(self, index: Index, role: int = 0) -> Any:
        """What stands in a cell."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        entry = self.entries[index.row()]
        when = f"{entry.at.astimezone():%Y-%m-%d %H:%M}"
        words = (when, entry.text, what_was_done(entry), entry.said)[index.column()]
        return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
