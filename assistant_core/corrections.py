"""Corrections: sentences that were misunderstood, with the calls that were meant.

A sentence that was corrected once is understood from then on, before any model. One that has the corrected
one's shape, other words in the places of its arguments, is understood as well when enough of its words stand
as they stood. What is removed is overwritten in the file.
"""

import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from assistant_core import paths
from assistant_core.call_json import call_from_json, call_to_json
from assistant_core.calls import Call
from assistant_core.errors import FeedbackFailed
from assistant_core.file_stamp import Stamp, stamp_of
from assistant_core.phrases import Shape, plain_words
from assistant_core.small_database import opened

ENOUGH = 3
"""Words that must stand as they stood for a sentence to count as one of the same shape."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, heard TEXT NOT NULL, plain TEXT NOT NULL UNIQUE,
    calls TEXT NOT NULL)
"""


@dataclass(frozen=True)
class Correction:
    """One sentence, as it was heard, and what it means."""

    id: int
    at: datetime
    heard: str
    calls: tuple[Call, ...]


def corrections_file() -> Path:
    """Where corrections are kept."""
    return paths.data_dir() / "corrections.db"


class Corrections:
    """Corrections on disk; every method raises `FeedbackFailed` when the file cannot be used."""

    def __init__(self, path: Path) -> None:
        """Those in this file, which is made with the first one."""
        self._path = path
        self._known: list[Correction] = []
        self._stamp: Stamp | None = None

    def add(self, heard: str, calls: Sequence[Call]) -> None:
        """Keep what a sentence means, in place of what was kept of it before."""
        row = (
            datetime.now(UTC).isoformat(),
            heard.encode(errors="replace").decode(),
            " ".join(plain_words(heard)),
            json.dumps([call_to_json(call) for call in calls]),
        )
        with self._using() as db:
            db.execute("DELETE FROM corrections WHERE plain = ?", (row[2],))
            db.execute("INSERT INTO corrections (at, heard, plain, calls) VALUES (?, ?, ?, ?)", row)

    def all(self) -> list[Correction]:
        """Every correction, the oldest first, those of other processes too."""
        stamp = stamp_of(self._path)
        if stamp is None:
            return []
        if stamp != self._stamp:
            with self._using() as db:
                rows = db.execute("SELECT id, at, heard, calls FROM corrections ORDER BY id").fetchall()
            self._known, self._stamp = [_correction(row) for row in rows], stamp
        return list(self._known)

    def remove(self, id: int) -> None:
        """Forget a correction."""
        with self._using() as db:
            db.execute("DELETE FROM corrections WHERE id = ?", (id,))

    def knows(self, text: str) -> bool:
        """Whether this very sentence was corrected."""
        plain = plain_words(text)
        return any(plain_words(one.heard) == plain for one in self.all())

    def meaning(self, text: str) -> tuple[Call, ...] | None:
        """The calls that a sentence means by what was corrected; None when that says nothing about it."""
        said, plain = text.split(), plain_words(text)
        known = self.all()
        for one in reversed(known):
            if plain_words(one.heard) == plain:
                return one.calls
        for one in reversed(known):
            if (found := _by_shape(one, said, plain)) is not None:
                return (found,)
        return None

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        self._stamp = None
        try:
            with opened(self._path, _SCHEMA) as db:
                yield db
        except sqlite3.Error as error:
            raise FeedbackFailed(
                f"the corrections cannot be used: {error}",
                said="I cannot get at your corrections.",
                cure="free some disk space and check the data directory",
            ) from error


def _by_shape(known: Correction, said: list[str], plain: list[str]) -> Call | None:
    """The corrected call with other arguments, where the sentence has the shape of the corrected one."""
    if len(known.calls) != 1 or not known.calls[0].arguments:
        return None
    shape = _shape_of(known.heard, known.calls[0])
    if shape is None or shape.literals < ENOUGH or shape.touching:
        return None
    spans = shape.spans(plain)
    if spans is None:
        return None
    arguments = {name: " ".join(said[a:b]).strip(" .,!?;:") for name, (a, b) in spans.items()}
    return Call(known.calls[0].name, arguments)


def _shape_of(heard: str, call: Call) -> Shape | None:
    """The sentence with a place for each argument; None when one does not stand in it just once."""
    phrase = heard
    for name, words in call.arguments.items():
        if not isinstance(words, str):
            return None
        phrase, count = re.subn(
            rf"(?<!\w){re.escape(words)}(?!\w)", f"{{{name}}}", phrase, flags=re.IGNORECASE
        )
        if count != 1:
            return None
    return Shape(phrase)


def _correction(row: tuple[Any, ...]) -> Correction:
    id, at, heard, calls = row
    return Correction(id, datetime.fromisoformat(at), heard, tuple(map(call_from_json, json.loads(calls))))
