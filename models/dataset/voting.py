"""A second opinion on the functions of rows: ``python -m models.dataset.voting ROWS --out FILE``.

A bag of words that had not read a row, and with ``--model`` a function model, vote on it. Rows whose function
a voter finds wrong while it is sure of another are listed, the most doubted first, for a person to read.
Nothing is taken out of the rows.

It finds slips, not habits: what is wrong in the same way in many rows is wrong in the other folds too, and a
model that was trained on the rows has learnt most of their mistakes. Needs the train extra.
"""

import argparse
import asyncio
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from assistant_core import paths
from assistant_core.calls import Interpretation
from assistant_core.catalog import Catalog
from assistant_core.errors import OctavoxError
from assistant_core.interpreter import Interpreter
from assistant_core.token_map import TokenMap
from models.dataset.confident_learning import FOLDS, IMPOSSIBLE, Doubt, cast, doubts_of
from models.dataset.leakage import plain
from models.dataset.other_rows import other_rows
from models.dataset.rows import Row, called, to_json
from models.examine.judging import Answer
from models.examine.questions import Question
from models.examine.run import ask_all, notes_of

SURE = 0.9
"""The probability of the first token from which on a function model's other answer is listed."""

_COMMONEST = 20


def model_doubts(rows: Sequence[Row], files: Sequence[Path], model: Path, sure: float) -> Iterator[Doubt]:
    """The rows whose first function a function model is sure to be another, by its first token.

    A vote that was broken off goes on where it stopped.

    Args:
        rows: Those of the files, in their order.
        files: In the forms that `other_rows` reads.
        model: A directory with ``model.gguf`` and ``functions.json``.
        sure: From this probability of the first token on, 0 to 1.

    Raises `ModelMissing` and `WorkerFailed`.
    """
    notes = notes_of(files, model).with_suffix(".votes.jsonl")
    answers = asyncio.run(_first_functions(rows, model, notes))
    notes.unlink(missing_ok=True)
    for number, row in enumerate(rows):
        answer = answers[str(number)]
        if answer.calls and answer.calls[0].name != row.calls[0].name and answer.confidence >= sure:
            yield Doubt(row, "function model", answer.calls[0].name, answer.confidence)


async def _first_functions(rows: Sequence[Row], model: Path, notes: Path) -> dict[str, Answer]:
    """The model's answers by the rows' numbers, the confidence being that of the first token alone."""
    interpreter = Interpreter(model, states=paths.cache_dir())

    async def interpret(text: str) -> Interpretation:
        made = await interpreter.interpret(text)
        return replace(made, confidence=1 - sum(other.probability for other in made.alternatives))

    questions = [Question(str(number), row.text, tuple(called(row.calls))) for number, row in enumerate(rows)]
    try:
        return await ask_all(questions, interpret, notes)
    finally:
        await interpreter.close()


def to_read(doubts: Iterable[Doubt]) -> list[list[Doubt]]:
    """Doubts about the same words with the same functions together, the most doubted first.

    Those of several voters come first, then those whose own function is left the least. Of 120 labels changed
    by chance among 12,000 rows, 44 were in the first hundred so, and 10 when the voter's surest came first.
    """
    together: dict[tuple[str, ...], dict[str, Doubt]] = {}
    for doubt in doubts:
        voters = together.setdefault((plain(doubt.row.text), *called(doubt.row.calls)), {})
        voters.setdefault(doubt.voter, doubt)
    found = [list(voters.values()) for voters in together.values()]
    return sorted(found, key=lambda voters: (-len(voters), min(doubt.left for doubt in voters)))


def to_line(doubts: Sequence[Doubt]) -> str:
    """The doubts about one row as a line of JSON: the row as it is, and who doubts it why."""
    told = [
        {"voter": d.voter, "other": d.other, "sure": round(d.sure, 4), "reason": d.reason} for d in doubts
    ]
    return json.dumps({**json.loads(to_json(doubts[0].row)), "doubts": told}, ensure_ascii=False)


def report(rows: Sequence[Row], unvoted: int, listed: Sequence[Sequence[Doubt]]) -> list[str]:
    """Lines of counts: the votes, where the doubted rows come from, and which functions are confused."""
    lines = [f"{len(rows)} rows; {unvoted} of functions that too few rows have, which the words cannot judge"]
    doubts = [doubt for voters in listed for doubt in voters]
    lines.append(f"{len(listed)} sentences to read")
    for voter, count in Counter(doubt.voter for doubt in doubts).most_common():
        lines.append(f"{count:6}  doubted by the {voter}")
    lines += ["", "by source:"]
    of_all = Counter(row.source for row in rows)
    for source, count in Counter(voters[0].row.source for voters in listed).most_common():
        lines.append(f"{count:6}  {source}, of {of_all[source]} rows")
    lines += ["", "written, and sure to be:"]
    pairs = Counter((" and ".join(called(doubt.row.calls)), doubt.other) for doubt in doubts)
    return lines + [f"{n:6}  {own}, {other}" for (own, other), n in pairs.most_common(_COMMONEST)]


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; 3 when there was nothing to vote on or no model."""
    parser = argparse.ArgumentParser(prog="python -m models.dataset.voting", description=__doc__)
    parser.add_argument("rows", type=Path, nargs="+", help="rows as JSON Lines, or written ones (.txt)")
    parser.add_argument("--out", type=Path, required=True, help="the rows to read, as JSON Lines")
    parser.add_argument("--folds", type=int, default=FOLDS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--impossible", type=float, default=IMPOSSIBLE, help="below it a function is, 0 to 1")
    parser.add_argument("--model", type=Path, help="the directory of a function model that votes as well")
    parser.add_argument("--sure", type=float, default=SURE, help="from it on the model's vote counts, 0 to 1")
    options = parser.parse_args(arguments)
    if options.folds < 2:
        parser.error("--folds is at least 2")
    try:
        rows = other_rows(options.rows, TokenMap.of_catalog(Catalog.load()))
        votes = cast(rows, options.folds, options.seed)
        doubts = list(doubts_of(rows, votes, options.impossible))
        if options.model:
            doubts += model_doubts(rows, options.rows, options.model, options.sure)
    except OctavoxError as error:
        print(f"{error}\n{error.cure}" if error.cure else str(error), file=sys.stderr)
        return 3
    listed = to_read(doubts)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text("".join(to_line(voters) + "\n" for voters in listed), encoding="utf-8")
    unvoted = sum(votes.own(number, row) is None for number, row in enumerate(rows))
    print("\n".join(report(rows, unvoted, listed)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
