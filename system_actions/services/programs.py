"""Other programs, run with argument lists and never through a shell."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

from assistant_core.errors import ActionFailed

PATIENCE = 20.0
"""Seconds that a program may take."""


async def run_program(
    program: str, *arguments: str, patience: float = PATIENCE, given: str | None = None
) -> tuple[int, str]:
    """Run a program to its end; returns its exit status and what it printed, both streams together.

    Args:
        program: Its name or path.
        arguments: Its arguments.
        patience: Seconds that it may take.
        given: What it reads from its standard input; nothing when None.

    Raises `ActionFailed` when it cannot be started, crashes, or takes too long; it is then ended.
    """
    process = await _started(program, arguments, reads=given is not None)
    async with ended_after(process):
        try:
            read = None if given is None else given.encode()
            output, _ = await asyncio.wait_for(process.communicate(read), patience)
        except TimeoutError as error:
            raise ActionFailed(f"{program} took over {patience:.0f} s", said="That took too long.") from error
    return _status(program, process), output.decode(errors="replace").strip()


async def first_lines(program: str, *arguments: str, most: int, patience: float = PATIENCE) -> str:
    """The first lines that a program prints, both streams together; it is ended once they are there.

    Raises `ActionFailed` when it cannot be started, crashes, or takes too long.
    """
    process = await _started(program, arguments)
    assert process.stdout is not None
    lines: list[bytes] = []
    try:
        async with asyncio.timeout(patience):
            while len(lines) < most and (line := await process.stdout.readline()):
                lines.append(line)
            if len(lines) < most:
                await process.wait()
                _status(program, process)
    except TimeoutError as error:
        raise ActionFailed(f"{program} took over {patience:.0f} s", said="That took too long.") from error
    finally:
        if process.returncode is None:
            _kill(process)
        await process.communicate()
    return b"".join(lines).decode(errors="replace").strip()


@asynccontextmanager
async def ended_after(process: asyncio.subprocess.Process) -> AsyncIterator[None]:
    """Wait for a program within; whatever ends the waiting, being stopped too, it does not outlive that."""
    try:
        yield
    finally:
        if process.returncode is None:
            _kill(process)
            await process.wait()


def _kill(process: asyncio.subprocess.Process) -> None:
    """Kill a program that may just have ended; `process.kill` would take its status from asyncio."""
    with suppress(ProcessLookupError):
        os.kill(process.pid, signal.SIGKILL)


def _status(program: str, process: asyncio.subprocess.Process) -> int:
    """The exit status; what a program printed that was killed is not its answer."""
    status = process.returncode or 0
    if status < 0:
        raise ActionFailed(f"{program} was ended by signal {-status}", said=f"The program {program} crashed.")
    return status


async def _started(
    program: str, arguments: Sequence[str], *, reads: bool = False
) -> asyncio.subprocess.Process:
    try:
        return await asyncio.create_subprocess_exec(
            program,
            *arguments,
            stdin=asyncio.subprocess.PIPE if reads else asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
    except OSError as error:
        raise ActionFailed(f"{program} cannot be started: {error}") from error
