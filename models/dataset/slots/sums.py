"""Arithmetic as people say it and as it is written: "fifteen percent of eighty", "12 x 8"."""

import random

from models.dataset.slots.choose import mixed
from models.dataset.slots.spoken import said, words

_BINARY = ("plus", "plus", "minus", "minus", "times", "times", "divided by", "multiplied by", "over")
_SIGNS = ("+", "-", "*", "x", "/", "×", "÷")
_FRACTIONS = (
    "half of",
    "a third of",
    "a quarter of",
    "three quarters of",
    "two thirds of",
    "a fifth of",
    "half",
)
_MONEY = ("dollars", "euros", "pounds", "bucks", "dollars", "euros")


def number(rng: random.Random) -> str:
    """A whole or decimal number, in digits or in words."""
    size = rng.choice((10, 20, 100, 100, 100, 1000, 10_000))
    value = rng.randint(2, size)
    if rng.random() < 0.12:
        part = rng.choice((1, 2, 3, 4, 5, 5, 5, 6, 7, 8, 9, 25, 75, 99))
        if rng.random() < 0.5:
            return f"{value}.{part}"
        digits = " ".join(words(int(digit)) for digit in str(part))
        return f"{words(value).replace('-', ' ')} point {digits}"
    if size > 20 and rng.random() < 0.4:
        value = max(10, value // 10 * 10)
    return said(value, rng)


def small(rng: random.Random) -> str:
    """A number up to twenty."""
    return said(rng.randint(2, 20), rng)


def amount_of_money(rng: random.Random) -> str:
    """A sum of money."""
    value = rng.choice((rng.randint(5, 100), rng.randint(2, 60) * 5, rng.randint(100, 2000)))
    form = rng.random()
    if form < 0.35:
        cents = f".{rng.randint(1, 99):02d}" if rng.random() < 0.4 else ""
        return f"{rng.choice('$$€£')}{value}{cents}"
    return f"{said(value, rng)} {rng.choice(_MONEY)}"


def _percent(rng: random.Random) -> str:
    value = rng.choice(
        (1, 2, 3, 5, 7, 8, 10, 10, 12, 15, 15, 15, 18, 19, 20, 20, 25, 30, 33, 35, 40, 50, 60, 75, 80, 90)
    )
    if rng.random() < 0.12:
        return rng.choice((f"{value}.5%", f"{value}.5 percent", f"{words(value)} and a half percent"))
    text = said(value, rng)
    return (
        f"{text}%"
        if text.isdigit() and rng.random() < 0.6
        else f"{text} {rng.choice(('percent', 'percent', 'per cent'))}"
    )


def percentage(rng: random.Random) -> str:
    """A percentage of something, or something more or less by a percentage."""
    base = amount_of_money(rng) if rng.random() < 0.2 else number(rng)
    share = _percent(rng)
    forms = (f"{share} of {base}", f"{share} off {base}", f"{base} minus {share}", f"{base} plus {share}")
    return rng.choices(forms, (12, 1, 1, 1.5))[0]


def binary(rng: random.Random) -> str:
    """Two numbers and what is done with them."""
    sign = rng.choice(_SIGNS)
    if rng.random() < 0.3:
        gap = " " if rng.random() < 0.7 else ""
        return f"{rng.randint(2, 999)}{gap}{sign}{gap}{rng.randint(2, 99)}"
    return f"{number(rng)} {rng.choice(_BINARY)} {number(rng)}"


def chain(rng: random.Random) -> str:
    """Three or four numbers in a row."""
    parts = [small(rng)]
    for _ in range(rng.choice((2, 2, 3))):
        parts += [rng.choice(("plus", "plus", "minus", "times", "divided by")), small(rng)]
    return " ".join(parts)


def function(rng: random.Random) -> str:
    """Roots, powers, fractions and the like; an article stands off the span."""
    one, two, three = number(rng), number(rng), number(rng)
    return rng.choice(
        (
            f"the ~square root of {said(rng.choice((4, 9, 16, 25, 36, 49, 64, 81, 100, 121, 144, 2, 3, 50)), rng)}",
            f"the ~square root of {one}",
            f"square root of {one}",
            f"the ~cube root of {said(rng.choice((8, 27, 64, 125, 1000)), rng)}",
            f"{small(rng)} squared",
            f"{small(rng)} cubed",
            f"{small(rng)} to the power of {said(rng.randint(2, 9), rng)}",
            f"{said(rng.randint(2, 12), rng)} to the {rng.choice(('fourth', 'fifth', 'third', 'tenth'))}",
            f"{rng.choice(_FRACTIONS)} {one}",
            f"the ~sum of {one} and {two}",
            f"the ~product of {one} and {two}",
            f"the ~difference between {one} and {two}",
            f"the ~average of {one}, {two} and {three}",
            f"the ~remainder of {one} divided by {small(rng)}",
            f"{small(rng)} factorial",
            f"twice {one}",
            f"{one} mod {small(rng)}",
        )
    )


def tip(rng: random.Random) -> str:
    """A tip or a discount."""
    kind = rng.choice(("tip on", "tip for", "discount on", "tax on", "tip on"))
    return f"a ~{_percent(rng)} {kind} {amount_of_money(rng)}"


def ordered(rng: random.Random) -> str:
    """A sum that begins with what is to be done."""
    one, two = number(rng), number(rng)
    return rng.choice(
        (
            f"multiply {one} by {two}",
            f"multiply {one} and {two}",
            f"divide {one} by {two}",
            f"add {one} and {two}",
            f"add {one} to {two}",
            f"subtract {one} from {two}",
            f"add up {one}, {two} and {small(rng)}",
            f"square {small(rng)}",
            f"raise {small(rng)} to the power of {said(rng.randint(2, 6), rng)}",
        )
    )


expression = mixed((4, percentage), (5, binary), (1.5, chain), (2.5, function), (0.7, tip))
"""What is to be calculated."""
