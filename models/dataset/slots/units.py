"""Units of measure by dimension, as people say them, and currencies."""

import random

from models.dataset.slots.choose import filled, mixed
from models.dataset.slots.sums import number, small

DIMENSIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "length": (
        ("kilometers", "kilometres", "meters", "metres", "centimeters", "centimetres", "millimeters", "km", "cm", "mm"),
        ("miles", "feet", "inches", "yards", "nautical miles", "light years", "foot", "fathoms", "furlongs"),
    ),
    "weight": (
        ("kilograms", "kilos", "grams", "tonnes", "milligrams", "kg", "metric tons"),
        ("pounds", "ounces", "stone", "tons", "lbs", "oz", "pounds", "carats"),
    ),
    "volume": (
        ("liters", "litres", "milliliters", "millilitres", "ml", "deciliters", "cubic meters", "centiliters"),
        ("gallons", "cups", "pints", "quarts", "tablespoons", "teaspoons", "fluid ounces", "tbsp", "cubic feet"),
    ),
    "kitchen": (("cups", "pints", "gallons", "quarts"), ("tablespoons", "teaspoons", "fluid ounces", "ounces")),
    "metric": (("kilometers", "kilometres", "meters", "km"), ("centimeters", "centimetres", "millimeters", "cm")),
    "time": (("seconds", "minutes", "milliseconds"), ("hours", "days", "weeks", "months", "years")),
    "age": (("hours", "days"), ("weeks", "months", "years", "decades", "centuries")),
    "area": (("hectares", "square meters", "square kilometers"), ("acres", "square feet", "square miles")),
    "speed": (("kilometers per hour", "meters per second", "km/h"), ("miles per hour", "knots", "mph")),
    "data": (("gigabytes", "terabytes", "GB", "gigabits"), ("megabytes", "kilobytes", "bytes", "bits", "MB")),
    "energy": (("calories", "kilocalories", "BTU"), ("kilojoules", "joules", "kilowatt hours", "watt hours")),
    "pressure": (("bar", "pascals", "hectopascals", "millibars"), ("psi", "atmospheres")),
    "power": (("horsepower",), ("kilowatts", "watts", "megawatts")),
    "angle": (("degrees",), ("radians",)),
}  # fmt: skip
"""Units that can be converted into one another, in two groups that share none."""

CURRENCIES = (
    ("dollars", "euros", "US dollars", "Swiss francs", "Canadian dollars", "USD", "EUR", "pesos", "lira", "reais",
     "Norwegian kroner", "zloty", "yuan", "rand", "bitcoin", "Mexican pesos", "Czech crowns", "bucks", "Turkish lira"),
    ("pounds", "yen", "Swedish kronor", "rupees", "Australian dollars", "British pounds", "Danish kroner", "won",
     "dirhams", "forints", "GBP", "JPY", "CHF", "francs", "Indian rupees", "Singapore dollars", "Brazilian reals",
     "New Zealand dollars", "Icelandic krona"),
)  # fmt: skip
"""Currencies in two groups."""

TEMPERATURES = (("Celsius", "centigrade", "Celsius"), ("Fahrenheit", "Fahrenheit", "Kelvin"))
SIGNS = ("$", "€", "£", "¥")

amount = mixed(
    (4, number),
    (3, small),
    (1, ("1.5", "2.5", "one and a half", "two and a half", "0.5", "a hundred")),
)
"""How much of it."""


def sum_in_digits(rng: random.Random) -> str:
    """A sum of money without its sign."""
    value = rng.choice((rng.randint(1, 100), rng.randint(2, 40) * 5, rng.randint(100, 5000)))
    return f"{value:,}" if rng.random() < 0.8 else f"{value}.{rng.randint(10, 99)}"


degrees = mixed(
    (3, tuple(str(n) for n in range(-20, 230, 5))),
    (
        2,
        (
            "thirty",
            "twenty",
            "twenty five",
            "a hundred",
            "ninety",
            "seventy two",
            "three fifty",
            "minus ten",
            "zero",
        ),
    ),
    (1, filled(["minus {number}", "{number}"], number=small)),
)
"""How warm."""
