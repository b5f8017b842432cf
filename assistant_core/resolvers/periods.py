"""Whole weeks, weekends, months and years: "next week", "the month after next", "in march", "in 2028"."""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from assistant_core.resolvers.day_names import (
    MONTH,
    MONTHS,
    YEAR,
    YEAR_NUMBER,
    Days,
    existing,
    monday,
    year_of,
)
from assistant_core.resolvers.reader import Reader

_YEAR_ALONE = re.compile(rf"\b(?:in (?:the year )?|the year )(?P<year>{YEAR_NUMBER})\b")
_WHOLE = re.compile(
    r"\b(?:the )?(?:(?P<which>this coming|coming|this|next|last) )?(?P<unit>weekend|week|month|year)\b"
    r"(?: (?P<beyond>after next)\b|(?(which)|(?! \d)))"
)
_WEEK_NUMBER = re.compile(r"\b(?:calendar )?week (?:number )?(?P<number>\d\d?)\b(?![:.]\d| ?(?:am|pm)\b)")
_MONTH_ALONE = re.compile(rf"\b(?:(?P<which>this|next|last) )?{MONTH}\b{YEAR}")


def take_year(reader: Reader, today: date) -> Days | None:
    """Take a year by its number from the words, if there is one: "in 2028" is no time of day."""
    match = reader.take(_YEAR_ALONE)
    if match is None:
        return None
    year = year_of(match["year"], today)
    return Days(date(year, 1, 1), date(year + 1, 1, 1), rough=True)


def take_period(reader: Reader, today: date) -> Days | None:
    """Take a whole week, weekend, month or year from the words, if there is one."""
    return _month_alone(reader, today) or _week_number(reader, today) or _whole(reader, today)


def _whole(reader: Reader, today: date) -> Days | None:
    match = reader.take(_WHOLE)
    if match is None:
        return None
    step = 2 if match["beyond"] else {"next": 1, "coming": 1, "last": -1}.get(match["which"] or "", 0)
    if match["unit"] == "weekend":
        saturday = monday(today) + timedelta(days=5 + 7 * (0 if match["which"] == "coming" else step))
        return Days(saturday, saturday + timedelta(days=2), rough=True)
    length = relativedelta(**{f"{match['unit']}s": 1})
    starts = {"week": monday(today), "month": today.replace(day=1), "year": today.replace(month=1, day=1)}
    first = starts[match["unit"]] + step * length
    return Days(first, first + length, rough=True)


def _week_number(reader: Reader, today: date) -> Days | None:
    """The next week with this number, as calendars number them; it may be this one. Raises `Unresolved`."""
    match = reader.take(_WEEK_NUMBER)
    if match is None:
        return None
    number = int(match["number"])
    weeks = (monday(today) + timedelta(weeks=n) for n in range(53 * 7))
    first = existing(next((week for week in weeks if week.isocalendar().week == number), None))
    return Days(first, first + timedelta(weeks=1), rough=True)


def _month_alone(reader: Reader, today: date) -> Days | None:
    match = reader.take(_MONTH_ALONE)
    if match is None:
        return None
    number = MONTHS[match["month"]]
    if match["year"]:
        year = year_of(match["year"], today)
    else:
        year = today.year + _years_away(number - today.month, match["which"] or "")
    first = date(year, number, 1)
    return Days(first, first + relativedelta(months=1), rough=True)


def _years_away(months: int, which: str) -> int:
    """In which year a month so far from this one is meant; "next" and "last" are never this month."""
    match which:
        case "last":
            return 0 if months < 0 else -1
        case "next":
            return 0 if months > 0 else 1
        case _:
            return 0 if months >= 0 else 1
