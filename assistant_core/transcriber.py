"""The second stage: from an utterance to its words, by Whisper in a worker process."""

import os
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant_core.errors import NothingHeard
from assistant_core.hypothesis import Hypothesis, is_believable, is_doubtful
from assistant_core.utterance import SAMPLE_RATE, Samples, Transcript, Utterance
from assistant_core.workers import IDLE_SECONDS, Worker

DEADLINE = 45.0
"""Seconds that the words of one utterance may take; a busy machine needs ten times its usual."""

SHORTEST_SPEECH = 0.09
"""Seconds of speech below which there is no word; the detector finds nothing shorter than 0.1 s."""

LONGEST_PIECE = 28.0
"""Seconds that Whisper takes at once, with some to spare."""

_FRAME = SAMPLE_RATE // 50


class Transcriber:
    """Turns utterances into words, one after the other.

    Args:
        directory: The Whisper model's files; see `assistant_core.whisper.FILES`.
        threads: Processor threads; 0 for half of what there are.
        idle_seconds: When unused for so long, its memory is given back.
        language: ISO 639-1 code of what is spoken.
    """

    def __init__(
        self, directory: Path, *, threads: int = 0, idle_seconds: float = IDLE_SECONDS, language: str = "en"
    ) -> None:
        self._language = language
        self._directory = directory
        self._worker = Worker(
            _whisper, directory, threads, language, name="transcriber", idle_seconds=idle_seconds
        )

    def set_up(self, *, threads: int, idle_seconds: float) -> None:
        """Use so many threads from the next utterance on, and free the memory after so long unused."""
        self._worker.make_of(self._directory, threads, self._language)
        self._worker.idle_seconds = idle_seconds

    async def transcribe(self, utterance: Utterance) -> Transcript:
        """The words of an utterance.

        Raises `NothingHeard` when there are none to be believed, `ModelMissing` and `WorkerFailed`.
        """
        started = time.perf_counter()
        if utterance.speech_end - utterance.speech_start < SHORTEST_SPEECH or not utterance.samples.any():
            raise NothingHeard("the utterance holds no speech")
        heard: list[Hypothesis] = []
        for piece in pieces(utterance.samples):
            heard.append(await self._worker.call("transcribe", piece, deadline=DEADLINE))
        believed = [hypothesis for hypothesis in heard if is_believable(hypothesis)]
        if not believed:
            raise NothingHeard(f"no words to be believed in {utterance.duration:.1f} s of sound")
        return self._joined(believed, time.perf_counter() - started)

    async def warm(self) -> None:
        """Begin to load the model, so that the first command need not wait for it."""
        await self._worker.warm()

    async def close(self) -> None:
        """Let the worker go."""
        await self._worker.close()

    def _joined(self, heard: Sequence[Hypothesis], seconds: float) -> Transcript:
        weights = [hypothesis.tokens + 1 for hypothesis in heard]
        return Transcript(
            text=" ".join(hypothesis.text for hypothesis in heard),
            language=self._language,
            log_probability=float(np.average([h.log_probability for h in heard], weights=weights)),
            no_speech_probability=max(h.no_speech_probability for h in heard),
            seconds=seconds,
            doubtful=any(is_doubtful(hypothesis) for hypothesis in heard),
        )


def _whisper(directory: Path, threads: int, language: str) -> object:
    """In the worker: the model; imported there only, since it is native code.

    Threads that wait give their core to others; else every command takes seconds on a busy machine.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    from assistant_core.whisper import Whisper

    return Whisper(directory, threads, language)


def pieces(samples: Samples) -> list[Samples]:
    """The sound in pieces of at most `LONGEST_PIECE`, cut where it is quietest."""
    cut: list[Samples] = []
    most = round(LONGEST_PIECE * SAMPLE_RATE)
    while len(samples) > most:
        place = _quietest(samples, most // 2, most)
        cut.append(samples[:place])
        samples = samples[place:]
    return [*cut, samples]


def _quietest(samples: Samples, first: int, last: int) -> int:
    """The middle of the quietest 0.3 s between two places."""
    frames = samples[first:last][: (last - first) // _FRAME * _FRAME].reshape(-1, _FRAME)
    loudness = np.convolve(np.square(frames).mean(axis=1), np.ones(15), mode="valid")
    return first + (int(np.argmin(loudness)) + 7) * _FRAME
