"""Times in functions of one's own: a moment is passed on; what is none is refused, not cut down to one."""

from datetime import UTC, datetime, timedelta

import pytest

from assistant_core.functions import When
from assistant_core.wording import exact
from system_actions.mappings.templates import WordsRefused, as_json, as_words, fill_json, spoken
from tests.services.own_actions import OwnActions

ENTRY = """
[[action]]
name = "water"
description = "Water the garden."
phrases = ["water the garden {at}"]
reply = "Done: {output}"
[action.parameters.at]
kind = "time"
[action.command]
program = "echo"
arguments = ["--at={at}"]
"""
NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "passed"),
    [
        ("on monday at nine", "2026-11-23T09:00:00+00:00"),
        ("in two hours", "2026-11-21T14:00:00+00:00"),
        ("tomorrow", "2026-11-22"),
        ("on monday", "2026-11-23"),
    ],
)
async def test_a_moment_or_a_day_is_passed_on(own: OwnActions, said: str, passed: str) -> None:
    own.write(ENTRY)
    assert (await own.say(f"Water the garden {said}.")).reply == f"Done: --at={passed}"


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("every monday at nine", "I need a single time there, not one that comes again."),
        ("every monday from nine to eleven", "I need a single time there, not one that comes again."),
        ("from nine to eleven", "I need a time of day there, not a stretch of time."),
        ("this evening", "I need a time of day there, not a stretch of time."),
        ("next week", "I need a time of day there, not a stretch of time."),
    ],
)
async def test_what_is_no_moment_is_refused_and_the_question_says_so(
    own: OwnActions, said: str, reason: str
) -> None:
    own.write(ENTRY)
    (call,) = (await own.plan(f"water the garden {said}")).calls
    assert exact(call) == reason
    report = await own.say(f"water the garden {said}")
    assert report.failed and report.reply == reason


@pytest.mark.parametrize(
    "when", [When(NINE, rrule="FREQ=DAILY"), When(NINE, NINE + timedelta(hours=2)),
             When(NINE, NINE + timedelta(hours=2), "FREQ=DAILY")])  # fmt: skip
def test_no_way_of_writing_a_value_takes_the_beginning_for_the_whole(when: When) -> None:
    for write in (as_words, as_json, spoken, lambda value: fill_json({"at": "{at}"}, {"at": value})):
        with pytest.raises(WordsRefused):
            write(when)
    assert as_words(When(NINE)) == as_json(When(NINE)) == "2026-11-23T09:00:00+00:00"
