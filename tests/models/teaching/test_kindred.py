"""Functions that take arguments alike are paired parameter by parameter."""

import pytest

from assistant_core.functions import Kind
from assistant_core.token_map import FunctionShape, ParameterShape
from models.teaching.kindred import paired


def shape(*parameters: ParameterShape) -> FunctionShape:
    return FunctionShape(1, "some", parameters)


LENGTH = ParameterShape("length", Kind.DURATION, False)
TASK = ParameterShape("task", Kind.TEXT, False)
DURATION = ParameterShape("duration", Kind.DURATION, True)
NAME = ParameterShape("name", Kind.NAME, False)
SIDE = ParameterShape("side", Kind.ENUM, True, ("left", "right"))
WAY = ParameterShape("way", Kind.ENUM, True, ("right", "left"))
COLOUR = ParameterShape("colour", Kind.ENUM, True, ("red",))


@pytest.mark.parametrize(
    ("known", "new", "pairs"),
    [
        (shape(DURATION, NAME), shape(LENGTH, TASK), {"duration": "length", "name": "task"}),
        (shape(NAME, NAME), shape(TASK), {"name": "task"}),
        (shape(SIDE), shape(WAY), {"side": "way"}),
        (shape(SIDE), shape(COLOUR), {}),
        (shape(SIDE), shape(TASK), {}),
        (shape(), shape(TASK), {}),
    ],
)
def test_parameters_are_paired_by_kind(
    known: FunctionShape, new: FunctionShape, pairs: dict[str, str]
) -> None:
    assert paired(known, new) == pairs
