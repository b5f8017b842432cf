"""A small SQLite file that several processes may use at once, and from which what is deleted is gone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def opened(path: Path, schema: str) -> Iterator[sqlite3.Connection]:
    """Open the file for one piece of work, making it when it is not there. Raises `sqlite3.Error`."""
    with closing(sqlite3.connect(path, timeout=5)) as db, db:
        db.execute("PRAGMA secure_delete=ON")
        db.execute(schema)
        yield db
