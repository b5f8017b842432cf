"""A worker process of one: real processes, killed and hung for real."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import psutil
import pytest

from assistant_core.errors import ModelMissing, WorkerFailed
from assistant_core.workers import Worker
from tests.services.waiting import until

from .worker_parts import Odd, Part, Reader, missing, slow

Make = Callable[..., Worker]


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "notes"


@pytest.fixture
async def worker(notes: Path) -> AsyncIterator[Worker]:
    part = Worker(Part, str(notes), name="part", start_seconds=20)
    yield part
    await part.close()


def lives(notes: Path) -> list[int]:
    return [int(pid) for pid in notes.read_text().split()]


async def gone(pid: int, seconds: float = 20) -> bool:
    """Whether the process ends within so many seconds; a zombie has not ended."""
    until = time.monotonic() + seconds
    while psutil.pid_exists(pid) and time.monotonic() < until:
        await asyncio.sleep(0.02)
    return not psutil.pid_exists(pid)


async def called_while_it_warms(worker: Worker, go: Path) -> object:
    """What a call returns that comes before the worker may end its warming."""
    call = asyncio.ensure_future(worker.call("text", deadline=10))
    await asyncio.sleep(0.1)
    go.touch()
    return await call


async def test_a_call_is_answered_by_another_process(worker: Worker) -> None:
    assert await worker.call("add", 2, 3, deadline=10) == 5
    assert await worker.call("pid", deadline=10) == worker.pid != os.getpid()


async def test_the_object_lives_from_call_to_call(worker: Worker, notes: Path) -> None:
    for _ in range(3):
        await worker.call("add", 1, 1, deadline=10)
    assert await worker.call("counted", deadline=10) == 3
    assert len(lives(notes)) == 1


async def test_calls_at_the_same_time_wait_for_one_another(worker: Worker) -> None:
    sums = await asyncio.gather(*(worker.call("add", i, i, deadline=10) for i in range(20)))
    assert sums == [2 * i for i in range(20)]


async def test_an_argument_larger_than_the_pipe_arrives_whole(worker: Worker) -> None:
    assert await worker.call("size", bytes(4_000_000), deadline=10) == 4_000_000


@pytest.mark.expected_logs("worker part died; starting another")
async def test_a_worker_killed_in_a_call_is_replaced_and_the_call_is_answered(
    worker: Worker, notes: Path
) -> None:
    assert await worker.call("die_once", deadline=10) == "answered"
    first, second = lives(notes)
    assert await gone(first)
    assert worker.pid == second


@pytest.mark.expected_logs("worker part died; starting another")
async def test_a_worker_that_dies_twice_is_a_named_error(worker: Worker, notes: Path) -> None:
    with pytest.raises(WorkerFailed, match="part died, and did so twice"):
        await worker.call("die", deadline=10)
    assert len(lives(notes)) == 2
    assert await worker.call("add", 1, 2, deadline=10) == 3


@pytest.mark.expected_logs("did not answer within 0.3 s; starting another")
async def test_a_hung_worker_is_killed_at_the_deadline_and_replaced(worker: Worker, notes: Path) -> None:
    await worker.call("add", 1, 1, deadline=10)
    began = time.monotonic()
    hung = asyncio.ensure_future(worker.call("hang", deadline=0.3))
    with pytest.raises(WorkerFailed, match=r"did not answer within 0\.3 s, and did so twice"):
        await hung
    assert time.monotonic() - began < 10
    assert [await gone(pid) for pid in lives(notes)] == [True, True]


@pytest.mark.expected_logs("did not answer within 1 s; starting another")
async def test_a_call_that_hangs_once_is_answered_by_the_next_worker(worker: Worker) -> None:
    assert await worker.call("hang_once", deadline=1) == "answered"


async def test_a_worker_that_died_while_idle_is_replaced_without_a_word(worker: Worker, notes: Path) -> None:
    await worker.call("add", 1, 1, deadline=10)
    os.kill(lives(notes)[0], signal.SIGKILL)
    ended = os.WEXITED | os.WNOHANG | os.WNOWAIT  # a zombie may still have threads that are about to end
    await until(lambda: os.waitid(os.P_PID, lives(notes)[0], ended) is not None)
    assert await worker.call("add", 1, 1, deadline=10) == 2
    assert len(lives(notes)) == 2


async def test_an_error_of_ours_comes_back_as_itself(worker: Worker, notes: Path) -> None:
    with pytest.raises(Odd, match="odd 7: seven") as caught:
        await worker.call("refuse", deadline=10)
    assert (caught.value.kind, caught.value.said, caught.value.cure) == (7, "Odd.", "even it")
    assert await worker.call("add", 1, 1, deadline=10) == 2
    assert len(lives(notes)) == 1


async def test_any_other_error_is_named_without_its_words(worker: Worker, notes: Path) -> None:
    with pytest.raises(WorkerFailed, match=r"ValueError at worker_parts\.py") as caught:
        await worker.call("break_down", deadline=10)
    assert "secret" not in str(caught.value)
    assert len(lives(notes)) == 1


async def test_a_factory_that_refuses_is_heard_and_tried_again_at_the_next_call() -> None:
    worker = Worker(missing, "model.gguf", name="part")
    for _ in range(2):
        with pytest.raises(ModelMissing, match=r"model\.gguf is not there") as caught:
            await worker.call("add", deadline=10)
        assert caught.value.cure == "fetch it"
        assert worker.pid is None
    await worker.close()


@pytest.mark.expected_logs("did not answer within 0.5 s; starting another")
async def test_a_factory_that_never_ends_is_given_up(notes: Path) -> None:
    worker = Worker(slow, str(notes), name="part", start_seconds=0.5)
    with pytest.raises(WorkerFailed):
        await worker.call("add", 1, 1, deadline=10)


async def test_warming_starts_the_worker_before_the_first_call(worker: Worker, notes: Path) -> None:
    await worker.warm()
    started = worker.pid
    while not notes.exists():
        await asyncio.sleep(0.02)
    assert await worker.call("pid", deadline=10) == started
    assert lives(notes) == [started]


@pytest.mark.expected_logs("worker reader failed before it was called; starting another")
async def test_what_is_mended_while_the_worker_warms_is_no_failure_of_the_first_call(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("broken")
    worker = Worker(Reader, str(file), name="reader")
    await worker.warm()
    await until(file.with_name("read").exists)
    file.write_text("whole")
    assert await called_while_it_warms(worker, file.with_name("go")) == "whole"
    await worker.close()


@pytest.mark.expected_logs("worker reader failed before it was called; starting another")
async def test_what_is_still_broken_after_warming_fails_the_first_call(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("broken")
    worker = Worker(Reader, str(file), name="reader")
    await worker.warm()
    with pytest.raises(ModelMissing):
        await called_while_it_warms(worker, file.with_name("go"))
    await worker.close()


async def test_an_idle_worker_is_let_go_and_one_in_use_is_not(notes: Path) -> None:
    worker = Worker(Part, str(notes), name="part", idle_seconds=3)
    for _ in range(4):
        await worker.call("add", 1, 1, deadline=10)
        await asyncio.sleep(1)
    assert len(lives(notes)) == 1
    assert await gone(lives(notes)[0])
    assert worker.pid is None
    assert await worker.call("add", 1, 1, deadline=10) == 2
    await worker.close()


async def test_a_worker_that_is_never_called_after_warming_is_let_go(notes: Path) -> None:
    worker = Worker(Part, str(notes), name="part", idle_seconds=0.3)
    await worker.warm()
    assert await gone(worker.pid or 0)


async def test_closing_ends_the_process_and_the_calls_under_way(worker: Worker, notes: Path) -> None:
    await worker.call("add", 1, 1, deadline=10)
    under_way = asyncio.ensure_future(worker.call("hang", deadline=60))
    waiting = asyncio.ensure_future(worker.call("add", 1, 1, deadline=60))
    await asyncio.sleep(0.2)
    await worker.close()
    for call in (under_way, waiting):
        with pytest.raises(WorkerFailed, match="was closed"):
            await call
    assert await gone(lives(notes)[0])
    assert len(lives(notes)) == 1


async def test_a_cancelled_call_ends_the_worker_and_the_next_call_gets_its_own_answer(
    worker: Worker, notes: Path
) -> None:
    await worker.call("add", 1, 1, deadline=10)
    call = asyncio.ensure_future(worker.call("hang", deadline=60))
    await asyncio.sleep(0.2)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    assert await gone(lives(notes)[0])
    assert await worker.call("add", 20, 1, deadline=10) == 21


PARENT = """
import asyncio, sys
from tests.assistant_core.worker_parts import Part
from assistant_core.workers import Worker

async def main():
    worker = Worker(Part, sys.argv[1], name="part")
    print(await worker.call("pid", deadline=20), flush=True)
    if sys.argv[2] == "busy":
        await worker.call("hang", deadline=600)
    elif sys.argv[2] == "idle":
        await asyncio.sleep(600)

asyncio.run(main())
"""


def parent_of_a_worker(notes: Path, how: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", PARENT, str(notes), how],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("how", ["busy", "idle"])
async def test_no_worker_outlives_a_parent_that_is_killed(notes: Path, how: str) -> None:
    parent = parent_of_a_worker(notes, how)
    assert parent.stdout is not None
    child = int(await asyncio.to_thread(parent.stdout.readline))
    await asyncio.sleep(0.2)
    family = psutil.Process(parent.pid).children(recursive=True)
    assert child in [process.pid for process in family]
    parent.kill()
    _, complaints = await asyncio.to_thread(parent.communicate)
    assert [await gone(process.pid) for process in family] == [True] * len(family)
    assert complaints == ""


async def test_a_script_without_a_guard_and_one_from_standard_input_can_have_workers(
    notes: Path, tmp_path: Path
) -> None:
    script = tmp_path / "script.py"
    script.write_text(PARENT)
    root = Path(__file__).parents[2]
    for command, given in ([sys.executable, str(script)], ""), ([sys.executable, "-"], PARENT):
        done = await asyncio.to_thread(
            subprocess.run,
            [*command, str(notes), "ends"],
            input=given,
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(root)},
            capture_output=True,
            text=True,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert await gone(int(done.stdout))


async def test_a_parent_that_just_ends_leaves_nothing_and_says_nothing(notes: Path) -> None:
    parent = parent_of_a_worker(notes, "ends")
    out, complaints = await asyncio.to_thread(parent.communicate)
    assert await gone(int(out))
    assert (parent.returncode, complaints) == (0, "")
