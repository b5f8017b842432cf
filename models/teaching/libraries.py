"""What only teaching needs: PyTorch, fetched when the first function is taught, into a folder of its own."""

import asyncio
import importlib.util
import json
import os
import re
import sys
import urllib.error
import urllib.request
from collections.abc import Mapping
from contextlib import suppress
from importlib.metadata import requires
from pathlib import Path

from assistant_core import paths
from assistant_core.errors import OctavoxError

EXTRA = "teach"
"""The extra of the package that lists them."""

_MODULES = ("torch",)
_PATIENCE = 20.0


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
    return all((folder() / name).is_dir() or importlib.util.find_spec(name) is not None for name in _MODULES)


def environment() -> Mapping[str, str]:
    """The environment of a process that teaches."""
    known = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder()), *([known] if known else [])])}


async def size() -> int:
    """How many bytes would be fetched, as pip's dry run finds them. Raises `LibrariesMissing`."""
    report = await _pip("--dry-run", "--quiet", "--report", "-")
    try:
        urls = [one["download_info"]["url"] for one in json.loads(report)["install"]]
    except (ValueError, KeyError, TypeError) as error:
        raise LibrariesMissing(f"pip's report cannot be read: {error}", cure=_CURE) from error
    return sum(await asyncio.gather(*(asyncio.to_thread(_size_of, url) for url in urls)))


async def fetch() -> None:
    """Fetch them. Raises `LibrariesMissing`; what is half there is fetched anew the next time."""
    await _pip("--upgrade")


_CURE = "check the network and the free disk space, then try again"


async def _pip(*options: str) -> str:
    """Run pip for all of them; returns what it printed."""
    command = [sys.executable, "-m", "pip", "install", *options, "--target", str(folder()), *wanted()]
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
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
