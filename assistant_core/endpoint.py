"""When a command begins and when it is over, decided block by block as the sound comes in."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

import numpy as np

from assistant_core.errors import MicrophoneMissing, NothingHeard
from assistant_core.speech import BLOCK_SECONDS, Detector, SpeechFollower
from assistant_core.utterance import SAMPLE_RATE, Samples, Started, Utterance

MARGIN = 0.3
"""Seconds kept before the first and after the last word: breath sounds and soft consonants."""


EXACT_SILENCE = 2.0
"""Seconds of nothing but zeros after which the microphone is to blame; a live one always hisses."""


class Phase(StrEnum):
    """How far an utterance is."""

    WAITING = "waiting"
    SPEAKING = "speaking"
    OVER = "over"


@dataclass(frozen=True)
class Endpointing:
    """How patient to be, all in seconds.

    Attributes:
        patience: Silence that ends a command.
        wait: How long the first word may take.
        longest: How long a command may be.
        hold: Only the release of the key ends it; neither silence nor waiting do.
    """

    patience: float = 0.8
    wait: float = 6.0
    longest: float = 30.0
    hold: bool = False


class Endpointer:
    """Takes blocks of sound until the utterance in them is over.

    Args:
        endpointing: How patient to be.
        detector: Tells speech in a block; see `assistant_core.speech.silero`.
    """

    def __init__(self, endpointing: Endpointing, detector: Detector) -> None:
        self._rules = endpointing
        self._detect = detector
        self._follower = SpeechFollower()
        self._blocks: list[Samples] = []

    @property
    def phase(self) -> Phase:
        """How far it is."""
        if self._over():
            return Phase.OVER
        return Phase.WAITING if self._follower.began_at is None else Phase.SPEAKING

    def feed(self, block: Samples) -> Phase:
        """Take the next `BLOCK` samples. What comes after the end is left out."""
        if not self._over():
            self._blocks.append(block)
            self._follower.follow(self._detect(block))
        return self.phase

    def utterance(self, how: Started) -> Utterance:
        """What was said, without the silence around it.

        Raises `NothingHeard` when nobody spoke, `MicrophoneMissing` when the microphone gave no
        sound whatever, as one that is muted or unplugged does.
        """
        samples = np.concatenate(self._blocks) if self._blocks else np.zeros(0, np.float32)
        follower = self._follower
        if follower.began_at is None:
            raise _nothing_in(samples)
        speech_start = follower.began_at * BLOCK_SECONDS
        speech_end = follower.ended_at * BLOCK_SECONDS
        first = max(0, round((speech_start - MARGIN) * SAMPLE_RATE))
        last = round((speech_end + MARGIN) * SAMPLE_RATE)
        offset = first / SAMPLE_RATE
        return Utterance(
            samples[first:last], speech_start - offset, speech_end - offset, how, datetime.now(UTC)
        )

    def _over(self) -> bool:
        heard = len(self._blocks) * BLOCK_SECONDS
        if heard >= self._rules.longest:
            return True
        if self._rules.hold:
            return False
        if self._follower.began_at is None:
            return heard >= self._rules.wait
        return self._follower.silent_for * BLOCK_SECONDS >= self._rules.patience


def _nothing_in(samples: Samples) -> NothingHeard | MicrophoneMissing:
    seconds = len(samples) / SAMPLE_RATE
    if seconds >= EXACT_SILENCE and not samples.any():
        return MicrophoneMissing(
            f"the microphone gave {seconds:.1f} s of exact silence",
            said="The microphone gives no sound at all.",
            cure="unmute it or plug it in, or choose another one in Settings",
        )
    return NothingHeard(f"no speech in {seconds:.1f} s of sound")
