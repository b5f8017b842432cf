"""The page about the home: its settings, whether it is connected, and its things with their nicknames."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGroupBox, QHeaderView, QTableView, QVBoxLayout

from app.announcing import announce
from app.home_page.table import NAME, NICKNAMES, ThingTable
from app.settings_window.page import SettingsPage
from app.settings_window.window import PAGES
from app.tables import show_rows
from app.words import Words
from assistant_core.errors import OctavoxError
from assistant_core.live_settings import LiveSettings
from assistant_core.settings import Settings
from system_actions.services.home_assistant import Home
from system_actions.services.home_things import Thing

Spawn = Callable[[Coroutine[Any, Any, None]], object]
Connect = Callable[[], Awaitable[Home]]
"""The connected home. Raises `ServiceMissing`."""

EVERY = 2.0
"""Seconds after which the states are looked at again."""

_SHOWN = 10
"""Rows of the table for which there is room."""


class HomePage(SettingsPage):
    """The settings of the home, and below what is in it."""

    def __init__(self, live: LiveSettings, connect: Connect, spawn: Spawn) -> None:
        self._things = Things(live, connect, spawn)
        super().__init__(PAGES["Home"], live, below=self._things)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, and what things are called."""
        super().show_settings(settings)
        self._things.show_settings(settings)


class Things(QGroupBox):
    """Whether the home is connected, and its things; looked at as long as they are seen."""

    def __init__(self, live: LiveSettings, connect: Connect, spawn: Spawn) -> None:
        super().__init__()
        self.setTitle(self.tr("What can be spoken to"))
        self.setAccessibleDescription(
            self.tr("The devices of the home: name, area, kind, state and nicknames; whether it is connected")
        )
        self._live = live
        self._connect = connect
        self._spawn = spawn
        self._looks = 0
        self._looking = False
        self._table = ThingTable(self._renamed)
        self._view = QTableView()
        self._state = Words(self.tr("Whether the home is connected"), bold=True)
        self._hint = Words(self.tr("How nicknames are written"), size=0.9, quiet=True)
        self._problem = Words(self.tr("What is wrong with a nickname"), bold=True)
        self._timer = QTimer(self)
        self._timer.setInterval(round(1000 * EVERY))
        self._timer.timeout.connect(self._look)
        self._lay_out()

    def show_settings(self, settings: Settings) -> None:
        """Show what things are called, and look again where the home is."""
        self._table.show_nicknames(settings.home.nicknames)
        if self.isVisible():
            self._look_anew()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look at once, and again and again."""
        super().showEvent(event)
        self._timer.start()
        self._look_anew()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """What nobody sees is not looked at."""
        super().hideEvent(event)
        self._timer.stop()

    def _look(self) -> None:
        if not self._looking:
            self._look_anew()

    def _look_anew(self) -> None:
        """Look, though an older look, perhaps at another home, goes on."""
        self._looks += 1
        self._looking = True
        self._spawn(self._read(self._looks))

    async def _read(self, number: int) -> None:
        """Show what a look finds, if it is the newest."""
        if not self._state.text():
            self._tell(self.tr("Looking…"))
        try:
            found = await self._found()
        finally:
            if number == self._looks:
                self._looking = False
        if number == self._looks:
            self._show(*found)

    async def _found(self) -> tuple[list[Thing], str]:
        """The things of the home, and whether it is connected, in words."""
        try:
            home = await self._connect()
            things = await home.things()
            withheld = await home.withheld()
        except OctavoxError as error:
            cure = self.tr("To mend it: {0}.").format(error.cure) if error.cure else ""
            return [], f"{error.said} {cure}".strip()
        words = self.tr("Connected: %n thing(s).", "", len(things))
        if withheld:
            words += " " + self.tr("%n more not exposed to voice in Home Assistant.", "", withheld)
        return things, words

    def _show(self, things: list[Thing], words: str) -> None:
        self._tell(words)
        self._table.show_things(things)
        for widget in (self._view, self._hint):
            widget.setVisible(bool(things))

    def _tell(self, words: str) -> None:
        if words != self._state.text():
            announce(self, words)
            self._state.show_words(words)

    def _renamed(self, thing: Thing, names: list[str]) -> bool:
        """Let a thing be called so; a name that another thing has is refused."""
        self._problem.show_words("")
        others = {name: id for name, id in self._live.now.home.nicknames.items() if id != thing.id}
        taken = {name.casefold(): name for name in others}
        try:
            for name in names:
                if name.casefold() in taken:
                    words = self.tr("“{0}” is what you call {1} already.")
                    raise ValueError(words.format(name, others[taken[name.casefold()]]))
            self._live.change("home", "nicknames", {**others, **dict.fromkeys(names, thing.id)})
        except (OctavoxError, ValueError) as error:
            words = getattr(error, "said", str(error))
            self._problem.show_words(words)
            announce(self, words)
            return False
        return True

    def _lay_out(self) -> None:
        view = self._view
        show_rows(view, self._table, self.tr("Things of the home"))
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectItems)  # to write in one with F2
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (NAME, NICKNAMES):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        view.setMinimumHeight((_SHOWN + 1) * view.verticalHeader().defaultSectionSize())
        whole = QVBoxLayout(self)
        for widget in (self._state, view, self._hint, self._problem):
            whole.addWidget(widget)
        self._hint.show_words(
            self.tr("F2 or a double click under Nicknames writes what you call a thing, with commas between.")
        )
        self._state.show_words("")
        self._problem.show_words("")
        view.hide()
        self._hint.hide()
