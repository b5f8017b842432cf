"""What a binding would do, written so that a person sees every character of it, each in its place.

Characters that are not drawn, or that turn the order of others round, are written as escapes: what is shown
before a yes must not look like something else. Letters that run from right to left would take their
neighbours along. In arguments and in JSON, where each character counts, they are escaped as well; in other
texts, which may be in such a language, they stay readable and are kept apart from what is around them.
"""

import json
import re
import shlex
import unicodedata
from collections.abc import Iterator, Sequence

from assistant_core.functions import Json

_BLANK = re.compile(
    r"[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0"
    r"\U00013441\U00013442\U00016fe4\U0001d159\U000e0100-\U000e01ef]"
)
"""What `str.isprintable` lets pass though nothing is drawn for it: selectors, fillers and blank symbols."""
_LEFTWARD = {"R": "R", "AL": "R", "AN": "9"}
"""The bidirectional classes of what runs to the left, and how `_mark` writes them."""
_RUN = re.compile("R(?:[R9^ ]*[R9^])?|9+")
"""Words that run to the left, in such marks; a sign between them ends a run, so that it keeps its place."""
_FIRST_STRONG, _END = "\u2068", "\u2069"
"""The isolates of Unicode: what stands between them has no say in the order of what is around them."""
_QUOTED = "\\'"
"""What means something between the quotes ``$'…'``."""


def command_line(arguments: Sequence[str]) -> str:
    """An argument list as one would type it."""
    return " ".join(map(_word, arguments))


def json_text(content: Json) -> str:
    """JSON on one line."""
    return _as_in_json(_pieces(json.dumps(content, ensure_ascii=False), leftward=True))


def visible(text: str) -> str:
    """A text with escapes, as in JSON, for what could not be seen in it, and what runs to the left apart."""
    return _kept_apart(_as_in_json(_pieces(text, leftward=False)))


def _word(word: str) -> str:
    pieces = list(_pieces(word, leftward=True))
    if not any(escaped for _, escaped in pieces):
        return shlex.quote(word)
    return f"$'{''.join(_escape(c) if escaped or c in _QUOTED else c for c, escaped in pieces)}'"


def _escape(character: str) -> str:
    if character == "'":
        return "\\'"
    if character.isascii():
        return character.encode("unicode_escape").decode()
    # \xa0 would be a byte to a shell, and no character.
    return f"\\u{ord(character):04x}" if character < "\U00010000" else f"\\U{ord(character):08x}"


def _as_in_json(pieces: Iterator[tuple[str, bool]]) -> str:
    return "".join(json.dumps(c)[1:-1] if escaped else c for c, escaped in pieces)


def _pieces(text: str, *, leftward: bool) -> Iterator[tuple[str, bool]]:
    """Each character, and whether it has to be escaped; an accent goes with the letter under it.

    Args:
        text: What is shown.
        leftward: What runs from right to left has to be escaped, too.
    """
    escaped = False
    for c in text:
        hidden = not c.isprintable() or _BLANK.match(c) is not None
        turned = leftward and unicodedata.bidirectional(c) in _LEFTWARD
        escaped = hidden or turned or (escaped and unicodedata.category(c).startswith("M"))
        yield c, escaped


def _kept_apart(text: str) -> str:
    """The text with isolates around each of its runs to the left."""
    made, end = "", 0
    for run in _RUN.finditer("".join(map(_mark, text))):
        made += f"{text[end : run.start()]}{_FIRST_STRONG}{text[run.start() : run.end()]}{_END}"
        end = run.end()
    return made + text[end:]


def _mark(character: str) -> str:
    if unicodedata.category(character).startswith("M"):
        return "^"
    return " " if character == " " else _LEFTWARD.get(unicodedata.bidirectional(character), ".")
