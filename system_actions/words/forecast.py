"""The weather somewhere and some time, in a sentence that names both."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from assistant_core.errors import ActionFailed
from assistant_core.functions import Named, When
from system_actions.services.open_meteo import OpenMeteo, Spot
from system_actions.words.weather import say_hours, say_now, say_when
from system_actions.words.weather_time import asked

_CAPITAL = re.compile(r"\(([^)]+)\)$")


async def told(place: Named | None, when: When | None, weather: OpenMeteo, now: datetime) -> str:
    """The weather in words.

    Args:
        place: Where; here when not given.
        when: When; now when not given.
        weather: Who knows it.
        now: The present, with the person's zone.

    Raises:
        ActionFailed: The place is not known, the time is out of reach, or the service does not answer.
    """
    spot, where = await _spot(place, weather, now)
    there = now.astimezone(spot.zone)
    question = asked(when or When(there), there)
    if question.is_now:
        return f"In {where} {say_now(await weather.now(spot), imperial=weather.imperial)}."
    hours = question.among(await weather.hours(spot, *question.days))
    if not hours:
        raise ActionFailed("no hours were told", said="I do not know the weather for that time.")
    words = say_hours(hours, imperial=weather.imperial)
    return f"In {where} {say_when(question.when, question.now)}: {words}."


async def _spot(place: Named | None, weather: OpenMeteo, now: datetime) -> tuple[Spot, str]:
    """The place that is meant, and what it is called."""
    if place is None:
        spot = await weather.find(weather.home or _city_of(now))
        return spot, spot.name
    capital = _CAPITAL.search(place.label)
    spot = await weather.find(capital[1] if capital else place.label)
    if spot.whole_country:
        # A country has many weathers; the city its time is named after stands for it.
        city = await weather.find(_city(spot.zone))
        return city, f"{city.name}, {spot.name},"
    # Of places that share a name one is told; the country lets a wrong one be noticed.
    return spot, f"{spot.name}, {spot.country}," if place.new and spot.country else spot.name


def _city_of(now: datetime) -> str:
    zone = now.tzinfo
    city = _city(zone) if isinstance(zone, ZoneInfo) else ""
    if not city:
        raise ActionFailed(
            "no place is set",
            said="I do not know where you are. Say the place, or put it into the settings, under weather.",
        )
    return city


def _city(zone: ZoneInfo) -> str:
    """The city a time zone is named after; empty when there is none: "UTC", "Etc/GMT+3"."""
    region, _, city = zone.key.rpartition("/")
    return "" if region in ("", "Etc") else city.replace("_", " ")
