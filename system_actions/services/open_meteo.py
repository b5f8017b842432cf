"""Open-Meteo: where a place is, and the weather there hour by hour. No account and no key is needed."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Self
from zoneinfo import ZoneInfo

from assistant_core import settings_file
from assistant_core.errors import ActionFailed
from assistant_core.services import Service, Services
from system_actions.services.http import Http

REACH = 15
"""Days after today that the forecast knows."""
BACK = 60
"""Days before today whose weather is still known."""

_HOURLY = "temperature_2m,precipitation_probability,precipitation,weather_code,wind_speed_10m"
_CURRENT = "temperature_2m,apparent_temperature,weather_code,wind_speed_10m"
_IMPERIAL = {"temperature_unit": "fahrenheit", "wind_speed_unit": "mph", "precipitation_unit": "inch"}
_MALFORMED = (KeyError, TypeError, ValueError, AttributeError)
"""What reading an answer raises that is not as it is described."""


@dataclass(frozen=True)
class Spot:
    """A place on the map.

    Attributes:
        zone: Its time zone.
        whole_country: It is a country, whose weather is not one.
    """

    name: str
    country: str
    latitude: float
    longitude: float
    zone: ZoneInfo
    whole_country: bool


@dataclass(frozen=True)
class Hour:
    """The weather in one hour, or now.

    Attributes:
        time: The place's own time of day, without a zone.
        code: The WMO code of what is seen (table 4677, the part that Open-Meteo uses).
        wind: In km/h, or miles an hour.
        rain: In mm, or inches.
        chance: Of rain, in percent; None when it is not told.
        feels: What the temperature feels like; None when it is not told.
    """

    time: datetime
    temperature: float
    code: int
    wind: float
    rain: float = 0.0
    chance: float | None = None
    feels: float | None = None


class OpenMeteo(Service):
    """Finds places and tells their weather."""

    def __init__(self, http: Http) -> None:
        self._http = http

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Nothing is connected yet."""
        return cls(await services.get(Http))

    @property
    def home(self) -> str:
        """The person's place; empty when none is set."""
        return settings_file.current().weather.place

    @property
    def imperial(self) -> bool:
        """Whether Fahrenheit and miles are wanted."""
        return settings_file.current().weather.units == "imperial"

    async def find(self, name: str) -> Spot:
        """The best known place of a name. Raises `ActionFailed`."""
        answer = await self._ask(
            _under(settings_file.current().weather.places_address, "search"),
            name=name,
            count=1,
            language="en",
        )
        found = answer.get("results")
        if not found:
            raise ActionFailed("no such place", said=f"I find no place called {name}.")
        try:
            return _spot(found[0])
        except _MALFORMED as error:
            raise _strange(error) from error

    async def now(self, spot: Spot) -> Hour:
        """The weather at this moment. Raises `ActionFailed`."""
        told = await self._weather(spot, current=_CURRENT)
        try:
            return _hour(told["current"])
        except _MALFORMED as error:
            raise _strange(error) from error

    async def hours(self, spot: Spot, first: date, last: date) -> list[Hour]:
        """The weather of every hour of some days, both included. Raises `ActionFailed`."""
        days = {"start_date": first.isoformat(), "end_date": last.isoformat()}
        told = await self._weather(spot, hourly=_HOURLY, **days)
        try:
            table = told["hourly"]
            rows = [dict(zip(table, values, strict=True)) for values in zip(*table.values(), strict=True)]
            return [_hour(row) for row in rows if row["temperature_2m"] is not None]
        except _MALFORMED as error:
            raise _strange(error) from error

    async def _weather(self, spot: Spot, **wanted: str) -> dict[str, Any]:
        units = _IMPERIAL if self.imperial else {}
        return await self._ask(
            _under(settings_file.current().weather.address, "forecast"),
            latitude=spot.latitude,
            longitude=spot.longitude,
            timezone="auto",
            **wanted,
            **units,
        )

    async def _ask(self, address: str, **parameters: str | float) -> dict[str, Any]:
        told = await self._http.get(address, **parameters)
        try:
            answer = json.loads(told)
        except ValueError as error:
            raise _strange(error) from error
        if not isinstance(answer, dict):
            raise _strange(TypeError(type(answer).__name__))
        return answer


def _under(server: str, what: str) -> str:
    return f"{server.rstrip('/')}/v1/{what}"


def _spot(found: dict[str, Any]) -> Spot:
    return Spot(
        name=str(found["name"]),
        country=str(found.get("country", "")),
        latitude=float(found["latitude"]),
        longitude=float(found["longitude"]),
        zone=ZoneInfo(str(found.get("timezone") or "UTC")),
        whole_country=str(found.get("feature_code", "")).startswith("PCL"),
    )


def _hour(told: dict[str, Any]) -> Hour:
    chance, feels = told.get("precipitation_probability"), told.get("apparent_temperature")
    return Hour(
        time=datetime.fromisoformat(told["time"]),
        temperature=float(told["temperature_2m"]),
        code=int(told["weather_code"]),
        wind=float(told["wind_speed_10m"]),
        rain=float(told.get("precipitation") or 0),
        chance=None if chance is None else float(chance),
        feels=None if feels is None else float(feels),
    )


def _strange(error: Exception) -> ActionFailed:
    return ActionFailed(
        f"the weather service answered strangely: {error!r}",
        said="I do not understand what the weather service answered.",
    )
