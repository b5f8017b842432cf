"""The files and folders of the home directory: what there is, and opening one in the program for its kind.

Looked at are the folders that xdg-user-dirs names, the rest of the home directory, and the files that were
opened lately, as the desktop notes them (Desktop Bookmark Specification, ``recently-used.xbel``). Hidden
names and links that lead out of these places are passed over.
"""

import asyncio
import os
import stat
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Self
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from platformdirs import PlatformDirs

from assistant_core.errors import ActionFailed
from assistant_core.services import Service, Services
from system_actions.services.opening import find_opener, open_with_default
from system_actions.services.user_dirs import user_dir

MOST = 20_000
"""Names that are looked at before the search ends."""
MOST_IN_ONE = 4_000
"""Names that are looked at in one folder."""
DEPTH = 8
"""Folders within folders."""
PATIENCE = 5.0
"""Seconds that looking may take."""
RECENT = 200
"""Files opened lately that are thought of."""
_LONGEST_NOTES = 8_000_000

_KINDS = {
    "DOCUMENTS": "documents",
    "DOWNLOAD": "downloads",
    "DESKTOP": "desktop",
    "PICTURES": "pictures",
    "MUSIC": "music",
    "VIDEOS": "videos",
}
_PROGRAMS = frozenset(
    {".appimage", ".bash", ".bat", ".cmd", ".com", ".desktop", ".exe", ".jar", ".jnlp", ".msi"}
    | {".ps1", ".run", ".scr", ".sh", ".vbs"}
)
_PROGRAM_HEADS = (b"\x7fELF", b"[Desktop Entry]")


@dataclass(frozen=True)
class HomeFile:
    """A file or a folder.

    Attributes:
        path: Where it is, every link followed.
        folder: It is a folder.
        name: What it is called there, or the kind of folder that it is: "downloads".
    """

    path: Path
    folder: bool
    name: str

    @property
    def label(self) -> str:
        """Its name as it can be said and written down."""
        return "".join(c if c.isprintable() else " " for c in self.path.name) or "your home folder"

    @property
    def place(self) -> str:
        """The name of the folder it lies in."""
        above = self.path.parent
        here = HomeFile(above, True, above.name)
        return "your home folder" if above == Path.home().resolve() else here.label


@dataclass(frozen=True)
class Sight:
    """What was found by looking, and whether that was everything."""

    files: tuple[HomeFile, ...]
    whole: bool


class Files(Service):
    """Looks through the person's folders afresh each time, and opens what lies there."""

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Raises `ServiceMissing` when this desktop opens no files."""
        find_opener()
        return cls()

    async def look(self) -> Sight:
        """Everything there is, what was opened lately first."""
        return await asyncio.to_thread(_look)

    async def show(self, chosen: HomeFile) -> None:
        """Open it with the program that the desktop has for its kind.

        Raises:
            ActionFailed: It is gone, it is a program, or nothing opens it.
            ServiceMissing: The desktop opens no files any more.
        """
        await asyncio.to_thread(_check, chosen)
        await open_with_default(chosen.path.as_uri())


def _look() -> Sight:
    home = Path.home().resolve()
    kinds = _user_dirs(home)
    places = (home, *kinds)
    files = [HomeFile(home, True, "home"), *(HomeFile(path, True, name) for path, name in kinds.items())]
    files += _recent(home, places)
    walked, whole = _walk([*kinds, home], places)
    return Sight(tuple(dict.fromkeys(files + walked)), whole)


def _user_dirs(home: Path) -> dict[Path, str]:
    """The person's own folders that exist; one that lies elsewhere only if it is named so, not by a link."""
    found: dict[Path, str] = {}
    for kind, name in _KINDS.items():
        told = user_dir(kind)
        real = told.resolve()
        strays = told.is_relative_to(Path.home()) and not real.is_relative_to(home)
        if real != home and not strays and real.is_dir():
            found.setdefault(real, name)
    return found


def _walk(roots: list[Path], places: tuple[Path, ...]) -> tuple[list[HomeFile], bool]:
    """What lies in the folders, the upper levels first, and whether all of it was seen."""
    until = time.monotonic() + PATIENCE
    waiting = deque((root, 0) for root in roots)
    seen, found, whole = set(roots), list[HomeFile](), True
    while waiting:
        folder, depth = waiting.popleft()
        if len(found) >= MOST or time.monotonic() > until:
            return found[:MOST], False
        entries = list(islice(_entries(folder), MOST_IN_ONE))
        whole = whole and len(entries) < MOST_IN_ONE
        for entry in entries:
            one = _seen(entry, places)
            if one is None:
                continue
            found.append(one)
            if one.folder and not entry.is_symlink() and one.path not in seen:
                seen.add(one.path)
                whole = whole and depth < DEPTH
                if depth < DEPTH:
                    waiting.append((one.path, depth + 1))
    return found[:MOST], whole and len(found) <= MOST


def _entries(folder: Path) -> Iterator["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except OSError:
        return


def _seen(entry: "os.DirEntry[str]", places: tuple[Path, ...]) -> HomeFile | None:
    """The file or folder of an entry; None for what is hidden, special, or a link that leads away."""
    if entry.name.startswith("."):
        return None
    try:
        if entry.is_symlink():
            return _linked(Path(entry.path), places)
        if entry.is_dir() or entry.is_file():
            return HomeFile(Path(entry.path), entry.is_dir(), entry.name)
    except (OSError, RuntimeError):
        return None
    return None


def _linked(link: Path, places: tuple[Path, ...]) -> HomeFile | None:
    real = link.resolve(strict=True)
    for place in places:
        if real.is_relative_to(place) and not any(p.startswith(".") for p in real.relative_to(place).parts):
            return HomeFile(real, real.is_dir(), link.name) if real.is_dir() or real.is_file() else None
    return None


def _recent(home: Path, places: tuple[Path, ...]) -> list[HomeFile]:
    """What the person opened lately and is still there, wherever that is, the latest first."""
    found = []
    for path in _noted()[:RECENT]:
        try:
            real = path.resolve(strict=True)
            within = path.is_relative_to(Path.home()) or path.is_relative_to(home)
            if real != path and not (within and any(real.is_relative_to(place) for place in places)):
                continue
            if real.is_file() or real.is_dir():
                found.append(HomeFile(real, real.is_dir(), path.name))
        except (OSError, RuntimeError, ValueError):
            continue
    return found


def _noted() -> list[Path]:
    """The files that programs noted as opened, but for those meant for their own eyes; the latest first."""
    notes = PlatformDirs().user_data_path / "recently-used.xbel"
    try:
        if notes.stat().st_size > _LONGEST_NOTES:
            return []
        bookmarks = ElementTree.parse(notes).getroot().findall("bookmark")
    except (OSError, ElementTree.ParseError, ValueError):
        return []
    public = [one for one in bookmarks if not any(part.tag.endswith("}private") for part in one.iter())]
    public.sort(key=lambda one: one.get("visited") or one.get("modified") or "", reverse=True)
    return [path for one in public if (path := _path_of(one.get("href", ""))) is not None]


def _path_of(href: str) -> Path | None:
    try:
        parts = urlsplit(href)
    except ValueError:
        return None
    path = unquote(parts.path, errors="surrogateescape")
    local = parts.scheme == "file" and parts.netloc in ("", "localhost")
    return Path(path) if local and path.startswith("/") and "\0" not in path else None


def _check(chosen: HomeFile) -> None:
    """Raises `ActionFailed` unless it is still what was found, and no program."""
    try:
        mode = chosen.path.lstat().st_mode
        moved = chosen.path.resolve(strict=True) != chosen.path
        program = not stat.S_ISDIR(mode) and _is_program(chosen.path, mode)
    except OSError as error:
        raise ActionFailed(type(error).__name__, said=f"I cannot read {chosen.label}.") from error
    if moved or not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise ActionFailed("it is not the file it was", said=f"{chosen.label} is not there any more.")
    if program:
        raise ActionFailed(
            "programs are not opened as files", said=f"{chosen.label} is a program, so I do not open it."
        )


def _is_program(path: Path, mode: int) -> bool:
    if path.suffix.lower() in _PROGRAMS or mode & (stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH):
        return True
    if not stat.S_ISREG(mode):
        return False
    with path.open("rb") as file:
        return file.read(64).startswith(_PROGRAM_HEADS)
