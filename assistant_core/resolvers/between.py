"""Stretches from one time to another: "from two to four on friday", "may 3 to 7", "friday to sunday"."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from assistant_core.functions import When
from assistant_core.resolvers.day_names import MONTH, TH, WEEKDAY, YEAR, Days
from assistant_core.resolvers.parts import Parts, next_time, read_parts, time_of
from assistant_core.resolvers.reader import Reader
from assistant_core.resolvers.time_of_day import TimeOfDay

_LED = re.compile(r"(?:(?P<context>.+) )?\bfrom (?P<rest>.+)")
_BETWEEN = re.compile(r"\bbetween (.+?) and ")
_TO = r"(?:to|until|till|through)"
_JOINT = re.compile(rf" {_TO} (?=\S)")
_NOW = re.compile(r"(?:right )?now")
_HOURS = re.compile(rf"\b(?:from|between) (?P<first>[^|]+?) (?:{_TO}|and) (?P<last>[^|]+)")
_TWO_DAYS = rf"(?P<one>\d\d?){TH}? {_TO} (?:the )?(?P<two>\d\d?)"
_DAYS_THEN_MONTH = re.compile(rf"\b(?:the )?{_TWO_DAYS}{TH}? (?:of )?{MONTH}\b{YEAR}")
_MONTH_THEN_DAYS = re.compile(
    rf"\b{MONTH} (?:the )?{_TWO_DAYS}(?:{TH})?\b(?![:.]\d| ?(?:am|pm|oclock)\b){YEAR}"
)
_WEEKDAYS_NEXT_WEEK = re.compile(
    rf"\b{WEEKDAY} {_TO} {WEEKDAY.replace('weekday', 'other')} (?:of )?next week\b"
)


def read_led_stretch(text: str, now: datetime, *, morning: bool) -> When | None:
    """A stretch that "from" or "between" begins; what stands before that holds for both ends."""
    match = _LED.fullmatch(_spelled_out(_BETWEEN.sub(r"from \1 to ", text)))
    return _read(match["context"] or "", match["rest"], now, morning=morning) if match else None


def read_bare_stretch(text: str, now: datetime, *, morning: bool) -> When | None:
    """A stretch without a word before it: "two to four on friday", "14:00 to 16:00"."""
    return _read("", _spelled_out(text), now, morning=morning)


def take_first_hour(reader: Reader, today: date) -> TimeOfDay | None:
    """Take the hours of something that comes again, and return the one at which it begins."""
    match = reader.see(_HOURS)
    first = read_parts(match["first"], today) if match else None
    last = read_parts(match["last"], today) if match else None
    if first is None or last is None or first.clock is None or last.clock is None or first.days or last.days:
        return None
    reader.take(_HOURS)
    return _first_of(first, _last_of(last), first.clock)


def _spelled_out(text: str) -> str:
    """Each end with all its words: "3 to 7 may" is "may 3 to may 7"."""
    text = _WEEKDAYS_NEXT_WEEK.sub(r"\g<weekday> next week to \g<other> next week", text)
    return _MONTH_THEN_DAYS.sub(_two_dates, _DAYS_THEN_MONTH.sub(_two_dates, text))


def _two_dates(match: re.Match[str]) -> str:
    year = f" {match['year']}" if match["year"] else ""
    return f"{match['month']} {match['one']}{year} to {match['month']} {match['two']}{year}"


def _read(context: str, rest: str, now: datetime, *, morning: bool) -> When | None:
    """The stretch at the first joint that has a time on either side of it."""
    for match in _JOINT.finditer(rest):
        before, last_words = rest[: match.start()], rest[match.end() :]
        last = read_parts(last_words, now.date())
        if last is None:
            continue
        if _NOW.fullmatch(before) and not context:
            return _from_now(last, now, morning=morning)
        first = read_parts(f"{context} | {before}", now.date())
        if first is not None:
            return _stretch(first, last, last_words, now, morning=morning)
    return None


def _from_now(last: Parts, now: datetime, *, morning: bool) -> When | None:
    end = time_of(last, now, morning=morning)
    return _ended(When(now), end.end or end.start)


def _stretch(first: Parts, last: Parts, last_words: str, now: datetime, *, morning: bool) -> When | None:
    if first.clock and last.clock and not (first.days and last.days):
        return _hours(first, last, first.days or last.days, now, morning=morning)
    if bool(first.clock) != bool(last.clock) and not (first.clock and first.days):
        return None
    first = replace(first, days=first.days or last.days)
    last = replace(last, days=last.days or first.days)
    start = time_of(first, now, morning=morning)
    end = time_of(last, now, morning=morning)
    if end.start.timestamp() < start.start.timestamp():
        later = read_parts(last_words, start.start.date())
        end = time_of(later, start.start, morning=morning) if later else end
    found = _ended(start, end.end or end.start)
    return replace(found, whole_day=start.whole_day and end.whole_day) if found else None


def _hours(first: Parts, last: Parts, days: Days | None, now: datetime, *, morning: bool) -> When | None:
    """From one time of day to the next occurrence of another; a night is only meant when one is named."""
    if first.clock is None or last.clock is None:
        return None
    end = _last_of(last) or last.clock
    begin = _first_of(first, _last_of(last), first.clock)
    if begin.hour == 24 and first.days is None:
        begin = TimeOfDay(0)  # "from midnight to six on friday" is the night in which friday begins
    start = time_of(Parts(days, None, begin), now, morning=morning).start
    stop = next_time(end, start)
    if not (days or begin.sure or end.sure) and stop.date() > start.date() and stop.time() > time():
        start = next_time(begin.usual(morning=morning), now)
        stop = next_time(end, start)
    return _ended(When(start), stop)


def _last_of(last: Parts) -> TimeOfDay | None:
    """The time of day at which a stretch ends, if it is certain."""
    if last.clock is None:
        return None
    clock = last.clock.in_part(last.part.name) if last.part else last.clock
    return clock if clock.sure else None


def _first_of(first: Parts, last: TimeOfDay | None, clock: TimeOfDay) -> TimeOfDay:
    """The time of day at which a stretch begins: with a certain end, the nearer one before it."""
    if first.part:
        return clock.in_part(first.part.name)
    if clock.sure or last is None:
        return clock
    end = timedelta(hours=last.hour, minutes=last.minute)
    return min(clock.either(), key=lambda one: _until(timedelta(hours=one.hour, minutes=one.minute), end))


def _until(start: timedelta, end: timedelta) -> timedelta:
    """How long it is until a time of day comes, which is a whole day when it is the same."""
    return (end - start) % timedelta(days=1) or timedelta(days=1)


def _ended(start: When, end: datetime) -> When | None:
    """The stretch up to its end, which is None when that does not come after its beginning."""
    return When(start.start, end) if end.timestamp() > start.start.timestamp() else None
