"""A ZIM file, the form that Kiwix offers Wikipedia in, read by the separate programs of zim-tools.

The library that reads such files is under the GPL, which is why it is not imported here.
"""

import asyncio
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_data_path

from assistant_core import paths
from assistant_core.errors import ActionFailed
from system_actions.answers import Article
from system_actions.services.programs import first_lines, run_program
from system_actions.words.prose import paragraphs_of_page

PROGRAMS = ("zimsearch", "zimdump")

_TO_SEARCH = 6.0
_TO_READ = 5.0
"""Seconds; what takes longer is given up, so that an answer is not waited for too long."""
_LINES_OF_A_HIT = 2
_HIT = re.compile(r"article (\d+)\nscore \d+\s*:\s*(.+)")
_LARGEST = 4_000_000
"""Characters of the longest page that is read."""


class ZimFile:
    """One ZIM file.

    Attributes:
        name: What it is called in a reply, after the file: wikipedia_en_all.zim is Wikipedia.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.name = re.split(r"[_.-]", path.stem)[0].capitalize()

    async def titled(self, topic: str) -> Article | None:
        """The article with this title, or None."""
        for path in dict.fromkeys((topic, topic[:1].upper() + topic[1:], topic.title())):
            name = path.replace(" ", "_")
            for url in (name, f"{name}.html"):
                page = await self._page(f"--url={url}")
                if page:
                    return Article(path[:1].upper() + path[1:], tuple(paragraphs_of_page(page)), self.name)
        return None

    async def find(self, groups: Sequence[Sequence[str]], most: int) -> list[Article]:
        """The articles that hold one word of each group, best first; if there are none, of most groups.

        Raises `ActionFailed` when the file cannot be searched.
        """
        hits: list[tuple[str, str]] = []
        for number, query in enumerate(_queries(groups)):
            try:
                hits += await self._search(query, most)
            except ActionFailed:
                if number == 0:
                    raise
                break
            if len(hits) >= most:
                break
        once = list(dict(reversed(hits)).items())[::-1][:most]
        pages = await asyncio.gather(*(self._page(f"--idx={index}") for index, _ in once))
        return [
            Article(title, tuple(paragraphs_of_page(page)), self.name)
            for (_, title), page in zip(once, pages, strict=True)
            if page
        ]

    async def _search(self, query: str, most: int) -> list[tuple[str, str]]:
        """The best hits, number and title; the program would print all, a million for a common word."""
        printed = await first_lines(
            "zimsearch", str(self._path), query, most=most * _LINES_OF_A_HIT, patience=_TO_SEARCH
        )
        hits: list[tuple[str, str]] = _HIT.findall(printed)
        if printed and not hits:
            raise ActionFailed("the ZIM file cannot be searched", said="I cannot read my encyclopedia.")
        return hits

    async def _page(self, selector: str) -> str:
        code, page = await run_program("zimdump", "show", selector, "--", str(self._path), patience=_TO_READ)
        return page[:_LARGEST] if code == 0 else ""


def readable() -> bool:
    """Whether the programs are there that read such files."""
    return all(shutil.which(program) for program in PROGRAMS)


def files(chosen: str) -> list[Path]:
    """The ZIM files there are: the one in the settings, else those in Octavox's and Kiwix's directories."""
    if chosen:
        path = Path(chosen).expanduser()
        return [path] if path.is_file() else []
    folders = (paths.data_dir() / "encyclopedia", user_data_path("kiwix-desktop"), user_data_path("kiwix"))
    return [path for folder in folders for path in sorted(folder.glob("*.zim"))]


def _queries(groups: Sequence[Sequence[str]]) -> list[str]:
    """Searches in Xapian's language: for every group, then for all but one, then for any."""
    alternatives = [_either(group) for group in groups]
    alternatives = [one for one in alternatives if one]
    queries = [" AND ".join(alternatives)]
    if len(alternatives) > 2:
        without = [[*alternatives[:n], *alternatives[n + 1 :]] for n in range(len(alternatives))]
        queries.append(" OR ".join(f"({' AND '.join(rest)})" for rest in without))
    if len(alternatives) > 1:
        queries.append(" OR ".join(alternatives))
    return queries if alternatives else []


def _either(group: Sequence[str]) -> str:
    """One word or another; only letters and digits, so that none is an operator or an option."""
    words = [re.sub(r"\W+", " ", word).strip() for word in group]
    words = [word for word in words if word]
    return f"({' OR '.join(words)})" if len(words) > 1 else "".join(words)
