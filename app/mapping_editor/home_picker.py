"""Choosing a service of the home, and the things it is for."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.announcing import announce
from app.mapping_editor.narrowing import holds
from app.mapping_editor.papers import paper
from app.mapping_editor.sizes import open_at
from app.mapping_editor.tasks import Tasks
from app.mapping_editor.ticks import Ticks
from app.mapping_editor.workshop import Spawn
from assistant_core.errors import OctavoxError
from assistant_core.services import Services
from system_actions.services.home_assistant import Home
from system_actions.services.home_services import KnownService, known_services

_HELD = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Picked:
    """A service, and the ids of the things it is for."""

    service: KnownService
    things: tuple[str, ...]


class HomePicker(QDialog):
    """The services that the connected home has, and its things that are exposed to voice."""

    picked = Signal(object)
    """A `Picked`."""

    def __init__(self, services: Services, spawn: Spawn, service: str, parent: QWidget | None = None) -> None:
        """Show what there is; `service` is chosen at first."""
        super().__init__(parent)
        self._services = services
        self._first = service
        self._tasks = Tasks(spawn)
        self.setWindowTitle(self.tr("Choose from your home"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        open_at(self, 680, 560)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search services…"))
        self._search.setAccessibleName(self.tr("Search services"))
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Services"))
        self._things = Ticks(self.tr("Things it is for"))
        self._about = paper(self.tr("What the service does, and what it can be told"))
        self._use = QPushButton(self.tr("&Use this service"))
        self._close = QPushButton(self.tr("Close"))
        self._lay_out()
        self._search.textChanged.connect(self._narrow)
        self._list.currentItemChanged.connect(lambda now, _before: self._show_service(now))
        self._use.clicked.connect(self._used)
        self._close.clicked.connect(self.reject)
        self._use.setEnabled(False)
        self._tell(self.tr("Asking your home…"))
        self._tasks(self._fill())

    def done(self, result: int) -> None:
        """Close; an answer that comes later is for nobody."""
        self._tasks.cancel()
        super().done(result)

    async def _fill(self) -> None:
        try:
            home: Home = await self._services.get(Home)
            known, things = await known_services(home), await home.things()
        except OctavoxError as error:
            self._tell(f"{error.said} {error.cure}".strip())
            return
        for thing in sorted(things, key=lambda one: (one.domain, one.name.lower())):
            place = f", {thing.area.name}" if thing.area is not None else ""
            self._things.put(f"{thing.name} ({thing.id}{place})", thing.id)
        for service in known:
            item = QListWidgetItem(f"{service.id}: {service.name}")
            item.setData(_HELD, service)
            self._list.addItem(item)
            if service.id == self._first:
                self._list.setCurrentItem(item)
        self._narrow(self._search.text())

    def _show_service(self, item: QListWidgetItem | None) -> None:
        service = item.data(_HELD) if item is not None else None
        self._use.setEnabled(service is not None)
        if service is None:
            return
        fields = [
            f"{one.key}{self.tr(' (required)') if one.required else ''}: {one.about}"
            for one in service.fields
        ]
        self._tell("\n".join([service.about or service.name, *fields]))
        self._things.setEnabled(service.has_target)
        for row in range(self._things.count()):
            thing = self._things.item(row)
            domain = self._things.thing(thing).partition(".")[0]
            thing.setHidden(service.domain not in ("homeassistant", domain))

    def _used(self) -> None:
        item = self._list.currentItem()
        if item is None:
            return
        service: KnownService = item.data(_HELD)
        self.picked.emit(Picked(service, tuple(self._things.ticked) if service.has_target else ()))
        self.accept()

    def _narrow(self, words: str) -> None:
        """Show only the services that hold all these words; what is hidden is not chosen any more."""
        items = [self._list.item(row) for row in range(self._list.count())]
        for item in items:
            item.setHidden(not holds(item.text(), words))
        shown = [item for item in items if not item.isHidden()]
        if self._list.currentItem() not in shown:
            self._list.setCurrentItem(shown[0] if shown else None)  # type: ignore[arg-type]
        if items and not shown:
            self._tell(self.tr("Your home has no such service."))

    def _tell(self, words: str) -> None:
        self._about.setPlainText(words)
        announce(self, words)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._search)
        left.addWidget(self._list, 1)
        head = QLabel(self.tr("&Things it is for"))
        head.setBuddy(self._things)
        right.addWidget(head)
        right.addWidget(self._things, 1)
        both = QHBoxLayout()
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._use)
        buttons.addWidget(self._close)
        for button in (self._use, self._close):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addLayout(both, 3)
        column.addWidget(self._about, 2)
        column.addLayout(buttons)
