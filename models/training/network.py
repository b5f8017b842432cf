"""The network to train: from the base's weights, or from those of an earlier run."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from assistant_core.token_map import TokenMap
from models.export.gguf_weights import GgufWeights
from models.training.encoding import NEW_TOKENS, Encoder
from models.training.llama import Llama, load
from models.training.presets import Settings
from models.training.pruning import best_cut, kept_layers

_EMBEDDING = "token_embd.weight"


def from_base(base: Path, encoder: Encoder, shapes: TokenMap) -> Llama:
    """The whole base, its new tokens at their first rows."""
    weights = GgufWeights(base)
    model = Llama(weights.shape(), NEW_TOKENS)
    names = [name for name in weights.tensors if name != _EMBEDDING]
    load(model, {name: torch.from_numpy(weights.array(name).copy()) for name in names})
    _load_embedding(model, weights)
    with torch.no_grad():
        model.new_rows.copy_(first_rows(model.embedding, encoder, shapes))
    return model


def from_run(base: Path, weights: Path) -> tuple[Llama, list[int]]:
    """The network of a ``weights.npz``, and which of the base's layers it has."""
    file = GgufWeights(base)
    with np.load(weights) as found:
        kept: list[int] = json.loads(str(found["summary"]))["kept"]
        arrays = {name: torch.from_numpy(found[name]) for name in found.files if name != "summary"}
    model = Llama(replace(file.shape(), layers=len(kept)), NEW_TOKENS)
    load(model, arrays)
    _load_embedding(model, file)
    with torch.no_grad():
        model.new_rows.copy_(arrays["new_rows"])
    return model, kept


def from_function_model(file: Path) -> Llama:
    """The network of a function model's GGUF file; the last rows of its embedding are the new tokens'."""
    weights = GgufWeights(file)
    shape = weights.shape()
    model = Llama(replace(shape, vocabulary=shape.vocabulary - NEW_TOKENS), NEW_TOKENS)
    names = [name for name in weights.tensors if name != _EMBEDDING]
    load(model, {name: torch.from_numpy(weights.array(name).copy()) for name in names})
    rows = torch.from_numpy(weights.array(_EMBEDDING).copy())
    model.embedding.copy_(rows[:-NEW_TOKENS])
    with torch.no_grad():
        model.new_rows.copy_(rows[-NEW_TOKENS:])
    return model


def shallower(
    model: Llama,
    prefix: Sequence[int],
    texts: Sequence[Sequence[int]],
    settings: Settings,
    known: Sequence[int] | None = None,
) -> list[int]:
    """Take out the layers that the settings do not keep, or all but those known; returns those that stay."""
    total = model.shape.layers
    keep = settings.layers or total
    first = settings.cut
    if known is None and first < 0:
        first = best_cut(model, prefix, texts, keep) if 1 < keep < total else keep
    kept = list(known or kept_layers(total, keep, first))
    model.keep(kept)
    return kept


def first_rows(embedding: torch.Tensor, encoder: Encoder, shapes: TokenMap) -> torch.Tensor:
    """Where new tokens begin: at the mean of the words of their function's name; spare ones, of all words."""
    rows = embedding.mean(0).repeat(NEW_TOKENS, 1)
    for token, shape in shapes.by_token.items():
        rows[token] = embedding[list(encoder.plain(" " + shape.name.replace("_", " ")))].mean(0)
    return rows


def _load_embedding(model: Llama, weights: GgufWeights) -> None:
    model.embedding.copy_(torch.from_numpy(weights.array(_EMBEDDING).copy()))
