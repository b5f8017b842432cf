"""A worker process of one: native models run in it, so that a crash of theirs is only an error here.

The object is made in the child, by a factory that can be pickled; its methods are called one at a
time, each within a deadline. A worker that dies or hangs is replaced, and its call tried once more.
The child ends when its parent does, however that dies.
"""

import asyncio
import logging
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from assistant_core.errors import WorkerFailed
from assistant_core.worker_process import BROKE, DONE, FAILED, Reply, serve

log = logging.getLogger(__name__)

IDLE_SECONDS = 900.0
START_SECONDS = 60.0

_REAP_SECONDS = 2.0


class _Died(Exception):
    """The child is gone, or was ended because it did not answer in time."""


class Worker:
    """An object that lives in a process of its own.

    Args:
        factory: Makes the object in the child; a function or class of an importable module.
        args: What the factory is called with.
        name: What the worker is called in logs and in the process list.
        idle_seconds: A worker unused for so long is ended, to give its memory back.
        start_seconds: How long the factory may take.
    """

    def __init__(
        self,
        factory: Callable[..., object],
        *args: object,
        name: str,
        idle_seconds: float = IDLE_SECONDS,
        start_seconds: float = START_SECONDS,
    ) -> None:
        self.name = name
        self.idle_seconds = idle_seconds
        self.start_seconds = start_seconds
        self._factory = factory
        self._args = args
        self._child: _Child | None = None
        self._lock = asyncio.Lock()
        self._idle: asyncio.TimerHandle | None = None
        self._closing = False
        self._outdated = False

    @property
    def pid(self) -> int | None:
        """The process id of the running child; None when there is none."""
        return self._child.pid if self._child is not None and self._child.alive else None

    def make_of(self, *args: object) -> None:
        """Make the object of other arguments, from the next call on."""
        self._outdated = self._outdated or args != self._args
        self._args = args

    async def call(self, method: str, *args: object, deadline: float) -> Any:
        """Call a method of the object and return what it returns.

        Calls wait for one another. `deadline` is in seconds, and counts from when the object is
        made and free. A call that is cancelled ends the worker. Raises what the object raised when
        that is an `OctavoxError`; `WorkerFailed` for anything else, and when the worker died or
        hung twice.
        """
        async with self._lock:
            self._stay()
            self._refuse_when_closing()
            try:
                return await self._call_twice(method, args, deadline)
            finally:
                self._leave_later()

    async def warm(self) -> None:
        """Start the child and return; it makes its object meanwhile. A failure shows at the first call."""
        async with self._lock:
            self._stay()
            self._refuse_when_closing()
            self._running_child().early = True
            self._leave_later()

    async def close(self) -> None:
        """End the child at once; calls under way and waiting fail. The worker can be used again."""
        self._closing = True
        self._end()
        async with self._lock:
            self._end()
            self._closing = False

    async def _call_twice(self, method: str, args: tuple[object, ...], deadline: float) -> Any:
        try:
            return await self._call_once(method, args, deadline)
        except _Died as death:
            self._refuse_when_closing()
            log.warning("worker %s %s; starting another", self.name, death)
        try:
            return await self._call_once(method, args, deadline)
        except _Died as death:
            raise WorkerFailed(f"worker {self.name} {death}, and did so twice") from death

    async def _call_once(self, method: str, args: tuple[object, ...], deadline: float) -> Any:
        child = self._running_child()
        try:
            if not child.ready:
                await self._made(child)
            return self._result(await child.exchange((method, args), deadline))
        except (_Died, asyncio.CancelledError):
            child.kill()
            raise

    async def _made(self, child: "_Child") -> None:
        reply = await child.exchange(None, self.start_seconds)
        if reply[0] != DONE:
            child.kill()
            if child.early:  # what it met while nobody asked, say half a file, may be mended by now
                raise _Died("failed before it was called")
        self._result(reply)
        child.ready = True

    def _result(self, reply: Reply) -> Any:
        outcome, content = reply
        if outcome == FAILED:
            raise content
        if outcome == BROKE:
            raise WorkerFailed(f"worker {self.name} raised {content}")
        return content

    def _running_child(self) -> "_Child":
        if self._child is None or not self._child.alive or self._outdated:
            self._end()
            self._outdated = False
            try:
                self._child = _Child(self.name, self._factory, self._args)
            except OSError as error:
                raise WorkerFailed(f"worker {self.name} cannot be started: {error}") from error
        return self._child

    def _refuse_when_closing(self) -> None:
        if self._closing:
            raise WorkerFailed(f"worker {self.name} was closed")

    def _stay(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None

    def _leave_later(self) -> None:
        self._stay()
        self._idle = asyncio.get_running_loop().call_later(self.idle_seconds, self._leave)

    def _leave(self) -> None:
        log.info("worker %s was idle and is let go", self.name)
        self._end()

    def _end(self) -> None:
        self._stay()
        if self._child is not None:
            self._child.kill()
            self._child = None


class _Child:
    """The process, and the parent's end of its pipe."""

    def __init__(self, name: str, factory: Callable[..., object], args: tuple[object, ...]) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(theirs, os.getpid(), factory, args), name=f"octavox-{name}", daemon=True
        )
        self._busy = False
        self.ready = False
        self.early = False  # whether it was started before anything was asked of it
        with _without_main():
            self._process.start()
        theirs.close()
        self.pid = self._process.pid

    @property
    def alive(self) -> bool:
        return self.pid is not None and self._process.is_alive()

    async def exchange(self, request: tuple[str, tuple[object, ...]] | None, seconds: float) -> Reply:
        """Send a request, if any, and await a reply. Raises `_Died`."""
        self._busy = True
        answering = asyncio.get_running_loop().run_in_executor(None, self._exchange, request)
        answered, _ = await asyncio.wait([answering], timeout=seconds)
        if not answered:
            self.kill()
            raise _Died(f"did not answer within {seconds:g} s")
        reply = answering.result()
        if reply is None:
            raise _Died("died")
        return reply

    def _exchange(self, request: tuple[str, tuple[object, ...]] | None) -> Reply | None:
        """In a thread: it alone uses the pipe meanwhile, and closes it when the child is gone."""
        try:
            if request is not None:
                self._pipe.send(request)
            reply: Reply = self._pipe.recv()
        except (EOFError, OSError):
            self._pipe.close()
            return None
        finally:
            self._busy = False
        return reply

    def kill(self) -> None:
        """End the process without ceremony, and reap it; there is nothing in it to save."""
        if self.pid is None:
            return
        self.pid = None
        self._process.kill()
        self._process.join(_REAP_SECONDS)
        if not self._busy:
            self._pipe.close()


@contextmanager
def _without_main() -> Iterator[None]:
    """Hide the program's main module while a child is started.

    A spawned child imports it again, which takes time, runs a script without a guard twice, and
    cannot be done at all for one that is read from standard input. The factory needs nothing of it.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main
