"""Arguments swapped among rows."""

import random

import pytest

from assistant_core.calls import Call
from assistant_core.functions import Kind
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap
from models.dataset.rows import Row
from models.dataset.swapping import Swapper

SHAPES = TokenMap(
    [
        FunctionShape(
            212,
            "order",
            (
                ParameterShape("dish", Kind.TEXT, True, ()),
                ParameterShape("size", Kind.ENUM, False, ("small", "large")),
                ParameterShape("note", Kind.TEXT, False, ()),
            ),
        ),
        FunctionShape(213, "wait", ()),
    ]
)


def row(text: str, *calls: Call) -> Row:
    return Row(text, calls, "written", "single")


def order(dish: str | Call, **more: str) -> Call:
    return Call("order", {"dish": dish, **more})


ROWS = [
    row("bring me pho now", order("pho")),
    row("a big miso ramen", order("miso ramen", size="large")),
    row("hold on", Call("wait", {})),
]


def test_words_come_from_other_rows_and_the_frame_and_the_choices_stay() -> None:
    swapper = Swapper(SHAPES, ROWS)
    found = [swapper.swapped(ROWS[1], random.Random(seed)) for seed in range(30)]
    assert row("a big pho", order("pho", size="large")) in found
    assert all(f in (ROWS[1], row("a big pho", order("pho", size="large"))) for f in found)


def test_a_row_without_arguments_has_nothing_to_swap() -> None:
    assert Swapper(SHAPES, ROWS).swapped(ROWS[2], random.Random(0)) is None


def test_arguments_within_each_other_are_left_alone() -> None:
    within = row("say pho pronto", order("pho pronto", note="pho"))
    assert Swapper(SHAPES, [within]).swapped(within, random.Random(0)) is None


@pytest.mark.parametrize("seed", range(5))
def test_several_calls_are_swapped_each_by_its_own(seed: int) -> None:
    both = row("pho, then miso ramen", order("pho"), order("miso ramen"))
    swapped = Swapper(SHAPES, [both]).swapped(both, random.Random(seed))
    assert swapped is not None
    first, second = (str(call.arguments["dish"]) for call in swapped.calls)
    assert swapped.text == f"{first}, then {second}"
    assert {first, second} <= {"pho", "miso ramen"}
