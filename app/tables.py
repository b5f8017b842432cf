"""What the tables of the settings window have in common."""

from abc import abstractmethod
from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView

Index = QModelIndex | QPersistentModelIndex


class Rows(QAbstractTableModel):
    """A table that has one thing a row.

    Attributes:
        heads: What the columns are called.
    """

    heads: Sequence[str]

    @property
    @abstractmethod
    def things(self) -> Sequence[object]:
        """What there is a row for."""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802 - as Qt declares it
        """A row for each thing."""
        return 0 if parent.isValid() else len(self.things)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802 - as Qt declares it
        """What is told of each."""
        return 0 if parent.isValid() else len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802
        """What a column is called."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        return None


def tip(words: str) -> str:
    """Words to be shown when a cell is pointed at, in which nothing is taken for markup."""
    return f"<p>{escape(words)}</p>" if "<" in words else words


def show_rows(view: QTableView, rows: QAbstractItemModel, name: str) -> None:
    """Let a view show whole rows, one of which is chosen; Tab leaves it."""
    view.setModel(rows)
    view.setAccessibleName(name)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 8)
