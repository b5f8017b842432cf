"""How honest the confidence is: before and after its line, on the half to fit on and on the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant_core.calibration import Calibration
from models.examine.calibrating import (
    Bin,
    Sure,
    expected_error,
    halves,
    reliability,
    sureness,
    uncalibrated,
)
from models.examine.judging import Verdict


@dataclass(frozen=True)
class Honesty:
    """One way of reading the confidence of some answers.

    Attributes:
        error: The expected calibration error, 0 to 1.
    """

    error: float
    bins: list[Bin]


@dataclass(frozen=True)
class Half:
    """One half of the sentences, read without the line and with it."""

    name: str
    answers: int
    before: Honesty
    after: Honesty


def reliability_of(verdicts: Sequence[Verdict], calibration: Calibration) -> list[Half]:
    """Both halves of an examination of a calibrated model; a half without answers is left out."""
    names = ("the half to fit on", "the other half")
    both = zip(names, map(sureness, halves(verdicts)), strict=True)
    return [_half(name, seen, calibration) for name, seen in both if seen]


def _half(name: str, seen: Sequence[Sure], calibration: Calibration) -> Half:
    return Half(name, len(seen), _honesty(uncalibrated(seen, calibration)), _honesty(seen))


def _honesty(seen: Sequence[Sure]) -> Honesty:
    return Honesty(expected_error(seen), reliability(seen))
