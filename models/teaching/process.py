"""A teaching in the background: a process of its own that can be followed, ended and gone on with."""

import asyncio
import json
import shutil
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from assistant_core import paths
from assistant_core.errors import OctavoxError
from models.teaching import installed, libraries
from models.teaching.progress import LESSONS, STOPPED, Progress, TeachingFailed
from models.teaching.verdict import Old, Result

COMMAND = (sys.executable, "-m", "models.teaching.command")
"""What teaches, in a process of its own."""

LONGEST_LINE = 1 << 20


class TeachingStopped(OctavoxError):
    """A teaching was ended before it was through."""

    default_said = "I stopped learning. I can go on where I was."


def folder() -> Path:
    """Where teachings work; what is there after one is kept until the next."""
    return paths.data_dir() / "taught" / "work"


async def teach(
    functions: Sequence[str], tell: Callable[[Progress], None], *, examples: Sequence[Path] = ()
) -> Result:
    """Teach functions of ``actions.toml``, and the corrections there are; returns what was examined.

    A teaching that was ended, or died, goes on where it was when the same is taught again. To cancel, cancel
    the task.

    Args:
        functions: Their names.
        tell: Told how far it is.
        examples: Files of written rows to examine the new functions with; sentences are made when not given.

    Raises `TeachingFailed`, `TeachingStopped` and whatever the process raises under these names.
    """
    installed.home()
    command = [*COMMAND, "--folder", str(folder()), *functions]
    if examples:
        command += ["--examples", *map(str, examples)]
    process = await asyncio.create_subprocess_exec(
        *command,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=libraries.environment(),
        limit=LONGEST_LINE,
    )
    complaints = asyncio.create_task(_last_line(process.stderr))
    try:
        result = await _followed(process, tell)
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.terminate()
            await process.wait()
        last = await complaints
    if result is not None:
        return result
    if process.returncode == STOPPED:
        raise TeachingStopped("the teaching was stopped", cure="teach again to go on")
    raise TeachingFailed(f"the teaching ended with {process.returncode}: {last}", cure="teach again to go on")


def unfinished() -> list[str] | None:
    """The functions of a teaching that was neither kept nor discarded yet; None when there is no such."""
    try:
        about = json.loads((folder() / LESSONS).read_text(encoding="utf-8"))
        return [lesson["shape"]["name"] for lesson in about["lessons"] if lesson["new"]]
    except (OSError, ValueError, TypeError, KeyError):
        return None


def keep() -> Path:
    """Take what was taught last into use; returns the model directory. Raises `TeachingFailed`."""
    made = folder() / "made"
    if not installed.fits(made):
        raise TeachingFailed("there is no finished teaching to keep", cure="octavox model teach")
    place = installed.install(made)
    discard()
    return place


def discard() -> None:
    """Forget what was taught last and is not in use."""
    shutil.rmtree(folder(), ignore_errors=True)


async def _followed(process: asyncio.subprocess.Process, tell: Callable[[Progress], None]) -> Result | None:
    assert process.stdout is not None
    result: Result | None = None
    async for line in process.stdout:
        try:
            content: dict[str, Any] = json.loads(line)
        except ValueError as error:
            raise TeachingFailed(f"the teaching told what cannot be read: {error}") from error
        if "error" in content:
            await process.wait()
            raise TeachingFailed(content["error"], said=content["said"], cure=content["cure"])
        if "result" in content:
            result = _result(content["result"])
        else:
            tell(Progress(**content))
    await process.wait()
    return result


def _result(content: dict[str, Any]) -> Result:
    new = {name: (right, count) for name, (right, count) in content["new"].items()}
    return Result(new, content["wrong"], Old(**content["before"]), Old(**content["after"]))


async def _last_line(stream: asyncio.StreamReader | None) -> str:
    assert stream is not None
    last = ""
    async for line in stream:
        last = line.decode(errors="replace").strip() or last
    return last
