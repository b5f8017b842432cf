"""Functions that nobody has, to see what more functions cost.

They belong to a plant, a ship and a farm, so that no sentence of the examination asks for one of them.
"""

import itertools
import random
from dataclasses import dataclass

from assistant_core.catalog import IRRELEVANT
from assistant_core.functions import STATES, Kind
from assistant_core.token_map import SLOTS, FunctionShape, ParameterShape
from models.examine.comparing.pool import TWENTY, Described, Pool, only

_SEED = 1


@dataclass(frozen=True)
class _Verb:
    """What is done: its word, the sentence that describes it, and what it is told."""

    word: str
    sentence: str
    parameters: tuple[ParameterShape, ...] = ()


_VERBS = (
    _Verb("inspect", "Look over the {part} of the {place} and report its wear."),
    _Verb("lubricate", "Grease the {part} of the {place}."),
    _Verb(
        "calibrate", "Calibrate the {part} of the {place}.", (ParameterShape("level", Kind.PERCENT, True),)
    ),
    _Verb("flush", "Flush the {part} of the {place}.", (ParameterShape("duration", Kind.DURATION, True),)),
    _Verb(
        "service", "Book a service of the {part} of the {place}.", (ParameterShape("when", Kind.TIME, True),)
    ),
    _Verb("tag", "Tie a tag to the {part} of the {place}.", (ParameterShape("label", Kind.TEXT, True),)),
    _Verb(
        "assign",
        "Make someone responsible for the {part} of the {place}.",
        (ParameterShape("to", Kind.NAME, True),),
    ),
    _Verb(
        "limit", "Limit the load on the {part} of the {place}.", (ParameterShape("load", Kind.NUMBER, True),)
    ),
    _Verb(
        "bypass",
        "Bypass the {part} of the {place}, or end that.",
        (ParameterShape("state", Kind.STATE, True, STATES),),
    ),
    _Verb(
        "rotate",
        "Rotate the {part} of the {place}.",
        (
            ParameterShape("direction", Kind.ENUM, True, ("left", "right")),
            ParameterShape("angle", Kind.NUMBER, False),
        ),
    ),
)
_PARTS = ("pump", "valve", "filter", "gearbox", "winch", "hopper", "rotor", "gasket", "condenser", "conveyor")
_PLACES = (
    "foundry",
    "sawmill",
    "brewery",
    "trawler",
    "barge",
    "dredger",
    "silo",
    "orchard",
    "dairy",
    "kiln",
    "quarry",
    "turbine",
)


def synthetic(count: int) -> Pool:
    """The first so many functions; always the same ones, and a smaller set is a part of a larger one.

    Their tokens follow those that the tokenizer carries. Raises `ValueError` past 1,200.
    """
    ways = list(itertools.product(_VERBS, _PLACES, _PARTS))
    if count > len(ways):
        raise ValueError(f"there are {len(ways)} synthetic functions, not {count}")
    random.Random(_SEED).shuffle(ways)
    return tuple(
        Described(
            FunctionShape(SLOTS + place, f"{verb.word}_{where}_{part}", verb.parameters),
            verb.sentence.format(part=part, place=where),
        )
        for place, (verb, where, part) in enumerate(ways[:count])
    )


def of_size(catalog: Pool, size: int) -> Pool:
    """So many functions, `irrelevant` the last of them: twenty of the catalog, or the catalog and more.

    Args:
        catalog: As `models.examine.comparing.pool.catalog_pool` gives it.
        size: Twenty, or not less than the catalog has.
    """
    if size == len(TWENTY):
        return only(catalog, TWENTY)
    if size < len(catalog):
        raise ValueError(f"a pool has {len(TWENTY)} functions, or {len(catalog)} and more; not {size}")
    wishes = tuple(function for function in catalog if function.name != IRRELEVANT)
    return wishes + synthetic(size - len(catalog)) + only(catalog, {IRRELEVANT})
