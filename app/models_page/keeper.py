"""Looks after the models in the background, one piece of work at a time, and tells how far it is."""

import asyncio
import logging
import threading
from collections.abc import Callable, Collection, Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.models_page.pace import Pace, how_far
from assistant_core.errors import OctavoxError
from models.stock import Faults, Item, Report, Stock

log = logging.getLogger(__name__)

Spawn = Callable[[Coroutine[Any, Any, None]], object]


class _Stopped(Exception):
    """A person does not want it done any more."""


class ModelKeeper(QObject):
    """Fetches, checks, takes and removes models; whoever shows them follows `changed`.

    Attributes:
        items: Every model, as it was when it was last looked at.
        doing: What is being done, in words; empty when nothing is.
        current: The name of the model that is at hand; empty when none is.
        share: How much of it is done, from 0 to 1; None when nobody knows.
        outcome: What became of the last piece of work, in words.
        failed: Whether it came to nothing.
        reason: Why, to the letter; empty when it did not.
    """

    changed = Signal()

    def __init__(self, spawn: Spawn, stock: Stock | None = None) -> None:
        super().__init__()
        self._spawn = spawn
        self._stock = stock or Stock()
        self._faults: Faults = {}
        self._stop: threading.Event | None = None
        self._pace = Pace()
        self._looks = 0
        self._seen = 0
        self.items: list[Item] = []
        self.doing = ""
        self.current = ""
        self.share: float | None = None
        self.outcome = ""
        self.failed = False
        self.reason = ""

    @property
    def busy(self) -> bool:
        """Whether anything is being done."""
        return self._stop is not None

    @property
    def whole(self) -> bool:
        """Whether everything that is wanted was there when it was last looked at."""
        return bool(self.items) and all(item.state == "there" for item in self.items if item.wanted)

    def look(self) -> None:
        """Look which models there are."""
        self._spawn(self._look())

    def fetch(self) -> None:
        """Fetch and make what is missing or damaged."""

        def fetch(report: Report) -> str:
            self._stock.fetch(report, self._faults)
            self._faults = {}
            return self.tr("All models are there.")

        self._begin(self.tr("Looking for what is missing"), fetch)

    def verify(self) -> None:
        """Compare every file with its checksum."""

        def verify(report: Report) -> str:
            self._faults = self._stock.faults(report)
            names = ", ".join(self._faults)
            return self.tr("Damaged: {0}.").format(names) if names else self.tr("No file is damaged.")

        self._begin(self.tr("Checking"), verify)

    def take(self, path: Path) -> None:
        """Take a file or folder that was brought by hand."""

        def take(report: Report) -> str:
            names = self._stock.take(path, report)
            self._forget_faults(names)
            return self.tr("Imported: {0}.").format(", ".join(names))

        self._begin(self.tr("Importing {0}").format(path.name), take)

    def remove(self, name: str) -> None:
        """Delete a model."""

        def remove(_report: Report) -> str:
            self._stock.remove(name)
            self._forget_faults((name,))
            return self.tr("Removed: {0}.").format(name)

        self._begin(self.tr("Removing {0}").format(name), remove)

    def cancel(self) -> None:
        """End what is being done; what was fetched so far is gone on with the next time."""
        if self._stop is not None:
            self._stop.set()

    def _begin(self, doing: str, work: Callable[[Report], str]) -> None:
        if self._stop is None:
            self._stop = threading.Event()
            self._spawn(self._work(self._stop, doing, work))

    async def _work(self, stop: threading.Event, doing: str, work: Callable[[Report], str]) -> None:
        loop = asyncio.get_running_loop()
        self.outcome, self.failed, self.reason = "", False, ""
        self._tell(doing, None)

        def report(name: str, what: str, done: int, total: int) -> None:
            """In the thread."""
            if stop.is_set():
                raise _Stopped
            loop.call_soon_threadsafe(self._moved, stop, name, what, done, total)

        try:
            await self._attempt(work, report)
            await self._refresh()
        except asyncio.CancelledError:
            stop.set()
            raise
        finally:
            self._stop = None
        self._tell("", None)

    async def _attempt(self, work: Callable[[Report], str], report: Report) -> None:
        try:
            self.outcome = await asyncio.to_thread(work, report)
        except _Stopped:
            self.outcome = self.tr("Stopped.")
        except OctavoxError as error:
            self._complain(error)
        except OSError as error:
            self._complain(OctavoxError(str(error), said=self.tr("The disk cannot be written.")))

    async def _look(self) -> None:
        await self._refresh()
        self.changed.emit()

    async def _refresh(self) -> None:
        """Take in which models there are, unless a look begun later, say after some work, has told that."""
        self._looks += 1
        number = self._looks
        items = await asyncio.to_thread(self._stock.items, self._faults)
        if number > self._seen:
            self._seen, self.items = number, items

    def _moved(self, stop: threading.Event, name: str, what: str, done: int, total: int) -> None:
        if self._stop is stop:
            left = self._pace.seconds_left(what, done, total)
            self._tell(how_far(what, done, total, left), done / total, name)

    def _tell(self, doing: str, share: float | None, current: str = "") -> None:
        self.doing, self.share, self.current = doing, share, current
        self.changed.emit()

    def _complain(self, error: OctavoxError) -> None:
        log.info("%s: %s", type(error).__name__, error)
        cure = self.tr("To mend it: {0}.").format(error.cure) if error.cure else ""
        self.outcome, self.failed, self.reason = f"{error.said} {cure}".strip(), True, str(error)

    def _forget_faults(self, names: Collection[str]) -> None:
        self._faults = {name: fault for name, fault in self._faults.items() if name not in names}
