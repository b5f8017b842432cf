"""The ear of the box to try sentences in, with a real microphone and Whisper: it hears, and does nothing."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.compose import Composition, compose
from app.functions_page.ear import Ear
from assistant_core.errors import ListeningCancelled, MicrophoneMissing, NothingHeard
from assistant_core.events import Event, Heard, Replied, State, StateChanged
from assistant_core.utterance import Started
from tests.services.pulse import Pulse
from tests.services.waiting import until

RECORDINGS = Path(__file__).parents[2] / "recordings"
SETTINGS = "[speech]\nenabled = false\n[listening]\nsounds = false\n"


class Trying:
    """An ear, and what the faces are told meanwhile."""

    def __init__(self, parts: Composition) -> None:
        self.parts = parts
        self.ear = Ear(parts.assistant, parts.hearing)
        self.told: list[Event] = []
        parts.events.subscribe(self.told.append)

    async def begin(self) -> "asyncio.Task[str]":
        """Begin to listen, and wait until words would be heard."""
        task = asyncio.create_task(self._words())
        await until(lambda: StateChanged(State.LISTENING) in self.told or task.done())
        return task

    async def _words(self) -> str:
        return (await self.ear.words(await self.ear.listen())).text


@pytest.fixture
async def trying(octavox_home: Path) -> AsyncIterator[Trying]:
    folder = octavox_home / "config" / "octavox"
    folder.mkdir()
    (folder / "settings.toml").write_text(SETTINGS)
    async with compose("resident") as parts:
        yield Trying(parts)


async def test_what_is_said_is_written_down_and_not_carried_out(trying: Trying, pulse: Pulse) -> None:
    hearing = await trying.begin()
    assert trying.ear.open
    pulse.speak_into_microphone(RECORDINGS / "what_time_heart.flac")
    assert "time" in (await asyncio.wait_for(hearing, 60)).lower()
    assert not trying.ear.open and trying.told[-1] == StateChanged(State.IDLE)
    assert not [event for event in trying.told if isinstance(event, Heard | Replied)]
    assert trying.parts.assistant.stages.journal.recent() == []


async def test_the_person_can_end_it(trying: Trying, pulse: Pulse) -> None:
    hearing = await trying.begin()
    await asyncio.to_thread(pulse.speak_into_microphone(RECORDINGS / "what_time_heart.flac").wait)
    trying.ear.finish()
    assert "time" in (await asyncio.wait_for(hearing, 60)).lower()


async def test_silence_is_said(trying: Trying, pulse: Pulse) -> None:
    trying.parts.live.change("listening", "wait", 2)
    pulse.hiss_into_microphone(60)
    await until(lambda: pulse.pactl("list", "short", "sink-inputs"))
    with pytest.raises(NothingHeard) as caught:
        await (await trying.begin())
    assert caught.value.said == "I heard nothing."
    assert not trying.ear.open and trying.told[-1] == StateChanged(State.IDLE)


async def test_it_can_be_cancelled(trying: Trying, pulse: Pulse) -> None:
    hearing = await trying.begin()
    trying.ear.cancel()
    with pytest.raises(ListeningCancelled):
        await hearing
    assert not trying.parts.hearing.open and trying.told[-1] == StateChanged(State.IDLE)


async def test_no_microphone_is_said_with_the_cure(trying: Trying, no_pulse: None) -> None:
    with pytest.raises(MicrophoneMissing) as caught:
        await (await trying.begin())
    assert caught.value.said and caught.value.cure and not trying.ear.open


async def test_one_that_is_switched_off_stays_off(trying: Trying, pulse: Pulse) -> None:
    trying.parts.set_muted(True)
    with pytest.raises(MicrophoneMissing, match="switched off"):
        await (await trying.begin())


async def test_while_something_else_is_heard_it_waits_for_its_turn(trying: Trying, pulse: Pulse) -> None:
    other = asyncio.create_task(trying.parts.hearing.utterance(Started.KEY))
    await until(lambda: trying.parts.hearing.open)
    with pytest.raises(NothingHeard) as caught:
        await trying.ear.listen()
    assert caught.value.said.startswith("Something else is being heard at the moment.")
    trying.ear.finish()
    trying.ear.cancel()
    assert not other.done() and trying.parts.hearing.open
    trying.parts.hearing.cancel()
    with pytest.raises(ListeningCancelled):
        await other


async def test_while_a_command_is_worked_on_it_waits_for_its_turn(trying: Trying, pulse: Pulse) -> None:
    working = asyncio.create_task(trying.parts.assistant.take("what time is it"))
    async with asyncio.timeout(10):
        while not trying.parts.assistant.busy:
            await asyncio.sleep(0)
    with pytest.raises(NothingHeard) as caught:
        await trying.ear.listen()
    assert caught.value.said.startswith("A command is being worked on.")
    assert not (await working).failed
