"""The child's side of a worker: it makes an object, answers calls to it, and ends with its parent."""

import ctypes
import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from assistant_core.errors import OctavoxError

DONE, FAILED, BROKE = "done", "failed", "broke"
Reply = tuple[str, Any]
"""What came of a request: a value, an error of ours, or the kind and place of any other error."""

_PR_SET_PDEATHSIG = 1


def serve(pipe: Connection, parent: int, factory: Callable[..., object], args: tuple[object, ...]) -> None:
    """The child's whole life: make the object, then answer until the pipe or the parent ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _die_with(parent)
    made: list[object] = []
    reply = _reply_of(lambda: made.append(factory(*args)))
    try:
        pipe.send(reply)
        while made:
            method, arguments = pipe.recv()
            pipe.send(_reply_of(getattr(made[0], method), *arguments))
    except (EOFError, OSError):
        pass


def _reply_of(function: Callable[..., object], *args: object) -> Reply:
    try:
        return DONE, function(*args)
    except OctavoxError as error:
        return FAILED, error
    except Exception as error:
        return BROKE, _without_words(error)


def _without_words(error: Exception) -> str:
    """The kind of an error and where it was raised; its text may hold what was said."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {os.path.basename(where.filename)}:{where.lineno}"  # noqa: PTH119


def _die_with(parent: int) -> None:
    """End this process when its parent is gone.

    The kernel does it on Linux, whatever this process is busy with; elsewhere a thread waits for
    the parent, which works as long as native code lets Python run.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)
    threading.Thread(target=_exit_after_parent, daemon=True).start()


def _exit_after_parent() -> None:
    process = multiprocessing.parent_process()
    if process is not None:
        process.join()
        os._exit(1)
