"""Spoken and written arithmetic: words to an expression by a table, the expression to a number by simpleeval.

The table below is all that is understood; whatever it leaves unread is refused by the evaluator, which
knows the four operations, powers, remainders, roots and factorials and nothing else.
"""

import ast
import math
import operator
import re

from simpleeval import InvalidExpression, SimpleEval

from assistant_core.errors import ActionFailed
from assistant_core.resolvers.words import figures

LARGEST = 1e300
"""No result is larger, and no power is tried whose result would be."""

_N = r"(-?\d+(?:\.\d+)?)"
_PERCENT = r"(?:%|percent|per cent)"
_MONEY = r"dollars?|euros?|pounds?|bucks|cents?|pence|yen|francs?"

_RULES: tuple[tuple[str, str], ...] = (
    (
        r"^(?:and )?(?:please |hey )?(?:what is|what's|whats|how much is|how many is|how much are|tell me)\b",
        "",
    ),
    (r"^(?:can you |could you |please )*(?:calculate|compute|work out|figure out|evaluate|solve)\b", ""),
    (r"\s(?:equals?(?: to)?|is|makes|please|=)\s*$", ""),
    (rf"[$€£¥]|\b(?:{_MONEY})\b", ""),
    (r"\bthe (?:result|value|answer) of\b", ""),
    (r"\b(\d+) point (\d+)\b", r"\1.\2"),
    (r"\b(\d+) (?:and )?(\d)/(\d+)", r"(\1+\2/\3)"),
    (r"\b(\d+) and (?:a|1) half\b", r"(\1+1/2)"),
    (r"\b(\d+) and (?:a|1) (?:quarter|4th)\b", r"(\1+1/4)"),
    (r"\b(\d+) and (?:a|1) (?:third|3rd)\b", r"(\1+1/3)"),
    (r"\b(\d+) and 3 (?:quarters|4ths)\b", r"(\1+3/4)"),
    (r"\ba dozen\b|\bdozen\b", "12"),
    (r"\bnegative (?=\d)", "-"),
    (r"\b(of|by|times|plus|from|and|add) minus (?=\d)", r"\1 -"),
    (r"\bpi\b", str(math.pi)),
    (rf"^what {_PERCENT} of {_N} is {_N}$", r"100*\2/\1"),
    (rf"^{_N} is what {_PERCENT} of {_N}$", r"100*\1/\2"),
    (rf"\b{_N} ?{_PERCENT} off (?:of )?{_N}", r"(\2*(1-\1/100))"),
    (rf"^{_N} (?:plus|\+|and|with) {_N} ?{_PERCENT}$", r"\1*(1+\2/100)"),
    (rf"^{_N} (?:minus|less|-) {_N} ?{_PERCENT}$", r"\1*(1-\2/100)"),
    (rf"{_N} ?{_PERCENT}(?: of)?", r"(\1/100)*"),
    (r"\b(?:a |1 |one )?half(?: of)?\b", "(1/2)*"),
    (r"\b(\d+) (?:quarters?|4ths?)(?: of)?\b|\b(?:a )?quarter(?: of)?\b", r"(0\1/4)*"),
    (r"\b(?:a )?(\d+)? ?(\d+)(?:rd|th)s?(?: of)\b", r"(0\1/\2)*"),
    (r"\b(?:double|twice)\b", "2*"),
    (r"\b(?:triple|thrice)\b", "3*"),
    (rf"\b(?:add) {_N} (?:and|to|plus) {_N}", r"(\1+\2)"),
    (rf"\b(?:subtract|take(?: away)?|deduct) {_N} from {_N}", r"(\2-\1)"),
    (rf"\bmultiply {_N} (?:by|and|with|times) {_N}", r"(\1*\2)"),
    (rf"\bdivide {_N} by {_N}", r"(\1/\2)"),
    (rf"\b(?:the )?(?:sum|total) of {_N} and {_N}", r"(\1+\2)"),
    (rf"\b(?:the )?product of {_N} and {_N}", r"(\1*\2)"),
    (rf"\b(?:the )?difference (?:between|of) {_N} and {_N}", r"(\1-\2)"),
    (rf"\b(?:the )?(?:average|mean) of {_N} and {_N}", r"((\1+\2)/2)"),
    (rf"\b(?:the )?remainder (?:of|when) {_N} (?:is )?divided by {_N}", r"(\1%\2)"),
    (r"\b(?:the )?cub(?:e|ic) root of\b", "root3"),
    (r"\b(?:the )?(?:square )?root of\b|√", "root2"),
    (r"root([23]) ?(\([^()]*\)|-?\d+(?:\.\d+)?)", r"root(\2,\1)"),
    (r"\b(?:the )?factorial of (\d+)|\b(\d+) factorial\b", r"factorial(\1\2)"),
    (r"\b(?:the )?square of (\d+(?:\.\d+)?)", r"(\1)**2"),
    (r"\b(?:the )?cube of (\d+(?:\.\d+)?)", r"(\1)**3"),
    (r"\bsquared\b", "**2"),
    (r"\bcubed\b", "**3"),
    (r"\b(?:raised )?to the power (?:of )?|\braised to (?:the )?|\^", "**"),
    (r"\bto the (\d+)(?:st|nd|rd|th)(?: power)?\b", r"**\1"),
    (r"\b(?:divided by|over|÷)\b|÷", "/"),
    (r"\b(?:times|multiplied (?:by|with)|x)\b|×", "*"),
    (r"(?<=\d)x(?=\d)", "*"),
    (r"\b(?:plus|added to)\b", "+"),
    (r"\b(?:minus|less|take away)\b", "-"),
    (r"\b(?:modulo|mod)\b", "%"),
    (r"\)\*(?:\s+(?=\*)|\s*(?=$|[)/+-]))", ")"),
    (r"\(0/(?=\d)", "(1/"),
    (r"\(0(?=\d)", "("),
)
"""Applied in this order to the words with their numbers in figures."""
_COMPILED = [(re.compile(pattern), replacement) for pattern, replacement in _RULES]
_ARITHMETIC = re.compile(r"(?:[\d\s.+\-*/%(),]|root|factorial)+")
_IMPERATIVE = re.compile(
    r"(?:please )?(?:add|subtract|take|deduct|multiply|divide|calculate|work|what|how|compute)\b"
)


def expression(words: str) -> str:
    """The words as an arithmetic expression; what the table does not know is left as it is."""
    text = figures(words)
    for pattern, replacement in _COMPILED:
        text = pattern.sub(replacement, text).strip()
    return text


def evaluate(words: str) -> float:
    """The number that the words come to.

    Raises:
        ActionFailed: They are no sum, or have no real result that can be said.
    """
    sum_ = expression(words)
    if not _ARITHMETIC.fullmatch(sum_):
        raise ActionFailed("not arithmetic", said="I cannot calculate that.")
    evaluator = SimpleEval(operators=_OPERATORS, functions={"root": _root, "factorial": _factorial})
    try:
        value = float(evaluator.eval(sum_))
    except ZeroDivisionError as error:
        raise ActionFailed("division by zero", said="Nothing can be divided by zero.") from error
    except OverflowError as error:
        raise _too_large() from error
    except (InvalidExpression, SyntaxError, ValueError, TypeError, RecursionError, MemoryError) as error:
        raise ActionFailed("not arithmetic", said="I cannot calculate that.") from error
    if not math.isfinite(value) or abs(value) > LARGEST:
        raise _too_large()
    return float(f"{value:.12g}")


def is_instruction(words: str) -> bool:
    """Whether the words tell to do a sum ("add 45 and 17") rather than name it ("45 plus 17")."""
    return _IMPERATIVE.match(words.lower().strip()) is not None


def _power(base: float, exponent: float) -> float:
    if base < 0 and exponent != int(exponent):
        raise ActionFailed("no real result", said="That has no real result.")
    if base and exponent * math.log10(abs(base)) > math.log10(LARGEST):
        raise OverflowError
    return float(float(base) ** exponent)


def _root(value: float, degree: int) -> float:
    if value < 0:
        if degree % 2 == 0:
            raise ActionFailed(
                "the root of a negative number", said="A negative number has no real square root."
            )
        return -float((-value) ** (1 / degree))
    return math.sqrt(value) if degree == 2 else float(value ** (1 / degree))


def _factorial(number: float) -> float:
    if number > 170:
        raise OverflowError
    return float(math.factorial(int(number)))


_OPERATORS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Mod: operator.mod,
    ast.Pow: _power,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
}


def _too_large() -> ActionFailed:
    return ActionFailed("the result is too large", said="That number is too large for me.")
