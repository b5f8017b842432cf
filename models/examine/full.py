"""The whole examination of a function model: every set, asked once, and all that is told of it.

The sentences of all sets are asked one after the other in one worker, each text once, whatever labels it is
held against. What is written of the outcome is in `models.examine.page`.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from pathlib import Path

from assistant_core import paths
from assistant_core.calibration import Calibration
from assistant_core.interpreter import Interpreter
from models.dataset.rows import read_rows
from models.examine.cost import Cost, cost_of, worker_memory
from models.examine.figures import Examination, Figures, examined, figures, grouped
from models.examine.floor import Floor
from models.examine.heard import Heard, read_heard
from models.examine.judging import Answer, Verdict, judge
from models.examine.machine import Machine, this_machine
from models.examine.questions import Question, read_questions
from models.examine.reliability import Half, reliability_of
from models.examine.repeating import Repeats, ask_again
from models.examine.run import answer_of, ask_all, notes_of
from models.examine.seen import seen_flags

SETS = Path(str(files("models.examine").joinpath("sets")))


@dataclass(frozen=True)
class Files:
    """What a model is examined with; the sets of the repository when not given otherwise.

    Attributes:
        own: Written rows, whose every argument is known: the headline.
        dev: People's sentences with weak labels.
        corrections: Labels of `dev` put right.
        desk: Rows of `own`, spoken at a desk and heard.
        anywhere: The same rows, spoken in rooms of every kind.
    """

    own: tuple[Path, ...] = (SETS / "own.txt", SETS / "rare.txt")
    dev: Path = SETS / "dev.jsonl"
    corrections: Path = SETS / "dev_corrections.jsonl"
    desk: Path = SETS / "heard_desk.jsonl"
    anywhere: Path = SETS / "heard_anywhere.jsonl"


@dataclass(frozen=True)
class Section:
    """One set.

    Attributes:
        name: Fit for a file's name.
        title: What the set is, in a few words.
        phrasing: The rows that a training row is like (``seen``) and the others; empty without such rows.
        floor: What a bag of words reaches; None without training rows.
        halves: How honest the confidence is.
    """

    name: str
    title: str
    examination: Examination
    phrasing: dict[str, Figures]
    floor: Figures | None
    halves: list[Half]


@dataclass(frozen=True)
class Report:
    """All that is known of a model.

    Attributes:
        limit: Only so many rows of each set were asked; 0 for all.
        rows: The name of the file of training rows; empty for none.
        hearing: The same sentences clean and heard, by where they were said.
        leanings: What the model adds to the log-odds of a function before it chooses.
    """

    model: str
    limit: int
    rows: str
    machine: Machine
    cost: Cost
    sections: list[Section]
    hearing: dict[str, dict[str, Figures]]
    repeats: Repeats
    leanings: Mapping[str, float]


@dataclass(frozen=True)
class _Set:
    name: str
    title: str
    questions: list[Question]


def full_report(model: Path, given: Files, *, rows: Path | None = None, limit: int = 0) -> Report:
    """Examine a model directory with everything there is.

    Args:
        model: A directory with ``model.gguf`` and ``functions.json``.
        given: The sets.
        rows: The training rows, for the floor and for what is seen; None to leave both out.
        limit: Only so many rows of each set; 0 for all.

    Raises `QuestionsBroken`, `ModelMissing` when there is no model, and `WorkerFailed` when it only crashes.
    """
    heard = {place: read_heard(file, limit) for place, file in _places(given).items()}
    sets = _sets(given, heard, limit)
    notes = notes_of([*given.own, given.dev, *_places(given).values()], model)
    clean = [question for one in heard.values() for question in one.clean]
    asked = [*clean, *(question for one in sets for question in one.questions)]
    answers, repeats, memory = asyncio.run(_asked(asked, sets[0].questions, model, notes))
    teller = _Teller(model, answers, rows, [question.sentence for question in asked])
    report = Report(
        model=str(model),
        limit=limit,
        rows="" if rows is None else rows.name,
        machine=this_machine(),
        cost=cost_of(model, memory),
        sections=[teller.section(one) for one in sets],
        hearing={
            place: _hearing(teller.verdicts(one.clean), teller.verdicts(one.heard))
            for place, one in heard.items()
        },
        repeats=repeats,
        leanings=Calibration.read(model).leanings,
    )
    notes.unlink(missing_ok=True)
    return report


def _places(given: Files) -> dict[str, Path]:
    return {"at a desk": given.desk, "in any room": given.anywhere}


def _sets(given: Files, heard: Mapping[str, Heard], limit: int) -> list[_Set]:
    corrected = read_questions([given.dev], limit, given.corrections)
    return [
        _Set("own", "The own test and the rare functions", read_questions(given.own, limit)),
        _Set("dev-corrected", "People's commands, labels put right", corrected),
        _Set("dev", "People's commands, labels as they came", read_questions([given.dev], limit)),
        *(
            _Set(place.replace(" ", "-"), f"The own test, as Whisper heard it {place}", one.heard)
            for place, one in heard.items()
        ),
    ]


async def _asked(
    questions: Sequence[Question], repeated: Sequence[Question], model: Path, notes: Path
) -> tuple[dict[str, Answer], Repeats, int]:
    """The answers by the texts, those to the same questions again, and the worker's memory in bytes."""
    texts = dict.fromkeys(question.text for question in questions)
    interpreter = Interpreter(model, states=paths.cache_dir())
    try:
        answers = await ask_all([Question(text, text, ()) for text in texts], interpreter.interpret, notes)
        repeats = await ask_again(repeated, partial(answer_of, interpret=interpreter.interpret))
        return answers, repeats, worker_memory()
    finally:
        await interpreter.close()


class _Teller:
    """Makes figures of the answers, with what can be told with the training rows at hand."""

    def __init__(
        self, model: Path, answers: dict[str, Answer], rows: Path | None, sentences: Sequence[str]
    ) -> None:
        self._model = model
        self._answers = answers
        self._calibration = Calibration.read(model)
        self._seen = {} if rows is None else seen_flags(sentences, rows)
        self._floor = None if rows is None else Floor(read_rows(rows))

    def verdicts(self, questions: Sequence[Question]) -> list[Verdict]:
        return [judge(question, self._answers[question.text]) for question in questions]

    def section(self, one: _Set) -> Section:
        verdicts = self.verdicts(one.questions)
        return Section(
            name=one.name,
            title=one.title,
            examination=examined(str(self._model), one.name, verdicts),
            phrasing=grouped(verdicts, self._phrasing),
            floor=self._floor_figures(one.questions),
            halves=reliability_of(verdicts, self._calibration),
        )

    def _phrasing(self, verdict: Verdict) -> str:
        """The name of its group; empty when nothing is known of the training rows."""
        seen = self._seen.get(verdict.question.sentence)
        return "" if seen is None else "seen" if seen else "unseen"

    def _floor_figures(self, questions: Sequence[Question]) -> Figures | None:
        if self._floor is None:
            return None
        return figures(judge(question, self._floor.answer(question.text)) for question in questions)


def _hearing(clean: Sequence[Verdict], heard: Sequence[Verdict]) -> dict[str, Figures]:
    """The same sentences clean and heard; then those only whose answer is in what was heard."""
    found = [not verdict.question.lost for verdict in heard]
    return {
        "clean": figures(clean),
        "heard": figures(heard),
        "clean, where the answer was heard": figures(v for v, kept in zip(clean, found, strict=True) if kept),
        "heard, where the answer was heard": figures(v for v, kept in zip(heard, found, strict=True) if kept),
    }
