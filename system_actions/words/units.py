"""Units of measure as people say them: words to an expression that pint reads, and what is in the cup.

Only the words of these tables and whole names that pint knows are taken: pint's prefixes would read
"kilos" as kiloseconds and a "pinch" as a picoinch.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant_core.errors import ActionFailed
from assistant_core.resolvers.words import figures_with_seconds


@dataclass(frozen=True)
class Unit:
    """A unit as it was said.

    Attributes:
        words: How it is said in a reply.
        expression: What it is in pint's language.
        substance: What is measured ("flour"); empty when not said.
        fluid: What the same words mean among volumes ("ounces"); empty when they mean nothing there.
    """

    words: str
    expression: str
    substance: str = ""
    fluid: str = ""


_SPOKEN = {
    "kilo": "kilogram", "gramme": "gram", "kilogramme": "kilogram", "tonne": "metric_ton",
    "metric ton": "metric_ton", "lb": "pound", "oz": "ounce", "cc": "centimeter**3", "tbsp": "tablespoon",
    "tsp": "teaspoon", "centigrade": "degC", "celsius": "degC", "c": "degC", "°c": "degC",
    "fahrenheit": "degF", "f": "degF", "°f": "degF", "kelvin": "kelvin", "k": "kelvin", "mph": "mile/hour",
    "kph": "kilometer/hour", "kmh": "kilometer/hour", "mpg": "mile/gallon", "btu": "BTU",
    "british thermal unit": "BTU", "food calorie": "kilocalorie", "small calorie": "calorie",
    "kcal": "kilocalorie", "hp": "horsepower", "psi": "psi", "atmosphere": "atm", "kb": "kilobyte",
    "mb": "megabyte", "gb": "gigabyte", "tb": "terabyte", "gig": "gigabyte", "meg": "megabyte",
    "km": "kilometer", "cm": "centimeter", "mm": "millimeter", "m": "meter", "mi": "mile", "ft": "foot",
    "in": "inch", "yd": "yard", "micron": "micrometer", "kg": "kilogram", "g": "gram", "mg": "milligram",
    "l": "liter", "dl": "deciliter", "cl": "centiliter", "ml": "milliliter", "ha": "hectare", "s": "second",
    "sec": "second", "min": "minute", "hr": "hour", "h": "hour", "ms": "millisecond", "w": "watt",
    "kw": "kilowatt", "kwh": "kilowatt_hour", "j": "joule", "kj": "kilojoule", "pa": "pascal",
    "hpa": "hectopascal", "mbar": "millibar", "pinch": "teaspoon/16", "dash": "teaspoon/8",
    "metric cup": "(250*milliliter)", "lightyear": "light_year", "dozen": "(12*count)",
    "half dozen": "(6*count)", "score": "(20*count)", "pair": "(2*count)", "piece": "count",
    "gross": "(144*count)", "imperial ton": "long_ton", "uk ton": "long_ton", "stone": "stone",
    "deg": "degree", "decade": "(10*year)", "ton": "ton", "us ton": "ton",
}  # fmt: skip
"""What pint has under another name, or would read wrongly; singular and in lower case."""

_OF_TWO_COUNTRIES = {
    "cup": "cup", "pint": "pint", "quart": "quart", "gallon": "gallon", "fluid ounce": "fluid_ounce",
    "fl oz": "fluid_ounce",
}  # fmt: skip
"""Measures that differ between the United States and Britain; without a word they are the former's."""

GRAMS_PER_MILLILITRE = {
    "water": 1.0, "milk": 1.03, "cream": 1.0, "oil": 0.92, "olive oil": 0.92, "honey": 1.42, "syrup": 1.37,
    "flour": 0.53, "plain flour": 0.53, "all purpose flour": 0.53, "bread flour": 0.53,
    "wholemeal flour": 0.51, "sugar": 0.85, "white sugar": 0.85, "granulated sugar": 0.85,
    "caster sugar": 0.85, "brown sugar": 0.9, "powdered sugar": 0.5, "icing sugar": 0.5, "butter": 0.96,
    "margarine": 0.96, "rice": 0.8, "oats": 0.38, "rolled oats": 0.38, "cocoa": 0.36, "cocoa powder": 0.36,
    "salt": 1.22, "yogurt": 1.03, "yoghurt": 1.03, "cornstarch": 0.47, "baking powder": 0.81,
    "peanut butter": 1.14, "semolina": 0.7,
}  # fmt: skip
"""What cooks measure by the spoon, rounded from the weight charts that baking books agree on."""

COUNT = "count"
_SCALES = {"degC": "degrees Celsius", "degF": "degrees Fahrenheit", "kelvin": "kelvins"}
_OTHER_SCALE = {"degC": "degF", "degF": "degC", "kelvin": "degC"}
_SYMBOLS = {"km/h": "kmh", "m/s": "meters per second", "l/100km": "liters per 100 kilometers"}
_LEAD = re.compile(r"^(?:degrees? (?=[a-z])|(?:the|an?|some|1) )")
_COUNTRY = re.compile(r"^(?P<uk>imperial|uk|british|english)? ?(?:us |american )?(?P<unit>.+)$")
_POWERS = {"square": 2, "squared": 2, "sq": 2, "cubic": 3, "cubed": 3, "cu": 3}
_PER = re.compile(r"(?P<above>.+) (?:per|an?) (?:(?P<size>\d+) )?(?P<below>.+)")
_OF = re.compile(r"(?P<unit>.+?) of (?P<substance>[a-z ]+)")
_IRREGULAR = {"feet": "foot", "inches": "inch", "centuries": "century", "pinches": "pinch", "dashes": "dash"}

Known = Callable[[str], bool]
"""Whether pint has a unit of this whole name."""


def read_unit(words: str, known: Known) -> Unit:
    """The unit that these words name. Raises `ActionFailed` when they name none."""
    plain = figures_with_seconds(_SYMBOLS.get(words.lower().replace(" ", ""), words))
    text = _LEAD.sub("", plain)
    measured = _OF.fullmatch(text)
    name = measured["unit"] if measured else text
    expression = _compound(name, known)
    if expression is None:
        raise ActionFailed("an unknown unit", said=f"I do not know the unit {words.strip()}.")
    single = _singular(name)
    said = _LEAD.sub("", words.strip(" .?!"))
    if expression in _SCALES:
        said = _SCALES[expression]
    elif single in (*_OF_TWO_COUNTRIES, "ton"):
        said = said if said.lower().startswith(("us ", "american ")) else f"US {said}"
    elif single == "calorie":
        said = f"small {said}"
    fluid = "fluid_ounce" if expression == "ounce" else ""
    return Unit(said, expression, measured["substance"].strip() if measured else "", fluid)


def counted(words: str) -> Unit:
    """Things that are counted, such as eggs."""
    return Unit(words.strip(" .?!"), COUNT)


def settled(unit: Unit, other: Unit) -> Unit:
    """Bare degrees by what they are turned into: of the other scale than that one's."""
    if unit.expression == "degree" and other.expression in _SCALES:
        scale = _OTHER_SCALE[other.expression]
        return Unit(_SCALES[scale], scale)
    return unit


def _compound(name: str, known: Known) -> str | None:
    """One unit, or one for each of another ("miles per hour"); None when a part is unknown."""
    whole = _powered(name, known)
    ratio = _PER.fullmatch(name)
    if whole or not ratio:
        return whole
    above, below = _powered(ratio["above"], known), _powered(ratio["below"], known)
    return f"({above})/({ratio['size'] or 1}*({below}))" if above and below else None


def _powered(name: str, known: Known) -> str | None:
    words = name.split()
    for place in (0, -1):
        if len(words) > 1 and words[place] in _POWERS:
            power = _POWERS[words.pop(place)]
            unit = _simple(" ".join(words), known)
            return f"({unit})**{power}" if unit else None
    return _simple(name, known)


def _simple(name: str, known: Known) -> str | None:
    for single in (_singular(name), name):
        if single in _SPOKEN:
            return _SPOKEN[single]
        country = _COUNTRY.fullmatch(single)
        unit = country["unit"] if country else single
        if unit in _OF_TWO_COUNTRIES:
            return (
                f"imperial_{_OF_TWO_COUNTRIES[unit]}"
                if country and country["uk"]
                else _OF_TWO_COUNTRIES[unit]
            )
        if known(unit.replace(" ", "_")):
            return unit.replace(" ", "_")
    return None


def _singular(name: str) -> str:
    """The name without its plural and as Americans spell it: "square metres" is square meter."""
    *before, last = name.split() or [""]
    last = _IRREGULAR.get(last, last)
    if last.endswith("s") and len(last) > 3 and not last.endswith(("ss", "us")):
        last = last[:-1]
    return " ".join([*before, re.sub(r"(met|lit)re$", r"\1er", last)])
