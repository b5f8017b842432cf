"""What is nearly a phrase is understood as it; what only shares small words with one is not."""

import pytest

from assistant_core.catalog import Function, Parameter
from assistant_core.functions import Kind
from assistant_core.near_phrases import ALIKE, near_phrase_call


async def never() -> None:
    """Not called here."""


def function(name: str, *phrases: str, **parameters: Kind) -> Function:
    told = tuple(Parameter(one, kind, False, "") for one, kind in parameters.items())
    return Function(130, name, "", told, (), never, phrases=phrases)


POMODORO = function(
    "start_pomodoro",
    "start a pomodoro for {task}",
    "pomodoro of {length}",
    "start a pomodoro",
    length=Kind.DURATION,
    task=Kind.TEXT,
)
COFFEE = function("order_coffee", "make me a {kind}", "order a {kind} from the kitchen", kind=Kind.TEXT)


@pytest.mark.parametrize(
    ("said", "arguments"),
    [
        ("Could you please start a pomodoro?", {}),
        ("start pomodoro", {}),
        ("start a pomodora", {}),
        ("please start a pomodoro for the tax return", {"task": "the tax return"}),
        ("So, a pomodoro of 25 minutes.", {"length": "25 minutes"}),
    ],
)
def test_courtesy_small_words_and_slips_do_not_matter(said: str, arguments: dict[str, str]) -> None:
    found = near_phrase_call(said, [POMODORO])
    assert found is not None
    assert found.call.arguments == arguments
    assert ALIKE <= found.likeness <= 1


def test_the_exact_phrase_is_the_likest() -> None:
    exact, near = (near_phrase_call(said, [POMODORO]) for said in ("start a pomodoro", "do start pomodoro"))
    assert exact is not None and near is not None
    assert exact.likeness == 1 > near.likeness


@pytest.mark.parametrize(
    "said",
    [
        "start a timer for ten minutes",
        "what is a tomato",
        "make the font bigger",
        "get me a taxi to the airport",
        "play something by the pomodoros in the kitchen at nine",
        "",
        "!",
    ],
)
def test_anything_else_is_left_alone(said: str) -> None:
    assert near_phrase_call(said, [POMODORO, COFFEE]) is None


def test_a_place_takes_only_what_its_parameter_can_be() -> None:
    assert (
        near_phrase_call(
            "the pomodoro of our team", [function("p", "pomodoro of {length}", length=Kind.DURATION)]
        )
        is None
    )


def test_of_several_the_likest_is_taken() -> None:
    found = near_phrase_call("please order an espresso from our kitchen", [POMODORO, COFFEE])
    assert found is not None
    assert (found.call.name, found.call.arguments) == ("order_coffee", {"kind": "an espresso"})
