"""Where teachings work, and that there is one at a time in a place."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.teaching.progress import TeachingFailed

WORK = "work"
"""The folder in which teachings work, beside what was taught."""

IDEA_WORK = "idea.part"
"""The folder in which first ideas are learnt, there as well."""


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep other processes from teaching in a folder. Raises `TeachingFailed` when one does."""
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with folder.with_name(f".{folder.name}.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise TeachingFailed(
                f"another process teaches in {folder}",
                said="I am learning already.",
                cure="wait until that is done, or stop it",
            ) from error
        yield
