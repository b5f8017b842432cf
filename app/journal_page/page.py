"""The page of the journal: commands, one as a whole, undo, export, and erasing a stretch of time."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.announcing import announce
from app.journal_page.entry_words import as_line, told
from app.journal_page.meaning_dialog import MeaningDialog
from app.journal_page.play import PlayButton, Spawn
from app.journal_page.table import JournalTable
from app.tables import show_rows
from app.words import Words
from assistant_core.calls import Call
from assistant_core.catalog import Catalog
from assistant_core.errors import OctavoxError
from assistant_core.journal import Entry, Journal
from assistant_core.settings import Settings

Amend = Callable[[Entry, Call], object]
"""What to do when a person says which call a command should have been."""

MOST = 500
"""Commands that are shown; all are looked through, and all are exported."""
_NOT_SIMPLY_DONE = ("begun", "failed", "undone")
"""What can have become of an act that the table says behind its function."""
_FIRST = datetime(1970, 1, 1, tzinfo=UTC)


class JournalPage(QWidget):
    """What was heard, understood, done and undone. It leaves the undoing to whoever owns the assistant."""

    def __init__(
        self,
        journal: Journal,
        catalog: Catalog,
        on_undo: Callable[[], object],
        on_amend: Amend,
        spawn: Spawn,
    ) -> None:
        super().__init__()
        self._catalog = catalog
        self._on_amend = on_amend
        self._journal = journal
        self._table = JournalTable()
        self._words = ""
        self._looked_at: int | None = None
        self._view = QTableView()
        self._whole = Words(self.tr("The command"))
        self._message = Words(self.tr("What became of it"), bold=True)
        self._play = PlayButton(journal, spawn, self._tell)
        self._undo = QPushButton(self.tr("&Undo the last change"))
        self._wrong = QPushButton(self.tr("That was &wrong…"))
        self._wrong.clicked.connect(self._asked_for_the_meaning)
        self._export = QPushButton(self.tr("E&xport…"))
        self._span = QComboBox()
        self._erase = QPushButton(self.tr("E&rase…"))
        self._undo.clicked.connect(on_undo)
        self._export.clicked.connect(self._asked_to_export)
        self._erase.clicked.connect(self._asked_to_erase)
        self._lay_out()
        self._view.selectionModel().currentRowChanged.connect(self._chosen)
        self._table.modelReset.connect(self._choose_again)

    def show_settings(self, settings: Settings) -> None:
        """Commands that are now too old are gone."""
        if self.isVisible():
            self.look()

    def narrow(self, words: str) -> int:
        """Show only the commands that hold all these words, heard, done or answered; returns how many."""
        self._words = words.strip()
        self.look()
        return self._table.rowCount()

    def look(self) -> None:
        """Read the journal again; the command that is looked at stays the chosen one."""
        try:
            states = {one: f" ({QCoreApplication.translate('Journal', one)})" for one in _NOT_SIMPLY_DONE}
            found = self._journal.search(self._words, states, MOST)
            self._play.setVisible(any(entry.has_sound for entry in found))
            self._table.show_entries(found)
        except OctavoxError as error:
            self._play.setVisible(False)
            self._tell(error.said)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What was done meanwhile is shown, the last command first."""
        super().showEvent(event)
        self._looked_at = None
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is played that nobody can stop."""
        super().hideEvent(event)
        self._play.stop()

    def export(self, file: Path) -> None:
        """Write every command as a line of JSON."""
        try:
            entries = self._journal.between(_FIRST, datetime.now(UTC))
            file.write_text("".join(f"{as_line(entry)}\n" for entry in entries), encoding="utf-8")
        except OSError as error:
            self._tell(self.tr("It could not be written: {0}.").format(error.strerror))
        except OctavoxError as error:
            self._tell(error.said)
        else:
            self._tell(self.tr("%n command(s) written to {0}.", "", len(entries)).format(file))

    def _asked_for_the_meaning(self) -> None:
        index = self._view.currentIndex()
        if index.isValid():
            entry = self._table.entries[index.row()]
            dialog = MeaningDialog(entry, self._catalog, lambda call: self._on_amend(entry, call), self)
            dialog.open()

    def _asked_to_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export the journal"), "octavox-journal.jsonl")
        if name:
            self.export(Path(name))

    def _asked_to_erase(self) -> None:
        now = datetime.now(UTC)
        begin = _FIRST if self._span.currentData() is None else now - self._span.currentData()
        try:
            count = len(self._journal.between(begin, now))
            if count and self._sure(count):
                self._journal.forget_between(begin, now)
                self._tell(self.tr("%n command(s) erased.", "", count))
            elif not count:
                self._tell(self.tr("There is nothing to erase."))
        except OctavoxError as error:
            self._tell(error.said)
        self.look()

    def _sure(self, count: int) -> bool:
        words = self.tr("Erase %n command(s)?", "", count)
        words += " " + self.tr("What they did stays done, and “undo” cannot put it back any more.")
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        return QMessageBox.question(self, self.tr("Erase"), words, yes | no, no) == yes

    def _tell(self, words: str) -> None:
        self._message.show_words(words)
        announce(self, words)

    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        entry = self._table.entries[now.row()] if now.isValid() else None
        self._looked_at = entry.id if entry is not None else None
        self._whole.show_words("\n".join(told(entry)) if entry is not None else "")
        self._play.show_entry(entry)

    def _choose_again(self) -> None:
        self._wrong.setEnabled(bool(self._table.rowCount()))
        if self._table.rowCount():
            shown = [entry.id for entry in self._table.entries]
            row = shown.index(self._looked_at) if self._looked_at in shown else 0
            self._view.setCurrentIndex(self._table.index(row, 0))
        elif self._words:
            self._whole.show_words(self.tr("No command fits what you look for."))
        else:
            self._whole.show_words(self.tr("Nothing is kept."))

    def _lay_out(self) -> None:
        view = self._view
        show_rows(view, self._table, self.tr("Journal"))
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for words, span in (
            (self.tr("the last hour"), timedelta(hours=1)),
            (self.tr("the last day"), timedelta(days=1)),
            (self.tr("the last week"), timedelta(weeks=1)),
            (self.tr("everything"), None),
        ):
            self._span.addItem(words, span)
        self._span.setAccessibleName(self.tr("What to erase"))
        self._span.setAccessibleDescription(self.tr("What to erase"))  # its name is what is chosen
        about_one, about_all = QHBoxLayout(), QHBoxLayout()
        for button in (self._play, self._undo, self._wrong):
            about_one.addWidget(button)
        about_one.addStretch(1)
        about_all.addWidget(self._export)
        about_all.addStretch(1)
        about_all.addWidget(self._span)
        about_all.addWidget(self._erase)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view, 1)
        column.addWidget(self._whole)
        column.addWidget(self._message)
        column.addLayout(about_one)
        column.addLayout(about_all)
        self._message.show_words("")
        self._whole.show_words("")
