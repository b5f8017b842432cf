"""The clock: keeps timers, alarms and reminders on disk, and in the resident process rings them.

Any process may write; only the one that holds the lock rings. It looks at the wall clock at least every
few seconds, so that a computer that slept, a changed clock and another process's writing are all noticed.
When the clock is set, alarms and reminders keep their time of day, and timers their length.
"""

import asyncio
import fcntl
import logging
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Self

from assistant_core import paths
from assistant_core.errors import ActionFailed, OctavoxError, WorldMoved
from assistant_core.events import Rang, RingEnded
from assistant_core.now import Now
from assistant_core.services import Service, Services
from system_actions.services.alert import Alert, AlertKind
from system_actions.services.alert_store import AlertStore
from system_actions.services.ring_words import ring_words

log = logging.getLogger(__name__)

LOOK_EVERY = 5.0
"""Seconds after which the wall clock and the store are looked at again, at the latest."""
RING_FOR = 600.0
"""Seconds after which something that nobody stops falls silent by itself."""

_SET = 2.0
"""Seconds between two looks by which the wall clock may differ from the time that went by: less is drift."""

OnRing = Callable[[Rang | RingEnded], None]


class Clock(Service):
    """Timers, alarms and reminders."""

    def __init__(self, store: AlertStore, now: Now, lock: Path) -> None:
        """Keep alerts in a store; `lock` is the file that the ringing process holds."""
        self._store = store
        self._now = now
        self._lock = lock
        self._held: int | None = None
        self._on_ring: OnRing | None = None
        self._ringer: asyncio.Task[None] | None = None
        self._poke = asyncio.Event()
        self._looking = asyncio.Lock()
        self._heard: set[int] = set()
        self._looked = 0.0
        self._ran = 0.0

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Open the alerts in the data directory; nothing rings before `start_ringing`."""
        now = await services.get(Now)
        store = await asyncio.to_thread(AlertStore, paths.data_dir() / "clock.db")
        return cls(store, now, paths.data_dir() / "clock.lock")

    async def alerts(self, kind: AlertKind | None = None) -> list[Alert]:
        """What is set, the one due first at the beginning."""
        found = await asyncio.to_thread(self._store.all)
        return [alert for alert in found if kind is None or alert.kind == kind]

    async def add(self, alert: Alert) -> Alert:
        """Set a new one; returns it with its number."""
        added = await asyncio.to_thread(self._store.add, alert)
        self._poke.set()
        return added

    async def put(self, alert: Alert, *, instead_of: Alert | None) -> None:
        """Change one, or set it again. Raises `WorldMoved` when it is not as expected."""
        await asyncio.to_thread(lambda: self._store.put(alert, instead_of=instead_of))
        self._poke.set()

    async def remove(self, alert: Alert) -> None:
        """Cancel one. Raises `WorldMoved` when it is not as given any more."""
        await asyncio.to_thread(self._store.remove, alert)
        self._poke.set()

    async def ringing(self) -> list[Alert]:
        """What rings now, in whichever process."""
        return [alert for alert in await self.alerts() if alert.state == "ringing"]

    async def stop(self, number: int | None = None) -> list[Alert]:
        """Silence what rings, all of it or one; returns what was stopped."""
        stopped = [alert for alert in await self.ringing() if number in (None, alert.id)]
        for alert in stopped:
            await self._finish(alert)
        return stopped

    async def snooze(self, by: timedelta, number: int | None = None) -> list[tuple[Alert, Alert]]:
        """Put off what rings, all of it or one; returns each as it was and as it is."""
        changes = []
        for alert in await self.ringing():
            if number in (None, alert.id):
                later = alert.snoozed(by, self._now.now())
                await self.put(later, instead_of=alert)
                changes.append((alert, later))
        return changes

    async def start_ringing(self, on_ring: OnRing) -> None:
        """Become the process that rings, until `close`.

        Args:
            on_ring: Called on the loop when something begins and when it ends ringing.

        Raises:
            ActionFailed: Another process rings already.
        """
        self._held = _locked(self._lock)
        if self._held is None:
            raise ActionFailed("another process rings already", said="Another Octavox is running already.")
        self._on_ring = on_ring
        self._looked, self._ran = self._now.now().timestamp(), self._now.ran()
        await self.look(just_started=True)
        self._ringer = asyncio.create_task(self._look_again_and_again())

    def someone_rings(self) -> bool:
        """Whether a process is there that will ring."""
        if self._held is not None:
            return True
        tried = _locked(self._lock)
        if tried is None:
            return True
        os.close(tried)
        return False

    async def look(self, *, just_started: bool = False) -> float:
        """Ring what is due and end what has ended; returns the seconds until something is due."""
        async with self._looking:
            return await self._look(just_started)

    async def close(self) -> None:
        """Stop ringing and close the store."""
        if self._ringer is not None:
            self._ringer.cancel()
            await asyncio.wait([self._ringer])
        if self._held is not None:
            os.close(self._held)
            self._held = None
        await asyncio.to_thread(self._store.close)

    async def _look_again_and_again(self) -> None:
        while True:
            wait = LOOK_EVERY
            self._poke.clear()
            try:
                wait = min(await self.look(), LOOK_EVERY)
            except OctavoxError as error:
                log.error("the clock could not be looked at: %s", error)
            with suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await self._poke.wait()

    async def _look(self, just_started: bool) -> float:
        now = self._now.now()
        passed = self._now.ran() - self._ran
        set_by = now.timestamp() - self._looked - passed
        if abs(set_by) > _SET:
            await self._keep_lengths(set_by)
        alerts = await self.alerts()
        slept = passed > 4 * LOOK_EVERY
        for alert in alerts:
            due = alert.state == "waiting" and alert.due <= now.timestamp()
            unheard = alert.state == "ringing" and alert.id not in self._heard
            if due or unheard:
                why = "while I was off" if just_started else "while this computer slept" if slept else ""
                await self._ring(alert, why)
            elif alert.state == "ringing" and now.timestamp() - alert.rang > RING_FOR:
                await self._finish(alert)
        self._looked, self._ran = now.timestamp(), self._ran + passed
        await self._end_what_ended()
        waiting = [alert.due - now.timestamp() for alert in alerts if alert.state == "waiting"]
        return max(min(waiting, default=LOOK_EVERY), 0.0)

    async def _keep_lengths(self, set_by: float) -> None:
        """After the clock was set by so many seconds, let running timers end when they would have."""
        log.info("the clock was set by %.0f seconds", set_by)
        for timer in await self.alerts("timer"):
            if timer.state == "waiting":
                with suppress(WorldMoved):
                    await self.put(replace(timer, due=timer.due + set_by), instead_of=timer)

    async def _ring(self, alert: Alert, why_late: str) -> None:
        now = self._now.now()
        ringing = alert.ringing(now)
        try:
            await asyncio.to_thread(lambda: self._store.put(ringing, instead_of=alert))
        except WorldMoved:
            self._poke.set()
            return
        self._heard.add(alert.id)
        self._tell(Rang(alert.id, alert.kind, ring_words(ringing, now, why_late)))

    async def _finish(self, alert: Alert) -> None:
        following = alert.next_after(self._now.now())
        if following is None:
            await self.remove(alert)
        else:
            await self.put(following, instead_of=alert)

    async def _end_what_ended(self) -> None:
        still = {alert.id for alert in await self.ringing()}
        for number in self._heard - still:
            self._heard.discard(number)
            self._tell(RingEnded(number))

    def _tell(self, event: Rang | RingEnded) -> None:
        if self._on_ring is not None:
            self._on_ring(event)


def _locked(path: Path) -> int | None:
    """Take the lock; the open file's number, or None when another holds it."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle
