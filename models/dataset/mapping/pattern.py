"""Sentences as patterns: the grammars' notation read backwards, from the sentence to its arguments.

``(a|b)`` is one of several, ``[a]`` perhaps, ``{name}`` any words that become the argument,
``{name:kind}`` words of one kind, ``{@when}`` a time with its preposition, which stays outside, and
``{_}`` or ``{_:kind}`` words that become nothing. A pattern stands for the whole sentence.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from assistant_core.calls import Call
from models.dataset.mapping import times

_KINDS = {
    "any": r".+?",
    "rest": r".+",
    "word": r"[^\s,]+",
    "words": r"[^\s,]+(?: [^\s,]+)?",
    "time": times.TIME,
    "duration": times.DURATION,
    "number": times.NUMBER,
    "percent": times.PERCENT,
    "unit": r"(?:(?:[a-z]\. ?){2,3}|[a-z]\. [a-z]\. [a-z]|(?!(?:what|how|the)\b)[a-z]+(?: [a-z]+){0,2}?)",
    "amount": rf"(?:half an?|a half an?|{times.NUMBER}|an?|each)(?! (?:hundred|thousand|two|three|half)\b)",
    "person": (
        r"(?!(?:an?|the|my|to|for|of|in|from|by|that|this|new|some|me|someone|email|text|message)\b)"
        r"(?:(?:dr|mr|ms|mrs|miss|uncle|aunt|father|brother|sister|cousin|priest|coach)\.? )?[\w@.'-]+"
    ),
}
_LEADS = r"(?:(?:at|on|for|in|by|around|from|starting|during|to|as|as of)(?: the)? |the )?"
_GAP = r"(?: |(?<= )|^|$|(?=,))"
"""A space of a pattern; none is needed beside an option that was left out."""

_TOKEN = re.compile(r"\{(@?)(\w+)(?::(\w+))?\}|[()\[\]|]|[^{}()\[\]|]+")


@dataclass(frozen=True)
class Form:
    """A way people ask for one function.

    Attributes:
        function: Its name in the catalog.
        expression: The compiled pattern; its groups are the arguments.
        fixed: Arguments that the pattern settles.
    """

    function: str
    expression: re.Pattern[str]
    fixed: Mapping[str, str]

    def match(self, text: str) -> Call | None:
        """The call when the whole text has this form; spans as they stand, not yet trimmed."""
        found = self.expression.fullmatch(text)
        if found is None:
            return None
        said = {name.split("__")[0]: words for name, words in found.groupdict().items() if words}
        return Call(self.function, {**said, **self.fixed})


def forms(function: str, *patterns: str, **fixed: str) -> tuple[Form, ...]:
    """The forms of one function that settle the same arguments."""
    return tuple(Form(function, compiled(pattern), fixed) for pattern in patterns)


def first_match(candidates: Iterable[Form], texts: Sequence[str]) -> Call | None:
    """The first form that fits; of the texts, the first that it fits."""
    for form in candidates:
        for text in texts:
            call = form.match(text)
            if call is not None:
                return call
    return None


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The regular expression of a pattern."""
    return re.compile(_expression(pattern), re.IGNORECASE)


def _expression(pattern: str) -> str:
    pieces: list[str] = []
    for number, token in enumerate(_TOKEN.finditer(pattern)):
        text = token[0]
        if token[2]:
            pieces.append(
                _slot(token[2], token[3] or ("time" if token[1] else "any"), bool(token[1]), number)
            )
        elif text in "[(":
            pieces.append("(?:")
        elif text == "]":
            pieces.append(")?")
        elif text in ")|":
            pieces.append(text)
        else:
            pieces.append(re.escape(text).replace("\\ ", _GAP))
    return "".join(pieces)


def _slot(name: str, kind: str, led: bool, number: int) -> str:
    words = _KINDS[kind]
    if name == "_":
        return f"{_LEADS}(?:{words})" if led else f"(?:{words})"
    group = f"(?P<{name}__{number}>{words})"
    return f"(?:in (?P<{name}__d{number}>{times.DURATION})|{_LEADS}{group})" if led else group
