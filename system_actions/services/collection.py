"""A collection of events, tasks or contacts: one calendar or address book, wherever it is kept.

Every back-end keeps items as texts (iCalendar or vCard), so that what is read from them is read in one
place, and an undo can give back the very text that was there.
"""

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import datetime

from assistant_core.errors import ActionFailed, WorldMoved

_FOLDED = re.compile(r"\r?\n[ \t]")
_VOLATILE = re.compile(r"^(?:DTSTAMP|LAST-MODIFIED|CREATED|PRODID|REV|SEQUENCE|X-EVOLUTION-[\w-]+)[;:]", re.I)


@dataclass(frozen=True)
class Item:
    """One event, task or contact.

    Attributes:
        id: What its collection knows it by.
        text: Its iCalendar or vCard text.
    """

    id: str
    text: str


@dataclass(frozen=True)
class Span:
    """A stretch of time, both ends with their time zones."""

    start: datetime
    end: datetime


class CollectionFailed(ActionFailed):
    """A calendar or address book could not be read or written."""

    default_said = "I cannot reach your calendar."


class Refused(CollectionFailed):
    """A calendar or address book is there and does not allow it."""

    default_said = "Your calendar refused that."


class Collection(ABC):
    """One calendar or address book.

    Attributes:
        id: What its back-end knows it by; stays the same from day to day.
        label: What a person calls it.
    """

    id: str
    label: str

    @abstractmethod
    async def items(self, within: Span | None = None) -> list[Item]:
        """What is in it; the back-end may leave out what lies outside a span. Raises `CollectionFailed`."""

    @abstractmethod
    async def read(self, id: str) -> str | None:
        """The text of an item; None when there is none. Raises `CollectionFailed`."""

    @abstractmethod
    async def add(self, uid: str, text: str) -> Item:
        """Put a new item in; returns it as it was read back. Raises `CollectionFailed`."""

    @abstractmethod
    async def replace(self, id: str, text: str | None, *, expected: str | None) -> str | None:
        """Give an item another text, or none; returns what was read back.

        Args:
            id: The item's.
            text: What it is to be; None to delete it.
            expected: What it is now, as far as the caller knows; None for not there.

        Raises:
            WorldMoved: It is something else by now; nothing is changed.
            CollectionFailed: It cannot be read or written.
        """

    async def close(self) -> None:  # noqa: B027 - most have nothing to let go of
        """Let go of connections."""


def expect(found: str | None, expected: str | None) -> None:
    """Raise `WorldMoved` unless an item is what it was, stamps that servers set aside."""
    if not same(found, expected):
        raise WorldMoved("the item has been changed since")


def same(one: str | None, other: str | None) -> bool:
    """Whether two texts say the same, whatever the order of their lines and the stamps in them."""
    if one is None or other is None:
        return one is other
    return _lines(one) == _lines(other)


def unfolded(text: str) -> str:
    """A text with every long line on one line again."""
    return _FOLDED.sub("", text)


def _lines(text: str) -> list[str]:
    lines = unfolded(text).splitlines()
    return sorted(line.strip() for line in lines if line.strip() and not _VOLATILE.match(line))
