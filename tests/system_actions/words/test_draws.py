"""Coins, dice, numbers and picks: what was asked for, fairly drawn."""

import random
from collections import Counter

import pytest

from assistant_core.errors import ActionFailed
from assistant_core.services import Services
from system_actions.knowledge import pick_random
from system_actions.services.chance import Chance
from system_actions.words.draws import draw
from tests.services.opening import Act


def least(one: int, _other: int) -> int:
    return one


def most(_one: int, other: int) -> int:
    return other


@pytest.mark.parametrize(
    ("words", "lowest", "highest"),
    [
        ("a coin", "Heads.", "Tails."),
        ("coin", "Heads.", "Tails."),
        ("heads or tails", "Heads.", "Tails."),
        ("two coins", "Heads and heads.", "Tails and tails."),
        ("a die", "You rolled 1.", "You rolled 6."),
        ("dice", "You rolled 1.", "You rolled 6."),
        ("two dice", "You rolled 1 and 1, 2 in all.", "You rolled 6 and 6, 12 in all."),
        ("a pair of dice", "You rolled 1 and 1, 2 in all.", "You rolled 6 and 6, 12 in all."),
        ("a d20", "You rolled 1.", "You rolled 20."),
        ("a twenty sided die", "You rolled 1.", "You rolled 20."),
        ("3d6", "You rolled 1, 1 and 1, 3 in all.", "You rolled 6, 6 and 6, 18 in all."),
        ("a number between one and ten", "1.", "10."),
        ("a number from 10 to 5", "5.", "10."),
        ("number up to fifty", "1.", "50."),
        ("one to six", "1.", "6."),
        ("a random number", "1.", "100."),
        ("pizza, pasta and salad", "Pizza.", "Salad."),
        ("between pizza and pasta", "Pizza.", "Pasta."),
        ("Anna or Ben", "Anna.", "Ben."),
        ("one of anna, ben and carla", "Anna.", "Carla."),
        ("yes or no", "Yes.", "No."),
    ],
)
def test_what_was_asked_for_is_drawn(words: str, lowest: str, highest: str) -> None:
    assert (draw(words, least).said, draw(words, most).said) == (lowest, highest)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("pizza", "Name the things that I may choose from."),
        ("", "Name the things that I may choose from."),
        ("a hundred dice", "I can throw up to 20 at once."),
        ("0 coins", "I can throw up to 20 at once."),
        ("a d1", "A die needs at least two sides."),
    ],
)
def test_what_cannot_be_drawn_is_refused(words: str, said: str) -> None:
    with pytest.raises(ActionFailed) as caught:
        draw(words, least)
    assert caught.value.said == said


async def test_every_face_comes_up_about_as_often(act: Act, real_services: Services) -> None:
    real_services.provide(Chance(random.Random(7)))
    faces = Counter([(await act(pick_random, "a die")).value for _ in range(600)])
    assert set(faces) == set("123456")
    assert min(faces.values()) > 70


async def test_the_systems_own_chance_draws(act: Act) -> None:
    outcome = await act(pick_random, "a coin")
    assert outcome.value in ("heads", "tails")
    assert not outcome.changed
