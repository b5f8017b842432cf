"""What would run at once, and what would be asked first, at one threshold of confidence after the other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant_core.catalog import IRRELEVANT
from assistant_core.settings import Thresholds
from models.examine.judging import Fault, Verdict
from models.examine.rates import ratio

THRESHOLDS = tuple(sorted({0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, Thresholds().run}))
"""Those of a user who has changed nothing among them."""


@dataclass(frozen=True)
class AtThreshold:
    """What would run at once if confidence had to be at least so high.

    Attributes:
        runs: Share of the positives that would run and be right.
        unasked: Share of the positives understood rightly that would run, so that nobody need be asked.
        wrong_actions: Rows that would run and be wrong.
        wrong: Their share of all rows.
        false_calls: Share of the negatives for which something would run.
    """

    threshold: float
    runs: float | None
    unasked: float | None
    wrong_actions: int
    wrong: float | None
    false_calls: float | None


def at_thresholds(verdicts: Sequence[Verdict]) -> list[AtThreshold]:
    """The figures at each of `THRESHOLDS`."""
    return [_at(threshold, verdicts) for threshold in THRESHOLDS]


def _at(threshold: float, verdicts: Sequence[Verdict]) -> AtThreshold:
    running = [v for v in verdicts if _acts(v) and v.answer.confidence >= threshold]
    commands = [v for v in verdicts if not v.question.negative]
    negatives = [v for v in verdicts if v.question.negative]
    right = _count(v.right for v in running if not v.question.negative)
    wrong = _count(not v.right for v in running)
    return AtThreshold(
        threshold,
        runs=ratio(right, len(commands)),
        unasked=ratio(right, _count(v.right for v in commands)),
        wrong_actions=wrong,
        wrong=ratio(wrong, len(verdicts)),
        false_calls=ratio(_count(v.fault is Fault.FALSE_CALL for v in running), len(negatives)),
    )


def _acts(verdict: Verdict) -> bool:
    return any(call.name != IRRELEVANT for call in verdict.answer.calls)


def _count(flags: Iterable[bool]) -> int:
    return sum(flags)
