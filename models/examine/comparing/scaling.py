"""What more functions cost: the same rows with twenty to choose among, the catalog, and up to 1,000.

The rows are those of the own test that ask for nothing but the twenty functions that every pool has, and
those that ask for nothing. Where every function stands in the prompt only the time is taken, of a few rows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.examine.comparing.energy import Meter
from models.examine.comparing.line_up import Models, entrants
from models.examine.comparing.pool import TWENTY, Pool
from models.examine.comparing.scores import Score, score
from models.examine.comparing.synthetic import of_size
from models.examine.comparing.trials import Trials, try_out
from models.examine.questions import Question

MORE = (250, 500, 1000)
LETTERS = ("a", "b", "c")

TIMED = 3
"""How many rows a time is taken of where no more is wanted."""


@dataclass(frozen=True)
class Point:
    """One entrant with so many functions.

    Attributes:
        cached: With the state of the fixed prefix kept; the accuracy of "c" is not to be read from so few.
        cold: Without it.
        exceeded: Why it could not be asked; else empty.
    """

    letter: str
    functions: int
    cached: Score | None
    cold: Score | None
    exceeded: str


def usual_sizes(catalog: Pool) -> tuple[int, ...]:
    """Twenty functions, the catalog's, and more."""
    return len(TWENTY), len(catalog), *MORE


def suitable(questions: Sequence[Question]) -> list[Question]:
    """The questions that every pool has the functions for, and whose whole answer is known."""
    return [q for q in questions if q.calls is not None and set(q.functions) <= TWENTY]


def scale(
    catalog: Pool,
    size: int,
    letters: Sequence[str],
    questions: Sequence[Question],
    models: Models,
    meter: Meter,
    notes: Path,
) -> Iterator[tuple[Point, Trials]]:
    """Try entrants with so many functions.

    Args:
        catalog: The catalog's functions.
        size: How many functions; see `models.examine.comparing.synthetic.of_size`.
        letters: Of `LETTERS`.
        questions: Those that are asked, of the `suitable` ones.
        models: The files.
        meter: Measures the energy.
        notes: The folder for what is written down.
    """
    timed = questions[:TIMED]
    for entrant in entrants(letters, of_size(catalog, size), models):
        taken = try_out(entrant, timed if entrant.letter == "c" else questions, timed, meter, notes)
        kept, cold = score(questions, taken.cached), score(questions, taken.cold)
        yield Point(entrant.letter, size, kept, cold, taken.exceeded), taken
