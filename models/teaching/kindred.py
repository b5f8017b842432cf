"""Which known function takes arguments like those of a new one, found by having sentences read as its own."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant_core.decoder import Decoder
from assistant_core.errors import OctavoxError
from assistant_core.first_ideas import Idea
from assistant_core.functions import Kind
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap
from models.dataset.leakage import plain
from models.dataset.rows import Row

TRIED, SENTENCES = 8, 12
"""So many functions are tried, on so many sentences."""

_FREE = {Kind.TEXT, Kind.NAME}


def kindred(
    decoder: Decoder,
    known: TokenMap,
    shape: FunctionShape,
    wishes: Sequence[Row],
    taken_for: NDArray[np.float64],
) -> Idea:
    """The known function under which the most sentences have the right arguments.

    Args:
        decoder: The model.
        known: Its functions.
        shape: The new function.
        wishes: Sentences that call it.
        taken_for: (known functions,) how much the model takes them for each, in the order of `known`.
    """
    pairs = [paired(one, shape) for one in known.by_token.values()]
    shapes = list(known.by_token.values())
    order = sorted(range(len(shapes)), key=lambda i: (-_closeness(shapes[i], pairs[i]), -taken_for[i]))
    ideas = [Idea(shapes[i].name, pairs[i]) for i in order[:TRIED]]
    some = wishes[:SENTENCES]
    return max(ideas, key=lambda idea: sum(_right(decoder, idea, shape, row) for row in some))


def paired(known: FunctionShape, new: FunctionShape) -> Mapping[str, str]:
    """By parameter of a known function, the one of a new function that takes values of its kind."""
    left = list(new.parameters)
    found: dict[str, str] = {}
    for parameter in known.parameters:
        fit = next((one for one in left if _takes_alike(parameter, one)), None)
        if fit is not None:
            found[parameter.name] = fit.name
            left.remove(fit)
    return found


def _takes_alike(one: ParameterShape, other: ParameterShape) -> bool:
    free = {one.kind, other.kind} <= _FREE and not one.choices and not other.choices
    return free or (one.kind is other.kind and set(one.choices) == set(other.choices))


def _closeness(known: FunctionShape, pairs: Mapping[str, str]) -> int:
    """More for each parameter that has one like it, less for each that has none."""
    return 2 * len(pairs) - len(known.parameters)


def _right(decoder: Decoder, idea: Idea, shape: FunctionShape, row: Row) -> bool:
    try:
        read = idea.told_as(shape, decoder.interpret(row.text, function=idea.like).calls[0])
    except OctavoxError:
        return False
    said, wanted = ({k: plain(str(v)) for k, v in call.arguments.items()} for call in (read, row.calls[0]))
    return said == wanted
