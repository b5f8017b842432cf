"""Listening as the faces use it, on a real sound server."""

import asyncio
from pathlib import Path

import numpy as np
import pytest

from assistant_core.cues import Cues
from assistant_core.ears import Ears
from assistant_core.errors import ListeningCancelled, MicrophoneMissing, NothingHeard
from assistant_core.events import Event, Events, LevelMeasured, MicrophoneChanged, State, StateChanged
from assistant_core.hearing import Hearing
from assistant_core.settings import Listening
from assistant_core.utterance import Started, Utterance
from tests.services.pulse import Pulse

COMMAND = Path(__file__).parent.parent / "recordings" / "shut_down_george.flac"


class Rang:
    """Sounds that are noted, in order."""

    def __init__(self) -> None:
        self.log: list[str] = []

    def began(self) -> None:
        self.log.append("began")

    def ended(self) -> None:
        self.log.append("ended")

    def not_understood(self) -> None:
        self.log.append("not understood")


class Room:
    """Ears that hear, with everything they tell."""

    def __init__(self, **settings: object) -> None:
        self.ears = Ears()
        self.sounds = Rang()
        self.told: list[Event] = []
        self.listening = asyncio.Event()
        events = Events()
        events.subscribe(self._note)
        self.hearing = Hearing(Listening.model_validate(settings), events, self.ears, self.sounds)

    def _note(self, event: Event) -> None:
        self.told.append(event)
        if event == StateChanged(State.LISTENING):
            self.listening.set()

    async def begin(self, *, hold: bool = False) -> "asyncio.Task[Utterance]":
        """Begin to listen, and wait until words would be heard."""
        self.listening.clear()
        hearing = asyncio.create_task(self.hearing.utterance(Started.KEY, hold=hold))
        await asyncio.wait_for(self.listening.wait(), 10)
        return hearing

    @property
    def told_but_levels(self) -> list[Event]:
        return [event for event in self.told if not isinstance(event, LevelMeasured)]


async def test_the_faces_are_told_of_every_step(pulse: Pulse) -> None:
    room = Room()
    hearing = await room.begin()
    assert room.hearing.open
    pulse.speak_into_microphone(COMMAND)
    assert (await asyncio.wait_for(hearing, 15)).duration > 1
    assert room.told_but_levels == [
        MicrophoneChanged(open=True),
        StateChanged(State.LISTENING),
        MicrophoneChanged(open=False),
    ]
    levels = [event.decibels for event in room.told if isinstance(event, LevelMeasured)]
    assert max(levels) > -30 > -60 > min(levels)
    assert room.sounds.log == ["began", "ended"]


async def test_a_second_command_can_be_heard_after_the_first(pulse: Pulse) -> None:
    room = Room()
    for _ in range(2):
        hearing = await room.begin()
        pulse.speak_into_microphone(COMMAND)
        assert (await asyncio.wait_for(hearing, 15)).duration > 1


async def test_while_the_key_is_held_silence_ends_nothing(pulse: Pulse) -> None:
    room = Room(patience=0.3, wait=2.0)
    hearing = await room.begin(hold=True)
    await asyncio.sleep(2.5)
    await asyncio.to_thread(pulse.speak_into_microphone(COMMAND).wait)
    await asyncio.sleep(0.8)
    assert not hearing.done()
    room.hearing.finish()
    assert (await asyncio.wait_for(hearing, 10)).duration > 1


async def test_silence_is_nothing_heard_and_no_sound_says_it_was_taken(pulse: Pulse) -> None:
    room = Room(wait=2.0)
    pulse.hiss_into_microphone(6)
    with pytest.raises(NothingHeard):
        await asyncio.wait_for(await room.begin(), 10)
    assert room.sounds.log == ["began"]
    assert room.told[-1] == MicrophoneChanged(open=False)


async def test_cancelling_is_neither_a_command_nor_a_failure_to_hear(pulse: Pulse) -> None:
    room = Room()
    hearing = await room.begin()
    pulse.speak_into_microphone(COMMAND)
    await asyncio.sleep(0.5)
    room.hearing.cancel()
    with pytest.raises(ListeningCancelled):
        await asyncio.wait_for(hearing, 10)
    assert room.sounds.log == ["began"]


async def test_while_one_is_heard_another_is_refused_and_the_first_goes_on(pulse: Pulse) -> None:
    room = Room()
    hearing = await room.begin()
    with pytest.raises(NothingHeard, match="already"):
        await room.hearing.utterance(Started.CLICK)
    pulse.speak_into_microphone(COMMAND)
    assert (await asyncio.wait_for(hearing, 15)).duration > 1


async def test_switched_off_it_does_not_open_the_microphone(pulse: Pulse) -> None:
    room = Room()
    room.ears.muted = True
    with pytest.raises(MicrophoneMissing, match="switched off") as caught:
        await room.hearing.utterance(Started.CLICK)
    assert caught.value.said == "The microphone is switched off."
    assert room.told == [MicrophoneChanged(open=False, muted=True)]
    assert room.sounds.log == []


async def test_switching_off_while_it_listens_closes_the_microphone(pulse: Pulse) -> None:
    room = Room()
    hearing = await room.begin()
    room.ears.muted = True
    with pytest.raises(ListeningCancelled):
        await asyncio.wait_for(hearing, 10)
    assert not room.hearing.open
    assert room.told_but_levels[-2:] == [
        MicrophoneChanged(open=True, muted=True),
        MicrophoneChanged(open=False, muted=True),
    ]


async def test_a_microphone_that_is_pulled_out_is_a_named_error_and_the_next_try_works(pulse: Pulse) -> None:
    room = Room(microphone="va_mic")
    hearing = await room.begin()
    pulse.unplug_microphone()
    with pytest.raises(MicrophoneMissing) as caught:
        await asyncio.wait_for(hearing, 10)
    assert caught.value.cure
    with pytest.raises(MicrophoneMissing):
        await room.hearing.utterance(Started.CLICK)
    assert not room.hearing.open
    pulse.plug_in_microphone()
    hearing = await room.begin()
    pulse.speak_into_microphone(COMMAND)
    assert (await asyncio.wait_for(hearing, 15)).duration > 1


async def test_a_computer_without_sound_says_so_and_tells_of_no_open_microphone(no_pulse: None) -> None:
    room = Room()
    with pytest.raises(MicrophoneMissing):
        await room.hearing.utterance(Started.CLICK)
    assert room.told == []


async def test_with_the_sounds_switched_off_nothing_is_played(pulse: Pulse) -> None:
    quiet = Hearing(Listening(wait=2.0), Events(), Ears(), None)
    pulse.hiss_into_microphone(6)
    with pytest.raises(NothingHeard):
        await quiet.utterance(Started.CLICK)
    quiet.not_understood()
    await asyncio.sleep(0.5)
    assert np.abs(pulse.what_was_played()).max(initial=0) == 0


async def test_the_sound_of_beginning_is_not_taken_for_speech(pulse: Pulse) -> None:
    """The cue comes out of the speaker; here the microphone hears the speaker, as on a laptop."""
    pulse.pactl("load-module", "module-loopback", "source=va_speaker.monitor", "sink=va_mic_feed")
    hearing = Hearing(Listening(wait=2.0), Events(), Ears(), Cues())
    with pytest.raises(NothingHeard):
        await asyncio.wait_for(hearing.utterance(Started.CLICK), 10)
    assert np.abs(pulse.what_was_played()).max() > 0.05
