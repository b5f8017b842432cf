"""The rows of a few tokens, written into a copy of a model file; every other byte stays what it was."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from gguf.quants import quantize
from numpy.typing import NDArray

from assistant_core.token_map import SLOTS
from models.export.gguf_weights import GgufWeights, ModelUnsuitable
from models.export.join import EMBEDDING


def with_rows(model: Path, rows: Mapping[int, NDArray[np.float32]], out: Path) -> None:
    """Copy a function model's file with other rows for some functional tokens.

    Args:
        model: The function model's GGUF file.
        rows: By functional token: (width,) its row of the embedding, which is the head's too.
        out: The file to write.

    Raises `ModelUnsuitable` when the embedding is of a type that cannot be made here.
    """
    embedding = GgufWeights(model).tensors[EMBEDDING]
    first = int(embedding.shape[1]) - (SLOTS + 1)
    stride = embedding.data.nbytes // int(embedding.shape[1])
    shutil.copyfile(model, out)
    with out.open("r+b") as file:
        for token, row in sorted(rows.items()):
            try:
                packed = quantize(row[None].astype(np.float32), embedding.tensor_type)
            except NotImplementedError as error:
                raise ModelUnsuitable(f"{model} has an embedding that cannot be written") from error
            file.seek(embedding.data_offset + (first + token) * stride)
            file.write(packed.tobytes())
