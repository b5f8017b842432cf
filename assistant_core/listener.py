"""The first stage: opens the microphone, waits for a command and its end, and hands over the utterance."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing, asynccontextmanager

from assistant_core.endpoint import Endpointer, Endpointing, Phase
from assistant_core.errors import MicrophoneMissing
from assistant_core.microphone import Microphone, level
from assistant_core.speech import Detector, silero
from assistant_core.utterance import Started, Utterance

log = logging.getLogger(__name__)

TAIL = 0.25
"""Seconds that are still taken after the key is let go: the sound under way, and the end of the word."""


def _nothing(*_: object) -> None:
    """Tell nobody."""


class Listener:
    """Hears one utterance at a time.

    Args:
        microphone: Opened for each utterance and closed after it, unless it was open before.
        on_level: Told the level of every block in dB below full scale.
        on_listening: Told when sound flows and words would be heard.
        on_speech: Told when the first word has begun.
        detector: Makes a voice detector for an utterance.
    """

    def __init__(
        self,
        microphone: Microphone,
        *,
        on_level: Callable[[float], None] = _nothing,
        on_listening: Callable[[], None] = _nothing,
        on_speech: Callable[[], None] = _nothing,
        detector: Callable[[], Detector] = silero,
    ) -> None:
        self.microphone = microphone
        self._on_level = on_level
        self._on_listening = on_listening
        self._on_speech = on_speech
        self._detector = detector
        self._finishing: float | None = None
        self._cancelled = False
        self._listening = False

    @property
    def is_listening(self) -> bool:
        """Whether an utterance is being heard."""
        return self._listening

    async def listen(self, how: Started, rules: Endpointing | None = None) -> Utterance | None:
        """Hear one utterance; None when `cancel` was called meanwhile.

        Raises `NothingHeard`, `MicrophoneMissing`; `RuntimeError` when it is listening already.
        """
        if self._listening:
            raise RuntimeError("one utterance is heard at a time")
        self._listening, self._cancelled, self._finishing = True, False, None
        try:
            endpointer = Endpointer(rules or Endpointing(), self._detector())
            async with self._open_microphone():
                await self._hear(endpointer)
            return None if self._cancelled else endpointer.utterance(how)
        finally:
            self._listening = False

    def finish(self) -> None:
        """The key was let go: what was said is the command."""
        if self._finishing is None:
            self._finishing = asyncio.get_running_loop().time() + TAIL

    def cancel(self) -> None:
        """Forget what was said and stop listening."""
        self._cancelled = True

    async def _hear(self, endpointer: Endpointer) -> None:
        if self._cancelled:
            return
        self._on_listening()
        before = Phase.WAITING
        clock = asyncio.get_running_loop().time
        async with aclosing(self.microphone.blocks()) as blocks:
            async for block in blocks:
                phase = endpointer.feed(block)
                self._on_level(level(block))
                if before is Phase.WAITING and phase is Phase.SPEAKING:
                    self._on_speech()
                before = phase
                released = self._finishing is not None and clock() >= self._finishing
                if phase is Phase.OVER or released or self._cancelled:
                    return
        raise MicrophoneMissing("the microphone was closed while listening")

    @asynccontextmanager
    async def _open_microphone(self) -> AsyncIterator[None]:
        was_open = self.microphone.is_open
        await self.microphone.open()
        try:
            yield
        finally:
            if not was_open:
                await self.microphone.close()
