"""From attempts to figures: how often right, how long, how many tokens, how many joules."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from models.dataset.rows import called
from models.examine.comparing.attempts import Attempt
from models.examine.figures import Figures, figures
from models.examine.judging import Answer, Verdict, judge
from models.examine.questions import Question
from models.examine.rates import mean, percentile, share


@dataclass(frozen=True)
class Seconds:
    """Wall clock of one part of a call, at the median and at the ninetieth percentile."""

    p50: float
    p90: float


@dataclass(frozen=True)
class Score:
    """What came of one entrant's attempts.

    Attributes:
        figures: How often it was right.
        offered: Share of the rows that ask for something for which retrieval offered a right function for
            each call; None without retrieval.
        whole: From the sentence to the end of the answer.
        retrieval: Of this, the search for functions.
        model: Of this, the language model.
        prompt_tokens: Mean length of the prompt.
        computed_tokens: Mean number of tokens that the model computed in a call, the answer included.
        joules: Mean per call, by the processor's counters; None where they cannot be read.
        estimated_joules: Mean per call, by the paper's estimate.
        faults: How many answers had which fault.
    """

    figures: Figures
    offered: float | None
    whole: Seconds
    retrieval: Seconds
    model: Seconds
    prompt_tokens: float
    computed_tokens: float
    joules: float | None
    estimated_joules: float
    faults: dict[str, int]


def score(questions: Sequence[Question], attempts: Mapping[str, Attempt]) -> Score | None:
    """The figures of those questions that were attempted; None when there are none."""
    asked = [question for question in questions if question.id in attempts]
    if not asked:
        return None
    taken = [attempts[question.id] for question in asked]
    verdicts = [verdict(question, attempts[question.id]) for question in asked]
    return Score(
        figures=figures(verdicts),
        offered=_offered(asked, attempts),
        whole=_seconds([attempt.seconds for attempt in taken]),
        retrieval=_seconds([attempt.retrieval_seconds for attempt in taken]),
        model=_seconds([attempt.model_seconds for attempt in taken]),
        prompt_tokens=fmean(attempt.prompt_tokens for attempt in taken),
        computed_tokens=fmean(attempt.computed_tokens for attempt in taken),
        joules=mean(attempt.joules for attempt in taken),
        estimated_joules=fmean(attempt.estimated_joules for attempt in taken),
        faults=dict(Counter(v.fault.value for v in verdicts).most_common()),
    )


def verdict(question: Question, attempt: Attempt) -> Verdict:
    """An attempt held against its question."""
    return judge(question, Answer(attempt.calls, 0.0, attempt.seconds, attempt.error))


def _offered(questions: Sequence[Question], attempts: Mapping[str, Attempt]) -> float | None:
    asking = [q for q in questions if not q.negative and attempts[q.id].offered]
    return share(_offers(question, attempts[question.id]) for question in asking)


def _offers(question: Question, attempt: Attempt) -> bool:
    """Whether the right functions were offered; by weak labels, any one of them."""
    offered = frozenset(attempt.offered)
    if question.calls is None:
        return not offered.isdisjoint(question.functions)
    return set(called(question.calls)) <= offered


def _seconds(values: Sequence[float]) -> Seconds:
    return Seconds(percentile(values, 50), percentile(values, 90))
