"""What the function model is trained to copy, the resolvers can read: every vocabulary is drawn from."""

import random
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.duration import resolve_duration
from assistant_core.resolvers.moment import resolve_moment
from assistant_core.resolvers.number import resolve_number
from assistant_core.resolvers.percent import resolve_percent
from models.dataset.grammar import Vocabulary, draw
from models.dataset.slots import durations, numbers, times

DRAWS = 300
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
UNREADABLE = {"later"}
"""Words that are a time to a person and name none: the person is asked."""

VOCABULARIES: list[tuple[Callable[[str], object], Vocabulary]] = [
    *((lambda words: resolve_moment(words, NOW), times.when(g)) for g in (times.POINTS, times.DAYS)),
    *((lambda words: resolve_moment(words, NOW), times.when(g)) for g in (times.DELAYS, times.REPEATS)),
    *((lambda words: resolve_moment(words, NOW), v) for v in (times.asked_about, times.plural_days)),
    *(
        (resolve_duration, v)
        for v in (durations.short, durations.meeting, durations.waiting, durations.snooze)
    ),
    (resolve_duration, durations.adjective),
    *((resolve_percent, v) for v in (numbers.level, numbers.step)),
    *((resolve_number, v) for v in (numbers.temperature, numbers.degrees)),
]


@pytest.mark.parametrize("case", range(len(VOCABULARIES)))
def test_every_word_that_trains_can_be_read(case: int) -> None:
    read, vocabulary = VOCABULARIES[case]
    rng = random.Random(case)
    unread = {
        span for span in (_span(draw(vocabulary, rng)) for _ in range(DRAWS)) if not _can_read(read, span)
    }
    assert unread <= UNREADABLE


def _span(words: str) -> str:
    """The words that are copied: those between the tildes."""
    before, tilde, rest = words.partition("~")
    return rest.partition("~")[0] if tilde else before


def _can_read(read: Callable[[str], object], span: str) -> bool:
    try:
        read(span)
    except Unresolved as problem:
        # A date and a weekday are drawn apart, and may contradict each other.
        return "disagree" in str(problem)
    return True
