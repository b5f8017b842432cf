"""Adapters with random matrices, for the tiny models and for the real one."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from gguf import GGUFReader
from numpy.typing import NDArray

Matrices = dict[str, tuple[NDArray[np.float32], NDArray[np.float32]]]


@dataclass(frozen=True)
class Widths:
    """Of the residual stream, of keys and values, and inside the feed-forward part."""

    width: int
    kv: int
    hidden: int


TINY = Widths(64, 64, 128)
"""Of `tests.services.tiny_models.write_random`."""

SMOLLM2 = Widths(576, 192, 1536)
"""Of the function model."""


def random_matrices(
    widths: Widths, layers: Iterable[int], *, rank: int = 4, size: float = 0.1, seed: int = 1
) -> Matrices:
    """A and B for every linear layer of some layers; B's entries have the deviation `size`."""
    rng = np.random.default_rng(seed)
    width, kv, hidden = widths.width, widths.kv, widths.hidden
    shapes = {"attn_q": (width, width), "attn_k": (kv, width), "attn_v": (kv, width)}
    shapes |= {"attn_output": (width, width), "ffn_gate": (hidden, width), "ffn_up": (hidden, width)}
    shapes |= {"ffn_down": (width, hidden)}
    found: Matrices = {}
    for layer in layers:
        for name, (outputs, inputs) in shapes.items():
            a = rng.normal(0, inputs**-0.5, (rank, inputs)).astype(np.float32)
            b = (size * rng.normal(0, 1, (outputs, rank))).astype(np.float32)
            found[f"blk.{layer}.{name}.weight"] = a, b
    return found


def merged(model: Path, matrices: Matrices, out: Path) -> Path:
    """A tiny model with B A added to its weights: what an adapter must amount to."""
    shutil.copyfile(model, out)
    for tensor in GGUFReader(out, "r+").tensors:
        if tensor.name in matrices:
            a, b = matrices[tensor.name]
            tensor.data[:] += b @ a
            tensor.data.flush()
    return out
