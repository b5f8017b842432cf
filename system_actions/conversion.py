"""Measures and money turned into others."""

import math

from assistant_core.errors import ActionFailed
from assistant_core.functions import Number, Outcome, Risk, Text, action
from system_actions.services.measures import Measures
from system_actions.services.rates import DayRates, Rates
from system_actions.words.currencies import NAMES, called, currency
from system_actions.words.phrases import figure, sentence
from system_actions.words.units import COUNT, Unit, counted, settled

_TINY = 0.1
_DECIMALS = {"degC": 1, "degF": 1, "kelvin": 2}
_LEAST, _MOST = 1e-4, 1e15
"""Results beyond these are said as powers of ten."""
_LARGE = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


@action(
    token=77,
    risk=Risk.SAFE,
    questions={"amount": "How many?", "source": "From what?", "target": "Into what?"},
    examples=[
        "convert five miles to kilometres",
        "how many grams are 8 ounces",
        "what is 100 fahrenheit in celsius",
        "$80 in euros",
        "change twenty pounds into dollars",
        "how many feet are 2 metres",
        "turn three cups into millilitres",
        "how much is 12 stone in kilograms",
    ],
)
async def convert(amount: Number, source: Text, target: Text, *, measures: Measures, rates: Rates) -> Outcome:
    """Convert an amount from one unit or currency to another.

    Args:
        amount: How many.
        source: The unit or currency it is in.
        target: The unit or currency it is wanted in.
    """
    money = [_is_money(words) for words in (source, target)]
    if all(money):
        return await _exchanged(amount, source, target, rates)
    try:
        from_, into = await _units(source, target, measures)
    except ActionFailed as error:
        if any(money):
            raise _unknown_currency(target if money[0] else source) from error
        raise
    value = await measures.convert(amount, from_, into)
    if not math.isfinite(value):
        raise ActionFailed("the result is too large", said="That number is too large for me.")
    words = f"{_said(value, _DECIMALS.get(into.expression))} {into.words}"
    return Outcome(sentence(f"{figure(amount)} {from_.words} is {words}"), value=words.removeprefix("about "))


async def _units(source: str, target: str, measures: Measures) -> tuple[Unit, Unit]:
    """Both units; what is no unit is taken for things when the other one counts things, as dozens do."""
    read: list[Unit | None] = []
    unknown: list[ActionFailed] = []
    for words in (source, target):
        try:
            read.append(await measures.read(words))
        except ActionFailed as error:
            unknown.append(error)
            read.append(None)
    one, other = read
    if unknown and not any(unit and COUNT in unit.expression for unit in read):
        raise unknown[0]
    one, other = one or counted(source), other or counted(target)
    return settled(one, other), settled(other, one)


def _is_money(words: str) -> bool:
    try:
        return currency(words) is not None
    except ActionFailed:
        return True


async def _exchanged(amount: float, source: str, target: str, rates: Rates) -> Outcome:
    (from_, part), (into, other_part) = _currency(source), _currency(target)
    value, by = amount * part / other_part, ""
    if from_ != into:
        today = await rates.latest()
        value *= _worth(into, today) / _worth(from_, today)
        by = f", by the European Central Bank's rates of {today.day:%B} {today.day.day}, {today.day.year}"
    words = f"{_sum(value)} {called(into, value, part=other_part)}"
    paid = f"{_sum(amount)} {called(from_, amount, part=part)}"
    return Outcome(sentence(f"{paid} is {'about ' if by else ''}{words}{by}"), value=words)


def _currency(words: str) -> tuple[str, float]:
    found = currency(words)
    if found is None:
        raise _unknown_currency(words)
    return found


def _unknown_currency(words: str) -> ActionFailed:
    return ActionFailed("an unknown currency", said=f"I do not know the currency {words.strip(' .?!')}.")


def _worth(code: str, today: DayRates) -> float:
    if code not in today.per_euro:
        raise ActionFailed(
            f"no rate for {code}", said=f"The European Central Bank gives no rate for {NAMES[code]}."
        )
    return today.per_euro[code]


def _sum(value: float) -> str:
    """A sum of money: whole, with two decimals, or a tiny one with its first figures."""
    if value == int(value):
        return str(int(value))
    return f"{value:.2f}" if abs(value) >= _TINY else f"{value:.3g}"


def _said(value: float, decimals: int | None) -> str:
    """A result to four figures, or to so many decimals, with "about" when that is not all of it."""
    if value and not _LEAST <= abs(value) < _MOST:
        exponent = math.floor(math.log10(abs(value)))
        return f"about {float(f'{value / 10**exponent:.4g}'):g} times 10 to the power of {exponent}"
    for size, name in _LARGE:
        if abs(value) >= size:
            return f"{_said(float(f'{value / size:.12g}'), None)} {name}"
    rounded = _to_four_figures(value) if decimals is None else round(value, decimals)
    exact = math.isclose(value, rounded, rel_tol=1e-9, abs_tol=1e-12)
    return f"{'' if exact else 'about '}{figure(rounded)}"


def _to_four_figures(value: float) -> float:
    if math.isclose(value, round(value), rel_tol=1e-9):
        return float(round(value))
    return float(f"{value:.4g}") if abs(value) < 1e4 else float(round(value))
