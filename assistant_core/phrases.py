"""Sentences that call a function by their shape, before any model: ``back up {what} to {where}``.

This is how functions are reached that the model was not taught. Every word of a shape has to be said, in
its order and with nothing around it; each parameter takes the words that stand in its place.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from assistant_core.calls import Call
from assistant_core.catalog import Function, Parameter
from assistant_core.functions import Kind
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.choice import resolve_choice
from assistant_core.resolvers.duration import resolve_duration
from assistant_core.resolvers.number import resolve_number
from assistant_core.resolvers.percent import resolve_percent
from assistant_core.resolvers.state import resolve_state

Span = tuple[int, int]

_PIECE = re.compile(r"\{(\w+)\}|([^\s{}]+)")
_MARKS = re.compile(r"[^\w']+|_")
END_MARKS = " .,!?;:"
"""What may stand at the end of words and is no part of them."""
_READERS: dict[Kind, Callable[[str], Any]] = {
    Kind.PERCENT: resolve_percent,
    Kind.NUMBER: resolve_number,
    Kind.DURATION: resolve_duration,
    Kind.STATE: resolve_state,
}


class Shape:
    """A phrase taken apart into words that are said as they stand and places for parameters.

    Attributes:
        parts: The words, made plain, and the places, as ``{name}``.
        literals: How many words have to be said as they stand.
        names: The parameters that have a place, in order.
    """

    def __init__(self, phrase: str) -> None:
        found = [f"{{{m[1]}}}" if m[1] else _plain(m[2]) for m in _PIECE.finditer(phrase)]
        self.parts = tuple(part for part in found if part)
        self.names = tuple(part[1:-1] for part in self.parts if _is_place(part))
        self.literals = len(self.parts) - len(self.names)

    @property
    def touching(self) -> bool:
        """Whether two places stand side by side, so that nobody could say where one ends."""
        pairs = zip(self.parts, self.parts[1:], strict=False)
        return any(_is_place(left) and _is_place(right) for left, right in pairs)

    @property
    def outline(self) -> tuple[str, ...]:
        """The parts with every place alike, since only the words around them tell phrases apart."""
        return tuple("{}" if _is_place(part) else part for part in self.parts)

    def spans(self, words: list[str]) -> dict[str, Span] | None:
        """Where the parameters stand in plain words, as (first, end); None when the shape does not fit."""
        found: dict[str, Span] = {}
        at = 0
        for index, part in enumerate(self.parts):
            if _is_place(part):
                end = self._end_of_place(index, words, at)
                if end <= at:
                    return None
                found[part[1:-1]] = (at, end)
                at = end
            elif at < len(words) and words[at] == part:
                at += 1
            else:
                return None
        return found if at == len(words) else None

    def _end_of_place(self, index: int, words: list[str], at: int) -> int:
        """Where the words after a place begin: at the end of all words, or where they are first said."""
        run: list[str] = []
        for part in self.parts[index + 1 :]:
            if _is_place(part):
                starts = (n for n in range(at + 1, len(words)) if words[n : n + len(run)] == run)
                return next(starts, -1)
            run.append(part)
        return len(words) - len(run)


def phrase_call(text: str, functions: Iterable[Function]) -> Call | None:
    """The call whose phrase the whole text is; of several the one with the most words of its own."""
    words = text.split()
    plain = plain_words(text)
    best: tuple[int, Call] | None = None
    for function in functions:
        for phrase in function.phrases:
            shape = shape_of(phrase)
            found = shape.spans(plain)
            if found is None or (best is not None and best[0] >= shape.literals):
                continue
            arguments = {n: " ".join(words[a:b]).rstrip(END_MARKS) for n, (a, b) in found.items()}
            if all(fits(function.parameter(n), span) for n, span in arguments.items()):
                best = (shape.literals, Call(function.name, arguments))
    return None if best is None else best[1]


def plain_words(text: str) -> list[str]:
    """The words of a text as shapes compare them: in lower case and without marks."""
    return [_plain(word) for word in text.split()]


def fits(parameter: Parameter | None, span: str) -> bool:
    """Whether words can be the value of a parameter, as far as that can be told without asking anyone."""
    if parameter is None or not span:
        return False
    try:
        if parameter.kind is Kind.ENUM:
            resolve_choice(span, parameter.choices)
        elif parameter.kind in _READERS:
            _READERS[parameter.kind](span)
    except Unresolved:
        return False
    return True


@lru_cache(maxsize=20_000)
def shape_of(phrase: str) -> Shape:
    """The shape of a phrase, which is asked for again and again."""
    return Shape(phrase)


def _plain(word: str) -> str:
    return _MARKS.sub("", word.lower().replace("’", "'")).strip("'")


def _is_place(part: str) -> bool:
    return part.startswith("{")
