"""Changing a small file of the person's: one process at a time, and as a whole or not at all."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keep other processes from changing the file until the block ends. Raises `OSError`."""
    with path.with_name(f".{path.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def replace_text(path: Path, text: str) -> None:
    """Replace the file, or what it is a link to, so that a crash leaves the old or the new one.

    Line ends are written as they are. The file keeps its rights. Raises `OSError`.
    """
    target = path.resolve()
    new = target.with_name(f".{target.name}.new")
    try:
        new.unlink(missing_ok=True)  # a process that was killed may have left it, and read-only
        with new.open("wb") as out:
            if target.exists():
                os.fchmod(out.fileno(), target.stat().st_mode & 0o7777)
            out.write(text.encode("utf-8"))
            out.flush()
            os.fsync(out.fileno())
        new.replace(target)
    except OSError:
        new.unlink(missing_ok=True)
        raise
