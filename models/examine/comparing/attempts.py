"""What comes of one sentence, whoever answers it, and as a line of JSON."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

from gguf import GGUFReader

from assistant_core.call_json import call_from_json, call_to_json
from assistant_core.calls import Call


@dataclass(frozen=True)
class Attempt:
    """One sentence, answered.

    Attributes:
        written: The answer as the model wrote it, with names for functional tokens; empty where it gave none.
        calls: The answer as it was read.
        error: The name of the error when it could not be read; else empty.
        offered: The functions that stood in the prompt because of this sentence.
        retrieval_seconds: Wall clock of finding them.
        model_seconds: Wall clock from the prompt's text to the end of the answer.
        prompt_tokens: The whole prompt's length, its prefix included.
        computed_tokens: What the language model computed for it: the part of the prompt whose state was not
            there yet, and the answer.
        estimated_joules: By the paper's estimate, for what was computed.
        joules: By the processor's counters; None where they cannot be read.
    """

    written: str
    calls: tuple[Call, ...]
    error: str
    offered: tuple[str, ...]
    retrieval_seconds: float
    model_seconds: float
    prompt_tokens: int
    computed_tokens: int
    estimated_joules: float
    joules: float | None = None

    @property
    def seconds(self) -> float:
        """Wall clock of the whole."""
        return self.retrieval_seconds + self.model_seconds


class Contestant(Protocol):
    """Answers sentences."""

    def attempt(self, text: str, *, cached: bool) -> Attempt:
        """Answer one; `cached` is whether the state of the fixed prefix may be used that is there."""

    def close(self) -> None:
        """Give the memory back."""


def to_json(question: str, attempt: Attempt) -> str:
    """An attempt at the question of this id, as one line of JSON without a line end."""
    content = {"id": question, **asdict(attempt), "calls": [call_to_json(call) for call in attempt.calls]}
    return json.dumps(content, ensure_ascii=False)


def from_json(content: Mapping[str, Any]) -> tuple[str, Attempt]:
    """The question's id and the attempt. Raises ValueError, KeyError and TypeError."""
    values = dict(content)
    question = values.pop("id")
    values["calls"] = tuple(call_from_json(call) for call in values["calls"])
    values["offered"] = tuple(values["offered"])
    return question, Attempt(**values)


def parameters_of(model: Path) -> int:
    """How many weights a GGUF file holds."""
    return sum(int(tensor.n_elements) for tensor in GGUFReader(model).tensors)
