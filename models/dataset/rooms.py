"""The room between a mouth and a microphone: echo, distance and noise, made up and repeatable.

An impulse response is drawn as noise that dies away exponentially (Moorer 1979, "About this reverberation
business"), with the direct sound before it.
"""

from dataclasses import dataclass

import numpy as np

from assistant_core.utterance import SAMPLE_RATE, Samples

SILENCE = 0.4
"""Seconds of room before and after what is said."""


@dataclass(frozen=True)
class Surroundings:
    """The rooms that there may be: the least and the most of what `Room` tells."""

    echo: tuple[float, float]
    direct: tuple[float, float]
    noise: tuple[float, float]


SURROUNDINGS = {
    "desk": Surroundings(echo=(0.15, 0.5), direct=(0.55, 0.95), noise=(18, 40)),
    "anywhere": Surroundings(echo=(0.1, 0.8), direct=(0.45, 0.95), noise=(8, 35)),
}
"""``desk``: a furnished room and an arm's length to the microphone, or a headset. ``anywhere``: from there to
the far side of a bare kitchen with a fan."""


@dataclass(frozen=True)
class Room:
    """Where something is said.

    Attributes:
        echo: Seconds in which the echo falls by 60 dB; 0.2 a furnished room, 0.8 a bare one.
        direct: Share of the direct sound, 0 to 1; the farther the mouth the less.
        noise: How far the noise lies below the voice, in dB.
        colour: How much of the noise is low: 0 white, 1 pink, 2 brown.
        gain: How loud the whole is, 1 for a peak of 1.
    """

    echo: float
    direct: float
    noise: float
    colour: float
    gain: float

    @classmethod
    def drawn(cls, rng: np.random.Generator, among: Surroundings = SURROUNDINGS["anywhere"]) -> "Room":
        """Some room."""
        return cls(
            echo=rng.uniform(*among.echo),
            direct=rng.uniform(*among.direct),
            noise=rng.uniform(*among.noise),
            colour=rng.uniform(0, 2),
            gain=rng.uniform(0.08, 0.9),
        )

    def heard(self, voice: Samples, rng: np.random.Generator) -> Samples:
        """What a microphone hears of a voice; longer by the silence around it."""
        from scipy.signal import fftconvolve

        around = np.zeros(round(SILENCE * SAMPLE_RATE), np.float32)
        said = np.concatenate((around, voice, around))
        echoing = fftconvolve(said, self._response(rng))[: len(said)]
        loudness = np.sqrt(np.mean(np.square(echoing)))
        noise = _noise(len(said), self.colour, rng) * loudness * 10 ** (-self.noise / 20)
        whole = echoing + noise
        return np.asarray(whole / max(np.abs(whole).max(), 1e-9) * self.gain, np.float32)

    def _response(self, rng: np.random.Generator) -> Samples:
        length = max(2, round(self.echo * SAMPLE_RATE))
        falling = np.exp(-6.9 * np.arange(length) / length)
        tail = rng.standard_normal(length) * falling
        tail *= np.sqrt((1 - self.direct) / np.square(tail).sum())
        tail[0] += np.sqrt(self.direct)
        return np.asarray(tail, np.float32)


def _noise(count: int, colour: float, rng: np.random.Generator) -> Samples:
    """Noise of unit loudness whose power falls with frequency to the power of `colour`."""
    spectrum = np.fft.rfft(rng.standard_normal(count))
    spectrum /= np.maximum(np.fft.rfftfreq(count), 1e-3) ** (colour / 2)
    made = np.fft.irfft(spectrum, count)
    return np.asarray(made / np.sqrt(np.mean(np.square(made))), np.float32)
