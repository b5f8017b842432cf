"""Arguments are copied: while an answer is written, what stands in quotes must stand in the transcript.

The words of enumerations and states are the exception; which of them may stand where is the grammar's
part. A span begins and ends where a word or a number does.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

_BACKSLASH = ord("\\")
_QUOTES = (ord("'"), ord('"'))
_ESCAPED = (b"'", b'"', b"\\")


@dataclass(frozen=True)
class _State:
    """How far an answer has come: the quote that is open, if any, and the span since then."""

    quote: int = 0
    escaped: bool = False
    span: bytes = b""


class Copying:
    """Follows one answer, and says whether what would come next is still copied.

    Args:
        transcript: The words that arguments are copied from.
        choices: The words of all enumerations.
    """

    def __init__(self, transcript: str, choices: Iterable[str]) -> None:
        self._transcript = transcript.encode()
        self._edges = set(_edges(transcript))
        self._choices = tuple(choice.encode() for choice in choices)
        self._state = _State()

    @property
    def quoted(self) -> bool:
        """Whether the answer stands inside a quoted argument."""
        return self._state.quote != 0

    def fits(self, piece: bytes) -> bool:
        """Whether a piece of text can come next."""
        return self._after(piece) is not None

    def read(self, piece: bytes) -> None:
        """Go on past a piece that fits."""
        state = self._after(piece)
        if state is not None:
            self._state = state

    def _after(self, piece: bytes) -> _State | None:
        state = self._state
        for byte in piece:
            if state.quote == 0:
                state = replace(state, quote=byte) if byte in _QUOTES else state
            elif state.escaped:
                state = replace(state, escaped=False, span=state.span + bytes([byte]))
            elif byte == _BACKSLASH:
                state = replace(state, escaped=True)
            elif byte != state.quote:
                state = replace(state, span=state.span + bytes([byte]))
            elif self._is_whole(state.span):
                state = _State()
            else:
                return None
        if state.escaped:
            return state if any(self._is_begun(state.span + byte) for byte in _ESCAPED) else None
        return state if state.quote == 0 or self._is_begun(state.span) else None

    def _is_begun(self, span: bytes) -> bool:
        if any(choice.startswith(span) for choice in self._choices):
            return True
        return next(self._places(span), None) is not None

    def _is_whole(self, span: bytes) -> bool:
        if span in self._choices:
            return True
        return any(start + len(span) in self._edges for start in self._places(span))

    def _places(self, span: bytes) -> Iterator[int]:
        """Where in the transcript a span may begin."""
        start = self._transcript.find(span)
        while start >= 0:
            if start in self._edges:
                yield start
            start = self._transcript.find(span, start + 1)


def _edges(text: str) -> Iterator[int]:
    """The places, in bytes, where no word and no number goes on."""
    place = 0
    before = ""
    for letter in text:
        kind = "letter" if letter.isalpha() else "digit" if letter.isdigit() else ""
        if not kind or kind != before:
            yield place
        place += len(letter.encode())
        before = kind
    yield place
