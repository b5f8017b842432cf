"""Whatever the words, a resolver gives a value or says that it cannot: it never breaks."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant_core.functions import Named
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.choice import resolve_choice
from assistant_core.resolvers.duration import resolve_duration
from assistant_core.resolvers.moment import resolve_moment
from assistant_core.resolvers.name import resolve_name
from assistant_core.resolvers.number import resolve_number
from assistant_core.resolvers.percent import resolve_percent
from assistant_core.resolvers.state import resolve_state

LIGHTS = [Named("a", "Kitchen light"), Named("b", "May")]
NOW = datetime(2028, 2, 29, 23, 59, tzinfo=ZoneInfo("America/New_York"))
WORDS = (
    "one", "two", "twelve", "thirty", "31", "0", "00", "99", "2028", "7:30", "25:61", "1/0", "half",
    "quarter", "past", "to", "of", "the", "a", "and", "at", "in", "on", "from", "next", "last", "every",
    "other", "day", "days", "week", "weekend", "month", "year", "hour", "minutes", "seconds", "second",
    "tomorrow", "today", "tonight", "yesterday", "monday", "friday", "sundays", "february", "march", "may",
    "june", "29th", "30th", "1st", "fifth", "noon", "midnight", "am", "pm", "oclock", "morning", "night",
    "ago", "later", "now", "before", "after", "between", "until", "percent", "%", "dozen", "couple", "few",
    "thousand", "million", "minus", ".", ",", "?", "'", "-", "$", "christmas",
)  # fmt: skip
EACH = 25
"""Texts that are tried in one go: the generator takes longer than the resolvers."""
EXAMPLES = 400

text = st.one_of(
    st.text(st.characters(), max_size=40), st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join)
)
spoken = st.lists(text, min_size=EACH, max_size=EACH)


def test_ten_thousand_texts_are_tried() -> None:
    assert EACH * EXAMPLES >= 10_000


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spoken)
def test_a_value_or_a_reason(texts: list[str]) -> None:
    for words in texts:
        for resolve in (resolve_percent, resolve_number, resolve_duration, resolve_state):
            with suppress(Unresolved):
                resolve(words)
        with suppress(Unresolved):
            resolve_choice(words, ("up", "down"))
        for may_be_new in (True, False):
            with suppress(Unresolved):
                resolve_name(words, LIGHTS, what="light", may_be_new=may_be_new)
        for morning in (True, False):
            with suppress(Unresolved):
                when = resolve_moment(words, NOW, morning=morning)
                assert when.end is None or when.end > when.start
                assert when.start.tzinfo is not None


@pytest.mark.parametrize("resolve", [resolve_percent, resolve_number, resolve_duration])
@pytest.mark.parametrize("words", ["9" * 400, "1" + " million" * 60, "1e999", "inf", "nan", "\ud800", "\0"])
def test_numbers_beyond_all_measure_are_no_values(resolve: Callable[[str], object], words: str) -> None:
    with pytest.raises(Unresolved):
        resolve(words)
