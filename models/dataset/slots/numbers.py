"""Levels, steps and temperatures as people say and write them.

They come as Whisper may write them: '30%', '30 percent', 'thirty percent', 'thirty'.
"""

import random

from models.dataset.slots.choose import mixed
from models.dataset.slots.spoken import said, words

_EXTREMES = (
    "max",
    "maximum",
    "full",
    "a hundred percent",
    "100%",
    "minimum",
    "min",
    "zero",
    "0",
    "zero percent",
)
_FRACTIONS = ("half", "half", "half", "a quarter", "a third", "three quarters", "two thirds", "one third")


def as_percent(number: int, rng: random.Random) -> str:
    """A percentage of this size, with or without its unit."""
    form = rng.random()
    if form < 0.25:
        return f"{number}%"
    if form < 0.65:
        return f"{said(number, rng)} percent"
    if form < 0.69:
        return f"{said(number, rng)} per cent"
    return said(number, rng)


def number_level(rng: random.Random) -> str:
    """A level with a number in it: mostly a multiple of five."""
    round_one = rng.random() < 0.65
    return as_percent(5 * rng.randint(1, 20) if round_one else rng.randint(0, 100), rng)


def unit_level(rng: random.Random) -> str:
    """A level that says it is a percentage."""
    number = 5 * rng.randint(1, 20) if rng.random() < 0.65 else rng.randint(1, 100)
    return f"{number}%" if rng.random() < 0.35 else f"{said(number, rng)} percent"


level = mixed((17, number_level), (1, _FRACTIONS), (2, _EXTREMES))
"""A level, sometimes a fraction or an extreme; all follow "to" and "at"."""


def _step_size(rng: random.Random) -> int:
    common = (5, 5, 10, 10, 10, 10, 15, 20, 20, 25, 30, 40, 50)
    return rng.choice(common) if rng.random() < 0.85 else rng.randint(1, 60)


def step(rng: random.Random) -> str:
    """By how much a level is to change."""
    return as_percent(_step_size(rng), rng)


def temperature(rng: random.Random) -> str:
    """A room temperature in Celsius or Fahrenheit, with or without its unit."""
    celsius = rng.random() < 0.6
    number = rng.randint(15, 26) if celsius else rng.randint(58, 82)
    if celsius and rng.random() < 0.2:
        spoken = rng.choice((f"{number}.5", f"{words(number)} point five", f"{words(number)} and a half"))
    else:
        spoken = said(number, rng)
    form = rng.random()
    if form < 0.4:
        return spoken
    return f"{spoken}{_temperature_unit(spoken, celsius, rng)}"


def degrees(rng: random.Random) -> str:
    """A room temperature that says it is one."""
    number = rng.randint(15, 26) if rng.random() < 0.6 else rng.randint(58, 82)
    spoken = said(number, rng)
    return f"{spoken}{_temperature_unit(spoken, number < 40, rng)}"


def _temperature_unit(spoken: str, celsius: bool, rng: random.Random) -> str:
    form = rng.random()
    if form < 0.65:
        return " degrees"
    scale = "Celsius" if celsius else "Fahrenheit"
    if form < 0.85 or not spoken[0].isdigit():
        return rng.choice((f" degrees {scale}", f" {scale}"))
    return rng.choice(("°C", " °C", "°") if celsius else ("°F", " °F", "°"))
