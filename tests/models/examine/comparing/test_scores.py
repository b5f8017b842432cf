"""Attempts become rates, percentiles and means."""

import pytest

from assistant_core.calls import Call
from models.examine.comparing.attempts import Attempt
from models.examine.comparing.scores import Seconds, score
from models.examine.questions import Question

TEN = Call("set_timer", {"duration": "ten"})
NESTED = Call("send_message", {"to": "ann", "text": Call("get_time")})


def attempt(*calls: Call, offered: str = "", seconds: float = 1.0, joules: float | None = None) -> Attempt:
    error = "" if calls else "MalformedCall"
    return Attempt("", calls, error, tuple(offered.split()), 0.5, seconds, 100, 40, 2.0, joules)


QUESTIONS = [
    Question("1", "a", ("set_timer",), (TEN,), tag="single"),
    Question("2", "b", ("send_message",), (NESTED,), tag="nested"),
    Question("3", "c", ("irrelevant",), (Call("irrelevant"),), tag="chatter"),
    Question("4", "d", ("get_time", "get_date")),
    Question("5", "not asked", ("help",)),
]


def test_figures_are_of_the_questions_that_were_attempted() -> None:
    made = score(
        QUESTIONS,
        {
            "1": attempt(TEN, offered="set_timer irrelevant", seconds=0.5, joules=1.0),
            "2": attempt(offered="send_message irrelevant", seconds=2.5, joules=4.0),
            "3": attempt(TEN, offered="set_timer irrelevant", seconds=1.5),
            "4": attempt(Call("get_date"), offered="get_date irrelevant", seconds=3.5),
        },
    )
    assert made is not None
    found = made.figures
    assert (found.rows, found.function_rate) == (4, 0.5)
    assert found.strict == pytest.approx(1 / 3)
    assert (found.false_calls, found.unanswered) == (1.0, 0.25)
    assert made.offered == pytest.approx(2 / 3)  # the call in the call of "2" was not offered
    assert (made.model, made.retrieval, made.whole) == (
        Seconds(1.5, 3.5),
        Seconds(0.5, 0.5),
        Seconds(2.0, 4.0),
    )
    assert (made.prompt_tokens, made.computed_tokens) == (100, 40)
    assert (made.joules, made.estimated_joules) == (2.5, 2.0)
    assert made.faults == {"right": 2, "no answer": 1, "a call where nothing was to be done": 1}


def test_without_retrieval_and_counters_there_is_nothing_to_tell_of_them() -> None:
    made = score(QUESTIONS, {"1": attempt(TEN)})
    assert made is not None
    assert made.offered is None
    assert made.joules is None


def test_nothing_attempted_is_no_score() -> None:
    assert score(QUESTIONS, {}) is None
