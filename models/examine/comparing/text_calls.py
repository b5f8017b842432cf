"""The contestants that write a call as text: the functions stand in the prompt, all or the nearest few."""

import time
from pathlib import Path

import numpy as np

from assistant_core.errors import AnswerMalformed
from models.examine.comparing import prompts
from models.examine.comparing.answers import read_calls
from models.examine.comparing.attempts import Attempt, parameters_of
from models.examine.comparing.energy import estimated_joules
from models.examine.comparing.pool import Pool, token_map
from models.examine.comparing.retrieval import Retriever
from models.examine.comparing.roomy import ContextExceeded, RoomyLlama

ANSWER_TOKENS = 96

ROOM = 384
"""Tokens of the context behind the prefix, for the query and the answer."""

ROOM_FOUND = 640
"""As many more for the functions that were found."""


class TextCalls:
    """A language model that is shown functions and writes the call's name and arguments.

    Args:
        model: Its GGUF file.
        form: How it is talked to.
        pool: The functions.
        retriever: Finds those that are shown for a query; None to show all of them every time.
        threads: How many threads compute a prompt.

    Raises `ContextExceeded` when the functions do not fit into what the model was trained on.
    """

    def __init__(
        self, model: Path, form: prompts.Form, pool: Pool, retriever: Retriever | None, threads: int
    ) -> None:
        self._form = form
        self._shapes = token_map(pool)
        self._retriever = retriever
        self._parameters = parameters_of(model)
        self._llama = RoomyLlama(model, threads)
        text = prompts.prefix(pool, form, retrieval=retriever is not None)
        self._prefix = self._llama.begins_with + self._llama.tokenize(text, special=True)
        try:
            room = ROOM + (ROOM_FOUND if retriever else 0)
            self._llama.make_room(len(self._prefix) + room, threads)
        except ContextExceeded:
            self._llama.close()
            raise
        self._llama.evaluate(self._prefix)

    def attempt(self, text: str, *, cached: bool) -> Attempt:
        """Answer one sentence; `cached` is whether the state of the fixed prefix may be used."""
        began = time.perf_counter()
        offered = self._retriever.offered(text) if self._retriever else ()
        found = time.perf_counter()
        rest = self._llama.tokenize(prompts.rest(text, self._form, offered), special=True)
        self._llama.forget_after(len(self._prefix) if cached else 0)
        if not cached:
            self._llama.evaluate(self._prefix)
        written, error = "", "TextTooLong"
        if len(self._prefix) + len(rest) + ANSWER_TOKENS <= self._llama.room:
            written, error = self._write(rest), ""
        ended = time.perf_counter()
        try:
            calls = read_calls(written, self._shapes) if not error else ()
        except AnswerMalformed as failed:
            calls, error = (), type(failed).__name__
        computed = len(self._llama.evaluated) - (len(self._prefix) if cached else 0)
        return Attempt(
            written=written,
            calls=calls,
            error=error,
            offered=tuple(function.name for function in offered),
            retrieval_seconds=found - began if offered else 0.0,
            model_seconds=ended - found,
            prompt_tokens=len(self._prefix) + len(rest),
            computed_tokens=computed,
            estimated_joules=estimated_joules(computed, self._parameters) + self._searching_joules(text),
        )

    def close(self) -> None:
        """Give the memory back."""
        self._llama.close()

    def _write(self, rest: list[int]) -> str:
        """What the model writes after the prompt, greedily, to the end of the line."""
        answer = b""
        logits = self._llama.evaluate(rest)
        for _ in range(ANSWER_TOKENS):
            token = int(np.argmax(logits))
            if self._llama.ends_generation(token):
                break
            line, ended, _ = self._llama.piece(token).partition(b"\n")
            answer += line
            if ended:
                break
            logits = self._llama.evaluate([token])
        return answer.decode(errors="replace").strip()

    def _searching_joules(self, text: str) -> float:
        if self._retriever is None:
            return 0.0
        embedder = self._retriever.embedder
        return estimated_joules(embedder.tokens(text), embedder.parameters)
