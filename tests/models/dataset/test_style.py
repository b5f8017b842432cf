"""Styles change how a sentence looks and keep its arguments what stands in it."""

import random

import pytest

from assistant_core.calls import Call
from assistant_core.catalog import Catalog
from assistant_core.token_map import TokenMap
from models.dataset.rows import Row
from models.dataset.spans import Edit, Marked, marked
from models.dataset.style import as_heard, as_typed, opened, restyled


@pytest.fixture(scope="module")
def shapes() -> TokenMap:
    return TokenMap.of_catalog(Catalog.load())


def row(text: str, *calls: Call) -> Row:
    return Row(text, calls, "grammar")


def test_typed_is_small_and_without_punctuation(shapes: TokenMap) -> None:
    said = row("Hey, text Anna, I'm late.", Call("send_message", {"to": "Anna", "text": "I'm late"}))
    typed = restyled(said, as_typed, shapes, random.Random(1))
    assert typed.text == "hey text anna i'm late"
    assert typed.calls == (Call("send_message", {"to": "anna", "text": "i'm late"}),)


def test_heard_begins_with_a_capital_and_ends_with_a_mark(shapes: TokenMap) -> None:
    for text, mark in (("what time is it", "?"), ("turn up the volume", "."), ("don't do it", ".")):
        heard = restyled(row(text, Call("irrelevant")), as_heard, shapes, random.Random(1))
        assert heard.text[0].isupper()
        assert heard.text.endswith(mark)


@pytest.mark.parametrize("seed", range(6))
def test_heard_writes_digits_and_names_inside_the_argument_too(shapes: TokenMap, seed: int) -> None:
    said = row("remind me to call anna on friday at seven thirty am",
               Call("set_reminder", {"about": "call anna", "when": "friday at seven thirty am"}))  # fmt: skip
    heard = restyled(said, as_heard, shapes, random.Random(seed))
    about, when = heard.calls[0].arguments["about"], heard.calls[0].arguments["when"]
    assert about == "call Anna"
    assert when in ("Friday at 7:30 a.m.", "Friday at seven thirty am")
    assert f"{about} on {when}" in heard.text


def test_both_ways_of_writing_a_level_come_out(shapes: TokenMap) -> None:
    said = row("set the volume to thirty percent", Call("set_volume", {"level": "thirty percent"}))
    levels = {
        restyled(said, as_heard, shapes, random.Random(s)).calls[0].arguments["level"] for s in range(20)
    }
    assert levels == {"30%", "thirty percent"}


def test_words_of_a_choice_are_left_alone(shapes: TokenMap) -> None:
    said = row("turn wifi on", Call("set_wifi", {"state": "on"}))
    heard = restyled(said, as_heard, shapes, random.Random(1))
    assert heard.text == "Turn Wi-Fi on."
    assert heard.calls == said.calls


def test_nested_arguments_follow_the_text(shapes: TokenMap) -> None:
    inner = Call("get_weather", {"place": "oslo"})
    said = row("email anna the weather in oslo", Call("send_email", {"to": "anna", "body": inner}))
    heard = restyled(said, as_heard, shapes, random.Random(1))
    assert heard.calls[0].arguments["to"] == "Anna"
    assert heard.calls[0].arguments["body"] == Call("get_weather", {"place": heard.text[-5:-1]})


@pytest.mark.parametrize("seed", range(10))
def test_an_opening_leaves_the_arguments_in_place(shapes: TokenMap, seed: int) -> None:
    said = row("milk onto the list", Call("add_to_list", {"item": "milk"}))
    longer = restyled(said, opened, shapes, random.Random(seed))
    assert longer.text.endswith("milk onto the list")
    assert longer.calls == said.calls


def test_an_edit_across_the_edge_of_a_span_is_left_undone() -> None:
    sentence = Marked("one two three", ((4, 7),))
    assert sentence.edited([Edit(2, 5, "X")]) == sentence
    assert sentence.edited([Edit(4, 7, "2")]) == Marked("one 2 three", ((4, 5),))
    assert sentence.edited([Edit(0, 3, "1")]) == Marked("1 two three", ((2, 5),))


def test_repeated_words_are_found_call_by_call(shapes: TokenMap) -> None:
    said = row(
        "turn on the fan and turn off the fan",
        Call("turn_on", {"device": "fan"}),
        Call("turn_off", {"device": "fan"}),
    )
    assert marked(said, shapes).spans == ((12, 15), (33, 36))


def test_an_argument_that_is_not_said_is_an_error(shapes: TokenMap) -> None:
    with pytest.raises(ValueError, match="does not stand"):
        marked(row("turn it on", Call("turn_on", {"device": "lamp"})), shapes)
