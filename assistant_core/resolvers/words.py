"""Words made plain: lower case, no punctuation that means nothing, numbers in figures.

Number words are read by text2num, which knows "two hundred and fifty five" and "twenty first".
"""

import re

from text_to_num import alpha2digit

_LANGUAGE = "en"
_MARKS = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "½": " 1/2"})
_HALF_OF_DAY = re.compile(r"(?<![a-z])([ap])\.?\s?m\b\.?")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_INNER_HYPHEN = re.compile(r"(?<=\w)-(?=[a-z])|(?<=[a-z])-(?=\w)")
_DROPPED = re.compile(r"[?!\"“”;]|,(?=\s|$)|\.(?=\s|$)")
_SCALE = re.compile(r"\b(\d+(?:\.\d+)?) (100|1000|1000000|1000000000)\b")
_ROUND = re.compile(r"\ban? (100|1000|1000000|1000000000)\b")
_UNIT_SECOND = re.compile(r"\bsecond\b(?!\s+(?:of|day|week|month|monday|tuesday|wednesday|thursday|friday))")


def plain(words: str) -> str:
    """Lower case, single spaces, "a.m." as "am", without thousands commas and end marks."""
    whole = words.encode(errors="replace").decode()  # half a character cannot be read by others
    text = whole.translate(_MARKS).lower()
    text = _HALF_OF_DAY.sub(r"\1m", text)
    text = _INNER_HYPHEN.sub(" ", _THOUSANDS.sub("", text))
    return " ".join(_DROPPED.sub(" ", text).split())


def figures(words: str) -> str:
    """`plain`, with every number in figures: "Twenty-first of May" becomes "21st of may"."""
    text = " ".join(alpha2digit(plain(words), _LANGUAGE, threshold=0).split())
    text = _ROUND.sub(r"\1", text)
    return _SCALE.sub(lambda m: f"{float(m[1]) * float(m[2]):.12g}", text)


def figures_with_seconds(words: str) -> str:
    """`figures`, where "second" is the unit of time and not the ordinal: "thirty second" becomes "30 sec"."""
    return figures(_UNIT_SECOND.sub("sec", plain(words)))
