"""Changes of ``actions.toml``: one entry added, changed or removed, and nothing else in it touched.

The text is cut into entries as `system_actions.mappings.reading` cuts it, so that entries that are broken
stay what they are. Each change reads the file afresh under a lock and replaces it as a whole.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assistant_core.errors import OctavoxError
from assistant_core.locked_file import alone, replace_text
from system_actions.mappings.entry import Entry
from system_actions.mappings.entry_text import table_of, text_of, text_with
from system_actions.mappings.lines import lines_of, lines_with_ends
from system_actions.mappings.reading import LONGEST, Piece, Problem, pieces_of, read_piece, table_in

_MOST_BYTES = 4 * LONGEST
"""Bytes that a file may have: every character takes four at most."""


class ActionsNotWritten(OctavoxError):
    """``actions.toml`` cannot be read, or cannot be written."""

    default_said = "I cannot write the file of your own functions."


class ActionChanged(OctavoxError):
    """An entry is not any more what it was when it was read."""

    default_said = "That function was changed in the file meanwhile, so I left it alone."


class ActionBroken(OctavoxError):
    """The lines of an entry are no TOML, so that nothing in them can be changed."""

    default_said = "That function has a mistake that has to be mended in the file itself."


class NameTaken(OctavoxError):
    """The file has an entry of that name already."""

    default_said = "There is a function of that name already."


@dataclass(frozen=True)
class Removed:
    """An entry that was taken out.

    Attributes:
        lines: What was taken out, as it stood there.
        before: The file's text before that.
        after: The file's text after it.
    """

    lines: str
    before: str
    after: str


def read_text(path: Path) -> str:
    """The text of the file with its line ends as they are; empty when there is none.

    Raises `ActionsNotWritten`.
    """
    try:
        if path.exists() and not path.is_file():
            raise _failed(path, "it is no file")
        if path.exists() and path.stat().st_size > _MOST_BYTES:
            raise _failed(path, "it is too long")
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise _failed(path, str(error)) from error


def add(*entries: Entry, path: Path) -> None:
    """Put entries behind all others: every one or none. Raises `NameTaken`, `ActionsNotWritten`."""

    def added(text: str) -> str:
        for entry in entries:
            there = pieces_of(text)[1]
            _see_that_it_is_free(entry.name, there)
            text = _with_more(text, text_of(entry))
            _see_that_it_reads(text, there, len(there), entry)
        return text

    _change(path, added)


def change(piece: Piece, entry: Entry, path: Path) -> None:
    """Put an entry in place of the one that was read from these lines.

    What stays the same in it stays as it is written, with its comments.

    Raises:
        NameTaken: Another entry has its name.
        ActionChanged: The lines are not in the file any more.
        ActionBroken: They are no TOML.
        ActionsNotWritten: The file cannot be written.
    """

    def changed(text: str) -> str:
        there, others = _found(piece, text)
        place = pieces_of(text)[1].index(there)
        if _name_in(there) != entry.name:
            _see_that_it_is_free(entry.name, others)
        wrong = table_in(there)
        if isinstance(wrong, Problem):
            raise ActionBroken(str(wrong), cure=f"mend {path}, line {wrong.line}: {wrong.text}")
        made = text_with(entry, "\n".join(there.body) + "\n")
        lines = lines_with_ends(text)
        start, end = there.first - 1, there.first - 1 + len(there.body)
        whole = "".join([*lines[:start], made.replace("\n", _line_end(text)), *lines[end:]])
        _see_that_it_reads(whole, others, place, entry)
        return whole

    _change(path, changed)


def remove(piece: Piece, path: Path) -> Removed:
    """Take out the entry that was read from these lines, with the comment directly above it.

    Raises `ActionChanged`, `ActionsNotWritten`.
    """
    removed: list[Removed] = []

    def without(text: str) -> str:
        there, _ = _found(piece, text)
        lines = lines_with_ends(text)
        start, end = there.first - 1, there.first - 1 + len(there.body)
        above = _comment_above(lines, start)
        while end < len(lines) and not lines[end].strip():
            end += 1
        left = "".join([*lines[:above], *lines[end:]])
        removed.append(Removed("".join(lines[above:end]), text, left))
        return left

    _change(path, without)
    return removed[0]


def put_back(removed: Removed, path: Path) -> None:
    """Put an entry back: where it was, or behind all others when the file has changed since.

    Raises `ActionsNotWritten`.
    """
    _change(
        path,
        lambda text: removed.before if text == removed.after else _with_more(text, removed.lines),
    )


def _change(path: Path, edit: Callable[[str], str]) -> None:
    try:
        with alone(path):
            made = edit(read_text(path))
            if len(made) > LONGEST:
                raise _failed(path, f"it would be longer than {LONGEST} characters")
            replace_text(path, made)
    except (OSError, UnicodeEncodeError) as error:
        raise _failed(path, str(error)) from error


def _with_more(text: str, more: str) -> str:
    """The text with more behind it, an empty line between."""
    end = _line_end(text)
    gap = "" if not text.strip() else end if text.endswith("\n") else end * 2
    return f"{text}{gap}{end.join(lines_of(more))}{end}"


def _found(piece: Piece, text: str) -> tuple[Piece, list[Piece]]:
    """Where the lines of an entry stand now, and the other entries. Raises `ActionChanged`."""
    pieces = pieces_of(text)[1]
    alike = [there for there in pieces if there.body == piece.body]
    if not alike:
        raise ActionChanged(f"the entry of line {piece.first} is not in the file any more")
    there = min(alike, key=lambda one: abs(one.first - piece.first))
    return there, [one for one in pieces if one is not there]


def _see_that_it_is_free(name: str, pieces: list[Piece]) -> None:
    for piece in pieces:
        if _name_in(piece) == name:
            raise NameTaken(f"line {piece.first} has the name {name} already")


def _see_that_it_reads(text: str, others: list[Piece], place: int, entry: Entry) -> None:
    """See that a made text holds the entry at its place, the others as they were, and no more."""
    pieces = pieces_of(text)[1]
    made = read_piece(pieces[place]) if len(pieces) == len(others) + 1 else []
    left = [piece.body for piece in pieces[:place] + pieces[place + 1 :]]
    if not isinstance(made, Entry) or table_of(made) != table_of(entry) or left != [o.body for o in others]:
        raise ActionsNotWritten(
            f"{entry.name} would be read as something else than it is", cure="write it in other words"
        )


def _name_in(piece: Piece) -> str:
    found = table_in(piece)
    return found.name if isinstance(found, Problem) else str(found.get("name", ""))


def _comment_above(lines: list[str], start: int) -> int:
    """Where the comment directly above a line begins; one that begins the file is about all of it."""
    above = start
    while above > 0 and lines[above - 1].lstrip().startswith("#"):
        above -= 1
    return above if above > 0 else start


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _failed(path: Path, detail: str) -> ActionsNotWritten:
    return ActionsNotWritten(
        f"{path}: {detail}",
        cure=f"see that there is room on the disk and that you may write {path} ({detail})",
    )
