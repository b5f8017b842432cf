"""From verdicts to figures: rates over all rows, by source, by category and by function."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from assistant_core.catalog import IRRELEVANT
from models.examine.judging import Fault, Verdict

THRESHOLDS = (0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)
_CONFUSIONS = 40


@dataclass(frozen=True)
class Figures:
    """Counts and rates over some rows; a rate is None where there is nothing to count.

    Attributes:
        function_rate: Share of rows with the right function, negatives included.
        false_calls: Share of negatives for which something would have been done.
        missed_calls: Share of positives for which nothing would have been done.
        unanswered: Share of rows for which the model gave no answer.
        strict: Share of full rows whose whole answer is right.
        lenient: The same, forgivingly.
    """

    rows: int
    positives: int
    negatives: int
    function_rate: float | None
    positive_rate: float | None
    negative_rate: float | None
    false_calls: float | None
    missed_calls: float | None
    unanswered: float | None
    full_rows: int
    strict: float | None
    lenient: float | None


@dataclass(frozen=True)
class FunctionFigures:
    """How one function fares.

    Attributes:
        wanted: Rows that ask for it. A row with several right functions counts for the one that was
            chosen, or for the first when none was.
        chosen: Rows for which it was chosen first.
        right: Rows in both.
    """

    wanted: int
    chosen: int
    right: int

    @property
    def recall(self) -> float | None:
        """Share of the rows that ask for it in which it was chosen."""
        return self.right / self.wanted if self.wanted else None

    @property
    def precision(self) -> float | None:
        """Share of the rows in which it was chosen that ask for it."""
        return self.right / self.chosen if self.chosen else None


@dataclass(frozen=True)
class AtThreshold:
    """What would run at once if confidence had to be at least so high.

    Attributes:
        runs: Share of the positives that would run and be right.
        wrong: Share of all rows that would run and be wrong.
        false_calls: Share of the negatives for which something would run.
    """

    threshold: float
    runs: float | None
    wrong: float | None
    false_calls: float | None


@dataclass(frozen=True)
class Examination:
    """All that is known after an examination."""

    model: str
    questions: str
    overall: Figures
    by_source: dict[str, Figures]
    by_tag: dict[str, Figures]
    by_function: dict[str, FunctionFigures]
    faults: dict[str, int]
    confusions: list[tuple[str, str, int]]
    thresholds: list[AtThreshold]
    seconds_p50: float
    seconds_p90: float
    wrong: list[Verdict]


def examined(model: str, questions: str, verdicts: Sequence[Verdict]) -> Examination:
    """The figures of an examination."""
    seconds = [verdict.answer.seconds for verdict in verdicts if not verdict.answer.error]
    return Examination(
        model=model,
        questions=questions,
        overall=figures(verdicts),
        by_source=_grouped(verdicts, lambda v: v.question.source),
        by_tag=_grouped(verdicts, lambda v: v.question.tag),
        by_function=_by_function(verdicts),
        faults=dict(Counter(v.fault.value for v in verdicts).most_common()),
        confusions=_confusions(verdicts),
        thresholds=[_at(threshold, verdicts) for threshold in THRESHOLDS],
        seconds_p50=percentile(seconds, 50),
        seconds_p90=percentile(seconds, 90),
        wrong=[v for v in verdicts if v.fault is not Fault.NONE],
    )


def figures(verdicts: Iterable[Verdict]) -> Figures:
    """Counts and rates over some verdicts."""
    verdicts = list(verdicts)
    negatives = [v for v in verdicts if v.question.negative]
    positives = [v for v in verdicts if not v.question.negative]
    full = [v for v in verdicts if v.strict is not None]
    return Figures(
        rows=len(verdicts),
        positives=len(positives),
        negatives=len(negatives),
        function_rate=_share(v.right_function for v in verdicts),
        positive_rate=_share(v.right_function for v in positives),
        negative_rate=_share(v.right_function for v in negatives),
        false_calls=_share(v.fault is Fault.FALSE_CALL for v in negatives),
        missed_calls=_share(v.fault is Fault.MISSED_CALL for v in positives),
        unanswered=_share(v.fault is Fault.FAILED for v in verdicts),
        full_rows=len(full),
        strict=_share(bool(v.strict) for v in full),
        lenient=_share(bool(v.lenient) for v in full),
    )


def percentile(values: Sequence[float], percent: float) -> float:
    """The nearest-rank percentile; 0 of nothing."""
    if not values:
        return 0.0
    return sorted(values)[max(ceil(percent / 100 * len(values)) - 1, 0)]


def _share(flags: Iterable[bool]) -> float | None:
    counted = list(flags)
    return sum(counted) / len(counted) if counted else None


def _grouped(verdicts: Sequence[Verdict], key: Callable[[Verdict], str]) -> dict[str, Figures]:
    groups: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        if key(verdict):
            groups[key(verdict)].append(verdict)
    return {name: figures(groups[name]) for name in sorted(groups)}


def _chosen(verdict: Verdict) -> str:
    return verdict.answer.calls[0].name if verdict.answer.calls else ""


def _wanted(verdict: Verdict) -> str:
    """The function a row counts for."""
    functions = verdict.question.functions
    if verdict.question.calls is None and _chosen(verdict) in functions:
        return _chosen(verdict)
    return functions[0] if functions else ""


def _by_function(verdicts: Sequence[Verdict]) -> dict[str, FunctionFigures]:
    wanted = Counter(map(_wanted, verdicts))
    chosen = Counter(map(_chosen, verdicts))
    right = Counter(_wanted(v) for v in verdicts if _wanted(v) == _chosen(v))
    names = sorted((wanted | chosen).keys() - {""})
    return {name: FunctionFigures(wanted[name], chosen[name], right[name]) for name in names}


def _confusions(verdicts: Sequence[Verdict]) -> list[tuple[str, str, int]]:
    pairs = Counter((_wanted(v), _chosen(v)) for v in verdicts if not v.right_function)
    return [(wanted, chosen, count) for (wanted, chosen), count in pairs.most_common(_CONFUSIONS)]


def _at(threshold: float, verdicts: Sequence[Verdict]) -> AtThreshold:
    def runs(verdict: Verdict) -> bool:
        acts = verdict.fault is not Fault.MISSED_CALL and not verdict.answer.error
        return acts and _chosen(verdict) != IRRELEVANT and verdict.answer.confidence >= threshold

    def right(verdict: Verdict) -> bool:
        return verdict.strict if verdict.strict is not None else verdict.right_function

    return AtThreshold(
        threshold,
        _share(runs(v) and right(v) for v in verdicts if not v.question.negative),
        _share(runs(v) and not right(v) for v in verdicts),
        _share(runs(v) and v.fault is Fault.FALSE_CALL for v in verdicts if v.question.negative),
    )
