import asyncio
from pathlib import Path

import numpy as np
import pytest

from assistant_core.endpoint import Endpointing
from assistant_core.errors import MicrophoneMissing, NothingHeard
from assistant_core.listener import Listener
from assistant_core.microphone import Microphone
from assistant_core.recordings import read
from assistant_core.utterance import Started, Utterance
from tests.services.pulse import Pulse

RECORDINGS = Path(__file__).parent.parent / "recordings"
COMMAND = RECORDINGS / "shut_down_george.flac"


class Told:
    """What a listener says while it listens."""

    def __init__(self) -> None:
        self.levels: list[float] = []
        self.listening = asyncio.Event()
        self.speaking = asyncio.Event()
        self.listener = Listener(
            Microphone(),
            on_level=self.levels.append,
            on_listening=self.listening.set,
            on_speech=self.speaking.set,
        )

    async def begin(self, rules: Endpointing) -> "asyncio.Task[Utterance | None]":
        hearing = asyncio.create_task(self.listener.listen(Started.KEY, rules))
        await asyncio.wait_for(self.listening.wait(), 10)
        return hearing


async def test_a_spoken_command_is_heard_to_its_end(pulse: Pulse) -> None:
    told = Told()
    hearing = await told.begin(Endpointing(patience=0.7))
    pulse.speak_into_microphone(COMMAND)
    utterance = await asyncio.wait_for(hearing, 15)
    assert utterance is not None
    assert utterance.how is Started.KEY
    assert utterance.duration == pytest.approx(read(COMMAND).duration, abs=0.3)
    assert told.speaking.is_set()
    assert max(told.levels) > -30 > -60 > min(told.levels)
    assert not told.listener.microphone.is_open
    assert not told.listener.is_listening


async def test_letting_the_key_go_ends_a_command_at_once(pulse: Pulse) -> None:
    told = Told()
    hearing = await told.begin(Endpointing(hold=True))
    await asyncio.to_thread(pulse.speak_into_microphone(COMMAND).wait)
    assert not hearing.done()
    told.listener.finish()
    utterance = await asyncio.wait_for(hearing, 10)
    assert utterance is not None
    assert utterance.duration > 1


async def test_letting_the_key_go_without_a_word_is_nothing_heard(pulse: Pulse) -> None:
    told = Told()
    hearing = await told.begin(Endpointing(hold=True))
    await asyncio.sleep(0.3)
    told.listener.finish()
    with pytest.raises(NothingHeard):
        await asyncio.wait_for(hearing, 10)


async def test_cancelling_gives_nothing_and_closes_the_microphone(pulse: Pulse) -> None:
    told = Told()
    hearing = await told.begin(Endpointing())
    pulse.speak_into_microphone(COMMAND)
    await asyncio.wait_for(told.speaking.wait(), 10)
    told.listener.cancel()
    assert await asyncio.wait_for(hearing, 10) is None
    assert not told.listener.microphone.is_open


async def test_a_room_where_nobody_speaks_is_nothing_heard(pulse: Pulse) -> None:
    told = Told()
    hearing = await told.begin(Endpointing(wait=2.5))
    pulse.hiss_into_microphone(5)
    with pytest.raises(NothingHeard):
        await asyncio.wait_for(hearing, 10)
    assert not told.speaking.is_set()


async def test_a_microphone_that_gives_nothing_at_all_is_named(pulse: Pulse) -> None:
    told = Told()
    hearing = await told.begin(Endpointing(wait=2.5))
    with pytest.raises(MicrophoneMissing, match="exact silence"):
        await asyncio.wait_for(hearing, 10)


@pytest.mark.leaves_a_stream
async def test_a_sound_server_that_dies_while_listening_is_named(pulse: Pulse) -> None:
    told = Told()
    hearing = await told.begin(Endpointing(hold=True))
    await asyncio.sleep(0.3)
    pulse.stop()
    with pytest.raises(MicrophoneMissing):
        await asyncio.wait_for(hearing, 10)
    assert not told.listener.microphone.is_open


async def test_an_open_microphone_stays_open_and_its_past_is_heard(pulse: Pulse) -> None:
    told = Told()
    microphone = told.listener.microphone
    await microphone.open()
    pulse.speak_into_microphone(RECORDINGS / "stop_heart.flac")
    blocks = microphone.blocks()
    async for block in blocks:
        if np.abs(block).max() > 0.05:
            break
    await blocks.aclose()
    utterance = await asyncio.wait_for(told.listener.listen(Started.WAKE, Endpointing(patience=0.5)), 15)
    assert utterance is not None
    assert utterance.duration == pytest.approx(read(RECORDINGS / "stop_heart.flac").duration, abs=0.35)
    assert microphone.is_open
    await microphone.close()


async def test_one_utterance_is_heard_at_a_time(pulse: Pulse) -> None:
    told = Told()
    hearing = await told.begin(Endpointing())
    with pytest.raises(RuntimeError):
        await told.listener.listen(Started.KEY)
    told.listener.cancel()
    assert await hearing is None
