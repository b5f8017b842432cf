"""Days and stretches of days: "the day after tomorrow", "next friday", "june 5th", "next week"."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.holidays import HOLIDAYS, next_holiday
from assistant_core.resolvers.reader import Reader

_WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tues": 1, "tue": 1, "wednesday": 2, "wed": 2, "thursday": 3,
    "thurs": 3, "thur": 3, "thu": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip
_MONTHS = {name.lower(): n for n in range(1, 13) for name in (calendar.month_name[n], calendar.month_abbr[n])}
_MONTHS["sept"] = 9
_YEAR = r"(?:,? (?:in )?(?P<year>20[2-9]\d|20 [2-9]\d))?"
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
WEEKDAY = rf"(?P<weekday>{'|'.join(_WEEKDAYS)})"
_TH = r"(?:st|nd|rd|th)"
_WHICH = r"(?:(?P<which>this coming|coming|this|next|last) )?"

_ISO = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
_NEAR = re.compile(r"\b(?:the )?(?P<near>day after tomorrow|day before yesterday|tomorrow|today|yesterday)\b")
_NEAR_DAYS = {
    "day after tomorrow": 2,
    "tomorrow": 1,
    "today": 0,
    "yesterday": -1,
    "day before yesterday": -2,
}
_MONTH_DAY = re.compile(
    rf"\b{_MONTH} (?:the )?(?P<day>[0-3]?\d)(?P<th>{_TH})?\b(?![:.]\d| ?(?:am|pm|oclock)\b){_YEAR}"
)
_DAY_MONTH = re.compile(rf"\b(?:the )?(?P<day>[0-3]?\d){_TH}? (?:of )?{_MONTH}\b{_YEAR}")
_NTH_WEEKDAY = re.compile(
    rf"\b(?:the )?(?:(?P<nth>[1-5]){_TH}|(?P<last>last)) (?:{WEEKDAY}|(?P<any>day)) (?:of|in) "
    rf"(?:(?:the )?(?P<rel>this|next)? ?month|{_MONTH}){_YEAR}"
)
_DAY_OF_MONTH = re.compile(rf"\b(?:the )?(?P<day>[0-3]?\d){_TH}(?: of (?P<rel>this|next|the) month)?\b")
_MONTH_END = re.compile(r"\b(?:the )?end of (?P<rel>the|this|next) month\b")
_WEEKDAY_IN_WEEK = re.compile(
    rf"\b(?:{WEEKDAY} next week|next week (?:on )?{WEEKDAY.replace('weekday', 'other')})\b"
)
_NAMED_WEEKDAY = re.compile(rf"\b{_WHICH}{WEEKDAY}\b(?: (?P<week>week)\b)?")
_WHOLE = re.compile(
    r"\b(?:the )?(?:(?P<which>this coming|coming|this|next|last) )?(?P<unit>weekend|week|month|year)\b"
    r"(?: (?P<beyond>after next)\b)?"
)
_HOLIDAY = re.compile(rf"\b(?P<name>{'|'.join(sorted(HOLIDAYS, key=len, reverse=True))})\b")
_MONTH_ALONE = re.compile(rf"\b(?:(?P<which>this|next|last) )?{_MONTH}\b{_YEAR}")


@dataclass(frozen=True)
class Days:
    """A day, or a stretch of days.

    Attributes:
        first: The first of them.
        after: The day after the last.
    """

    first: date
    after: date

    @classmethod
    def one(cls, day: date) -> "Days":
        """A single day."""
        return cls(day, day + timedelta(days=1))


def take_days(reader: Reader, today: date) -> Days | None:
    """Take a day or a stretch of days from the words, if there is one. Raises `Unresolved`."""
    for take in (_iso, _near, _holiday, _nth_weekday, _month_date, _weekday_next_week, _weekday):
        if days := take(reader, today):
            return days
    for take in (_month_end, _day_of_month, _whole, _month_alone):
        if days := take(reader, today):
            return days
    return None


def weekday_number(word: str) -> int:
    """0 for Monday to 6 for Sunday; plural and short forms too."""
    return _WEEKDAYS[word] if word in _WEEKDAYS else _WEEKDAYS[word.removesuffix("s")]


def _iso(reader: Reader, today: date) -> Days | None:
    match = reader.take(_ISO)
    return Days.one(_date(int(match[1]), int(match[2]), int(match[3]))) if match else None


def _near(reader: Reader, today: date) -> Days | None:
    match = reader.take(_NEAR)
    return Days.one(today + timedelta(days=_NEAR_DAYS[match["near"]])) if match else None


def _month_date(reader: Reader, today: date) -> Days | None:
    match = _take_month_and_day(reader)
    if match is None:
        return None
    month, day = _MONTHS[match["month"]], int(match["day"])
    if match["year"]:
        found = _valid(int(match["year"].replace(" ", "")), month, day)
    else:
        found = next((d for d in _of_years(today.year, month, day) if d >= today), None)
    if found is None:
        raise Unresolved("no such day in any month", said="There is no such date.")
    weekday = reader.take(_NAMED_WEEKDAY)
    if weekday and weekday_number(weekday["weekday"]) != found.weekday():
        raise Unresolved("a date and a weekday that disagree", said=f"That date is a {found:%A}.")
    return Days.one(found)


def _take_month_and_day(reader: Reader) -> re.Match[str] | None:
    """Take "june 5th" or "5 june"; of "5 june 7 30" the first two words."""
    american, other = reader.see(_MONTH_DAY), reader.see(_DAY_MONTH)
    if american and other and not american["th"] and other.start() < american.start():
        return reader.take(_DAY_MONTH)
    return reader.take(_MONTH_DAY) or reader.take(_DAY_MONTH)


def _nth_weekday(reader: Reader, today: date) -> Days | None:
    match = reader.take(_NTH_WEEKDAY)
    if match is None:
        return None
    if match["month"]:
        months = [date(y, _MONTHS[match["month"]], 1) for y in (today.year, today.year + 1)]
        if match["year"]:
            months = [date(int(match["year"].replace(" ", "")), _MONTHS[match["month"]], 1)]
    else:
        first = today.replace(day=1) + relativedelta(months=1 if match["rel"] == "next" else 0)
        months = [first] if match["rel"] else [first, first + relativedelta(months=1)]
    found = [day for month in months if (day := _nth_of_month(match, month))]
    if not found:
        raise Unresolved("no such day in that month", said="There is no such day.")
    return Days.one(next((day for day in found if day >= today), found[-1]))


def _nth_of_month(match: re.Match[str], month: date) -> date | None:
    length = calendar.monthrange(month.year, month.month)[1]
    wanted = None if match["any"] else weekday_number(match["weekday"])
    days = [month.replace(day=n) for n in range(1, length + 1)]
    days = [day for day in days if wanted is None or day.weekday() == wanted]
    if match["last"]:
        return days[-1]
    number = int(match["nth"])
    return days[number - 1] if number <= len(days) else None


def _weekday_next_week(reader: Reader, today: date) -> Days | None:
    match = reader.take(_WEEKDAY_IN_WEEK)
    if match is None:
        return None
    wanted = weekday_number(match["weekday"] or match["other"])
    return Days.one(_monday(today) + timedelta(days=7 + wanted))


def _weekday(reader: Reader, today: date) -> Days | None:
    match = reader.take(_NAMED_WEEKDAY)
    if match is None:
        return None
    wanted = weekday_number(match["weekday"])
    number = reader.take(_DAY_OF_MONTH)
    if number is not None:
        return Days.one(_weekday_with_number(wanted, int(number["day"]), today))
    ahead = (wanted - today.weekday()) % 7
    match match["which"]:
        case "next":
            day = _monday(today) + timedelta(days=7 + wanted)
        case "last":
            day = today - timedelta(days=(today.weekday() - wanted) % 7 or 7)
        case "this" | "this coming" | "coming":
            day = today + timedelta(days=ahead)
        case _:
            day = today + timedelta(days=ahead or 7)
    return Days.one(day + timedelta(days=7 if match["week"] else 0))


def _weekday_with_number(weekday: int, number: int, today: date) -> date:
    """The next day of the month with this number that falls on this weekday: "friday the 13th"."""
    month = today.replace(day=1)
    for _ in range(60):
        length = calendar.monthrange(month.year, month.month)[1]
        if number <= length:
            day = month.replace(day=number)
            if day >= today and day.weekday() == weekday:
                return day
        month += relativedelta(months=1)
    raise Unresolved("no such day in the coming years", said="There is no such date.")


def _month_end(reader: Reader, today: date) -> Days | None:
    match = reader.take(_MONTH_END)
    if match is None:
        return None
    month = today.replace(day=1) + relativedelta(months=2 if match["rel"] == "next" else 1)
    return Days.one(month - timedelta(days=1))


def _day_of_month(reader: Reader, today: date) -> Days | None:
    match = reader.take(_DAY_OF_MONTH)
    if match is None:
        return None
    number, month = int(match["day"]), today.replace(day=1)
    if match["rel"] == "next":
        month += relativedelta(months=1)
    for _ in range(13):
        if 1 <= number <= calendar.monthrange(month.year, month.month)[1]:
            day = month.replace(day=number)
            if day >= today:
                return Days.one(day)
        month += relativedelta(months=1)
    raise Unresolved("no such day in any month", said="There is no such date.")


def _holiday(reader: Reader, today: date) -> Days | None:
    match = reader.take(_HOLIDAY)
    return Days.one(next_holiday(match["name"], today)) if match else None


def _whole(reader: Reader, today: date) -> Days | None:
    match = reader.take(_WHOLE)
    if match is None:
        return None
    step = 2 if match["beyond"] else {"next": 1, "coming": 1, "last": -1}.get(match["which"] or "", 0)
    monday, month, year = _monday(today), today.replace(day=1), today.replace(month=1, day=1)
    match match["unit"]:
        case "weekend":
            saturday = monday + timedelta(days=5 + 7 * (0 if match["which"] == "coming" else step))
            return Days(saturday, saturday + timedelta(days=2))
        case "week":
            return Days(monday + timedelta(weeks=step), monday + timedelta(weeks=step + 1))
        case "month":
            return Days(month + relativedelta(months=step), month + relativedelta(months=step + 1))
        case _:
            return Days(year + relativedelta(years=step), year + relativedelta(years=step + 1))


def _month_alone(reader: Reader, today: date) -> Days | None:
    match = reader.take(_MONTH_ALONE)
    if match is None:
        return None
    number = _MONTHS[match["month"]]
    year = int(match["year"].replace(" ", "")) if match["year"] else today.year
    if not match["year"] and number < today.month and match["which"] != "last":
        year += 1
    first = date(year, number, 1)
    return Days(first, first + relativedelta(months=1))


def _of_years(year: int, month: int, day: int) -> list[date]:
    """The date in this year and the eight after it, where it exists: long enough for a 29th of February."""
    return [found for y in range(year, year + 9) if (found := _valid(y, month, day))]


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _date(year: int, month: int, day: int) -> date:
    found = _valid(year, month, day)
    if found is None:
        raise Unresolved("no such date", said="There is no such date.")
    return found


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
