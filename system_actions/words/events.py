"""How events are spoken of, and which one is meant by words."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo

from assistant_core.errors import ActionFailed
from assistant_core.functions import When
from assistant_core.resolvers.name import likeness, without_articles
from system_actions.services.calendars import Calendars
from system_actions.services.event import Day, Event
from system_actions.words.event_times import USUAL, is_then
from system_actions.words.phrases import counted, lasting, listed
from system_actions.words.spoken_times import say_day, say_moment, say_time

AHEAD = timedelta(days=366)
"""How far ahead an event is looked for."""
_ALIKE = 78.0
"""How like a title, of 100, words must be to mean it."""
_MOST_SAID = 8


async def find(
    title: str, when: When | None, calendars: Calendars, now: datetime, *, next_will_do: bool
) -> Event:
    """The event that the words mean: the next one of that name, or the one at that time.

    Args:
        title: Words of its name.
        when: When it is, as far as that was said.
        calendars: Where to look.
        now: The present moment.
        next_will_do: Of several with the same name the next one is meant.

    Raises:
        ActionFailed: There is none, or several are meant equally.
    """
    said, zone = without_articles(title), now.tzinfo or UTC
    start, end = _around(when, now)
    found = await calendars.between(start, end, lambda name: likeness(said, name) >= _ALIKE)
    if when is None:
        found = [event for event in found if event.ends(zone) > now]
    else:
        found = [event for event in found if is_then(event, when, zone)]
    best = max((likeness(said, event.title) for event in found), default=0.0)
    alike = [event for event in found if best - likeness(said, event.title) < 1]
    first = list({(event.calendar, event.item): event for event in reversed(alike)}.values())[::-1]
    if not first:
        then = f" {span_words(when, now)}" if when else ""
        raise ActionFailed("no such event", said=f"I find no {said} in your calendar{then}.")
    names = {event.title.casefold() for event in first}
    if len(first) > 1 and not (next_will_do and len(names) == 1):
        told = listed([in_short(event, now) for event in first[:_MOST_SAID]])
        raise ActionFailed("several events match", said=f"There are {len(first)}: {told}. Say which one.")
    return first[0]


def told(events: Sequence[Event], span: str, now: datetime) -> str:
    """A list of events: "There are 2 events in your calendar tomorrow: …"."""
    if not events:
        return f"There is nothing in your calendar {span}."
    number = f"is {counted(1, 'event')}" if len(events) == 1 else f"are {counted(len(events), 'event')}"
    names = [described(event, now) for event in events[:_MOST_SAID]]
    if len(events) > _MOST_SAID:
        names.append(f"{len(events) - _MOST_SAID} more")
    return f"There {number} in your calendar {span}: {listed(names)}."


def described(event: Event, now: datetime) -> str:
    """An event with its time and place: "Dentist at 3 on Friday afternoon, at Main Street"."""
    place = f", at {place_words(event.place)}" if event.place else ""
    return f"{in_short(event, now)}{place}"


def in_short(event: Event, now: datetime) -> str:
    """An event with its time: "Dentist at 3 on Friday afternoon"."""
    at = "" if event.whole_day else "at "
    return f"{event.title} {at}{time_words(event.start, event.end, now)}"


def time_words(start: Day, end: Day, now: datetime) -> str:
    """When something is: "3 on Friday afternoon", "2 to 4 on …", "on Friday", "from Friday to Sunday"."""
    zone = now.tzinfo or UTC
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        first, last = start, end - timedelta(days=1)
        if last <= first:
            return on_day(first, now.date())
        return f"from {_day_words(first, now.date())} to {_day_words(last, now.date())}"
    begins, ends = start.astimezone(zone), end.astimezone(zone)
    length = end - start
    if length == USUAL or not length:
        return say_moment(begins, now)
    if begins.date() == ends.date():
        return f"{say_moment(begins, now)} until {say_time(ends)}"
    return f"{say_moment(begins, now)} for {lasting(length.total_seconds())}"


def on_day(day: date, today: date) -> str:
    """A day in a sentence: "today", "tomorrow", "on Friday", "on June 5"."""
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get((day - today).days)
    return near or f"on {say_day(day, today)}"


def _day_words(day: date, today: date) -> str:
    """A day at the end of a stretch: "Friday", "last Monday", "June 5"."""
    return f"last {day:%A}" if -7 < (day - today).days < 0 else say_day(day, today)


def span_words(when: When, now: datetime) -> str:
    """The time that was asked about: "tomorrow", "from Monday to Sunday", "at that time"."""
    if not when.whole_day:
        return "at that time"
    last = (when.end - timedelta(seconds=1)).date() if when.end else when.start.date()
    return time_words(when.start.date(), last + timedelta(days=1), now)


def span_of(when: When) -> tuple[datetime, datetime]:
    """The stretch of time to look at: a day, a stretch, or the hour that begins at a moment."""
    if when.end is not None:
        return when.start, when.end
    return when.start, when.start + (timedelta(days=1) if when.whole_day else USUAL)


def place_words(place: str) -> str:
    """A place without the preposition it was said with."""
    first, _, rest = place.partition(" ")
    return rest if rest and first.lower() in ("at", "in") else place


def _around(when: When | None, now: datetime) -> tuple[datetime, datetime]:
    """Where to look for an event: from the morning of today for a year, or the days that were said."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if when is None or when.day_open or when.rrule:
        return midnight, now + AHEAD
    start, end = span_of(when)
    return _midnight(start, start.tzinfo), _midnight(end, end.tzinfo) + timedelta(days=1)


def _midnight(moment: datetime, zone: tzinfo | None) -> datetime:
    return datetime(moment.year, moment.month, moment.day, tzinfo=zone)
