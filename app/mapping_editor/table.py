"""The person's own functions as a table: what is in the file, broken or not."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt

from app.tables import Index, Rows, tip
from system_actions.mappings.entry import BINDINGS
from system_actions.mappings.listing import Listed
from system_actions.mappings.showing import visible

NAME, DOES, BY, RISK, STATE = range(5)


class OwnTable(Rows):
    """One function a row, in the order of the file."""

    def __init__(self) -> None:
        super().__init__()
        self.heads = (
            self.tr("Function"),
            self.tr("What it does"),
            self.tr("By"),
            self.tr("Risk"),
            self.tr("State"),
        )
        self.listed: list[Listed] = []
        self._all: list[Listed] = []
        self._sought: list[str] = []

    def show_listed(self, listed: list[Listed]) -> None:
        """Show these functions, as far as they fit what is looked for."""
        self._all = listed
        self._filter()

    def narrow(self, words: str) -> None:
        """Show only those that hold all these words in what is told of them."""
        self._sought = words.lower().split()
        self._filter()

    @property
    def things(self) -> Sequence[object]:
        """What there is a row for."""
        return self.listed

    def data(self, index: Index, role: int = 0) -> Any:
        """What stands in a cell."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        words = visible(self._cells(self.listed[index.row()])[index.column()])
        return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words

    def _cells(self, one: Listed) -> tuple[str, ...]:
        table = one.table or {}
        by = ", ".join(key for key in BINDINGS if key in table)
        risk = self.tr(one.entry.own_risk.label) if one.entry is not None else str(table.get("risk", ""))
        if one.entry is not None and one.entry.macro is not None and one.entry.risk is None:
            risk = self.tr("that of its steps")
        state = (
            self.tr("line {0} is wrong").format(one.problems[0].line) if one.problems else self.tr("works")
        )
        name = one.name or self.tr("(line {0})").format(one.piece.first)
        return (name, str(table.get("description", "")), by, risk, state)

    def _filter(self) -> None:
        self.beginResetModel()
        self.listed = [one for one in self._all if self._fits(one)]
        self.endResetModel()

    def _fits(self, one: Listed) -> bool:
        phrases = (one.table or {}).get("phrases", "")
        told = f"{' '.join(self._cells(one))} {phrases}".lower()
        return all(word in told for word in self._sought)
