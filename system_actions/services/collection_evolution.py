"""Collections that Evolution Data Server keeps."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from assistant_core.errors import WorldMoved
from system_actions.services.bus_errors import BusFailed
from system_actions.services.collection import Collection, CollectionFailed, Item, Refused, Span, expect
from system_actions.services.evolution import Evolution, Opened, Shelf, Source, absent, closed, failure
from system_actions.services.ical_text import components, joined, recurrence_id, time_zones, uid_of

_ALL_CONTACTS = '(contains "x-evolution-any-field" "")'


class _EvolutionCollection(Collection):
    """What calendars and address books have in common: they are opened, and again after a restart."""

    shelf: Shelf

    def __init__(self, server: Evolution, source: Source) -> None:
        """A source of the server; it is opened at the first call."""
        self.id = source.uid
        self.label = source.label
        self._server = server
        self._opened: Opened | None = None

    async def _call(self, member: str, *args: Any) -> Any:
        try:
            return await self._called(member, *args)
        except BusFailed as error:
            raise failure(error) from error

    async def _called(self, member: str, *args: Any) -> Any:
        """As `_call`, and opens the source again when it was lost before the call was heard."""
        for attempt in (1, 2):
            opened = self._opened = self._opened or await self._server.opened(self.shelf, self.id)
            try:
                return await opened.call(member, *args)
            except BusFailed as error:
                if error.gone or closed(error):
                    self._opened = None
                if attempt == 2 or not closed(error):
                    raise
        return None

    async def _may_write(self) -> None:
        """Called after a read, so that the source is open. Raises `CollectionFailed`."""
        try:
            allowed = self._opened is None or await self._opened.writable()
        except BusFailed as error:
            raise failure(error) from error
        if not allowed:
            raise Refused("the source is read-only", said=f"You may not change {self.label}.")


class EvolutionCalendar(_EvolutionCollection):
    """One calendar of the server; an item's id is the event's UID."""

    shelf: Shelf = "Calendar"

    async def items(self, within: Span | None = None) -> list[Item]:
        """The events of a span, each with the moved ones of its series."""
        found = await self._call("GetObjectList", "s", _query(within))
        uids = dict.fromkeys(uid_of(text) for text in found)
        texts = [(uid, await self.read(uid)) for uid in uids if uid]
        return [Item(uid, text) for uid, text in texts if text]

    async def read(self, id: str) -> str | None:
        """The event and the moved ones of its series as one calendar object, without time zones."""
        try:
            text = await self._called("GetObject", "ss", id, "")
        except BusFailed as error:
            if absent(error):
                return None
            raise failure(error) from error
        return joined(components(text))

    async def add(self, uid: str, text: str) -> Item:
        """Create a new event."""
        after = await self.replace(uid, text, expected=None)
        return Item(uid, after or text)

    async def replace(self, id: str, text: str | None, *, expected: str | None) -> str | None:
        """Create, modify or remove an event and the moved ones of its series."""
        before = await self.read(id)
        expect(before, expected)
        await self._may_write()
        if text is None:
            if before is not None:
                await self._call("RemoveObjects", "a(ss)su", [[id, ""]], "all", 0)
            return await self.read(id)
        await self._write(id, components(text), components(before) if before else [])
        return await self.read(id)

    async def _write(self, id: str, new: Sequence[str], old: Sequence[str]) -> None:
        series = [text for text in new if not recurrence_id(text)]
        if len(series) != 1 or uid_of(series[0]) != id:
            raise CollectionFailed("not one event", said="I cannot write that event.")
        zones = time_zones("".join(new))
        for zone in zones:
            await self._call("AddTimezone", "s", zone)
        # Removing a moved event also takes its date out of the series, which writing the series puts right.
        for moved in filter(None, map(recurrence_id, old)):
            await self._call("RemoveObjects", "a(ss)su", [[id, moved]], "this", 0)
        if old:
            await self._call("ModifyObjects", "assu", series, "all", 0)
        else:
            await self._call("CreateObjects", "asu", series, 0)
        for moved_text in (text for text in new if recurrence_id(text)):
            await self._call("ModifyObjects", "assu", [moved_text], "this", 0)


class EvolutionAddressBook(_EvolutionCollection):
    """One address book of the server; an item's id is the card's UID."""

    shelf: Shelf = "AddressBook"

    async def items(self, within: Span | None = None) -> list[Item]:
        """Every card."""
        found = await self._call("GetContactList", "s", _ALL_CONTACTS)
        return [Item(uid, text) for text in found if (uid := uid_of(text))]

    async def read(self, id: str) -> str | None:
        """The text of a card."""
        try:
            return str(await self._called("GetContact", "s", id))
        except BusFailed as error:
            if absent(error):
                return None
            raise failure(error) from error

    async def add(self, uid: str, text: str) -> Item:
        """Create a card; the server may give it another UID."""
        made = await self._call("CreateContacts", "asu", [text], 0)
        id = made[0] if isinstance(made, list) else str(made)
        return Item(id, await self.read(id) or text)

    async def replace(self, id: str, text: str | None, *, expected: str | None) -> str | None:
        """Create, modify or remove a card."""
        before = await self.read(id)
        expect(before, expected)
        await self._may_write()
        if text is None:
            if before is not None:
                await self._call("RemoveContacts", "asu", [id], 0)
        elif before is None:
            if (await self.add(id, text)).id != id:
                raise WorldMoved("the server gave the card another UID")
        else:
            await self._call("ModifyContacts", "asu", [text], 0)
        return await self.read(id)


def _query(within: Span | None) -> str:
    if within is None:
        return "#t"
    # Of a series the whole is asked for, since one of it may have been moved into the span.
    begin, end = (f'(make-time "{_stamp(moment)}")' for moment in (within.start, within.end))
    return f"(or (occur-in-time-range? {begin} {end}) (has-recurrences?))"


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
