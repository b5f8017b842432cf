"""What can be seen to be wrong with a row without understanding it: its spans, its kinds, its form."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from assistant_core.calls import Call
from assistant_core.functions import Kind
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.duration import resolve_duration
from assistant_core.resolvers.number import resolve_number
from assistant_core.resolvers.percent import resolve_percent
from assistant_core.token_map import TokenMap
from assistant_core.tokens import MalformedCall, parse, render
from models.dataset.leakage import plain
from models.dataset.rows import Row
from models.dataset.spans import unsaid, words_of


class Fault(StrEnum):
    """Why a row is refused."""

    NO_SENTENCE = "no line of words"
    UNKNOWN_NAME = "an argument that the function does not take"
    LEFT_OUT = "a required argument left out"
    NOT_SAID = "words that do not stand in the request"
    NOT_OF_KIND = "words that say no value of their kind"
    MALFORMED = "an answer that cannot be written and read back"
    DOUBLE = "the same words as another row"
    UNANSWERED = "left out of an answer"
    BROKEN = "an answer that is not the JSON asked for"
    JUDGED_WRONG = "judged wrong by the teacher"


@dataclass(frozen=True)
class Objection:
    """One thing that is wrong with a row.

    Attributes:
        detail: Which words or which argument; may be empty.
    """

    fault: Fault
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.fault.value}: {self.detail}" if self.detail else self.fault.value


_READERS: Mapping[Kind, Callable[[str], object]] = {
    Kind.PERCENT: resolve_percent,
    Kind.NUMBER: resolve_number,
    Kind.DURATION: resolve_duration,
}
"""By kind, what reads its words. Times are not here: people name moments that no rule knows."""


def objection(row: Row, shapes: TokenMap) -> Objection | None:
    """The first thing that is wrong with a row, or None. Raises KeyError for a function not in `shapes`."""
    return next(_objections(row, shapes), None)


def _objections(row: Row, shapes: TokenMap) -> Iterator[Objection]:
    if not plain(row.text) or "\n" in row.text:
        yield Objection(Fault.NO_SENTENCE)
    for call in _with_nested(row.calls):
        shape = shapes.by_name[call.name]
        for name in call.arguments:
            if shape.parameter(name) is None:
                yield Objection(Fault.UNKNOWN_NAME, name)
        for name in unsaid(call, shapes):
            yield Objection(Fault.LEFT_OUT, name)
    for call in row.calls:
        for words in words_of(call, shapes):
            if not _stands(words, row.text):
                yield Objection(Fault.NOT_SAID, repr(words))
    for call in _with_nested(row.calls):
        yield from _of_no_kind(call, shapes)
    try:
        if parse(render(row.calls, shapes), shapes) != row.calls:
            yield Objection(Fault.MALFORMED)
    except MalformedCall as error:
        yield Objection(Fault.MALFORMED, str(error))


def _of_no_kind(call: Call, shapes: TokenMap) -> Iterator[Objection]:
    for parameter in shapes.by_name[call.name].parameters:
        words = call.arguments.get(parameter.name)
        read = _READERS.get(parameter.kind)
        if read is None or not isinstance(words, str):
            continue
        try:
            read(words)
        except Unresolved:
            yield Objection(Fault.NOT_OF_KIND, f"{words!r} is no {parameter.kind}")


def _stands(words: str, text: str) -> bool:
    """Whether words stand in a text by themselves, not as a part of longer ones."""
    return bool(words.strip()) and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def _with_nested(calls: Iterable[Call]) -> Iterator[Call]:
    for call in calls:
        yield call
        yield from _with_nested(value for value in call.arguments.values() if isinstance(value, Call))
