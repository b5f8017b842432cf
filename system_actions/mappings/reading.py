"""From the text of ``actions.toml`` to entries, with each mistake at its line.

The text is cut at its ``[[action]]`` lines and each piece is read by itself, so that one broken entry
spoils no other.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from system_actions.mappings.entry import Entry
from system_actions.mappings.lines import lines_of
from system_actions.mappings.wording import why

LONGEST = 1_000_000
"""Characters that the file may have."""

_HEADER = re.compile(r"\[\[\s*action\s*\]\]\s*(#.*)?")
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")


@dataclass(frozen=True)
class Problem:
    """Something wrong in the file: the line, whose entry it is if that can be told, what, and the key."""

    line: int
    text: str
    name: str = ""
    key: str = ""

    def __str__(self) -> str:
        return f"line {self.line}: {self.name + ': ' if self.name else ''}{self.text}"


@dataclass(frozen=True)
class Mistake:
    """Something wrong in the table of an entry.

    Attributes:
        keys: The way to what is wrong, as far as it is known.
        text: What is wrong.
        about: What the text is about, where it does not say so itself.
    """

    keys: tuple[str | int, ...]
    text: str
    about: str = ""

    def __str__(self) -> str:
        return f"{self.about}: {self.text}" if self.about else self.text


@dataclass(frozen=True)
class Piece:
    """The lines of one entry.

    Attributes:
        first: The number of its first line in the file, from 1.
    """

    first: int
    lines: tuple[str, ...]

    @property
    def body(self) -> tuple[str, ...]:
        """The lines up to the last that says something; what comes after belongs to the next entry."""
        spoken = [n for n, line in enumerate(self.lines) if line.strip() and line.lstrip()[0] != "#"]
        return self.lines[: spoken[-1] + 1]

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
    head, pieces = pieces_of(text)
    problems += _stray(head)
    for piece in pieces:
        read = read_piece(piece)
        if isinstance(read, Entry):
            entries.append(Read(read, piece))
        else:
            problems += read
    return entries, problems


def pieces_of(text: str) -> tuple[Piece, list[Piece]]:
    """What stands above all entries, and the lines of each entry."""
    lines = lines_of(text)
    starts = [number for number, line in enumerate(lines) if _HEADER.fullmatch(line.strip())]
    ends = [*starts, len(lines)][1:]
    head = Piece(1, tuple(lines[: starts[0] if starts else len(lines)]))
    return head, [Piece(s + 1, tuple(lines[s:e])) for s, e in zip(starts, ends, strict=True)]


def read_piece(piece: Piece) -> Entry | list[Problem]:
    """The entry in these lines, or what is wrong with it."""
    table = table_in(piece)
    if isinstance(table, Problem):
        return [table]
    name = str(table.get("name", ""))
    found = entry_of(table)
    if isinstance(found, Entry):
        return found
    return [Problem(piece.line_of(one.keys), str(one), name, str(one.keys[-1])) for one in found]


def table_in(piece: Piece) -> dict[str, Any] | Problem:
    """The table in these lines, whether or not it is an entry; a problem when it is no TOML."""
    try:
        found = tomllib.loads("\n".join(piece.lines))
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        line = piece.first + int(at[1]) - 1 if at else piece.first + len(piece.lines) - 1
        return Problem(line, _AT_LINE.sub("", str(error)).strip())
    except RecursionError:
        return Problem(piece.first, "it is nested too deeply")
    table: dict[str, Any] = found["action"][0]
    if len(found) == 1:
        return table
    stray = next(key for key in found if key != "action")
    text = f"[{stray}] belongs to no action; write [action.{stray}]"
    return Problem(piece.line_of([stray]), text, str(table.get("name", "")))


def entry_of(table: Mapping[str, Any]) -> Entry | list[Mistake]:
    """The entry that a table is, or what is wrong with it by itself."""
    try:
        entry = Entry.model_validate(table)
    except ValidationError as error:
        wrong = error.errors(include_url=False)
        return [Mistake(one["loc"], why(one), ".".join(map(str, one["loc"]))) for one in wrong]
    try:
        return [Mistake((fault.key,), fault.text) for fault in entry.faults()] or entry
    except (ValueError, RuntimeError) as error:  # whatever is wrong with one entry spoils no other
        return [Mistake(("name",), f"it cannot be understood ({error})")]


def _stray(head: Piece) -> Iterator[Problem]:
    for number, line in enumerate(head.lines, head.first):
        if line.strip() and not line.strip().startswith("#"):
            yield Problem(number, "only [[action]] tables belong here")
            return
