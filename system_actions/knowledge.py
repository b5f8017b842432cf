"""Sums and chance: what is worked out and what is drawn."""

import math

from assistant_core.functions import Outcome, Risk, Text, action
from system_actions.services.chance import Chance
from system_actions.words.arithmetic import evaluate, is_instruction
from system_actions.words.draws import draw
from system_actions.words.phrases import figure, sentence


@action(
    token=76,
    risk=Risk.SAFE,
    questions={"expression": "Calculate what?"},
    examples=[
        "what is fifteen percent of eighty",
        "how much is twelve times eight plus three",
        "calculate 7 divided by 2",
        "what's the square root of eighty one",
        "work out 20% of 85",
        "two to the power of ten",
        "add 45 and 17",
        "how many are 300 minus 48",
        "what is half of thirty",
    ],
)
async def calculate(expression: Text) -> Outcome:
    """Work out a sum, spoken or written.

    Args:
        expression: The sum, in words or figures.
    """
    value = evaluate(expression)
    words = _written(value)
    subject = "that" if is_instruction(expression) else expression.strip(" .?=")
    return Outcome(sentence(f"{subject} is {words}"), value=words.removeprefix("about "))


@action(
    token=91,
    risk=Risk.SAFE,
    questions={"what": "Pick what?"},
    examples=[
        "flip a coin",
        "roll a die",
        "pick a number between one and ten",
        "roll two dice",
        "choose between pizza, pasta and salad",
        "throw a d20",
        "heads or tails",
        "pick one of anna, ben and carla",
    ],
)
async def pick_random(what: Text, *, chance: Chance) -> Outcome:
    """Leave it to chance: a coin, dice, a number, or one of the things named.

    Args:
        what: A coin, dice, a range of numbers, or the things to choose from.
    """
    drawn = draw(what, chance.between)
    return Outcome(drawn.said, value=drawn.result)


def _written(value: float) -> str:
    """A result as it is said: figures up to a million billions, beyond that a power of ten."""
    if abs(value) < 1e15:
        words = figure(value)
        return words if float(words) == value else f"about {words}"
    exponent = math.floor(math.log10(abs(value)))
    return f"about {figure(round(value / 10**exponent, 3))} times 10 to the power of {exponent}"
