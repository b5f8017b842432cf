"""Recurrences: "every weekday", "mondays and thursdays", "every other friday", "daily", "every two hours"."""

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.day_names import MONTH, TH, WEEKDAY, weekday_number
from assistant_core.resolvers.duration import read_lengths
from assistant_core.resolvers.holidays import HOLIDAY
from assistant_core.resolvers.reader import Reader

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQUENCIES = {
    "minute": ("MINUTELY", 1),
    "hour": ("HOURLY", 1),
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "fortnight": ("WEEKLY", 2),
    "month": ("MONTHLY", 1),
    "year": ("YEARLY", 1),
}
_ADVERBS = {
    "hourly": "hour", "daily": "day", "weekly": "week", "fortnightly": "fortnight", "monthly": "month",
    "yearly": "year", "annually": "year",
}  # fmt: skip
_NAME = WEEKDAY.replace("?P<weekday>", "?:")
_EVERY = r"(?:(?:once )?(?:every single|every|each))"
_STEP = r"(?P<step>other|2nd|3rd|4th|\d+)"
_PARTS = r"(?:mornings?|afternoons?|evenings?|nights?)\b"
_AND = rf"(?: and|,| {_EVERY}| on)*"
_LIST = rf"(?:{_NAME})s?(?:{_AND} (?:{_NAME})s?)*"

_EXCEPT = re.compile(
    rf"\b(?:except|but not|but|excluding|apart from)(?: for)?(?: on)?(?: the)? "
    rf"(?:(?P<weekends>weekends?)|(?P<names>{_LIST}))\b"
)
_RANGE = re.compile(
    rf"\b(?P<every>{_EVERY} )?(?P<first>{_NAME})(?P<plural>s)? (?:to|through|thru|till|until) "
    rf"(?P<last>{_NAME})s?\b"
)
_WORKDAYS = re.compile(
    rf"\b(?:{_EVERY} |on )?(?:weekdays|workdays|working days|school days|work days)\b"
    rf"|\b{_EVERY} (?:weekday|workday|working day|school day|work day)\b|\bweekday (?={_PARTS})"
)
_WEEKENDS = re.compile(rf"\b{_EVERY} weekend\b|\b(?:on |at )?weekends\b")
_PART = re.compile(rf"\b{_EVERY} (?={_PARTS}|noon\b|midday\b|midnight\b)")
_PLURAL_PART = re.compile(r"\b(?:in the )?(?=(?:mornings|afternoons|evenings|nights)\b)")
_EVERY_NAMED = re.compile(rf"\b{_EVERY} (?:{_STEP} )?(?P<names>{_LIST})\b")
_NAMED = re.compile(
    rf"\b(?P<names>(?:{_NAME})s?(?:{_AND} (?:{_NAME})s?)+|(?:{_NAME})s"
    rf"|(?:{_NAME})(?= (?:mornings|afternoons|evenings|nights)\b))\b"
)
_UNIT = rf"(?P<unit>{'|'.join(_FREQUENCIES)})s?\b"
_EVERY_UNIT = re.compile(rf"\b(?:{_EVERY} (?:{_STEP} )?|once an? ){_UNIT}")
_ADVERB = re.compile(rf"\b(?:once )?(?P<adverb>{'|'.join(_ADVERBS)})\b")
_EVERY_LENGTH = re.compile(
    rf"\b{_EVERY} (?P<lengths>(?:half|(?:a )?quarter|3 quarters)(?: of)?(?: an)? hour|\d+\.\d+ hours"
    r"|hour and (?:a half|a quarter|\d+ minutes)|\d+ and a half hours|\d+ hours? (?:and )?\d+ minutes)\b"
)
_EVERY_DATE = re.compile(
    rf"\b{_EVERY} (?={HOLIDAY}(?!\w)|{MONTH} (?:the )?\d"
    rf"|\d+(?:{TH})? (?:of )?{MONTH.replace('?P<month>', '?:')}\b)"
)
_EVERY_ORDINAL = re.compile(rf"\b{_EVERY} (?=\d+{TH}\b)|\bof (?:every|each) month\b")
_ONE_NAME = re.compile(rf"\b({_NAME})s?\b")

_EACH = re.compile(rf"\b{_EVERY}\b")
_NTH = rf"(?:\d+{TH}|last)"
_NTHS = rf"(?P<nths>{_NTH}(?:(?: and|,)* (?:the )?{_NTH})*)"
_SEVERAL_NTHS = rf"\d+{TH}(?:(?: and|,)+ (?:the )?\d+{TH})+"
_OF_MONTH = rf"(?: (?:of|in) (?:the|a|{_EVERY}) month\b)"
_MONTHLY = re.compile(rf"\b(?:{_EVERY} month|monthly|once a month)\b")
_MONTHLY_NAMED = re.compile(rf"\b(?:the )?{_NTHS} (?:{WEEKDAY}|(?P<day>day))s?\b{_OF_MONTH}?")
_MONTHLY_NUMBERS = re.compile(rf"\b(?:the )?(?P<nths>{_SEVERAL_NTHS})\b{_OF_MONTH}?")
_EVERY_NTH = re.compile(
    rf"\b{_EVERY} (?:{_NTHS}(?: (?:{_NAME}|day)s?)?{_OF_MONTH}|{_SEVERAL_NTHS}(?! (?:of )?{MONTH}))"
)
_ONE_NTH = re.compile(rf"\b(?:(\d+){TH}|last)\b")


@dataclass(frozen=True)
class Recurrence:
    """How often, as RFC 5545 has it.

    Attributes:
        frequency: MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY.
        interval: Every so many of them.
        weekdays: 0 for Monday to 6 for Sunday; empty when the first day settles it.
        nths: Which of these weekdays in a month; -1 for the last one.
        month_days: The days of a month, by their numbers; -1 for the last one.
    """

    frequency: str
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nths: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()

    @property
    def rule(self) -> str:
        """The rule without its start: "FREQ=WEEKLY;BYDAY=MO,TH"."""
        parts = [f"FREQ={self.frequency}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.weekdays:
            codes = [f"{nth or ''}{_CODES[day]}" for nth in self.nths or (0,) for day in self.weekdays]
            parts.append(f"BYDAY={','.join(codes)}")
        if self.month_days:
            parts.append(f"BYMONTHDAY={','.join(map(str, self.month_days))}")
        return ";".join(parts)

    @property
    def within_a_day(self) -> bool:
        """It comes again after hours or minutes."""
        return self.frequency in ("MINUTELY", "HOURLY")

    @property
    def on_any_day(self) -> bool:
        """The day of the first time settles on which day it comes again."""
        return (self.frequency == "WEEKLY" and not self.weekdays) or self.by_date

    @property
    def by_date(self) -> bool:
        """Its day in the month or in the year is that of the first time."""
        return self.frequency in ("MONTHLY", "YEARLY") and not (self.weekdays or self.month_days)


def take_recurrence(reader: Reader) -> Recurrence | None:
    """Take a recurrence from the words, if there is one. Raises `Unresolved` when it never comes."""
    left_out = reader.take(_EXCEPT)
    for take in (_in_months, _on_weekdays, _after_lengths, _after_units, _on_dates):
        if found := take(reader):
            return _without(found, left_out) if left_out else found
    if left_out:
        raise Unresolved("an exception from nothing", said="I did not get how often.")
    return None


def _on_weekdays(reader: Reader) -> Recurrence | None:
    if found := _range(reader):
        return found
    if reader.take(_WORKDAYS):
        return Recurrence("WEEKLY", weekdays=(0, 1, 2, 3, 4))
    if reader.take(_WEEKENDS):
        return Recurrence("WEEKLY", weekdays=(5, 6))
    if match := reader.take(_EVERY_NAMED):
        return Recurrence("WEEKLY", _interval(match["step"]), _named(match["names"]))
    if match := reader.take(_NAMED):
        beside = _after_units(reader) or Recurrence("WEEKLY")
        if beside.frequency != "WEEKLY":
            raise Unresolved("weekdays of no week", said="I did not get how often.")
        return replace(beside, weekdays=_named(match["names"]))
    return None


def _range(reader: Reader) -> Recurrence | None:
    """The days of a week from one to another; "friday to monday", over its end, is a stretch and no habit."""
    match = reader.see(_RANGE)
    if match is None:
        return None
    first, last = weekday_number(match["first"]), weekday_number(match["last"])
    if last < first and not (match["every"] or match["plural"]):
        return None
    reader.take(_RANGE)
    days = [(first + n) % 7 for n in range((last - first) % 7 + 1)]
    return Recurrence("WEEKLY", weekdays=tuple(sorted(days)))


def _after_lengths(reader: Reader) -> Recurrence | None:
    match = reader.take(_EVERY_LENGTH)
    if match is None:
        return None
    length = sum((length.time for length in read_lengths(match["lengths"])), timedelta())
    return Recurrence("MINUTELY", int(length / timedelta(minutes=1)))


def _after_units(reader: Reader) -> Recurrence | None:
    if match := reader.take(_EVERY_UNIT):
        frequency, times = _FREQUENCIES[match["unit"]]
        return Recurrence(frequency, times * _interval(match["step"]))
    if match := reader.take(_ADVERB):
        return Recurrence(*_FREQUENCIES[_ADVERBS[match["adverb"]]])
    return None


def _on_dates(reader: Reader) -> Recurrence | None:
    if reader.take(_EVERY_DATE):
        return Recurrence("YEARLY")
    if reader.take(_EVERY_ORDINAL):
        return Recurrence("MONTHLY")
    if reader.take(_PART) or reader.take(_PLURAL_PART):
        return Recurrence("DAILY")
    return None


def _in_months(reader: Reader) -> Recurrence | None:
    """A weekday by its place in each month, or several days by their numbers."""
    if not (reader.see(_MONTHLY) or reader.see(_EVERY_NTH)):
        return None
    match = reader.take(_MONTHLY_NAMED) or reader.take(_MONTHLY_NUMBERS)
    if match is None:
        return None
    reader.take(_MONTHLY) or reader.take(_EACH)
    found = match.groupdict()
    nths = tuple(int(nth) if nth else -1 for nth in _ONE_NTH.findall(match["nths"]))
    if not all(-1 <= nth <= (5 if found.get("weekday") else 31) and nth for nth in nths):
        raise Unresolved("a day that no month has", said="There is no such day.")
    if found.get("weekday"):
        return Recurrence("MONTHLY", weekdays=(weekday_number(match["weekday"]),), nths=nths)
    return Recurrence("MONTHLY", month_days=nths)


def _without(recurrence: Recurrence, left_out: re.Match[str]) -> Recurrence:
    """What is left of every day or of some weekdays: "every day except sunday"."""
    names = {5, 6} if left_out["weekends"] else set(_named(left_out["names"]))
    days = set(recurrence.weekdays or (range(7) if recurrence.frequency == "DAILY" else ()))
    if recurrence.interval != 1 or recurrence.nths or not days - names:
        raise Unresolved("a recurrence with nothing left", said="I did not get how often.")
    return Recurrence("WEEKLY", weekdays=tuple(sorted(days - names)))


def _interval(step: str | None) -> int:
    if not step:
        return 1
    interval = 2 if step == "other" else int(re.sub(r"\D", "", step))
    if interval == 0:
        raise Unresolved("a recurrence without a pause", said="I did not get how often.")
    return interval


def _named(names: str) -> tuple[int, ...]:
    return tuple(sorted({weekday_number(name) for name in _ONE_NAME.findall(names)}))
