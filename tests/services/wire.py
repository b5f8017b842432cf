"""A wire between a program and a server, which a test slows down, stops or cuts."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest

from tests.services.real_home import RealHouse


class Wire:
    """Passes on what comes, after a delay.

    Attributes:
        delay: Seconds by which all that the server sends is late.
        breaks_at: Once the client has sent this, the server still gets it, and its answer is lost with
            every connection.
        breaks_after: The same, once the client has sent so many messages more.
    """

    def __init__(self, port: int) -> None:
        self._port = port
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self.delay = 0.0
        self.breaks_at = b""
        self.breaks_after = 0
        self._breaking = False
        self.address = ""

    async def plug(self) -> None:
        """Let connections through."""
        self._breaking, self.breaks_at = False, b""
        port = int(self.address.rpartition(":")[2] or 0)
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", port)
        self.address = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def cut(self) -> None:
        """Break every connection and refuse new ones."""
        self._abort()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _abort(self) -> None:
        if self._server is not None:
            self._server.close()
        for writer in list(self._writers):
            writer.transport.abort()

    def _count(self, part: bytes) -> None:
        if self.breaks_after:
            self.breaks_after -= 1
            self._breaking |= self.breaks_after == 0
        self._breaking |= bool(self.breaks_at) and self.breaks_at in part

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._port)
        for one, other, late in ((reader, far_writer, False), (far_reader, writer, True)):
            self._writers.add(other)
            task = asyncio.create_task(self._pass_on(one, other, late))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, late: bool) -> None:
        with contextlib.suppress(OSError):
            while part := await reader.read(65536):
                if late and self.delay:
                    await asyncio.sleep(self.delay)
                if late and self._breaking:
                    self._abort()
                    return
                if not late:
                    self._count(part)
                writer.write(part)
                await writer.drain()
        self._writers.discard(writer)
        writer.close()


@pytest.fixture
async def wire(real_house: RealHouse) -> AsyncIterator[Wire]:
    """A wire to the house, plugged in."""
    made = Wire(real_house.port)
    await made.plug()
    yield made
    await made.cut()
