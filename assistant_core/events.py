"""What the assistant tells its faces: states, and one small event for each thing that happens.

A face (tray, command line, D-Bus) only listens. Events are published on the asyncio loop's thread.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from assistant_core.calls import Plan, PlannedCall
from assistant_core.functions import Outcome

log = logging.getLogger(__name__)


class State(StrEnum):
    """What the assistant is doing."""

    IDLE = "idle"
    LISTENING = "listening"
    TRANSCRIBING = "transcribing"
    INTERPRETING = "interpreting"
    CONFIRMING = "confirming"
    ACTING = "acting"
    SPEAKING = "speaking"
    ERROR = "error"


@dataclass(frozen=True)
class StateChanged:
    """The assistant is now doing something else."""

    state: State


@dataclass(frozen=True)
class MicrophoneChanged:
    """The microphone was opened or closed, or is kept closed (`muted`)."""

    open: bool
    muted: bool = False


@dataclass(frozen=True)
class LevelMeasured:
    """How loud the microphone is, in dB below full scale (-90 to 0)."""

    decibels: float


@dataclass(frozen=True)
class Heard:
    """The transcript, as soon as it is there."""

    text: str


@dataclass(frozen=True)
class Planned:
    """What was understood, before anything is done."""

    plan: Plan


@dataclass(frozen=True)
class ConfirmationAsked:
    """A plan waits for a yes: `lines` say each call in words and what it would change."""

    id: int
    plan: Plan
    lines: tuple[str, ...]
    seconds: float
    voice_allowed: bool


@dataclass(frozen=True)
class ConfirmationEnded:
    """The question with this number is settled."""

    id: int
    approved: bool
    by: str


@dataclass(frozen=True)
class CallDone:
    """One call of the plan was run."""

    index: int
    call: PlannedCall
    outcome: Outcome
    change: int | None


@dataclass(frozen=True)
class Replied:
    """The words of the reply; `undoable` when the last change can be put back."""

    words: str
    undoable: bool = False
    failed: bool = False


@dataclass(frozen=True)
class Rang:
    """A timer, an alarm or a reminder is due."""

    id: int
    kind: str
    words: str


@dataclass(frozen=True)
class RingEnded:
    """It was stopped or snoozed."""

    id: int


Event = (
    StateChanged
    | MicrophoneChanged
    | LevelMeasured
    | Heard
    | Planned
    | ConfirmationAsked
    | ConfirmationEnded
    | CallDone
    | Replied
    | Rang
    | RingEnded
)
Listener = Callable[[Event], None]


class Events:
    """Hands each event to every listener; a listener that fails does not stop the others."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Add a listener; returns what removes it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def publish(self, event: Event) -> None:
        """Tell everyone."""
        for listener in list(self._listeners):
            try:
                listener(event)
            except Exception:
                log.exception("a listener failed on %s", type(event).__name__)
