"""Steps from what was done lately, with what was said as their arguments."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.mapping_editor.sizes import open_at
from app.mapping_editor.ticks import Ticks
from app.words import Words
from assistant_core.catalog import IRRELEVANT, Catalog
from assistant_core.errors import OctavoxError
from assistant_core.journal import Act, Entry, Journal

MOST = 20
"""Commands that are offered."""


class RecordDialog(QDialog):
    """Shows the last acts of the journal, the oldest first, and takes those that are ticked."""

    taken = Signal(object)
    """The steps, as they stand in the file."""

    def __init__(self, journal: Journal, catalog: Catalog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What I just did"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        open_at(self, 560, 420)
        self._list = Ticks(self.tr("What was done, the latest last"))
        self._about = Words(self.tr("What this is about"))
        self._take = QPushButton(self.tr("&Take what is ticked"))
        self._take.clicked.connect(self._taken)
        close = QPushButton(self.tr("Cancel"))
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._take)
        buttons.addWidget(close)
        for button in (self._take, close):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addWidget(self._about)
        column.addWidget(self._list, 1)
        column.addLayout(buttons)
        self._fill(journal, catalog)
        self._list.ticked_others.connect(self._show_what_is_possible)
        self._show_what_is_possible()

    def _fill(self, journal: Journal, catalog: Catalog) -> None:
        try:
            entries = journal.recent(MOST)
        except OctavoxError as error:
            self._about.show_words(error.said)
            return
        for entry, act in _acts(entries, catalog):
            plain = all(isinstance(words, str) for words in act.arguments.values())
            item = self._list.put(_told(entry, act), act)
            if not plain:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
                item.setText(self.tr("{0}: no step, since it took the result of another").format(item.text()))
        if self._list.count():
            self._list.setCurrentRow(self._list.count() - 1)
            self._about.show_words(self.tr("Tick what is to be a step, with Space or a click."))
        else:
            self._about.show_words(self.tr("Nothing was done yet, or nothing is kept."))

    def _show_what_is_possible(self) -> None:
        self._take.setEnabled(bool(self._list.ticked))

    def _taken(self) -> None:
        self.taken.emit([_step(act) for act in self._list.ticked])
        self.accept()


def _acts(entries: list[Entry], catalog: Catalog) -> Iterator[tuple[Entry, Act]]:
    """What was done, the oldest first, by functions that there still are."""
    for entry in reversed(entries):
        for act in entry.acts:
            if act.state == "done" and act.function in catalog and act.function != IRRELEVANT:
                yield entry, act


def _step(act: Act) -> dict[str, object]:
    """An act as a step; a brace that was said is written twice."""
    said = {name: _escaped(words) for name, words in act.arguments.items() if isinstance(words, str)}
    return {"action": act.function, **({"arguments": said} if said else {})}


def _escaped(words: str) -> str:
    return words.replace("{", "{{").replace("}", "}}")


def _told(entry: Entry, act: Act) -> str:
    words = ", ".join(f"{name} = {said}" for name, said in act.arguments.items())
    return f"{entry.at.astimezone():%H:%M}  “{entry.text}”: {act.function}{': ' if words else ''}{words}"
