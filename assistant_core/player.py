"""Plays sound on the system's output, and stops at once when asked to."""

import asyncio
from contextlib import suppress
from functools import partial
from typing import Any

import numpy as np
import sounddevice

from assistant_core import sound_devices
from assistant_core.utterance import Samples

_TAIL = 0.2
"""Seconds of silence after a sound: PipeWire drops what is still on its way when a stream ends."""


class Player:
    """One sound at a time; a new one cuts the one before off."""

    def __init__(self) -> None:
        self._feed: _Feed | None = None
        self._turn = asyncio.Lock()

    async def play(self, samples: Samples, rate: int) -> bool:
        """Play mono float32 samples at a rate in Hz; returns whether they were played to the end.

        Raises `ServiceMissing` when there is no output.
        """
        self.stop()
        feed = self._feed = _Feed(np.concatenate((samples, np.zeros(round(_TAIL * rate), np.float32))))
        async with self._turn:
            if feed.stopped:
                return False
            ended = asyncio.Event()
            tell = partial(_tell, asyncio.get_running_loop(), ended)
            stream = await sound_devices.opened(partial(sound_devices.open_output, rate, feed, tell))
            try:
                await ended.wait()
            finally:
                await asyncio.to_thread(sound_devices.close, stream)
            return feed.whole

    def stop(self) -> None:
        """Cut off what is played, and what waits to be."""
        if self._feed is not None:
            self._feed.stopped = True


class _Feed:
    """What PortAudio calls for the next stretch of sound; runs in its thread."""

    def __init__(self, samples: Samples) -> None:
        self._samples = samples
        self._place = 0
        self.stopped = False
        self.whole = False

    def __call__(self, out: Any, frames: int, _time: Any, _status: Any) -> None:
        if self.stopped:
            out.fill(0)
            raise sounddevice.CallbackAbort
        part = self._samples[self._place : self._place + frames]
        out[: len(part), 0] = part
        out[len(part) :] = 0
        self._place += len(part)
        if len(part) < frames:
            self.whole = True
            raise sounddevice.CallbackStop


def _tell(loop: asyncio.AbstractEventLoop, ended: asyncio.Event) -> None:
    """In PortAudio's thread: the stream has ended, be it after the program's loop."""
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(ended.set)


def faded(samples: Samples, rate: int, seconds: float = 0.008) -> Samples:
    """The samples with both ends faded, so that they do not click."""
    count = min(len(samples) // 2, int(rate * seconds))
    shape = np.ones(len(samples), np.float32)
    shape[:count] = np.linspace(0, 1, count)
    shape[len(samples) - count :] = np.linspace(1, 0, count)
    return (samples * shape).astype(np.float32)
