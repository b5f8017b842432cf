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
        self._all: list[Entry] = []
        self._words: list[str] = []

    def show_entries(self, entries: list[Entry]) -> None:
        """Show these commands, as far as they fit what is looked for."""
        self._all = entries
        self._filter()

    def narrow(self, words: str) -> None:
        """Show only the commands that hold all these words, heard, done or answered."""
        self._words = words.lower().split()
        self._filter()

    @property
    def narrowed(self) -> bool:
        """Whether something is looked for."""
        return bool(self._words)

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

    def _filter(self) -> None:
        self.beginResetModel()
        self.entries = [entry for entry in self._all if self._fits(entry)]
        self.endResetModel()

    def _fits(self, entry: Entry) -> bool:
        text = f"{entry.text} {what_was_done(entry)} {entry.said}".lower()
        return all(word in text for word in self._words)
