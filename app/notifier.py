"""Outcomes as desktop notifications, with an Undo button where the desktop draws one."""

import asyncio
import logging
from collections.abc import Callable

from app.session import Session
from assistant_core.errors import OctavoxError
from assistant_core.events import Event, Rang, Replied, RingEnded
from system_actions.services.notices import Notices

log = logging.getLogger(__name__)

UNDO = "undo"
STOP = "stop"
SNOOZE = "snooze"


class Notifier:
    """Shows replies and rings; a desktop without notifications is no error."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._rings: dict[int, asyncio.Task[int | None]] = {}
        session.parts.events.subscribe(self._on_event)

    def tell(self, words: str) -> None:
        """Show that something is over which took its time."""
        if self._session.parts.settings.notices.desktop:
            self._session.spawn(self._show(words, {}, lambda _key: None))

    def _on_event(self, event: Event) -> None:
        if not self._session.parts.settings.notices.desktop:
            return
        match event:
            case Replied(words, undoable, _failed) if words:
                self._session.spawn(self._show_reply(words, undoable))
            case Rang():
                self._rings[event.id] = self._session.spawn(self._show_ring(event))
            case RingEnded(number):
                self._session.spawn(self._withdraw(number))

    async def _show_reply(self, words: str, undoable: bool) -> None:
        buttons = {UNDO: "Undo"} if undoable else {}
        await self._show(words, buttons, lambda _key: self._session.spawn(self._session.assistant.undo()))

    async def _show_ring(self, rang: Rang) -> int | None:
        def pressed(key: str) -> None:
            if key == SNOOZE:
                self._session.snooze(rang.id)
            else:
                self._session.stop_ringing(rang.id)

        return await self._show(rang.words, {STOP: "Stop", SNOOZE: "Snooze"}, pressed, urgent=True)

    async def _show(
        self, words: str, buttons: dict[str, str], pressed: Callable[[str], object], urgent: bool = False
    ) -> int | None:
        try:
            notices = await self._session.parts.services.get(Notices)
            return await notices.show("Octavox", words, buttons=buttons, on_press=pressed, urgent=urgent)
        except OctavoxError as error:
            log.info("no notification: %s", error)
            return None

    async def _withdraw(self, ring: int) -> None:
        """Take a notice away; one that ends as it begins is shown first, or it would stay for ever."""
        shown = self._rings.pop(ring, None)
        number = await shown if shown is not None else None
        if number is not None:
            try:
                await (await self._session.parts.services.get(Notices)).withdraw(number)
            except OctavoxError as error:
                log.info("the notification stays: %s", error)
