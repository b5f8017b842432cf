"""The page of one's own functions: what is in their file, and what can be done with it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.announcing import announce
from app.mapping_editor.dialog import EditorDialog
from app.mapping_editor.export_dialog import ExportDialog
from app.mapping_editor.import_dialog import ImportDialog
from app.mapping_editor.table import DOES, NAME, OwnTable
from app.mapping_editor.workshop import Spawn, Workshop
from app.tables import show_rows
from app.words import Words
from assistant_core.errors import OctavoxError
from assistant_core.settings import Settings
from system_actions.mappings.listing import Listed
from system_actions.mappings.writing import Removed, read_text


class OwnFunctionsPage(QWidget):
    """Lists the functions of ``actions.toml``, and opens the editor for them."""

    def __init__(self, workshop: Workshop, spawn: Spawn) -> None:
        super().__init__()
        self._workshop = workshop
        self._spawn = spawn
        self._removed: Removed | None = None
        self._editor: EditorDialog | None = None
        self._unsaved: EditorDialog | None = None
        self._table = OwnTable()
        self._view = QTableView()
        self._about = Words(self.tr("What this is about"), quiet=True)
        self._chosen_words = Words(self.tr("The function"))
        self._message = Words(self.tr("What became of it"), bold=True)
        self._add = self._button(self.tr("&Add…"), self._asked_to_add)
        self._edit = self._button(self.tr("&Edit…"), self._asked_to_edit)
        self._duplicate = self._button(self.tr("D&uplicate…"), self._asked_to_duplicate)
        self._remove = self._button(self.tr("&Remove"), self._asked_to_remove)
        self._import = self._button(self.tr("&Import…"), self._asked_to_import)
        self._export = self._button(self.tr("E&xport…"), self._asked_to_export)
        self._back = self._button(self.tr("Put it &back"), self._asked_to_put_back)
        self._go_on = self._button(self.tr("&Go on writing…"), self._asked_to_go_on)
        self._lay_out()
        self._view.selectionModel().currentRowChanged.connect(self._chosen)
        self._view.doubleClicked.connect(self._asked_to_edit)
        self._table.modelReset.connect(self._choose_first)

    def show_settings(self, settings: Settings) -> None:
        """Nothing here depends on the settings."""

    def narrow(self, words: str) -> int:
        """Show only the functions that fit what is looked for; returns how many do."""
        self._table.narrow(words)
        fits_itself = not words or all(word in self._about.text().lower() for word in words.lower().split())
        return self._table.rowCount() or int(fits_itself)

    def look(self) -> None:
        """Read the file again."""
        name = self._current.name if self._current is not None else ""
        try:
            self._table.show_listed(self._workshop.read())
        except OctavoxError as error:
            self._tell(f"{error.said} {error.cure}")
        self._choose(name)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What was edited meanwhile is shown."""
        super().showEvent(event)
        self.look()

    @property
    def _current(self) -> Listed | None:
        index = self._view.currentIndex()
        return self._table.listed[index.row()] if index.isValid() else None

    def _open(self, table: Mapping[str, Any], old: Listed | None) -> None:
        dialog = self._editor = EditorDialog(self._workshop, self._spawn, table, old, self)
        dialog.kept.connect(self._was_kept)
        dialog.finished.connect(self._was_left)
        dialog.open()

    def _asked_to_add(self) -> None:
        self._open({}, None)

    def _asked_to_edit(self) -> None:
        one = self._current
        if one is None:
            return
        if one.table is None:
            words = self.tr("This can only be mended in the file itself: {0}, line {1}: {2}.")
            problem = one.problems[0]
            self._tell(words.format(self._workshop.path, problem.line, problem.text))
            return
        self._open(one.table, one)

    def _asked_to_duplicate(self) -> None:
        one = self._current
        if one is not None and one.table is not None:
            table = {key: value for key, value in one.table.items() if key != "token"}
            self._open({**table, "name": self._workshop.free_name(one.name)}, None)

    def _asked_to_remove(self) -> None:
        one = self._current
        if one is None:
            return
        harm = self._workshop.harm(None, one)
        try:
            self._removed = self._workshop.remove(one)
        except OctavoxError as error:
            self._tell(error.said)
        else:
            broken = [self.tr("{0} does not work without it.").format(name) for name, _ in harm]
            words = self.tr("{0} is removed. “Put it back” takes that back.").format(
                one.name or self.tr("It")
            )
            self._tell(" ".join([words, *broken]))
        self.look()

    def _asked_to_put_back(self) -> None:
        if self._removed is not None:
            try:
                self._workshop.put_back(self._removed)
            except OctavoxError as error:
                self._tell(error.said)
            else:
                self._removed = None
                self._tell(self.tr("It is back."))
        self.look()

    def import_from(self, file: Path) -> None:
        """Look through a stranger's file, and let the person choose from it."""
        try:
            text = read_text(file)
        except OctavoxError as error:
            self._tell(self.tr("This file cannot be read: {0}.").format(error))
            return
        self.look()
        dialog = ImportDialog(self._workshop, self._workshop.look_through(text), file.name, self)
        dialog.taken.connect(self._were_taken)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _asked_to_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import functions"), str(Path.home()), self.tr("Functions (*.toml);;All files (*)")
        )
        if name:
            self.import_from(Path(name))

    def _asked_to_export(self) -> None:
        entries = [one.entry for one in self._workshop.listed if one.entry is not None]
        dialog = ExportDialog(entries, self._current.name if self._current is not None else "", self)
        dialog.written.connect(lambda file: self._tell(self.tr("Written to {0}.").format(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _were_taken(self, names: list[str]) -> None:
        self._tell(
            self.tr("Taken over: {0}. Each is asked about before it is done.").format(", ".join(names))
        )
        self.look()
        self._choose(names[0])

    def _asked_to_go_on(self) -> None:
        if self._unsaved is None:
            return
        self._editor, self._unsaved = self._unsaved, None
        self.look()
        self._editor.go_on()

    def _was_kept(self, name: str, more: str) -> None:
        self._tell(f"{self.tr('{0} is kept, and works from now on.').format(name)} {more}".strip())
        self.look()
        self._choose(name)

    def _was_left(self) -> None:
        """The editor was closed; what it holds and is not kept can be gone on with."""
        editor, self._editor = self._editor, None
        if editor is None:
            return
        if not editor.unsaved:
            editor.deleteLater()
        else:
            if self._unsaved is not None:
                self._unsaved.deleteLater()
            self._unsaved = editor
            self._tell(self.tr("What you wrote is not kept. “Go on writing” has it still."))
        self._show_what_is_possible()

    def _choose(self, name: str) -> None:
        for row, one in enumerate(self._table.listed):
            if name and one.name == name:
                self._view.setCurrentIndex(self._table.index(row, NAME))
        self._show_what_is_possible()

    def _choose_first(self) -> None:
        if self._table.rowCount():
            self._view.setCurrentIndex(self._table.index(0, NAME))
        self._show_what_is_possible()

    def _chosen(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_what_is_possible()

    def _show_what_is_possible(self) -> None:
        one = self._current
        for button in (self._edit, self._remove):
            button.setEnabled(one is not None)
        self._duplicate.setEnabled(one is not None and one.table is not None)
        self._back.setVisible(self._removed is not None)
        self._go_on.setVisible(self._unsaved is not None)
        self._export.setEnabled(any(listed.entry is not None for listed in self._table.listed))
        self._chosen_words.show_words("" if one is None else "\n".join(_told(one)))

    def _tell(self, words: str) -> None:
        self._message.show_words(words)
        announce(self, words)

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        made = QPushButton(words)
        made.clicked.connect(act)
        return made

    def _lay_out(self) -> None:
        show_rows(self._view, self._table, self.tr("Own functions"))
        self._view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._view.horizontalHeader().setSectionResizeMode(DOES, QHeaderView.ResizeMode.Stretch)
        line = QHBoxLayout()
        for button in (self._add, self._edit, self._duplicate, self._remove, self._back, self._go_on):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self._import)
        line.addWidget(self._export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._about)
        column.addWidget(self._view, 1)
        column.addWidget(self._chosen_words)
        column.addWidget(self._message)
        column.addLayout(line)
        self._about.show_words(
            self.tr(
                "Functions of your own: a program, a method on a message bus, a request to a web server, a "
                "service of your home, or several functions in a row. They are called by their phrases, and "
                "are kept in {0}."
            ).format(self._workshop.path)
        )
        self._message.show_words("")
        self._chosen_words.show_words("")
        self._show_what_is_possible()


def _told(one: Listed) -> list[str]:
    """A function in a few lines: its phrases, or what is wrong with it."""
    if one.problems:
        return [str(problem) for problem in one.problems]
    return [f"“{phrase}”" for phrase in one.entry.phrases] if one.entry is not None else []
