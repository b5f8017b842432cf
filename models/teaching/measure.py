"""What teaching is worth: ``python -m models.teaching.measure --sets tests/models/teaching/sets``.

Two functions are taught from six phrases each, together with three corrections, and examined with sentences
that nobody gave; then the model is taken into use and given up again. The page goes to ``docs/measurements``.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant_core import paths
from assistant_core.calls import Call
from assistant_core.catalog import Catalog, Function
from assistant_core.corrections import Correction, Corrections
from assistant_core.model_files import MODEL, sha256
from assistant_core.near_phrases import near_phrase_call
from assistant_core.phrases import phrase_call
from assistant_core.token_map import TokenMap
from models import function_model
from models.dataset.rows import Row
from models.dataset.written_rows import read_written
from models.examine.judging import Answer, judge
from models.examine.machine import this_machine
from models.teaching import installed
from models.teaching.examining import answered, questions_of
from models.teaching.idea import FirstIdea
from models.teaching.progress import Progress
from models.teaching.run import Teaching
from models.teaching.verdict import Result
from system_actions.mappings.actions_file import ActionsFile

NEW = ("start_pomodoro", "order_coffee")


@dataclass(frozen=True)
class Measured:
    """What came out.

    Attributes:
        seconds: Of each stage, by name.
        result: The examination.
        phrases: By function: how many sentences its phrases, word for word or nearly, get right.
        idea: By function: how many a first idea of it gets right; none where others would suffer by it.
        idea_seconds: How long that took to be learnt.
        near: Sentences near the functions that are not for them: right, of how many.
        reworded: Corrections said otherwise, by function: right before, right after, of how many.
        back: Whether the model file and its answers were the same bytes and words after going back.
    """

    seconds: dict[str, float]
    result: Result
    phrases: dict[str, int]
    idea: dict[str, int]
    idea_seconds: float
    near: tuple[int, int]
    reworded: dict[str, tuple[int, int, int]]
    back: bool


def measure(sets: Path) -> Measured:
    """Do all of it in a home of its own; the models are those of this computer."""
    with _home(sets / "actions.toml"):
        catalog = Catalog.load()
        catalog.follow(ActionsFile(catalog))
        shapes = TokenMap.of_catalog(catalog)
        asked = {name: list(read_written(sets / f"{name}.txt", shapes)) for name in NEW}
        functions = [catalog[name] for name in NEW]
        corrections = _corrections(sets / "corrections.txt", shapes)
        examples = [row for rows in asked.values() for row in rows]
        work = installed.home() / "idea.part"
        began = time.monotonic()
        there = FirstIdea(functions, catalog, work).go(lambda step: None)
        idea_seconds = time.monotonic() - began
        idea = {name: sum(_right(work, rows)) if there else 0 for name, rows in asked.items()}
        teaching = Teaching(functions, catalog, corrections, installed.home() / "work", examples)
        watch = _Watch()
        result = teaching.go(watch)
        assert result is not None
        shipped = function_model.folder()
        reworded = list(read_written(sets / "rewordings.txt", shapes))
        near = _right(teaching.made, list(read_written(sets / "near.txt", shapes)))
        before, after = _by_function(shipped, reworded), _by_function(teaching.made, reworded)
        return Measured(
            watch.seconds(),
            result,
            {name: _by_phrases(rows, functions) for name, rows in asked.items()},
            idea,
            idea_seconds,
            (sum(near), len(near)),
            {name: (sum(before[name]), sum(after[name]), len(after[name])) for name in after},
            _goes_back(teaching.made, shipped, examples),
        )


def page(measured: Measured) -> str:
    """The page about it, as Markdown."""
    result = measured.result
    lines = [
        "# What teaching is worth",
        "",
        "Made by `python -m models.teaching.measure --sets tests/models/teaching/sets`",
        f"on {this_machine()}.",
        "",
        "| sentences that were not given | by phrases alone | by a first idea | by the taught model |",
        "|---|---|---|---|",
        *(
            f"| {n} | {measured.phrases[n]} of {c} | {measured.idea[n]} of {c} | {r} of {c} |"
            for n, (r, c) in result.new.items()
        ),
        f"| near them, and not for them | - | - | {measured.near[0]} of {measured.near[1]} |",
        "",
        "| the old functions | before | after |",
        "|---|---|---|",
        f"| right, of {result.before.rows} | {result.before.right} | {result.after.right} |",
        f"| false calls | {100 * result.before.false_calls:.1f} % | {100 * result.after.false_calls:.1f} % |",
        "",
        "| corrections said otherwise | before | after |",
        "|---|---|---|",
        *(f"| {n} | {b} of {c} | {a} of {c} |" for n, (b, a, c) in measured.reworded.items()),
        "",
        f"- the first idea: {measured.idea_seconds:.0f} s",
        *(f"- {stage}: {seconds:.0f} s" for stage, seconds in measured.seconds.items()),
        f"- after going back, the model file and all answers are the same: {measured.back}",
    ]
    return "\n".join(lines) + "\n"


class _Watch:
    """Told how far a teaching is, notes how long each stage takes."""

    def __init__(self) -> None:
        self._ends: dict[str, float] = {}
        self._began = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        self._ends[progress.stage] = time.monotonic()

    def seconds(self) -> dict[str, float]:
        begins = [self._began, *self._ends.values()]
        return {stage: end - begin for (stage, end), begin in zip(self._ends.items(), begins, strict=False)}


@contextmanager
def _home(actions: Path) -> Iterator[None]:
    models = paths.models_dir()
    with tempfile.TemporaryDirectory() as made:
        for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
            os.environ[f"XDG_{kind}_HOME"] = f"{made}/{kind.lower()}"
        os.environ["OCTAVOX_MODELS"] = str(models)
        (paths.config_dir() / "actions.toml").write_bytes(actions.read_bytes())
        yield


def _corrections(file: Path, shapes: TokenMap) -> list[Correction]:
    kept = Corrections(paths.data_dir() / "corrections.db")
    for row in read_written(file, shapes):
        kept.add(row.text, row.calls)
    return kept.all()


def _right(model: Path, rows: Sequence[Row]) -> list[bool]:
    return [verdict.right for verdict in answered(model, questions_of(rows))]


def _by_function(model: Path, rows: Sequence[Row]) -> dict[str, list[bool]]:
    found: dict[str, list[bool]] = {}
    for row, right in zip(rows, _right(model, rows), strict=True):
        found.setdefault(row.calls[0].name, []).append(right)
    return found


def _by_phrases(rows: Sequence[Row], functions: Sequence[Function]) -> int:
    right = 0
    for question in questions_of(rows):
        near = near_phrase_call(question.text, functions)
        call = phrase_call(question.text, functions) or (near.call if near else None)
        right += call is not None and judge(question, Answer((call,), 1.0, 0.0)).right
    return right


def _goes_back(made: Path, shipped: Path, rows: Sequence[Row]) -> bool:
    """Whether taking a model into use and going back leaves the file and its answers as they were."""

    def seen() -> tuple[str, list[tuple[Call, ...]]]:
        answers = [verdict.answer.calls for verdict in answered(installed.in_use(), questions_of(rows))]
        return sha256(shipped / MODEL), answers

    before = seen()
    assert installed.install(made) == installed.in_use()
    installed.roll_back()
    return seen() == before


def main() -> int:
    """The command line: 0 when the bar was reached, else 1."""
    parser = argparse.ArgumentParser(prog="python -m models.teaching.measure", description=__doc__)
    parser.add_argument("--sets", type=Path, required=True, help="the folder with the sentences")
    parser.add_argument("--out", type=Path, default=Path("docs/measurements/teaching.md"))
    options = parser.parse_args()
    measured = measure(options.sets)
    options.out.write_text(page(measured), encoding="utf-8")
    print(page(measured))
    return 0 if measured.result.passed else 1


if __name__ == "__main__":
    sys.exit(main())
