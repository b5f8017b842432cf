"""A training row: a sentence and the calls it asks for, as one line of JSON."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant_core.call_json import call_from_json, call_to_json
from assistant_core.calls import Call

AS_HEARD = ("heard", "misheard")
"""The sources of rows that were spoken and heard, and of those that look it."""

MADE = ("written", "grammar", "negatives", *AS_HEARD)
"""The sources that are no corpus of people's sentences."""


@dataclass(frozen=True)
class Row:
    """One sentence with its right answer.

    Attributes:
        text: As heard or typed; the spans in `calls` stand in it letter for letter.
        calls: In the order said; a lone ``irrelevant`` for a negative.
        source: Where it comes from: one of `MADE`, or the name of the human corpus.
        tag: single, parallel, nested, or the category of a negative.
    """

    text: str
    calls: tuple[Call, ...]
    source: str
    tag: str = "single"


def to_json(row: Row) -> str:
    """The row as one line of JSON without a line end."""
    calls = [call_to_json(call) for call in row.calls]
    content = {"text": row.text, "calls": calls, "source": row.source, "tag": row.tag}
    return json.dumps(content, ensure_ascii=False)


def from_json(line: str) -> Row:
    """Read a line written by `to_json`."""
    content = json.loads(line)
    calls = tuple(call_from_json(call) for call in content["calls"])
    return Row(content["text"], calls, content["source"], content["tag"])


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from (from_json(line) for line in lines if line.strip())


def write_rows(path: Path, rows: Iterable[Row]) -> int:
    """Write rows as JSON Lines; returns how many."""
    count = 0
    with path.open("w", encoding="utf-8") as out:
        for row in rows:
            out.write(to_json(row) + "\n")
            count += 1
    return count


def called(calls: Iterable[Call]) -> list[str]:
    """The names of the functions that are called, those of calls in calls too, in their order."""
    names: list[str] = []
    for call in calls:
        names += [call.name, *called(value for value in call.arguments.values() if isinstance(value, Call))]
    return names
