"""So long from now or from another time: "in two hours", "a week on friday", "the day before christmas"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from assistant_core.functions import When
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.day_names import WEEKDAY, Days, monday, weekday_after, weekday_number
from assistant_core.resolvers.days import take_days
from assistant_core.resolvers.duration import Length, read_lengths
from assistant_core.resolvers.parts import Parts, read_parts, time_of, unclear
from assistant_core.resolvers.reader import Reader
from assistant_core.resolvers.time_of_day import TimeOfDay, at

_AWAY = re.compile(
    r"(?:(?P<lead>in|after|within|for) )?(?:(?:about|around|roughly|exactly|just|another|the) )*"
    r"(?P<lengths>.+?)"
    r"(?: (?P<way>from now|hence|later|ago|time|'s time|more))?"
)
_MINUTES_ALONE = re.compile(r"in (?P<minutes>\d{1,2})")
_NO_LENGTH = re.compile(r"\d{4} hours?|(?:the )?(?:day|week|month|year)|.*\b\d+(?:st|nd|rd|th) (?!of\b).*")
"""Hours of the day in four figures, periods with no number, and days that are counted."""
_HOURS_AND_MINUTES = re.compile(r"(\d):([0-5]\d) hours?")
_AWAY_FROM = re.compile(
    r"(?:in )?(?:the (?=day\b))?(?P<lengths>.+?) (?P<way>from|after|before|(?:(?<=week )|(?<=weeks )|"
    r"(?<=fortnight ))on) (?P<rest>.+)"
)
_WEEKS_FROM = re.compile(
    rf"(?P<lengths>(?:an?|\d+) (?:weeks?|fortnights?)) (?P<rest>(?:today|tomorrow|{WEEKDAY})\b.*)"
)
_WEEKDAY_FROM = re.compile(rf"(?:the )?(?:1st )?{WEEKDAY} (?P<way>after|following|before) (?P<rest>.+)")
_PERIOD_FROM = re.compile(r"(?:the )?(?P<unit>week|weekend) (?P<way>of|after|before) (?P<rest>.+)")
_SAME_TIME = re.compile(r"(?:at )?(?:about )?(?:this|the same|same) time (?P<rest>.+)")
_AWAY_AT = re.compile(r"(?:in )?(?P<lengths>.+?)(?: from now| time)? (?P<rest>(?:at|in the) .+)")
_COMING = re.compile(
    r"(?:in |over |for |during |within )?(?:the )?(?:next|coming) "
    r"(?P<lengths>(?:few|couple|half|quarter|\d).+|hour|minute)"
)
_REST = re.compile(
    r"(?:for )?(?:the )?(?:rest|remainder) of (?:the |this )?(?P<unit>day|week|month|year)|later today"
)
_NEXT_PERIOD = re.compile(r"next (?P<unit>week|month|year)")
_SATURDAY = 5
_HOURS_AND_LESS = ("hour", "minute", "second")
_IN_MONTHS = {"year": 12, "month": 1}


def read_coming(text: str, now: datetime) -> When | None:
    """A stretch that begins now: "next two hours", "the rest of the day"."""
    if match := _COMING.fullmatch(text):
        lengths = _lengths(match["lengths"])
        if lengths:
            return When(now, _later(now, lengths), whole_day=_of_days(lengths))
    if match := _REST.fullmatch(text):
        unit = match["unit"] or "day"
        days = take_days(Reader("today" if unit == "day" else f"this {unit}"), now.date())
        if days:
            return When(now, at(days.after, TimeOfDay(0), now.tzinfo or UTC))
    return None


def read_away(text: str, now: datetime, *, morning: bool) -> When | None:
    """So long from now, or from something else: "in two hours", "a week from friday", "two days ago".

    Raises:
        Unresolved: It is beyond all calendars, or hours from a day.
    """
    if match := _MINUTES_ALONE.fullmatch(text):
        return When(_later(now, [Length(float(match["minutes"]), "minute")]))
    match = _AWAY.fullmatch(text)
    if match and not _NO_LENGTH.fullmatch(text) and (lengths := _lengths(match["lengths"])):
        return When(_later(now, lengths, back=match["way"] == "ago"))
    for read in (_same_time, _away_from, _weekday_from, _period_from, _away_at):
        if found := read(text, now, morning=morning):
            return found
    return None


def _away_from(text: str, now: datetime, *, morning: bool) -> When | None:
    match = _WEEKS_FROM.fullmatch(text) or _AWAY_FROM.fullmatch(text)
    if match is None or not (lengths := _lengths(match["lengths"])):
        return None
    parts = read_parts(match["rest"], now.date())
    if parts is None:
        return None
    back = match.groupdict().get("way") == "before"
    if parts.days and _of_days(lengths):
        first = _later(datetime.combine(parts.days.first, datetime.min.time()), lengths, back=back)
        return time_of(replace(parts, days=parts.days.moved(first.date())), now, morning=morning)
    base = time_of(parts, now, morning=morning)
    if base.end is not None:
        raise unclear()
    return When(_later(base.start, lengths, back=back))


def _weekday_from(text: str, now: datetime, *, morning: bool) -> When | None:
    """A weekday counted from a day: "the monday after christmas"."""
    match = _WEEKDAY_FROM.fullmatch(text)
    parts = read_parts(match["rest"], now.date()) if match else None
    if match is None or parts is None or parts.days is None:
        return None
    wanted = weekday_number(match["weekday"])
    if match["way"] == "before":
        day = weekday_after(parts.days.first - timedelta(days=8), wanted)
    else:
        day = weekday_after(parts.days.after - timedelta(days=1), wanted)
    return time_of(replace(parts, days=Days.one(day)), now, morning=morning)


def _period_from(text: str, now: datetime, *, morning: bool) -> When | None:
    """A week or a weekend counted from a day: "the week of the seventh", "the weekend before christmas"."""
    match = _PERIOD_FROM.fullmatch(text)
    parts = read_parts(match["rest"], now.date()) if match else None
    if match is None or parts is None or parts.days is None or parts != Parts(parts.days):
        return None
    length = timedelta(days=7 if match["unit"] == "week" else 2)
    first, last = (monday(day) for day in (parts.days.first, parts.days.after - timedelta(days=1)))
    start = {"of": first, "after": last + timedelta(days=7), "before": first - timedelta(days=7)}[
        match["way"]
    ]
    if match["unit"] == "weekend":
        start = _weekend(parts.days, match["way"])
    return time_of(Parts(Days(start, start + length)), now, morning=morning)


def _weekend(days: Days, way: str) -> date:
    """The saturday of the weekend of a day, or of the nearest whole one before or after it."""
    match way:
        case "after":
            return weekday_after(days.after - timedelta(days=1), _SATURDAY)
        case "before":
            return weekday_after(days.first - timedelta(days=9), _SATURDAY)
        case _:
            return monday(days.first) + timedelta(days=_SATURDAY)


def _same_time(text: str, now: datetime, *, morning: bool) -> When | None:
    """The present time of day on another day: "this time tomorrow", "the same time next week"."""
    match = _SAME_TIME.fullmatch(text)
    if match is None:
        return None
    if period := _NEXT_PERIOD.fullmatch(match["rest"]):
        return When(_later(now, [Length(1, period["unit"])]))
    parts = read_parts(match["rest"], now.date())
    if parts is None or parts.days is None or parts != Parts(parts.days):
        return None
    return time_of(replace(parts, clock=TimeOfDay(now.hour, now.minute)), now, morning=morning)


def _away_at(text: str, now: datetime, *, morning: bool) -> When | None:
    match = _AWAY_AT.fullmatch(text)
    if match is None or not (lengths := _lengths(match["lengths"])) or not _of_days(lengths):
        return None
    parts = read_parts(match["rest"], now.date())
    if parts is None or parts.days is not None:
        return None
    return time_of(replace(parts, days=Days.one(_later(now, lengths).date())), now, morning=morning)


def _lengths(text: str) -> list[Length]:
    """The lengths of time that the words are made of; none when they are anything else."""
    if match := _HOURS_AND_MINUTES.fullmatch(text):
        return [Length(float(match[1]), "hour"), Length(float(match[2]), "minute")]
    try:
        return read_lengths(text.removesuffix("'s").removesuffix("'"))
    except Unresolved:
        return []


def _of_days(lengths: Sequence[Length]) -> bool:
    return all(length.unit not in _HOURS_AND_LESS for length in lengths)


def _later(moment: datetime, lengths: Sequence[Length], *, back: bool = False) -> datetime:
    """Moved on by lengths: days and more by the calendar, hours and less by the clock."""
    way = -1 if back else 1
    try:
        for length in lengths:
            by_calendar, by_clock = _steps(length)
            moment = _passed(moment + way * by_calendar if by_calendar else moment, way * by_clock)
    except (OverflowError, ValueError) as error:
        raise Unresolved("a time beyond all calendars", said="That is too far away.") from error
    return moment


def _steps(length: Length) -> tuple[relativedelta, timedelta]:
    """A length as steps of the calendar and what is left for the clock: half a year is six months."""
    if length.unit in _HOURS_AND_LESS:
        return relativedelta(), length.time
    if length.unit in _IN_MONTHS:
        length = Length(length.amount * _IN_MONTHS[length.unit], "month")
    elif length.unit == "fortnight":
        length = Length(length.amount * 2, "week")
    whole = int(length.amount)
    return relativedelta(**{f"{length.unit}s": whole}), replace(length, amount=length.amount - whole).time


def _passed(moment: datetime, by_clock: timedelta) -> datetime:
    """So much later by the time that passes, on a clock that summer time sets."""
    if moment.tzinfo is None:
        return moment + by_clock
    return (moment.astimezone(UTC) + by_clock).astimezone(moment.tzinfo)
