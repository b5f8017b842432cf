"""The contestant with functional tokens: the assistant's own decoder, without the worker around it."""

import time
from pathlib import Path

from assistant_core.decoder import Decoder
from assistant_core.errors import AnswerMalformed, TextTooLong
from assistant_core.model_files import MODEL
from assistant_core.prompt import query_text
from models.examine.comparing.attempts import Attempt, parameters_of
from models.examine.comparing.energy import estimated_joules
from models.examine.tables import written


class _CountingDecoder(Decoder):
    """A decoder that can do without the prefix's state, and tells how many tokens there were."""

    def compute_prefix(self) -> None:
        """Forget the prefix's state and compute it again."""
        self._llama.forget_after(0)
        self._llama.evaluate(self._known.prefix)

    @property
    def prefix_tokens(self) -> int:
        """How long the prefix is."""
        return len(self._known.prefix)

    @property
    def evaluated_tokens(self) -> int:
        """How many tokens the last prompt and its answer were."""
        return len(self._llama.evaluated)

    def prompt_tokens(self, text: str) -> int:
        """How long the prompt of a sentence is."""
        query = self._llama.tokenize(query_text(text))
        return len(self._known.prefix) + len(query) + len(self._known.suffix)


class FunctionalTokens:
    """The function model of one directory.

    Args:
        directory: Where ``model.gguf`` and ``functions.json`` are.
        threads: How many threads compute a prompt.
    """

    def __init__(self, directory: Path, threads: int) -> None:
        self._decoder = _CountingDecoder(directory, threads=threads)
        self._parameters = parameters_of(directory / MODEL)

    def attempt(self, text: str, *, cached: bool) -> Attempt:
        """Answer one sentence; `cached` is whether the state of the fixed prefix may be used."""
        decoder = self._decoder
        error = ""
        began = time.perf_counter()
        if not cached:
            decoder.compute_prefix()
        try:
            calls = decoder.interpret(text).calls
        except (AnswerMalformed, TextTooLong) as failed:
            calls, error = (), type(failed).__name__
        taken = time.perf_counter() - began
        computed = decoder.evaluated_tokens - (decoder.prefix_tokens if cached else 0)
        return Attempt(
            written=written(calls),
            calls=calls,
            error=error,
            offered=(),
            retrieval_seconds=0.0,
            model_seconds=taken,
            prompt_tokens=decoder.prompt_tokens(text),
            computed_tokens=computed,
            estimated_joules=estimated_joules(computed, self._parameters),
        )

    def close(self) -> None:
        """Give the memory back."""
        self._decoder.close()
