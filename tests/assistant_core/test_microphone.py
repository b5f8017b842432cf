import asyncio
import os
from pathlib import Path

import numpy as np
import pytest

from assistant_core import sound_devices
from assistant_core.errors import MicrophoneMissing
from assistant_core.microphone import PRE_ROLL, QUIETEST, Microphone, level
from assistant_core.recordings import decode
from assistant_core.speech import BLOCK
from assistant_core.utterance import SAMPLE_RATE, Samples
from tests.services.pulse import Pulse

RECORDINGS = Path(__file__).parent.parent / "recordings"
SENTENCE = RECORDINGS / "what_time_heart.flac"


async def record(microphone: Microphone, seconds: float) -> Samples:
    """What comes out of an open microphone for so long."""
    recorded: list[Samples] = []
    async for block in microphone.blocks():
        recorded.append(block)
        if len(recorded) * BLOCK >= seconds * SAMPLE_RATE:
            break
    return np.concatenate(recorded)


def likeness(recorded: Samples, original: Samples) -> float:
    """The highest correlation of the original with a stretch of the recording."""
    size = len(recorded) + len(original)
    product = np.fft.rfft(recorded, size) * np.conj(np.fft.rfft(original, size))
    place = int(np.argmax(np.fft.irfft(product, size)[: len(recorded)]))
    stretch = recorded[place : place + len(original)]
    return float(np.corrcoef(stretch, original[: len(stretch)])[0, 1])


def streams(pulse: Pulse) -> int:
    """How many recordings of the microphone the sound server knows of in this process."""
    return pulse.pactl("list", "source-outputs").count(f'application.process.id = "{os.getpid()}"')


async def test_what_is_spoken_is_recorded_whole(pulse: Pulse) -> None:
    microphone = Microphone()
    await microphone.open()
    pulse.speak_into_microphone(SENTENCE)
    original = decode(SENTENCE)
    recorded = await record(microphone, len(original) / SAMPLE_RATE + 1.5)
    await microphone.close()
    assert recorded.dtype == np.float32
    assert likeness(recorded, original) > 0.95


async def test_who_listens_late_still_gets_the_last_half_second(pulse: Pulse) -> None:
    microphone = Microphone()
    await microphone.open()
    await asyncio.sleep(1.5)
    started = asyncio.get_running_loop().time()
    recorded = await record(microphone, PRE_ROLL / SAMPLE_RATE - 0.05)
    await microphone.close()
    assert len(recorded) >= PRE_ROLL - 2 * BLOCK
    assert asyncio.get_running_loop().time() - started < 0.4


async def test_it_says_when_it_is_open_and_when_it_is_closed(pulse: Pulse) -> None:
    told: list[bool] = []
    microphone = Microphone(on_change=told.append)
    await microphone.open()
    await microphone.open()
    assert microphone.is_open
    recording = streams(pulse)
    await microphone.close()
    await microphone.close()
    assert not microphone.is_open
    assert told == [True, False]
    assert (recording, streams(pulse)) == (1, 0)


async def test_closing_ends_those_who_read(pulse: Pulse) -> None:
    microphone = Microphone()
    await microphone.open()
    reading = asyncio.create_task(record(microphone, 60))
    await asyncio.sleep(0.3)
    await microphone.close()
    await asyncio.wait_for(reading, 10)


async def test_it_can_be_opened_again(pulse: Pulse) -> None:
    microphone = Microphone()
    for _ in range(3):
        await microphone.open()
        assert len(await record(microphone, 0.2)) >= 0.2 * SAMPLE_RATE
        await microphone.close()


async def test_without_a_sound_server_there_is_no_microphone(no_pulse: None) -> None:
    microphone = Microphone()
    with pytest.raises(MicrophoneMissing) as caught:
        await microphone.open()
    assert caught.value.cure
    assert not microphone.is_open


async def test_the_sound_of_the_speakers_is_no_microphone(pulse: Pulse) -> None:
    pulse.unplug_microphone()
    with pytest.raises(MicrophoneMissing, match="has no microphone"):
        await Microphone().open()


async def test_a_microphone_can_be_chosen_by_what_it_is_called(pulse: Pulse) -> None:
    pulse.pactl("load-module", "module-null-sink", "sink_name=other", "rate=48000", "norewinds=1")
    for name in ("va_mic", "VAMic"):
        microphone = Microphone(name)
        pulse.pactl("set-default-source", "other.monitor")
        await microphone.open()
        pulse.speak_into_microphone(SENTENCE)
        assert np.abs(await record(microphone, 2.0)).max() > 0.1
        await microphone.close()


async def test_a_chosen_microphone_that_is_gone_is_not_replaced_by_another(pulse: Pulse) -> None:
    with pytest.raises(MicrophoneMissing, match="Headset") as caught:
        await Microphone("Headset").open()
    assert caught.value.said == "The microphone you chose is not there."


@pytest.mark.leaves_a_stream
async def test_a_sound_server_that_dies_is_a_named_error(pulse: Pulse) -> None:
    microphone = Microphone()
    await microphone.open()
    reading = asyncio.create_task(record(microphone, 60))
    await asyncio.sleep(0.3)
    pulse.stop()
    with pytest.raises(MicrophoneMissing):
        await asyncio.wait_for(reading, 10)
    await microphone.close()


async def test_being_cancelled_while_it_opens_leaves_it_closed(pulse: Pulse) -> None:
    microphone = Microphone()
    opening = asyncio.create_task(microphone.open())
    await asyncio.sleep(0.005)
    opening.cancel()
    with pytest.raises(asyncio.CancelledError):
        await opening
    assert not microphone.is_open
    assert sound_devices.rescan()


def test_the_level_is_in_decibels_below_full_scale() -> None:
    assert level(np.ones(BLOCK, np.float32)) == 0
    assert level(np.full(BLOCK, 0.1, np.float32)) == pytest.approx(-20, abs=0.01)
    assert level(np.zeros(BLOCK, np.float32)) == QUIETEST
    assert level(np.zeros(0, np.float32)) == QUIETEST
