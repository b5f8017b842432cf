"""llama.cpp through its low-level interface: one model, one context, one sequence.

Only worker processes import this. Nothing is printed: llama.cpp's own complaints go into the errors
that are raised.
"""

import ctypes
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from numpy.typing import NDArray

from assistant_core.errors import AdapterUnsuitable, LlamaBroken, ModelMissing

# Threads that spin while they wait for one another take seconds per token on a busy machine (3 s
# were measured, against 11 ms); OpenMP reads this when llama.cpp is loaded.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import llama_cpp
import llama_cpp.llama_cpp as api

VERSION = llama_cpp.__version__

CONTEXT = 512
"""Tokens that fit into the context: the prompt and the answer."""

MOST_THREADS = 4
"""A model this small gains little from more. A single token is computed by one thread."""

_SEQUENCE = 0
_ERROR_LEVEL = 4
_CANDIDATE = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])

_complaints: list[str] = []


def _listen(level: int, text: bytes, _: object) -> None:
    """Keep llama.cpp's last errors, and print nothing."""
    if level == _ERROR_LEVEL:
        _complaints.append(text.decode(errors="replace").strip())
        del _complaints[:-3]


_listener = api.llama_log_callback(_listen)
"""llama.cpp calls it for as long as the process lives, so it must not be collected."""


class Llama:
    """A GGUF model with its context, ready to evaluate tokens.

    Args:
        path: The model file.
        threads: How many threads compute a prompt; 0 for half as many as there are cores.
    """

    def __init__(self, path: Path, threads: int = 0) -> None:
        api.llama_log_set(_listener, ctypes.c_void_p(0))
        _complaints.clear()
        self.path = path
        if not path.is_file():
            raise ModelMissing(f"{path} is not there", cure="octavox model fetch")
        api.llama_backend_init()
        self._model = api.llama_model_load_from_file(os.fsencode(path), api.llama_model_default_params())
        if not self._model:
            raise ModelMissing(
                f"llama.cpp cannot read {path}: {'; '.join(_complaints)}", cure="octavox model fetch"
            )
        self.vocabulary = api.llama_model_get_vocab(self._model)
        self.size: int = api.llama_vocab_n_tokens(self.vocabulary)
        self._context = api.llama_init_from_model(self._model, _context_params(threads))
        if not self._context:
            api.llama_model_free(self._model)
            raise LlamaBroken(f"llama.cpp makes no context: {'; '.join(_complaints)}")
        self._memory = api.llama_get_memory(self._context)
        self.evaluated: list[int] = []

    def close(self) -> None:
        """Give the memory back."""
        if self._context:
            api.llama_free(self._context)
            api.llama_model_free(self._model)
            self._context = self._model = None

    def tokenize(self, text: str, *, special: bool = False) -> list[int]:
        """The ids of a text; with `special`, what is written like a special token becomes one."""
        data = text.encode()
        room = len(data) + 1
        ids = (api.llama_token * room)()
        count = api.llama_tokenize(self.vocabulary, data, len(data), ids, room, False, special)
        return list(ids[:count])

    def token(self, text: str) -> int | None:
        """The id of a special token by its text; None when the vocabulary has none such."""
        ids = self.tokenize(text, special=True)
        return ids[0] if len(ids) == 1 else None

    def piece(self, token: int) -> bytes:
        """What a token stands for in text; part of a character, sometimes."""
        room = 64
        while True:
            buffer = ctypes.create_string_buffer(room)
            length = api.llama_token_to_piece(self.vocabulary, token, buffer, room, 0, True)
            if length >= 0:
                return buffer.raw[:length]
            room = -length

    def ends_generation(self, token: int) -> bool:
        """Whether the vocabulary marks a token as an end of generation."""
        return bool(api.llama_vocab_is_eog(self.vocabulary, token))

    def special(self, token: int) -> bool:
        """Whether a token is one that no plain text contains."""
        plain = api.LLAMA_TOKEN_ATTR_NORMAL | api.LLAMA_TOKEN_ATTR_BYTE
        return not api.llama_vocab_get_attr(self.vocabulary, token) & plain

    @property
    def begins_with(self) -> list[int]:
        """The token that this model wants before every text, if any."""
        if api.llama_vocab_get_add_bos(self.vocabulary):
            return [api.llama_vocab_bos(self.vocabulary)]
        return []

    def evaluate(self, tokens: Sequence[int]) -> NDArray[np.float32]:
        """Append tokens to the sequence; the logits of what follows the last one.

        The array is llama.cpp's own and holds until the next call.
        """
        if len(self.evaluated) + len(tokens) > CONTEXT:
            raise LlamaBroken(f"more than {CONTEXT} tokens")
        ids = (api.llama_token * len(tokens))(*tokens)
        status = api.llama_decode(self._context, api.llama_batch_get_one(ids, len(tokens)))
        if status != 0:
            raise LlamaBroken(f"llama.cpp failed to decode: {status}; {'; '.join(_complaints)}")
        self.evaluated += tokens
        logits = api.llama_get_logits_ith(self._context, -1)
        return np.ctypeslib.as_array(logits, shape=(self.size,))

    def keep_hidden(self) -> None:
        """Have the hidden state behind the last token kept at each evaluation, for `hidden`."""
        api.llama_set_embeddings(self._context, True)

    def hidden(self) -> NDArray[np.float32]:
        """The hidden state behind the last token that was evaluated, (width,): its logits are made of it."""
        width = api.llama_model_n_embd(self._model)
        found = api.llama_get_embeddings_ith(self._context, -1)
        if not found:
            raise LlamaBroken("llama.cpp kept no hidden state")
        return np.ctypeslib.as_array(found, shape=(width,)).copy()

    def forget_after(self, length: int) -> None:
        """Take the sequence back to its first tokens."""
        if not api.llama_memory_seq_rm(self._memory, _SEQUENCE, length, -1):
            raise LlamaBroken("llama.cpp cannot take back a part of the sequence")
        del self.evaluated[length:]

    def load_adapter(self, path: Path) -> Any:
        """A LoRA adapter of this model, ready for `use_adapter`; it stays until the model is closed.

        llama.cpp may end the process over tensors that it does not expect: check the file first
        (`assistant_core.adapter_file`). Raises `AdapterUnsuitable`.
        """
        _complaints.clear()
        adapter = api.llama_adapter_lora_init(self._model, os.fsencode(path))
        if not adapter:
            raise AdapterUnsuitable(f"llama.cpp cannot read {path}: {'; '.join(_complaints)}")
        return adapter

    def use_adapter(self, adapter: Any | None) -> None:
        """Compute with an adapter from now on, or with the model alone; the sequence is emptied.

        Weights are never merged: llama.cpp adds what the adapter gives to each product.
        """
        used = [] if adapter is None else [adapter]
        adapters = (api.llama_adapter_lora_p_ctypes * len(used))(*used)
        scales = (ctypes.c_float * len(used))(*[1.0 for _ in used])
        if api.llama_set_adapters_lora(self._context, adapters, len(used), scales) != 0:
            raise LlamaBroken(f"llama.cpp takes no adapter: {'; '.join(_complaints)}")
        self.forget_after(0)

    def state(self) -> bytes:
        """The state of the sequence."""
        size = api.llama_state_seq_get_size(self._context, _SEQUENCE)
        data = (ctypes.c_uint8 * size)()
        written = api.llama_state_seq_get_data(self._context, data, size, _SEQUENCE)
        return bytes(data[:written])

    def restore(self, state: bytes, tokens: Sequence[int]) -> bool:
        """Take over what `state` gave after these tokens; False when llama.cpp refuses it.

        llama.cpp may end the process over a state that was damaged: check it first.
        """
        data = (ctypes.c_uint8 * len(state)).from_buffer_copy(state)
        if not api.llama_state_seq_set_data(self._context, data, len(state), _SEQUENCE):
            api.llama_memory_seq_rm(self._memory, _SEQUENCE, -1, -1)
            return False
        self.evaluated = list(tokens)
        return True


class GrammarState:
    """How far an answer has come in its grammar."""

    def __init__(self, llama: Llama, grammar: str) -> None:
        self._fresh = api.llama_sampler_init_grammar(llama.vocabulary, grammar.encode(), b"root")
        if not self._fresh:
            raise LlamaBroken("llama.cpp cannot read the grammar")
        self._now = api.llama_sampler_clone(self._fresh)

    def restart(self) -> None:
        """Go back to the beginning of an answer."""
        api.llama_sampler_free(self._now)
        self._now = api.llama_sampler_clone(self._fresh)

    def allowed(self, tokens: NDArray[Any], logits: NDArray[np.float32]) -> NDArray[np.bool_]:
        """Which of some tokens may come next; their logits are only carried along."""
        candidates = np.zeros(len(tokens), dtype=_CANDIDATE)
        candidates["id"] = tokens
        candidates["logit"] = logits
        array = api.llama_token_data_array(
            data=candidates.ctypes.data_as(ctypes.POINTER(api.llama_token_data)),
            size=len(tokens),
            selected=-1,
            sorted=False,
        )
        api.llama_sampler_apply(self._now, ctypes.byref(array))
        allowed: NDArray[np.bool_] = np.isfinite(candidates["logit"])
        return allowed

    def accept(self, token: int) -> None:
        """Take a token that is allowed; llama.cpp ends the process over one that is not."""
        api.llama_sampler_accept(self._now, token)

    def close(self) -> None:
        """Give the memory back."""
        api.llama_sampler_free(self._now)
        api.llama_sampler_free(self._fresh)


def default_threads() -> int:
    """Half of the physical cores that this process may use, within reason.

    Threads wait for one another some hundred times per prompt. With a thread on every core, each wait
    lasts for as long as anything else runs there: on two busy cores a prompt took seconds instead of a
    tenth of one.
    """
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    cores = min(psutil.cpu_count(logical=False) or allowed, allowed)
    return max(1, min(cores // 2, MOST_THREADS))


def _context_params(threads: int) -> Any:
    params = api.llama_context_default_params()
    params.n_ctx = params.n_batch = params.n_ubatch = CONTEXT
    params.n_seq_max = 1
    params.n_threads = 1
    params.n_threads_batch = threads or default_threads()
    params.no_perf = True
    return params
