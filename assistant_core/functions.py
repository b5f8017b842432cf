"""What an action is: a plain async function whose signature and docstring describe it completely.

The decorators here only attach a note to the function; `assistant_core.catalog` reads the notes
and the signatures. Required parameters are positional, optional ones keyword-only with ``None`` as
default, and services keyword-only without one.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Annotated, Any, TypeVar

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


class Risk(IntEnum):
    """How much can go wrong; the highest risk of a plan rules the plan."""

    SAFE = 0
    CONFIRM = 1
    FORBIDDEN = 2

    @property
    def label(self) -> str:
        """The word used in JSON and in settings: safe, confirm or forbidden."""
        return self.name.lower()


class Kind(StrEnum):
    """The kinds of argument a function can take."""

    TEXT = "text"
    PERCENT = "percent"
    NUMBER = "number"
    DURATION = "duration"
    TIME = "time"
    STATE = "state"
    ENUM = "enum"
    NAME = "name"


STATES = ("on", "off")
"""What an argument of kind `Kind.STATE` can be."""


@dataclass(frozen=True)
class When:
    """A moment, a span of time, or a recurrence.

    Attributes:
        start: When it begins, with its time zone.
        end: When it ends, for a span ("this evening", "tomorrow"); None for a moment.
        rrule: An RFC 5545 rule without its DTSTART, for a recurrence ("FREQ=DAILY"); else None.
        whole_day: The words named days and no time of day.
        day_open: They named a time of day and no day, so that the next one was taken.
        half_open: They did not say in which half of the day that time is.
    """

    start: datetime
    end: datetime | None = None
    rrule: str | None = None
    whole_day: bool = False
    day_open: bool = field(default=False, compare=False)
    half_open: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class Named:
    """Something that exists and has a name: a device, an app, a contact, a list, a place.

    Attributes:
        id: What its service knows it by.
        label: What a person calls it.
        new: It does not exist yet; the action may create it.
        delicate: Acting on it may do harm whatever it is called: its service knows it to be a way into the
            house, a socket, or a scene that opens something.
        general: The label is for many things, as "the lights" is: only those very words mean it, so that
            "the garden lights", where there are none, are not taken for all the lights there are.
    """

    id: str
    label: str
    new: bool = False
    delicate: bool = False
    general: bool = False


@dataclass(frozen=True)
class Spoken:
    """The note in a parameter's annotation that says how its words are read.

    Attributes:
        kind: The kind of argument.
        nested: Another call may stand in its place (text only).
        names: For names, what they are names of; a `names_of` function lists them.
        may_be_new: For names, one that does not exist yet is allowed.
        morning: For times, one to wake up at: without "am" or "pm" the morning is meant.
    """

    kind: Kind
    nested: bool = False
    names: str = ""
    may_be_new: bool = False
    morning: bool = False


Text = Annotated[str, Spoken(Kind.TEXT)]
NestableText = Annotated[str, Spoken(Kind.TEXT, nested=True)]
Percent = Annotated[float, Spoken(Kind.PERCENT)]
Number = Annotated[float, Spoken(Kind.NUMBER)]
Duration = Annotated[timedelta, Spoken(Kind.DURATION)]
Time = Annotated[When, Spoken(Kind.TIME)]
WakingTime = Annotated[When, Spoken(Kind.TIME, morning=True)]
State = Annotated[bool, Spoken(Kind.STATE)]

Value = str | float | bool | timedelta | When | Named
RiskRule = Callable[[Mapping[str, Value]], Risk]


@dataclass(frozen=True)
class Outcome:
    """What is true after an act.

    Attributes:
        said: The words to say, about the state that was read back.
        before: The state before the act, enough to undo it; None when nothing was changed.
        after: The state read back after it; an undo compares it with the state it finds.
        value: The result as plain text, for a call that this one is an argument of.
    """

    said: str
    before: dict[str, Json] | None = None
    after: dict[str, Json] | None = None
    value: str = ""

    @property
    def changed(self) -> bool:
        """Whether the act changed something that can be put back."""
        return self.before is not None


@dataclass(frozen=True)
class Change:
    """What an undo function is given: the states around the act, as the journal kept them."""

    before: dict[str, Json]
    after: dict[str, Json]


@dataclass(frozen=True)
class Declaration:
    """The note that `action` leaves on a function."""

    token: int
    risk: Risk | RiskRule
    examples: tuple[str, ...]
    questions: Mapping[str, str] = field(default_factory=dict)
    spoken_yes: bool = True


Handler = Callable[..., Awaitable[Any]]
F = TypeVar("F", bound=Handler)

DECLARED = "__octavox_action__"
UNDOES = "__octavox_undoes__"
PREVIEWS = "__octavox_previews__"
WEIGHS = "__octavox_weighs__"
NAMES = "__octavox_names__"


def action(
    *,
    token: int,
    risk: Risk | RiskRule,
    examples: list[str],
    questions: Mapping[str, str] | None = None,
    spoken_yes: bool = True,
) -> Callable[[F], F]:
    """Declare a function to be the meaning of a functional token.

    Args:
        token: The stable number of its token.
        risk: Its risk, or a rule from the call's values to the risk.
        examples: Sentences that ask for it; they train.
        questions: What to ask when a required parameter was not said, by parameter.
        spoken_yes: False when only a click or a key may approve it, since a voice can be overheard.
    """
    note = Declaration(token, risk, tuple(examples), dict(questions or {}), spoken_yes)
    return _noting(DECLARED, note)


def undoes(*done: Handler) -> Callable[[F], F]:
    """Declare ``async def f(change: Change, *, services…) -> str`` as the undo of one action or several.

    It returns the words that say what is true now, and raises `WorldMoved` when the state it finds
    is not ``change.after``.
    """
    return _noting(UNDOES, tuple(handler.__name__ for handler in done))


def previews(done: Handler) -> Callable[[F], F]:
    """Declare a function with the same parameters that says what an action would change.

    It returns one line such as "Volume 80 % → 30 %", and changes nothing.
    """
    return _noting(PREVIEWS, done.__name__)


def weighs(done: Handler) -> Callable[[F], F]:
    """Declare ``async def f(*, services…) -> Risk`` as what the state of the world adds to an action's risk.

    It is asked while a command is planned; when it fails, the answer is `Risk.CONFIRM`.
    """
    return _noting(WEIGHS, done.__name__)


def names_of(kind: str) -> Callable[[F], F]:
    """Declare ``async def f(*, services…) -> list[Named]`` as the list of what a name can mean.

    It may take other names of the same call, with None as default: ``area: Named | None = None`` is
    given the area that was said with a lamp.
    """
    return _noting(NAMES, kind)


def _noting(attribute: str, note: object) -> Callable[[F], F]:
    def leave(function: F) -> F:
        setattr(function, attribute, note)
        return function

    return leave
