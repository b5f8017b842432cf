"""A teaching that is killed at any moment leaves the model in use as it was, and can be gone on with."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from assistant_core.model_files import MODEL, sha256
from models.teaching import process

SEED = 20261122
KILLS = 50


@pytest.fixture
def teacher() -> "Iterator[subprocess.Popen[str]]":
    """The process that begins teachings."""
    command = [sys.executable, "-m", "tests.services.tiny_teaching"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as begun:
        yield begun
        assert begun.stdin is not None
        begun.stdin.close()
        assert begun.wait(30) == 0


def test_a_teaching_killed_again_and_again_comes_to_its_end(
    teacher: "subprocess.Popen[str]", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(SEED)
    began = time.monotonic()
    assert taught(teacher, tmp_path / "uninterrupted", None) == 0
    takes = time.monotonic() - began
    finished, stages = 0, set[str]()
    kills = 0
    while kills < KILLS:
        home = tmp_path / f"home {finished}"
        monkeypatch.setenv("XDG_DATA_HOME", str(home))
        monkeypatch.setenv("OCTAVOX_MODELS", str(home / "octavox" / "models"))
        status = taught(teacher, home, takes * chance.random() * 0.7)
        assert status in (0, -signal.SIGKILL)
        stages |= {file.name for file in process.folder().glob("*")}
        if status == 0:
            finished += 1
            assert process.keep().is_dir()
        else:
            kills += 1
    assert finished > 2, "no teaching came to its end between the kills"
    assert stages >= {"lessons.json", "rows.jsonl", "run", "trained", "made"}
    shipped = {sha256(model) for model in tmp_path.glob(f"*/octavox/models/function/{MODEL}")}
    assert len(shipped) == 1, "a teaching changed the shipped model"


def taught(teacher: "subprocess.Popen[str]", home: Path, seconds: float | None) -> int:
    """Go on with the teaching in a home, and kill it after so long; its exit status."""
    assert teacher.stdin is not None and teacher.stdout is not None
    home.mkdir(exist_ok=True)
    teacher.stdin.write(f"{home}\n")
    teacher.stdin.flush()
    child = int(teacher.stdout.readline())
    if seconds is not None:
        time.sleep(seconds)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
    return int(teacher.stdout.readline())
