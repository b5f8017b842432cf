import asyncio
import time

import numpy as np
import pytest

from assistant_core import sound_devices
from assistant_core.errors import ServiceMissing
from assistant_core.player import Player, faded
from assistant_core.utterance import Samples
from tests.services.pulse import RATE, Pulse
from tests.services.waiting import until

STRETCH = RATE // 100


def tone(seconds: float, frequency: float = 440, rate: int = 22050) -> Samples:
    moments = np.arange(round(seconds * rate)) / rate
    return (0.5 * np.sin(2 * np.pi * frequency * moments)).astype(np.float32)


def audible(pulse: Pulse) -> float:
    """Seconds of sound out of the speaker; a gap where the computer was too slow does not count."""
    loud = np.flatnonzero(np.abs(pulse.what_was_played()) > 0.05)
    return len(np.unique(loud // STRETCH)) * STRETCH / RATE


def pitch(pulse: Pulse) -> float:
    """The strongest frequency in Hz of what was played."""
    played = pulse.what_was_played()
    return float(np.argmax(np.abs(np.fft.rfft(played)))) * RATE / len(played)


async def test_a_sound_is_played_whole_and_as_high_as_it_is(pulse: Pulse) -> None:
    assert await Player().play(tone(1.0), 22050)
    await until(pulse.hushed)
    assert audible(pulse) == pytest.approx(1.0, abs=0.1)
    assert pitch(pulse) == pytest.approx(440, abs=5)


async def test_it_stops_at_once(pulse: Pulse) -> None:
    player = Player()
    playing = asyncio.create_task(player.play(tone(10), 22050))
    while audible(pulse) < 0.2:
        await asyncio.sleep(0.02)
    stopped = time.monotonic()
    player.stop()
    assert not await playing
    assert time.monotonic() - stopped < 5
    await until(pulse.hushed)
    assert audible(pulse) < 5


async def test_a_new_sound_cuts_the_one_before_off(pulse: Pulse) -> None:
    player = Player()
    first = asyncio.create_task(player.play(tone(10, 300), 22050))
    await asyncio.sleep(0.5)
    assert await player.play(tone(0.5, 900), 22050)
    assert not await first
    await until(pulse.hushed)
    assert audible(pulse) < 5


async def test_stopping_counts_for_a_sound_that_still_waits(pulse: Pulse) -> None:
    player = Player()
    first = asyncio.create_task(player.play(tone(10), 22050))
    await asyncio.sleep(0.5)
    second = asyncio.create_task(player.play(tone(10), 22050))
    await asyncio.sleep(0)
    player.stop()
    assert not await asyncio.wait_for(first, 8)
    assert not await asyncio.wait_for(second, 8)


async def test_stopping_when_nothing_is_played_harms_nothing(pulse: Pulse) -> None:
    player = Player()
    player.stop()
    assert await player.play(tone(0.2), 22050)


async def test_the_sound_goes_where_the_system_sends_it_now(pulse: Pulse) -> None:
    pulse.pactl("load-module", "module-null-sink", "sink_name=headset", "rate=48000", "norewinds=1")
    pulse.pactl("set-default-sink", "headset")
    assert await Player().play(tone(0.5), 22050)
    await asyncio.sleep(0.2)
    assert audible(pulse) == 0
    pulse.pactl("set-default-sink", "va_speaker")
    assert await Player().play(tone(0.5), 22050)
    await until(lambda: audible(pulse) > 0.3)


async def test_without_a_sound_server_it_says_so(no_pulse: None) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await Player().play(tone(0.2), 22050)
    assert caught.value.cure


async def test_being_cancelled_lets_the_output_go(pulse: Pulse) -> None:
    playing = asyncio.create_task(Player().play(tone(10), 22050))
    await asyncio.sleep(0.005)
    playing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await playing
    assert sound_devices.rescan()


def test_fading_begins_and_ends_in_silence() -> None:
    soft = faded(np.ones(1000, np.float32), 22050)
    assert soft[0] == soft[-1] == 0
    assert soft[500] == 1
    assert soft.dtype == np.float32
