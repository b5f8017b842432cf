"""News: the RSS and Atom feeds that the person has chosen, read when they are asked for."""

import asyncio
import html
import re
from dataclasses import dataclass
from typing import Any, Self

from assistant_core import settings_file
from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.http import Http

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Headline:
    """One piece of news.

    Attributes:
        title: A line of plain text.
        source: What the feed calls itself.
        about: Everything that says what it is about: title, summary, categories, source.
        published: When, in a form that sorts; empty when it is not told.
    """

    title: str
    source: str
    about: str
    published: tuple[int, ...]


@dataclass(frozen=True)
class Read:
    """What the feeds hold, newest first, and the hosts of those that were not reached."""

    headlines: tuple[Headline, ...]
    failed: tuple[str, ...]


class Feeds(Service):
    """Reads the chosen feeds."""

    def __init__(self, http: Http) -> None:
        self._http = http

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Look up which feeds are chosen. Raises `ServiceMissing` when there are none."""
        _chosen()
        return cls(await services.get(Http))

    async def read(self) -> Read:
        """All headlines.

        Raises:
            ServiceMissing: No feeds are chosen any more.
            ActionFailed: No feed is reached.
        """
        tasks = [self._feed(address) for address in _chosen()]
        answers = await asyncio.gather(*tasks, return_exceptions=True)
        found: list[Headline] = []
        failures: list[ActionFailed] = []
        for answer in answers:
            if isinstance(answer, ActionFailed):
                failures.append(answer)
            elif isinstance(answer, BaseException):
                raise answer
            else:
                found += answer
        if len(failures) == len(answers):
            raise failures[0]
        found.sort(key=lambda headline: headline.published, reverse=True)
        once = {headline.title.casefold(): headline for headline in reversed(found)}
        newest = sorted(once.values(), key=found.index)
        return Read(tuple(newest), tuple(failure.said for failure in failures))

    async def _feed(self, address: str) -> list[Headline]:
        told = await self._http.get(address)
        return await asyncio.to_thread(_parsed, told, address)


def _chosen() -> tuple[str, ...]:
    feeds = settings_file.current().news.feeds
    if not feeds:
        raise ServiceMissing(
            "no feeds are chosen",
            said="I do not know whose news you want.",
            cure="put the addresses of RSS feeds into the settings, under news, feeds",
        )
    return feeds


def _parsed(told: bytes, address: str) -> list[Headline]:
    """The headlines of one feed. Raises `ActionFailed` when it is none."""
    import feedparser

    parsed = feedparser.parse(told)
    if not parsed.get("version"):
        raise ActionFailed("not a feed", said=f"There are no news at {address.split('/')[2]}.")
    source = _plain(parsed.feed.get("title", "")) or address.split("/")[2]
    return [_headline(entry, source) for entry in parsed.entries if _plain(entry.get("title", ""))]


def _headline(entry: Any, source: str) -> Headline:
    title = _plain(entry.get("title", ""))
    tags = [str(tag.get("term") or "") for tag in entry.get("tags") or ()]
    about = " ".join([title, _plain(entry.get("summary", "")), *tags, source])
    moments = (dict.get(entry, name) for name in ("published_parsed", "updated_parsed"))
    moment = next(filter(None, moments), ())
    return Headline(title, source, about, tuple(moment)[:6])


def _plain(text: object) -> str:
    """Text without markup, on one line."""
    return " ".join(html.unescape(_TAG.sub(" ", str(text))).split())
