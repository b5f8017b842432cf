"""Arguments are copied: while an answer is written, what stands in quotes must stand in the transcript.

The words of enumerations and states are the exception; which of them may stand where is the grammar's
part. A span begins and ends where a word or a number does.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

_BACKSLASH = ord("\\")
_QUOTES = (ord("'"), ord('"'))
_ESCAPED = (b"'", b'"', b"\\")


@dataclass(frozen=True)
class _State:
    """How far an answer has come: the quote that is open, if any, and the span since then.

    Attributes:
        listed: The words that may stand there, where not all of the transcript may.
    """

    quote: int = 0
    escaped: bool = False
    span: bytes = b""
    listed: Collection[bytes] = ()


class Copying:
    """Follows one answer, and says whether what would come next is still copied.

    Args:
        transcript: The words that arguments are copied from.
        listed: From the answer so far to the words that may stand there, where not all of the transcript may.
    """

    def __init__(
        self,
        transcript: str,
        listed: Callable[[str], Collection[bytes]] = lambda answer: (),
    ) -> None:
        self._transcript = transcript.encode()
        self._edges = set(_edges(transcript))
        self._listed = listed
        self._answer = b""
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
            self._answer += piece
            self._state = state

    def _after(self, piece: bytes) -> _State | None:
        state = self._state
        for place, byte in enumerate(piece):
            if state.quote == 0:
                if byte in _QUOTES:
                    answer = (self._answer + piece[:place]).decode(errors="replace")
                    state = replace(state, quote=byte, listed=self._listed(answer))
            elif state.escaped:
                state = replace(state, escaped=False, span=state.span + bytes([byte]))
            elif byte == _BACKSLASH:
                state = replace(state, escaped=True)
            elif byte != state.quote:
                state = replace(state, span=state.span + bytes([byte]))
            elif self._is_whole(state):
                state = _State()
            else:
                return None
        if state.escaped:
            return state if any(self._is_begun(state, state.span + byte) for byte in _ESCAPED) else None
        return state if state.quote == 0 or self._is_begun(state, state.span) else None

    def _is_begun(self, state: _State, span: bytes) -> bool:
        if state.listed:
            return any(words.startswith(span) for words in state.listed)
        if not self._transcript.strip():
            return False
        return next(self._places(span), None) is not None

    def _is_whole(self, state: _State) -> bool:
        if state.listed:
            return state.span in state.listed
        return any(start + len(state.span) in self._edges for start in self._places(state.span))

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
