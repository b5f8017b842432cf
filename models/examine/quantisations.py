"""What each quantisation costs and keeps: ``python -m models.examine.quantisations RUN --out PAGE``.

One run's weights are written in every recipe, from 16 bits to four, joined with the base, and examined with
the same sentences, one model after the other on the same machine. What is found is kept beside the page as
JSON, so a table that was broken off goes on where it stopped.
"""

import argparse
import asyncio
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from gguf import GGMLQuantizationType
from rich.console import Console

from assistant_core.interpreter import Interpreter
from assistant_core.model_files import FUNCTIONS, MODEL
from assistant_core.paths import models_dir
from models.examine.cost import worker_memory
from models.examine.figures import figures
from models.examine.full import SETS
from models.examine.judging import Answer, judge
from models.examine.machine import this_machine
from models.examine.questions import Question, read_questions
from models.examine.rates import percent, percentile
from models.examine.run import answer_of
from models.examine.tables import table
from models.export.artefact import RECIPES, Recipe, write_artefact
from models.export.gguf_weights import BASE
from models.export.join import join
from models.export.run_files import WEIGHTS

UNQUANTISED = Recipe(GGMLQuantizationType.F16, GGMLQuantizationType.F16)
"""The weights as they were trained, in 16 bits: what the others are held against."""

_HEAD = ("layers", "trained part", "model", "memory", "p50", "p90", "strict", "right function", "false calls")
_UNLIMITED = 1 << 40


@dataclass(frozen=True)
class Entry:
    """One recipe's costs, in bytes and seconds, and what it keeps, as shares."""

    recipe: str
    artefact: int
    model: int
    memory: int
    p50: float
    p90: float
    strict: float | None
    function: float | None
    false_calls: float | None


def measured(run: Path, base: Path, recipe: Recipe, questions: Sequence[Question], folder: Path) -> Entry:
    """Write, join and examine one recipe.

    Args:
        run: The folder of a training run.
        base: The base's GGUF file.
        recipe: How to quantise.
        questions: What to ask.
        folder: Where the files are made.
    """
    artefact = folder / "function.gguf"
    write_artefact(run / WEIGHTS, run / FUNCTIONS, base, artefact, recipe=recipe, limit=_UNLIMITED)
    join(base, artefact, folder)
    answers, memory = asyncio.run(_asked(folder, questions))
    verdicts = [judge(question, answer) for question, answer in zip(questions, answers, strict=True)]
    seconds, found = [answer.seconds for answer in answers], figures(verdicts)
    return Entry(
        name_of(recipe),
        artefact.stat().st_size,
        (folder / MODEL).stat().st_size,
        memory,
        percentile(seconds, 50),
        percentile(seconds, 90),
        found.strict,
        found.function_rate,
        found.false_calls,
    )


def name_of(recipe: Recipe) -> str:
    """The types of a recipe: of attention, and of the feed-forward part where it is another."""
    kinds = dict.fromkeys((recipe.attention.name, recipe.feed_forward.name))
    return " and ".join(kinds)


def page(entries: Sequence[Entry], questions: str) -> str:
    """The table as Markdown."""
    rows = [
        (
            entry.recipe,
            f"{entry.artefact / 1e6:.1f} MB",
            f"{entry.model / 1e6:.1f} MB",
            f"{entry.memory / 1e6:.0f} MB",
            f"{entry.p50:.3f} s",
            f"{entry.p90:.3f} s",
            percent(entry.strict),
            percent(entry.function),
            percent(entry.false_calls),
        )
        for entry in entries
    ]
    return "\n\n".join(
        (
            "# Quantisations of the function model",
            f"Layers in each type; norms stay in 32 bits, the vocabulary in 8. Asked: {questions}, on "
            f"{this_machine()}. Memory is what the worker holds after its answers. Made by "
            "`python -m models.examine.quantisations`.",
            table(_HEAD, rows),
        )
    )


async def _asked(folder: Path, questions: Sequence[Question]) -> tuple[list[Answer], int]:
    interpreter = Interpreter(folder)
    try:
        answers = [await answer_of(question, interpreter.interpret) for question in questions]
        return answers, worker_memory()
    finally:
        await interpreter.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m models.examine.quantisations", description=__doc__)
    parser.add_argument("run", type=Path, help="the folder of a training run")
    parser.add_argument("--base", type=Path, default=models_dir() / BASE, help="the base's GGUF file")
    parser.add_argument("--questions", type=Path, nargs="+", default=[SETS / "own.txt", SETS / "rare.txt"])
    parser.add_argument("--limit", type=int, default=0, help="only so many questions; 0 for all")
    parser.add_argument("--out", type=Path, required=True, help="the page; the JSON beside it")
    options = parser.parse_args(arguments)
    questions = read_questions(options.questions, options.limit)
    kept = options.out.with_suffix(".json")
    entries = [Entry(**entry) for entry in json.loads(kept.read_text())] if kept.exists() else []
    for recipe in (UNQUANTISED, *RECIPES):
        if name_of(recipe) in {entry.recipe for entry in entries}:
            continue
        Console(stderr=True).print(name_of(recipe))
        with tempfile.TemporaryDirectory() as folder:
            entries.append(measured(options.run, options.base, recipe, questions, Path(folder)))
        kept.write_text(json.dumps([asdict(entry) for entry in entries], indent=1) + "\n", encoding="utf-8")
    asked = f"{len(questions)} of {', '.join(file.name for file in options.questions)}"
    options.out.write_text(page(entries, asked) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
