"""The comparisons of Octopus v2: ``python -m models.examine.comparing --out FILE`` (needs the train extra).

Letters: a functional tokens; b five functions retrieved, and the call written as text by SmolLM2; bt the
same by a SmolLM2 that was taught to (--tuned); c all functions in SmolLM2's prompt; db, dc as b and c with
Gemma 3 270M; scaling for the cost of more functions.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from assistant_core.llama import default_threads
from models import function_model, store
from models.examine.comparing.comparison import Comparing, Plan
from models.examine.comparing.line_up import NAMES, Models
from models.examine.comparing.pool import catalog_pool
from models.examine.comparing.report import write
from models.examine.comparing.scaling import LETTERS, usual_sizes
from models.examine.comparing.sources import GEMMA, MINILM
from models.examine.comparing.trials import notes_folder
from models.examine.full import SETS
from models.examine.questions import read_questions
from models.sources import BASE

FILES = (SETS / "own.txt", SETS / "dev.jsonl")
CORRECTIONS = SETS / "dev_corrections.jsonl"

_SCALING = "scaling"
_MEMBERS = (*NAMES, _SCALING)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = _parser()
    options = parser.parse_args(arguments)
    wanted = options.only or [member for member in _MEMBERS if member != "bt" or options.tuned]
    if "bt" in wanted and options.tuned is None:
        parser.error("bt needs --tuned FILE")
    catalog = catalog_pool()
    plan = Plan(
        letters=tuple(letter for letter in NAMES if letter in wanted),
        rows=options.rows,
        cold_rows=options.cold_rows,
        sizes=tuple(options.sizes or usual_sizes(catalog)) if _SCALING in wanted else (),
        scaling_letters=tuple(letter for letter in LETTERS if letter in options.scaling_only),
        scaling_rows=options.scaling_rows,
    )
    models = _models(plan, options)
    questions = read_questions(FILES, corrections=CORRECTIONS)
    comparing = Comparing(plan, models, catalog, questions, notes_folder([*FILES, CORRECTIONS]))
    files = write(comparing.run(), options.out)
    comparing.forget()
    Console().print(f"written: {', '.join(map(str, files))}", markup=False, soft_wrap=True)
    return 0


def _models(plan: Plan, options: argparse.Namespace) -> Models:
    """The files, those fetched that the plan needs and that are not there."""
    needed = set(plan.letters) | (set(plan.scaling_letters) if plan.sizes else set())
    for part, letters in ((BASE, "b c"), (GEMMA, "db dc"), (MINILM, "b bt db")):
        if needed.intersection(letters.split()):
            store.fetch(part)
    model = options.model or function_model.folder()
    if "a" in needed and options.model is None:
        model = function_model.ensure_function_model()
    return Models(
        function_model=model,
        base=store.folder(BASE.name) / BASE.editions[0].files[0].name,
        tuned=options.tuned,
        gemma=store.folder(GEMMA.name) / GEMMA.editions[0].files[0].name,
        vectors=store.folder(MINILM.name),
        threads=options.threads or default_threads(),
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m models.examine.comparing",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--out", type=Path, required=True, help="the report; JSON and pictures lie beside it")
    parser.add_argument("--rows", type=int, default=0, help="a stratified sample of so many; 0 for all")
    parser.add_argument("--cold-rows", type=int, default=0, help="so many without the prefix kept; 0 for all")
    parser.add_argument("--only", type=_members, help=f"some of {','.join(_MEMBERS)}; all when not given")
    parser.add_argument(
        "--tuned", type=Path, help="a GGUF of SmolLM2, tuned on models.examine.comparing.rows"
    )
    parser.add_argument("--model", type=Path, help="a function model's directory; the built one if not given")
    parser.add_argument("--sizes", type=_sizes, help="numbers of functions to scale to, such as 20,250")
    parser.add_argument("--scaling-rows", type=int, default=40, help="rows for each number; 0 for all")
    parser.add_argument("--scaling-only", type=_members, default=LETTERS, help="some of a,b,c")
    parser.add_argument("--threads", type=int, default=0, help="0 for as many as the assistant takes")
    return parser


def _members(given: str) -> list[str]:
    members = given.split(",")
    unknown = set(members) - set(_MEMBERS)
    if unknown:
        raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))} is none of {', '.join(_MEMBERS)}")
    return members


def _sizes(given: str) -> list[int]:
    return [int(size) for size in given.split(",")]


if __name__ == "__main__":
    sys.exit(main())
