"""When an event is to be: the times that were said, seen together with what the event has already."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from assistant_core.errors import ActionFailed
from assistant_core.functions import When
from system_actions.services.event import Day, Event, later, moment_of

USUAL = timedelta(hours=1)
"""How long an event takes when nothing else is said."""
_DAY = timedelta(days=1)
_HALF = timedelta(hours=12)


def new_times(when: When, duration: timedelta | None) -> tuple[Day, Day]:
    """When a new event begins and ends; dates for one that takes all day.

    Raises:
        ActionFailed: It is to take hours on a day, and no time of day was said.
    """
    if not when.whole_day:
        if duration is None and when.end is not None:
            return when.start, when.end
        return when.start, later(when.start, duration or USUAL)
    day = when.start.date()
    if duration is None:
        return day, when.end.date() if when.end else day + _DAY
    if duration % _DAY or not duration:
        raise ActionFailed("no time of day was said", said="Say at what time it begins.")
    return day, day + duration


def moved_times(event: Event, when: When) -> tuple[Day, Day]:
    """When an event begins and ends once it is moved; it takes as long as before.

    A day alone keeps the time of day, a time of day alone keeps the day, and a part of the day keeps the
    time if it lies in there.
    """
    if isinstance(event.start, datetime):
        return _timed(event, event.start, when)
    if when.whole_day:
        length = event.ends(UTC) - event.begins(UTC)
        if when.end is not None and when.end - when.start > _DAY + USUAL:
            length = _DAY * (when.end.date() - when.start.date()).days
        return when.start.date(), when.start.date() + length
    start = when.start
    if when.day_open:
        start = _at(event.start, _half(when, time(13)), start.tzinfo or UTC)
    return start, when.end or later(start, USUAL)


def is_then(event: Event, when: When, zone: tzinfo) -> bool:
    """Whether an event is at a time that was said: in that stretch, or beginning at that moment."""
    begins = event.begins(zone)
    if when.end is not None:
        return begins < when.end and event.ends(zone) > when.start
    if when.whole_day:
        return begins.date() == when.start.date()
    if event.whole_day:
        return False
    same_day = when.day_open or begins.date() == when.start.date()
    same_clock = (begins.hour, begins.minute) == (when.start.hour, when.start.minute)
    either = (
        when.half_open and (begins.hour - when.start.hour) % 12 == 0 and begins.minute == when.start.minute
    )
    return same_day and (same_clock or either)


def _timed(event: Event, old: datetime, when: When) -> tuple[Day, Day]:
    zone = old.tzinfo or UTC
    length = event.ends(UTC) - event.begins(UTC)
    if when.whole_day:
        start = _at(when.start.date(), old.time(), zone)
    elif when.end is not None:
        kept = _at(when.start.date(), old.time(), zone)
        start = kept if when.start <= kept < when.end else when.start
    elif when.day_open:
        start = _at(old.date(), _half(when, old.time()), zone)
    else:
        start = when.start
    return start, later(start, length)


def _half(when: When, near: time) -> time:
    """The time of day that was said; when its half is open, the one nearer to another time."""
    said = when.start.time()
    if not when.half_open:
        return said
    other = (datetime.combine(date.min, said) + _HALF).time()
    return min((said, other), key=lambda one: (abs(_minutes(one) - _minutes(near)), one < near))


def _minutes(clock: time) -> int:
    return 60 * clock.hour + clock.minute


def _at(day: date, clock: time, zone: tzinfo) -> datetime:
    """A time of a day; one that summer time skips is as much later."""
    return moment_of(datetime.combine(day, clock, zone).astimezone(UTC), zone)
