"""Days of a month: "june 5th", "the first monday of may", "the 21st", "12/25", "the end of next month"."""

import calendar
import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.day_names import (
    MONTH,
    MONTHS,
    TH,
    WEEKDAY,
    YEAR,
    Days,
    existing,
    valid,
    weekday_number,
    year_of,
)
from assistant_core.resolvers.reader import Reader

_ISO = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})(?:/(\d{4}))?\b")
_MONTH_DAY = re.compile(
    rf"\b{MONTH} (?:the )?(?P<day>[0-3]?\d)(?P<th>{TH})?\b(?![:.]\d| ?(?:am|pm|oclock)\b){YEAR}"
)
_DAY_MONTH = re.compile(rf"\b(?:the )?(?P<day>[0-3]?\d){TH}? (?:of )?{MONTH}\b{YEAR}")
_NTH_WEEKDAY = re.compile(
    rf"\b(?:the )?(?:(?P<nth>\d){TH}|(?P<last>last)) (?:{WEEKDAY}|(?P<any>day)) (?:of|in) "
    rf"(?:(?:the )?(?P<rel>this|next)? ?month|{MONTH}){YEAR}"
)
_DAY_OF_MONTH = re.compile(
    rf"\b(?:(?P<month>this|next) month (?:on )?)?(?:the )?(?P<day>[0-3]?\d){TH}"
    rf"(?: (?:of )?(?P<rel>this|next|the) month)?\b"
)
_EDGE = re.compile(
    rf"\b(?:the )?(?P<edge>end|start|beginning) of "
    rf"(?:(?P<rel>the|this|next) (?P<unit>month|year)|{MONTH}){YEAR}"
)
_BESIDE = re.compile(rf"\b{WEEKDAY}\b")


def take_date(reader: Reader, today: date) -> Days | None:
    """Take a date with its month from the words, if there is one. Raises `Unresolved`."""
    for take in (_iso, _slashed, _nth_weekday, _edge, _month_date):
        if days := take(reader, today):
            return days
    return None


def take_day_of_month(reader: Reader, today: date) -> Days | None:
    """Take the number of a day from the words, if there is one: "the 21st". Raises `Unresolved`."""
    match = reader.take(_DAY_OF_MONTH)
    if match is None:
        return None
    number, month = int(match["day"]), today.replace(day=1)
    which = match["month"] or match["rel"]
    if which in ("this", "next"):
        month += relativedelta(months=1 if which == "next" else 0)
        return Days.one(existing(valid(month.year, month.month, number)))
    months = (month + relativedelta(months=n) for n in range(13))
    days = (valid(month.year, month.month, number) for month in months)
    return Days.one(existing(next((day for day in days if day and day >= today), None)))


def take_weekday_number(reader: Reader, weekday: int, today: date) -> Days | None:
    """Take the number beside a weekday: the next day of both, "friday the 13th". Raises `Unresolved`."""
    match = reader.take(_DAY_OF_MONTH)
    if match is None:
        return None
    months = (today.replace(day=1) + relativedelta(months=n) for n in range(60))
    days = (valid(month.year, month.month, int(match["day"])) for month in months)
    found = next((day for day in days if day and day >= today and day.weekday() == weekday), None)
    return Days.one(existing(found))


def _iso(reader: Reader, today: date) -> Days | None:
    match = reader.take(_ISO)
    return Days.one(existing(valid(int(match[1]), int(match[2]), int(match[3])))) if match else None


def _slashed(reader: Reader, today: date) -> Days | None:
    """Month and day in either order, as far as only one of the two can be meant."""
    match = reader.take(_SLASHED)
    if match is None:
        return None
    numbers = {(int(match[1]), int(match[2])), (int(match[2]), int(match[1]))}
    year = int(match[3]) if match[3] else None
    found = {day for month, number in numbers if (day := _coming(month, number, today, year))}
    if len(found) > 1:
        raise Unresolved("a day and a month in doubt", said="Say the month by its name.")
    return Days.one(existing(next(iter(found), None)))


def _month_date(reader: Reader, today: date) -> Days | None:
    match = _take_month_and_day(reader)
    if match is None:
        return None
    year = year_of(match["year"], today) if match["year"] else None
    found = existing(_coming(MONTHS[match["month"]], int(match["day"]), today, year))
    weekday = reader.take(_BESIDE)
    if weekday and weekday_number(weekday["weekday"]) != found.weekday():
        raise Unresolved("a date and a weekday that disagree", said=f"That date is a {found:%A}.")
    return Days.one(found)


def _take_month_and_day(reader: Reader) -> re.Match[str] | None:
    """Take "june 5th" or "5 june"; of "5 june 7 30" the first two words."""
    american, other = reader.see(_MONTH_DAY), reader.see(_DAY_MONTH)
    if american and other and not american["th"] and other.start() < american.start():
        return reader.take(_DAY_MONTH)
    return reader.take(_MONTH_DAY) or reader.take(_DAY_MONTH)


def _coming(month: int, day: int, today: date, year: int | None) -> date | None:
    """The date in that year, else the next one: within nine years, long enough for a 29th of February."""
    if year is not None:
        return valid(year, month, day)
    dates = (valid(y, month, day) for y in range(today.year, today.year + 9))
    return next((found for found in dates if found and found >= today), None)


def _nth_weekday(reader: Reader, today: date) -> Days | None:
    match = reader.take(_NTH_WEEKDAY)
    if match is None:
        return None
    found = [day for month in _months(match, today) if (day := _nth_of_month(match, month))]
    day = next((day for day in found if day >= today), found[-1] if found else None)
    return Days.one(existing(day), movable=True)


def _months(match: re.Match[str], today: date) -> list[date]:
    """The first days of the months that can be meant, the nearer one first."""
    first = today.replace(day=1)
    if match["rel"]:
        return [first + relativedelta(months=1 if match["rel"] == "next" else 0)]
    if not match["month"]:
        return [first, first + relativedelta(months=1)]
    number = MONTHS[match["month"]]
    years = [year_of(match["year"], today)] if match["year"] else [today.year, today.year + 1]
    return [date(year, number, 1) for year in years]


def _nth_of_month(match: re.Match[str], month: date) -> date | None:
    length = calendar.monthrange(month.year, month.month)[1]
    wanted = None if match["any"] else weekday_number(match["weekday"])
    days = [month.replace(day=n) for n in range(1, length + 1)]
    days = [day for day in days if wanted is None or day.weekday() == wanted]
    if match["last"]:
        return days[-1]
    number = int(match["nth"])
    return days[number - 1] if 1 <= number <= len(days) else None


def _edge(reader: Reader, today: date) -> Days | None:
    """The first or the last day of a month or of the year."""
    match = reader.take(_EDGE)
    if match is None:
        return None
    step = 1 if match["rel"] == "next" else 0
    if match["month"]:
        first = _month_named(match, today)
        after = first + relativedelta(months=1)
    elif match["unit"] == "month":
        first = today.replace(day=1) + relativedelta(months=step)
        after = first + relativedelta(months=1)
    else:
        first = date(today.year + step, 1, 1)
        after = first + relativedelta(years=1)
    return Days.one(after - timedelta(days=1) if match["edge"] == "end" else first)


def _month_named(match: re.Match[str], today: date) -> date:
    """The first day of the month that is meant: this month, or the next one with its name."""
    number = MONTHS[match["month"]]
    if match["year"]:
        return date(year_of(match["year"], today), number, 1)
    return date(today.year + (1 if number < today.month else 0), number, 1)
