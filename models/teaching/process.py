"""A teaching in the background: a process of its own that can be followed, ended and gone on with."""

import asyncio
import json
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from assistant_core import paths
from assistant_core.errors import OctavoxError
from models.teaching import installed, libraries
from models.teaching.folders import sweep, throw_away
from models.teaching.progress import LESSONS, STOPPED, Progress, TeachingFailed
from models.teaching.verdict import Old, Result
from models.teaching.work import IDEA_WORK, WORK, alone

COMMAND = (sys.executable, "-m", "models.teaching.command")
"""What teaches, in a process of its own."""

IDEA_COMMAND = (*COMMAND, "--idea")
"""What learns a first idea."""

LONGEST_LINE = 1 << 20


class TeachingStopped(OctavoxError):
    """A teaching was ended before it was through."""

    default_said = "I stopped learning. I can go on where I was."


def folder() -> Path:
    """Where teachings work; what is there after one is kept until the next."""
    return paths.data_dir() / "taught" / WORK


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
    sweep(installed.home())
    command = [*COMMAND, "--folder", str(folder()), *functions]
    if examples:
        command += ["--examples", *map(str, examples)]
    told = await _child(command, tell)
    return _result(told["result"])


async def learn_idea(functions: Sequence[str], tell: Callable[[Progress], None]) -> bool:
    """Learn a first idea of functions and use it until they are taught; returns whether it is in use.

    There is none of corrections alone, and none when what was taught before is in use. One that was learnt
    from the same phrases stays as it is.

    Raises as `teach` does.
    """
    installed.home()
    if not functions or not idea_helps():
        return False
    work = folder().with_name(IDEA_WORK)
    told = await _child([*IDEA_COMMAND, "--folder", str(work), *functions], tell)
    if told["new"]:
        await asyncio.to_thread(installed.install_idea, work)
    return bool(told["idea"])


def idea_helps() -> bool:
    """Whether a first idea would be used: that of a taught model is better than any."""
    chosen = installed.chosen_folder()
    return chosen is None or not installed.fits(chosen)


async def _child(command: Sequence[str], tell: Callable[[Progress], None]) -> dict[str, Any]:
    """Run a child to its end; returns the last it tells, which is what came out."""
    process = await asyncio.create_subprocess_exec(
        *command,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=libraries.environment(),
        limit=LONGEST_LINE,
    )
    complaints = asyncio.create_task(_last_line(process.stderr))
    try:
        told = await _followed(process, tell)
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.terminate()
            await process.wait()
        last = await complaints
    if told is not None:
        return told
    if process.returncode == STOPPED:
        raise TeachingStopped("the teaching was stopped", cure="teach again to go on")
    raise _broken_off(process.returncode, last)


def _broken_off(status: int | None, last: str) -> TeachingFailed:
    """What to tell of a child that ended without a word; ``last`` is its last complaint."""
    why = f"the teaching ended with {status}: {last}"
    if status == -signal.SIGKILL:  # so the kernel ends what takes the memory that others need
        said = "I could not learn that, since there was too little memory."
        return TeachingFailed(why, said=said, cure="close other programs, then teach again to go on")
    return TeachingFailed(why, cure="teach again to go on")


def unfinished() -> list[str] | None:
    """The functions of a teaching that was neither kept nor discarded yet; None when there is no such."""
    try:
        about = json.loads((folder() / LESSONS).read_text(encoding="utf-8"))
        return [lesson["shape"]["name"] for lesson in about["lessons"] if lesson["new"]]
    except (OSError, ValueError, TypeError, KeyError):
        return None


def keep(shown: Result | None = None) -> Path:
    """Take what was taught last into use; returns the model directory.

    Args:
        shown: The examination that its person was shown; no other teaching is kept, and only one that passed.

    Raises `TeachingFailed`, also while something is being taught.
    """
    with alone(folder()):
        made = folder() / "made"
        if not installed.fits(made):
            raise TeachingFailed("there is no finished teaching to keep", cure="octavox model teach")
        if shown is not None and not (shown.passed and shown.figures == installed.Taught.read(made).figures):
            raise TeachingFailed("what was taught last is another, or did not pass", cure="teach again")
        place = installed.install(made)
        throw_away(folder())
    return place


def discard() -> None:
    """Forget what was taught last and is not in use; a first idea of it stays, as it is in use.

    Raises `TeachingFailed` while something is being taught.
    """
    with alone(folder()):
        throw_away(folder())


async def _followed(
    process: asyncio.subprocess.Process, tell: Callable[[Progress], None]
) -> dict[str, Any] | None:
    assert process.stdout is not None
    told: dict[str, Any] | None = None
    async for line in process.stdout:
        try:
            content: dict[str, Any] = json.loads(line)
        except ValueError as error:
            raise TeachingFailed(f"the teaching told what cannot be read: {error}") from error
        if "error" in content:
            await process.wait()
            raise TeachingFailed(content["error"], said=content["said"], cure=content["cure"])
        if "result" in content or "idea" in content:
            told = content
        else:
            tell(Progress(**content))
    await process.wait()
    return told


def _result(content: dict[str, Any]) -> Result:
    new = {name: (right, count) for name, (right, count) in content["new"].items()}
    return Result(new, content["wrong"], Old(**content["before"]), Old(**content["after"]))


async def _last_line(stream: asyncio.StreamReader | None) -> str:
    assert stream is not None
    last = ""
    async for line in stream:
        last = line.decode(errors="replace").strip() or last
    return last
