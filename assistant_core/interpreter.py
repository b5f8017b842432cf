"""The interpreter: a transcript in, the function model's calls out, by way of a worker process."""

import time
from dataclasses import replace
from pathlib import Path

from assistant_core.calls import Interpretation
from assistant_core.errors import NothingHeard
from assistant_core.workers import IDLE_SECONDS, Worker

DEADLINE = 15.0
"""Seconds that one transcript may take; a hundred times what it takes on a laptop."""


class Interpreter:
    """The function model of one directory, in a worker process.

    Args:
        directory: Where ``model.gguf`` and ``functions.json`` are.
        states: Where the state of the prompt's prefix is kept; None to compute it at each start.
        threads: Threads that compute a prompt; 0 for half as many as there are cores.
        idle_seconds: The model's memory is given back after so long without a call.
    """

    def __init__(
        self,
        directory: Path,
        *,
        states: Path | None = None,
        threads: int = 0,
        idle_seconds: float = IDLE_SECONDS,
    ) -> None:
        self.directory = directory
        self._states = states
        self._worker = Worker(
            _decoder, directory, states, threads, name="interpreter", idle_seconds=idle_seconds
        )

    def set_up(self, directory: Path, *, threads: int, idle_seconds: float) -> None:
        """Use another directory, or other threads, from the next command on."""
        self.directory = directory
        self._worker.make_of(directory, self._states, threads)
        self._worker.idle_seconds = idle_seconds

    async def interpret(
        self, text: str, *, function: str | None = None, adapter: Path | None = None
    ) -> Interpretation:
        """The calls that a transcript asks for.

        Args:
            text: The transcript; runs of blanks and line ends count as one blank.
            function: The name of the function that the first call must be of, when a person chose
                it; None to let the model choose.
            adapter: The file of the adapter whose functions are called; None for the catalog's.

        Raises `NothingHeard` for a text without words, `ModelMissing`, `AdapterUnsuitable`,
        `WorkerFailed`, `TextTooLong` and `AnswerMalformed`.
        """
        words = " ".join(text.split())
        if not words:
            raise NothingHeard("an empty text was to be interpreted")
        started = time.perf_counter()
        made: Interpretation = await self._worker.call(
            "interpret", words, function, adapter, deadline=DEADLINE
        )
        return replace(made, seconds=time.perf_counter() - started)

    async def warm(self) -> None:
        """Load the model in the background, so that the first command need not wait for it."""
        await self._worker.warm()

    async def close(self) -> None:
        """End the worker."""
        await self._worker.close()


def _decoder(directory: Path, states: Path | None, threads: int) -> object:
    """Make the decoder; imported here, since only the worker is to load llama.cpp."""
    from assistant_core.decoder import Decoder

    return Decoder(directory, states, threads)
