"""Percentages: "thirty percent", "30%", "half", "max", "a quarter", "30"."""

import re

from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.number import AMOUNT, amount
from assistant_core.resolvers.words import figures

_MOST = {
    "max", "maximum", "the max", "the maximum", "full", "fully", "full blast", "full power", "full volume",
    "full brightness", "highest", "the highest", "top", "whole", "everything", "all the way",
    "all the way up", "as high as possible", "as high as it goes", "as loud as possible",
    "as bright as possible", "loudest", "brightest",
}  # fmt: skip
_LEAST = {
    "min", "minimum", "the min", "the minimum", "lowest", "the lowest", "off", "nothing", "none", "zero",
    "0", "mute", "silent", "all the way down", "as low as possible", "as low as it goes", "dimmest",
    "darkest", "quietest",
}  # fmt: skip
_LEADS = re.compile(r"^(?:(?:about|around|exactly|just|roughly|approximately|to|by|at) )+")
_PERCENT = re.compile(rf"(?P<amount>{AMOUNT})\s?(?P<unit>%|percent|per cent|percentage points?|points?)?")
_PARTS = re.compile(r"half|quarter|\d(?:rd|th)|/")


def resolve_percent(words: str) -> float:
    """The percentage in these words, 0 to 100, fractions rounded to a whole percent.

    Raises:
        Unresolved: There is none, or it is not between 0 and 100.
    """
    text = _LEADS.sub("", figures(words))
    if text in _MOST:
        return 100.0
    if text in _LEAST:
        return 0.0
    match = _PERCENT.fullmatch(text)
    if match is None or match["amount"] in ("a", "an"):
        raise Unresolved("no percentage in the words", said="I did not get how many percent.")
    size = amount(match["amount"])
    if not match["unit"] and _PARTS.search(match["amount"]) and size <= 1:
        size = float(round(100 * size))
    if not 0 <= size <= 100:
        raise Unresolved(
            "a percentage beyond 0 to 100", said="It has to be between zero and a hundred percent."
        )
    return size
