"""From verdicts to figures: rates over all rows, by source, by category and by function."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from models.examine.judging import Fault, Verdict
from models.examine.rates import mean, percentile, ratio, share
from models.examine.thresholds import AtThreshold, at_thresholds


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
        right: Rows that ask for it and got the right functions.
        full: Rows that ask for it and whose arguments are known.
        strict: Of those, the rows whose whole answer is right.
    """

    wanted: int
    chosen: int
    right: int
    full: int
    strict: int

    @property
    def recall(self) -> float | None:
        """Share of the rows that ask for it in which the functions are right."""
        return ratio(self.right, self.wanted)

    @property
    def precision(self) -> float | None:
        """Share of the rows in which it was chosen that ask for it."""
        return ratio(self.right, self.chosen)

    @property
    def strict_rate(self) -> float | None:
        """Share of the full rows that ask for it whose whole answer is right."""
        return ratio(self.strict, self.full)


@dataclass(frozen=True)
class Macro:
    """Averages over the functions that are asked for, each of which counts the same."""

    functions: int
    recall: float | None
    strict: float | None


@dataclass(frozen=True)
class Examination:
    """All that is known after an examination.

    Attributes:
        confusions: What was wanted, what was chosen, and in how many rows; the most frequent first.
        seconds_p50: The median of what an answer took.
        seconds_p90: The ninetieth percentile.
    """

    model: str
    questions: str
    overall: Figures
    by_source: dict[str, Figures]
    by_tag: dict[str, Figures]
    by_function: dict[str, FunctionFigures]
    macro: Macro
    faults: dict[str, int]
    confusions: list[tuple[str, str, int]]
    thresholds: list[AtThreshold]
    seconds_p50: float
    seconds_p90: float
    wrong: list[Verdict]


def examined(model: str, questions: str, verdicts: Sequence[Verdict]) -> Examination:
    """The figures of an examination."""
    seconds = [verdict.answer.seconds for verdict in verdicts if not verdict.answer.error]
    by_function = _by_function(verdicts)
    return Examination(
        model=model,
        questions=questions,
        overall=figures(verdicts),
        by_source=grouped(verdicts, lambda v: v.question.source),
        by_tag=grouped(verdicts, lambda v: v.question.tag),
        by_function=by_function,
        macro=_macro(by_function.values()),
        faults=dict(Counter(v.fault.value for v in verdicts).most_common()),
        confusions=_confusions(verdicts),
        thresholds=at_thresholds(verdicts),
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
        function_rate=share(v.right_function for v in verdicts),
        positive_rate=share(v.right_function for v in positives),
        negative_rate=share(v.right_function for v in negatives),
        false_calls=share(v.fault is Fault.FALSE_CALL for v in negatives),
        missed_calls=share(v.fault is Fault.MISSED_CALL for v in positives),
        unanswered=share(v.fault is Fault.FAILED for v in verdicts),
        full_rows=len(full),
        strict=share(bool(v.strict) for v in full),
        lenient=share(bool(v.lenient) for v in full),
    )


def grouped(verdicts: Iterable[Verdict], key: Callable[[Verdict], str]) -> dict[str, Figures]:
    """The figures of each group by its name; rows without a name are left out."""
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
    right = Counter(_wanted(v) for v in verdicts if v.right_function)
    full = Counter(_wanted(v) for v in verdicts if v.strict is not None)
    strict = Counter(_wanted(v) for v in verdicts if v.strict)
    names = sorted((wanted | chosen).keys() - {""})
    return {n: FunctionFigures(wanted[n], chosen[n], right[n], full[n], strict[n]) for n in names}


def _macro(functions: Iterable[FunctionFigures]) -> Macro:
    asked_for = [function for function in functions if function.wanted]
    strict = [function.strict_rate for function in asked_for]
    return Macro(len(asked_for), mean(f.recall for f in asked_for), mean(strict))


def _confusions(verdicts: Sequence[Verdict]) -> list[tuple[str, str, int]]:
    pairs = Counter(pair for v in verdicts if not v.right_function for pair in _pairs(v))
    return [(wanted, chosen, n) for (wanted, chosen), n in pairs.most_common() if wanted != chosen]


def _pairs(verdict: Verdict) -> list[tuple[str, str]]:
    """What was wanted and what was chosen, call by call where as many were made as were right."""
    wanted, given = verdict.question.calls, verdict.answer.calls
    if wanted is None or len(wanted) != len(given):
        return [(_wanted(verdict), _chosen(verdict))]
    return [(one.name, other.name) for one, other in zip(wanted, given, strict=True)]
