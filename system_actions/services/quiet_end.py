"""The moment at which notifications are let through again, kept on disk.

Any process may write it down; the resident one looks at it, at its start too, and at least every few
seconds, so that a restart and a computer that slept do not make it late.
"""

import asyncio
import json
import logging
from datetime import datetime
from pathlib import Path
from typing import Self

from assistant_core import paths
from assistant_core.errors import ActionFailed, OctavoxError
from assistant_core.now import Now
from assistant_core.services import Service, Services
from system_actions.services.quiet import Quiet

log = logging.getLogger(__name__)

LOOK_EVERY = 5.0
"""Seconds after which the wall clock and the file are looked at again."""


class QuietEnd(Service):
    """Ends "do not disturb" when its time is up."""

    def __init__(self, services: Services, now: Now, file: Path) -> None:
        """Keep the moment in a file."""
        self._services = services
        self._now = now
        self._file = file
        self._watcher: asyncio.Task[None] | None = None

    @classmethod
    async def open(cls, services: Services) -> Self:
        """It is always there; nothing is ended before `start`."""
        return cls(services, await services.get(Now), paths.data_dir() / "quiet.json")

    async def moment(self) -> float | None:
        """When it ends, in seconds since the epoch; None when it does not end by itself."""
        return await asyncio.to_thread(self._read)

    async def set(self, moment: datetime | float | None) -> None:
        """Write down when it ends, or that it does not. Raises `ActionFailed`."""
        seconds = moment.timestamp() if isinstance(moment, datetime) else moment
        await asyncio.to_thread(self._write, seconds)

    async def look(self) -> None:
        """Let notifications through if the time is up; what is let through already is left alone.

        Raises `ServiceMissing` and `ActionFailed`; it is then tried again at the next look.
        """
        moment = await self.moment()
        if moment is None or self._now.now().timestamp() < moment:
            return
        quiet = await self._services.get(Quiet)
        if not await quiet.on() or not await quiet.set(False):
            await self.set(None)

    async def start(self) -> None:
        """Look again and again, until `close`."""
        self._watcher = asyncio.create_task(self._look_again_and_again())

    async def close(self) -> None:
        """Look no more; the moment stays on disk."""
        if self._watcher is not None:
            self._watcher.cancel()
            await asyncio.wait([self._watcher])

    async def _look_again_and_again(self) -> None:
        while True:
            try:
                await self.look()
            except OctavoxError as error:
                log.info("notifications could not be let through yet: %s", error)
            await asyncio.sleep(LOOK_EVERY)

    def _read(self) -> float | None:
        try:
            return float(json.loads(self._file.read_text(encoding="utf-8"))["until"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _write(self, moment: float | None) -> None:
        try:
            if moment is None:
                self._file.unlink(missing_ok=True)
                return
            new = self._file.with_suffix(".new")
            new.write_text(json.dumps({"until": moment}), encoding="utf-8")
            new.replace(self._file)
        except OSError as error:
            raise ActionFailed(
                f"{self._file}: {error}", said="I cannot write down when it is to end."
            ) from error
