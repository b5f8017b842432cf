"""Whether a model answers the same when it is asked the same again: pass^k.

Of k rounds over some questions, pass^k is the share of the questions that are right in every one (Yao et al.
2024, tau-bench, arXiv 2406.12045). A greedy decoder should answer alike each time; this shows that nothing is
carried over from one question to the next.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from models.examine.judging import Answer, judge
from models.examine.questions import Question
from models.examine.rates import share

QUESTIONS = 20
ROUNDS = 3


@dataclass(frozen=True)
class Repeats:
    """What came of asking again and again.

    Attributes:
        same: Questions that got the same calls in every round.
        spread: The most that the confidence of one question's answers differs.
        pass_one: Share of all answers that are right, strictly where arguments are known.
        pass_all: Share of the questions that are right in every round.
    """

    questions: int
    rounds: int
    same: int
    spread: float
    pass_one: float | None
    pass_all: float | None


async def ask_again(
    questions: Sequence[Question],
    answer: Callable[[Question], Awaitable[Answer]],
    count: int = QUESTIONS,
    rounds: int = ROUNDS,
) -> Repeats:
    """Ask some of the questions, evenly spread, one round after the other."""
    some = questions[:: max(len(questions) // count, 1)][:count]
    asked = [[await answer(question) for question in some] for _ in range(rounds)]
    answers = list(zip(*asked, strict=True))
    right = [[judge(q, a).right for a in given] for q, given in zip(some, answers, strict=True)]
    return Repeats(
        questions=len(some),
        rounds=rounds,
        same=sum(all(_alike(given[0], other) for other in given) for given in answers),
        spread=max((_spread(given) for given in answers), default=0.0),
        pass_one=share(flag for flags in right for flag in flags),
        pass_all=share(map(all, right)),
    )


def _alike(one: Answer, other: Answer) -> bool:
    return (one.calls, one.error) == (other.calls, other.error)


def _spread(answers: Sequence[Answer]) -> float:
    sure = [answer.confidence for answer in answers]
    return max(sure) - min(sure)
