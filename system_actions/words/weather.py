"""The weather in a sentence."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from assistant_core.functions import When
from system_actions.services.open_meteo import Hour
from system_actions.words.spoken_times import part_of_day, say_day, say_time

_SEEN = {
    0: "clear sky",
    1: "a mostly clear sky",
    2: "some clouds",
    3: "an overcast sky",
    45: "fog",
    48: "freezing fog",
    51: "light drizzle",
    53: "drizzle",
    55: "heavy drizzle",
    56: "freezing drizzle",
    57: "heavy freezing drizzle",
    61: "light rain",
    63: "rain",
    65: "heavy rain",
    66: "freezing rain",
    67: "heavy freezing rain",
    71: "light snow",
    73: "snow",
    75: "heavy snow",
    77: "snow grains",
    80: "light showers",
    81: "showers",
    82: "violent showers",
    85: "snow showers",
    86: "heavy snow showers",
    95: "a thunderstorm",
    96: "a thunderstorm with hail",
    99: "a thunderstorm with heavy hail",
}
_WORTH_SAYING = 5
"""Percent of a chance of rain, from which it is said."""


def say_now(hour: Hour, *, imperial: bool) -> str:
    """As in: "it is 3 degrees with light rain, feels like 0, and the wind blows at 12 kilometres an hour"."""
    feels = hour.feels is not None and abs(hour.feels - hour.temperature) >= 2
    felt = f", feels like {_whole(hour.feels or 0)}" if feels else ""
    wind = f", and the wind blows at {_wind(hour.wind, imperial)}"
    return f"it is {_degrees(hour.temperature)} with {_seen(hour.code)}{felt}{wind}"


def say_hours(hours: Sequence[Hour], *, imperial: bool) -> str:
    """As in: "light rain, 1 to 4 degrees, a 60 percent chance of rain, wind up to 20 kilometres an hour"."""
    coldest = _whole(min(hour.temperature for hour in hours))
    warmest = _whole(max(hour.temperature for hour in hours))
    degrees = _degrees(warmest) if coldest == warmest else f"{coldest} to {_degrees(warmest)}"
    # The worst that comes is what one wants to know; the codes rise with it.
    parts = [_seen(max(hour.code for hour in hours)), degrees]
    chances = [hour.chance for hour in hours if hour.chance is not None]
    if chances and max(chances) >= _WORTH_SAYING:
        parts.append(f"a {_whole(max(chances))} percent chance of rain")
    elif chances:
        parts.append("no rain expected")
    strongest = max(hour.wind for hour in hours)
    parts.append(f"wind up to {_wind(strongest, imperial)}")
    return ", ".join(parts)


def say_when(when: When, now: datetime) -> str:
    """The time that a forecast is for: "tomorrow", "this evening", "at 5 in the afternoon on Friday"."""
    start, today = when.start, now.date()
    first, last = start.date(), last_day(when)
    if last > first:
        return f"from {_day(first, today)} to {_day(last, today)}".replace(" on ", " ")
    if when.whole_day:
        return _day(first, today)
    part = part_of_day(start)
    if when.end is None:
        time = say_time(start)
        within = "at night" if part == "night" else f"in the {part}"
        words = f"at {time}" if time in ("noon", "midnight") else f"at {time} {within}"
        return f"{words} {_day(first, today)}"
    if first == today:
        return "tonight" if part == "night" else f"this {part}"
    return f"{_day(first, today)} {part}"


def last_day(when: When) -> date:
    """The last day that is meant; the small hours belong to the evening before."""
    if when.end is None:
        return when.start.date()
    return max(when.start.date(), (when.end - timedelta(hours=7)).date())


def _day(day: date, today: date) -> str:
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get((day - today).days)
    return near or f"on {say_day(day, today)}"


def _seen(code: int) -> str:
    return _SEEN.get(code, "weather I have no word for")


def _degrees(value: float) -> str:
    return f"{_whole(value)} degree{'' if abs(_whole(value)) == 1 else 's'}"


def _wind(speed: float, imperial: bool) -> str:
    return f"{_whole(speed)} {'miles' if imperial else 'kilometres'} an hour"


def _whole(value: float) -> int:
    return round(value)
