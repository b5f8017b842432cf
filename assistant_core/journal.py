"""The journal: what was asked, what was changed and how it was before, in SQLite.

An act is written down before it is done and completed after it, so that a journal that cannot be
written stops the act instead of leaving a change that nobody can undo.
"""

import json
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from assistant_core.errors import JournalFailed
from assistant_core.functions import Change, Json, Outcome

_SCHEMA = """
CREATE TABLE IF NOT EXISTS entries (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, text TEXT NOT NULL, said TEXT NOT NULL DEFAULT '',
    seconds TEXT NOT NULL DEFAULT '{}', way TEXT NOT NULL DEFAULT '');
CREATE TABLE IF NOT EXISTS acts (
    id INTEGER PRIMARY KEY, entry INTEGER NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
    function TEXT NOT NULL, arguments TEXT NOT NULL, state TEXT NOT NULL, said TEXT NOT NULL DEFAULT '',
    before TEXT, after TEXT);
CREATE TABLE IF NOT EXISTS sounds (
    entry INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE, flac BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS acts_of_entry ON acts(entry);
"""
_WITH_SOUND = "SELECT entries.*, id IN (SELECT entry FROM sounds) FROM entries"
_SPARE = 4_000_000
"""Bytes of erased content from which on the file is made smaller."""


@dataclass(frozen=True)
class Act:
    """One act as the journal keeps it; `state` is begun, done, failed or undone."""

    id: int
    entry: int
    function: str
    arguments: Mapping[str, Json]
    state: str
    said: str
    change: Change | None


@dataclass(frozen=True)
class Entry:
    """One command as the journal keeps it.

    Attributes:
        seconds: What each stage took.
        way: How it was understood, a `assistant_core.calls.Way`; empty where that was not written down.
        has_sound: Whether it is kept as it was spoken, too.
    """

    id: int
    at: datetime
    text: str
    said: str
    acts: tuple[Act, ...]
    seconds: Mapping[str, float] = field(default_factory=dict)
    has_sound: bool = False
    way: str = ""


class Journal:
    """Commands and acts on disk; every method may be called from any thread."""

    def __init__(self, path: Path) -> None:
        """Open the journal, or start one. Raises `JournalFailed`."""
        self._lock = threading.Lock()
        try:
            self._db = sqlite3.connect(path, check_same_thread=False, timeout=5)
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA foreign_keys=ON")
            self._db.execute("PRAGMA secure_delete=ON")
            self._db.create_function("holds", 2, _holds)
            self._db.executescript(_SCHEMA)
            self._complete()
        except sqlite3.Error as error:
            raise _failed(error) from error

    def begin(self, text: str) -> int:
        """Write down a command that is about to be acted on; returns its number."""
        with self._writing() as db:
            at = datetime.now(UTC).isoformat()
            return _number(db.execute("INSERT INTO entries (at, text) VALUES (?, ?)", (at, text)))

    def starting(self, entry: int, function: str, arguments: Mapping[str, Json]) -> int:
        """Write down an act before it is done; returns its number."""
        with self._writing() as db:
            return _number(
                db.execute(
                    "INSERT INTO acts (entry, function, arguments, state) VALUES (?, ?, ?, 'begun')",
                    (entry, function, json.dumps(arguments)),
                )
            )

    def finished(self, act: int, outcome: Outcome) -> None:
        """Complete an act with what it changed."""
        before = json.dumps(outcome.before) if outcome.before is not None else None
        after = json.dumps(outcome.after) if outcome.after is not None else None
        with self._writing() as db:
            db.execute(
                "UPDATE acts SET state = 'done', said = ?, before = ?, after = ? WHERE id = ?",
                (outcome.said, before, after, act),
            )

    def failed(self, act: int, said: str) -> None:
        """Note that an act did not succeed."""
        with self._writing() as db:
            db.execute("UPDATE acts SET state = 'failed', said = ? WHERE id = ?", (said, act))

    def undone(self, act: int) -> None:
        """Note that an act was put back."""
        with self._writing() as db:
            db.execute("UPDATE acts SET state = 'undone' WHERE id = ?", (act,))

    def replied(self, entry: int, said: str, seconds: Mapping[str, float], way: str = "") -> None:
        """Complete a command with the reply, the seconds that each stage took, and how it was understood."""
        with self._writing() as db:
            db.execute(
                "UPDATE entries SET said = ?, seconds = ?, way = ? WHERE id = ?",
                (said, json.dumps(seconds), way, entry),
            )

    def keep_sound(self, entry: int, flac: bytes) -> None:
        """Keep how a command sounded, as a FLAC file; of one that was erased meanwhile nothing is kept."""
        with self._writing() as db:
            db.execute("INSERT OR REPLACE INTO sounds SELECT id, ? FROM entries WHERE id = ?", (flac, entry))

    def sound(self, entry: int) -> bytes | None:
        """How a command sounded, as a FLAC file; None when that was not kept."""
        rows = self._read("SELECT flac FROM sounds WHERE entry = ?", entry)
        return bytes(rows[0][0]) if rows else None

    def last_changes(self) -> list[Act]:
        """The acts of the latest command that can still be undone, last one first."""
        rows = self._read(
            "SELECT * FROM acts WHERE state = 'done' AND before IS NOT NULL AND entry ="
            " (SELECT MAX(entry) FROM acts WHERE state = 'done' AND before IS NOT NULL) ORDER BY id DESC"
        )
        return [_act(row) for row in rows]

    def recent(self, limit: int = 50) -> list[Entry]:
        """The latest commands, newest first."""
        return self._entries("ORDER BY id DESC LIMIT ?", limit)

    def search(self, words: str, states: Mapping[str, str], limit: int = 50) -> list[Entry]:
        """The latest commands that hold all these words, heard, done or answered, newest first.

        Args:
            words: What is looked for, in small letters or in capitals.
            states: What stands behind a function when its act came to one of these states.
            limit: How many commands there are at most.
        """
        outcome = f"CASE state WHEN 'done' THEN ''{' WHEN ? THEN ?' * len(states)} ELSE '' END"
        done = f"SELECT group_concat(function || {outcome}, ', ') FROM acts WHERE entry = entries.id"
        return self._entries(
            f"WHERE holds(text || ' ' || coalesce(({done}), '') || ' ' || said, ?) ORDER BY id DESC LIMIT ?",
            *(value for state in states.items() for value in state),
            words,
            limit,
        )

    def between(self, begin: datetime, end: datetime) -> list[Entry]:
        """The commands of a time, its end excluded, oldest first."""
        return self._entries("WHERE at >= ? AND at < ? ORDER BY id", _stamp(begin), _stamp(end))

    def uses(self, function: str, limit: int = 20) -> list[Entry]:
        """The latest commands in which a function was called, newest first, with these acts alone."""
        rows = self._read(
            "SELECT entries.id, at, text, entries.said, acts.* FROM acts JOIN entries ON entry = entries.id"
            " WHERE function = ? ORDER BY acts.id DESC LIMIT ?",
            function,
            limit,
        )
        return [Entry(r[0], datetime.fromisoformat(r[1]), r[2], r[3], (_act(r[4:]),)) for r in rows]

    def last_used(self) -> dict[str, datetime]:
        """When each function was called last; those that never were are not in it."""
        rows = self._read("SELECT function, MAX(at) FROM acts JOIN entries ON entry = entries.id GROUP BY 1")
        return {name: datetime.fromisoformat(at) for name, at in rows}

    def forget_before(self, moment: datetime) -> int:
        """Erase the commands before this moment; returns how many."""
        return self._delete("FROM entries WHERE at < ?", _stamp(moment))

    def forget_between(self, begin: datetime, end: datetime) -> int:
        """Erase the commands of a time, its end excluded; returns how many. What they did stays done."""
        return self._delete("FROM entries WHERE at >= ? AND at < ?", _stamp(begin), _stamp(end))

    def forget_sounds(self) -> int:
        """Erase how commands sounded, and keep the commands; returns how many sounds there were."""
        return self._delete("FROM sounds")

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._db.close()

    def _complete(self) -> None:
        """Give a journal that an earlier Octavox began what it lacks."""
        known = {column[1] for column in self._db.execute("PRAGMA table_info(entries)")}
        if "way" not in known:
            self._db.execute("ALTER TABLE entries ADD COLUMN way TEXT NOT NULL DEFAULT ''")

    def _delete(self, which: str, *values: object) -> int:
        """Delete rows so that what they held is in none of the journal's files any more."""
        with self._writing() as db:
            count = db.execute(f"DELETE {which}", values).rowcount
        if count:
            self._give_space_back()
            self._read("PRAGMA wal_checkpoint(TRUNCATE)")
        return count

    def _give_space_back(self) -> None:
        """Make the file smaller when much of it is empty; not while another process reads in it."""
        ((pages,),), ((size,),) = self._read("PRAGMA freelist_count"), self._read("PRAGMA page_size")
        if pages * size > _SPARE:
            with suppress(JournalFailed):
                self._read("VACUUM")

    def _entries(self, which: str, *values: object) -> list[Entry]:
        """The commands that are asked for, each with its acts."""
        found = self._read(f"{_WITH_SOUND} {which}", *values)
        return [
            Entry(
                number,
                datetime.fromisoformat(at),
                text,
                said,
                tuple(
                    _act(act) for act in self._read("SELECT * FROM acts WHERE entry = ? ORDER BY id", number)
                ),
                json.loads(seconds),
                bool(has_sound),
                way,
            )
            for number, at, text, said, seconds, way, has_sound in found
        ]

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                with self._db:
                    yield self._db
            except sqlite3.Error as error:
                raise _failed(error) from error

    def _read(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with self._lock:
            try:
                return self._db.execute(query, values).fetchall()
            except sqlite3.Error as error:
                raise _failed(error, said="I cannot read my journal.") from error


def bytes_of_sounds(path: Path) -> int:
    """How many bytes of a journal's file are sounds; 0 when there is no such file or it cannot be read."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=1)) as db:
            ((count,),) = db.execute("SELECT SUM(LENGTH(flac)) FROM sounds").fetchall()
    except sqlite3.Error:
        return 0
    return int(count or 0)


def _holds(text: str, words: str) -> bool:
    """Whether every one of these words is in a text: SQLite knows small letters of plain ASCII alone."""
    text = text.lower()
    return all(word in text for word in words.lower().split())


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()


def _number(cursor: sqlite3.Cursor) -> int:
    return int(cursor.lastrowid or 0)


def _act(row: tuple[Any, ...]) -> Act:
    number, entry, function, arguments, state, said, before, after = row
    change = None if before is None else Change(json.loads(before), json.loads(after or "{}"))
    return Act(number, entry, function, json.loads(arguments), state, said, change)


def _failed(error: sqlite3.Error, said: str | None = None) -> JournalFailed:
    cure = "free some disk space and check the data directory"
    return JournalFailed(f"the journal cannot be used: {error}", said=said, cure=cure)
