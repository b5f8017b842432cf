"""Lengths of time: "ten minutes", "an hour and a half", "1 hour 20", "90 seconds", "1:30"."""

import re
from dataclasses import dataclass
from datetime import timedelta

from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.number import AMOUNT, amount
from assistant_core.resolvers.words import figures_with_seconds

_UNITS = {
    "second": r"seconds?|secs?|s",
    "minute": r"minutes?|mins?|m",
    "hour": r"hours?|hrs?|h",
    "day": r"days?",
    "week": r"weeks?",
    "fortnight": r"fortnights?",
    "month": r"months?",
    "year": r"years?",
}
_SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 7 * 86400,
    "fortnight": 14 * 86400,
    "month": 30 * 86400,
    "year": 365 * 86400,
}
_LOWER = {"hour": "minute", "minute": "second", "day": "hour"}
_UNIT = "|".join(rf"(?P<{name}>{words})" for name, words in _UNITS.items())
_EXTRA = r"(?: and (?P<extra>a|1|\d) (?P<part>half|quarter|quarters|3rd)\b)?"
_LENGTH = re.compile(
    rf"(?:(?P<amount>{AMOUNT})\s?)?(?:full |whole |good |more |extra )?(?:{_UNIT})(?![a-z]){_EXTRA}"
)
_BETWEEN = re.compile(r"^(?:\s|,|and\b|plus\b)+")
_TAIL = re.compile(r"^(?:and )?(\d{1,2})$")
_FILLER = re.compile(
    r"^(?:(?:about|around|exactly|just|only|for|in|by|the|next|roughly|approximately|another|extra|within) )+"
    r"|(?: (?:more|longer|extra|or so|please|long|time|later|only))+$"
)
_DIGITAL = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?: minutes?)?")
_HOURS = re.compile(r"(\d{1,3}):(\d{2}) (?:hours?|h)")
_NUMBER_ALONE = re.compile(r"\d+(?:\.\d+)?|\d+ and a half")


@dataclass(frozen=True)
class Length:
    """An amount of one unit: second, minute, hour, day, week, fortnight, month or year."""

    amount: float
    unit: str

    @property
    def time(self) -> timedelta:
        """The length, a month taken as 30 days and a year as 365."""
        return timedelta(seconds=round(self.amount * _SECONDS[self.unit], 3))


def resolve_duration(words: str) -> timedelta:
    """The length of time in these words; a bare number is minutes, "1:30" is minutes and seconds.

    Raises:
        Unresolved: There is none, or it is nothing.
    """
    text = _FILLER.sub("", figures_with_seconds(words))
    total = _digital(text)
    if total is None:
        lengths = [Length(amount(text), "minute")] if _NUMBER_ALONE.fullmatch(text) else read_lengths(text)
        try:
            total = sum((length.time for length in lengths), timedelta())
        except OverflowError as error:
            raise Unresolved("a length beyond all measure", said="That is too long.") from error
    if total <= timedelta():
        raise Unresolved("a length of nothing", said="That is no time at all.")
    return total


def read_lengths(text: str) -> list[Length]:
    """The lengths that `figures` text is made of, with nothing else in it. Raises `Unresolved`."""
    lengths: list[Length] = []
    rest = text.strip()
    while rest:
        match = _LENGTH.match(rest)
        if match is None:
            lengths.append(_minutes_of_the_hour(rest, lengths))
            break
        unit = next(name for name in _UNITS if match[name])
        if lengths and _SECONDS[unit] >= _SECONDS[lengths[-1].unit]:
            raise Unresolved("lengths that do not add up", said="I did not get how long.")
        lengths.append(Length(amount(match["amount"] or "a") + _extra(match), unit))
        rest = _BETWEEN.sub("", rest[match.end() :])
    if not lengths:
        raise Unresolved("no length of time in the words", said="I did not get how long.")
    return lengths


def _minutes_of_the_hour(rest: str, before: list[Length]) -> Length:
    """A bare number after hours is minutes, after minutes seconds: "1 hour 20"."""
    match = _TAIL.match(rest)
    if match is None or not before or before[-1].unit not in _LOWER:
        raise Unresolved("no length of time in the words", said="I did not get how long.")
    return Length(float(match[1]), _LOWER[before[-1].unit])


def _extra(match: re.Match[str]) -> float:
    if not match["part"]:
        return 0.0
    return amount(f"{match['extra']} {match['part']}")


def _digital(text: str) -> timedelta | None:
    if match := _HOURS.fullmatch(text):
        return timedelta(hours=int(match[1]), minutes=int(match[2]))
    match = _DIGITAL.fullmatch(text)
    if match is None:
        return None
    return timedelta(hours=int(match[1] or 0), minutes=int(match[2]), seconds=int(match[3]))
