"""Which words of a transcript may stand for a parameter of a kind: those that its resolver can read.

A length of time, a level or a number that the model is about to copy is held to words that say one, as long
as there are any: "log six miles, an hour and five" cannot give "six miles, an hour" for a length of time.
"""

import re
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache

from assistant_core.functions import Kind
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.duration import resolve_duration
from assistant_core.resolvers.number import resolve_number
from assistant_core.resolvers.percent import resolve_percent
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap

LONGEST = 9
"""Words that a span of such a kind has at most."""

_READERS: Mapping[Kind, Callable[[str], object]] = {
    Kind.DURATION: resolve_duration,
    Kind.NUMBER: resolve_number,
    Kind.PERCENT: resolve_percent,
}
_PIECES = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|<nexa_(\d+)>|([a-z_]\w*)=|[(),;]")
_WORD = re.compile(r"[^\s,;:!?\"]+")


def words_at(shapes: TokenMap, transcript: str, answer: str) -> Collection[bytes]:
    """The words that may stand where an answer has come to; none where all of the transcript may."""
    parameter = parameter_at(answer, shapes)
    if parameter is None:
        return ()
    if parameter.choices:
        return tuple(choice.encode() for choice in parameter.choices)
    return typed_spans(transcript, parameter.kind)


@lru_cache(maxsize=256)
def typed_spans(transcript: str, kind: Kind) -> frozenset[bytes]:
    """The stretches of a transcript that say a value of a kind; empty when none does, or the kind is free."""
    read = _READERS.get(kind)
    if read is None:
        return frozenset()
    words = [(found.start(), found.end()) for found in _WORD.finditer(transcript)]
    found: set[bytes] = set()
    for first, (start, _) in enumerate(words):
        for _, end in words[first : first + LONGEST]:
            span = transcript[start:end].rstrip(".")
            if _says(span, read):
                found.add(span.encode())
    return frozenset(found)


def parameter_at(answer: str, shapes: TokenMap) -> ParameterShape | None:
    """The parameter whose value comes next in an answer that is being written."""
    calls: list[_Open] = []
    function: FunctionShape | None = None
    for piece in _PIECES.finditer(answer):
        if piece[1]:
            function = shapes.by_token.get(int(piece[1]))
        elif piece[2] and calls:
            calls[-1].keyword = piece[2]
        elif piece[0] == "(" and function is not None:
            calls.append(_Open(function))
        elif piece[0] == ")" and calls:
            calls.pop()
        elif piece[0] == "," and calls:
            calls[-1].place += 1
    return calls[-1].parameter if calls else None


class _Open:
    """A call whose arguments are being written."""

    def __init__(self, function: FunctionShape) -> None:
        self._function = function
        self.place = 0
        self.keyword = ""

    @property
    def parameter(self) -> ParameterShape | None:
        if self.keyword:
            return self._function.parameter(self.keyword)
        required = [parameter for parameter in self._function.parameters if parameter.required]
        return required[self.place] if self.place < len(required) else None


def _says(span: str, read: Callable[[str], object]) -> bool:
    try:
        read(span)
    except Unresolved:
        return False
    return True
