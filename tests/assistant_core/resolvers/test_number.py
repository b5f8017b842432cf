"""Spoken and written numbers become numbers; a unit or a currency sign may stand by."""

import pytest

from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.number import resolve_number


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("twenty one", 21),
        ("twenty-one", 21),
        ("21", 21),
        ("21.5", 21.5),
        ("twenty one point five", 21.5),
        ("nineteen and a half", 19.5),
        ("nineteen and a half degrees", 19.5),
        ("two and a quarter", 2.25),
        ("2½", 2.5),
        ("2 1/2", 2.5),
        ("minus three", -3),
        ("minus three degrees", -3),
        ("-3", -3),
        ("zero", 0),
        ("a hundred", 100),
        ("one hundred and twenty", 120),
        ("2 thousand", 2000),
        ("1.5 million", 1_500_000),
        ("1,200", 1200),
        ("$80", 80),
        ("$1,500.50", 1500.5),
        ("€20", 20),
        ("eighty dollars", 80),
        ("five miles", 5),
        ("72 fahrenheit", 72),
        ("100 °C", 100),
        ("20 degrees celsius", 20),
        ("about ten", 10),
        ("half", 0.5),
        ("a half", 0.5),
        ("a third", 1 / 3),
        ("three quarters", 0.75),
        ("two thirds", 2 / 3),
        ("a dozen", 12),
        ("a couple", 2),
        ("three cups", 3),
    ],
)
def test_a_number(words: str, expected: float) -> None:
    assert resolve_number(words) == pytest.approx(expected)


@pytest.mark.parametrize(
    "words",
    ["", "banana", "one and two", "5 cats and 6 dogs", "1/0", "warm", "20 to 30", "a very long story told"],
)
def test_what_is_no_number_is_refused(words: str) -> None:
    with pytest.raises(Unresolved) as caught:
        resolve_number(words)
    assert caught.value.said
