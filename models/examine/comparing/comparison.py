"""A whole run: who is asked what, and all that was found out."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from models.examine.comparing.attempts import Attempt
from models.examine.comparing.energy import Meter
from models.examine.comparing.line_up import Models, entrants
from models.examine.comparing.pool import Pool
from models.examine.comparing.sampling import stratified
from models.examine.comparing.scaling import Point, scale, suitable
from models.examine.comparing.scores import Score, score, verdict
from models.examine.comparing.trials import Trials, forget, try_out
from models.examine.machine import Machine, this_machine
from models.examine.questions import Question

_SHOWN = 5


@dataclass(frozen=True)
class Plan:
    """What a run is to do.

    Attributes:
        letters: The contestants (`models.examine.comparing.line_up`).
        rows: So many questions, a stratified sample; 0 for all.
        cold_rows: So many of these without the prefix's state; 0 for all.
        sizes: The numbers of functions to scale to.
        scaling_letters: The contestants that are scaled.
        scaling_rows: So many questions for it; 0 for all that are suitable.
    """

    letters: tuple[str, ...]
    rows: int
    cold_rows: int
    sizes: tuple[int, ...]
    scaling_letters: tuple[str, ...]
    scaling_rows: int


@dataclass(frozen=True)
class Shown:
    """One answer, for a reader to see what is behind a figure."""

    text: str
    written: str
    fault: str


@dataclass(frozen=True)
class Result:
    """One entrant's figures.

    Attributes:
        letter: Which one it is.
        cached: With the state of the fixed prefix kept.
        cold: Without it.
        same: How many of the rows asked both ways got the same answer, and of how many.
        shown: Some of its answers.
        exceeded: Why it could not be asked; else empty.
    """

    letter: str
    name: str
    cached: Score | None
    cold: Score | None
    same: tuple[int, int]
    shown: tuple[Shown, ...]
    exceeded: str


@dataclass(frozen=True)
class Comparison:
    """The whole.

    Attributes:
        threads: How many threads computed prompts and vectors.
        loads: How busy the computer was, as the load average of a minute, before and after.
        counters: Whether joules were read from the processor.
        rows: How many questions were asked, and of how many.
        scaling_rows: How many rows the scaling's accuracy is of.
    """

    machine: Machine
    threads: int
    loads: tuple[float, float]
    counters: bool
    rows: tuple[int, int]
    results: tuple[Result, ...]
    scaling: tuple[Point, ...]
    scaling_rows: int


class Comparing:
    """A run that can be broken off, and goes on where it stopped when it is made again.

    Args:
        plan: What is to be done.
        models: The files.
        catalog: The catalog's functions.
        questions: All there are.
        notes: The folder for what is written down meanwhile.
    """

    def __init__(
        self, plan: Plan, models: Models, catalog: Pool, questions: Sequence[Question], notes: Path
    ) -> None:
        self._plan, self._models, self._catalog = plan, models, catalog
        self._questions = questions
        self._notes = notes
        self._meter = Meter()
        self._taken: list[Trials] = []

    def run(self) -> Comparison:
        """Ask everyone everything."""
        before = os.getloadavg()[0]
        asked = stratified(self._questions, self._plan.rows)
        results = self._compare(asked)
        points = self._scale()
        return Comparison(
            machine=this_machine(),
            threads=self._models.threads,
            loads=(before, os.getloadavg()[0]),
            counters=self._meter.reads,
            rows=(len(asked), len(self._questions)),
            results=results,
            scaling=points,
            scaling_rows=len(self._scaled_rows()),
        )

    def forget(self) -> None:
        """Remove what was written down, so that the next run measures anew."""
        for taken in self._taken:
            forget(taken, self._notes)

    def _compare(self, asked: Sequence[Question]) -> tuple[Result, ...]:
        cold = asked[: self._plan.cold_rows or None]
        results = []
        for entrant in entrants(self._plan.letters, self._catalog, self._models):
            self._taken.append(try_out(entrant, asked, cold, self._meter, self._notes))
            results.append(result(self._taken[-1], asked))
        return tuple(results)

    def _scale(self) -> tuple[Point, ...]:
        points = []
        rows, letters = self._scaled_rows(), self._plan.scaling_letters
        for size in self._plan.sizes:
            for point, taken in scale(
                self._catalog, size, letters, rows, self._models, self._meter, self._notes
            ):
                points.append(point)
                self._taken.append(taken)
        return tuple(points)

    def _scaled_rows(self) -> list[Question]:
        return stratified(suitable(self._questions), self._plan.scaling_rows)


def result(trials: Trials, questions: Sequence[Question]) -> Result:
    """The figures of an entrant's attempts at these questions."""
    both = [(trials.cached[key], trials.cold[key]) for key in trials.cold if key in trials.cached]
    same = sum(kept.calls == cold.calls and kept.error == cold.error for kept, cold in both)
    first = [question for question in questions if question.id in trials.cached][:_SHOWN]
    return Result(
        letter=trials.entrant.letter,
        name=trials.entrant.name,
        cached=score(questions, trials.cached),
        cold=score(questions, trials.cold),
        same=(same, len(both)),
        shown=tuple(_shown(question, trials.cached[question.id]) for question in first),
        exceeded=trials.exceeded,
    )


def _shown(question: Question, attempt: Attempt) -> Shown:
    return Shown(question.text, attempt.written, verdict(question, attempt).fault.value)
