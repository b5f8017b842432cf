"""Spoken and written lengths of time become lengths; what is none is refused."""

from datetime import timedelta

import pytest

from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.duration import resolve_duration

SECOND, MINUTE, HOUR, DAY = 1, 60, 3600, 86400

DURATIONS = [
    ("ten minutes", 10 * MINUTE),
    ("10 minutes", 10 * MINUTE),
    ("10 min", 10 * MINUTE),
    ("10 mins.", 10 * MINUTE),
    ("twenty-five minutes", 25 * MINUTE),
    ("a minute", MINUTE),
    ("one minute", MINUTE),
    ("an hour", HOUR),
    ("hour", HOUR),
    ("a full hour", HOUR),
    ("an hour or so", HOUR),
    ("about two hours", 2 * HOUR),
    ("two hrs", 2 * HOUR),
    ("90 seconds", 90),
    ("ninety seconds", 90),
    ("thirty second", 30),
    ("30-second", 30),
    ("one second", 1),
    ("a second", 1),
    ("45 secs", 45),
    ("90s", 90),
    ("an hour and a half", 90 * MINUTE),
    ("hour and a half", 90 * MINUTE),
    ("one and a half hours", 90 * MINUTE),
    ("two and a half hours", 150 * MINUTE),
    ("1.5 hours", 90 * MINUTE),
    ("two point five hours", 150 * MINUTE),
    ("2½ hours", 150 * MINUTE),
    ("half an hour", 30 * MINUTE),
    ("half hour", 30 * MINUTE),
    ("a half hour", 30 * MINUTE),
    ("half a minute", 30),
    ("half a day", 12 * HOUR),
    ("a quarter of an hour", 15 * MINUTE),
    ("quarter hour", 15 * MINUTE),
    ("three quarters of an hour", 45 * MINUTE),
    ("an hour and a quarter", 75 * MINUTE),
    ("three hours and three quarters", 225 * MINUTE),
    ("a minute and a half", 90),
    ("four and a half minutes", 270),
    ("1 hour 20", 80 * MINUTE),
    ("an hour twenty", 80 * MINUTE),
    ("one hour thirty", 90 * MINUTE),
    ("an hour and five", 65 * MINUTE),
    ("1h20", 80 * MINUTE),
    ("1h 20m", 80 * MINUTE),
    ("1 hour 20 minutes", 80 * MINUTE),
    ("1 hour, 20 minutes", 80 * MINUTE),
    ("two hours and fifteen minutes", 135 * MINUTE),
    ("3 minutes and 20 seconds", 200),
    ("ten minutes thirty", 630),
    ("1:30", 90),
    ("10:00", 10 * MINUTE),
    ("1:02:03", 3723),
    ("1:30 hours", 90 * MINUTE),
    ("a couple of minutes", 2 * MINUTE),
    ("a couple minutes", 2 * MINUTE),
    ("a few minutes", 3 * MINUTE),
    ("another quarter of an hour", 15 * MINUTE),
    ("five more minutes", 5 * MINUTE),
    ("ten minutes longer", 10 * MINUTE),
    ("for ten minutes", 10 * MINUTE),
    ("the next 3 hours", 3 * HOUR),
    ("five", 5 * MINUTE),
    ("ninety", 90 * MINUTE),
    ("a day", DAY),
    ("two days", 2 * DAY),
    ("a day and a half", 36 * HOUR),
    ("a week", 7 * DAY),
    ("two months", 60 * DAY),
    ("a year", 365 * DAY),
]


@pytest.mark.parametrize(("words", "seconds"), DURATIONS)
def test_a_length(words: str, seconds: float) -> None:
    assert resolve_duration(words) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "banana",
        "zero minutes",
        "0",
        "minutes and minutes of",
        "ten bananas",
        "tomorrow",
        "half",
        "a million million years",
        "10 minutes to nine",
    ],
)
def test_what_is_no_length_is_refused(words: str) -> None:
    with pytest.raises(Unresolved) as caught:
        resolve_duration(words)
    assert caught.value.said
