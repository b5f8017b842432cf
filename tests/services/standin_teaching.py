"""A child process that stands in for the one that teaches: it says what a test has it say, line by line.

What it says is written as `models.teaching.command` writes it; what it is told on its command line, and how
it is ended, is as there. A real teaching takes half an hour.
"""

import json
import os
import shutil
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from models.teaching import process
from models.teaching.installed import Taught
from models.teaching.progress import LESSONS, STOPPED
from models.teaching.verdict import Old, Result

PASSED = Result(
    {"order_coffee": (38, 40)},
    {"order_coffee": ["caffeine, now", "one of those flat whites"]},
    Old(600, 583, 0.011),
    Old(600, 582, 0.011),
)
NOT_PASSED = Result(
    {"order_coffee": (30, 40)},
    {"order_coffee": ["caffeine, now"]},
    Old(600, 583, 0.011),
    Old(600, 570, 0.033),
)


class StandIn:
    """Writes what the child does.

    Attributes:
        folder: For what the child leaves, and what it waits for.
        model: A whole model directory, which the child hands over as what it has made.
    """

    def __init__(self, folder: Path, model: Path) -> None:
        self.folder = folder
        self.model = model

    @property
    def command(self) -> tuple[str, ...]:
        """The child's command line."""
        return (sys.executable, "-m", __name__, str(self.folder))

    def does(self, *steps: dict[str, Any]) -> None:
        """Have the next child do this."""
        (self.folder / "steps.json").write_text(json.dumps(steps))

    def ends_with(self, result: Result) -> None:
        """Have the next child go through every stage and come to a result."""
        self.does(*(far(stage, 1) for stage in ("rows", "training", "examination")), made(self.model, result))

    def let_go(self) -> None:
        """Let a child that waits go on."""
        (self.folder / "go").touch()

    @property
    def taught(self) -> list[list[str]]:
        """The functions that each child was told to teach, in order."""
        told = self.folder / "told"
        return [json.loads(line) for line in told.read_text().splitlines()] if told.exists() else []


def far(stage: str, share: float, left: float | None = None) -> dict[str, Any]:
    """A child tells how far it is."""
    return {"say": json.dumps({"stage": stage, "share": share, "left": left})}


def made(model: Path, result: Result) -> dict[str, Any]:
    """A child leaves a model, and tells what its examination said."""
    told = {"result": {**asdict(result), "passed": result.passed}}
    return {"leave": str(model), "figures": result.figures, "say": json.dumps(told)}


def fails(error: str, said: str, cure: str) -> dict[str, Any]:
    """A child tells why there is no result, and ends."""
    return {"say": json.dumps({"error": error, "said": said, "cure": cure}), "end": 1}


NO_IDEA = 'print(\'{"idea": false, "new": false}\')'
"""A program that learns no first idea."""

AN_IDEA = """
import json, shutil, sys
print(json.dumps({"stage": "idea", "share": 0.5, "left": None}), flush=True)
shutil.copytree(sys.argv[1], sys.argv[3])
print(json.dumps({"idea": True, "new": True}))
"""
"""A program that learns one: the model directory, ``--folder``, where to put it, and what is taught."""

IDEA_UNDER_WAY = """
import json, time
print(json.dumps({"stage": "idea", "share": 0.1, "left": None}), flush=True)
time.sleep(600)
"""
"""A program that does not come to the end of one."""

WAITS = {"wait": True}
"""A child waits until it is let go."""


@pytest.fixture
def standin(shipped_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StandIn:
    """The child that teaches from now on; it has a model to hand over, taught ``order_coffee``."""
    from tests.services.taught_models import write_taught

    folder = tmp_path / "standin"
    folder.mkdir()
    at = "2026-11-22T12:00:00+00:00"
    made = StandIn(folder, write_taught(folder / "model", {"order_coffee": ["order a coffee"]}, at=at))
    monkeypatch.setattr(process, "COMMAND", made.command)
    monkeypatch.setattr(process, "IDEA_COMMAND", (sys.executable, "-c", NO_IDEA))
    return made


@pytest.fixture
def standin_idea(standin: StandIn, monkeypatch: pytest.MonkeyPatch) -> Path:
    """From now on a first idea of ``order_coffee`` is learnt; the model directory that is handed over."""
    from tests.services.taught_models import write_idea

    made = write_idea(standin.folder / "idea", {"order_coffee": ["order a coffee"]})
    monkeypatch.setattr(process, "IDEA_COMMAND", (sys.executable, "-c", AN_IDEA, str(made)))
    return made


def main(arguments: Sequence[str]) -> int:
    """Do what is written down."""
    plan, _, work, *functions = arguments
    signal.signal(signal.SIGTERM, lambda *_: os._exit(STOPPED))
    with (Path(plan) / "told").open("a") as told:
        told.write(f"{json.dumps(functions)}\n")
    lessons = [{"shape": {"name": name}, "new": True} for name in functions]
    Path(work).mkdir(parents=True, exist_ok=True)
    (Path(work) / LESSONS).write_text(json.dumps({"lessons": lessons}))
    for step in json.loads((Path(plan) / "steps.json").read_text()):
        if "wait" in step:
            while not (Path(plan) / "go").exists():
                time.sleep(0.01)
        if "leave" in step:
            shutil.rmtree(Path(work) / "made", ignore_errors=True)
            shutil.copytree(step["leave"], Path(work) / "made")
            about = Taught.read(Path(work) / "made")
            replace(about, figures=step["figures"]).write(Path(work) / "made")
        if "complain" in step:
            print(step["complain"], file=sys.stderr, flush=True)
        if "say" in step:
            print(step["say"], flush=True)
        if "kill" in step:
            os.kill(os.getpid(), step["kill"])
        if "end" in step:
            return int(step["end"])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
