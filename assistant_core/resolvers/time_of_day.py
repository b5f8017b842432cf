"""Times of day: "half past seven", "7.30", "quarter to eight", "noon", and the parts of a day."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.reader import Reader

PARTS = {"morning": (6, 12), "afternoon": (12, 18), "evening": (18, 24), "night": (18, 24)}
"""The hours from which and to which a part of the day reaches."""

_NIGHT_ENDS = 6
_WITHIN = {
    "morning": range(0, 12),
    "afternoon": range(12, 19),
    "evening": range(15, 24 + _NIGHT_ENDS),
    "night": range(17, 24 + _NIGHT_ENDS),
}
"""The hours that can be said with a part of the day, counted on after midnight."""

_HALF = r"(?: ?(?P<half>am|pm)\b)?(?: oclock)?"
_HOURS_NAMED = {"noon": 12, "midday": 12, "midnight": 24}
_NAMED_HOUR = "|".join(_HOURS_NAMED)
_NUMBER = r"(?:[01]?\d|2[0-3])(?!\d)"
_HOUR = rf"(?P<hour>{_NUMBER}|{_NAMED_HOUR})(?: oclock)?"
_ON_THE_DIAL = rf"(?P<hour>(?:0?\d|1[0-2])(?!\d)|{_NAMED_HOUR})(?: oclock)?"
_MINUTES_TO = r"(?P<minutes>5|10|15|20|25|[1-5]?\d minutes?)"
"""What is said before "to" with no unit; "2 to 4" and "20 to 22" are no time of day but a stretch."""
_FORMS = tuple(
    re.compile(rf"\b(?:{form}){_HALF}")
    for form in (
        rf"half (?P<thirty>past )?(?P<hour>{_NUMBER}|(?(thirty)(?:{_NAMED_HOUR})|(?!)))(?: oclock)?",
        rf"(?:a )?(?P<quarter>quarter) (?P<side>past|after|to|of|before|till) {_HOUR}",
        rf"(?P<minutes>[1-5]?\d)(?: minutes?)? (?P<side>past|after) {_HOUR}",
        rf"{_MINUTES_TO} (?P<side>to|of|before|till) {_ON_THE_DIAL}",
        r"(?:12 )?(?P<noon>noon|midday|lunchtime|lunch time)|(?:12 )?(?P<midnight>midnight)",
        r"(?P<hour>[01]?\d|2[0-3]|24(?=[:.]00))[:.](?P<minute>[0-5]\d)(?::\d\d|(?<=\d\d[:.]\d\d) hours)?",
        r"(?P<hour>[01]?\d|2[0-3])(?: (?:oh |o |0)(?P<unit>\d)\b| (?P<minute>[1-5]\d)\b)",
        r"(?P<hour>00|0?[1-9]|1\d|2[0-3])(?P<minute>[0-5]\d)\b(?!\d)(?: hours)?",
        r"(?P<hour>[01]?\d|2[0-4])(?= ?(?:am|pm)\b)",
        r"(?P<hour>[01]?\d|2[0-4])(?: oclock\b|\b)(?![:.]?\d)",
    )
)
_PART = re.compile(
    r"\b(?:(?P<this>this) )?(?:(?:in|during) (?:the |this )?|at |the )?(?:early |late |mid )?"
    r"(?P<part>morning|afternoon|evening|night)s?\b"
)
_TONIGHT = re.compile(r"\b(?:later )?tonight\b|\bthis night\b")


@dataclass(frozen=True)
class TimeOfDay:
    """An hour and a minute.

    Attributes:
        hour: 0 to 24; 24 is the midnight that ends the day.
        sure: It says which half of the day is meant.
    """

    hour: int
    minute: int = 0
    sure: bool = True

    def in_part(self, part: str) -> "TimeOfDay":
        """The time within a part of the day; an hour past 24 is one of the next day.

        Raises:
            Unresolved: The time is not in that part of the day.
        """
        if self.sure:
            return self._checked(part)
        hour = self.hour % 12
        match part:
            case "morning":
                return TimeOfDay(hour, self.minute)
            case "afternoon":
                return TimeOfDay(hour + 12, self.minute)
            case _:
                late = 24 if hour <= (3 if part == "evening" else 5) else 12
                return TimeOfDay(hour + late, self.minute)

    def _checked(self, part: str) -> "TimeOfDay":
        """The time that is sure: after midnight it belongs to the night that began the day before."""
        late = part in ("evening", "night") and self.hour < _NIGHT_ENDS
        hour = self.hour + 24 if late else self.hour
        if hour not in _WITHIN[part]:
            raise Unresolved("a time and a part of the day that disagree", said="I did not get what time.")
        return TimeOfDay(hour, self.minute)

    def usual(self, *, morning: bool) -> "TimeOfDay":
        """The half of the day that people mean on another day: one to six is after noon.

        Args:
            morning: It is a time to wake up, so that one to eleven is before noon.
        """
        if self.sure:
            return self
        hour = self.hour % 12
        early = hour >= (1 if morning else 7)
        return TimeOfDay(hour if early else hour + 12, self.minute)

    def either(self) -> tuple["TimeOfDay", ...]:
        """The times of day it can be: itself when sure, else one in each half."""
        if self.sure:
            return (self,)
        hour = self.hour % 12
        return TimeOfDay(hour, self.minute), TimeOfDay(hour + 12, self.minute)


@dataclass(frozen=True)
class PartOfDay:
    """A part of a day, and whether today's was meant ("this evening", "tonight")."""

    name: str
    today: bool = False


def take_time(reader: Reader) -> TimeOfDay | None:
    """Take a time of day from the words, if there is one."""
    for form in _FORMS:
        if match := reader.take(form):
            return _time(match.groupdict())
    return None


def take_part(reader: Reader) -> PartOfDay | None:
    """Take a part of the day from the words, if there is one; of several the last one counts."""
    if reader.take(_TONIGHT):
        reader.take(_PART)
        return PartOfDay("night", today=True)
    part = None
    while match := reader.take(_PART):
        part = PartOfDay(match["part"], today=bool(match["this"]))
    return part


def at(day: date, time_of_day: TimeOfDay, zone: tzinfo) -> datetime:
    """The moment of a time on a day; one that summer time skips is moved on by what is skipped."""
    day += timedelta(days=time_of_day.hour // 24)
    local = datetime.combine(day, time(time_of_day.hour % 24, time_of_day.minute), zone)
    return local.astimezone(UTC).astimezone(zone)


def occurrences(day: date, time_of_day: TimeOfDay, zone: tzinfo) -> tuple[datetime, ...]:
    """The moments that a time can be on a day: two in each half that is open, or when clocks go back."""
    moments = [at(day, time, zone) for time in time_of_day.either()]
    both = [*moments, *(moment.replace(fold=1) for moment in moments)]
    by_time = {moment.timestamp(): moment for moment in reversed(both)}
    return tuple(by_time[time] for time in sorted(by_time))


def _time(found: dict[str, str | None]) -> TimeOfDay:
    if found.get("noon"):
        return TimeOfDay(12)
    if found.get("midnight"):
        return TimeOfDay(24)
    spoken, half = found["hour"] or "", found.get("half")
    hour = _HOURS_NAMED.get(spoken) or int(spoken)
    if half == "am" and hour > 12:
        raise Unresolved("an hour that no morning has", said="I did not get what time.")
    sure = bool(half) or hour > 12 or spoken.startswith("0") or spoken in _HOURS_NAMED
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour == 24 and not half and not _minute(found):
        return TimeOfDay(hour)
    before = found.get("side") in ("to", "of", "before", "till")
    total = (60 * hour + (-_minute(found) if before else _minute(found))) % (24 * 60)
    return TimeOfDay(total // 60, total % 60, sure=sure)


def _minute(found: dict[str, str | None]) -> int:
    if "thirty" in found:
        return 30
    if found.get("quarter"):
        return 15
    minutes = found.get("minutes") or found.get("minute") or found.get("unit") or "0"
    return int(minutes.split()[0])
