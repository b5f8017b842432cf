"""Places whose time is known: the cities the time zones are named after, other cities, and countries."""

from functools import cache
from importlib.resources import files
from zoneinfo import available_timezones

from assistant_core.functions import Named

_REGIONS = ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


@cache
def places() -> list[Named]:
    """Every place with the name of its time zone as its id."""
    zones = {label: zone for zone, label in _zone_cities()}
    lines = files("system_actions.words").joinpath("places.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" = ") for line in lines if not line.startswith("#"))
    return [Named(zone, label) for label, zone in {**zones, **dict(pairs)}.items()]


def _zone_cities() -> list[tuple[str, str]]:
    """The zones named after a city, with the city's name; of two of one name the shorter comes last."""
    zones = [zone for zone in available_timezones() if zone.split("/")[0] in _REGIONS and "/" in zone]
    zones.sort(key=lambda zone: (-len(zone), zone))
    return [(zone, zone.rsplit("/", 1)[1].replace("_", " ")) for zone in zones]
