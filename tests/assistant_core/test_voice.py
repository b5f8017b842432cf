"""Replies are really heard, can be cut off, and a missing speaker is a named error."""

import asyncio
import time

import numpy as np
import pytest

from assistant_core.errors import ServiceMissing
from assistant_core.settings import Speech
from assistant_core.sound_devices import rescan
from assistant_core.voice import Voice
from tests.services.pulse import Pulse

WORDS = "Fifteen percent of eighty is twelve, and the timer is set for ten minutes."


def loud_seconds(pulse: Pulse) -> float:
    """For how long the speaker was audible, in steps of 50 ms."""
    played = pulse.what_was_played()
    blocks = played[: len(played) // 800 * 800].reshape(-1, 800)
    return float((np.abs(blocks).max(axis=1) > 0.02).sum()) * 0.05


async def test_a_reply_is_heard_from_the_speaker(pulse: Pulse) -> None:
    rescan()
    await Voice(Speech()).say(WORDS)
    await asyncio.sleep(0.5)
    assert loud_seconds(pulse) > 2


async def test_replies_of_any_length_are_made_into_sound() -> None:
    for words, least, most in (("Done.", 0.3, 1.5), (WORDS * 6, 20.0, 35.0)):
        samples, rate = await Voice(Speech()).sound_of(words)
        assert least < len(samples) / rate < most
        assert np.abs(samples).max() > 0.1


async def test_marks_and_foreign_letters_are_no_obstacle() -> None:
    samples, _ = await Voice(Speech()).sound_of("It's <b>5</b> o'clock & “ça va” -- 20 °C.")
    assert len(samples) > 22050


async def test_an_unknown_voice_is_replaced_by_one_there_is() -> None:
    samples, _ = await Voice(Speech(voice="nobody")).sound_of(WORDS)
    assert np.abs(samples).max() > 0.1


async def test_a_reply_can_be_cut_off(pulse: Pulse) -> None:
    rescan()
    voice = Voice(Speech())
    speaking = asyncio.create_task(voice.say(WORDS + WORDS + WORDS))
    while loud_seconds(pulse) < 0.3:
        await asyncio.sleep(0.02)
    cut = time.monotonic()
    voice.hush()
    await speaking
    assert time.monotonic() - cut < 2
    await asyncio.sleep(0.5)
    assert loud_seconds(pulse) < 4


async def test_without_a_speaker_it_says_so(no_pulse: None) -> None:
    rescan()
    with pytest.raises(ServiceMissing) as missing:
        await Voice(Speech()).say("hello")
    assert missing.value.cure


async def test_the_rate_of_speech_is_a_setting() -> None:
    slow, rate = await Voice(Speech(rate=100)).sound_of(WORDS)
    fast, _ = await Voice(Speech(rate=300)).sound_of(WORDS)
    assert rate == 22050
    assert len(slow) > 1.5 * len(fast)
