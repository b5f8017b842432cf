"""A copy of the function model whose vocabulary has more functional tokens, and is thrown away after use.

Nobody trained the new tokens. Their rows are drawn near the mean of the functions' own, so that they take
part in every choice and are computed like any other; how well a model would tell so many functions apart
that it had learnt is not to be seen from them.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from gguf import GGUFValueType, GGUFWriter, TokenType
from gguf.quants import quantize
from numpy.typing import NDArray

from assistant_core.model_files import CALIBRATION, FUNCTIONS, MODEL
from assistant_core.token_map import SLOTS, TokenMap, token_text
from models.examine.comparing.pool import Pool
from models.export.gguf_weights import GgufWeights

SPREAD = 0.1
"""How far new rows are from the mean, in standard deviations of the functions' own rows."""

_SEED = 1
_TABLES = ("token_embd.weight", "output.weight")
_TOKENS = "tokenizer.ggml.tokens"


def widened(directory: Path, pool: Pool, folder: Path) -> Path:
    """Write a model directory for the functions of a pool; returns it.

    Args:
        directory: The function model's.
        pool: Functions whose tokens the vocabulary has, and any number of others.
        folder: Where the copy is put.
    """
    known = TokenMap.read(directory / FUNCTIONS)
    shapes = [function.shape for function in pool]
    TokenMap(shapes, prompt=known.prompt, stop=known.stop).write(folder / FUNCTIONS)
    if (directory / CALIBRATION).exists():
        (folder / CALIBRATION).symlink_to((directory / CALIBRATION).resolve())
    new = [shape.token for shape in shapes if shape.token >= SLOTS]
    if new:
        _write(GgufWeights(directory / MODEL), known.by_token, new, folder / MODEL)
    else:
        (folder / MODEL).symlink_to((directory / MODEL).resolve())
    return folder


def _write(model: GgufWeights, known: Iterable[int], new: list[int], path: Path) -> None:
    names: list[str] = model.field(_TOKENS)
    places = [names.index(token_text(token)) for token in known]
    writer = GGUFWriter(path, model.field("general.architecture"))
    _add_fields(writer, model, [token_text(token) for token in new])
    for tensor in model.reader.tensors:
        data = tensor.data
        if tensor.name in _TABLES:
            rows = drawn(model.array(tensor.name)[places], len(new))
            data = np.concatenate((data, quantize(rows, tensor.tensor_type)))
        writer.add_tensor(tensor.name, data, raw_dtype=tensor.tensor_type)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def drawn(rows: NDArray[np.float32], count: int) -> NDArray[np.float32]:
    """New rows (count, width) near the mean of the given ones (functions, width)."""
    noise = np.random.default_rng(_SEED).normal(size=(count, rows.shape[1]))
    new: NDArray[np.float32] = (rows.mean(axis=0) + SPREAD * rows.std(axis=0) * noise).astype(np.float32)
    return new


def _add_fields(writer: GGUFWriter, model: GgufWeights, tokens: list[str]) -> None:
    added: dict[str, list[Any]] = {
        _TOKENS: tokens,
        "tokenizer.ggml.token_type": [int(TokenType.CONTROL)] * len(tokens),
        "tokenizer.ggml.scores": [0.0] * len(tokens),
    }
    for name, field in model.reader.fields.items():
        if name.startswith("GGUF.") or name == "general.architecture":
            continue
        value = field.contents()
        if name in added:
            value = [*value, *added[name]]
        elif name.endswith(".vocab_size"):
            value += len(tokens)
        inner = field.types[-1] if field.types[0] is GGUFValueType.ARRAY else None
        writer.add_key_value(name, value, field.types[0], sub_type=inner)
