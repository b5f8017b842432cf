"""Numbers: "twenty one", "21.5", "minus three degrees", "two and a half", "$80"."""

import re
from math import isfinite

from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.words import figures

_PART = r"half|halves|quarters?|\d+(?:rd|th)s?"
AMOUNT = (
    r"(?:\d+(?:[.,]\d+)?(?: and)? (?:a|1|\d(?= \d)) (?:half|quarter|3rd)\b"
    r"|\d+(?: and)? \d/\d+|\d+/\d+"
    rf"|(?:(?:a|an|\d+) )?(?:{_PART})\b(?: of)?(?: (?:a|an)\b)?"
    r"|\d+(?:[.,]\d+)?|\.\d+"
    r"|a couple(?: of)?|couple of|a few|few|a dozen|dozen|an?\b)"
)
"""A regular expression for an amount in `figures`; `amount` reads what it matched."""

_SIZES = {"half": 0.5, "quarter": 0.25}
_LOOSE = {"couple": 2.0, "few": 3.0, "dozen": 12.0}
_WITH_PART = re.compile(r"(\d+(?:[.,]\d+)?)(?: and)? (?:a|1) (half|quarter|3rd)")
_MIXED = re.compile(r"(?:(\d+)(?: and)? )?(\d+)/(\d+)")
_FRACTION = re.compile(rf"(?:(a|an|\d+) )?({_PART})")
_NUMBER = re.compile(rf"(?P<sign>minus |negative |-)?[$€£¥]?\s?(?P<amount>{AMOUNT})(?P<unit>.*)")
_LEADS = re.compile(r"^(?:(?:about|around|exactly|just|roughly|approximately|to|by|at) )+")


def resolve_number(words: str) -> float:
    """The number in these words; a currency sign may stand before it, a unit of up to three words after it.

    Raises:
        Unresolved: There is no number, or more than one.
    """
    text = _LEADS.sub("", figures(words))
    match = _NUMBER.fullmatch(text)
    if match is None or not _is_unit(match["unit"]):
        raise Unresolved("no number in the words", said="I did not get the number.")
    size = amount(match["amount"])
    if not isfinite(size):
        raise Unresolved("a number beyond all measure", said="That number is too big for me.")
    return -size if match["sign"] else size


def amount(matched: str) -> float:
    """The size of what `AMOUNT` matched: "2 and a half" is 2.5, "3 quarters" 0.75, "an" 1."""
    text = matched.strip()
    for word, size in _LOOSE.items():
        if word in text.split():
            return size
    if text in ("a", "an"):
        return 1.0
    if match := _WITH_PART.fullmatch(text):
        return _decimal(match[1]) + _size_of(match[2])
    if match := _MIXED.fullmatch(text):
        return float(match[1] or 0) + _ratio(match[2], match[3])
    if match := _FRACTION.match(text):
        count = 1.0 if match[1] in (None, "a", "an") else float(match[1])
        return count * _size_of(match[2])
    return _decimal(text)


def _size_of(part: str) -> float:
    whole = re.match(r"\d+", part)
    if whole:
        return _ratio("1", whole[0])
    return _SIZES["half" if part in ("half", "halves") else "quarter"]


def _ratio(above: str, below: str) -> float:
    if float(below) == 0:
        raise Unresolved("a fraction with nothing below the line", said="I did not get the number.")
    return float(above) / float(below)


def _decimal(text: str) -> float:
    return float(text.replace(",", "."))


def _is_unit(rest: str) -> bool:
    """Whether what follows a number can be its unit: short, and without another number."""
    return len(rest.split()) <= 3 and not re.search(r"\d", rest) and " and " not in f" {rest.strip()} "
