"""Sentences that call a function by their shape, before any model."""

import timeit
from dataclasses import replace

import pytest

from assistant_core.calls import Call
from assistant_core.catalog import Catalog, Function
from assistant_core.phrases import Shape, phrase_call


@pytest.fixture
def functions(small_catalog: Catalog) -> list[Function]:
    phrases = {
        "note": ("jot {text}", "write {text} into my book", "jot it down"),
        "set_level": ("{level} in the {room}", "level {level}"),
        "set_lamp": ("lamp {state} {pace} please", "lamp {state}"),
    }
    return [replace(small_catalog[name], phrases=shapes) for name, shapes in phrases.items()]


@pytest.mark.parametrize(
    ("text", "call"),
    [
        ("Jot buy some milk.", Call("note", {"text": "buy some milk"})),
        ("jot Anna's number, 555-1234!", Call("note", {"text": "Anna's number, 555-1234"})),
        ("write into into my book", Call("note", {"text": "into"})),
        ("write write x into my book into my book", Call("note", {"text": "write x into my book"})),
        ("JOT IT DOWN", Call("note", {})),
        ("One percent in the big hall", Call("set_level", {"level": "One percent", "room": "big hall"})),
        ("lamp off", Call("set_lamp", {"state": "off"})),
        ("lamp on slow please", Call("set_lamp", {"state": "on", "pace": "slow"})),
    ],
)  # fmt: skip
def test_the_words_in_the_places_become_arguments(functions: list[Function], text: str, call: Call) -> None:
    assert phrase_call(text, functions) == call


@pytest.mark.parametrize(
    "text",
    ["", "jot", "please jot milk", "write into my book", "lamp purple", "level high", "level", "lamp", "..."],
)
def test_anything_else_is_no_call(functions: list[Function], text: str) -> None:
    assert phrase_call(text, functions) is None


def test_a_built_in_function_has_no_phrases(small_catalog: Catalog) -> None:
    assert phrase_call("what is the level", small_catalog) is None


def test_five_thousand_phrases_cost_no_noticeable_time(functions: list[Function]) -> None:
    many = replace(functions[0], phrases=tuple(f"do thing {n} with {{text}} now" for n in range(5000)))
    said = "do thing 4999 with care now"
    assert phrase_call(said, [many]) == Call("note", {"text": "care"})
    assert min(timeit.repeat(lambda: phrase_call(said, [many]), number=1, repeat=3)) < 0.1


def test_a_shape_knows_its_parts() -> None:
    shape = Shape("Send {what} to {whom}, please!")
    assert shape.names == ("what", "whom") and shape.literals == 3 and not shape.touching
    assert Shape("send {what}{whom}").touching and Shape("{all}").literals == 0
