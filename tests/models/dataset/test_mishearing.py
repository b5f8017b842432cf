"""Words are taken for what the recogniser took them for, and the answer moves with its words."""

import random

import pytest

from assistant_core.calls import Call
from assistant_core.catalog import Catalog
from assistant_core.token_map import TokenMap
from models.dataset.hearing import Hearing, all_hearings, substitutions
from models.dataset.mishearing import Mishearings
from models.dataset.rows import Row
from models.dataset.spans import Marked, arguments_stand
from models.dataset.style import restyled


@pytest.fixture(scope="module")
def shapes() -> TokenMap:
    return TokenMap.of_catalog(Catalog.load())


def as_it_is(marked: Marked, rng: random.Random) -> Marked:
    return marked


def hearing(said: str, heard: str) -> Hearing:
    return Hearing(Row(said, (Call("irrelevant"),), "written"), heard, "somebody")


SUBSTITUTIONS = [
    ("what time is it in quito", "What time is it in keto?", [("quito", "keto")]),
    ("the chiropodist rang", "The carropidist rang.", [("chiropodist", "carropidist")]),
    ("mute", "Mute.", []),
    ("set it to thirty", "Set it to 30.", []),
    ("turn the lamp on", "Turn it.", []),
    ("steven and ottoline", "Stephen and Adeline", [("steven", "stephen"), ("ottoline", "adeline")]),
]


@pytest.mark.parametrize(("said", "heard", "expected"), SUBSTITUTIONS, ids=[s[0] for s in SUBSTITUTIONS])
def test_what_was_taken_for_what_sounds_like_it(
    said: str, heard: str, expected: list[tuple[str, str]]
) -> None:
    assert list(substitutions(said, heard)) == expected


def test_a_word_is_taken_for_what_it_was_taken_for(shapes: TokenMap) -> None:
    style = Mishearings([hearing("time in quito", "time in keto")], []).style(as_it_is)
    row = Row("What time is it in Quito?", (Call("get_time", {"place": "Quito"}),), "written")
    assert restyled(row, style, shapes, random.Random(1)) == Row(
        "What time is it in Keto?", (Call("get_time", {"place": "Keto"}),), "written"
    )


def test_a_word_that_was_never_spoken_is_taken_for_one_that_sounds_the_same() -> None:
    mishearings = Mishearings([], ["write a letter", "turn right", "a kettle"])
    assert mishearings.of("write") == ["right"]
    assert mishearings.of("kettle") == []


@pytest.mark.parametrize("word", ["not", "off", "unlock", "Up"])
def test_words_that_turn_the_meaning_are_kept(word: str) -> None:
    assert Mishearings([hearing(word, word + "p")], ["of oft upp"]).of(word) == []


def test_a_sentence_without_such_words_stays_as_it_is(shapes: TokenMap) -> None:
    row = Row("mute", (Call("set_mute", {"state": "on"}),), "written")
    assert restyled(row, Mishearings([], ["mute"]).style(as_it_is), shapes, random.Random(1)) == row


def test_arguments_of_what_was_really_heard_stand_in_the_misheard_sentence(shapes: TokenMap) -> None:
    hearings = list(all_hearings())
    style = Mishearings(hearings, [one.row.text for one in hearings]).style(as_it_is)
    rng = random.Random(5)
    changed = [(one.row, restyled(one.row, style, shapes, rng)) for one in hearings[:300]]
    assert all(arguments_stand(row, shapes) for _, row in changed)
    assert sum(before.text != row.text for before, row in changed) > 150
