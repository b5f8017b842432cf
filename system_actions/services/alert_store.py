"""The alerts on disk, in SQLite.

The file is in WAL mode and every change is one transaction that names the state it expects, so that
two processes can use it at once.
"""

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from assistant_core.errors import ActionFailed, WorldMoved
from system_actions.services.alert import Alert

_SCHEMA = "CREATE TABLE IF NOT EXISTS alerts (id INTEGER PRIMARY KEY AUTOINCREMENT, alert TEXT NOT NULL)"


class AlertStore:
    """Timers, alarms and reminders; the methods may be called from any thread."""

    def __init__(self, path: Path) -> None:
        """Open the store, or start one. Raises `ActionFailed`."""
        self._lock = threading.Lock()
        try:
            self._db = sqlite3.connect(path, check_same_thread=False, timeout=5, isolation_level=None)
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute(_SCHEMA)
        except sqlite3.Error as error:
            raise _failed(error) from error

    def all(self) -> list[Alert]:
        """Every alert, the one that is due first at the beginning."""
        with self._using() as db:
            rows = db.execute("SELECT id, alert FROM alerts").fetchall()
        return sorted((_alert(row) for row in rows), key=lambda alert: (alert.due, alert.id))

    def add(self, alert: Alert) -> Alert:
        """Store a new alert; returns it with its number."""
        with self._changing() as db:
            number = db.execute("INSERT INTO alerts (alert) VALUES (?)", (_text(alert),)).lastrowid
        return replace(alert, id=int(number or 0))

    def put(self, alert: Alert, *, instead_of: Alert | None) -> None:
        """Write an alert where another state of it is expected, or none.

        Raises:
            WorldMoved: Something else is there; nothing is written.
        """
        with self._changing() as db:
            _expect(db, alert.id, instead_of)
            db.execute("INSERT OR REPLACE INTO alerts (id, alert) VALUES (?, ?)", (alert.id, _text(alert)))

    def remove(self, alert: Alert) -> None:
        """Delete an alert. Raises `WorldMoved` when it is not as given any more."""
        with self._changing() as db:
            _expect(db, alert.id, alert)
            db.execute("DELETE FROM alerts WHERE id = ?", (alert.id,))

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._db.close()

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                yield self._db
            except sqlite3.Error as error:
                raise _failed(error) from error

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        """One transaction that no other process can come between."""
        with self._using() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.execute("ROLLBACK")
                raise
            db.execute("COMMIT")


def _expect(db: sqlite3.Connection, number: int, expected: Alert | None) -> None:
    row = db.execute("SELECT id, alert FROM alerts WHERE id = ?", (number,)).fetchone()
    found = _alert(row) if row else None
    if found != expected:
        said = "It is gone already." if found is None else None
        raise WorldMoved(f"alert {number} is not what it was", said=said)


def _text(alert: Alert) -> str:
    return json.dumps({**alert.to_json(), "id": 0})


def _alert(row: tuple[int, str]) -> Alert:
    return Alert.from_json({**json.loads(row[1]), "id": row[0]})


def _failed(error: sqlite3.Error) -> ActionFailed:
    return ActionFailed(
        f"the clock's store cannot be used: {error}",
        said="I cannot write down timers and alarms.",
        cure="free some disk space and check the data directory",
    )
