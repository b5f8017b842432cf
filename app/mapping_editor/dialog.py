"""The editor: the form of one function, judged as it is written, tried out, and kept."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.announcing import announce
from app.mapping_editor.bindings import binding_forms
from app.mapping_editor.conflicts_dialog import ConflictsDialog
from app.mapping_editor.form import MappingForm
from app.mapping_editor.papers import paper
from app.mapping_editor.run_dialog import RunDialog
from app.mapping_editor.sizes import open_at
from app.mapping_editor.tasks import Tasks
from app.mapping_editor.workshop import Spawn, Workshop
from app.words import Words
from assistant_core.conflicts import Sort
from assistant_core.errors import OctavoxError
from system_actions.mappings.entry import Entry
from system_actions.mappings.listing import Listed
from system_actions.mappings.reading import Mistake
from system_actions.mappings.showing import visible

SETTLED = 200
"""Milliseconds after the last key before what was written is judged."""
_LINES_THERE = 8
"""Lines of the file that are seen at once, where they are not what they were."""


class EditorDialog(QDialog):
    """Writes one function; nothing is kept before it is right and the person says so."""

    kept = Signal(str, str)
    """It was kept under this name; the second is what else there is to say."""

    def __init__(
        self,
        workshop: Workshop,
        spawn: Spawn,
        table: Mapping[str, Any],
        old: Listed | None,
        parent: QWidget | None = None,
    ) -> None:
        """Show an entry.

        Args:
            workshop: What the functions are read from and kept in.
            spawn: Does something in the background.
            table: The entry as the file would have it.
            old: What it is to replace; None for another one.
            parent: Whose dialog it is.
        """
        super().__init__(parent)
        self._workshop = workshop
        self._spawn = spawn
        self._old = old
        self._opened_with = old
        self._entry: Entry | None = None
        self._saving: Entry | None = None
        self.setWindowTitle(self.tr("A function of your own"))
        open_at(self, 720, 760)
        self._tasks = Tasks(spawn)
        self._form = MappingForm(binding_forms(workshop, self._tasks), sorted(workshop.catalog.names))
        self._meanwhile = Words(self.tr("What became of it in the file"), bold=True)
        self._there = paper(self.tr("What the file has"))
        self._problem = Words(self.tr("What is wrong"), bold=True)
        self._try = QPushButton(self.tr("&Try it…"))
        self._save = QPushButton(self.tr("&Save"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._lay_out()
        token = old.token if old is not None and old.token is not None else workshop.next_token()
        self._form.show_table(table, token)
        self._before = self._form.written
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SETTLED)
        self._clock.timeout.connect(self._judge)
        self._form.changed.connect(self._edited)
        self._try.clicked.connect(self._tried)
        self._form.tried.connect(self._tried)
        self._save.clicked.connect(self._saved)
        self._cancel.clicked.connect(self.reject)
        self._judge()
        if old is not None and old.problems:
            self._right()

    @property
    def unsaved(self) -> bool:
        """Whether something was written that is not kept."""
        return self._form.written != self._before

    def go_on(self) -> None:
        """Open it again as it was left; what it is to replace is what is in the file by now."""
        if self._opened_with is not None:
            self._old = self._found(self._opened_with)
        self._judge()
        self._form.look()
        self.open()
        self._tell_what_became_of_it()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter in a line of the form is no decision."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Close; conflicts that are found later are for nobody."""
        self._saving = None
        self._tasks.cancel()
        super().done(result)

    def _found(self, former: Listed) -> Listed | None:
        """What an entry is in the file by now: its very lines, or what has its name."""
        there = self._workshop.listed
        alike = next((one for one in there if one.piece.body == former.piece.body), None)
        return alike or next((one for one in there if former.name and one.name == former.name), None)

    def _tell_what_became_of_it(self) -> None:
        """Say it when what would be replaced is not what the form was opened with."""
        before, now = self._opened_with, self._old
        lines: tuple[str, ...] = ()
        words = ""
        if before is not None and now is None:
            words = self.tr(
                "The file has no entry of this name any more that can be read. Saving adds what stands here."
            )
        elif before is not None and now is not None and now.piece.body != before.piece.body:
            lines = now.piece.body
            words = self.tr("It was changed in the file meanwhile. Saving replaces what stands there now:")
        self._meanwhile.show_words(words)
        self._there.setPlainText("\n".join(map(visible, lines)))
        self._there.setVisible(bool(lines))
        if words:
            announce(self, words)

    def _edited(self) -> None:
        if self._saving is not None:
            self._wait_no_more()
        self._clock.start()

    def _judge(self, *, everywhere: bool = False) -> Entry | None:
        """Say what is wrong; returns the entry when nothing is."""
        found: Entry | list[Mistake] = self._form.mistakes()
        if not found:
            found = self._workshop.check(self._form.table(), self._old)
        right = isinstance(found, Entry)
        left = self._form.complain([] if isinstance(found, Entry) else found, everywhere=everywhere)
        self._tell(" ".join(left) if everywhere or right else "")
        return found if isinstance(found, Entry) else None

    def _right(self) -> Entry | None:
        """The entry; when there is none, the focus goes to what is wrong."""
        self._clock.stop()
        entry = self._judge(everywhere=True)
        if entry is None:
            self._form.go_to_first_mistake()
            if not self._problem.text():
                self._tell(self.tr("Something is not right yet; see above."))
        return entry

    def _tried(self) -> None:
        entry = self._right()
        if entry is not None:
            RunDialog(self._workshop, self._spawn, entry, self._old, self).open()

    def _saved(self) -> None:
        entry = self._right()
        if entry is None:
            return
        if self._saving == entry:  # pressed again, while conflicts were looked for
            self._keep(entry)
            return
        self._saving = entry
        self._save.setText(self.tr("&Save without waiting"))
        self._tell(self.tr("Seeing whether your phrases get in the way of something…"))
        self._tasks(self._look_for_conflicts(entry))

    async def _look_for_conflicts(self, entry: Entry) -> None:
        told = [
            self.tr("{0} would not work any more: {1}.").format(name, why)
            for name, why in self._workshop.harm(entry, self._old)
        ]
        before = self._old.entry if self._old is not None else None
        unknown = ""
        if before is None or (before.phrases, before.parameters) != (entry.phrases, entry.parameters):
            found = await self._workshop.conflicts(entry, self._old)
            told += [conflict.words for conflict in found if conflict.sort is not Sort.UNTRIED]
            unknown = " ".join(conflict.words for conflict in found if conflict.sort is Sort.UNTRIED)
        if self._saving is not entry:
            return
        if not told:
            self._keep(entry, unknown)
            return
        self._wait_no_more()
        asking = ConflictsDialog([*told, *filter(None, [unknown])], self)
        asking.accepted.connect(lambda: self._keep(entry))
        asking.open()

    def _keep(self, entry: Entry, more: str = "") -> None:
        self._wait_no_more()
        try:
            self._workshop.keep(entry, self._old)
        except OctavoxError as error:
            self._tell(f"{error.said} {error.cure}".strip())
            return
        self._before = self._form.written
        self.kept.emit(entry.name, more)
        self.accept()

    def _wait_no_more(self) -> None:
        self._saving = None
        self._save.setText(self.tr("&Save"))
        self._tell("")

    def _tell(self, words: str) -> None:
        if words != self._problem.text():
            self._problem.show_words(words)
            announce(self, words)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._try)
        buttons.addStretch(1)
        buttons.addWidget(self._save)
        buttons.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.addWidget(self._form, 1)
        for words in (self._meanwhile, self._there, self._problem):
            column.addWidget(words)
        column.addLayout(buttons)
        self._there.setFixedHeight(self._there.fontMetrics().lineSpacing() * _LINES_THERE)
        self._there.hide()
        self._meanwhile.show_words("")
        self._problem.show_words("")
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.setWindowModality(Qt.WindowModality.WindowModal)
