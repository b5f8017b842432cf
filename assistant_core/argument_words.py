"""Which words an answer may have where it has come to, and values that only say again what another says."""

import re
from collections.abc import Collection

from assistant_core.calls import Call
from assistant_core.functions import Kind
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap

_TYPED = {Kind.DURATION, Kind.NUMBER, Kind.PERCENT}
_PIECES = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|<nexa_(\d+)>|([a-z_]\w*)=|[(),;]")


def words_at(shapes: TokenMap, answer: str) -> Collection[bytes]:
    """The words that may stand where an answer has come to; none where any of the transcript may.

    Values that are no choices are copied as they were said, be they possible or not: "minus ten percent" must
    not become "ten percent".
    """
    place = place_at(answer, shapes)
    return () if place is None else tuple(choice.encode() for choice in place.choices)


def trimmed(call: Call) -> Call:
    """A call whose words have no space around them: what is copied may begin with that between two words."""
    words = {k: v.strip() if isinstance(v, str) else trimmed(v) for k, v in call.arguments.items()}
    return Call(call.name, words)


def without_echoes(call: Call, shape: FunctionShape, transcript: str) -> Call:
    """A call without the optional values that are part of another: the same words cannot say two.

    "Log three miles" says no length of time, even though "three" by itself could.
    """
    typed = {p.name for p in shape.parameters if p.kind in _TYPED}
    said = {name: words for name, words in call.arguments.items() if isinstance(words, str) and name in typed}
    echoes = {
        name
        for name, words in said.items()
        if not shape.requires(name)
        and transcript.count(words) == 1
        and any(words in other and words != other for other in said.values())
    }
    return Call(call.name, {name: value for name, value in call.arguments.items() if name not in echoes})


def place_at(answer: str, shapes: TokenMap) -> ParameterShape | None:
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
        self.function = function
        self.place = 0
        self.keyword = ""

    @property
    def parameter(self) -> ParameterShape | None:
        if self.keyword:
            return self.function.parameter(self.keyword)
        required = [parameter for parameter in self.function.parameters if parameter.required]
        return required[self.place] if self.place < len(required) else None
