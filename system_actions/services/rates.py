"""Exchange rates: the European Central Bank's of the day, kept, and fetched when they are asked for."""

import asyncio
import logging
import re
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self

from assistant_core import paths, settings, settings_file
from assistant_core.errors import ActionFailed, SettingsBroken
from assistant_core.services import Service, Services
from system_actions.services.http import Http

log = logging.getLogger(__name__)

FRESH = 6 * 3600.0
"""Seconds for which rates that were fetched are not fetched again; the bank sets new ones once a day."""

_DAY = re.compile(rb"""time=['"](\d{4}-\d{2}-\d{2})['"]""")
_RATE = re.compile(rb"""currency=['"]([A-Z]{3})['"]\s+rate=['"](\d+(?:\.\d+)?)['"]""")


@dataclass(frozen=True)
class DayRates:
    """What a euro was worth on a day.

    Attributes:
        per_euro: How much of each currency one euro buys, by ISO 4217 code.
    """

    day: date
    per_euro: dict[str, float]


class Rates(Service):
    """The last rates that could be had."""

    def __init__(self, http: Http) -> None:
        self._http = http

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Nothing is fetched yet."""
        return cls(await services.get(Http))

    async def latest(self) -> DayRates:
        """The rates: fresh ones when they may be fetched and can be, else the last.

        Raises `ActionFailed` when there are none at all.
        """
        kept = paths.cache_dir() / "rates.xml"
        chosen = _chosen()
        age = time.time() - kept.stat().st_mtime if kept.exists() else None
        failure: ActionFailed | None = None
        if chosen.exchange_rates and (age is None or not 0 <= age < FRESH):
            try:
                await self._fetch(chosen.rates_address, kept)
            except ActionFailed as error:
                log.info("no new exchange rates: %s", error)
                failure = error
        try:
            return read_rates(await asyncio.to_thread(kept.read_bytes))
        except (OSError, ValueError) as error:
            raise failure or _none(chosen.exchange_rates) from error

    async def _fetch(self, address: str, kept: Path) -> None:
        content = await self._http.get(address)
        try:
            read_rates(content)
        except ValueError as error:
            raise ActionFailed("no rates at that address", said="I got no exchange rates.") from error
        await asyncio.to_thread(kept.write_bytes, content)


def read_rates(content: bytes) -> DayRates:
    """The rates in the bank's XML. Raises `ValueError` when there are none in it.

    Two patterns read the three attributes that matter, so that no XML from the network is parsed.
    """
    day = _DAY.search(content)
    found = {code.decode(): float(rate) for code, rate in _RATE.findall(content)}
    if day is None or not all(found.values()) or not found:
        raise ValueError("no rates in it")
    return DayRates(date.fromisoformat(day[1].decode()), {"EUR": 1.0, **found})


def _chosen() -> settings.Knowledge:
    try:
        return settings_file.load().knowledge
    except SettingsBroken:
        return settings.Knowledge(exchange_rates=False)


def _none(allowed: bool) -> ActionFailed:
    if allowed:
        return ActionFailed("no exchange rates", said="I have no exchange rates.")
    return ActionFailed(
        "no exchange rates, and none may be fetched",
        said="I have no exchange rates, and your settings forbid me to fetch them.",
        cure="set knowledge.exchange_rates to true",
    )
