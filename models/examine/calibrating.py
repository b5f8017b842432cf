"""Fitting the confidence on one half of examined sentences, and measuring it on the other.

``python -m models.examine.calibrating FILES --out DIR`` examines a model without its calibration but for the
leanings, fits the line on half of the sentences (chosen by their words, so always the same) and writes
``calibration.json`` (needs the train extra).
"""

import argparse
import hashlib
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import numpy as np
from rich.console import Console

from assistant_core.calibration import Calibration, log_odds
from assistant_core.model_files import CALIBRATION
from models import function_model
from models.examine.judging import Verdict
from models.examine.run import verdicts_of

BINS = 15


@dataclass(frozen=True)
class Sure:
    """How sure an answer was, and whether it was right."""

    confidence: float
    right: bool


@dataclass(frozen=True)
class Bin:
    """Answers of about the same confidence.

    Attributes:
        confidence: Their mean confidence.
        right: The share of them that is right.
    """

    answers: int
    confidence: float
    right: float


def sureness(verdicts: Sequence[Verdict]) -> list[Sure]:
    """Of the answers that were given; strictly right where arguments are known."""
    return [Sure(v.answer.confidence, v.right) for v in verdicts if not v.answer.error]


def fit(seen: Sequence[Sure], leanings: Mapping[str, float] = MappingProxyType({})) -> Calibration:
    """The line with the greatest likelihood. Raises `ValueError` when all are right, or all wrong."""
    from sklearn.linear_model import LogisticRegression

    odds = np.array([[log_odds(sure.confidence)] for sure in seen])
    line = LogisticRegression(C=1e6).fit(odds, [sure.right for sure in seen])
    return Calibration(float(line.coef_[0, 0]), float(line.intercept_[0]), leanings)


def expected_error(seen: Sequence[Sure], bins: int = BINS) -> float:
    """The expected calibration error, 0 to 1: in bins of equal width, how far the share of right answers
    is from the mean confidence, each bin by its size (Guo et al. 2017, arXiv 1706.04599). 0 of no answers.
    """
    gaps = [b.answers * abs(b.right - b.confidence) for b in reliability(seen, bins)]
    return sum(gaps) / max(len(seen), 1)


def reliability(seen: Sequence[Sure], bins: int = BINS) -> list[Bin]:
    """The answers in bins of equal width, the least sure first; bins without answers are left out."""
    found: dict[int, list[Sure]] = {}
    for sure in seen:
        found.setdefault(min(int(sure.confidence * bins), bins - 1), []).append(sure)
    return [_bin(found[place]) for place in sorted(found)]


def _bin(inside: Sequence[Sure]) -> Bin:
    count = len(inside)
    return Bin(count, sum(s.confidence for s in inside) / count, sum(s.right for s in inside) / count)


def halves(verdicts: Sequence[Verdict]) -> tuple[list[Verdict], list[Verdict]]:
    """Those to fit on and those to measure on; a sentence is always in the same half."""
    first = [v for v in verdicts if _even(v.question.sentence)]
    return first, [v for v in verdicts if not _even(v.question.sentence)]


def calibrated(seen: Sequence[Sure], calibration: Calibration) -> list[Sure]:
    """The same answers with another confidence."""
    return [Sure(calibration.applied(sure.confidence), sure.right) for sure in seen]


def uncalibrated(seen: Sequence[Sure], calibration: Calibration) -> list[Sure]:
    """The same answers with the confidence they had before the line; the leanings are left in."""
    line = Calibration(1 / calibration.slope, -calibration.offset / calibration.slope)
    return calibrated(seen, line)


def _even(text: str) -> bool:
    return hashlib.sha256(text.encode()).digest()[0] % 2 == 0


def _bare(model: Path, folder: Path, leanings: Mapping[str, float]) -> Path:
    """The model directory without its calibration, but for the leanings."""
    for file in model.iterdir():
        if file.name != CALIBRATION:
            (folder / file.name).symlink_to(file.resolve())
    Calibration(leanings=leanings).write(folder)
    return folder


def _leaning(text: str) -> tuple[str, float]:
    name, _, number = text.partition("=")
    return name, float(number)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m models.examine.calibrating", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", help="questions, in any form that examine takes")
    parser.add_argument("--corrections", type=Path, help="labels that take the place of those in the files")
    parser.add_argument("--model", type=Path, help="a model directory; the built one when not given")
    parser.add_argument(
        "--lean", type=_leaning, nargs="+", default=[], help="NAME=NUMBER, added to a function's log-odds"
    )
    parser.add_argument("--out", type=Path, required=True, help="the folder for calibration.json")
    options = parser.parse_args(arguments)
    model = options.model or function_model.ensure_function_model()
    with tempfile.TemporaryDirectory() as folder:
        bare = _bare(model, Path(folder), dict(options.lean))
        verdicts = verdicts_of(options.files, bare, corrections=options.corrections)
    first, second = map(sureness, halves(verdicts))
    line = fit(first, dict(options.lean))
    line.write(options.out)
    before, after = expected_error(second), expected_error(calibrated(second, line))
    Console().print(
        f"slope {line.slope:.3f}, offset {line.offset:.3f}, fitted on {len(first)} answers; expected "
        f"calibration error on the other {len(second)}: {before:.3f} before, {after:.3f} after"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
