"""Reading the weights of a Llama model from a GGUF file, with numpy alone."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from gguf import GGUFReader, ReaderTensor
from gguf.quants import dequantize
from numpy.typing import NDArray

from assistant_core.errors import ModelMissing, OctavoxError

BASE = "base/SmolLM2-135M-Instruct.Q4_1.gguf"
"""Where the base lies in the models directory."""


class ModelUnsuitable(OctavoxError):
    """A GGUF file holds another kind of network than the one that is trained here."""

    default_said = "That model file is of the wrong kind."


@dataclass(frozen=True)
class LlamaShape:
    """The sizes of a Llama network.

    Attributes:
        layers: How many transformer layers.
        width: The width of the residual stream.
        heads: Query heads.
        kv_heads: Key and value heads; each serves ``heads / kv_heads`` query heads.
        hidden: The width inside the gated feed-forward part.
        vocabulary: Rows of the embedding.
        rope_base: The base of the rotary frequencies.
        epsilon: What is added under the root of a norm.
    """

    layers: int
    width: int
    heads: int
    kv_heads: int
    hidden: int
    vocabulary: int
    rope_base: float
    epsilon: float

    @property
    def head_width(self) -> int:
        """The width of one head."""
        return self.width // self.heads


class GgufWeights:
    """A GGUF file, opened for reading (memory-mapped)."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise ModelMissing(f"{path} is not there", cure="octavox model fetch")
        self.path = path
        self.reader = GGUFReader(path)
        self.tensors: dict[str, ReaderTensor] = {t.name: t for t in self.reader.tensors}

    def field(self, key: str, default: Any = None) -> Any:
        """The value of a metadata field, or the default."""
        found = self.reader.get_field(key)
        return default if found is None else found.contents()

    def shape(self) -> LlamaShape:
        """The sizes of the network. Raises `ModelUnsuitable` when it is not a Llama with a tied head."""
        if self.field("general.architecture") != "llama" or "output.weight" in self.tensors:
            raise ModelUnsuitable(f"{self.path} is no Llama model with a tied head")
        width = self.field("llama.embedding_length")
        heads = self.field("llama.attention.head_count")
        return LlamaShape(
            layers=self.field("llama.block_count"),
            width=width,
            heads=heads,
            kv_heads=self.field("llama.attention.head_count_kv", heads),
            hidden=self.field("llama.feed_forward_length"),
            vocabulary=int(self.tensors["token_embd.weight"].shape[1]),
            rope_base=self.field("llama.rope.freq_base", 10000.0),
            epsilon=self.field("llama.attention.layer_norm_rms_epsilon", 1e-5),
        )

    def array(self, name: str) -> NDArray[np.float32]:
        """A tensor as float32, rows first (outputs x inputs).

        The rows of ``attn_q`` and ``attn_k`` are in GGUF's order, for rotary pairs that lie side by
        side.
        """
        tensor = self.tensors[name]
        return dequantize(tensor.data, tensor.tensor_type)
