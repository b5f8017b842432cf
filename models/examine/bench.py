"""How long each stage takes on this computer: seconds at the median and at the ninetieth percentile.

The first time is told apart: a worker that is not warm loads its model in it.
"""

import time
from collections.abc import Coroutine, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Protocol, TypeVar

from rich.console import Console
from rich.table import Table

from assistant_core.calls import Interpretation, Plan
from assistant_core.utterance import Transcript, Utterance
from models.examine.machine import Machine, this_machine
from models.examine.rates import percentile

PHRASES = (
    "Set the volume to thirty percent.",
    "Set a timer for ten minutes.",
    "Remind me to call the bank tomorrow at nine.",
    "Pause the music and dim the screen to ten percent.",
    "What's the weather in Oslo?",
    "What a lovely morning.",
)


T = TypeVar("T")


class _Transcriber(Protocol):
    def transcribe(self, utterance: Utterance) -> Coroutine[Any, Any, Transcript]: ...


class _Interpreter(Protocol):
    def interpret(self, text: str) -> Coroutine[Any, Any, Interpretation]: ...


class _Planner(Protocol):
    def plan(self, text: str, interpretation: Interpretation) -> Coroutine[Any, Any, Plan]: ...


@dataclass(frozen=True)
class StageTimes:
    """What one stage took, in seconds.

    Attributes:
        first: The first time, loading included.
        p50: The median of the other times.
        p90: Their ninetieth percentile.
        times: How many there were.
    """

    first: float
    p50: float
    p90: float
    times: int


@dataclass(frozen=True)
class Bench:
    """What all stages took, and on what computer."""

    machine: Machine
    stages: dict[str, StageTimes]

    def to_json(self) -> dict[str, Any]:
        """As an object of JSON."""
        return asdict(self)


async def bench_stages(
    transcriber: _Transcriber | None,
    interpreter: _Interpreter,
    planner: _Planner,
    *,
    recordings: Sequence[Utterance] = (),
    phrases: Sequence[str] = PHRASES,
    rounds: int = 5,
) -> Bench:
    """Take recordings and phrases through the stages, so many rounds.

    `seconds` of a stage is wall clock around it, as a person waits for it; ``whole`` is the way of a
    recording from its end to its plan. Without a transcriber, recordings are left out.
    """
    taken: dict[str, list[float]] = {}
    for _ in range(rounds):
        if transcriber is not None:
            for recording in recordings:
                began = time.perf_counter()
                transcript = await _timed(taken, "transcribe", transcriber.transcribe(recording))
                await _understood(taken, transcript.text, interpreter, planner)
                taken.setdefault("whole", []).append(time.perf_counter() - began)
        for phrase in phrases:
            await _understood(taken, phrase, interpreter, planner)
    stages = {stage: _times(seconds) for stage, seconds in taken.items()}
    return Bench(this_machine(), stages)


def print_bench(bench: Bench, console: Console | None = None) -> None:
    """Print the times as a table."""
    table = Table(title=str(bench.machine), title_justify="left")
    table.add_column("stage")
    for heading in ("first (s)", "p50 (s)", "p90 (s)", "times"):
        table.add_column(heading, justify="right")
    for stage, taken in bench.stages.items():
        table.add_row(stage, f"{taken.first:.3f}", f"{taken.p50:.3f}", f"{taken.p90:.3f}", str(taken.times))
    (console or Console()).print(table)


async def _understood(
    taken: dict[str, list[float]], text: str, interpreter: _Interpreter, planner: _Planner
) -> None:
    interpretation = await _timed(taken, "interpret", interpreter.interpret(text))
    await _timed(taken, "plan", planner.plan(text, interpretation))


async def _timed(taken: dict[str, list[float]], stage: str, work: Coroutine[Any, Any, T]) -> T:
    began = time.perf_counter()
    result = await work
    taken.setdefault(stage, []).append(time.perf_counter() - began)
    return result


def _times(seconds: Sequence[float]) -> StageTimes:
    others = seconds[1:] or seconds
    return StageTimes(seconds[0], percentile(others, 50), percentile(others, 90), len(others))
