"""The page of functions: the table, and what is chosen in it below."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QSplitter, QTableView, QVBoxLayout, QWidget

from app.functions_page.details import FunctionDetails, Spawn
from app.functions_page.known import Known
from app.functions_page.table import DOES, TOKEN, FoundFunctions, FunctionTable
from app.functions_page.trial import Hears, Trial, Understand
from app.tables import show_rows
from app.words import Words
from assistant_core.settings import Settings


class FunctionsPage(QWidget):
    """Every functional token, what it does, and what its owner decided about it."""

    def __init__(self, known: Known, understand: Understand, ear: Hears, spawn: Spawn) -> None:
        super().__init__()
        self._trial = Trial(understand, ear, spawn)
        self._table = FunctionTable(known)
        self._found = FoundFunctions(self._table)
        self._nothing = Words(self.tr("Nothing found"), quiet=True)
        self._view = QTableView()
        self._details = FunctionDetails(known, spawn)
        self._lay_out()
        self._view.selectionModel().currentRowChanged.connect(self._chosen)
        self._choose_first()

    def show_settings(self, settings: Settings) -> None:
        """Show what was decided."""
        self._table.tell()
        self._details.show_choice()

    def narrow(self, words: str) -> int:
        """Show only the functions that fit what is looked for; returns how many do."""
        self._found.look_for(words)
        count = self._found.rowCount()
        self._nothing.show_words("" if count else self.tr("No function fits “{0}”.").format(words))
        self._choose_first()
        return count

    def look(self) -> None:
        """Read the functions and their uses again."""
        name = self._details.function.name if self._details.function is not None else ""
        self._table.look()
        for row, function in enumerate(self._table.functions):
            if function.name == name:
                self._view.setCurrentIndex(self._found.mapFromSource(self._table.index(row, TOKEN)))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What was done meanwhile is shown."""
        super().showEvent(event)
        self.look()

    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            row = self._found.mapToSource(now).row()
            self._details.show_function(self._table.functions[row])

    def _choose_first(self) -> None:
        if self._found.rowCount() and not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._found.index(0, TOKEN))

    def _lay_out(self) -> None:
        view = self._view
        show_rows(view, self._found, self.tr("Functions"))
        view.setSortingEnabled(True)
        view.sortByColumn(TOKEN, Qt.SortOrder.AscendingOrder)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        view.horizontalHeader().setSectionResizeMode(DOES, QHeaderView.ResizeMode.Stretch)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(view)
        parts.addWidget(self._details)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        parts.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._trial)
        column.addWidget(self._nothing)
        column.addWidget(parts, 1)
        self._nothing.show_words("")
