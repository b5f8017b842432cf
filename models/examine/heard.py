"""Sentences as the recogniser heard them, and the same sentences as they were said.

The right answer to what was heard has its arguments as they were heard. Where one cannot be found again, no
answer is right, however much the model makes of it: what was lost on the way counts against the whole. An
answer without arguments is right whatever was heard.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assistant_core.catalog import Catalog
from assistant_core.token_map import TokenMap
from models.dataset.hearing import Hearing, heard_row, read_hearings
from models.examine.questions import Question, QuestionsBroken


@dataclass(frozen=True)
class Heard:
    """The same sentences twice, in the same order."""

    clean: list[Question]
    heard: list[Question]


def read_heard(path: Path, limit: int = 0) -> Heard:
    """The questions of a file that `models.dataset.speaking` wrote.

    Args:
        path: JSON Lines with ``said``, ``heard``, ``voice``, ``calls``, ``source`` and ``tag``.
        limit: Only so many; 0 for all.

    Raises `QuestionsBroken`, which names the file.
    """
    try:
        hearings = list(read_hearings(path))[: limit or None]
    except OSError as error:
        raise QuestionsBroken(f"{path} cannot be read: {error}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise QuestionsBroken(f"{path}: {error!r}") from error
    shapes = TokenMap.of_catalog(Catalog.load())
    clean = [_clean(number, hearing) for number, hearing in enumerate(hearings, start=1)]
    return Heard(clean, _heard(clean, hearings, shapes))


def _clean(number: int, hearing: Hearing) -> Question:
    row = hearing.row
    functions = tuple(call.name for call in row.calls)
    return Question(str(number), row.text, functions, row.calls, hearing.voice, row.tag)


def _heard(clean: Sequence[Question], hearings: Sequence[Hearing], shapes: TokenMap) -> list[Question]:
    found = []
    for question, hearing in zip(clean, hearings, strict=True):
        row = heard_row(hearing.row, hearing.heard, shapes)
        calls = question.calls if row is None else row.calls
        found.append(replace(question, text=hearing.heard, calls=calls, said=question.text, lost=row is None))
    return found
