"""The microphone: blocks of sound as they come in, half a second of the past included.

The callback runs in PortAudio's thread and only copies into a ring; whoever listens reads the ring on
the event loop.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from functools import partial
from typing import Any

import numpy as np

from assistant_core import sound_devices
from assistant_core.errors import MicrophoneMissing
from assistant_core.speech import BLOCK
from assistant_core.utterance import SAMPLE_RATE, Samples

log = logging.getLogger(__name__)

PRE_ROLL = SAMPLE_RATE // 2
"""Samples from before someone began to listen."""

STALLED = 3.0
"""Seconds without any sound from the device after which it counts as gone."""

QUIETEST = -90.0
"""The level of silence in dB below full scale."""

_RING = 10 * SAMPLE_RATE
_CURE = "plug it in again, or choose another one in Settings"


def level(block: Samples) -> float:
    """How loud a block is, in dB below full scale: -90 (silence) to 0."""
    mean_square = float(np.mean(np.square(block))) if len(block) else 0.0
    return max(QUIETEST, min(0.0, 10 * float(np.log10(mean_square)))) if mean_square > 0 else QUIETEST


class Microphone:
    """A microphone that is open only while it is asked to be.

    Args:
        name: The device, as in the settings; empty for the system's choice.
        on_change: Told True when it opens and False when it closes.
    """

    def __init__(self, name: str = "", on_change: Callable[[bool], None] | None = None) -> None:
        self.name = name
        self._on_change = on_change
        self._stream: Any = None
        self._turn = asyncio.Lock()
        self._ring = np.zeros(_RING, np.float32)
        self._written = 0
        self._died = False
        self._readers: set[asyncio.Event] = set()
        self._loop: asyncio.AbstractEventLoop | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is recording."""
        return self._stream is not None

    async def open(self) -> None:
        """Begin to record; returns when sound flows. Raises `MicrophoneMissing`."""
        async with self._turn:
            if self.is_open:
                return
            self._loop = asyncio.get_running_loop()
            self._written = 0
            self._died = False
            flowing = asyncio.Event()
            self._readers.add(flowing)
            try:
                self._stream = await sound_devices.opened(
                    partial(sound_devices.open_input, self.name, SAMPLE_RATE, BLOCK, self._take, self._ended)
                )
                await asyncio.wait_for(flowing.wait(), STALLED)
            except TimeoutError:
                await self._shut()
                raise MicrophoneMissing("the microphone gives no sound", cure=_CURE) from None
            except asyncio.CancelledError:
                await self._shut()
                raise
            finally:
                self._readers.discard(flowing)
            self._tell(True)

    async def close(self) -> None:
        """Stop recording; iterations under way end."""
        async with self._turn:
            if self.is_open:
                await self._shut()
                self._tell(False)

    async def blocks(self) -> AsyncGenerator[Samples, None]:
        """Blocks of `BLOCK` samples (32 ms), from half a second ago on, until the microphone is closed.

        Raises `MicrophoneMissing` when it is unplugged or stops giving sound.
        """
        arrived = asyncio.Event()
        self._readers.add(arrived)
        stream = self._stream
        position = max(0, self._written - PRE_ROLL)
        try:
            while self._stream is stream and stream is not None:
                while self._written - position >= BLOCK:
                    if self._written - position > _RING - SAMPLE_RATE:
                        log.info("too slow for the microphone, some sound is lost")
                        position = self._written - BLOCK
                    yield self._ring[np.arange(position, position + BLOCK) % _RING]
                    position += BLOCK
                arrived.clear()
                if self._stream is stream and self._died:
                    raise MicrophoneMissing("the microphone stopped by itself", cure=_CURE)
                if self._stream is stream and self._written - position < BLOCK:
                    await self._more(arrived)
        finally:
            self._readers.discard(arrived)

    async def _more(self, arrived: asyncio.Event) -> None:
        try:
            await asyncio.wait_for(arrived.wait(), STALLED)
        except TimeoutError:
            raise MicrophoneMissing(f"no sound for {STALLED:g} s", cure=_CURE) from None

    async def _shut(self) -> None:
        stream, self._stream = self._stream, None
        self._wake()
        if stream is not None:
            await asyncio.to_thread(sound_devices.close, stream)

    def _take(self, incoming: Any, frames: int, time: Any, status: Any) -> None:
        """In PortAudio's thread: copy and leave."""
        position = np.arange(self._written, self._written + frames) % _RING
        self._ring[position] = incoming[:, 0]
        self._written += frames
        self._have_them_look()

    def _ended(self) -> None:
        """In PortAudio's thread: there will be no more, because it was closed or because it broke."""
        self._died = True
        self._have_them_look()

    def _have_them_look(self) -> None:
        with suppress(RuntimeError):
            if self._loop is not None:
                self._loop.call_soon_threadsafe(self._wake)

    def _wake(self) -> None:
        for reader in self._readers:
            reader.set()

    def _tell(self, is_open: bool) -> None:
        if self._on_change is not None:
            self._on_change(is_open)
