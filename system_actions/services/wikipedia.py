"""Wikipedia over the internet, asked only when the settings allow it."""

import asyncio
import json
from collections.abc import Sequence
from typing import Any

from assistant_core.errors import ActionFailed
from system_actions.answers import Article
from system_actions.services.http import Http
from system_actions.words.prose import paragraphs_of_text


class Wikipedia:
    """The articles of one wiki, through the API that every MediaWiki has.

    Attributes:
        name: What it is called in a reply.
    """

    name = "Wikipedia"

    def __init__(self, http: Http, address: str) -> None:
        self._http = http
        self._address = f"{address.rstrip('/')}/w/api.php"

    async def titled(self, topic: str) -> Article | None:
        """The article with this title, redirects followed, or None. Raises `ActionFailed`."""
        told = await self._ask(
            action="query", prop="extracts", explaintext=1, redirects=1, titles=topic[:1].upper() + topic[1:]
        )
        for page in told.get("query", {}).get("pages", {}).values():
            paragraphs = tuple(paragraphs_of_text(str(page.get("extract", ""))))
            if paragraphs:
                return Article(str(page.get("title", topic)), paragraphs, self.name)
        return None

    async def find(self, groups: Sequence[Sequence[str]], most: int) -> list[Article]:
        """The articles that its own search finds for the first word of each group. Raises `ActionFailed`."""
        words = " ".join(group[0] for group in groups)
        told = await self._ask(action="query", list="search", srsearch=words, srlimit=most, srprop="")
        titles = [str(hit["title"]) for hit in told.get("query", {}).get("search", []) if "title" in hit]
        found = await asyncio.gather(*(self.titled(title) for title in titles[:most]))
        return [article for article in found if article]

    async def _ask(self, **parameters: str | int) -> dict[str, Any]:
        content = await self._http.get(self._address, format="json", **parameters)
        try:
            told = json.loads(content)
        except ValueError as error:
            raise ActionFailed("no JSON from the wiki", said="Wikipedia's answer makes no sense.") from error
        if not isinstance(told, dict) or "error" in told:
            raise ActionFailed("the wiki refused", said="Wikipedia refused.")
        return told
