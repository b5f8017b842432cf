"""Lowers other players while the microphone is open, and puts them back after."""

import asyncio
import logging

from app.session import Session
from assistant_core.errors import OctavoxError
from assistant_core.events import Event, MicrophoneChanged
from system_actions.services.ducking import Ducking

log = logging.getLogger(__name__)


class DuckWhileListening:
    """Follows the microphone; a machine without a sound server is no error."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._order = asyncio.Lock()
        session.parts.events.subscribe(self._on_event)

    def _on_event(self, event: Event) -> None:
        # A player that was lowered before this was switched off is put back all the same.
        wanted = self._session.parts.settings.listening.duck
        if isinstance(event, MicrophoneChanged) and (wanted or not event.open):
            self._session.spawn(self._follow(event.open))

    async def _follow(self, is_open: bool) -> None:
        async with self._order:
            try:
                ducking = await self._session.parts.services.get(Ducking)
                await (ducking.duck() if is_open else ducking.restore())
            except OctavoxError as error:
                log.info("other players stay as loud as they are: %s", error)
