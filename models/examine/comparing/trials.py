"""One contestant after the other, each asked every question; answers are written down as they come.

A run that was broken off goes on where it stopped. What was written down is forgotten once the report is
there, so that the next run measures anew.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console
from rich.progress import track

from assistant_core import paths
from models.examine.comparing.attempts import Attempt, Contestant, from_json, to_json
from models.examine.comparing.energy import Meter
from models.examine.comparing.prompts import EXAMPLE
from models.examine.comparing.roomy import ContextExceeded
from models.examine.questions import Question
from models.kept_lines import read_whole


@dataclass(frozen=True)
class Entrant:
    """Someone who is to answer, not made yet.

    Attributes:
        letter: Which one it is (`models.examine.comparing.line_up`).
        name: What it is called in a report.
        functions: How many functions it chooses among.
        made_of: All that its answers depend on; other answers are not taken for its own.
        open: Makes it. May raise `ContextExceeded`.
    """

    letter: str
    name: str
    functions: int
    made_of: str
    open: Callable[[], Contestant]


@dataclass(frozen=True)
class Trials:
    """All that an entrant answered, by the questions' ids.

    Attributes:
        cached: With the state of the fixed prefix kept.
        cold: Without it; often fewer questions.
        exceeded: Why it could not be asked at all; else empty.
    """

    entrant: Entrant
    cached: dict[str, Attempt]
    cold: dict[str, Attempt]
    exceeded: str = ""


class _Lazily:
    """A contestant that is made for its first question, and answers one before that is not counted."""

    def __init__(self, entrant: Entrant) -> None:
        self._entrant = entrant
        self._made: Contestant | None = None

    def attempt(self, text: str, *, cached: bool) -> Attempt:
        if self._made is None:
            self._made = self._entrant.open()
            self._made.attempt(EXAMPLE, cached=True)
        return self._made.attempt(text, cached=cached)

    def close(self) -> None:
        if self._made is not None:
            self._made.close()


def try_out(
    entrant: Entrant, questions: Sequence[Question], cold: Sequence[Question], meter: Meter, notes: Path
) -> Trials:
    """Ask an entrant questions, with the prefix's state and without; those noted are not asked again.

    Args:
        entrant: Who answers.
        questions: Asked with the state kept.
        cold: Asked without it.
        meter: Measures the energy.
        notes: The folder for what is written down.
    """
    contestant = _Lazily(entrant)
    try:
        kept = _ask(contestant, entrant, questions, meter, notes, cached=True)
        return Trials(entrant, kept, _ask(contestant, entrant, cold, meter, notes, cached=False))
    except ContextExceeded as error:
        return Trials(entrant, {}, {}, str(error))
    finally:
        contestant.close()


def notes_folder(questions: Sequence[Path]) -> Path:
    """Where the answers of an unfinished run with these files of questions are."""
    return paths.cache_dir() / "comparing" / stamp(*questions)


def forget(trials: Trials, notes: Path) -> None:
    """Remove what was written down of an entrant's answers."""
    for cached in (True, False):
        _file(trials.entrant, notes, cached=cached).unlink(missing_ok=True)


def stamp(*parts: object) -> str:
    """A short name for all of this; a file stands for its place, size and time."""
    told = [_of_file(part) if isinstance(part, Path) else str(part) for part in parts]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:20]


def _file(entrant: Entrant, notes: Path, *, cached: bool) -> Path:
    state = "cached" if cached else "cold"
    return notes / f"{entrant.letter}-{state}-{stamp(entrant.name, entrant.functions, entrant.made_of)}.jsonl"


def _of_file(path: Path) -> str:
    status = path.stat()
    return f"{path.resolve()} {status.st_size} {status.st_mtime_ns}"


def _ask(
    contestant: Contestant,
    entrant: Entrant,
    questions: Sequence[Question],
    meter: Meter,
    notes: Path,
    *,
    cached: bool,
) -> dict[str, Attempt]:
    file = _file(entrant, notes, cached=cached)
    noted = dict(read_whole(file, from_json))
    missing = [question for question in questions if question.id not in noted]
    label = f"{entrant.name}, {entrant.functions} functions{'' if cached else ', no prefix kept'}"
    notes.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as out:
        for question in track(missing, label, console=Console(stderr=True)):
            meter.start()
            attempt = contestant.attempt(question.text, cached=cached)
            noted[question.id] = replace(attempt, joules=meter.joules())
            out.write(to_json(question.id, noted[question.id]) + "\n")
            out.flush()
    return {question.id: noted[question.id] for question in questions}
