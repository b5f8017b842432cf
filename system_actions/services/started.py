"""Programs started for the person: detached, with an argument list, and recognised again later."""

import asyncio
import os
import signal
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path

import psutil

from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Json

SETTLED = 0.6
"""Seconds after which a program that has not failed counts as started."""
CLOSES_WITHIN = 3.0
"""Seconds that a program has to close when it is asked to."""


async def start(command: Sequence[str], *, folder: Path | None = None) -> dict[str, Json] | None:
    """Start a program in a session of its own and see that it runs.

    Returns:
        What `end` needs to find it again; None when it has ended well already, as a program does that
        hands over to one that runs.

    Raises:
        ActionFailed: It cannot be started, or ended with an error at once.
    """
    process = await asyncio.to_thread(_spawned, command, folder or Path.home())
    born = _born(process.pid)
    # Someone has to wait for a child, or it stays in the table when it ends.
    threading.Thread(target=process.wait, daemon=True).start()
    await asyncio.sleep(SETTLED)
    status = process.poll()
    if status:
        raise ActionFailed(
            f"{command[0]} ended with {status} at once", said="It ended at once with an error."
        )
    return None if status is not None or born is None else {"pid": process.pid, "born": born}


async def end(started: dict[str, Json]) -> bool:
    """Ask a program that `start` started, and what it started, to close; whether it has.

    Raises:
        WorldMoved: It does not run any more.
    """
    number = int(str(started["pid"]))
    if _born(number) != started["born"]:
        raise WorldMoved("the program has ended", said="It is closed already.")
    os.killpg(number, signal.SIGTERM)
    for _ in range(int(CLOSES_WITHIN / 0.1)):
        if _born(number) != started["born"]:
            return True
        await asyncio.sleep(0.1)
    return False


def _spawned(command: Sequence[str], folder: Path) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    try:
        return subprocess.Popen(
            list(command), cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
    except OSError as error:
        raise ActionFailed(
            f"{command[0]} cannot be started: {error}", said="It cannot be started."
        ) from error


def _born(number: int) -> float | None:
    """When a process began, which with its number names it for good; None when there is none."""
    try:
        process = psutil.Process(number)
        return None if process.status() == psutil.STATUS_ZOMBIE else float(process.create_time())
    except psutil.Error:
        return None
