"""The page of teaching: what is to be taught, how far it is, how well it was learnt, what is taught now."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.announcing import announce
from app.mapping_editor.dialog import EditorDialog
from app.mapping_editor.workshop import Spawn, Workshop
from app.teach_page.lessons_view import LessonsView
from app.teach_page.result_view import ResultView
from app.teach_page.standing import Sight
from app.teach_page.taught_view import TaughtView
from app.teach_page.teacher import Teacher
from app.teach_page.under_way import UnderWay
from app.words import Words
from assistant_core.errors import OctavoxError
from assistant_core.settings import Settings


class TeachPage(QScrollArea):
    """Has the person's own functions taught to the function model. The teacher goes on when nobody looks."""

    def __init__(
        self, teacher: Teacher, sight: Sight, workshop: Workshop, spawn: Spawn, turn_to: Callable[[str], None]
    ) -> None:
        """Make the page.

        Args:
            teacher: Who does the teaching.
            sight: Where it is seen what there is to teach.
            workshop: What new functions are written with.
            spawn: Does something in the background.
            turn_to: Shows another page of the window.
        """
        super().__init__()
        self._teacher = teacher
        self._sight = sight
        self._workshop = workshop
        self._spawn = spawn
        self._busy = False
        self._editor: EditorDialog | None = None
        self._about = Words(self.tr("What this is about"), quiet=True)
        self._lessons = LessonsView(teacher)
        self._under_way = UnderWay(teacher)
        self._outcome = Words(self.tr("What became of it"), bold=True)
        self._reason = Words(self.tr("Why"), size=0.9, quiet=True)
        self._result = ResultView(teacher)
        self._taught = TaughtView(teacher)
        self._lay_out()
        self._lessons.asked_for_corrections.connect(lambda: turn_to("Corrections"))
        self._lessons.asked_for_new.connect(self._asked_for_new)
        self._lessons.asked_to_teach.connect(self._asked_to_teach)
        teacher.changed.connect(self._follow)
        teacher.ended.connect(lambda words: announce(self, words))
        self._follow()

    def show_settings(self, settings: Settings) -> None:
        """Another model may be in use now."""
        if self.isVisible():
            self.look()

    def narrow(self, words: str) -> int:
        """Show only the functions that fit what is looked for; returns how many do."""
        self._lessons.table.narrow(words)
        about = f"{self._about.text()} {self.tr('teach learn train forget function model')}".lower()
        fits_itself = all(word in about for word in words.lower().split())
        return self._lessons.table.rowCount() or int(fits_itself)

    def look(self) -> None:
        """Look again how things stand."""
        standing = self._sight.now()
        for part in (self._lessons, self._result, self._taught):
            part.show_standing(standing)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What was written and corrected meanwhile is shown."""
        super().showEvent(event)
        self.look()

    def _follow(self) -> None:
        """Show what the teacher does now."""
        teacher = self._teacher
        for part in (self._lessons, self._under_way, self._result, self._taught):
            part.look()
        self._outcome.show_words(teacher.outcome)
        self._reason.show_words(teacher.reason)
        if self._busy and not teacher.busy:
            self.look()
            self.ensureWidgetVisible(self._result if teacher.result is not None else self._outcome)
            if not teacher.failed:  # else `ended` has told it
                announce(self, f"{teacher.outcome} {self._lessons.note}".strip())
        self._busy = teacher.busy

    def _asked_to_teach(self) -> None:
        """Teach, unless what was corrected or written meanwhile would have it begin at zero unseen."""
        promised = self._lessons.goes_on
        self.look()
        if promised and not self._lessons.goes_on:
            announce(self, self._lessons.note)
        elif self._lessons.can_teach:
            chosen = self._lessons.table.chosen
            self._teacher.teach(chosen, goes_on=self._sight.goes_on(chosen))

    def _asked_for_new(self) -> None:
        try:
            self._workshop.read()
        except OctavoxError as error:
            self._outcome.show_words(f"{error.said} {error.cure}".strip())
            announce(self, error.said)
            return
        if self._editor is not None:
            self._editor.go_on()
            return
        self._editor = EditorDialog(self._workshop, self._spawn, {}, None, self)
        self._editor.kept.connect(self._was_written)
        self._editor.finished.connect(self._was_left)
        self._editor.open()

    def _was_written(self, name: str, more: str) -> None:
        self.look()
        self._lessons.table.choose(name)
        words = self.tr("{0} is kept, and chosen to be taught.").format(name)
        self._outcome.show_words(f"{words} {more}".strip())
        announce(self, words)

    def _was_left(self) -> None:
        if self._editor is not None and self._editor.unsaved:
            words = self.tr("What you wrote is not kept. “A new function…” has it still.")
            self._outcome.show_words(words)
            announce(self, words)
        elif self._editor is not None:
            self._editor.deleteLater()
            self._editor = None

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        parts = (self._about, self._lessons, self._under_way, self._outcome, self._reason, self._result)
        for widget in (*parts, self._taught):
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls to whatever has the focus
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._about.show_words(
            self.tr(
                "Your own functions are called by their phrases, and by what is nearly one. Once they are "
                "taught, the function model understands them said in quite other words, too. Those that are "
                "chosen are learnt together, on this computer; one that you leave out is called by its "
                "phrases again."
            )
        )
