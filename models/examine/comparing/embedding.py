"""Sentence vectors by all-MiniLM-L6-v2 (Reimers and Gurevych 2019, arXiv 1908.10084).

The network is a BERT of six layers (Devlin et al. 2018, arXiv 1810.04805), which PyTorch's own encoder layers
compute; a sentence's vector is the mean of its tokens' last states, brought to length one.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn

from assistant_core.errors import ModelMissing

WEIGHTS = "model.safetensors"

Vectors = NDArray[np.float32]

_MOST_TOKENS = 256
_BATCH = 64


class Embedder(Protocol):
    """Turns sentences into vectors."""

    parameters: int

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Vectors of length one, (sentences, width)."""

    def tokens(self, text: str) -> int:
        """How many tokens a sentence is."""


class MiniLm:
    """The model of one folder: ``config.json``, ``model.safetensors`` and ``tokenizer.json``.

    Args:
        folder: Where the files are.
        threads: How many threads compute; this holds for all of PyTorch.

    Raises `ModelMissing`.
    """

    def __init__(self, folder: Path, threads: int) -> None:
        torch.set_num_threads(threads)
        try:
            config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
            weights = load_file(folder / WEIGHTS)
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        except Exception as error:  # tokenizers and safetensors raise plain ones of their own
            raise ModelMissing(f"{folder} cannot be read: {error}") from error
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(_MOST_TOKENS)
        self._words, self._places, self._kind, self._norm = _embeddings(weights, config)
        self._layers = [_layer(weights, index, config) for index in range(config["num_hidden_layers"])]
        self.parameters = sum(tensor.numel() for tensor in weights.values())

    def tokens(self, text: str) -> int:
        """How many tokens a sentence is."""
        return len(self._tokenizer.encode(text).ids)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Vectors of length one, (sentences, width).

        Sentences of equal length are computed together, so that none is padded.
        """
        ids = [encoded.ids for encoded in self._tokenizer.encode_batch(list(texts))]
        order = sorted(range(len(ids)), key=lambda index: len(ids[index]))
        found = np.empty((len(ids), self._words.shape[1]), dtype=np.float32)
        at = 0
        while at < len(order):
            length = len(ids[order[at]])
            batch = [index for index in order[at : at + _BATCH] if len(ids[index]) == length]
            found[batch] = self._vectors(torch.tensor([ids[index] for index in batch])).numpy()
            at += len(batch)
        return found

    @torch.inference_mode()
    def _vectors(self, ids: Tensor) -> Tensor:
        states: Tensor = self._norm(self._words[ids] + self._places[: ids.shape[1]] + self._kind)
        for layer in self._layers:
            states = layer(states)
        return nn.functional.normalize(states.mean(dim=1), dim=1)


def _embeddings(
    weights: Mapping[str, Tensor], config: Mapping[str, int]
) -> tuple[Tensor, Tensor, Tensor, nn.LayerNorm]:
    """The rows of words and places, the row of a first sentence, and the norm over their sum."""
    words, places, kinds = (
        weights[f"embeddings.{name}_embeddings.weight"] for name in ("word", "position", "token_type")
    )
    norm = nn.LayerNorm(words.shape[1], eps=config["layer_norm_eps"])
    norm.load_state_dict({part: weights[f"embeddings.LayerNorm.{part}"] for part in ("weight", "bias")})
    return words, places, kinds[0], norm.eval()


def _layer(weights: Mapping[str, Tensor], index: int, config: Mapping[str, int]) -> nn.Module:
    """One of BERT's layers, its matrices under PyTorch's names."""
    layer = nn.TransformerEncoderLayer(
        config["hidden_size"],
        config["num_attention_heads"],
        config["intermediate_size"],
        activation="gelu",
        layer_norm_eps=config["layer_norm_eps"],
        batch_first=True,
    )
    place = f"encoder.layer.{index}"
    values: dict[str, Tensor] = {}
    for part in ("weight", "bias"):
        inner = [weights[f"{place}.attention.self.{name}.{part}"] for name in ("query", "key", "value")]
        values[f"self_attn.in_proj_{part}"] = torch.cat(inner)
        values[f"self_attn.out_proj.{part}"] = weights[f"{place}.attention.output.dense.{part}"]
        values[f"norm1.{part}"] = weights[f"{place}.attention.output.LayerNorm.{part}"]
        values[f"linear1.{part}"] = weights[f"{place}.intermediate.dense.{part}"]
        values[f"linear2.{part}"] = weights[f"{place}.output.dense.{part}"]
        values[f"norm2.{part}"] = weights[f"{place}.output.LayerNorm.{part}"]
    layer.load_state_dict(values)
    return layer.eval()
