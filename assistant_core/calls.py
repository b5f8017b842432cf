"""The words the stages hand on: calls as the model wrote them, and plans as they are understood."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from assistant_core.catalog import Function
from assistant_core.functions import Risk, Value


@dataclass(frozen=True)
class Call:
    """One call as the function model gave it: arguments are spans of the transcript, or calls."""

    name: str
    arguments: Mapping[str, "str | Call"] = field(default_factory=dict)


@dataclass(frozen=True)
class Alternative:
    """Another function the model considered, with its probability as the first token."""

    name: str
    probability: float


class Way(StrEnum):
    """How a sentence came to be understood.

    By a function's own phrase, by likeness to one, by a correction, by the first idea that the model has of a
    new function before it is taught, or by the model.
    """

    PHRASE = "phrase"
    LIKENESS = "likeness"
    CORRECTION = "correction"
    IDEA = "idea"
    MODEL = "model"


@dataclass(frozen=True)
class Interpretation:
    """What was made of a transcript, by the function model or before it.

    Attributes:
        calls: In the order said.
        confidence: The probability of the whole answer, its functions and their arguments, calibrated.
        alternatives: The runners-up to the first call's function, likeliest first.
        seconds: Wall clock around the worker call.
        taught: A person said what is meant, so that arguments need not stand in the transcript.
        way: How it was understood.
    """

    calls: tuple[Call, ...]
    confidence: float
    alternatives: tuple[Alternative, ...] = ()
    seconds: float = 0.0
    taught: bool = False
    way: Way = Way.MODEL


class Decision(StrEnum):
    """What happens with a plan."""

    RUN = "run"
    CONFIRM = "confirm"
    CHOOSE = "choose"
    ASK = "ask"
    REFUSE = "refuse"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Need:
    """A required argument that was not said, and the question that asks for it.

    Attributes:
        path: For an argument of a nested call, the parameters that lead to that call.
    """

    call: int
    parameter: str
    question: str
    path: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlannedCall:
    """A call with its arguments as values.

    Attributes:
        function: The catalog's function.
        arguments: As the model gave them.
        values: By parameter: the typed value, a planned call for a nested one, None when the words
            name nothing that exists.
        unresolved: The parameters whose words could not be turned into a value, with the reason.
        risk: Of this call with these values, whatever nested calls add to it.
        unavailable: Why it cannot be done here, with the cure; empty when it can.
        guessed: A value was taken that the words do not settle.
        steps: What is done instead of it, in order: a macro's steps, or the function of the person's own that
            carries a built-in one out.
    """

    function: Function
    arguments: Mapping[str, str | Call]
    values: Mapping[str, "Value | PlannedCall | None"]
    unresolved: Mapping[str, str] = field(default_factory=dict)
    risk: Risk = Risk.SAFE
    unavailable: str = ""
    guessed: bool = False
    steps: tuple["PlannedCall", ...] = ()

    @property
    def whole(self) -> "Iterator[PlannedCall]":
        """This call, the calls that are its arguments, and its steps, all the way down."""
        yield self
        for inner in (*self.values.values(), *self.steps):
            if isinstance(inner, PlannedCall):
                yield from inner.whole

    @property
    def known(self) -> Mapping[str, Value]:
        """The values that are settled and are no calls."""
        return {n: v for n, v in self.values.items() if v is not None and not isinstance(v, PlannedCall)}

    @property
    def acts(self) -> "tuple[PlannedCall, ...]":
        """What is run for this call, in order: its steps, else the call itself."""
        return tuple(act for step in self.steps for act in step.acts) if self.steps else (self,)


@dataclass(frozen=True)
class Plan:
    """Calls in order, with typed arguments, what is missing, and what is to happen.

    Attributes:
        text: The transcript it was made from; stays in memory and in the journal, never in a log.
        reason: For a refusal, the sentence that says why; else empty.
        doubtful: The transcript may be wrong, so nothing runs without a yes.
        way: How the transcript was understood.
    """

    text: str
    calls: tuple[PlannedCall, ...]
    decision: Decision
    confidence: float
    risk: Risk = Risk.SAFE
    alternatives: tuple[Alternative, ...] = ()
    needs: tuple[Need, ...] = ()
    reason: str = ""
    doubtful: bool = False
    way: Way = Way.MODEL
    interpret_seconds: float = 0.0
    plan_seconds: float = 0.0

    @property
    def whole(self) -> Iterator[PlannedCall]:
        """Every call of the plan, nested ones and steps of macros included."""
        for call in self.calls:
            yield from call.whole

    @property
    def acts(self) -> tuple[PlannedCall, ...]:
        """What is run, in order, with the steps of macros in their place."""
        return tuple(act for call in self.calls for act in call.acts)
