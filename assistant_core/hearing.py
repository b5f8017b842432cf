"""Listening as the faces use it: one call for an utterance, with sounds, events and the off switch."""

from typing import Protocol

from assistant_core.ears import Ears
from assistant_core.endpoint import Endpointing
from assistant_core.errors import ListeningCancelled, MicrophoneMissing, NothingHeard
from assistant_core.events import Events, LevelMeasured, MicrophoneChanged, State, StateChanged
from assistant_core.listener import Listener
from assistant_core.microphone import Microphone
from assistant_core.settings import Listening
from assistant_core.utterance import Started, Utterance


class Sounds(Protocol):
    """The short sounds that tell of listening."""

    def began(self) -> None:
        """Listening began."""

    def ended(self) -> None:
        """Listening ended with something to work on."""

    def not_understood(self) -> None:
        """Nothing was heard or understood."""


class Hearing:
    """Opens the microphone for one utterance at a time, unless it is switched off.

    Attributes:
        settings: How it listens; what is put here holds from the next utterance on.
    """

    def __init__(self, settings: Listening, events: Events, ears: Ears, sounds: Sounds | None) -> None:
        self.settings = settings
        self._events = events
        self._ears = ears
        self._all_sounds = sounds
        self._listener = Listener(
            Microphone(settings.microphone, on_change=self._microphone_changed),
            on_level=lambda decibels: events.publish(LevelMeasured(decibels)),
            on_listening=self._began,
        )
        ears.on_change(self._ears_changed)

    @property
    def open(self) -> bool:
        """Whether it listens now."""
        return self._listener.is_listening

    @property
    def _sounds(self) -> Sounds | None:
        return self._all_sounds if self.settings.sounds else None

    async def utterance(self, how: Started, *, hold: bool = False) -> Utterance:
        """Hear one utterance; with `hold` until `finish`, else until silence.

        Raises `MicrophoneMissing` when there is none or it is switched off, `NothingHeard` when nobody
        spoke, `ListeningCancelled` after `cancel` and when the microphone is switched off meanwhile.
        """
        if self._ears.muted:
            raise MicrophoneMissing(
                "listening is switched off",
                said="The microphone is switched off.",
                cure="press the hotkey, or switch it on in the tray menu",
            )
        if self.open:
            raise NothingHeard("already listening")
        self._listener.microphone.name = self.settings.microphone
        rules = Endpointing(patience=self.settings.patience, wait=self.settings.wait, hold=hold)
        heard = await self._listener.listen(how, rules)
        if heard is None:
            raise ListeningCancelled("listening was cancelled")
        if self._sounds is not None:
            self._sounds.ended()
        return heard

    def finish(self) -> None:
        """The key was let go, or the person is done: what was said is the command."""
        self._listener.finish()

    def cancel(self) -> None:
        """Forget what was said and stop listening."""
        self._listener.cancel()

    def not_understood(self) -> None:
        """Let it be heard that nothing was understood."""
        if self._sounds is not None:
            self._sounds.not_understood()

    def _began(self) -> None:
        self._events.publish(StateChanged(State.LISTENING))
        if self._sounds is not None:
            self._sounds.began()

    def _ears_changed(self, muted: bool) -> None:
        if muted:
            self._listener.cancel()
        self._microphone_changed(self._listener.microphone.is_open)

    def _microphone_changed(self, is_open: bool) -> None:
        self._events.publish(MicrophoneChanged(is_open, self._ears.muted))
