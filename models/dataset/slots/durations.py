"""Lengths of time, said and written: "ten minutes", "1 hour 20 minutes", "an hour and a half"."""

import random

from models.dataset.slots.choose import mixed
from models.dataset.slots.spoken import said

_MINUTES = (1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 10, 10, 11, 12, 13, 14, 15, 15, 16, 17, 18, 20, 20, 22, 24, 25)
_MORE_MINUTES = (30, 30, 33, 35, 38, 40, 42, 45, 45, 48, 50, 55, 60, 70, 75, 80, 90, 90, 100, 120, 150)
_FRACTIONS = (
    "half an hour",
    "half hour",
    "an hour",
    "a minute",
    "an hour and a half",
    "one and a half hours",
    "two and a half hours",
    "three and a half hours",
    "a quarter of an hour",
    "three quarters of an hour",
    "a minute and a half",
    "two and a half minutes",
    "three and a half minutes",
    "four and a half minutes",
    "one and a half minutes",
    "half a minute",
    "a couple of minutes",
    "a few minutes",
    "a couple of hours",
    "an hour and a quarter",
    "an hour and ten minutes",
    "an hour and twenty minutes",
    "an hour fifteen",
    "one hour thirty",
    "an hour and 5 minutes",
    "a full hour",
    "1.5 hours",
    "2.5 hours",
    "0.5 hours",
    "half a day",
)


def _counted(number: int, unit: str, rng: random.Random) -> str:
    short = {"second": "sec[s]", "minute": "min[s]", "hour": "hr[s]"}.get(unit)
    number_said = said(number, rng)
    if short and number_said.isdigit() and rng.random() < 0.06:
        return f"{number_said} {short}"
    return f"{number_said} {unit}{'' if number == 1 else 's'}"


def minutes(rng: random.Random) -> str:
    """A number of minutes."""
    number = rng.choice(_MINUTES + _MORE_MINUTES) if rng.random() < 0.85 else rng.randint(1, 120)
    return _counted(number, "minute", rng)


def seconds(rng: random.Random) -> str:
    """A number of seconds."""
    number = rng.choice((5, 10, 15, 20, 25, 30, 30, 40, 45, 50, 60, 75, 80, 90, 90, 100, 120, 180))
    return _counted(number, "second", rng)


def hours(rng: random.Random) -> str:
    """A number of hours."""
    return _counted(rng.choice((1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 12, 24, 48)), "hour", rng)


def two_units(rng: random.Random) -> str:
    """Hours and minutes, or minutes and seconds."""
    joint = rng.choice((" ", " ", " and ", " and ", ", "))
    if rng.random() < 0.6:
        first, second = rng.randint(1, 4), rng.choice((5, 10, 12, 15, 20, 25, 30, 35, 40, 45, 50))
        return _counted(first, "hour", rng) + joint + _counted(second, "minute", rng)
    first, second = rng.randint(1, 12), rng.choice((5, 10, 15, 20, 30, 30, 40, 45, 50))
    return _counted(first, "minute", rng) + joint + _counted(second, "second", rng)


def days(rng: random.Random) -> str:
    """Days, weeks and months."""
    unit = rng.choice(("day", "day", "week", "month"))
    number = rng.choice((1, 2, 2, 3, 3, 4, 5, 6, 10))
    return "a " + unit if number == 1 and rng.random() < 0.7 else _counted(number, unit, rng)


short = mixed((6, minutes), (2, seconds), (1.5, hours), (1.5, two_units), (2, _FRACTIONS))
"""What timers are set to."""

meeting = mixed((4, minutes), (3, hours), (1, two_units), (2, _FRACTIONS[:6]))
"""How long an appointment takes."""

waiting = mixed((5, minutes), (3, hours), (1, two_units), (1.5, _FRACTIONS), (2, days))
"""How long from now: what follows "in"."""

snooze = mixed((6, minutes), (1, ("half an hour", "an hour", "a few minutes", "a couple of minutes")))
"""How long an alarm is put off."""


def more(rng: random.Random) -> str:
    """A longer wait: "five more minutes"; the word in the middle belongs to the span."""
    unit, number = rng.choice(
        (("minute", rng.choice(_MINUTES)), ("hour", 1), ("minute", rng.choice((5, 10))))
    )
    return f"{said(number, rng, in_words=0.65)} more {unit}{'' if number == 1 else 's'}"


def adjective(rng: random.Random) -> str:
    """A length of time before a noun: "ten minute", "90-second", "two hour"."""
    unit, numbers = rng.choice(
        (
            ("minute", _MINUTES + _MORE_MINUTES[:9]),
            ("second", (10, 15, 20, 30, 30, 45, 60, 90)),
            ("hour", (1, 1, 2, 2, 3, 4, 6, 8, 12)),
        )
    )
    joint = "-" if rng.random() < 0.45 else " "
    return f"{said(rng.choice(numbers), rng)}{joint}{unit}"
