"""The line that is fitted on one half makes the confidence of the other half honest."""

import random

import pytest

from assistant_core.calibration import Calibration, log_odds
from assistant_core.calls import Call
from models.examine.calibrating import (
    Bin,
    Sure,
    calibrated,
    expected_error,
    fit,
    halves,
    reliability,
    sureness,
    uncalibrated,
)
from models.examine.judging import Answer, Verdict, judge
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
    assert expected_error([]) == 0


def test_bins_hold_answers_of_about_the_same_confidence() -> None:
    seen = [Sure(1.0, True), Sure(0.1, False), Sure(0.75, True), Sure(0.85, False)]
    assert reliability(seen, bins=4) == [
        Bin(1, confidence=0.1, right=0.0),
        Bin(3, confidence=pytest.approx((1.0 + 0.75 + 0.85) / 3), right=pytest.approx(2 / 3)),
    ]


def test_the_confidence_before_the_line_is_found_again() -> None:
    before = overconfident(3, count=50)
    line = Calibration(slope=0.4, offset=0.5, leanings={"irrelevant": 2.0})
    found = uncalibrated(calibrated(before, line), line)
    assert [sure.right for sure in found] == [sure.right for sure in before]
    assert [sure.confidence for sure in found] == pytest.approx(
        [sure.confidence for sure in before], abs=1e-5
    )


def judged(question: Question) -> Verdict:
    return judge(question, Answer((Call("set_mute", {"state": "on"}),), 0.9, 0.1))


def test_half_of_the_sentences_always_the_same() -> None:
    verdicts = [judged(Question(str(n), f"mute {n}", ("set_mute",))) for n in range(400)]
    first, second = halves(verdicts)
    assert {v.question.id for v in first}.isdisjoint(v.question.id for v in second)
    assert len(first) + len(second) == 400 and 150 < len(first) < 250
    assert halves(list(reversed(verdicts)))[0] == list(reversed(first))


def test_a_sentence_is_in_the_same_half_by_any_id_and_however_it_was_heard() -> None:
    for text in ("mute the sound", "be quiet", "no sound please"):
        asked = [
            Question("1", text, ("set_mute",)),
            Question("own/7", text, ("set_mute",)),
            Question("1", "mew the sound", ("set_mute",), said=text),
        ]
        assert sorted(map(len, halves(list(map(judged, asked))))) == [0, 3]


def test_where_arguments_are_known_they_count_and_no_answer_does_not() -> None:
    wanted = (Call("set_volume", {"level": "ten"}),)
    question = Question("1", "volume ten", ("set_volume",), wanted)
    given = (Call("set_volume", {"level": "volume ten"}),)
    verdicts = [judge(question, Answer(given, 0.9, 0.1)), judge(question, Answer((), 0.0, 0.0, "Oops"))]
    assert sureness(verdicts) == [Sure(0.9, False)]


def test_log_odds_stay_finite() -> None:
    assert -20 < log_odds(0.0) < 0 < log_odds(1.0) < 20
