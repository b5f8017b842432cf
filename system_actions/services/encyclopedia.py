"""The encyclopedia: ZIM files on this computer, and Wikipedia where the settings allow it."""

import asyncio
import logging
from collections.abc import Awaitable, Sequence
from typing import Protocol, Self, TypeVar

from assistant_core import paths, settings, settings_file
from assistant_core.errors import ActionFailed, ServiceMissing, SettingsBroken
from assistant_core.services import Service, Services
from system_actions.answers import Article
from system_actions.services import zim
from system_actions.services.http import Http
from system_actions.services.wikipedia import Wikipedia

log = logging.getLogger(__name__)

_T = TypeVar("_T")

MOST = 5
"""How many articles are read for a question."""


class Shelf(Protocol):
    """Where articles stand.

    Attributes:
        name: What it is called in a reply.
    """

    name: str

    async def titled(self, topic: str) -> Article | None:
        """The article with this title, or None. Raises `ActionFailed`."""

    async def find(self, groups: Sequence[Sequence[str]], most: int) -> list[Article]:
        """The articles about these words, best first. Raises `ActionFailed`."""


class Encyclopedia(Service):
    """Finds articles. The settings are read at every question, so that a change counts at once."""

    def __init__(self, http: Http) -> None:
        self._http = http

    @classmethod
    async def open(cls, services: Services) -> Self:
        """See that there is something to read. Raises `ServiceMissing`."""
        encyclopedia = cls(await services.get(Http))
        encyclopedia._shelves()
        return encyclopedia

    async def titled(self, topic: str) -> Article | None:
        """The first article with this title, or None. Raises `ActionFailed` and `ServiceMissing`."""
        found = await self._ask_all([shelf.titled(topic) for shelf in self._shelves()])
        return next((article for article in found if article), None)

    async def find(self, groups: Sequence[Sequence[str]], most: int = MOST) -> list[Article]:
        """The articles about these words, best first. Raises `ActionFailed` and `ServiceMissing`."""
        found = await self._ask_all([shelf.find(groups, most) for shelf in self._shelves()])
        return [article for articles in found for article in articles]

    def _shelves(self) -> list[Shelf]:
        try:
            chosen = settings_file.load().knowledge
        except SettingsBroken:
            chosen = settings.Knowledge()
        found = zim.files(chosen.encyclopedia)
        shelves: list[Shelf] = []
        if zim.readable():
            shelves = [zim.ZimFile(path) for path in found]
        if chosen.wikipedia:
            shelves.append(Wikipedia(self._http, chosen.wikipedia_address))
        if not shelves:
            raise _missing(bool(found))
        return shelves

    async def _ask_all(self, asked: Sequence[Awaitable[_T]]) -> list[_T]:
        found = await asyncio.gather(*asked, return_exceptions=True)
        answers = [answer for answer in found if not isinstance(answer, BaseException)]
        failures = [answer for answer in found if isinstance(answer, BaseException)]
        for failure in failures:
            if not isinstance(failure, ActionFailed):
                raise failure
            log.info("a part of the encyclopedia failed: %s", failure)
        if failures and not answers:
            raise failures[0]
        return answers


def _missing(file_there: bool) -> ServiceMissing:
    if file_there:
        return ServiceMissing(
            "a ZIM file, but no zim-tools",
            said="I cannot read my encyclopedia.",
            cure="install the package zim-tools",
        )
    return ServiceMissing(
        "no ZIM file, and Wikipedia is not allowed",
        said="I have no encyclopedia.",
        cure=f"put a ZIM file from library.kiwix.org into {paths.data_dir() / 'encyclopedia'}, "
        "or allow Wikipedia by knowledge.wikipedia in the settings",
    )
