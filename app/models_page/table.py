"""The models as a table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt

from app.models_page.keeper import ModelKeeper
from app.tables import Index, Rows
from app.translating.figures import in_bytes
from models.stock import Item
from system_actions.words.phrases import sentence

WHAT, FROM = 1, 5
"""The columns that take the room there is."""


class ModelTable(Rows):
    """One model a row, as the keeper knows them."""

    def __init__(self, keeper: ModelKeeper) -> None:
        super().__init__()
        self.heads = (
            self.tr("Model"),
            self.tr("What for"),
            self.tr("State"),
            self.tr("Size"),
            self.tr("Licence"),
            self.tr("From"),
        )
        self._keeper = keeper
        self.items: list[Item] = []

    def look(self) -> None:
        """Show what the keeper knows now; the rows stay where they are as long as the models are the same."""
        if [item.name for item in self.items] != [item.name for item in self._keeper.items]:
            self.beginResetModel()
            self.items = list(self._keeper.items)
            self.endResetModel()
        elif self.items:
            self.items = list(self._keeper.items)
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    @property
    def things(self) -> Sequence[object]:
        """What there is a row for."""
        return self.items

    def data(self, index: Index, role: int = 0) -> Any:
        """What stands in a cell; the tip tells where the files lie, too."""
        item = self.items[index.row()]
        words = self._words(item)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{words}\n{item.folder}"
        return None

    def told(self, item: Item) -> str:
        """All there is to say about a model."""
        state = f"{self._state(item)}: {item.detail}" if item.detail else self._state(item)
        words = self.tr("{0}: {1}. {2}. From {3}. In {4}.")
        return words.format(item.name, item.what, sentence(state)[:-1], item.origin, item.folder)

    def _words(self, item: Item) -> tuple[str, str, str, str, str, str]:
        size = in_bytes(item.size) if item.size else "–"
        return item.name, item.what, self._state(item), size, item.licence or "–", item.origin

    def _state(self, item: Item) -> str:
        if self._keeper.current == item.name and self._keeper.share is not None:
            return self.tr("at work: {0:.0f} %").format(100 * self._keeper.share)
        if item.state == "there":
            return self.tr("there")
        if item.state == "damaged":
            return self.tr("damaged")
        if item.to_fetch:
            return self.tr("missing, {0} to fetch").format(in_bytes(item.to_fetch))
        return self.tr("missing")
