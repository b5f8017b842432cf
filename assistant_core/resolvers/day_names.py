"""The names of weekdays, months and years as parts of regular expressions, and what they name."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from assistant_core.resolvers import Unresolved

_WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tues": 1, "tue": 1, "wednesday": 2, "wed": 2, "thursday": 3,
    "thurs": 3, "thur": 3, "thu": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip
MONTHS = {name.lower(): n for n in range(1, 13) for name in (calendar.month_name[n], calendar.month_abbr[n])}
MONTHS["sept"] = 9

WEEKDAY = rf"(?P<weekday>{'|'.join(_WEEKDAYS)})"
MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
YEAR_NUMBER = r"(?:19[6-9]\d|20\d\d|20 [2-9]\d)"
YEAR = rf"(?:,? (?:in |of )?(?P<year>{YEAR_NUMBER}|(?:this|next|last) year)\b)?"
"""The year after a date; of the words "20 15" a quarter past eight is as likely, so they are none."""
TH = r"(?:st|nd|rd|th)"


@dataclass(frozen=True)
class Days:
    """A day, or a stretch of days.

    Attributes:
        first: The first of them.
        after: The day after the last.
        movable: They have another date in each year, as Easter and the first Monday of May do.
        rough: It is a stretch or a weekday, of which months and years have no certain day.
    """

    first: date
    after: date
    movable: bool = False
    rough: bool = False

    @classmethod
    def one(cls, day: date, *, movable: bool = False, rough: bool = False) -> "Days":
        """A single day."""
        return cls(day, day + timedelta(days=1), movable, rough)

    def moved(self, first: date) -> "Days":
        """As many days, from another one on."""
        return Days(first, first + (self.after - self.first))


def weekday_number(word: str) -> int:
    """0 for Monday to 6 for Sunday; plural and short forms too."""
    return _WEEKDAYS[word] if word in _WEEKDAYS else _WEEKDAYS[word.removesuffix("s")]


def year_of(words: str, today: date) -> int:
    """The year that `YEAR` or `YEAR_NUMBER` matched: "2027", "20 27", "next year"."""
    relative = {"this year": 0, "next year": 1, "last year": -1}
    if words in relative:
        return today.year + relative[words]
    return int(words.replace(" ", ""))


def monday(day: date) -> date:
    """The first day of the week that a day is in."""
    return day - timedelta(days=day.weekday())


def valid(year: int, month: int, day: int) -> date | None:
    """The date, or None when that month has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def existing(day: date | None) -> date:
    """The date that was found. Raises `Unresolved` when there is none."""
    if day is None:
        raise Unresolved("no such date", said="There is no such date.")
    return day


def weekday_after(day: date, weekday: int) -> date:
    """The first day with this name after a day."""
    return day + timedelta(days=(weekday - day.weekday()) % 7 or 7)
