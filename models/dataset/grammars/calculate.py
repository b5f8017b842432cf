"""Sums, and measures turned into others."""

from collections.abc import Sequence

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.phrasing import CORRECTION, asked, minding
from models.dataset.slots import sums, units
from models.dataset.slots.choose import mixed

_SUM: dict[str, Vocabulary] = {"expression": sums.expression, "_wrong": sums.binary}
_SUMS = (
    *asked(
        (
            "(calculate|compute|work out|figure out|solve|evaluate) {expression}",
            "(tell|give) me {expression}",
            "tell me (what|how much) {expression} is",
            "(work|figure) out (what|how much) {expression} is",
            "do the (math|maths), {expression}",
            "do {expression}",
            "find {expression}",
            "use the calculator for {expression}",
            "get me {expression}",
        )
    ),
    "what is {expression}",
    "what's {expression}",
    "what is {expression}",
    "what's {expression}[ please| again]",
    "how much is {expression}",
    "how much is {expression}[ please]",
    "how much does {expression} (make|come to|equal|give)",
    "what does {expression} (equal|make|come to|give|come out to)",
    "what do you get (if you do|for|with) {expression}",
    "{expression}",
    "{expression}",
    "{expression} (is what|is how much|equals|equals what|makes what|please)",
    "{expression} is",
    "(can|could) you (calculate|work out|do) {expression}[ for me| please]",
    "do you know (what|how much) {expression} is",
    "(what would|what will) {expression} be",
    "I need (to know|) {expression}",
    "I need to know (what|how much) {expression} is",
    "math question, {expression}",
    "quick math, {expression}",
    "calculator, {expression}",
    "calculator {expression}",
    "my homework says {expression}, what's that",
    "if I have {expression}, how much is that",
    "I'm bad at maths, what's {expression}",
    "how many is {expression}",
    "how many are {expression}",
    "what are {expression}",
    "what would {expression} come to",
    "and {expression}",
    "{expression} equals",
    "tell me quick, {expression}",
    "how much makes {expression}",
    "what's {_wrong}" + CORRECTION + "{expression}",
    "calculate {_wrong}" + CORRECTION + "{expression}",
    "what's uh {expression}",
    "how much um is {expression}",
    *minding(("calculating {expression}", "working out {expression}", "telling me what {expression} is")),
)
_ORDERED = (
    *asked(("{expression}", "{expression}", "{expression}")),
    "what do you get if you {expression}",
    "what's the result if I {expression}",
    "how much is it if I {expression}",
)
_ROOT: dict[str, Vocabulary] = {
    "expression": mixed((3, sums.percentage), (1, sums.tip)),
    "_place": ("in this shop", "at the restaurant", "for the bill"),
}
_TIPS = (
    "how much is {expression}",
    "what's {expression}",
    "how much should I pay, {expression}",
    "{expression}, how much is that",
    "how much do I save with {expression}",
    "what is {expression} {_place}",
)
_NOTHING = (
    *asked(("(calculate|compute|work out) something", "do some (math|maths)", "do a calculation")),
    "I need to calculate something",
    "I have a math problem",
)

_CONVERTING = (
    *asked(
        (
            "convert {amount} {source} (to|into|in) {target}",
            "convert {amount} {source} to {target}",
            "(change|turn|transform|translate) {amount} {source} into {target}",
            "tell me how many {target} {amount} {source} (is|are|make)",
            "tell me how many {target} are in {amount} {source}",
            "(give|tell) me {amount} {source} in {target}",
            "(calculate|work out|compute|express) {amount} {source} in {target}",
            "figure out how many {target} are in {amount} {source}",
        )
    ),
    "how many {target} (are|are there) in {amount} {source}",
    "how many {target} in {amount} {source}",
    "how many {target} (is|are) {amount} {source}",
    "how many {target} (do|does) {amount} {source} (make|have|equal)",
    "how much is {amount} {source} in {target}",
    "what is {amount} {source} in {target}",
    "what's {amount} {source} in {target}",
    "what are {amount} {source} in {target}",
    "{amount} {source} in {target}",
    "{amount} {source} to {target}",
    "{amount} {source} into {target}[ please]",
    "{amount} {source} (is|are|equals) how many {target}",
    "{amount} {source} (how much|how many) {target}",
    "do you know how many {target} {amount} {source} (is|are)",
    "the recipe says {amount} {source}, how many {target} is that",
    "it's {amount} {source}, what's that in {target}",
    "I have {amount} {source}, how much is that in {target}",
    "I need {amount} {source} in {target}",
    "in {target}, (what's|how much is|what is) {amount} {source}",
    "if something is {amount} {source}, how many {target} is it",
    "how many {target} equal {amount} {source}",
    "how much {target} in {amount} {source}",
    "convert (five|10|three)" + CORRECTION + "{amount} {source} to {target}",
    "how many {target} are in (two|20|six)" + CORRECTION + "{amount} {source}",
    *minding(("converting {amount} {source} to {target}",)),
)
_LONG_OR_HEAVY = {
    "length": ("how long is {amount} {source} in {target}", "how far is {amount} {source} in {target}"),
    "weight": (
        "how heavy is {amount} {source} in {target}",
        "how much does {amount} {source} weigh in {target}",
    ),
    "time": ("how long is {amount} {source} in {target}",),
    "speed": ("how fast is {amount} {source} in {target}",),
    "area": ("how big is {amount} {source} in {target}",),
}
_ONE = (
    "how many {target} (are|are there) in {amount} {source}",
    "how many {target} in {amount} {source}",
    "how many {target} make {amount} {source}",
    "how many {target} does {amount} {source} have",
    "convert {amount} {source} (to|into) {target}",
    "{amount} {source} in {target}",
    "what's {amount} {source} in {target}",
)
_SINGULAR = (
    (("minute", "day", "week", "month", "year"), ("seconds", "hours", "milliseconds")),
    (
        ("mile", "kilometer", "meter", "foot", "yard", "light year"),
        ("inches", "centimeters", "feet", "millimeters"),
    ),
    (("pound", "kilogram", "kilo", "ton", "stone"), ("ounces", "grams", "milligrams")),
    (("gallon", "liter", "litre", "pint", "quart"), ("cups", "milliliters", "tablespoons", "fluid ounces")),
    (("hectare", "square mile"), ("acres", "square meters", "square feet")),
    (("gigabyte", "terabyte"), ("megabytes", "bytes", "kilobytes")),
)
_NO_AMOUNT = (
    *asked(("convert {source} (to|into) {target}", "show me how to turn {source} into {target}")),
    "what's the (exchange|conversion) rate (from|for|of) {source} (to|into) {target}",
    "{source} to {target}",
)
_NO_TARGET = asked(("convert {amount} {source}", "change {amount} {source}"))
_MONEY = (
    "what's {source}{amount} in {target}",
    "how much is {source}{amount} in {target}",
    "convert {source}{amount} (to|into) {target}",
    "[please ]exchange {source}{amount} (to|into|for) {target}",
    "{source}{amount} (in|to) {target}",
    "how many {target} (is|are|do I get for) {source}{amount}",
    "can you convert {source}{amount} to {target}",
    "what would {source}{amount} be in {target}",
)
_EXCHANGE = (
    *asked(("exchange {amount} {source} (for|into|to) {target}", "change {amount} {source} into {target}")),
    "how many {target} (do I get|will I get|would I get) for {amount} {source}",
    "how much are {amount} {source} worth in {target}",
    "what are {amount} {source} worth in {target}",
    "if I change {amount} {source} into {target}, how much do I get",
    "the hotel costs {amount} {source}, what's that in {target}",
)
_WARM = (
    *_CONVERTING[:20],
    "how (warm|hot|cold) is {amount} degrees {source} in {target}",
    "{amount} degrees {source} in {target}",
    "{amount} degrees {source} to {target}",
    "what's {amount} degrees {source} in {target}",
    "what is {amount} degrees {source} in degrees {target}",
    "convert {amount} degrees {source} (to|into) [degrees] {target}",
    "the oven should be at {amount} degrees {source}, what's that in {target}",
    "how much is {amount} degrees {source} in {target}",
    "how many degrees {target} is {amount} {source}",
)


def _slots(
    source: Vocabulary, target: Vocabulary, amount: Vocabulary = units.amount
) -> dict[str, Vocabulary]:
    return {"amount": amount, "source": source, "target": target}


def _both_ways(
    patterns: Sequence[str], groups: tuple[Sequence[str], Sequence[str]], weight: float, amount: Vocabulary
) -> list[Rule]:
    one, other = groups
    return [
        Rule("convert", patterns, _slots(source, target, amount), weight=weight)
        for source, target in ((one, other), (other, one))
    ]


def _measures() -> list[Rule]:
    rules: list[Rule] = []
    for dimension, groups in units.DIMENSIONS.items():
        everyday = dimension in ("length", "weight", "volume", "time")
        patterns = (*_CONVERTING, *_LONG_OR_HEAVY.get(dimension, ()))
        rules += _both_ways(patterns, groups, 0.6 if everyday else 0.2, units.amount)
    for names, targets in _SINGULAR:
        slots = _slots(names, targets, ("one", "a", "1", "a", "one", "half a"))
        rules.append(Rule("convert", _ONE, slots, weight=0.25))
    return rules


RULES: list[Rule] = [
    Rule("calculate", _SUMS, _SUM, weight=5),
    Rule("calculate", _ORDERED, {"expression": sums.ordered}, weight=0.8),
    Rule("calculate", _TIPS, _ROOT, weight=0.8),
    Rule("calculate", _NOTHING, weight=0.2, missing=("expression",)),
    *_measures(),
    *_both_ways((*_CONVERTING, *_EXCHANGE), units.CURRENCIES, 1, units.amount),
    Rule("convert", _MONEY, _slots(units.SIGNS, units.CURRENCIES[1], units.sum_in_digits), weight=0.6),
    *_both_ways(_WARM, units.TEMPERATURES, 0.6, units.degrees),
    Rule("convert", _NO_AMOUNT, _slots(*units.CURRENCIES), weight=0.3, missing=("amount",)),
    Rule("convert", _NO_TARGET, _slots(units.DIMENSIONS["length"][1], ()), weight=0.15, missing=("target",)),
]
