"""What one time is made of, days, a part of the day and a time of day, and what they make together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from assistant_core.functions import When
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.day_names import Days
from assistant_core.resolvers.days import take_days
from assistant_core.resolvers.reader import Reader
from assistant_core.resolvers.time_of_day import (
    PARTS,
    PartOfDay,
    TimeOfDay,
    at,
    occurrences,
    take_part,
    take_time,
)


@dataclass(frozen=True)
class Parts:
    """The parts of a time that were named."""

    days: Days | None = None
    part: PartOfDay | None = None
    clock: TimeOfDay | None = None


def take_parts(reader: Reader, today: date) -> Parts:
    """Take day, part of the day and time of day from the words, in whatever order they stand.

    Raises:
        Unresolved: A day or a time that does not exist was named.
    """
    days = take_days(reader, today)
    part = take_part(reader)
    clock = take_time(reader)
    if days is None and part is not None and part.today:
        days = Days.one(today)
    return Parts(days, part, clock)


def read_parts(text: str, today: date) -> Parts | None:
    """The parts of a time; None when the words name none, one that does not exist, or more than one."""
    reader = Reader(text)
    try:
        parts = take_parts(reader, today)
    except Unresolved:
        return None
    return parts if reader.finished and parts != Parts() else None


def time_of(parts: Parts, now: datetime, *, morning: bool) -> When:
    """The moment or the stretch that parts of a time make. Raises `Unresolved` when they disagree.

    Args:
        parts: At least one of them was named.
        now: The present moment.
        morning: It is a time to wake up.
    """
    zone, days, part, clock = now.tzinfo or UTC, parts.days, parts.part, parts.clock
    if clock is not None:
        moment = _moment(days, clock.in_part(part.name) if part else clock, now, morning=morning)
        return When(moment, day_open=days is None, half_open=part is None and not clock.sure)
    if part is not None:
        begin, end = PARTS[part.name]
        day = days.first if days else now.date()
        if days is None and at(day, TimeOfDay(begin if part.name == "morning" else end), zone) <= now:
            day += timedelta(days=1)
        return When(at(day, TimeOfDay(begin), zone), at(day, TimeOfDay(end), zone))
    if days is None:
        raise unclear()
    return When(at(days.first, TimeOfDay(0), zone), at(days.after, TimeOfDay(0), zone), whole_day=True)


def first_after(moments: Iterable[datetime], moment: datetime) -> datetime | None:
    """The first of these after a moment, by the time that passes and not by what clocks show."""
    later = [found for found in moments if found.timestamp() > moment.timestamp()]
    return min(later, key=datetime.timestamp, default=None)


def next_time(clock: TimeOfDay, moment: datetime) -> datetime:
    """The next occurrence of a time of day after a moment."""
    zone, day = moment.tzinfo or UTC, moment.date()
    days = (day + timedelta(days=n) for n in (-1, 0, 1, 2))
    found = first_after((time for day in days for time in occurrences(day, clock, zone)), moment)
    if found is None:
        raise unclear()
    return found


def unclear() -> Unresolved:
    """The words name no time."""
    return Unresolved("no time in the words, or more than a time", said="I did not get when.")


def _moment(days: Days | None, clock: TimeOfDay, now: datetime, *, morning: bool) -> datetime:
    if days is None:
        return _coming(clock, now, morning=morning)
    if days.first == now.date():
        return _on_today(clock, now)
    return at(days.first, clock.usual(morning=morning), now.tzinfo or UTC)


def _coming(clock: TimeOfDay, now: datetime, *, morning: bool) -> datetime:
    """The next occurrence of a time of day; for waking up, from four o'clock, the one in the morning."""
    if morning and not clock.sure and clock.hour % 12 >= 4:
        clock = clock.usual(morning=True)
    return next_time(clock, now)


def _on_today(clock: TimeOfDay, now: datetime) -> datetime:
    """The first occurrence today that is still ahead; else the last one today."""
    moments = occurrences(now.date(), clock, now.tzinfo or UTC)
    return first_after(moments, now) or moments[-1]
