"""Choosing functions of one's own to give to others, with a look at the file before it is written."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.announcing import announce
from app.mapping_editor.sizes import open_at
from app.mapping_editor.ticks import Ticks
from app.words import Words
from system_actions.mappings.entry import Entry
from system_actions.mappings.sharing import export


class ExportDialog(QDialog):
    """Shows the file that would be written; the person may still change it."""

    written = Signal(str)
    """Where the file is."""

    def __init__(self, entries: Sequence[Entry], chosen: str, parent: QWidget | None = None) -> None:
        """Offer functions, of which one is ticked at first."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export functions"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        open_at(self, 760, 620)
        self._list = Ticks(self.tr("Functions to export"))
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(self.tr("The file, as it will be written"))
        self._text.setTabChangesFocus(True)
        self._taken_out = Words(self.tr("What was taken out"), bold=True)
        self._message = Words(self.tr("What became of it"), bold=True)
        self._save = QPushButton(self.tr("&Save as…"))
        self._close = QPushButton(self.tr("Cancel"))
        self._lay_out()
        for entry in entries:
            item = self._list.put(f"{entry.name}: {entry.description}", entry, ticked=entry.name == chosen)
            if entry.name == chosen:
                self._list.setCurrentItem(item)
        self._list.ticked_others.connect(self._show_text)
        self._save.clicked.connect(self._asked_where)
        self._close.clicked.connect(self.reject)
        self._show_text()

    def write(self, file: Path) -> None:
        """Write the file as it is shown."""
        try:
            file.write_text(self._text.toPlainText(), encoding="utf-8")
        except (OSError, UnicodeEncodeError) as error:
            words = self.tr("It could not be written: {0}.").format(error)
            self._message.show_words(words)
            announce(self, words)
            return
        self.written.emit(str(file))
        self.accept()

    def _show_text(self) -> None:
        entries: list[Entry] = self._list.ticked
        made = export(entries)
        self._text.setPlainText(made.text if entries else "")
        self._save.setEnabled(bool(entries))
        self._taken_out.show_words("\n".join(made.taken_out))

    def _asked_where(self) -> None:
        suggested = str(Path.home() / "octavox-functions.toml")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export functions"), suggested)
        if name:
            self.write(Path(name))

    def _lay_out(self) -> None:
        about = Words(self.tr("What this is about"))
        both = QHBoxLayout()
        both.addWidget(self._list, 2)
        both.addWidget(self._text, 3)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._save)
        buttons.addWidget(self._close)
        for button in (self._save, self._close):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addLayout(both, 1)
        column.addWidget(self._taken_out)
        column.addWidget(self._message)
        column.addLayout(buttons)
        about.show_words(
            self.tr(
                "Tick what you want to give away. Secrets of the keyring are never in the file, and what "
                "looks like one is taken out; read it all the same, and change it if you like."
            )
        )
        self._message.show_words("")
