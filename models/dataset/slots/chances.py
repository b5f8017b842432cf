"""What is left to chance: numbers, cards, and things to choose from."""

import random

from models.dataset.slots import people
from models.dataset.slots.choose import filled, mixed
from models.dataset.slots.spoken import said

_DISHES = (
    "pizza",
    "pasta",
    "sushi",
    "salad",
    "burgers",
    "tacos",
    "curry",
    "soup",
    "noodles",
    "steak",
    "fish",
    "Thai",
)
_DRINKS = ("coffee", "tea", "beer", "wine", "water", "cola", "juice", "hot chocolate")
_PLANS = (
    "cinema",
    "theatre",
    "bowling",
    "swimming",
    "hiking",
    "the beach",
    "the mountains",
    "the zoo",
    "staying home",
)
_COLOURS = ("red", "blue", "green", "yellow", "black", "white", "purple", "orange")
_GAMES = ("chess", "Monopoly", "Catan", "poker", "Scrabble", "Uno", "Mario Kart", "Tetris")
_GROUPS = (_DISHES, _DRINKS, _PLANS, _COLOURS, _GAMES)


def _between(rng: random.Random) -> str:
    low = rng.choice((0, 1, 1, 1, 1, 5, 10, 20))
    high = rng.choice((5, 6, 10, 10, 20, 49, 50, 100, 100, 500, 1000))
    high = high if high > low else low + 10
    first, second = said(low, rng, in_words=0.6), said(high, rng, in_words=0.6)
    return f"{rng.choice(('between', 'between', 'from'))} {first} {{}} {second}"


def number(rng: random.Random) -> str:
    """A number in a range; an article stands off the span."""
    span = _between(rng)
    span = span.format("to" if span.startswith("from") else "and")
    lead = rng.choice(
        ("a ~number", "a ~number", "a ~number", "a ~random number", "any number", "a ~whole number")
    )
    return f"{lead} {span}"


chance = mixed(
    (6, number),
    (
        1,
        (
            "a ~number",
            "a ~random number",
            "a ~card",
            "a ~random card",
            "a ~playing card",
            "a ~colour",
            "a ~letter",
        ),
    ),
    (
        0.6,
        (
            "a ~random colour",
            "a ~random letter",
            "six lottery numbers",
            "three random numbers",
            "a ~lucky number",
        ),
    ),
)
"""Numbers, cards, letters."""


def _things(rng: random.Random) -> str:
    two_or_three = rng.sample(rng.choice(_GROUPS), rng.choice((2, 2, 3, 3, 4)))
    return _joined(two_or_three, rng)


def _names(rng: random.Random) -> str:
    return _joined([people.FIRST(rng) for _ in range(rng.choice((2, 3, 3, 4)))], rng)


def _joined(things: list[str], rng: random.Random) -> str:
    comma = rng.choice((", ", ", ", " "))
    return f"{comma.join(things[:-1])} {rng.choice(('and', 'or', 'or'))} {things[-1]}"


things_to_choose_from = mixed(
    (4, _things),
    (3, _names),
    (1, filled(["{one} or {other}"], one=("Monday", "Tuesday"), other=("Friday", "Saturday"))),
)
"""Two to four things joined by commas and "or" or "and"."""
