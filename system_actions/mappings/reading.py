"""From the text of ``actions.toml`` to entries, with each mistake at its line.

The text is cut at its ``[[action]]`` lines and each piece is read by itself, so that one broken entry
spoils no other.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from system_actions.mappings.entry import Entry

LONGEST = 1_000_000
"""Characters that the file may have."""

_HEADER = re.compile(r"\[\[\s*action\s*\]\]\s*(#.*)?")
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")


@dataclass(frozen=True)
class Problem:
    """Something wrong in the file: the line, whose entry it is if that can be told, and what."""

    line: int
    text: str
    name: str = ""

    def __str__(self) -> str:
        return f"line {self.line}: {self.name + ': ' if self.name else ''}{self.text}"


@dataclass(frozen=True)
class Piece:
    """The lines of one entry.

    Attributes:
        first: The number of its first line in the file, from 1.
    """

    first: int
    lines: tuple[str, ...]

    def line_of(self, keys: Sequence[object]) -> int:
        """The line in the file where a key stands, the innermost that is found; else the first."""
        for key in reversed([str(key) for key in keys if isinstance(key, str)]):
            word = rf'"?{re.escape(key)}"?'
            stands = re.compile(rf"(?:.*[.{{,\s])?{word}\s*(?:\.\S+\s*)?=|\s*\[[^\]]*\b{word}\s*\]")
            for number, line in enumerate(self.lines):
                if stands.match(line):
                    return self.first + number
        return self.first


@dataclass(frozen=True)
class Read:
    """An entry that is right by itself, and where it stands."""

    entry: Entry
    piece: Piece


def read_entries(text: str) -> tuple[list[Read], list[Problem]]:
    """The entries that are right by themselves, in order, and what is wrong with the others."""
    if len(text) > LONGEST:
        return [], [Problem(1, f"the file is longer than {LONGEST} characters")]
    entries: list[Read] = []
    problems: list[Problem] = []
    head, pieces = _pieces(text)
    problems += _stray(head)
    for piece in pieces:
        read = _read(piece)
        if isinstance(read, Entry):
            entries.append(Read(read, piece))
        else:
            problems += read
    return entries, problems


def _pieces(text: str) -> tuple[Piece, list[Piece]]:
    lines = text.splitlines()
    starts = [number for number, line in enumerate(lines) if _HEADER.fullmatch(line.strip())]
    ends = [*starts[1:], len(lines)]
    head = Piece(1, tuple(lines[: starts[0] if starts else len(lines)]))
    return head, [Piece(s + 1, tuple(lines[s:e])) for s, e in zip(starts, ends, strict=True)]


def _stray(head: Piece) -> Iterator[Problem]:
    for number, line in enumerate(head.lines, head.first):
        if line.strip() and not line.strip().startswith("#"):
            yield Problem(number, "only [[action]] tables belong here")
            return


def _read(piece: Piece) -> Entry | list[Problem]:
    try:
        found = tomllib.loads("\n".join(piece.lines))
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        line = piece.first + int(at[1]) - 1 if at else piece.first + len(piece.lines) - 1
        return [Problem(line, _AT_LINE.sub("", str(error)).strip())]
    except RecursionError:
        return [Problem(piece.first, "it is nested too deeply")]
    table = found["action"][0]
    name = str(table.get("name", ""))
    if len(found) > 1:
        stray = next(key for key in found if key != "action")
        return [
            Problem(piece.line_of([stray]), f"[{stray}] belongs to no action; write [action.{stray}]", name)
        ]
    try:
        entry = Entry.model_validate(table)
    except ValidationError as error:
        return [
            _problem(piece, name, found["loc"], found["msg"]) for found in error.errors(include_url=False)
        ]
    return [Problem(piece.line_of([fault.key]), fault.text, name) for fault in entry.faults()] or entry


def _problem(piece: Piece, name: str, keys: Sequence[object], message: str) -> Problem:
    where = ".".join(str(key) for key in keys)
    return Problem(piece.line_of(keys), f"{where}: {message}", name)
