"""Spoken and written levels become percentages between 0 and 100."""

import pytest

from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.percent import resolve_percent


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("thirty percent", 30),
        ("30%", 30),
        ("30 %", 30),
        ("30 percent", 30),
        ("30", 30),
        ("thirty", 30),
        ("thirty per cent", 30),
        ("sixty-five percent", 65),
        ("12.5 %", 12.5),
        ("one percent", 1),
        ("zero", 0),
        ("zero percent", 0),
        ("a hundred percent", 100),
        ("one hundred percent", 100),
        ("100", 100),
        ("half", 50),
        ("a half", 50),
        ("a quarter", 25),
        ("three quarters", 75),
        ("a third", 33),
        ("two thirds", 67),
        ("half a percent", 0.5),
        ("max", 100),
        ("Maximum.", 100),
        ("full", 100),
        ("all the way up", 100),
        ("minimum", 0),
        ("min", 0),
        ("all the way down", 0),
        ("about forty percent", 40),
        ("to forty", 40),
        ("ten points", 10),
    ],
)
def test_a_percentage(words: str, expected: float) -> None:
    assert resolve_percent(words) == expected


@pytest.mark.parametrize(
    "words",
    ["", "banana", "150%", "101", "-10%", "percent", "a", "louder", "ten or twenty", "thirty minutes"],
)
def test_what_is_no_percentage_is_refused(words: str) -> None:
    with pytest.raises(Unresolved) as caught:
        resolve_percent(words)
    assert caught.value.said
