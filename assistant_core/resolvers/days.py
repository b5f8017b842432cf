"""Days and stretches of days: "the day after tomorrow", "next friday", "june 5th", "next week"."""

import re
from datetime import date, timedelta

from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.dates import take_date, take_day_of_month, take_weekday_number
from assistant_core.resolvers.day_names import TH, WEEKDAY, Days, monday, weekday_number
from assistant_core.resolvers.holidays import take_holiday
from assistant_core.resolvers.periods import take_period, take_year
from assistant_core.resolvers.reader import Reader

_NEAR_DAYS = {
    "day after tomorrow": 2,
    "tomorrow": 1,
    "today": 0,
    "yesterday": -1,
    "day before yesterday": -2,
}
_LATER = r"(?: (?P<later>week|fortnight)\b(?! on\b))?"
_WEEKS = {"week": 1, "fortnight": 2}
_NEAR = re.compile(
    rf"\b(?:the )?(?P<near>day after tomorrow|day before yesterday|tomorrow|today|yesterday)\b{_LATER}"
)
_WHICH = r"(?:(?P<which>this coming|coming|this|next|last) )?"
_NAMED_WEEKDAY = re.compile(rf"\b(?:the )?{_WHICH}{WEEKDAY}\b(?:(?P<beyond> after next\b)|{_LATER})")
_NTH_OF_WHAT = re.compile(rf"\b[1-5]{TH} {WEEKDAY}\b")
_WEEKDAY_IN_WEEK = re.compile(
    rf"\b(?:{WEEKDAY} (?:of )?(?P<week>this|next|last) week"
    rf"|(?P<in_week>this|next|last) week (?:on )?{WEEKDAY.replace('weekday', 'other')})\b"
)


def take_days(reader: Reader, today: date) -> Days | None:
    """Take a day or a stretch of days from the words, if there is one. Raises `Unresolved`."""
    for take in (take_year, _near, take_holiday, take_date, _weekday_in_week, _weekday):
        if days := take(reader, today):
            return days
    return take_day_of_month(reader, today) or take_period(reader, today)


def _near(reader: Reader, today: date) -> Days | None:
    match = reader.take(_NEAR)
    if match is None:
        return None
    weeks = _WEEKS.get(match["later"] or "", 0)
    return Days.one(today + timedelta(weeks=weeks, days=_NEAR_DAYS[match["near"]]))


def _weekday_in_week(reader: Reader, today: date) -> Days | None:
    match = reader.take(_WEEKDAY_IN_WEEK)
    if match is None:
        return None
    wanted = weekday_number(match["weekday"] or match["other"])
    weeks = {"this": 0, "next": 1, "last": -1}[match["week"] or match["in_week"]]
    return Days.one(monday(today) + timedelta(weeks=weeks, days=wanted), rough=True)


def _weekday(reader: Reader, today: date) -> Days | None:
    if reader.see(_NTH_OF_WHAT):
        raise Unresolved("the place of a weekday in no month", said="In which month?")
    match = reader.take(_NAMED_WEEKDAY)
    if match is None:
        return None
    wanted = weekday_number(match["weekday"])
    if numbered := take_weekday_number(reader, wanted, today):
        return numbered
    ahead = (wanted - today.weekday()) % 7
    match match["which"]:
        case "next":
            day = monday(today) + timedelta(days=7 + wanted)
        case "last":
            day = today - timedelta(days=(today.weekday() - wanted) % 7 or 7)
        case "this" | "this coming" | "coming":
            day = today + timedelta(days=ahead)
        case _ if match["beyond"]:
            day = monday(today) + timedelta(days=14 + wanted)
        case _:
            day = today + timedelta(days=ahead or 7)
    return Days.one(day + timedelta(weeks=_WEEKS.get(match["later"] or "", 0)), rough=True)
