"""What a model is examined with: labelled sentences, from either of two forms of JSON Lines.

Weak labels name every function that would be right: ``{"id", "text", "functions", "source"}``. Full rows,
as `models.dataset.rows` writes them, hold the calls with their arguments.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant_core.calls import Call
from assistant_core.catalog import IRRELEVANT
from assistant_core.errors import OctavoxError
from models.dataset.rows import call_from_json


class QuestionsBroken(OctavoxError):
    """A line of a set of questions is in neither form."""

    default_said = "Those examination questions are broken."


@dataclass(frozen=True)
class Question:
    """One labelled sentence.

    Attributes:
        id: Its own, or its line number.
        functions: By weak labels, every function that would be right; of a full row, those it calls.
        calls: The one right answer; None where only functions are known.
        source: Where the sentence comes from.
        tag: Its category: single, parallel, nested, or that of a negative; empty where unknown.
    """

    id: str
    text: str
    functions: tuple[str, ...]
    calls: tuple[Call, ...] | None = None
    source: str = ""
    tag: str = ""

    @property
    def negative(self) -> bool:
        """Whether doing nothing is right."""
        return IRRELEVANT in self.functions


def read_questions(path: Path, limit: int = 0) -> list[Question]:
    """The questions of a file, or the first so many. Raises `QuestionsBroken`, which names the line."""
    found: list[Question] = []
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if limit and len(found) == limit:
                    break
                if line.strip():
                    found.append(_question(json.loads(line), number))
    except OSError as error:
        raise QuestionsBroken(f"{path} cannot be read: {error}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise QuestionsBroken(f"{path}: line {number}: {error!r}") from error
    if len({question.id for question in found}) != len(found):
        raise QuestionsBroken(f"{path} has an id twice")
    return found


def _question(content: dict[str, Any], number: int) -> Question:
    written = content.get("calls")
    calls = None if written is None else tuple(call_from_json(call) for call in written)
    functions = content["functions"] if calls is None else [call.name for call in calls]
    return Question(
        id=str(content.get("id", number)),
        text=content["text"],
        functions=tuple(functions),
        calls=calls,
        source=content.get("source", ""),
        tag=content.get("tag", ""),
    )
