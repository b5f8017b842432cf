"""Lists and notes as Markdown files in the data directory, which any editor can read and change.

A list is ``lists/<name>.md``: a heading, and a line ``- [ ] item`` for each thing on it; other lines are
left as they are. Notes are ``notes/<day>.md``: a heading, and a line ``- 14:03 words`` for each note.
"""

import asyncio
import fcntl
import os
import re
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Self

from assistant_core import paths
from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Named
from assistant_core.services import Service, Services

_OPEN_ITEM = re.compile(r"^[ \t]*[-*+] (?:\[ \] )?(?!\[[xX]\])(?P<item>\S.*?)[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^#\s+(.+?)\s*$", re.MULTILINE)


class Written(Service):
    """The files; every change is one atomic replacement under a lock that other processes respect."""

    def __init__(self, folder: Path) -> None:
        """Keep the files below this folder."""
        self._folder = folder

    @classmethod
    async def open(cls, services: Services) -> Self:
        """The files in the data directory."""
        return cls(paths.data_dir())

    async def lists(self) -> list[Named]:
        """The lists there are, by file name and heading, in the order of their names."""
        return await asyncio.to_thread(self._lists)

    async def read(self, file: str) -> str | None:
        """The text of a file ("lists/shopping.md"); None when it is not there. Raises `ActionFailed`."""
        return await asyncio.to_thread(self._read, file)

    async def change(
        self, file: str, edit: Callable[[str | None], str | None]
    ) -> tuple[str | None, str | None]:
        """Replace a file's text by what `edit` makes of it (None: no file); returns it before and after.

        Raises:
            ActionFailed: The file cannot be written, or whatever `edit` raises.
        """
        return await asyncio.to_thread(self._change, file, edit)

    async def put_back(self, file: str, before: str | None, after: str | None) -> None:
        """Give a file the text it had. Raises `WorldMoved` when it is not `after` any more."""

        def restore(found: str | None) -> str | None:
            if found != after:
                raise WorldMoved(f"{file} has been edited since")
            return before

        await self.change(file, restore)

    def _lists(self) -> list[Named]:
        files = sorted((self._folder / "lists").glob("*.md"))
        return [
            Named(f"lists/{file.name}", heading(self._read(f"lists/{file.name}") or "", file.stem))
            for file in files
        ]

    def _read(self, file: str) -> str | None:
        try:
            return (self._folder / file).read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise _failed(file, error) from error

    def _change(self, file: str, edit: Callable[[str | None], str | None]) -> tuple[str | None, str | None]:
        try:
            with _locked(self._folder / "lists.lock"):
                before = self._read(file)
                after = edit(before)
                if after is None:
                    (self._folder / file).unlink(missing_ok=True)
                else:
                    _write(self._folder / file, after)
        except OSError as error:
            raise _failed(file, error) from error
        return before, after


def list_file(name: str) -> str:
    """The file of a list by its name: "Shopping" is lists/shopping.md."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return f"lists/{slug or 'list'}.md"


def note_file(moment: datetime) -> str:
    """The file of a day's notes."""
    return f"notes/{moment:%Y-%m-%d}.md"


def heading(text: str, otherwise: str) -> str:
    """The first heading of a file, or other words."""
    match = _HEADING.search(text)
    return match[1] if match else otherwise.replace("-", " ")


def open_items(text: str) -> list[str]:
    """The items of a list that are not ticked off."""
    return [match["item"] for match in _OPEN_ITEM.finditer(text)]


def with_items(text: str | None, title: str, items: list[str]) -> str:
    """The list with items added at its end; a new one when there is no text."""
    start = f"# {title}\n\n" if not text else text if text.endswith("\n") else f"{text}\n"
    return start + "".join(f"- [ ] {item}\n" for item in items)


def without_item(text: str, item: str) -> str:
    """The list without the first open line of this item. Raises `WorldMoved` when it is not there."""
    match = next((m for m in _OPEN_ITEM.finditer(text) if m["item"] == item), None)
    if match is None:
        raise WorldMoved("the item is gone already")
    return text[: match.start()] + text[match.end() :].removeprefix("\n")


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    Path(temporary).replace(path)


def _failed(file: str, error: Exception) -> ActionFailed:
    return ActionFailed(
        f"{file} cannot be used: {type(error).__name__}",
        said="I cannot read or write that file.",
        cure="check the rights and the free space of the data directory",
    )
