"""Stand-ins for the microphone of the box to try sentences in."""

import asyncio

import numpy as np

from assistant_core.errors import ListeningCancelled, MicrophoneMissing, OctavoxError
from assistant_core.utterance import Started, Transcript, Utterance


class Deaf:
    """Has no microphone."""

    open = False

    async def listen(self) -> Utterance:
        raise MicrophoneMissing("none", cure="plug one in")

    async def words(self, utterance: Utterance) -> Transcript:
        raise AssertionError("nothing was heard")

    def finish(self) -> None: ...

    def cancel(self) -> None: ...


class Hearing(Deaf):
    """Hears what it is told to, once `finish` is called.

    Attributes:
        said: What is heard, or why nothing is.
    """

    def __init__(self) -> None:
        self.said: Transcript | OctavoxError | None = None
        self._over: asyncio.Future[None] | None = None

    @property
    def open(self) -> bool:  # type: ignore[override]
        return self._over is not None and not self._over.done()

    async def listen(self) -> Utterance:
        self._over = asyncio.get_running_loop().create_future()
        await self._over
        return Utterance(np.zeros(16000, np.float32), 0.1, 0.9, Started.CLICK)

    async def words(self, utterance: Utterance) -> Transcript:
        if isinstance(self.said, OctavoxError):
            raise self.said
        assert self.said is not None
        return self.said

    def finish(self) -> None:
        if self._over is not None and not self._over.done():
            self._over.set_result(None)

    def cancel(self) -> None:
        if self._over is not None and not self._over.done():
            self._over.set_exception(ListeningCancelled("cancelled"))
