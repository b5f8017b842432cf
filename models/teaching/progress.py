"""How a teaching tells how it goes, to those who wait for it."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant_core.errors import OctavoxError

LESSONS = "lessons.json"
"""The file in the work folder that says what a teaching is about."""

IDEA = "idea"
"""The stage in which a first idea of the functions is learnt."""

STOPPED = 75
"""The exit status of a teaching that was ended early: try again."""


class TeachingFailed(OctavoxError):
    """A teaching cannot be begun or come to its end."""

    default_said = "I could not learn that."


@dataclass(frozen=True)
class Progress:
    """How far a teaching is.

    Attributes:
        stage: `IDEA`, ``rows``, ``training`` or ``examination``.
        share: Of the stage, 0 to 1.
        left: Seconds that the stage still takes; None where that is not known.
    """

    stage: str
    share: float
    left: float | None = None


Tell = Callable[[Progress], None]
"""What is told how far a teaching is."""
