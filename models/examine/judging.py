"""Right or wrong, and how wrong: one answer held against one question.

The strict judgement is the headline: the same functions with the same arguments, letter for letter, in
the same order. The lenient one forgives capitals, punctuation and the small words around a span.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant_core.calls import Call
from assistant_core.catalog import IRRELEVANT
from models.examine.questions import Question

_SMALL = frozenset(
    ["a", "an", "the", "my", "our", "your", "at", "on", "in", "for", "by", "to", "of", "is", "are", "please"]
)
_WORD = re.compile(r"\w+(?:'\w+)?", re.UNICODE)


class Fault(StrEnum):
    """What is wrong with an answer; the first that applies, from the top."""

    FAILED = "no answer"
    FALSE_CALL = "a call where nothing was to be done"
    MISSED_CALL = "nothing done where something was to be"
    LOST = "heard so that the right answer is not in it"
    CALL_COUNT = "another number of calls"
    WRONG_FUNCTION = "another function"
    ARGUMENT_MISSING = "an argument left out"
    ARGUMENT_INVENTED = "an argument too many"
    ARGUMENT_WRONG = "other words in an argument"
    NONE = "right"


@dataclass(frozen=True)
class Answer:
    """What a model made of a sentence.

    Attributes:
        seconds: Wall clock around the interpreting.
        error: The name of the error when there was no answer; else empty.
    """

    calls: tuple[Call, ...]
    confidence: float
    seconds: float
    error: str = ""


@dataclass(frozen=True)
class Verdict:
    """A judged answer.

    Attributes:
        right_function: By weak labels, every function called is among the right ones; for a full row,
            the same functions are called in the same order.
        strict: The whole answer is right; None where only functions are known.
        lenient: The same, forgivingly.
    """

    question: Question
    answer: Answer
    right_function: bool
    strict: bool | None
    lenient: bool | None
    fault: Fault

    @property
    def right(self) -> bool:
        """Whether the whole answer is right; where only functions are known, whether they are."""
        return self.right_function if self.strict is None else self.strict


def judge(question: Question, answer: Answer) -> Verdict:
    """Hold an answer against its question; one whose arguments were lost cannot be right."""
    names = [call.name for call in answer.calls]
    expected = question.calls
    if expected is None:
        right = bool(names) and set(names) <= set(question.functions)
        return Verdict(question, answer, right, None, None, _weak_fault(question, answer, right))
    if question.lost:
        fault = _first(Fault.LOST, _full_fault(expected, answer))
        return Verdict(question, answer, right_function=False, strict=False, lenient=False, fault=fault)
    right = not answer.error and names == [call.name for call in expected]
    strict = right and answer.calls == expected
    lenient = right and all(map(alike, answer.calls, expected))
    return Verdict(question, answer, right, strict, lenient, _full_fault(expected, answer))


def alike(one: Call, other: Call) -> bool:
    """Whether two calls are the same but for capitals, punctuation and small words."""
    if one.name != other.name or set(one.arguments) != set(other.arguments):
        return False
    return all(_alike(value, other.arguments[name]) for name, value in one.arguments.items())


def _alike(one: str | Call, other: str | Call) -> bool:
    if isinstance(one, Call) or isinstance(other, Call):
        return isinstance(one, Call) and isinstance(other, Call) and alike(one, other)
    return _plain(one) == _plain(other)


def _plain(span: str) -> list[str]:
    words = _WORD.findall(span.casefold())
    return [word for word in words if word not in _SMALL] or words


def _does_nothing(calls: Sequence[Call]) -> bool:
    return all(call.name == IRRELEVANT for call in calls)


def _weak_fault(question: Question, answer: Answer, right: bool) -> Fault:
    if answer.error:
        return Fault.FAILED
    if right:
        return Fault.NONE
    if question.negative:
        return Fault.FALSE_CALL
    return Fault.MISSED_CALL if _does_nothing(answer.calls) else Fault.WRONG_FUNCTION


def _full_fault(expected: Sequence[Call], answer: Answer) -> Fault:
    if answer.error:
        return Fault.FAILED
    if _does_nothing(expected) != _does_nothing(answer.calls):
        return Fault.FALSE_CALL if _does_nothing(expected) else Fault.MISSED_CALL
    if len(expected) != len(answer.calls):
        return Fault.CALL_COUNT
    faults = [_call_fault(right, given) for right, given in zip(expected, answer.calls, strict=True)]
    return _first(*faults)


def _first(*faults: Fault) -> Fault:
    return min(faults, key=list(Fault).index)


def _call_fault(right: Call, given: Call) -> Fault:
    if right.name != given.name:
        return Fault.WRONG_FUNCTION
    if set(right.arguments) - set(given.arguments):
        return Fault.ARGUMENT_MISSING
    if set(given.arguments) - set(right.arguments):
        return Fault.ARGUMENT_INVENTED
    return Fault.NONE if right.arguments == given.arguments else Fault.ARGUMENT_WRONG
