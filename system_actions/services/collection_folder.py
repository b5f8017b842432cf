"""Collections on this computer: a folder with one file for each item, as khal and vdirsyncer keep them."""

import asyncio
import fcntl
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from assistant_core.errors import WorldMoved
from system_actions.services.collection import Collection, CollectionFailed, Item, Span, expect

_UNSAFE = re.compile(r"[^A-Za-z0-9_@.-]")


class FolderCollection(Collection):
    """A folder of .ics or .vcf files; each change is one atomic replacement under a lock.

    An item's id is its file's name.
    """

    def __init__(self, folder: Path, suffix: str, label: str) -> None:
        """Keep files that end in `suffix` (".ics") in a folder, which is made when it is first written to."""
        self.id = folder.name
        self.label = label
        self._folder = folder
        self._suffix = suffix

    async def items(self, within: Span | None = None) -> list[Item]:
        """Every item, by the names of the files; a folder does not know times."""
        return await asyncio.to_thread(self._items)

    async def read(self, id: str) -> str | None:
        """The text of a file."""
        return await asyncio.to_thread(self._read, id)

    async def add(self, uid: str, text: str) -> Item:
        """Write a new file named after the item's UID."""
        id = f"{_UNSAFE.sub('-', uid).strip('.')}{self._suffix}"
        after = await self.replace(id, text, expected=None)
        return Item(id, after or text)

    async def replace(self, id: str, text: str | None, *, expected: str | None) -> str | None:
        """Replace or delete a file, if it is as expected."""
        return await asyncio.to_thread(self._replace, id, text, expected)

    def _items(self) -> list[Item]:
        try:
            names = sorted(file.name for file in self._folder.glob(f"*{self._suffix}"))
        except OSError as error:
            raise _failed(self._folder, error) from error
        items = []
        for name in names:
            # One file that cannot be read does not hide the others.
            with suppress(CollectionFailed):
                items.append(Item(name, self._read(name) or ""))
        return items

    def _read(self, id: str) -> str | None:
        try:
            # newline="" keeps the line ends, which the format wants to be CRLF.
            with self._file(id).open(encoding="utf-8", newline="") as file:
                return file.read()
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise _failed(self._folder, error) from error

    def _replace(self, id: str, text: str | None, expected: str | None) -> str | None:
        try:
            with _locked(self._folder):
                expect(self._read(id), expected)
                if text is None:
                    self._file(id).unlink(missing_ok=True)
                else:
                    _write(self._file(id), text)
        except OSError as error:
            raise _failed(self._folder, error) from error
        return self._read(id)

    def _file(self, id: str) -> Path:
        if Path(id).name != id:
            raise WorldMoved("an item's id names another folder")
        return self._folder / id


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _write(path: Path, text: str) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    Path(temporary).replace(path)


def _failed(folder: Path, error: Exception) -> CollectionFailed:
    return CollectionFailed(
        f"{folder} cannot be used: {type(error).__name__}",
        said=f"I cannot read or write your {folder.name}.",
        cure=f"check the rights and the free space of {folder}",
    )
