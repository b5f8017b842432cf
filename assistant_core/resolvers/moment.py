"""Moments, stretches of time and recurrences: "tomorrow at nine", "in two hours", "every weekday at six".

The words are read by a small grammar of ours (`time_of_day`, `days`, `recurrence`, `duration`): general
date parsers take words they do not know for nothing, and this one refuses them. The rules it adds:

- Weeks begin on Monday. "Friday" is the next one after today, "this Friday" may be today, "next Friday" is
  the one of next week.
- A time of day alone is its next occurrence, in whichever half of the day comes first.
- On another day, one to six is after noon and seven to eleven before it; for waking up, one to eleven
  is before noon.
- What is over is not moved: "today at nine" may lie in the past, and the action says so.
"""

import re
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrulestr

from assistant_core.functions import When
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.days import Days, take_days
from assistant_core.resolvers.duration import Length, read_lengths
from assistant_core.resolvers.reader import Reader
from assistant_core.resolvers.recurrence import Recurrence, take_recurrence
from assistant_core.resolvers.time_of_day import PARTS, PartOfDay, TimeOfDay, at, take_part, take_time
from assistant_core.resolvers.words import figures, plain

USUAL_HOURS = {"morning": 8, "afternoon": 14, "evening": 19, "night": 21}
"""When something that comes again happens, if only a part of the day was named."""

_OCLOCK = re.compile(r"\bo'? ?clock\b")
_FIRST_THING = re.compile(r"\bfirst thing\b(?: in the morning\b)?")
_ALL_DAY = re.compile(r"\ball day\b(?: long\b)?")
_ONE_SECOND = re.compile(r"\b(a|one|1) second\b")
_AWAY = re.compile(
    r"(?:(?P<lead>in|after|within|for) )?(?:(?:about|around|another|the) )*(?P<lengths>.+?)"
    r"(?: (?P<way>from now|from today|hence|later|ago|time|'s time|more))?"
)
_AWAY_FROM = re.compile(r"(?:in )?(?P<lengths>.+?) (?:from|after|before|(?<=week )on) (?P<rest>.+)")
_AWAY_AT = re.compile(r"(?:in )?(?P<lengths>.+?)(?: from now| from today)? (?P<rest>(?:at|in the) .+)")
_COMING = re.compile(r"(?:in |over |for |during )?(?:the )?(?:next|coming) (?P<lengths>(?:few|couple|\d).+)")
_REST = re.compile(
    r"(?:for )?(?:the )?(?:rest|remainder) of (?:the |this )?(?P<unit>day|week|month|year)|later today"
)
_NOW = re.compile(r"(?:right |just )?now|at once|immediately|straight away|right away")
_FROM_TO = re.compile(
    r"\b(?:from|between) (?P<first>[^|]+?) (?:to|until|till|and) (?P<last>\S+(?: ?(?:am|pm|oclock))?)"
)
_HOURS_AND_LESS = ("hour", "minute", "second")


def resolve_moment(words: str, now: datetime, *, morning: bool = False) -> When:
    """The moment, the stretch of time or the recurrence in these words.

    Args:
        words: As said; the preposition before them may be left out: "two hours" is in two hours.
        now: The present moment, with the person's time zone.
        morning: It is a time to wake up: of a time without "am" or "pm" the morning is meant.

    Raises:
        Unresolved: The words name no time, or hold more than a time.
    """
    text = _prepared(words)
    if not text:
        raise _unclear()
    if _NOW.fullmatch(text):
        return When(now)
    found = _coming(text, now) or _away(text, now, morning=morning)
    return found or _pieces(Reader(text), now, morning=morning)


def _prepared(words: str) -> str:
    text = _ALL_DAY.sub(" ", _FIRST_THING.sub("morning", _OCLOCK.sub("oclock", plain(words))))
    return figures(_ONE_SECOND.sub(r"\1 sec", text))


def _coming(text: str, now: datetime) -> When | None:
    """A stretch that begins now: "next two hours", "the rest of the day"."""
    if match := _COMING.fullmatch(text):
        lengths = _lengths(match["lengths"])
        if lengths:
            whole = all(length.unit not in _HOURS_AND_LESS for length in lengths)
            return When(now, _later(now, lengths), whole_day=whole)
    if match := _REST.fullmatch(text):
        unit = match["unit"] or "day"
        days = take_days(Reader("today" if unit == "day" else f"this {unit}"), now.date())
        if days:
            return When(now, at(days.after, TimeOfDay(0), now.tzinfo or UTC))
    return None


def _away(text: str, now: datetime, *, morning: bool) -> When | None:
    """So long from now, or from something else: "in two hours", "a week from friday", "two days ago"."""
    match = _AWAY.fullmatch(text)
    if match and (lengths := _lengths(match["lengths"])):
        return When(_later(now, lengths, back=match["way"] == "ago"))
    match = _AWAY_FROM.fullmatch(text)
    if match and (lengths := _lengths(match["lengths"])):
        base = _pieces(Reader(match["rest"]), now, morning=morning)
        return _moved(base, lengths, back=" before " in text)
    match = _AWAY_AT.fullmatch(text)
    if match and (lengths := _lengths(match["lengths"])):
        day = _later(now, lengths).date()
        return _pieces(Reader(match["rest"]), now, morning=morning, known=Days.one(day))
    return None


def _pieces(reader: Reader, now: datetime, *, morning: bool, known: Days | None = None) -> When:
    """Read recurrence, day, part of the day and time of day, in whatever order they stand."""
    recurrence = take_recurrence(reader)
    stretch = reader.take(_FROM_TO)
    days = known or take_days(reader, now.date())
    part = take_part(reader)
    clock = take_time(Reader(stretch["first"])) if stretch else take_time(reader)
    last = take_time(Reader(stretch["last"])) if stretch else None
    if not reader.finished or not (recurrence or days or part or clock) or (stretch and not (clock and last)):
        raise _unclear()
    if days is None and part is not None and part.today:
        days = Days.one(now.date())
    if recurrence is not None:
        return _recurring(recurrence, days, part, clock, now, morning=morning)
    start = _single(days, part, clock, now, morning=morning)
    return When(start.start, _end_after(start.start, last)) if last else start


def _single(
    days: Days | None, part: PartOfDay | None, clock: TimeOfDay | None, now: datetime, *, morning: bool
) -> When:
    zone = now.tzinfo or UTC
    if clock is not None:
        if part is not None:
            clock = clock.in_part(part.name)
        if days is None:
            return When(_next(clock, now, morning=morning))
        if days.first == now.date():
            return When(_on_today(clock, now))
        return When(at(days.first, clock.usual(morning=morning), zone))
    if part is not None:
        begin, end = PARTS[part.name]
        day = days.first if days else now.date()
        if days is None and at(day, TimeOfDay(begin if part.name == "morning" else end), zone) <= now:
            day += timedelta(days=1)
        return When(at(day, TimeOfDay(begin), zone), at(day, TimeOfDay(end), zone))
    if days is None:
        raise _unclear()
    return When(at(days.first, TimeOfDay(0), zone), at(days.after, TimeOfDay(0), zone), whole_day=True)


def _next(clock: TimeOfDay, now: datetime, *, morning: bool) -> datetime:
    """The next occurrence of a time of day; for waking up, from four o'clock, the one in the morning."""
    if morning and not clock.sure and clock.hour % 12 >= 4:
        clock = clock.usual(morning=True)
    zone = now.tzinfo or UTC
    days = (now.date() + timedelta(days=n) for n in (-1, 0, 1))
    return min(m for day in days for c in clock.either() if (m := at(day, c, zone)) > now)


def _on_today(clock: TimeOfDay, now: datetime) -> datetime:
    """The first occurrence today that is still ahead; else the last one today."""
    moments = [at(now.date(), c, now.tzinfo or UTC) for c in clock.either()]
    return next((moment for moment in moments if moment > now), moments[-1])


def _end_after(start: datetime, clock: TimeOfDay) -> datetime:
    """The first occurrence of a time of day after a moment."""
    days = (start.date(), start.date() + timedelta(days=1))
    return min(m for day in days for c in clock.either() if (m := at(day, c, start.tzinfo or UTC)) > start)


def _recurring(
    recurrence: Recurrence,
    days: Days | None,
    part: PartOfDay | None,
    clock: TimeOfDay | None,
    now: datetime,
    *,
    morning: bool,
) -> When:
    if recurrence.within_a_day:
        step = timedelta(minutes=recurrence.interval * (60 if recurrence.frequency == "HOURLY" else 1))
        return When((now.astimezone(UTC) + step).astimezone(now.tzinfo), rrule=recurrence.rule)
    zone = now.tzinfo or UTC
    if clock is None:
        clock = TimeOfDay(USUAL_HOURS[part.name]) if part else TimeOfDay(0)
        whole_day = part is None
    else:
        clock, whole_day = (clock.in_part(part.name) if part else clock.usual(morning=morning)), False
    first = at(days.first if days else now.date(), clock, zone).replace(tzinfo=None)
    after = now.replace(tzinfo=None)
    if whole_day:
        after = datetime.combine(now.date(), time()) - timedelta(seconds=1)
    start = rrulestr(replace(recurrence, interval=1).rule, dtstart=first).after(after)
    if start is None:
        raise _unclear()
    return When(start.replace(tzinfo=zone), rrule=recurrence.rule, whole_day=whole_day)


def _lengths(text: str) -> list[Length]:
    """The lengths of time that the words are made of; none when they are anything else."""
    try:
        return read_lengths(text.removesuffix("'s").removesuffix("'"))
    except Unresolved:
        return []


def _later(moment: datetime, lengths: list[Length], *, back: bool = False) -> datetime:
    """Moved on by lengths: days and more by the calendar, hours and less by the clock."""
    way = -1 if back else 1
    try:
        for length in lengths:
            if length.unit in _HOURS_AND_LESS or length.amount != int(length.amount):
                moment = (moment.astimezone(UTC) + way * length.time).astimezone(moment.tzinfo)
            else:
                moment += way * relativedelta(**{f"{length.unit}s": int(length.amount)})
    except (OverflowError, ValueError) as error:
        raise Unresolved("a time beyond all calendars", said="That is too far away.") from error
    return moment


def _moved(base: When, lengths: list[Length], *, back: bool) -> When:
    end = _later(base.end, lengths, back=back) if base.end else None
    return When(_later(base.start, lengths, back=back), end, whole_day=base.whole_day)


def _unclear() -> Unresolved:
    return Unresolved("no time in the words, or more than a time", said="I did not get when.")
