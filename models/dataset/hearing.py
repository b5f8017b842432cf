"""A row as a recogniser heard it: the answer's words found again in a transcript that differs.

The words of both texts are aligned by edit distance. An argument moves with its words; where its edge falls
between words that were heard as others, the row is of no use for training and is given up.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import jellyfish
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein
from rapidfuzz.distance.Levenshtein import normalized_distance
from text_to_num import alpha2digit

from assistant_core.call_json import call_from_json, call_to_json
from assistant_core.token_map import TokenMap
from models.dataset.rows import Row
from models.dataset.spans import Marked, marked, rewritten

HEARD = Path(str(files("models.dataset").joinpath("heard")))
"""What the shipped Whisper wrote of training rows that were spoken to it."""

WORST = 0.5
"""The share of words that may be heard wrongly; beyond it nobody could tell what was said."""

WORST_LETTERS = 0.2
"""The share of letters, for what was only cut into words otherwise ("blue tooth")."""

_ALIKE = 50
"""How alike an argument's letters must be to what was said, 0 to 100, when neither holds a digit."""

_SOUNDS_ALIKE = 60
"""The same for its sounds, which are fewer: "kodi" and "codey" share few letters but sound the same."""

_PIECES = 3
"""The most words that one word is heard as."""

_ABBREVIATED = re.compile(r"\b\w\.\w$")
"""The end of "6 p.m", whose last full stop belongs to it."""

_WORD = re.compile(r"\d+(?:[.,:]\d+)+|\w(?:\.\w)+(?!\w)|\w+(?:['’]\w+)*|[%°€$£]|[-+*/=]", re.UNICODE)


@dataclass(frozen=True)
class Hearing:
    """A row, and what was heard when it was said.

    Attributes:
        heard: The transcript; empty when nothing was heard.
        voice: Who said it.
    """

    row: Row
    heard: str
    voice: str


def read_hearings(path: Path) -> Iterator[Hearing]:
    """The lines of a file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            content: dict[str, Any] = json.loads(line)
            calls = tuple(call_from_json(call) for call in content["calls"])
            row = Row(content["said"], calls, content["source"], content["tag"])
            yield Hearing(row, content["heard"], content["voice"])


def all_hearings(folder: Path = HEARD) -> Iterator[Hearing]:
    """The lines of a folder's files."""
    for path in sorted(folder.glob("*.jsonl")):
        yield from read_hearings(path)


def heard_rows(shapes: TokenMap, folder: Path = HEARD) -> Iterator[Row]:
    """Training rows of a folder's files: those in which one could tell what was said."""
    for hearing in all_hearings(folder):
        row = heard_row(hearing.row, hearing.heard, shapes)
        if row is not None and recognisable(hearing.row.text, hearing.heard):
            yield replace(row, source="heard")


def to_json(hearing: Hearing) -> str:
    """The line of a hearing."""
    row = hearing.row
    content = {
        "said": row.text,
        "heard": hearing.heard,
        "voice": hearing.voice,
        "calls": [call_to_json(call) for call in row.calls],
        "source": row.source,
        "tag": row.tag,
    }
    return json.dumps(content, ensure_ascii=False)


@dataclass(frozen=True)
class _Word:
    text: str
    start: int
    end: int


def heard_row(row: Row, transcript: str, shapes: TokenMap) -> Row | None:
    """The row with the transcript as its text and the arguments as they were heard.

    Returns None when an argument cannot be found again.
    """
    try:
        before = marked(row, shapes)
    except ValueError:
        return None
    spans = [_moved(span, row.text, transcript) for span in before.spans]
    found = [span for span in spans if span is not None]
    if len(found) < len(spans):
        return None
    pairs = zip(before.spans, found, strict=True)
    if not all(_plausible(row.text[a:b], transcript[c:d]) for (a, b), (c, d) in pairs):
        return None
    return rewritten(row, Marked(transcript, tuple(found)), shapes)


def substitutions(said: str, heard: str) -> Iterator[tuple[str, str]]:
    """Words that were heard as other words that sound like them, in small letters: ("quito", "keto")."""
    one, other = _words(said), _words(heard)
    for tag, begin, end, there, there_end in _changes(one, other):
        if tag == "replace" and end - begin == 1 and there_end - there <= _PIECES:
            pair = one[begin].text, " ".join(word.text for word in other[there:there_end])
            if not any(map(_holds_number, pair)) and _plausible(*pair):
                yield pair


def recognisable(said: str, heard: str) -> bool:
    """Whether enough was heard rightly; numbers are the same in words and in digits."""
    one, other = (_texts(_words(_in_digits(text))) for text in (said, heard))
    if not other:
        return False
    return normalized_distance(one, other) <= WORST or (
        normalized_distance("".join(one), "".join(other)) <= WORST_LETTERS
    )


def _moved(span: tuple[int, int], text: str, transcript: str) -> tuple[int, int] | None:
    """Where the words of a span stand in what was heard."""
    said, heard = _words(text), _words(transcript)
    inside = [i for i, word in enumerate(said) if word.start < span[1] and word.end > span[0]]
    if not inside:
        return None
    first = _edge(inside[0], said, heard, opening=True)
    last = _edge(inside[-1] + 1, said, heard, opening=False)
    if first is None or last is None or first >= last:
        return None
    start, end = heard[first].start, heard[last - 1].end
    rest = text[span[1] : said[inside[-1]].end].replace("’", "'")  # the 's of "Anna's", which is no name's
    if rest and transcript[start:end].replace("’", "'").endswith(rest):
        end -= len(rest)
    if transcript[end : end + 1] == "." and _ABBREVIATED.search(transcript[start:end]):
        end += 1
    return start, end


def _edge(place: int, said: Sequence[_Word], heard: Sequence[_Word], opening: bool) -> int | None:
    """The place between heard words for one between said words; None inside words heard otherwise.

    What was only heard, at an edge, stands outside the words that the edge begins or ends.
    """
    for tag, begin, end, there, there_end in _changes(said, heard):
        if place == begin:
            return there_end if tag == "insert" and opening else there
        if begin < place < end:
            same = tag == "equal" or end - begin == there_end - there
            return there + place - begin if same else None
    return len(heard)


def _changes(said: Sequence[_Word], heard: Sequence[_Word]) -> list[tuple[str, int, int, int, int]]:
    """What became of the words, as (kind, from, to, there from, there to); changes in a row are one."""
    blocks: list[tuple[str, int, int, int, int]] = []
    for c in Levenshtein.opcodes(_texts(said), _texts(heard)):
        change = c.tag, c.src_start, c.src_end, c.dest_start, c.dest_end
        if blocks and c.tag != "equal" and blocks[-1][0] != "equal":
            _, first, _, first_there, _ = blocks.pop()
            change = "replace", first, c.src_end, first_there, c.dest_end
        blocks.append(change)
    return blocks


def _plausible(said: str, heard: str) -> bool:
    """Whether words could be the same: a number is heard as a number, and everything else sounds alike."""
    if _holds_number(heard):
        return True
    if _holds_number(said):
        return False
    if fuzz.ratio(said.casefold(), heard.casefold()) >= _ALIKE:
        return True
    return fuzz.ratio(_sounds(said), _sounds(heard)) >= _SOUNDS_ALIKE


def _holds_number(words: str) -> bool:
    return any(letter.isdigit() for letter in _in_digits(words))


def _in_digits(text: str) -> str:
    written: str = alpha2digit(text.casefold().replace("-", " "), "en", threshold=0)
    return written


def _sounds(words: str) -> str:
    return jellyfish.metaphone(words).replace(" ", "")


def _words(text: str) -> list[_Word]:
    return [_Word(m.group().casefold(), m.start(), m.end()) for m in _WORD.finditer(text)]


def _texts(words: Sequence[_Word]) -> list[str]:
    return [word.text for word in words]
