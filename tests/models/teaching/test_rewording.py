"""Phrases said otherwise, with what they say unchanged."""

import random

import pytest

from models.teaching.bare import Bare
from models.teaching.lesson import places
from models.teaching.rewording import apart, other_nouns, retold, synonyms, without


@pytest.mark.parametrize(
    ("verb", "thing", "left"),
    [
        ("order", "a {kind}", Bare("order", "one")),
        ("start", "a pomodoro for {task}", Bare("start", "a pomodoro")),
        ("start", "a pomodoro for the {task}", Bare("start", "a pomodoro")),
        ("feed", "{task}", Bare("feed", "it")),
        ("", "{task}", None),
        ("stick", "it on the fridge that {task}", Bare("stick", "it on the fridge")),
    ],
)
def test_a_place_is_left_out(verb: str, thing: str, left: Bare | None) -> None:
    assert without(Bare(verb, thing), "task" if "{task}" in thing else "kind") == left


def test_a_verb_has_synonyms_and_an_unknown_one_itself_alone() -> None:
    assert {"start", "begin", "launch"} <= set(synonyms("start"))
    assert synonyms("frobnicate") == ["frobnicate"]


def test_the_thing_may_come_first() -> None:
    assert apart(Bare("turn on", "the lamp at {time}")) == ("the lamp", "turn it on at {time}")
    assert apart(Bare("start", "a pomodoro")) is None


def test_what_is_told_keeps_its_place_however_it_is_said() -> None:
    told = retold(Bare("stick", "it on the fridge that {text}"))
    assert len({one.imperative for one in told}) > 5
    assert all(places(one.imperative) == ("text",) and "fridge" in one.thing for one in told)
    assert retold(Bare("start", "a pomodoro")) == []


def test_nouns_are_said_otherwise_and_places_never() -> None:
    made = {other_nouns("{focus} of focus", random.Random(seed)) for seed in range(60)}
    assert "{focus} of deep work" in made and "{focus} of focus" in made
    assert all(one.startswith("{focus} of ") for one in made)
