"""What a dialog does in the background, given up when the dialog closes."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from app.mapping_editor.workshop import Spawn


class Tasks:
    """Spawns, and remembers what was spawned."""

    def __init__(self, spawn: Spawn) -> None:
        self._spawn = spawn
        self._running: list[asyncio.Future[Any]] = []

    def __call__(self, work: Coroutine[Any, Any, None]) -> object:
        """Do something in the background."""
        started = self._spawn(work)
        if isinstance(started, asyncio.Future):
            self._running = [*(one for one in self._running if not one.done()), started]
        return started

    def cancel(self) -> None:
        """Give up what is not done yet."""
        for one in self._running:
            one.cancel()
