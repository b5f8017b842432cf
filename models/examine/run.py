"""The examination itself: every question put to a model, one after the other.

Answers are written down as they come, so that an examination that was broken off goes on where it
stopped; one that came to its end is forgotten, and the next begins anew.
"""

import asyncio
import hashlib
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track

from assistant_core import paths
from assistant_core.call_json import call_from_json, call_to_json
from assistant_core.calls import Call, Interpretation
from assistant_core.catalog import IRRELEVANT
from assistant_core.errors import ModelMissing, NothingHeard, OctavoxError, WorkerFailed
from assistant_core.interpreter import Interpreter
from assistant_core.model_files import CALIBRATION, FUNCTIONS, MODEL
from assistant_core.token_map import TokenMap
from models.examine.figures import Examination, examined
from models.examine.judging import Answer, Verdict, judge
from models.examine.questions import Question, read_questions
from models.kept_lines import read_whole

log = logging.getLogger(__name__)

CRASHES = 3
"""After so many crashes in a row it is the model that is broken, not the questions."""

Interpret = Callable[[str], Awaitable[Interpretation]]


def examine_files(
    files: Sequence[Path],
    model: Path,
    *,
    limit: int = 0,
    corrections: Path | None = None,
    shapes: TokenMap | None = None,
    adapter: Path | None = None,
) -> Examination:
    """Examine a model directory with files of questions.

    Args:
        files: In any form that `models.examine.questions` reads.
        model: A directory with ``model.gguf`` and ``functions.json``.
        limit: Only so many rows; 0 for all.
        corrections: Labels that take the place of those in the files.
        shapes: The functions that written rows call; the catalog's when not given.
        adapter: The file of an adapter to answer with.

    Raises `QuestionsBroken`, `ModelMissing` when there is no model, and `WorkerFailed` when it only crashes.
    """
    verdicts = verdicts_of(files, model, limit=limit, corrections=corrections, shapes=shapes, adapter=adapter)
    return examined(str(model), ", ".join(file.name for file in files), verdicts)


def verdicts_of(
    files: Sequence[Path],
    model: Path,
    *,
    limit: int = 0,
    corrections: Path | None = None,
    shapes: TokenMap | None = None,
    adapter: Path | None = None,
) -> list[Verdict]:
    """Every answer of a model to files of questions, judged; `examine_files` tells of the arguments."""
    questions = read_questions(files, limit, corrections, shapes)
    notes = notes_of([*files, *([adapter] if adapter else [])], model)
    answers = asyncio.run(_with_model(questions, model, notes, adapter))
    notes.unlink(missing_ok=True)
    return [judge(question, answers[question.id]) for question in questions]


async def ask_all(questions: Sequence[Question], interpret: Interpret, notes: Path) -> dict[str, Answer]:
    """The answers by the questions' ids; those that the notes hold are not asked again.

    Raises `WorkerFailed` when the model crashes at one question after the other.
    """
    answers = dict(read_whole(notes, _noted))
    asked = [question for question in questions if question.id not in answers]
    crashes = 0
    notes.parent.mkdir(parents=True, exist_ok=True)
    with notes.open("a", encoding="utf-8") as out:
        for question in track(asked, "examining", console=Console(stderr=True), transient=True):
            answers[question.id] = await answer_of(question, interpret)
            crashed = answers[question.id].error == WorkerFailed.__name__
            crashes = crashes + 1 if crashed else 0
            if crashes == CRASHES:
                raise WorkerFailed(f"the model crashed at {CRASHES} questions in a row")
            if not crashed:
                out.write(_to_json(question.id, answers[question.id]) + "\n")
                out.flush()
    return answers


async def _with_model(
    questions: Sequence[Question], model: Path, notes: Path, adapter: Path | None
) -> dict[str, Answer]:
    interpreter = Interpreter(model, states=paths.cache_dir())
    try:
        return await ask_all(questions, partial(interpreter.interpret, adapter=adapter), notes)
    finally:
        await interpreter.close()


async def answer_of(question: Question, interpret: Interpret) -> Answer:
    """What a model makes of a question; an error is an answer too. Raises `ModelMissing`."""
    try:
        made = await interpret(question.text)
    except ModelMissing:
        raise
    except NothingHeard:
        return Answer((Call(IRRELEVANT),), 1.0, 0.0)  # where nothing was heard, nothing is done
    except OctavoxError as error:
        return Answer((), 0.0, 0.0, type(error).__name__)
    return Answer(made.calls, made.confidence, made.seconds)


def notes_of(files: Sequence[Path], model: Path) -> Path:
    """Where the answers of an unfinished examination are: one place for these rows and this model.

    Raises `ModelMissing` when a file is not there.
    """
    made_of = []
    parts = [*files, model / MODEL, model / FUNCTIONS, *model.glob(CALIBRATION)]
    for file in parts:
        try:
            status = file.stat()
        except OSError as error:
            raise ModelMissing(f"{file} is not there", cure="octavox model build") from error
        made_of.append(f"{file.resolve()} {status.st_size} {status.st_mtime_ns}")
    key = hashlib.sha256("\n".join(made_of).encode()).hexdigest()[:20]
    return paths.cache_dir() / "examine" / f"{key}.jsonl"


def _to_json(question: str, answer: Answer) -> str:
    content = {
        "id": question,
        "calls": [call_to_json(call) for call in answer.calls],
        "confidence": answer.confidence,
        "seconds": answer.seconds,
        "error": answer.error,
    }
    return json.dumps(content, ensure_ascii=False)


def _noted(content: dict[str, Any]) -> tuple[str, Answer]:
    calls = tuple(call_from_json(call) for call in content["calls"])
    return content["id"], Answer(calls, content["confidence"], content["seconds"], content["error"])
