"""Sentences that are nearly a phrase of a function of one's own: other small words, a slip, something more.

A phrase is laid along the sentence, as two sequences are aligned (Needleman and Wunsch 1970): each of its
words is matched or missing, each place takes one word or more, and words that are left over cost as well.
Small words cost little. The likeness is what is left of the phrase's own weight, and serves as confidence.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from assistant_core.calls import Call
from assistant_core.catalog import Function
from assistant_core.functions import Kind
from assistant_core.phrases import END_MARKS, Shape, Span, fits, plain_words, shape_of

ALIKE = 0.7
"""From this likeness on, 0 to 1, a sentence may be meant as a phrase."""

ENOUGH = 2
"""What a phrase with places needs to be recognised by likeness: words, small ones apart, or places whose
words can be checked, such as a length of time."""

_SMALL = frozenset((
    "a", "an", "the", "my", "me", "i", "you", "we", "it", "its", "it's", "of", "for", "to", "in", "on",
    "at", "with", "by", "and", "some", "please", "thanks", "thank", "can", "could", "would", "will", "want",
    "like", "need", "i'd", "i'll", "let's", "us", "now", "then", "hey", "okay", "ok", "just", "so", "um",
    "uh", "do", "is", "be", "this", "that", "our", "your", "from",
))  # fmt: skip
_SMALL_WEIGHT, _LEFT_OVER, _SMALL_LEFT_OVER = 0.2, 0.6, 0.05
_SLIP = 80
_SLIP_COST = 0.25


@dataclass(frozen=True)
class Likeness:
    """A call that a sentence is nearly a phrase of.

    Attributes:
        likeness: How nearly, 0 to 1.
    """

    call: Call
    likeness: float


def near_phrase_call(text: str, functions: Iterable[Function]) -> Likeness | None:
    """The call whose phrase a text is most like, when it is `ALIKE` enough."""
    said, plain = text.split(), plain_words(text)
    best: Likeness | None = None
    for function in functions:
        for phrase in function.phrases:
            shape = shape_of(phrase)
            found = _alignment(shape.parts, tuple(plain)) if _tells_enough(shape, function) else None
            if found is None or found[0] < max(ALIKE, best.likeness if best else 0):
                continue
            spans = {n: " ".join(said[a:b]).strip(END_MARKS) for n, (a, b) in found[1].items()}
            if all(fits(function.parameter(name), words) for name, words in spans.items()):
                best = Likeness(Call(function.name, spans), found[0])
    return best


def _tells_enough(shape: Shape, function: Function) -> bool:
    """Whether a phrase says enough of its own: half of all sentences would be like "make {what}"."""
    words = sum(_weight(part) == 1 for part in shape.parts if not part.startswith("{"))
    parameters = [function.parameter(name) for name in shape.names]
    checked = sum(one is not None and one.kind not in (Kind.TEXT, Kind.NAME) for one in parameters)
    return words > 0 and words + checked >= (ENOUGH if shape.names else 1)


def _alignment(parts: tuple[str, ...], words: tuple[str, ...]) -> tuple[float, Mapping[str, Span]] | None:
    """How alike a shape and plain words are, and where the places are then; None when nothing is alike."""
    if not words:
        return None
    own = [_weight(part) for part in parts if not part.startswith("{")]
    rows: list[list[_Way]] = [[_Way(0, ())]]
    for word in words:
        rows[0].append(rows[0][-1].worse(_left_over(word)))
    for part in parts:
        rows.append(_row(part, words, rows[-1]))
    way = rows[-1][-1]
    if not way.said:
        return None
    return max(0.0, 1 - way.cost / sum(own)), dict(way.spans)


@dataclass(frozen=True)
class _Way:
    """The cheapest way to lay the parts so far along the words so far.

    Attributes:
        said: Whether a word of the shape that is no small one was said.
    """

    cost: float
    spans: tuple[tuple[str, Span], ...]
    said: bool = False

    def worse(self, cost: float) -> "_Way":
        return _Way(self.cost + cost, self.spans, self.said)


def _row(part: str, words: tuple[str, ...], above: list[_Way]) -> list[_Way]:
    place = part.startswith("{")
    row = [_Way(float("inf"), ()) if place else above[0].worse(_weight(part))]
    for end, word in enumerate(words, start=1):
        ways = [row[-1].worse(_left_over(word))]
        if place:
            ways += [
                _Way(above[start].cost, (*above[start].spans, (part[1:-1], (start, end))), above[start].said)
                for start in range(end)
            ]
        else:
            ways.append(above[end].worse(_weight(part)))
            slip = _slip(part, word)
            if slip is not None:
                before = above[end - 1]
                ways.append(_Way(before.cost + slip, before.spans, before.said or _weight(part) == 1))
        row.append(min(ways, key=lambda way: way.cost))
    return row


def _slip(part: str, word: str) -> float | None:
    """What it costs to take a said word for one of the shape; None when it is another."""
    if part == word:
        return 0.0
    long = len(part) > 3 and len(word) > 3
    return _SLIP_COST if long and fuzz.ratio(part, word) >= _SLIP else None


def _weight(part: str) -> float:
    return _SMALL_WEIGHT if part in _SMALL else 1.0


def _left_over(word: str) -> float:
    return _SMALL_LEFT_OVER if word in _SMALL else _LEFT_OVER
