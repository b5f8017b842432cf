"""Recurrences: "every weekday", "mondays and thursdays", "every other friday", "daily", "every two hours"."""

import re
from dataclasses import dataclass

from assistant_core.resolvers.days import WEEKDAY, weekday_number
from assistant_core.resolvers.reader import Reader

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQUENCIES = {
    "minute": "MINUTELY",
    "hour": "HOURLY",
    "day": "DAILY",
    "week": "WEEKLY",
    "month": "MONTHLY",
    "year": "YEARLY",
}
_ADVERBS = {
    "hourly": "HOURLY", "daily": "DAILY", "nightly": "DAILY", "weekly": "WEEKLY", "monthly": "MONTHLY",
    "yearly": "YEARLY", "annually": "YEARLY",
}  # fmt: skip
_NAME = WEEKDAY.replace("?P<weekday>", "?:")
_EVERY = r"(?:every single|every|each)"
_STEP = r"(?P<step>other|2nd|3rd|4th|\d+)"

_RANGE = re.compile(rf"\b(?:{_EVERY} )?({_NAME})s? (?:to|through|thru|till|until) ({_NAME})s?\b")
_WORKDAYS = re.compile(
    rf"\b(?:{_EVERY} |on )?(?:weekdays|workdays|working days|school days|work days)\b"
    rf"|\b{_EVERY} (?:weekday|workday|working day|school day|work day)\b"
)
_WEEKENDS = re.compile(rf"\b{_EVERY} weekend\b|\b(?:on |at )?weekends\b")
_PART = re.compile(rf"\b{_EVERY} (?=morning|afternoon|evening|night)")
_PLURAL_PART = re.compile(r"\b(?:in the )?(?=(?:mornings|afternoons|evenings|nights)\b)")
_LIST = rf"(?:{_NAME})s?(?:(?: and|,)* (?:{_NAME})s?)*"
_EVERY_NAMED = re.compile(rf"\b{_EVERY} (?:{_STEP} )?(?P<names>{_LIST})\b")
_NAMED = re.compile(rf"\b(?P<names>(?:{_NAME})s?(?:(?: and|,)* (?:{_NAME})s?)+|(?:{_NAME})s)\b")
_EVERY_UNIT = re.compile(rf"\b{_EVERY} (?:{_STEP} )?(?P<unit>minute|hour|day|week|month|year)s?\b")
_ADVERB = re.compile(rf"\b(?P<adverb>{'|'.join(_ADVERBS)})\b")
_EVERY_ORDINAL = re.compile(rf"\b{_EVERY} (?=\d+(?:st|nd|rd|th)\b)|\bof every month\b|\bof each month\b")
_ONE_NAME = re.compile(rf"\b({_NAME})s?\b")


@dataclass(frozen=True)
class Recurrence:
    """How often, as RFC 5545 has it.

    Attributes:
        frequency: MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY.
        interval: Every so many of them.
        weekdays: 0 for Monday to 6 for Sunday; empty when the first day settles it.
    """

    frequency: str
    interval: int = 1
    weekdays: tuple[int, ...] = ()

    @property
    def rule(self) -> str:
        """The rule without its start: "FREQ=WEEKLY;BYDAY=MO,TH"."""
        parts = [f"FREQ={self.frequency}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.weekdays:
            parts.append(f"BYDAY={','.join(_CODES[day] for day in self.weekdays)}")
        return ";".join(parts)

    @property
    def within_a_day(self) -> bool:
        """It comes again after hours or minutes."""
        return self.frequency in ("MINUTELY", "HOURLY")


def take_recurrence(reader: Reader) -> Recurrence | None:
    """Take a recurrence from the words, if there is one."""
    if match := reader.take(_RANGE):
        first, last = weekday_number(match[1]), weekday_number(match[2])
        days = [(first + n) % 7 for n in range((last - first) % 7 + 1)]
        return Recurrence("WEEKLY", weekdays=tuple(sorted(days)))
    if reader.take(_WORKDAYS):
        return Recurrence("WEEKLY", weekdays=(0, 1, 2, 3, 4))
    if reader.take(_WEEKENDS):
        return Recurrence("WEEKLY", weekdays=(5, 6))
    if match := reader.take(_EVERY_NAMED) or reader.take(_NAMED):
        step = match.groupdict().get("step")
        return Recurrence("WEEKLY", _interval(step), _named(match["names"]))
    if match := reader.take(_EVERY_UNIT):
        return Recurrence(_FREQUENCIES[match["unit"]], _interval(match["step"]))
    if match := reader.take(_ADVERB):
        return Recurrence(_ADVERBS[match["adverb"]])
    if reader.take(_EVERY_ORDINAL):
        return Recurrence("MONTHLY")
    if reader.take(_PART) or reader.take(_PLURAL_PART):
        return Recurrence("DAILY")
    return None


def _interval(step: str | None) -> int:
    if not step:
        return 1
    return 2 if step == "other" else int(re.sub(r"\D", "", step)) or 1


def _named(names: str) -> tuple[int, ...]:
    return tuple(sorted({weekday_number(name) for name in _ONE_NAME.findall(names)}))
