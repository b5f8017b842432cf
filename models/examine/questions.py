"""What a model is examined with: labelled sentences, in one of three forms.

Weak labels name every function that would be right: ``{"id", "text", "functions", "source"}``. Full rows,
as `models.dataset.rows` writes them, hold the calls with their arguments. Written rows are lines of text,
``sentence => answer`` (`models.dataset.written_rows`).
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from assistant_core.call_json import call_from_json
from assistant_core.calls import Call
from assistant_core.catalog import IRRELEVANT, Catalog
from assistant_core.errors import OctavoxError
from assistant_core.token_map import TokenMap
from models.dataset.written_rows import read_written


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
        said: The sentence as it was said, where `text` is what was heard of it; else empty.
        lost: Whether an argument of `calls` cannot be found again in what was heard.
    """

    id: str
    text: str
    functions: tuple[str, ...]
    calls: tuple[Call, ...] | None = None
    source: str = ""
    tag: str = ""
    said: str = ""
    lost: bool = False

    @property
    def sentence(self) -> str:
        """The sentence, before it was heard."""
        return self.said or self.text

    @property
    def negative(self) -> bool:
        """Whether doing nothing is right."""
        return IRRELEVANT in self.functions


def read_questions(
    files: Sequence[Path], limit: int = 0, corrections: Path | None = None, shapes: TokenMap | None = None
) -> list[Question]:
    """The questions of some files, or the first so many.

    Args:
        files: JSON Lines, or ``.txt`` with written rows; their names stand before the ids when there
            are several.
        limit: 0 for all.
        corrections: Lines of ``{"id", "functions", "reason"}`` that take the place of weak labels.
        shapes: The functions that written rows call; the catalog's when not given.

    Raises `QuestionsBroken`, which names the file and the line.
    """
    found: list[Question] = []
    for path in files:
        read = _written(path, shapes) if path.suffix == ".txt" else _lines(path)
        found += [replace(q, id=f"{path.stem}/{q.id}") if len(files) > 1 else q for q in read]
    if corrections is not None:
        found = _corrected(found, corrections)
    if len({question.id for question in found}) != len(found):
        raise QuestionsBroken(f"{', '.join(map(str, files))}: an id stands there twice")
    return found[: limit or None]


def _lines(path: Path) -> Iterator[Question]:
    for number, content in _objects(path):
        try:
            yield _question(content, number)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise QuestionsBroken(f"{path}: line {number}: {error!r}") from error


def _objects(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    number = 0
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield number, json.loads(line)
    except OSError as error:
        raise QuestionsBroken(f"{path} cannot be read: {error}") from error
    except ValueError as error:
        raise QuestionsBroken(f"{path}: line {number}: {error!r}") from error


def _written(path: Path, shapes: TokenMap | None) -> Iterator[Question]:
    shapes = shapes or TokenMap.of_catalog(Catalog.load())
    try:
        for number, row in enumerate(read_written(path, shapes), start=1):
            functions = tuple(call.name for call in row.calls)
            yield Question(str(number), row.text, functions, row.calls, path.stem, row.tag)
    except (OSError, ValueError) as error:
        raise QuestionsBroken(f"{path}: {error}") from error


def _corrected(questions: Sequence[Question], corrections: Path) -> list[Question]:
    labels = {str(c["id"]): tuple(c["functions"]) for _, c in _objects(corrections)}
    return [
        replace(q, functions=labels[q.id.rpartition("/")[2]]) if q.id.rpartition("/")[2] in labels else q
        for q in questions
    ]


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
