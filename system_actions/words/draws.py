"""What chance is asked for, read from the words: coins, dice, a number, or one of several things."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant_core.errors import ActionFailed
from assistant_core.resolvers.words import figures
from system_actions.words.phrases import listed

Between = Callable[[int, int], int]
"""Draws a whole number between two, both among them."""

MOST_DICE = 20
_COIN = re.compile(r"(?:(?P<count>\d+|a|the) )?(?:coins?|heads or tails|heads tails)(?: (?:toss|flip))?")
_DICE = re.compile(
    r"(?:(?P<count>\d+|(?:a )?pair of|a|an|the|some) ?)?(?:(?P<sides>\d+) sided )?"
    r"(?:dice|die|dices|d(?P<d>\d+)s?)"
)
_RANGE = re.compile(
    r"(?:(?:a |any )?(?:random )?number )?(?:from |between )?"
    r"(?P<least>-?\d+) ?(?:and|to|or|through|-) ?(?P<most>-?\d+)"
)
_UP_TO = re.compile(r"(?:(?:a |any )?(?:random )?number )?(?:up to|below|under) (?P<most>\d+)")
_NUMBER = re.compile(r"(?:an? |any )?(?:random )?number")
_LEADS = re.compile(r"^(?:(?:one of|one from|either|between|from|among|out of|randomly|whether|who|which) )+")
_APART = re.compile(r"\s*,\s*(?:or |and )?|\s+or\s+|\s+and\s+")


@dataclass(frozen=True)
class Drawn:
    """What chance gave: the sentence to say, and the result alone."""

    said: str
    result: str


def draw(words: str, between: Between) -> Drawn:
    """Let chance decide what the words leave to it. Raises `ActionFailed` when they name nothing to pick."""
    text = figures(words)
    if match := _COIN.fullmatch(text):
        return _coins(_count(match["count"]), between)
    if match := _DICE.fullmatch(text):
        count = 2 if match["count"] in ("pair of", "a pair of", "some") else _count(match["count"])
        return _dice(count, int(match["sides"] or match["d"] or 6), between)
    if match := _RANGE.fullmatch(text):
        return _number(int(match["least"]), int(match["most"]), between)
    if match := _UP_TO.fullmatch(text):
        return _number(1, int(match["most"]), between)
    if _NUMBER.fullmatch(text):
        return _number(1, 100, between)
    return _thing(words, between)


def _coins(count: int, between: Between) -> Drawn:
    faces = [("heads", "tails")[between(0, 1)] for _ in range(_checked(count))]
    return Drawn(f"{listed(faces).capitalize()}.", listed(faces))


def _dice(count: int, sides: int, between: Between) -> Drawn:
    if sides < 2:
        raise ActionFailed("a die needs two sides", said="A die needs at least two sides.")
    thrown = [between(1, sides) for _ in range(_checked(count))]
    total = str(sum(thrown))
    if count == 1:
        return Drawn(f"You rolled {total}.", total)
    return Drawn(f"You rolled {listed([str(one) for one in thrown])}, {total} in all.", total)


def _number(one: int, other: int, between: Between) -> Drawn:
    drawn = str(between(min(one, other), max(one, other)))
    return Drawn(f"{drawn}.", drawn)


def _thing(words: str, between: Between) -> Drawn:
    text = _LEADS.sub("", words.strip().rstrip(".?!"))
    things = [part.strip() for part in _APART.split(text) if part.strip()]
    if len(things) < 2:
        raise ActionFailed("nothing to choose from", said="Name the things that I may choose from.")
    picked = things[between(0, len(things) - 1)]
    return Drawn(f"{picked[:1].upper()}{picked[1:]}.", picked)


def _count(words: str | None) -> int:
    return int(words) if words and words.isdigit() else 1


def _checked(count: int) -> int:
    if not 1 <= count <= MOST_DICE:
        raise ActionFailed("too many at once", said=f"I can throw up to {MOST_DICE} at once.")
    return count
