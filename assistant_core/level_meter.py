"""How loud a microphone is, for a person who tries it; nothing of the sound is kept."""

import asyncio
from collections.abc import Callable
from contextlib import aclosing

from assistant_core.ears import Ears
from assistant_core.errors import MicrophoneMissing
from assistant_core.microphone import Microphone, level


class LevelMeter:
    """Measures one microphone at a time, unless listening is switched off.

    Args:
        ears: When they are muted, the microphone stays or is closed.
        on_change: Told True when it opens the microphone and False when it has closed it.
    """

    def __init__(self, ears: Ears, on_change: Callable[[bool], None]) -> None:
        self._ears = ears
        self._on_change = on_change
        self._turn: object | None = None
        self._alone = asyncio.Lock()
        ears.on_change(lambda muted: self.stop() if muted else None)

    @property
    def running(self) -> bool:
        """Whether it measures, or is about to."""
        return self._turn is not None

    async def run(self, name: str, on_level: Callable[[float], None]) -> None:
        """Measure until `stop`; `on_level` is told dB below full scale (-90 to 0) thirty times a second.

        Args:
            name: The microphone, as in the settings; empty for the system's choice.
            on_level: Told the levels.

        Raises `MicrophoneMissing`.
        """
        if self._ears.muted:
            raise MicrophoneMissing(
                "listening is switched off",
                said="The microphone is switched off.",
                cure="switch it on in the tray menu",
            )
        turn = self._turn = object()
        try:
            async with self._alone:
                await self._measure(turn, name, on_level)
        finally:
            if self._turn is turn:
                self._turn = None

    def stop(self) -> None:
        """End measuring, within a block of sound."""
        self._turn = None

    async def _measure(self, turn: object, name: str, on_level: Callable[[float], None]) -> None:
        if self._turn is not turn:
            return
        microphone = Microphone(name, on_change=self._on_change)
        await microphone.open()
        try:
            async with aclosing(microphone.blocks()) as blocks:
                async for block in blocks:
                    if self._turn is not turn:
                        return
                    on_level(level(block))
        finally:
            await microphone.close()
