"""What is to be taught next: the table of the person's own functions, and the buttons below it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QTableView, QVBoxLayout, QWidget

from app.tables import show_rows
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

    def __init__(self, teacher: Teacher) -> None:
        super().__init__()
        self._teacher = teacher
        self._standing: Standing | None = None
        self.table = LessonTable()
        self._view = QTableView()
        self._none = Words(self.tr("What is missing"), bold=True)
        self._along = Words(self.tr("Corrections"))
        self._corrections = QPushButton(self.tr("Co&rrections"))
        self._new = QPushButton(self.tr("A &new function…"))
        self._teach = QPushButton()
        self._lay_out()
        self._corrections.clicked.connect(self.asked_for_corrections)
        self._new.clicked.connect(self.asked_for_new)
        self._teach.clicked.connect(lambda: teacher.teach(self.table.chosen))
        self.table.dataChanged.connect(self.look)
        self.look()

    def show_standing(self, standing: Standing) -> None:
        """Show how things stand."""
        self._standing = standing
        self.table.show_standing(standing)
        if not self._view.currentIndex().isValid() and self.table.rowCount():
            self._view.setCurrentIndex(self.table.index(0, 0))
        nothing = self.tr("You have no functions of your own yet. Write one with “A new function…”.")
        self._none.show_words("" if standing.own else nothing)
        self._along.show_words(self._along_words(standing))
        self.look()

    def look(self) -> None:
        """Let a person choose and teach while nothing else is being done."""
        self.table.lock(self._teacher.functions if self._teacher.doing is Doing.TEACHING else None)
        result = self._teacher.result
        undecided = result is not None and result.passed
        teachable = self._standing.teachable if self._standing is not None else 0
        chosen = bool(self.table.chosen) or teachable > 0
        self._teach.setText(self.tr("&Go on") if self._goes_on else self.tr("&Teach"))
        self._teach.setEnabled(chosen and not self._teacher.busy and not undecided)

    @property
    def _goes_on(self) -> bool:
        """Whether what is chosen was begun, and not examined yet."""
        begun = self._standing.unfinished if self._standing is not None else None
        return begun is not None and self._teacher.result is None and set(begun) == set(self.table.chosen)

    def _along_words(self, standing: Standing) -> str:
        if standing.problem:
            return standing.problem
        if not standing.corrections:
            return self.tr("You have corrected nothing yet; what you correct is taught along.")
        others = standing.corrections - standing.teachable
        if not standing.teachable:
            return self.tr(
                "%n correction(s) understood by the very words alone, and not taught along.", "", others
            )
        words = self.tr("%n correction(s) taught along.", "", standing.teachable)
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
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._none)
        column.addWidget(view)
        column.addLayout(along)
        column.addLayout(line)
        self._none.show_words("")
