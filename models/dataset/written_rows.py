"""Sentences written by hand: ``python -m models.dataset.written_rows [FILE …]`` checks them.

A line is ``sentence => answer``; the answer is written with the functions' names in place of their tokens,
``snooze for ten minutes => snooze_alarm('ten minutes')``. Lines that begin with ``#`` are comments; after
``# negatives: NAME`` what asks for nothing is of that category, else of one that is named like the file.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from assistant_core.calls import Call
from assistant_core.catalog import IRRELEVANT, Catalog
from assistant_core.token_map import TokenMap, token_text
from assistant_core.tokens import MalformedCall, parse
from models.dataset.leakage import plain
from models.dataset.rows import Row
from models.dataset.spans import arguments_stand

WRITTEN = Path(str(files("models.dataset").joinpath("written")))

_NEGATIVES = "# negatives: "
_QUOTED_OR_NAME = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|\b([a-z_]+)(?=\()")


class BadLine(ValueError):
    """A line that is no row; says which and why."""


def written_rows(shapes: TokenMap, folder: Path = WRITTEN) -> Iterator[Row]:
    """Every sentence written by hand, in a fixed order.

    Raises:
        BadLine: For a line without an answer, or whose answer is malformed or not in the sentence.
    """
    for path in sorted(folder.glob("*.txt")):
        yield from read_written(path, shapes)


def read_written(path: Path, shapes: TokenMap) -> Iterator[Row]:
    """The rows of one file. Raises `BadLine`."""
    category = path.stem
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.startswith("#"):
            _, named, name = line.partition(_NEGATIVES)
            category = name.strip() if named else path.stem
        elif line.strip():
            try:
                yield _row(line, shapes, category)
            except (ValueError, KeyError, MalformedCall) as error:
                raise BadLine(f"{path.name}:{number}: {error}: {line}") from error


def read_answer(answer: str, shapes: TokenMap) -> tuple[Call, ...]:
    """The calls of an answer with the functions' names in it. Raises `MalformedCall` and KeyError."""
    return parse(_QUOTED_OR_NAME.sub(lambda m: _token(m, shapes), answer), shapes)


def _row(line: str, shapes: TokenMap, category: str) -> Row:
    text, arrow, answer = (part.strip() for part in line.rpartition("=>"))
    if not arrow or not text:
        raise ValueError("no answer after =>")
    calls = read_answer(answer, shapes)
    row = Row(text, calls, "written", _tag(calls, category))
    if not arguments_stand(row, shapes):
        raise ValueError("an argument does not stand in the sentence")
    return row


def _token(match: re.Match[str], shapes: TokenMap) -> str:
    return token_text(shapes.by_name[match[1]].token) if match[1] else match[0]


def _tag(calls: tuple[Call, ...], category: str) -> str:
    if len(calls) > 1:
        return "parallel"
    if calls[0].name == IRRELEVANT:
        return category
    return "nested" if any(isinstance(v, Call) for v in calls[0].arguments.values()) else "single"


def main() -> int:
    """Check files and count their rows; 1 when a line is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="*", help="instead of those of the package")
    paths = parser.parse_args().files or sorted(WRITTEN.glob("*.txt"))
    shapes = TokenMap.of_catalog(Catalog.load())
    seen: dict[str, str] = {}
    counts: Counter[str] = Counter()
    faults = 0
    for path in paths:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                row = _row(line, shapes, path.stem)
            except (ValueError, KeyError, MalformedCall) as error:
                print(f"{path}:{number}: {error}: {line}")
                faults += 1
                continue
            where = f"{path.name}:{number}"
            if plain(row.text) in seen:
                print(f"{where}: the same words as {seen[plain(row.text)]}: {line}")
                faults += 1
            seen[plain(row.text)] = where
            counts.update(call.name for call in row.calls)
    print(f"{len(seen)} sentences, {faults} faults")
    print(", ".join(f"{name} {count}" for name, count in counts.most_common()))
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
