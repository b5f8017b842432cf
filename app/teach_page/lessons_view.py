"""What is to be taught next: the table of the person's own functions, and the buttons below it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.tables import show_rows
from app.teach_page.begun import Match
from app.teach_page.standing import Standing
from app.teach_page.table import UNDERSTOOD, LessonTable
from app.teach_page.teacher import Doing, Teacher
from app.words import Words

_SHOWN = 5
"""Rows of the table for which there is room."""


class LessonsView(QWidget):
    """Chooses functions, and has them taught."""

    asked_for_corrections = Signal()
    asked_for_new = Signal()
    asked_to_teach = Signal()

    def __init__(self, teacher: Teacher) -> None:
        super().__init__()
        self._teacher = teacher
        self._standing: Standing | None = None
        self._match: Match | None = None
        self._along_count = 0
        self.table = LessonTable()
        self._view = QTableView()
        self._none = Words(self.tr("What is missing"), bold=True)
        self._along = Words(self.tr("Corrections"))
        self._corrections = QPushButton(self.tr("Co&rrections"))
        self._new = QPushButton(self.tr("A &new function…"))
        self._note = Words(self.tr("What was begun"))
        self._teach = QPushButton()
        self._discard = QPushButton(self.tr("&Discard"))
        self._lay_out()
        self._corrections.clicked.connect(self.asked_for_corrections)
        self._new.clicked.connect(self.asked_for_new)
        self._teach.clicked.connect(self.asked_to_teach)
        self._discard.clicked.connect(self._asked_to_discard)
        self.table.dataChanged.connect(self._reckon)
        self.look()

    def show_standing(self, standing: Standing) -> None:
        """Show how things stand."""
        self._standing = standing
        self.table.show_standing(standing)
        if not self._view.currentIndex().isValid() and self.table.rowCount():
            self._view.setCurrentIndex(self.table.index(0, 0))
        nothing = self.tr("You have no functions of your own yet. Write one with “A new function…”.")
        self._none.show_words("" if standing.own else nothing)
        self._reckon()

    def look(self) -> None:
        """Let a person choose and teach while nothing else is being done."""
        self.table.lock(self._teacher.functions if self._teacher.doing is Doing.TEACHING else None)
        self._teach.setText(self.tr("&Go on") if self.goes_on else self.tr("&Teach"))
        self._teach.setEnabled(self.can_teach)
        self._discard.setVisible(self._begun and not self._teacher.busy)
        self._note.show_words(self.note)

    @property
    def can_teach(self) -> bool:
        """Whether there is something to be taught, and nothing to be done or decided before."""
        result = self._teacher.result
        undecided = result is not None and result.passed
        return bool(self.table.chosen or self._along_count) and not self._teacher.busy and not undecided

    @property
    def goes_on(self) -> bool:
        """Whether the very same that is chosen was begun, and not examined yet."""
        return self._begun and self._match is Match.SAME

    @property
    def note(self) -> str:
        """What becomes of what was begun, in a sentence; empty when nothing was, or nothing can be taught."""
        if not self._begun or not self.can_teach:
            return ""
        match self._match:
            case Match.SAME:
                return self.tr("What is done so far is kept, and gone on with.")
            case Match.OTHER_FUNCTIONS:
                return self.tr("What was begun is of other functions, and starts anew.")
            case Match.OTHER_LESSONS:
                return self.tr("What was begun is of other phrases or corrections, and starts anew.")
            case Match.OTHER_MODEL:
                return self.tr("What was begun is of another function model, and starts anew.")
        return ""

    @property
    def _begun(self) -> bool:
        """Whether anything was begun that has no result yet."""
        return self._match is not None and self._teacher.result is None

    def _reckon(self) -> None:
        """Find out what would be taught with what is chosen now, and how what was begun goes with it."""
        standing = self._standing
        if standing is not None:
            lessons = standing.lessons(self.table.chosen)
            self._along_count = sum(len(lesson.phrases) for lesson in lessons if not lesson.new)
            self._match = standing.begun.match(lessons) if standing.begun is not None else None
            self._along.show_words(self._along_words(standing))
        self.look()

    def _asked_to_discard(self) -> None:
        words = self.tr("Discard what was begun? It would have to be taught from the beginning.")
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        if QMessageBox.question(self, self.tr("Discard"), words, yes | no, no) == yes:
            self._teacher.discard()

    def _along_words(self, standing: Standing) -> str:
        if standing.problem:
            return standing.problem
        if not standing.corrections:
            return self.tr("You have corrected nothing yet; what you correct is taught along.")
        others = len(standing.corrections) - self._along_count
        if not self._along_count:
            return self.tr(
                "%n correction(s) understood by the very words alone, and not taught along.", "", others
            )
        words = self.tr("%n correction(s) taught along.", "", self._along_count)
        if others:
            words += " " + self.tr("%n other(s) understood by the very words alone.", "", others)
        return words

    def _lay_out(self) -> None:
        view = self._view
        show_rows(view, self.table, self.tr("Your functions"))
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(UNDERSTOOD, QHeaderView.ResizeMode.Stretch)
        view.setMinimumHeight((_SHOWN + 1) * view.verticalHeader().defaultSectionSize())
        along = QHBoxLayout()
        along.addWidget(self._along, 1)
        along.addWidget(self._corrections)
        line = QHBoxLayout()
        line.addWidget(self._new)
        line.addWidget(self._teach)
        line.addWidget(self._discard)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._none)
        column.addWidget(view)
        column.addLayout(along)
        column.addWidget(self._note)
        column.addLayout(line)
        self._none.show_words("")
