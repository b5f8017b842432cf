"""The bar that a taught model has to reach."""

from models.examine.judging import Answer, judge
from models.examine.questions import Question
from models.teaching.examining import examined
from models.teaching.verdict import Old, Result

OLD = Old(600, 590, 0.01)


def test_nine_in_ten_of_each_new_function_are_enough() -> None:
    assert Result({"order_coffee": (36, 40)}, {}, OLD, OLD).passed
    assert Result({"order_coffee": (35, 40)}, {}, OLD, OLD).weak == ["order_coffee"]


def test_a_function_that_was_not_examined_is_weak() -> None:
    result = Result({"order_coffee": (40, 40), "start_pomodoro": (0, 0)}, {}, OLD, OLD)
    assert result.weak == ["start_pomodoro"] and not result.passed
    assert "new start_pomodoro" not in result.figures


def test_a_new_function_without_sentences_stands_in_the_examination() -> None:
    question = Question("1", "coffee please", ("order_coffee",))
    verdict = judge(question, Answer((), 0.0, 0.0))
    result = examined(["order_coffee", "start_pomodoro"], [verdict], OLD, OLD)
    assert result.new == {"order_coffee": (0, 1), "start_pomodoro": (0, 0)}
