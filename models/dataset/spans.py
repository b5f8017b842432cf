"""A sentence with the places of its arguments, so that it can be changed without losing them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant_core.calls import Call
from assistant_core.token_map import TokenMap
from models.dataset.rows import Row


@dataclass(frozen=True)
class Edit:
    """Words put in the place of others.

    Attributes:
        start: Where the old words begin.
        end: Where they end.
        words: What stands there instead.
    """

    start: int
    end: int
    words: str


@dataclass(frozen=True)
class Marked:
    """A text and the spans in it; a span is (start, end)."""

    text: str
    spans: tuple[tuple[int, int], ...]

    def edited(self, edits: Iterable[Edit]) -> "Marked":
        """The text after edits that do not overlap; those that cross the edge of a span are left undone."""
        kept = [e for e in sorted(edits, key=lambda e: e.start) if not self._crosses(e)]
        pieces: list[str] = []
        at = 0
        for edit in kept:
            if edit.start < at:
                continue
            pieces += [self.text[at : edit.start], edit.words]
            at = edit.end
        moved = tuple((_moved(a, kept, False), _moved(b, kept, True)) for a, b in self.spans)
        return Marked("".join([*pieces, self.text[at:]]), moved)

    def _crosses(self, edit: Edit) -> bool:
        return any(
            (edit.start < a < edit.end) or (edit.start < b < edit.end) or (edit.start < a and edit.end > b)
            for a, b in self.spans
        )


def _moved(place: int, edits: Sequence[Edit], closing: bool) -> int:
    shift = 0
    at = 0
    for edit in edits:
        if edit.start < at:
            continue
        at = edit.end
        outside = edit.start >= place if closing or edit.end > edit.start else edit.start > place
        if outside:
            break
        shift += len(edit.words) - (edit.end - edit.start)
    return place + shift


def words_of(call: Call, shapes: TokenMap) -> Iterator[str]:
    """The arguments of a call that are words of the sentence, nested ones too, in order."""
    shape = shapes.by_name[call.name]
    for name, value in call.arguments.items():
        parameter = shape.parameter(name)
        if isinstance(value, Call):
            yield from words_of(value, shapes)
        elif parameter is None or not parameter.choices:
            yield value


def with_words(call: Call, words: Iterator[str], shapes: TokenMap) -> Call:
    """The call with other words in the same places."""
    shape = shapes.by_name[call.name]
    arguments: dict[str, str | Call] = {}
    for name, value in call.arguments.items():
        parameter = shape.parameter(name)
        if isinstance(value, Call):
            arguments[name] = with_words(value, words, shapes)
        else:
            arguments[name] = value if parameter is not None and parameter.choices else next(words)
    return Call(call.name, arguments)


def marked(row: Row, shapes: TokenMap) -> Marked:
    """A row's text with the places of its arguments. Raises ValueError when one does not stand in it."""
    spans: list[tuple[int, int]] = []
    after = 0
    for call in row.calls:
        ends = [after]
        for words in words_of(call, shapes):
            start = _place(row.text, words, after)
            spans.append((start, start + len(words)))
            ends.append(start + len(words))
        after = max(ends) if len(row.calls) > 1 else 0
    return Marked(row.text, tuple(spans))


def _place(text: str, words: str, after: int) -> int:
    """Where the words stand by themselves, from a place on; anywhere when not after it."""
    for begin in (after, 0):
        start = text.find(words, begin)
        while start >= 0:
            end = start + len(words)
            if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
                return start
            start = text.find(words, start + 1)
    start = text.find(words)
    if start < 0 or not words:
        raise ValueError(f"{words!r} does not stand in {text!r}")
    return start


def rewritten(row: Row, changed: Marked, shapes: TokenMap) -> Row:
    """The row with the changed text and its arguments as they stand in it now."""
    words = iter([changed.text[a:b] for a, b in changed.spans])
    return replace(row, text=changed.text, calls=tuple(with_words(c, words, shapes) for c in row.calls))


def arguments_stand(row: Row, shapes: TokenMap) -> bool:
    """Whether every argument that should be words of the sentence is."""
    return all(words and words in row.text for call in row.calls for words in words_of(call, shapes))


def unsaid(call: Call, shapes: TokenMap) -> tuple[str, ...]:
    """The required parameters that a call leaves out."""
    parameters = shapes.by_name[call.name].parameters
    return tuple(p.name for p in parameters if p.required and p.name not in call.arguments)
