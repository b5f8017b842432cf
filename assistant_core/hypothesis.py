"""What Whisper takes a sound for, and how far that is to be believed.

Whisper was trained on subtitles, and writes polite sentences over silence and noise. The thresholds are
those of its authors (Radford et al., "Robust Speech Recognition via Large-Scale Weak Supervision",
https://arxiv.org/abs/2212.04356, section 4.5), tightened for short commands.
"""

import re
import zlib
from dataclasses import dataclass

NO_SPEECH = 0.6
"""Whisper's probability of silence from which words need to be sure of themselves."""

SURE = -0.5
"""Mean log-probability of words that are believed whatever Whisper thinks of the silence."""

UNBELIEVABLE = -1.0
"""Mean log-probability below which the words are made up."""

DOUBTFUL = -0.7
"""Mean log-probability below which what was asked for is confirmed first."""

REPETITIVE = 2.2
"""Ratio by which text can be compressed when it repeats itself; commands stay below 1.4."""

_TOKENS_A_SECOND = 8
_TOKENS_FREE = 8

_INVENTED = frozenset(
    {
        "",
        "you",
        "thank you",
        "thanks",
        "thank you very much",
        "thank you so much",
        "thanks for watching",
        "thank you for watching",
        "please subscribe",
        "bye",
        "bye bye",
        "oh",
        "hmm",
        "mm",
    }
)
"""What Whisper writes over noise; people say some of it too, so it only counts together with doubt."""


@dataclass(frozen=True)
class Hypothesis:
    """The likeliest words of one stretch of sound.

    Attributes:
        text: The words, stripped.
        log_probability: Mean natural log-probability of the tokens.
        no_speech_probability: Whisper's probability that nobody spoke.
        tokens: How many tokens the words are.
        seconds: Length of the sound.
    """

    text: str
    log_probability: float
    no_speech_probability: float
    tokens: int
    seconds: float


def compression_ratio(text: str) -> float:
    """How many times smaller a text gets when it is compressed."""
    content = text.encode()
    return len(content) / len(zlib.compress(content)) if content else 0.0


def most_tokens(seconds: float) -> int:
    """More tokens than anybody speaks in so many seconds."""
    return int(_TOKENS_A_SECOND * seconds) + _TOKENS_FREE


def is_suspicious(hypothesis: Hypothesis) -> bool:
    """Whether a second look is worth its time."""
    return (
        hypothesis.log_probability < DOUBTFUL
        or hypothesis.tokens >= most_tokens(hypothesis.seconds)
        or compression_ratio(hypothesis.text) > REPETITIVE
    )


def is_believable(hypothesis: Hypothesis) -> bool:
    """Whether the words were spoken at all."""
    if not re.search(r"\w", hypothesis.text) or hypothesis.log_probability < UNBELIEVABLE:
        return False
    if compression_ratio(hypothesis.text) > REPETITIVE:
        return False
    unsure = hypothesis.log_probability < SURE
    if hypothesis.no_speech_probability > NO_SPEECH and unsure:
        return False
    words = " ".join(re.findall(r"[a-z']+", hypothesis.text.lower()))
    return not (words in _INVENTED and (unsure or hypothesis.no_speech_probability > NO_SPEECH / 2))


def is_doubtful(hypothesis: Hypothesis) -> bool:
    """Whether the words may well be others than those spoken."""
    return hypothesis.log_probability < DOUBTFUL
