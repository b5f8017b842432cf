"""The functions as a table that can be filtered and sorted, with a box to switch each on or off."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QSortFilterProxyModel, Qt

from app.functions_page.known import Known
from app.tables import Index, Rows, tip
from assistant_core.catalog import Function
from assistant_core.errors import OctavoxError

TOKEN, NAME, DOES, BINDING, RISK, ON, USED = range(7)


class FunctionTable(Rows):
    """One function a row."""

    def __init__(self, known: Known) -> None:
        super().__init__()
        self.heads = (
            self.tr("Token"),
            self.tr("Function"),
            self.tr("What it does"),
            self.tr("By"),
            self.tr("Risk"),
            self.tr("On"),
            self.tr("Used"),
        )
        self._known = known
        self.functions: list[Function] = []
        self._used: dict[str, datetime] = {}
        self.look()

    def look(self) -> None:
        """Read everything again."""
        self.beginResetModel()
        self.functions = self._known.functions()
        self._used = self._known.last_used()
        self.endResetModel()

    def tell(self) -> None:
        """What was decided about the functions has changed; the functions are the same."""
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    @property
    def things(self) -> Sequence[object]:
        """What there is a row for."""
        return self.functions

    def data(self, index: Index, role: int = 0) -> Any:
        """What stands in a cell."""
        function = self.functions[index.row()]
        column = index.column()
        if column == ON:
            return self._switch(function, role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = self._words(function, column)
            return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == Qt.ItemDataRole.UserRole:
            return function.token if column == TOKEN else self._sorted(function, column)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be chosen; the box can be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == ON else flags

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:  # noqa: N802 - Qt's name
        """Switch a function on or off."""
        if index.column() != ON or role != Qt.ItemDataRole.CheckStateRole:
            return False
        try:
            self._known.enable(self.functions[index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        except OctavoxError:
            return False  # a settings file that is broken is told of at the top of the window
        return True

    def _switch(self, function: Function, role: int) -> Any:
        on = self._known.choice(function).enabled
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("on") if on else self.tr("off")
        return int(on) if role == Qt.ItemDataRole.UserRole else None

    def _words(self, function: Function, column: int) -> str:
        used = self._used.get(function.name)
        return {
            TOKEN: f"<nexa_{function.token}>",
            NAME: function.name,
            DOES: function.description,
            BINDING: self._known.choice(function).done_by or function.binding or self.tr("built in"),
            RISK: self.tr(self._known.risk_words(function)),
            USED: used.astimezone().strftime("%Y-%m-%d") if used else self.tr("never"),
        }[column]

    def _sorted(self, function: Function, column: int) -> str:
        used = self._used.get(function.name)
        return (used.isoformat() if used else "") if column == USED else self._words(function, column)


class FoundFunctions(QSortFilterProxyModel):
    """The functions that fit what is looked for, in the order that is chosen."""

    def __init__(self, table: FunctionTable) -> None:
        super().__init__()
        self._table = table
        self._words: list[str] = []
        self.setSourceModel(table)
        self.setSortRole(Qt.ItemDataRole.UserRole)

    def look_for(self, words: str) -> None:
        """Show only the functions whose name, description or phrases hold all these words."""
        self.beginFilterChange()
        self._words = words.lower().split()
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Whether a function is shown."""
        function = self._table.functions[row]
        own = " ".join((function.name, function.name.replace("_", " "), function.description))
        by = self._table.data(self._table.index(row, BINDING))
        text = " ".join((own, f"<nexa_{function.token}>", by, *function.examples)).lower()
        return all(word in text for word in self._words)
