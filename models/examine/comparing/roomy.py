"""llama.cpp with as large a context as a prompt needs; the assistant's own holds 512 tokens."""

from collections.abc import Sequence
from typing import Any

import llama_cpp.llama_cpp as api
import numpy as np
from numpy.typing import NDArray

from assistant_core.errors import LlamaBroken, OctavoxError
from assistant_core.llama import Llama, default_threads

_BATCH = 512


class ContextExceeded(OctavoxError):
    """A prompt is longer than anything the model was trained on."""

    default_said = "That prompt is too long for this model."


class RoomyLlama(Llama):
    """A model whose context is made to measure.

    The threads are those of the assistant: as many as are asked for compute a prompt, and one a single token.
    """

    def make_room(self, tokens: int, threads: int = 0) -> None:
        """Have an empty context for so many tokens. Raises `ContextExceeded`."""
        trained = api.llama_model_n_ctx_train(self._model)
        if tokens > trained:
            raise ContextExceeded(f"{tokens} tokens, and the model was trained on {trained}")
        api.llama_free(self._context)
        self._context = api.llama_init_from_model(self._model, _params(tokens, threads))
        if not self._context:
            api.llama_model_free(self._model)
            raise LlamaBroken(f"llama.cpp makes no context of {tokens} tokens")
        self._memory = api.llama_get_memory(self._context)
        self.evaluated = []
        self.room = tokens

    def evaluate(self, tokens: Sequence[int]) -> NDArray[np.float32]:
        """Append tokens to the sequence, however many; the logits of what follows the last one.

        The array is llama.cpp's own and holds until the next call.
        """
        for start in range(0, len(tokens), _BATCH):
            part = tokens[start : start + _BATCH]
            ids = (api.llama_token * len(part))(*part)
            status = api.llama_decode(self._context, api.llama_batch_get_one(ids, len(part)))
            if status != 0:
                raise LlamaBroken(f"llama.cpp failed to decode: {status}")
            self.evaluated += part
        logits = api.llama_get_logits_ith(self._context, -1)
        return np.ctypeslib.as_array(logits, shape=(self.size,))


def _params(tokens: int, threads: int) -> Any:
    params = api.llama_context_default_params()
    params.n_ctx = tokens
    params.n_batch = params.n_ubatch = min(_BATCH, tokens)
    params.n_seq_max = 1
    params.n_threads = 1
    params.n_threads_batch = threads or default_threads()
    params.no_perf = True
    return params
