"""The level of a microphone is measured while that is asked for, and it is closed after it."""

import asyncio
import os
from pathlib import Path

import pytest

from assistant_core import sound_devices
from assistant_core.ears import Ears
from assistant_core.errors import MicrophoneMissing
from assistant_core.level_meter import LevelMeter
from tests.services.pulse import Pulse
from tests.services.waiting import until

SENTENCE = Path(__file__).parent.parent / "recordings" / "what_time_heart.flac"


class Measured:
    """A meter, and what it told."""

    def __init__(self) -> None:
        sound_devices.rescan()
        self.ears = Ears()
        self.changes: list[bool] = []
        self.levels: list[float] = []
        self.meter = LevelMeter(self.ears, self.changes.append)

    def begin(self, name: str = "") -> "asyncio.Task[None]":
        return asyncio.create_task(self.meter.run(name, self.levels.append))


def streams(pulse: Pulse) -> int:
    return pulse.pactl("list", "source-outputs").count(f'application.process.id = "{os.getpid()}"')


async def test_what_is_said_is_louder_than_silence(pulse: Pulse) -> None:
    measured = Measured()
    pulse.hiss_into_microphone(10)
    run = measured.begin()
    await until(lambda: len(measured.levels) > 20)
    assert measured.meter.running and measured.changes == [True] and streams(pulse) == 1
    quiet = max(measured.levels[-10:])
    pulse.speak_into_microphone(SENTENCE)
    await until(lambda: max(measured.levels) > quiet + 15)
    measured.meter.stop()
    await asyncio.wait_for(run, 10)
    assert not measured.meter.running and measured.changes == [True, False] and streams(pulse) == 0


async def test_to_begin_anew_closes_the_first_microphone_before_the_next_is_opened(pulse: Pulse) -> None:
    measured = Measured()
    first = measured.begin()
    await until(lambda: measured.levels)
    second = measured.begin("va_mic")
    await asyncio.wait_for(first, 5)
    await until(lambda: measured.changes == [True, False, True])
    assert measured.meter.running and streams(pulse) == 1
    measured.meter.stop()
    await asyncio.wait_for(second, 5)
    assert measured.changes == [True, False, True, False]


async def test_to_stop_before_it_is_open_never_measures(pulse: Pulse) -> None:
    measured = Measured()
    run = measured.begin()
    await asyncio.sleep(0)
    measured.meter.stop()
    await asyncio.wait_for(run, 5)
    assert measured.levels == [] and streams(pulse) == 0


async def test_switching_listening_off_ends_it_and_keeps_it_closed(pulse: Pulse) -> None:
    measured = Measured()
    run = measured.begin()
    await until(lambda: measured.levels)
    measured.ears.muted = True
    await asyncio.wait_for(run, 5)
    with pytest.raises(MicrophoneMissing, match="switched off") as refused:
        await measured.meter.run("", measured.levels.append)
    assert refused.value.cure == "switch it on in the tray menu" and not measured.meter.running


async def test_being_cancelled_closes_it(pulse: Pulse) -> None:
    measured = Measured()
    run = measured.begin()
    await until(lambda: measured.levels)
    run.cancel()
    with pytest.raises(asyncio.CancelledError):
        await run
    assert measured.changes == [True, False] and not measured.meter.running and streams(pulse) == 0


async def test_no_microphone_is_said(no_pulse: None) -> None:
    measured = Measured()
    with pytest.raises(MicrophoneMissing):
        await measured.meter.run("", measured.levels.append)
    assert not measured.meter.running and measured.changes == []
