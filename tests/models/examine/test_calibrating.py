"""The line that is fitted on one half makes the confidence of the other half honest."""

import random

import pytest

from assistant_core.calibration import Calibration, log_odds
from assistant_core.calls import Call
from models.examine.calibrating import Sure, calibrated, expected_error, fit, halves, sureness
from models.examine.judging import Answer, judge
from models.examine.questions import Question


def overconfident(seed: int, count: int = 4000) -> list[Sure]:
    """Answers whose log-odds are twice what they should be."""
    rng = random.Random(seed)
    seen = []
    for _ in range(count):
        true = rng.uniform(0.5, 0.999)
        seen.append(Sure(Calibration(2.0).applied(true), rng.random() < true))
    return seen


def test_too_sure_answers_are_made_honest() -> None:
    line = fit(overconfident(1))
    assert line.slope == pytest.approx(0.5, abs=0.06) and line.offset == pytest.approx(0, abs=0.15)
    others = overconfident(2)
    assert expected_error(others) > 0.05
    assert expected_error(calibrated(others, line)) < 0.02


def test_the_error_of_answers_that_are_as_sure_as_right_is_nothing() -> None:
    assert expected_error([Sure(0.75, right) for right in (True, True, True, False)]) == 0
    assert expected_error([Sure(1.0, False), Sure(1.0, True)]) == 0.5


def test_half_of_the_questions_always_the_same() -> None:
    call = Call("set_mute", {"state": "on"})
    verdicts = [judge(Question(str(n), "mute", ("set_mute",)), Answer((call,), 0.9, 0.1)) for n in range(400)]
    first, second = halves(verdicts)
    assert {v.question.id for v in first}.isdisjoint(v.question.id for v in second)
    assert len(first) + len(second) == 400 and 150 < len(first) < 250
    assert halves(list(reversed(verdicts)))[0] == list(reversed(first))


def test_where_arguments_are_known_they_count_and_no_answer_does_not() -> None:
    wanted = (Call("set_volume", {"level": "ten"}),)
    question = Question("1", "volume ten", ("set_volume",), wanted)
    given = (Call("set_volume", {"level": "volume ten"}),)
    verdicts = [judge(question, Answer(given, 0.9, 0.1)), judge(question, Answer((), 0.0, 0.0, "Oops"))]
    assert sureness(verdicts) == [Sure(0.9, False)]


def test_log_odds_stay_finite() -> None:
    assert -20 < log_odds(0.0) < 0 < log_odds(1.0) < 20
