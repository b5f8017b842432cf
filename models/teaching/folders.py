"""Folders as whoever looks at them later finds them: whole on the disk, or gone."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

_GONE = ".gone"


def settle(folder: Path) -> None:
    """Have every file of a directory on the disk before anything names it."""
    for file in folder.iterdir():
        with file.open("rb") as content:
            os.fsync(content.fileno())
    sync(folder)


def sync(folder: Path) -> None:
    """Have on the disk which files a directory has."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def throw_away(folder: Path) -> None:
    """Delete a folder, if it is there; it is out of sight before any of its files goes.

    What an earlier call, which was killed, has left beside it goes as well. Raises `OSError` when the folder
    stays as it is.
    """
    sweep(folder.parent)
    with suppress(FileNotFoundError):
        folder.replace(folder.with_name(f".{folder.name}{_GONE}"))
    sweep(folder.parent)


def sweep(place: Path) -> None:
    """Delete what is left there of folders that were thrown away."""
    for left in place.glob(f".*{_GONE}"):
        shutil.rmtree(left, ignore_errors=True)
