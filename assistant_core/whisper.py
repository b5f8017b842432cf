"""Whisper, as it runs in a worker process of its own: sound in, the likeliest words out.

Whisper looks at 30 s whatever it is given, and most of that is padding when the sound is a command. It
is given 12 s here, which takes a third of the time and costs no words; where the answer looks wrong, it
looks at the whole 30 s after all. With less than about 10 s it begins to repeat itself. It is given no
prompt with the vocabulary of commands: that finds no more words, and makes it hear commands in noise.
"""

import os
from pathlib import Path

import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.tokenizer import Tokenizer

from assistant_core.errors import ModelMissing
from assistant_core.hypothesis import REPETITIVE, Hypothesis, compression_ratio, is_suspicious, most_tokens
from assistant_core.utterance import SAMPLE_RATE, Samples

FILES = ("model.bin", "config.json", "tokenizer.json")

_WHOLE_WINDOW = 30.0
_SHORT_WINDOW = 12.0
_AFTER = 3.0
_BEAM = 5
_MOST_THREADS = 8
_SUPPRESS_CONFIGURED = [-1]


class Whisper:
    """A loaded Whisper model.

    Args:
        directory: Holds `FILES` and the vocabulary, in CTranslate2's form.
        threads: Processor threads; 0 for half of what this process may use.
        language: ISO 639-1 code of what is spoken.

    Raises `ModelMissing`.
    """

    def __init__(self, directory: Path, threads: int = 0, language: str = "en") -> None:
        missing = [name for name in FILES if not (directory / name).is_file()]
        if missing:
            raise ModelMissing(
                f"the speech model lacks {', '.join(missing)}",
                said="The speech model is missing.",
                cure="run octavox model fetch",
            )
        # More than one thread a core gains nothing, and on a busy machine all wait for the slowest.
        available = min(max(1, len(os.sched_getaffinity(0)) // 2), _MOST_THREADS)
        try:
            self._model = WhisperModel(
                str(directory), device="cpu", compute_type="int8", cpu_threads=threads or available
            )
        except (RuntimeError, ValueError, OSError) as error:
            raise ModelMissing(
                f"the speech model cannot be loaded: {error}",
                said="The speech model is damaged.",
                cure="run octavox model fetch",
            ) from error
        self._tokenizer = Tokenizer(
            self._model.hf_tokenizer, self._model.model.is_multilingual, task="transcribe", language=language
        )
        self._prompt = self._model.get_prompt(self._tokenizer, [], without_timestamps=True)

    def transcribe(self, samples: Samples) -> Hypothesis:
        """The likeliest words of at most 30 s of 16 kHz mono sound."""
        seconds = len(samples) / SAMPLE_RATE
        short = max(_SHORT_WINDOW, seconds + _AFTER)
        hypothesis = self._look(samples, min(short, _WHOLE_WINDOW))
        if short < _WHOLE_WINDOW and is_suspicious(hypothesis):
            hypothesis = max(hypothesis, self._look(samples, _WHOLE_WINDOW), key=_merit)
        return hypothesis

    def _look(self, samples: Samples, window: float) -> Hypothesis:
        """What Whisper answers when its window is so many seconds long."""
        size = round(window * SAMPLE_RATE)
        padded = np.pad(samples[:size], (0, max(0, size - len(samples))))
        features = self._model.feature_extractor(padded, padding=0)
        seconds = len(samples) / SAMPLE_RATE
        [result] = self._model.model.generate(
            self._model.encode(features),
            [self._prompt],
            beam_size=_BEAM,
            max_length=len(self._prompt) + most_tokens(seconds),
            return_scores=True,
            return_no_speech_prob=True,
            suppress_blank=True,
            suppress_tokens=_SUPPRESS_CONFIGURED,
        )
        tokens = result.sequences_ids[0]
        # CTranslate2 divides by the number of tokens; Whisper's authors count the end token as well.
        log_probability = result.scores[0] * len(tokens) / (len(tokens) + 1)
        text = self._tokenizer.decode(tokens).strip()
        return Hypothesis(text, float(log_probability), float(result.no_speech_prob), len(tokens), seconds)


def _merit(hypothesis: Hypothesis) -> tuple[bool, float]:
    """Text that does not repeat itself comes first, then the likelier one."""
    return compression_ratio(hypothesis.text) <= REPETITIVE, hypothesis.log_probability
