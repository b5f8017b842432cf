"""What is handed from the microphone to the words: an utterance, and then its transcript."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
"""Mono sound at `SAMPLE_RATE`, shape (n,), values between -1 and 1."""

SAMPLE_RATE = 16000
"""Samples a second of all sound inside the assistant, as Whisper and Silero take it."""


class Started(StrEnum):
    """What began an utterance."""

    KEY = "key"
    WAKE = "wake"
    FILE = "file"
    TEXT = "text"
    DBUS = "dbus"
    CLICK = "click"


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, eq=False)
class Utterance:
    """One stretch of sound that holds a command.

    Attributes:
        samples: 16 kHz mono float32, shape (n,).
        speech_start: Second in `samples` at which the first word begins.
        speech_end: Second in `samples` at which the last word ends.
        how: What began it.
        captured_at: When the recording ended, with time zone.
    """

    samples: Samples
    speech_start: float
    speech_end: float
    how: Started
    captured_at: datetime = field(default_factory=_now)

    @property
    def duration(self) -> float:
        """Seconds of sound."""
        return len(self.samples) / SAMPLE_RATE


@dataclass(frozen=True)
class Transcript:
    """The words of an utterance, as Whisper wrote them.

    Attributes:
        text: The words, stripped; never empty.
        language: ISO 639-1 code the words were decoded in.
        log_probability: Mean natural log-probability of the tokens, 0 or less.
        no_speech_probability: Whisper's own probability that nobody spoke.
        seconds: Wall clock taken.
        doubtful: The words may be wrong; what they ask for is confirmed first.
    """

    text: str
    language: str
    log_probability: float
    no_speech_probability: float
    seconds: float
    doubtful: bool = False
