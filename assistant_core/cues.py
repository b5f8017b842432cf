"""Short sounds that say that listening began, that it ended, and that nothing was understood."""

import asyncio
import logging
from collections.abc import Sequence

import numpy as np

from assistant_core.errors import ServiceMissing
from assistant_core.player import Player, faded
from assistant_core.utterance import Samples

log = logging.getLogger(__name__)

RATE = 22050
_LOUDNESS = 0.2
_NOTE_SECONDS = 0.09

BEGAN = (660.0, 880.0)
ENDED = (880.0, 660.0)
NOT_UNDERSTOOD = (330.0, 262.0)


def tune(notes: Sequence[float]) -> Samples:
    """Notes by their frequency in Hz, one after the other, as mono float32 at `RATE`."""
    moments = np.arange(int(RATE * _NOTE_SECONDS)) / RATE
    played = [faded(np.sin(2 * np.pi * note * moments).astype(np.float32), RATE, 0.02) for note in notes]
    return np.concatenate(played) * np.float32(_LOUDNESS)


class Cues:
    """Plays the sounds without waiting for their end; a computer without sound is no error."""

    def __init__(self) -> None:
        self._player = Player()
        self._playing: set[asyncio.Task[None]] = set()

    def began(self) -> None:
        """Listening began: a rising step."""
        self._begin(BEGAN)

    def ended(self) -> None:
        """Listening ended with something to work on: a falling step."""
        self._begin(ENDED)

    def not_understood(self) -> None:
        """Nothing was heard or understood: a low falling step."""
        self._begin(NOT_UNDERSTOOD)

    def _begin(self, notes: Sequence[float]) -> None:
        task = asyncio.get_running_loop().create_task(self._play(notes))
        self._playing.add(task)
        task.add_done_callback(self._playing.discard)

    async def _play(self, notes: Sequence[float]) -> None:
        try:
            await self._player.play(tune(notes), RATE)
        except ServiceMissing as error:
            log.info("no sound: %s", error)
