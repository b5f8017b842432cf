"""What a phrase is about, and with which verb."""

import pytest

from models.teaching.bare import Bare, bare


@pytest.mark.parametrize(
    ("phrase", "verb", "thing"),
    [
        ("start a pomodoro", "start", "a pomodoro"),
        ("can i have a {kind}", "", "a {kind}"),
        ("could you please turn on the {lamp}", "turn on", "the {lamp}"),
        ("turn the {lamp} on", "turn on", "the {lamp}"),
        ("pop the egg clock on for {duration}", "pop on", "the egg clock for {duration}"),
        ("{length} of focus on {task}", "", "{length} of focus on {task}"),
        ("i'm out of milk", "", "i'm out of milk"),
        ("park mode", "", "park mode"),
        ("i need to {task}", "", "i need to {task}"),
        ("feed {which}", "feed", "{which}"),
    ],
)
def test_a_phrase_is_laid_bare(phrase: str, verb: str, thing: str) -> None:
    assert bare(phrase) == Bare(verb, thing)
