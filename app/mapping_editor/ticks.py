"""A list in which things are ticked."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

_THING = Qt.ItemDataRole.UserRole


class Ticks(QListWidget):
    """Things in a list, each with a box; Space ticks the chosen one."""

    ticked_others = Signal()
    """Another set of things is ticked."""

    def __init__(self, name: str) -> None:
        """Make it; `name` is what a screen reader calls it."""
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.itemChanged.connect(lambda _item: self.ticked_others.emit())

    def put(self, words: str, thing: object, *, ticked: bool = False) -> QListWidgetItem:
        """Add a thing."""
        item = QListWidgetItem(words)
        item.setData(_THING, thing)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.addItem(item)
        return item

    @property
    def ticked(self) -> list[Any]:
        """The things that are ticked and seen, in their order."""
        items = (self.item(row) for row in range(self.count()))
        return [
            item.data(_THING)
            for item in items
            if item.checkState() is Qt.CheckState.Checked and not item.isHidden()
        ]

    def thing(self, item: QListWidgetItem | None) -> Any:
        """What an item stands for; None for none."""
        return None if item is None else item.data(_THING)

    def tick_all(self) -> None:
        """Tick everything."""
        for row in range(self.count()):
            self.item(row).setCheckState(Qt.CheckState.Checked)
