"""When something that comes again comes for the first time."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from dateutil.rrule import rrulestr

from assistant_core.functions import When
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.day_names import Days
from assistant_core.resolvers.parts import Parts, time_of, unclear
from assistant_core.resolvers.recurrence import Recurrence
from assistant_core.resolvers.time_of_day import TimeOfDay, at

USUAL_HOURS = {"morning": 8, "afternoon": 14, "evening": 19, "night": 21}
"""When something that comes again happens, if only a part of the day was named."""


def first_within_a_day(recurrence: Recurrence, parts: Parts, now: datetime, *, morning: bool) -> When:
    """Hours or minutes from now, or from the time at which it is to start."""
    if parts != Parts():
        return When(time_of(parts, now, morning=morning).start, rrule=recurrence.rule)
    step = timedelta(minutes=recurrence.interval * (60 if recurrence.frequency == "HOURLY" else 1))
    return When((now.astimezone(UTC) + step).astimezone(now.tzinfo), rrule=recurrence.rule)


def first_time(recurrence: Recurrence, parts: Parts, now: datetime, *, morning: bool, starting: bool) -> When:
    """The first time on a day that the recurrence and the parts of the time allow.

    Args:
        recurrence: On which days it comes again.
        parts: The day from which on, part of the day and time of day, as far as they were named.
        now: The present moment.
        morning: It is a time to wake up.
        starting: The day is said to be the first; else it is the one on which it comes again.

    Raises:
        Unresolved: The day is not one on which such a recurrence can come.
    """
    if parts.days is not None:
        _check(parts.days, recurrence, starting=starting)
    zone, part, clock = now.tzinfo or UTC, parts.part, parts.clock
    whole_day = clock is None and part is None
    if clock is None:
        clock = TimeOfDay(USUAL_HOURS[part.name] if part else 0)
    else:
        clock = clock.in_part(part.name) if part else clock.usual(morning=morning)
    first = at(parts.days.first if parts.days else now.date(), clock, zone).replace(tzinfo=None)
    after = now.replace(tzinfo=None)
    if whole_day:
        after = datetime.combine(now.date(), time()) - timedelta(seconds=1)
    start = rrulestr(replace(recurrence, interval=1).rule, dtstart=first).after(after)
    if start is None:
        raise unclear()
    return When(start.replace(tzinfo=zone), rrule=recurrence.rule, whole_day=whole_day)


def _check(days: Days, recurrence: Recurrence, *, starting: bool) -> None:
    """Refuse what the rule could not keep: a day that moves from year to year, or the end of a stretch."""
    if recurrence.by_date and (days.movable or days.rough):
        raise Unresolved("a recurrence on no certain date", said="I can repeat that only on a fixed date.")
    one_day = days.after - days.first == timedelta(days=1)
    if not starting and not (recurrence.on_any_day and one_day):
        raise Unresolved("a recurrence that ends", said="I can repeat that only without an end.")
