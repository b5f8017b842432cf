from pathlib import Path

import numpy as np
import pytest

from assistant_core.recordings import decode
from assistant_core.speech import BLOCK, BLOCK_SECONDS, SpeechFollower, blocks_of, find_speech, silero

RECORDINGS = Path(__file__).parent.parent / "recordings"
RATE = 16000


def test_the_words_are_found_in_a_recording_with_silence_around():
    stretches = find_speech(decode(RECORDINGS / "shut_down_heart.flac"))
    assert len(stretches) == 1
    assert stretches[0].start == pytest.approx(0.6, abs=0.2)
    assert 0.8 < stretches[0].seconds < 2


def test_two_sentences_with_a_long_pause_are_two_stretches():
    sentence = decode(RECORDINGS / "what_time_george.flac")
    twice = np.concatenate([sentence, np.zeros(2 * RATE, np.float32), sentence])
    assert len(find_speech(twice)) == 2
    assert len(find_speech(twice, pause=5)) == 1


@pytest.mark.parametrize(
    "sound",
    [
        np.zeros(3 * RATE, np.float32),
        np.random.default_rng(1).normal(0, 0.2, 3 * RATE).astype(np.float32),
        (0.4 * np.sin(2 * np.pi * 440 * np.arange(3 * RATE) / RATE)).astype(np.float32),
    ],
    ids=["silence", "white noise", "a tone"],
)
def test_nobody_speaks_in_silence_noise_or_tones(sound):
    assert find_speech(sound) == []


def test_the_last_block_is_filled_up_with_silence():
    blocks = list(blocks_of(np.ones(BLOCK + 10, np.float32)))
    assert [len(block) for block in blocks] == [BLOCK, BLOCK]
    assert blocks[1].sum() == 10


def test_detectors_do_not_share_their_memory():
    sentence = decode(RECORDINGS / "shut_down_heart.flac")
    first, second = silero(), silero()
    heard = [first(block) for block in blocks_of(sentence)]
    assert max(heard) > 0.9
    assert second(np.zeros(BLOCK, np.float32)) < 0.1


def test_a_click_is_no_beginning():
    follower = SpeechFollower()
    for probability in [0, 0.9, 0.9, 0, 0]:
        follower.follow(probability)
    assert follower.began_at is None


def test_speech_goes_on_at_a_lower_probability_than_it_begins():
    follower = SpeechFollower()
    for probability in [0.4, 0.4, 0.4, 0.4]:
        follower.follow(probability)
    assert follower.began_at is None
    for probability in [0.6, 0.4, 0.4, 0.1]:
        follower.follow(probability)
    assert (follower.began_at, follower.ended_at, follower.silent_for) == (4, 7, 1)
    assert follower.silent_for * BLOCK_SECONDS == pytest.approx(0.032)
