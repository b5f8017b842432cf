"""Programs of the person's own: with an argument list, no shell, in bounded time and bounded memory."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from assistant_core.errors import ActionFailed

KEPT = 64 * 1024
"""Bytes of output that are kept; what comes after is read and thrown away."""
LAST_WORDS = 0.5
"""Seconds for the rest of the output once a program has ended: what it left running may hold the pipe."""


@dataclass(frozen=True)
class Ran:
    """How a program ended and the beginning of what it printed, both streams together."""

    status: int
    output: str


async def run_command(command: Sequence[str], *, patience: float) -> Ran:
    """Run a program to its end.

    Args:
        command: The program and its arguments, as they are.
        patience: Seconds after which it is killed, with all that it started.

    Raises:
        ActionFailed: It cannot be started, or takes too long.
    """
    async with _pipe() as (reading, write_end):
        process = await _started(command, write_end)
        os.close(write_end)
        kept = bytearray()
        draining = asyncio.create_task(_drain(reading, kept))
        try:
            async with asyncio.timeout(patience):
                status = await process.wait()
        except TimeoutError as error:
            raise ActionFailed(
                f"{command[0]} took over {patience:g} s", said="That took too long, so I stopped it."
            ) from error
        finally:
            if process.returncode is None:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                await process.wait()
            await asyncio.wait([draining], timeout=LAST_WORDS)
            draining.cancel()
    return Ran(status, kept.decode(errors="replace"))


async def _started(command: Sequence[str], write_end: int) -> asyncio.subprocess.Process:
    try:
        return await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=write_end,
            stderr=write_end,
            cwd=Path.home(),
            start_new_session=True,
        )
    except (OSError, ValueError) as error:
        os.close(write_end)
        raise ActionFailed(
            f"{command[0]} cannot be started: {type(error).__name__}", said="It cannot be started."
        ) from error


@asynccontextmanager
async def _pipe() -> AsyncIterator[tuple[asyncio.StreamReader, int]]:
    """A pipe of our own, since asyncio's would be waited for as long as a grandchild holds it."""
    read_end, write_end = os.pipe()
    reader = asyncio.StreamReader()
    transport, _ = await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(read_end, "rb", buffering=0)
    )
    try:
        yield reader, write_end
    finally:
        transport.close()


async def _drain(reading: asyncio.StreamReader, kept: bytearray) -> None:
    while part := await reading.read(1 << 16):
        kept += part[: KEPT - len(kept)]
