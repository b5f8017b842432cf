"""Which headlines are about something, and how they are read out."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from system_actions.services.feeds import Headline

FEW = 5
"""How many headlines are read out."""

_ALIKE = 82.0
"""From this likeness (of 100) two words count as one: "election" and "elections"."""
_NO_TOPIC = {"news", "latest", "headlines", "the", "a", "an", "today", "todays", "new", "current", "about"}


def on_topic(topic: str, headlines: Sequence[Headline]) -> list[Headline]:
    """The headlines about something; all of them when the words name nothing ("the latest news")."""
    wanted = [word for word in _words(topic) if word not in _NO_TOPIC]
    return [headline for headline in headlines if _holds(wanted, set(_words(headline.about)))]


def read_out(headlines: Sequence[Headline]) -> str:
    """A few headlines, those of one source together: "BBC News: One. Two. The Guardian: Three."."""
    by_source: dict[str, list[str]] = {}
    for headline in headlines[:FEW]:
        by_source.setdefault(headline.source, []).append(headline.title.rstrip("."))
    return " ".join(f"{source}: {'. '.join(titles)}." for source, titles in by_source.items())


def _holds(wanted: Sequence[str], told: set[str]) -> bool:
    return all(any(_same(word, other) for other in told) for word in wanted)


def _same(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < 4:
        return one == other
    return longer.startswith(shorter) or fuzz.ratio(one, other) >= _ALIKE


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold().replace("'", "").replace("’", ""))
