"""Programs that are run to their end, and end when nobody waits for them any more."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from pathlib import Path

import psutil
import pytest

from assistant_core.errors import ActionFailed
from system_actions.services.clipboard import Clipboard, _Tool
from system_actions.services.keyboard import Keyboard
from system_actions.services.opening import open_with_default
from system_actions.services.programs import first_lines, run_program
from tests.services.waiting import until

NAP = ("sleep", "617")
"""A program that does not come to its end, and that nothing else runs."""

WAITING: dict[str, Callable[[], Awaitable[object]]] = {
    "run_program": lambda: run_program(*NAP),
    "first_lines": lambda: first_lines(*NAP, most=1),
    "open_with_default": lambda: open_with_default("https://example.org"),
    "the clipboard": lambda: Clipboard(_Tool(NAP, NAP, NAP)).kinds(),
    "the keyboard": lambda: Keyboard(NAP).type("words"),
}


def napping() -> bool:
    running = psutil.process_iter(["ppid", "cmdline"])  # what ends meanwhile has no command line
    return any((one.info["ppid"], one.info["cmdline"]) == (os.getpid(), list(NAP)) for one in running)


@pytest.fixture
def slow_opener(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The desktop's opener naps."""
    opener = tmp_path / "gio"
    opener.write_text(f"#!/bin/sh\nexec {' '.join(NAP)}\n")
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")


@pytest.mark.parametrize("what", WAITING)
async def test_whoever_stops_waiting_leaves_no_program_running(slow_opener: None, what: str) -> None:
    waiting = asyncio.ensure_future(WAITING[what]())
    await until(napping)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert not napping()


async def test_a_program_that_takes_too_long_is_ended_and_that_is_said() -> None:
    with pytest.raises(ActionFailed, match="sleep took over 0 s") as caught:
        await run_program(*NAP, patience=0.3)
    assert caught.value.said == "That took too long." and not napping()


async def test_both_streams_are_read_and_the_status_is_told() -> None:
    assert await run_program("sh", "-c", "cat; echo out; echo err >&2; exit 3", given="in ") == (
        3,
        "in out\nerr",
    )


async def test_a_program_that_is_not_there_or_crashes_is_a_named_error() -> None:
    with pytest.raises(ActionFailed, match="no-such-program cannot be started"):
        await run_program("no-such-program")
    with pytest.raises(ActionFailed) as caught:
        await run_program("sh", "-c", "kill -SEGV $$")
    assert caught.value.said == "The program sh crashed."


async def test_a_program_is_ended_once_its_first_lines_are_there() -> None:
    assert await first_lines("sh", "-c", "echo a; echo b; exec sleep 617", most=2) == "a\nb"
    assert not napping()
