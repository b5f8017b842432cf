"""Spoken and written arithmetic: words to an expression by a table, that to a number by simpleeval.

Whatever the table of `system_actions.words.spoken_sums` leaves unread is refused by the evaluator, which
knows the four operations, powers, remainders, roots and factorials and nothing else.
"""

import ast
import math
import operator
import re

from simpleeval import InvalidExpression, SimpleEval

from assistant_core.errors import ActionFailed
from system_actions.words.spoken_sums import expression

LARGEST = 1e300
"""No result is larger, and no power is tried whose result would be."""

_ARITHMETIC = re.compile(r"(?:[\d\s.+\-*/%(),]|root|factorial)+")
_IMPERATIVE = re.compile(
    r"(?:please )?(?:add|subtract|take|deduct|multiply|divide|calculate|work|what|how|compute)\b"
)


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
