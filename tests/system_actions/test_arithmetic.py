"""Spoken and written sums come to the right number; what is none is refused."""

import pytest

from assistant_core.errors import ActionFailed
from system_actions.arithmetic import evaluate
from system_actions.knowledge import calculate
from tests.services.opening import Act

SUMS = [
    ("fifteen percent of eighty", 12),
    ("15% of 80", 12),
    ("20% of 85", 17),
    ("20 percent of 85 dollars", 17),
    ("30%", 0.3),
    ("half of 30", 15),
    ("a half of thirty", 15),
    ("half of 20 percent of 50", 5),
    ("half times three", 1.5),
    ("(2 + 1) ** 2", 9),
    ("a quarter of a hundred", 25),
    ("a third of 30", 10),
    ("one third of 99", 33),
    ("two thirds of 90", 60),
    ("three quarters of 80", 60),
    ("20 percent off 50", 40),
    ("50 plus 10%", 55),
    ("80 minus 25 percent", 60),
    ("20 is what percent of 80", 25),
    ("what percent of 80 is 20", 25),
    ("twelve times eight plus 3", 99),
    ("twelve times eight plus three", 99),
    ("3 plus twelve times eight", 99),
    ("12 * 8 + 3", 99),
    ("3 x 4", 12),
    ("3x4", 12),
    ("5 × 6", 30),
    ("10 ÷ 4", 2.5),
    ("7 divided by 2", 3.5),
    ("six over four", 1.5),
    ("10/4", 2.5),
    ("(2+3)*4", 20),
    ("300 minus 48", 252),
    ("ten take away four", 6),
    ("10 minus 3 minus 2", 5),
    ("minus five plus eight", 3),
    ("negative three times two", -6),
    ("five times minus two", -10),
    ("add 45 and 17", 62),
    ("add 5 to 10", 15),
    ("subtract 8 from 20", 12),
    ("multiply 6 by 7", 42),
    ("divide 100 by 4", 25),
    ("the sum of 3 and 4", 7),
    ("the product of six and seven", 42),
    ("the difference between ten and three", 7),
    ("the average of 4 and 8", 6),
    ("the remainder of 17 divided by 5", 2),
    ("17 mod 5", 2),
    ("square root of 81", 9),
    ("the square root of eighty one", 9),
    ("root of 16", 4),
    ("square root of 9 plus 16", 19),
    ("the cube root of 27", 3),
    ("the cube root of minus 27", -3),
    ("two to the power of ten", 1024),
    ("2^10", 1024),
    ("2 ** 3", 8),
    ("2 to the 10th", 1024),
    ("two to the power of minus one", 0.5),
    ("five squared", 25),
    ("3 cubed", 27),
    ("the square of 9", 81),
    ("9 squared plus 16", 97),
    ("5 factorial", 120),
    ("factorial of 6", 720),
    ("double 7", 14),
    ("twice twelve", 24),
    ("triple five", 15),
    ("a dozen times 3", 36),
    ("two and a half times four", 10),
    ("three and three quarters plus one", 4.75),
    ("3 1/2 plus 1/2", 4),
    ("one half plus one quarter", 0.75),
    ("two point five times two", 5),
    ("1.5 plus 2.25", 3.75),
    ("8 times 7.5", 60),
    ("0.1 plus 0.2", 0.3),
    ("1,200 plus 300", 1500),
    ("one hundred and twenty divided by four", 30),
    ("two million divided by four", 500_000),
    ("$80 plus $20", 100),
    ("what is 5 plus 5", 10),
    ("What's 7 times 6?", 42),
    ("calculate 7 times 6", 42),
    ("7 plus 3 equals", 10),
    ("pi times 2", 6.283185307),
]


@pytest.mark.parametrize(("words", "result"), SUMS)
def test_a_sum(words: str, result: float) -> None:
    assert evaluate(words) == pytest.approx(result, rel=1e-9)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "I cannot calculate that."),
        ("banana", "I cannot calculate that."),
        ("1 +", "I cannot calculate that."),
        ("45 and 17", "I cannot calculate that."),
        ("1 if 1 else 2", "I cannot calculate that."),
        ("__import__('os').system('true')", "I cannot calculate that."),
        ("'a' * 10", "I cannot calculate that."),
        ("[1] * 10", "I cannot calculate that."),
        ("1 // 2", "I cannot calculate that."),
        ("root(2)", "I cannot calculate that."),
        ("1 << 3", "I cannot calculate that."),
        ("((((", "I cannot calculate that."),
        ("1/0", "Nothing can be divided by zero."),
        ("ten divided by zero", "Nothing can be divided by zero."),
        ("5 mod 0", "Nothing can be divided by zero."),
        ("9 to the power of 9 to the power of 9", "That number is too large for me."),
        ("1000 factorial", "That number is too large for me."),
        ("10 to the power of 301", "That number is too large for me."),
        ("square root of minus 4", "A negative number has no real square root."),
        ("(-8) ** 0.5", "That has no real result."),
        ("5.5 factorial", "I cannot calculate that."),
    ],
)
def test_what_has_no_result_is_refused(words: str, said: str) -> None:
    with pytest.raises(ActionFailed) as caught:
        evaluate(words)
    assert caught.value.said == said


@pytest.mark.parametrize(
    ("words", "said", "value"),
    [
        ("fifteen percent of eighty", "Fifteen percent of eighty is 12.", "12"),
        ("7 divided by 2", "7 divided by 2 is 3.5.", "3.5"),
        ("20% of 85?", "20% of 85 is 17.", "17"),
        ("10 divided by 3", "10 divided by 3 is about 3.3333.", "3.3333"),
        ("0.1 plus 0.2", "0.1 plus 0.2 is 0.3.", "0.3"),
        ("add 45 and 17", "That is 62.", "62"),
        ("What is 5 plus 5?", "That is 10.", "10"),
        ("square root of 2", "Square root of 2 is about 1.4142.", "1.4142"),
        ("one divided by 3", "One divided by 3 is about 0.333333.", "0.333333"),
        ("2 to the power of 100", "2 to the power of 100 is about 1.268 times 10 to the power of 30.", None),
        ("five minus eight", "Five minus eight is -3.", "-3"),
    ],
)
async def test_the_result_is_said(act: Act, words: str, said: str, value: str | None) -> None:
    outcome = await act(calculate, words)
    assert outcome.said == said
    assert value is None or outcome.value == value
    assert not outcome.changed


async def test_a_huge_sum_is_refused_at_once(act: Act) -> None:
    with pytest.raises(ActionFailed):
        await act(calculate, "999999999 to the power of 999999999")
