"""A look at a message bus: its services, their objects, and the methods of these."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.announcing import announce
from app.mapping_editor.narrowing import holds
from app.mapping_editor.sizes import open_at
from app.mapping_editor.tasks import Tasks
from app.mapping_editor.workshop import Spawn
from app.words import Words
from assistant_core.errors import OctavoxError
from assistant_core.services import Services
from system_actions.mappings.dbus import types_of
from system_actions.services.bus import Bus, SessionBus, SystemBus
from system_actions.services.bus_looking import BusMethod, BusObject, look_at, owners_on

_PLACE = Qt.ItemDataRole.UserRole
_METHOD = Qt.ItemDataRole.UserRole + 1
_LOOKING = Qt.ItemDataRole.UserRole + 2
"""True of the node that stands for what is being looked for."""


@dataclass(frozen=True)
class Chosen:
    """A method on a bus: which bus, whose, of what object."""

    bus: str
    name: str
    path: str
    method: BusMethod


class BusBrowser(QDialog):
    """A tree that is filled as it is opened: what nobody looks into is not asked, nor started."""

    chosen = Signal(object)
    """A `Chosen`."""

    def __init__(self, services: Services, spawn: Spawn, bus: str, parent: QWidget | None = None) -> None:
        """Show a bus: "session" or "system"."""
        super().__init__(parent)
        self._services = services
        self._tasks = Tasks(spawn)
        self.setWindowTitle(self.tr("Browse the bus"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        open_at(self, 640, 560)
        self._bus = QComboBox()
        self._bus.addItem(self.tr("The session's bus"), "session")
        self._bus.addItem(self.tr("The system's bus"), "system")
        self._bus.setCurrentIndex(self._bus.findData(bus))
        self._bus.setAccessibleName(self.tr("Bus"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search services…"))
        self._search.setAccessibleName(self.tr("Search services"))
        self._tree = QTreeWidget()
        self._tree.setHeaderHidden(True)
        self._tree.setAccessibleName(self.tr("Services, objects and methods"))
        self._told = Words(self.tr("What is chosen"))
        self._use = QPushButton(self.tr("&Use this method"))
        self._close = QPushButton(self.tr("Close"))
        self._lay_out()
        self._bus.currentIndexChanged.connect(self._look)
        self._search.textChanged.connect(self._narrow)
        self._tree.itemExpanded.connect(self._opened)
        self._tree.currentItemChanged.connect(lambda now, _before: self._show_chosen(now))
        self._tree.itemActivated.connect(self._activated)
        self._use.clicked.connect(self._used)
        self._close.clicked.connect(self.reject)
        self._show_chosen(None)
        self._look()

    def done(self, result: int) -> None:
        """Close; an answer that comes later is for nobody."""
        self._tasks.cancel()
        super().done(result)

    def _look(self) -> None:
        self._tasks.cancel()
        self._tree.clear()
        self._tell(self.tr("Looking who is there…"))
        self._tasks(self._show_services())

    async def _show_services(self) -> None:
        try:
            owners = await owners_on(await self._opened_bus())
        except OctavoxError as error:
            self._tell(error.said)
            return
        items = []
        for owner in owners:
            words = owner.name if owner.running else self.tr("{0} (starts when opened)").format(owner.name)
            items.append(_closed(words, (owner.name, "/")))
        self._tree.addTopLevelItems(items)
        self._narrow(self._search.text())

    def _opened(self, item: QTreeWidgetItem) -> None:
        """Fill a service or an object, once, however often it is opened meanwhile."""
        waiting = item.child(0)
        if waiting is not None and all(waiting.data(0, role) is None for role in (_PLACE, _METHOD, _LOOKING)):
            waiting.setData(0, _LOOKING, True)
            waiting.setText(0, self.tr("Looking…"))
            self._tasks(self._fill(item, waiting))

    async def _fill(self, item: QTreeWidgetItem, waiting: QTreeWidgetItem) -> None:
        name, path = item.data(0, _PLACE)
        try:
            found = await look_at(await self._opened_bus(), name, path)
        except OctavoxError as error:
            waiting.setData(0, _LOOKING, None)
            waiting.setText(0, self.tr("It cannot be looked into: {0}").format(error.said))
            return
        item.removeChild(waiting)
        item.addChildren(list(self._items(name, found)))
        if not item.childCount():
            item.addChild(QTreeWidgetItem([self.tr("There is nothing.")]))
        elif found.path != path:
            item.setText(0, f"{item.text(0)}  {found.path}")
        announce(self, self.tr("{0} found").format(item.childCount()))

    def _items(self, name: str, found: BusObject) -> Iterator[QTreeWidgetItem]:
        for method in found.methods:
            told = ", ".join(f"{one.name or '?'}: {one.type}" for one in method.takes)
            item = QTreeWidgetItem([f"{method.interface}.{method.name}({told})"])
            item.setData(0, _METHOD, Chosen(str(self._bus.currentData()), name, found.path, method))
            yield item
        for path in found.below:
            yield _closed(path, (name, path))

    def _show_chosen(self, item: QTreeWidgetItem | None) -> None:
        chosen = item.data(0, _METHOD) if item is not None else None
        usable = chosen is not None and types_of(chosen.method.signature) is not None
        self._use.setEnabled(usable)
        if chosen is None:
            return
        if usable:
            self._tell(self.tr("Signature: {0}").replace("{0}", chosen.method.signature or self.tr("none")))
        else:
            words = self.tr("A function of your own cannot call this: it takes types such as {0}.")
            self._tell(words.replace("{0}", chosen.method.signature))

    def _activated(self, item: QTreeWidgetItem) -> None:
        if item.data(0, _METHOD) is not None and self._use.isEnabled():
            self._used()

    def _used(self) -> None:
        item = self._tree.currentItem()
        if item is not None and item.data(0, _METHOD) is not None:
            self.chosen.emit(item.data(0, _METHOD))
            self.accept()

    def _narrow(self, words: str) -> None:
        """Show only the services whose name holds these words; what is hidden is not chosen any more."""
        top = self._tree.invisibleRootItem()
        items = [item for row in range(top.childCount()) if (item := top.child(row)) is not None]
        for item in items:
            item.setHidden(not holds(item.text(0), words))
        shown = [item for item in items if not item.isHidden()]
        chosen = self._tree.currentItem()
        if chosen is None or _service_of(chosen) not in shown:
            self._tree.setCurrentItem(shown[0] if shown else None)  # type: ignore[arg-type]
            if shown:
                self._tell(self.tr("Open a service to see what it can be told."))
            elif items:
                self._tell(self.tr("No such service is on this bus."))

    async def _opened_bus(self) -> Bus:
        kind = SessionBus if self._bus.currentData() == "session" else SystemBus
        bus: Bus = await self._services.get(kind)
        return bus

    def _tell(self, words: str) -> None:
        self._told.show_words(words)
        announce(self, words)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._bus)
        top.addWidget(self._search, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._use)
        buttons.addWidget(self._close)
        for button in (self._use, self._close):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self._tree, 1)
        column.addWidget(self._told)
        column.addLayout(buttons)


def _service_of(item: QTreeWidgetItem) -> QTreeWidgetItem:
    """The service that an object or a method belongs to; itself for a service."""
    above = item.parent()
    return item if above is None else _service_of(above)


def _closed(words: str, place: tuple[str, str]) -> QTreeWidgetItem:
    """A node that is filled when it is opened."""
    item = QTreeWidgetItem([words])
    item.setData(0, _PLACE, place)
    item.addChild(QTreeWidgetItem([""]))
    return item
