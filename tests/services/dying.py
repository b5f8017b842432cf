"""Services that die while a call to them is open."""

import asyncio
import os
import signal
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path

import psutil

OPEN_FOR = 0.3
"""Seconds for which a call stays unanswered before the process is gone."""

_MOST = 1 << 20


@contextmanager
def dying(*processes: int) -> Iterator[None]:
    """Freeze processes, so that what they are asked now stays open, and kill them a moment later."""
    for process in processes:
        os.kill(process, signal.SIGSTOP)
    death = threading.Timer(OPEN_FOR, _kill, processes)
    death.start()
    try:
        yield
    finally:
        death.join()


def child(name: str) -> int:
    """The process of this name that the test has started."""
    (found,) = (one.pid for one in psutil.Process().children(recursive=True) if _lives_as(one, name))
    return found


@asynccontextmanager
async def breaking(server: Path, socket: Path, *, after: int) -> AsyncIterator[None]:
    """A way to a server's socket that breaks for good after so many messages of the client."""
    heard = 0

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal heard
        far_reader, far_writer = await asyncio.open_unix_connection(server)
        answers = asyncio.create_task(_pass_on(far_reader, writer))
        with suppress(OSError):
            while heard < after and (part := await reader.read(_MOST)):
                heard += 1
                far_writer.write(part)
        answers.cancel()
        for end in (far_writer, writer):
            end.transport.abort()

    way = await asyncio.start_unix_server(accept, socket)
    try:
        yield
    finally:
        way.close()
        socket.unlink(missing_ok=True)


def _lives_as(process: psutil.Process, name: str) -> bool:
    """Whether a process has this name, and has not ended meanwhile."""
    try:
        return process.name() == name and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while part := await reader.read(_MOST):
            writer.write(part)


def _kill(*processes: int) -> None:
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
