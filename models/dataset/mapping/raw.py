"""A sentence as its corpus has it, tidied so that spans can be cut out of it."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_SPLIT_APOSTROPHE = re.compile(r"(\w) ' (s|m|t|re|ll|d|ve)\b", re.IGNORECASE)
_SPLIT_CLOCK = re.compile(r"(\d) : (\d\d)\b")


@dataclass(frozen=True)
class RawRow:
    """One sentence of a human corpus.

    Attributes:
        identifier: Of the row, as the corrections name it.
        text: Tidied: one kind of apostrophe, none of the spaces that tokenisers leave.
        functions: Every function that would be right; weak, by intent. The first is the usual one.
        slots: As the source annotated them; not always words of the text.
        source: The corpus.
    """

    identifier: str
    text: str
    functions: tuple[str, ...]
    slots: Mapping[str, tuple[str, ...]]
    source: str

    def slot(self, *names: str) -> str | None:
        """The words of the first of these slots that has any."""
        return next((self.slots[n][0] for n in names if self.slots.get(n)), None)


class Rejected(Exception):
    """A row that yields no trustworthy answer; the message is the reason, for the count."""


def read_raw(path: Path) -> Iterator[RawRow]:
    """The rows of a corpus file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            slots = {k: tuple(v) if isinstance(v, list) else (str(v),) for k, v in row["slots"].items()}
            yield RawRow(row["id"], tidy(row["text"]), tuple(row["functions"]), slots, row["source"])


def tidy(text: str) -> str:
    """The text without a tokeniser's traces: "it 's 8 : 30" with typographic quotes made plain."""
    text = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    text = _SPLIT_APOSTROPHE.sub(r"\1'\2", text)
    text = _SPLIT_CLOCK.sub(r"\1:\2", text)
    return re.sub(r"\s+", " ", text).strip()


def aligned_slot(row: RawRow, *names: str) -> str | None:
    """The words of the first of these slots, as they stand in the text; None when they do not."""
    words = row.slot(*names)
    if words is None:
        return None
    found = re.search(rf"(?<!\w){re.escape(tidy(words))}(?!\w)", row.text, re.IGNORECASE)
    return found[0] if found else None
