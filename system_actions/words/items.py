"""What was said to be put on a list, taken apart into items; and which list is meant when none was said."""

import re
from collections.abc import Sequence

from assistant_core.functions import Named
from assistant_core.resolvers.name import likeness, without_articles
from system_actions.services.written import list_file

SHOPPING = "Shopping"
TO_DO = "To do"

_TASKS = {
    "call", "phone", "ring", "email", "mail", "write", "text", "pay", "book", "fix", "repair", "clean",
    "wash", "mow", "visit", "ask", "tell", "return", "cancel", "renew", "finish", "send", "make", "check",
    "water", "change", "feed", "walk", "iron", "order", "collect", "meet", "study", "read", "paint",
    "schedule",
}  # fmt: skip
_PAIRS = {
    "salt and pepper", "fish and chips", "mac and cheese", "macaroni and cheese", "bread and butter",
    "bed and breakfast", "half and half", "peanut butter and jelly", "oil and vinegar", "gin and tonic",
}  # fmt: skip
_COMMAS = re.compile(r"\s*,\s*(?:and\s+)?")
_AND = re.compile(r"\s+and\s+")
_SHORT = 2
_ALIKE = 78.0
"""How like an item, of 100, words must be to mean it."""


def items_of(words: str) -> list[str]:
    """The items in the words: split at commas, and at "and" between two short things to buy.

    "milk, eggs and bread" is three, "milk and eggs" two; "salt and pepper" and "call mum and dad" one.
    """
    text = words.strip().rstrip(".")
    parts = [part for part in _COMMAS.split(text) if part]
    if not parts or is_task(text) or text.lower() in _PAIRS:
        return [text] if parts else []
    *before, last = parts
    ends = _AND.split(last)
    if last.lower() not in _PAIRS and (before or all(len(end.split()) <= _SHORT for end in ends)):
        return [*before, *(end for end in ends if end)]
    return parts


def is_task(words: str) -> bool:
    """Whether the words are something to do, rather than to buy, by their verb."""
    first, *rest = words.lower().split() or [""]
    return first in _TASKS and bool(rest)


def usual_list(known: Sequence[Named], item: str = "") -> Named:
    """The list that is meant when none was said: things to do go to "To do", all else to "Shopping"."""
    name = TO_DO if is_task(item) else SHOPPING
    file = list_file(name)
    new = Named(file, name, new=True)
    by_name = next((one for one in known if title_of(one.label).casefold() == name.casefold()), new)
    return next((one for one in known if one.id == file), by_name)


def title_of(words: str) -> str:
    """What a new list is called: "the packing list" is "Packing"."""
    name = without_articles(words).removesuffix("list").strip() or without_articles(words)
    return f"{name[:1].upper()}{name[1:]}"


def like(words: str, items: Sequence[str]) -> list[str]:
    """The items that the words mean: the same words, else those that are most like them."""
    said = without_articles(words)
    scored = [(likeness(said, without_articles(item)), item) for item in items]
    best = max((score for score, _ in scored), default=0.0)
    if best < _ALIKE:
        return []
    return list(dict.fromkeys(item for score, item in scored if best - score < 1))
