"""Plays sound on the system's output, and stops at once when asked to."""

import asyncio
from typing import Any

import numpy as np
import sounddevice

from assistant_core import sound_devices
from assistant_core.utterance import Samples


class Player:
    """One sound at a time; a new one cuts the one before off."""

    def __init__(self) -> None:
        self._stopped = True
        self._turn = asyncio.Lock()

    async def play(self, samples: Samples, rate: int) -> bool:
        """Play mono float32 samples at a rate in Hz; returns whether they were played to the end.

        Raises `ServiceMissing` when there is no output.
        """
        self.stop()
        async with self._turn:
            self._stopped = False
            ended = asyncio.Event()
            loop = asyncio.get_running_loop()
            feed = _Feed(samples, lambda: self._stopped)

            def finished() -> None:
                loop.call_soon_threadsafe(ended.set)

            stream = await asyncio.to_thread(sound_devices.open_output, rate, feed, finished)
            try:
                await ended.wait()
            finally:
                await asyncio.to_thread(sound_devices.close, stream)
            return feed.whole

    def stop(self) -> None:
        """Cut off what is played."""
        self._stopped = True


class _Feed:
    """What PortAudio calls for the next stretch of sound; runs in its thread."""

    def __init__(self, samples: Samples, stopped: Any) -> None:
        self._samples = samples
        self._stopped = stopped
        self._place = 0
        self.whole = False

    def __call__(self, out: Any, frames: int, _time: Any, _status: Any) -> None:
        if self._stopped():
            out.fill(0)
            raise sounddevice.CallbackAbort
        part = self._samples[self._place : self._place + frames]
        out[: len(part), 0] = part
        out[len(part) :] = 0
        self._place += len(part)
        if len(part) < frames:
            self.whole = True
            raise sounddevice.CallbackStop


def faded(samples: Samples, rate: int, seconds: float = 0.008) -> Samples:
    """The samples with both ends faded, so that they do not click."""
    count = min(len(samples) // 2, int(rate * seconds))
    shape = np.ones(len(samples), np.float32)
    shape[:count] = np.linspace(0, 1, count)
    shape[len(samples) - count :] = np.linspace(1, 0, count)
    return (samples * shape).astype(np.float32)
