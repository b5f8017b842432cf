"""What only teaching needs: PyTorch, fetched when the first function is taught, into a folder of its own.

pip moves packages one by one into its target. So it works in a folder beside the place, which is moved there
when everything is in it, with a note of what it is for: half a fetch, or one for another Python, never counts
as there.
"""

import asyncio
import fcntl
import importlib.util
import json
import os
import re
import shutil
import sys
import sysconfig
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from importlib.metadata import requires
from pathlib import Path
from typing import Any, TextIO

from assistant_core import paths
from assistant_core.errors import OctavoxError

EXTRA = "teach"
"""The extra of the package that lists them."""

CPU_BUILDS = "https://download.pytorch.org/whl/cpu"
"""PyTorch's own index of builds without CUDA, which pip prefers to those of PyPI: 0.2 GB, not 2.7 GB."""

_MODULES = ("torch",)
_NOTE = "octavox.json"
_PATIENCE = 20.0
_RETRIES = 1
"""pip asks every index for every package: with five retries, one out of reach costs 77 s, with one 2 s."""


class LibrariesMissing(OctavoxError):
    """What teaching needs is not here and cannot be fetched."""

    default_said = "I could not fetch what I need for learning."


def folder() -> Path:
    """Where they are put."""
    return paths.data_dir() / "libraries"


def wanted() -> list[str]:
    """The requirements, as the package's own metadata has them."""
    found = [requirement.partition(";") for requirement in requires("octavox") or ()]
    return [name.strip() for name, _, marker in found if re.search(rf"extra == .{EXTRA}.", marker)]


def are_there() -> bool:
    """Whether teaching has what it needs."""
    return _fetched() or all(importlib.util.find_spec(name) is not None for name in _MODULES)


def environment() -> Mapping[str, str]:
    """The environment of a process that teaches.

    What was fetched for another Python is left out, since it would stand before what is installed.
    """
    known = os.environ.get("PYTHONPATH")
    places = [*([str(folder())] if _fetched() else []), *([known] if known else [])]
    return {**os.environ, **({"PYTHONPATH": os.pathsep.join(places)} if places else {})}


async def size() -> int:
    """How many bytes would be fetched, as pip's dry run finds them. Raises `LibrariesMissing`."""
    async with _workplace() as (place, lock):
        report = await _pip(place, lock, "--dry-run", "--quiet", "--report", "-")
    try:
        urls = [one["download_info"]["url"] for one in json.loads(report)["install"]]
    except (ValueError, KeyError, TypeError) as error:
        raise LibrariesMissing(f"pip's report cannot be read: {error}", cure=_CURE) from error
    return sum(await asyncio.gather(*(asyncio.to_thread(_size_of, url) for url in urls)))


async def fetch() -> None:
    """Fetch them. Raises `LibrariesMissing`; what is half there is fetched anew the next time."""
    async with _workplace() as (place, lock):
        await _pip(place, lock)
        await asyncio.to_thread(_take, place)


_CURE = "check the network and the free disk space, then try again"


def _about() -> dict[str, Any]:
    """What a fetch is for: the Python that can load it, and the requirements."""
    return {"python": sysconfig.get_config_var("SOABI"), "wanted": wanted()}


def _fetched() -> bool:
    """Whether the folder holds a whole fetch for this Python, of just what is wanted."""
    try:
        noted = json.loads((folder() / _NOTE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(noted == _about())


@asynccontextmanager
async def _workplace() -> AsyncIterator[tuple[Path, int]]:
    """A folder for pip to work in, and the descriptor of the lock that keeps others out of it.

    It stands beside the libraries, since `/tmp` is often a small part of the memory, and what is unpacked in
    another file system would have to be copied. Raises `LibrariesMissing`.
    """
    place = folder().with_name(folder().name + ".part")
    try:
        with place.with_name(f".{folder().name}.lock").open("w") as lock:
            _hold(lock)
            try:
                await asyncio.to_thread(shutil.rmtree, place, ignore_errors=True)  # of one that was killed
                place.mkdir()
                yield place, lock.fileno()
            finally:
                await asyncio.to_thread(shutil.rmtree, place, ignore_errors=True)
    except OSError as error:
        raise LibrariesMissing(f"{place} cannot be written: {error}", cure=_CURE) from error


def _hold(lock: TextIO) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise LibrariesMissing("another process fetches them", cure="wait until that is done") from error


def _take(place: Path) -> None:
    """Put what pip left in a folder to where it is used. Raises OSError."""
    (_packages(place) / _NOTE).write_text(json.dumps(_about()), encoding="utf-8")
    os.sync()  # or a power cut could leave the note and not what it is about
    with suppress(FileNotFoundError):
        folder().rename(place / "before")
    _packages(place).rename(folder())


def _packages(place: Path) -> Path:
    return place / "packages"


async def _pip(place: Path, lock: int, *options: str) -> str:
    """Run pip for all of them in a folder; returns what it printed.

    pip holds the lock too, so that nobody clears the folder under one whose parent was killed.
    """
    temporary = place / "tmp"
    temporary.mkdir()
    command = [sys.executable, "-m", "pip", "install", *options, "--retries", str(_RETRIES)]
    command += ["--extra-index-url", CPU_BUILDS, "--target", str(_packages(place)), *wanted()]
    process = await asyncio.create_subprocess_exec(
        *command,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(temporary)},
        pass_fds=(lock,),
    )
    try:
        printed, complaints = await process.communicate()
    except asyncio.CancelledError:
        with suppress(ProcessLookupError):
            process.terminate()
        await process.wait()
        raise
    if process.returncode:
        last = complaints.decode(errors="replace").strip().splitlines()[-1:]
        raise LibrariesMissing(f"pip ended with {process.returncode}: {''.join(last)}", cure=_CURE)
    return printed.decode(errors="replace")


def _size_of(url: str) -> int:
    """The size of what is behind an address, in bytes. Raises `LibrariesMissing`."""
    try:
        request = urllib.request.Request(url, method="HEAD")
        with urllib.request.build_opener().open(request, timeout=_PATIENCE) as answer:
            return int(answer.headers["Content-Length"])
    except (OSError, ValueError, TypeError) as error:
        raise LibrariesMissing(f"the size of {url} is not told: {error}", cure=_CURE) from error
