"""What the examination after a teaching says, and the choice to keep what was taught or to discard it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGroupBox,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from app.cli_teach import advice
from app.teach_page.standing import Standing
from app.teach_page.teacher import Teacher
from app.translating.figures import in_percent
from app.words import Words
from models.teaching.verdict import Result

SHOWN = 8
"""Sentences of each function that were not understood and are shown."""


class ResultView(QGroupBox):
    """Shows the result that a teacher has, before and after, until it is kept or discarded."""

    def __init__(self, teacher: Teacher) -> None:
        super().__init__()
        self.setTitle(self.tr("How well it was learnt"))
        self._teacher = teacher
        self._shown: Result | None = None
        self._overruled = False
        self._verdict = Words(self.tr("The verdict"), bold=True)
        self._table = QTableWidget(0, 3)
        self._advice = Words(self.tr("What helps"))
        self._wrong = Words(self.tr("What was not understood"))
        self._keep = QPushButton(self.tr("&Keep"))
        self._discard = QPushButton(self.tr("&Discard"))
        self._lay_out()
        self._keep.clicked.connect(lambda: teacher.keep(overruled=self._overruled))
        self._discard.clicked.connect(self._asked_to_discard)
        self.look()

    def show_standing(self, standing: Standing) -> None:
        """Know whether what is kept will be in use."""
        self._overruled = standing.overruled

    def look(self) -> None:
        """Show what the teacher has to show."""
        result = self._teacher.result
        self.setVisible(result is not None)
        for button in (self._keep, self._discard):
            button.setEnabled(not self._teacher.busy)
        if result is not None and result is not self._shown:
            self._show(result)
        self._shown = result

    @property
    def verdict(self) -> str:
        """What the examination comes to, in a sentence; empty when there is none."""
        result = self._teacher.result
        if result is None:
            return ""
        if result.passed:
            return self.tr("This was learnt, and everything else is understood about as well as before.")
        return self.tr("This is not good enough to be kept. See below what helps, and teach again.")

    def _show(self, result: Result) -> None:
        self._verdict.show_words(self.verdict)
        self._fill(result)
        told = advice(result)
        self._advice.show_words("\n".join(f"• {one}" for one in told))
        self._wrong.show_words("\n\n".join(self._not_understood(result)))
        self._keep.setVisible(result.passed)
        self._keep.setDefault(result.passed)

    def _fill(self, result: Result) -> None:
        before, after = result.before, result.after
        of = self.tr("{0} of {1} right")
        rows = [(name, "–", of.format(*counts)) for name, counts in result.new.items()]
        rows += [
            (
                self.tr("all other functions"),
                of.format(before.right, before.rows),
                of.format(after.right, after.rows),
            ),
            (
                self.tr("something was done though nothing was asked"),
                in_percent(before.false_calls),
                in_percent(after.false_calls),
            ),
        ]
        self._table.setRowCount(len(rows))
        for row, words in enumerate(rows):
            for column, text in enumerate(words):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self._table.setItem(row, column, item)
        self._table.setCurrentCell(0, 0)
        head, height = self._table.horizontalHeader().sizeHint().height(), self._table.rowHeight(0)
        self._table.setFixedHeight(head + len(rows) * height + 2 * self._table.frameWidth())

    def _not_understood(self, result: Result) -> list[str]:
        found = []
        for name, sentences in result.wrong.items():
            lines = [self.tr("Not understood as {0}:").format(name)]
            lines += [f"“{sentence}”" for sentence in sentences[:SHOWN]]
            if len(sentences) > SHOWN:
                lines.append(self.tr("and {0} more").format(len(sentences) - SHOWN))
            found.append("\n".join(lines))
        return found

    def _asked_to_discard(self) -> None:
        result = self._teacher.result
        if result is None or not result.passed or self._sure():
            self._teacher.discard()

    def _sure(self) -> bool:
        words = self.tr("Discard what was learnt? It would have to be taught from the beginning.")
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        return QMessageBox.question(self, self.tr("Discard"), words, yes | no, no) == yes

    def _lay_out(self) -> None:
        table = self._table
        table.setHorizontalHeaderLabels([self.tr("Sentences for"), self.tr("Before"), self.tr("After")])
        table.setAccessibleName(self.tr("Before and after"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        line = QHBoxLayout()
        line.addWidget(self._keep)
        line.addWidget(self._discard)
        line.addStretch(1)
        column = QVBoxLayout(self)
        for widget in (self._verdict, table, self._advice, self._wrong):
            column.addWidget(widget)
        column.addLayout(line)
