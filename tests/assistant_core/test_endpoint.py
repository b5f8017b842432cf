from pathlib import Path

import numpy as np
import pytest

from assistant_core.endpoint import MARGIN, Endpointer, Endpointing, Phase
from assistant_core.errors import MicrophoneMissing, NothingHeard
from assistant_core.recordings import decode, read
from assistant_core.speech import BLOCK_SECONDS, blocks_of, silero
from assistant_core.utterance import Samples, Started

RECORDINGS = Path(__file__).parent.parent / "recordings"
RATE = 16000


def hiss(seconds: float) -> Samples:
    """What a microphone gives in a quiet room."""
    return np.random.default_rng(7).normal(0, 0.001, round(seconds * RATE)).astype(np.float32)


def hear(sound: Samples, rules: Endpointing) -> tuple[Endpointer, float]:
    """Feed a sound until it is over; the seconds taken."""
    endpointer = Endpointer(rules, silero())
    for number, block in enumerate(blocks_of(sound)):
        if endpointer.feed(block) is Phase.OVER:
            return endpointer, (number + 1) * BLOCK_SECONDS
    return endpointer, len(sound) / RATE


def test_a_command_ends_after_the_patience_and_is_trimmed():
    command = read(RECORDINGS / "shut_down_george.flac").samples
    sound = np.concatenate([hiss(1), command, hiss(3)])
    endpointer, seconds = hear(sound, Endpointing(patience=0.7))
    utterance = endpointer.utterance(Started.KEY)
    end_of_words = 1 + len(command) / RATE - MARGIN
    assert seconds == pytest.approx(end_of_words + 0.7, abs=0.3)
    assert utterance.how is Started.KEY
    assert utterance.speech_start == pytest.approx(MARGIN, abs=0.001)
    assert utterance.duration == pytest.approx(utterance.speech_end + MARGIN, abs=0.05)
    assert utterance.duration < len(command) / RATE + 0.2
    assert utterance.captured_at.tzinfo is not None


def test_more_patience_waits_through_a_pause():
    sentence = read(RECORDINGS / "what_time_heart.flac").samples
    sound = np.concatenate([sentence, hiss(0.5), sentence, hiss(4)])
    short = hear(sound, Endpointing(patience=0.6))[0].utterance(Started.KEY)
    long = hear(sound, Endpointing(patience=2.0))[0].utterance(Started.KEY)
    assert long.duration > short.duration + 1.2


def test_nobody_speaking_ends_the_wait():
    endpointer, seconds = hear(hiss(20), Endpointing(wait=6))
    assert seconds == pytest.approx(6, abs=0.05)
    with pytest.raises(NothingHeard):
        endpointer.utterance(Started.KEY)


def test_exact_silence_is_blamed_on_the_microphone():
    endpointer, _ = hear(np.zeros(8 * RATE, np.float32), Endpointing(wait=6))
    with pytest.raises(MicrophoneMissing) as caught:
        endpointer.utterance(Started.KEY)
    assert "unmute" in caught.value.cure


def test_a_command_is_cut_at_the_longest():
    sentence = decode(RECORDINGS / "volume_and_pause_heart.flac")
    endpointer, seconds = hear(np.tile(sentence, 5), Endpointing(longest=5, patience=3))
    assert seconds == pytest.approx(5, abs=0.05)
    assert endpointer.utterance(Started.WAKE).duration <= 5.05


def test_holding_the_key_waits_for_the_release_whatever_the_pauses():
    sentence = read(RECORDINGS / "what_time_heart.flac").samples
    sound = np.concatenate([hiss(7), sentence, hiss(3), sentence, hiss(2)])
    endpointer, seconds = hear(sound, Endpointing(hold=True))
    assert endpointer.phase is Phase.SPEAKING
    assert seconds == pytest.approx(len(sound) / RATE, abs=0.05)
    assert endpointer.utterance(Started.KEY).duration == pytest.approx(2 * len(sentence) / RATE + 3, abs=0.5)


def test_an_empty_endpointer_heard_nothing():
    with pytest.raises(NothingHeard):
        Endpointer(Endpointing(), silero()).utterance(Started.KEY)


def test_what_comes_after_the_end_is_left_out():
    endpointer, _ = hear(hiss(7), Endpointing(wait=1))
    for block in blocks_of(decode(RECORDINGS / "yes_heart.flac")):
        assert endpointer.feed(block) is Phase.OVER
    with pytest.raises(NothingHeard, match=r"1\.0 s"):
        endpointer.utterance(Started.KEY)
