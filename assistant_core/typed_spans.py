"""Which words of a transcript may stand for a parameter of a kind: those that its resolver can read.

A length of time, a level or a number that the model is about to copy is held to words that say one, as long
as there are any: "log six miles, an hour and five" cannot give "six miles, an hour" for a length of time.
"""

import re
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache

from assistant_core.calls import Call
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
    place = place_at(answer, shapes)
    if place is None:
        return ()
    function, parameter = place
    if parameter.choices:
        return tuple(choice.encode() for choice in parameter.choices)
    found = typed_spans(transcript, parameter.kind)
    if parameter.kind is Kind.NUMBER and any(other.kind is Kind.DURATION for other in function.parameters):
        # "52 minutes" is a number too, but where a length of time is asked for besides, it is that.
        timed = [span for span in typed_spans(transcript, Kind.DURATION) if _is_timed(span)]
        return {span for span in found if not any(span in one for one in timed)} or found
    return found


def without_echoes(call: Call, shape: FunctionShape, transcript: str) -> Call:
    """A call without the optional values that are part of another: the same words cannot say two.

    "Log three miles" says no length of time, even though "three" by itself could.
    """
    typed = {p.name for p in shape.parameters if p.kind in _READERS}
    said = {name: words for name, words in call.arguments.items() if isinstance(words, str) and name in typed}
    echoes = {
        name
        for name, words in said.items()
        if not shape.requires(name)
        and transcript.count(words) == 1
        and any(words in other and words != other for other in said.values())
    }
    return Call(call.name, {name: value for name, value in call.arguments.items() if name not in echoes})


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


def place_at(answer: str, shapes: TokenMap) -> tuple[FunctionShape, ParameterShape] | None:
    """The function and its parameter whose value comes next in an answer that is being written."""
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
    parameter = calls[-1].parameter if calls else None
    return None if parameter is None else (calls[-1].function, parameter)


class _Open:
    """A call whose arguments are being written."""

    def __init__(self, function: FunctionShape) -> None:
        self.function = function
        self.place = 0
        self.keyword = ""

    @property
    def parameter(self) -> ParameterShape | None:
        if self.keyword:
            return self.function.parameter(self.keyword)
        required = [parameter for parameter in self.function.parameters if parameter.required]
        return required[self.place] if self.place < len(required) else None


def _is_timed(span: bytes) -> bool:
    """Whether a span ends with a unit of time."""
    last = re.split(r"[\s-]", span.decode())[-1]
    return _says(last, resolve_duration) and not _says(last, resolve_number)


def _says(span: str, read: Callable[[str], object]) -> bool:
    try:
        read(span)
    except Unresolved:
        return False
    return True
