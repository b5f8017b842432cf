"""Rows to token ids, with the very tokenizer that is used when the model is in use."""

import ctypes
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import llama_cpp

from assistant_core.errors import ModelMissing
from assistant_core.prompt import answer_pieces, prompt_parts, query_text
from assistant_core.token_map import SLOTS, TokenMap
from assistant_core.tokens import render
from models.dataset.rows import Row

NEW_TOKENS = SLOTS + 1
"""The functional tokens and the stop token, in this order, after the base's own vocabulary."""


@dataclass(frozen=True)
class Encoded:
    """A row as token ids.

    Attributes:
        question: The query and the suffix of the prompt.
        answer: The calls, the stop token, and the description where one is learnt.
    """

    question: tuple[int, ...]
    answer: tuple[int, ...]

    @property
    def inputs(self) -> tuple[int, ...]:
        """What the network reads: everything but the last token."""
        return self.question + self.answer[:-1]


class Tokenizer:
    """llama.cpp's tokenizer of a GGUF file, its weights left on disk."""

    def __init__(self, path: Path) -> None:
        logging.getLogger("llama-cpp-python").setLevel(logging.ERROR)
        llama_cpp.llama_backend_init()
        parameters = llama_cpp.llama_model_default_params()
        parameters.vocab_only = True
        self._model = llama_cpp.llama_model_load_from_file(str(path).encode(), parameters)
        if not self._model:
            raise ModelMissing(f"llama.cpp cannot read {path}", cure="octavox model fetch")
        self._vocabulary = llama_cpp.llama_model_get_vocab(self._model)
        self.size: int = llama_cpp.llama_vocab_n_tokens(self._vocabulary)

    def __call__(self, text: str, *, special: bool = False) -> tuple[int, ...]:
        """The ids of a text; what is written like a special token is one only when `special` says so."""
        data = text.encode()
        room = len(data) + 1
        ids = (ctypes.c_int32 * room)()
        count = llama_cpp.llama_tokenize(self._vocabulary, data, len(data), ids, room, False, special)
        return tuple(ids[:count])

    def close(self) -> None:
        """Give the vocabulary's memory back."""
        if self._model:
            llama_cpp.llama_model_free(self._model)
            self._model = None


class Encoder:
    """The tokenizer of a base model with the functional tokens appended to its vocabulary.

    Args:
        base: The base's GGUF file.
        shapes: The functions.
        descriptions: What functions do, by name; stands after the answers that call them (the template of
            Octopus v2, arXiv 2404.01744). Nothing is described when it is empty.
    """

    def __init__(self, base: Path, shapes: TokenMap, descriptions: Mapping[str, str] | None = None) -> None:
        self.plain = Tokenizer(base)
        self._shapes = shapes
        self._descriptions = descriptions or {}
        self.vocabulary = self.plain.size
        self.stop = self.vocabulary + SLOTS
        prefix, suffix = prompt_parts(shapes)
        self.prefix = self.plain(prefix)
        self._suffix = self.plain(suffix)

    def functional(self, token: int) -> int:
        """The id of a functional token."""
        return self.vocabulary + token

    def row(self, row: Row) -> Encoded:
        """The ids of one row."""
        answer: list[int] = []
        for piece in answer_pieces(render(row.calls, self._shapes)):
            answer += self.plain(piece) if isinstance(piece, str) else (self.functional(piece),)
        answer += (self.stop, *self._description(row))
        return Encoded(self.plain(query_text(row.text)) + self._suffix, tuple(answer))

    def _description(self, row: Row) -> tuple[int, ...]:
        told = [self._descriptions[call.name] for call in row.calls if call.name in self._descriptions]
        return self.plain("\nFunction description: " + "\n".join(told)) if told else ()

    def rows(self, rows: Iterable[Row]) -> list[Encoded]:
        """The ids of many rows."""
        return [self.row(row) for row in rows]
