"""The review queue: what the person said was misunderstood, with the command each remark is about.

It stands beside the journal, in SQLite, and is kept for as long as commands are. A settings page reads it,
and so does the training on what was misunderstood. Each use opens the file anew, so that several processes
may use it at once; what is removed is overwritten, so that it is not left in the file.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from assistant_core import paths
from assistant_core.errors import FeedbackFailed
from assistant_core.functions import Json
from assistant_core.small_database import opened

_SCHEMA = """
CREATE TABLE IF NOT EXISTS remarks (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, text TEXT NOT NULL,
    command TEXT, command_at TEXT, calls TEXT)
"""
_COLUMNS = "id, at, text, command, command_at, calls"


@dataclass(frozen=True)
class Misheard:
    """A command as it was understood.

    Attributes:
        text: What was heard.
        at: When.
        calls: What was made of it, in order: ``{"name": …, "arguments": {…}}``; empty for nothing.
    """

    text: str
    at: datetime
    calls: Sequence[Mapping[str, Json]] = ()


@dataclass(frozen=True)
class Remark:
    """One remark as it is kept; `about` is None when there was no command before it."""

    id: int
    at: datetime
    text: str
    about: Misheard | None


def queue_file() -> Path:
    """Where the queue is kept."""
    return paths.data_dir() / "feedback.db"


class ReviewQueue:
    """Remarks on disk; every method may be called from any thread and raises `FeedbackFailed`."""

    def __init__(self, path: Path) -> None:
        """The queue in this file, which is made with the first remark."""
        self._path = path

    def add(self, text: str, about: Misheard | None) -> Remark:
        """Keep a remark; returns it as it was read back."""
        command: tuple[str | None, str | None, str | None] = (None, None, None)
        if about is not None:
            calls = json.dumps([dict(call) for call in about.calls])
            command = (_storable(about.text), about.at.astimezone(UTC).isoformat(), calls)
        with self._using() as db:
            row = (datetime.now(UTC).isoformat(), _storable(text), *command)
            added = db.execute(
                "INSERT INTO remarks (at, text, command, command_at, calls) VALUES (?, ?, ?, ?, ?)", row
            )
            found = db.execute(f"SELECT {_COLUMNS} FROM remarks WHERE id = ?", (added.lastrowid,))
            return _remark(found.fetchone())

    def waiting(self) -> list[Remark]:
        """Every remark, the oldest first."""
        if not self._path.exists():
            return []
        with self._using() as db:
            return [_remark(row) for row in db.execute(f"SELECT {_COLUMNS} FROM remarks ORDER BY id")]

    def remove(self, id: int) -> bool:
        """Delete a remark; whether it was there."""
        return self._delete("id = ?", id) > 0

    def erase(self) -> int:
        """Delete every remark; returns how many there were."""
        return self._delete("?", 1)

    def forget_before(self, moment: datetime) -> int:
        """Delete the remarks that are older, or are about commands that are; returns how many."""
        at = moment.astimezone(UTC).isoformat()
        return self._delete("at < ? OR command_at < ?", at, at)

    def _delete(self, which: str, *values: object) -> int:
        if not self._path.exists():
            return 0
        with self._using() as db:
            return db.execute(f"DELETE FROM remarks WHERE {which}", values).rowcount

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        try:
            with opened(self._path, _SCHEMA) as db:
                yield db
        except sqlite3.Error as error:
            raise FeedbackFailed(
                f"the review queue cannot be used: {error}",
                cure="free some disk space and check the data directory",
            ) from error


def _storable(text: str) -> str:
    """Without halves of characters, which no file can hold."""
    return text.encode(errors="replace").decode()


def _remark(row: tuple[Any, ...]) -> Remark:
    id, at, text, command, command_at, calls = row
    about = None
    if command is not None:
        about = Misheard(command, datetime.fromisoformat(command_at), json.loads(calls))
    return Remark(id, datetime.fromisoformat(at), text, about)
