"""The person's calendars: what is in them, and changes that say what was there before."""

import asyncio
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Self, cast

from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Change, Json
from assistant_core.now import Now
from assistant_core.services import Service, Services
from system_actions.services.accounts import collections, settings_now
from system_actions.services.collection import Collection, CollectionFailed, Item, Span
from system_actions.services.event import Event, NewEvent, may_lie_in, new_text, occurrences, titles


@dataclass(frozen=True)
class Written:
    """One change to a calendar, as the journal keeps it: the calendar object before and after."""

    calendar: str
    item: str
    before: str | None
    after: str | None

    @property
    def states(self) -> tuple[dict[str, Json], dict[str, Json]]:
        """The states around the change."""
        where: dict[str, Json] = {"calendar": self.calendar, "item": self.item}
        return {**where, "text": self.before}, {**where, "text": self.after}


class Calendars(Service):
    """Reads all calendars, and writes new events into the first."""

    def __init__(self, calendars: Sequence[Collection], zone: tzinfo) -> None:
        """Read from these; the zone is for events that name none."""
        self._calendars = list(calendars)
        self._zone = zone

    @classmethod
    async def open(cls, services: Services) -> Self:
        """The calendars of the settings. Raises `ServiceMissing`."""
        found = await collections(settings_now().calendar, "VEVENT", services)
        return cls(found, (await services.get(Now)).now().tzinfo or UTC)

    async def close(self) -> None:
        """Let go of the calendars."""
        for calendar in self._calendars:
            await calendar.close()

    async def between(
        self, start: datetime, end: datetime, wanted: Callable[[str], bool] | None = None
    ) -> list[Event]:
        """The events of a span, the first at the beginning.

        Args:
            start: When the span begins.
            end: The moment after it.
            wanted: Which titles are; all when not given.

        Raises:
            CollectionFailed: A calendar cannot be read.
        """
        span = Span(start, end)
        found: list[Event] = []
        for calendar in self._calendars:
            items = await calendar.items(span)
            found += await asyncio.to_thread(self._events, calendar.id, items, span, wanted)
        return sorted(found, key=lambda event: (event.begins(self._zone), not event.whole_day, event.title))

    async def create(self, event: NewEvent, now: datetime) -> tuple[Event, Written]:
        """Put an event into the first calendar; returns it as read back. Raises `CollectionFailed`."""
        calendar, uid = self._calendars[0], str(uuid.uuid4())
        item = await calendar.add(uid, new_text(uid, event, now))
        start, end = (
            day if isinstance(day, datetime) else self._midnight(day) for day in (event.start, event.end)
        )
        found = occurrences(item, calendar.id, Span(start, end), self._zone)
        if not found:
            raise CollectionFailed("the event is not read back", said="I cannot find the new event again.")
        return found[0], Written(calendar.id, item.id, None, item.text)

    async def change(self, event: Event, edit: Callable[[str], str | None]) -> Written:
        """Replace an event's calendar object by what `edit` makes of it (None: delete it).

        Raises:
            ActionFailed: The event is gone.
            CollectionFailed: The calendar cannot be written.
        """
        calendar = self._of(event.calendar)
        before = await calendar.read(event.item)
        if before is None:
            raise ActionFailed("the event is gone", said=f"{event.title} is gone from your calendar.")
        after = await calendar.replace(event.item, edit(before), expected=before)
        return Written(event.calendar, event.item, before, after)

    async def put_back(self, change: Change) -> None:
        """Undo a change. Raises `WorldMoved` when the event has been changed since."""
        calendar = self._of(str(change.before["calendar"]))
        before, after = (cast(str | None, state["text"]) for state in (change.before, change.after))
        await calendar.replace(str(change.before["item"]), before, expected=after)

    def _events(
        self, calendar: str, items: Sequence[Item], span: Span, wanted: Callable[[str], bool] | None
    ) -> list[Event]:
        """The events in calendar objects; those without a wanted title are not even read closely."""
        fitting = [
            item
            for item in items
            if may_lie_in(item.text, span) and (wanted is None or any(map(wanted, titles(item.text))))
        ]
        found = [event for item in fitting for event in occurrences(item, calendar, span, self._zone)]
        return [event for event in found if wanted is None or wanted(event.title)]

    def _midnight(self, day: object) -> datetime:
        return datetime.fromisoformat(f"{day}").replace(tzinfo=self._zone)

    def _of(self, id: str) -> Collection:
        calendar = next((one for one in self._calendars if one.id == id), None)
        if calendar is None:
            raise WorldMoved("the calendar is another one now", said="That was in another calendar.")
        return calendar
