"""A base model and an artefact into the model that is used: ``model.gguf`` and ``functions.json``.

The base's embedding and the artefact's layers are copied block for block; only the few rows of the new
tokens are quantised, to the type of the embedding they are appended to.
"""

import argparse
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from gguf import GGMLQuantizationType, GGUFValueType, GGUFWriter, ReaderField, TokenType
from gguf.quants import quantize
from numpy.typing import NDArray

from assistant_core.model_files import FUNCTIONS, MODEL, sha256
from assistant_core.paths import models_dir
from assistant_core.token_map import SLOTS, STOP, token_text
from models.export.artefact import ARCHITECTURE, TOKEN_ROWS
from models.export.gguf_weights import BASE, GgufWeights, ModelUnsuitable

EMBEDDING = "token_embd.weight"

Tell = Callable[[float], None]
_Tensor = tuple[str, NDArray[Any], GGMLQuantizationType]

log = logging.getLogger(__name__)


def join(base: Path, artefact: Path, folder: Path, tell: Tell = lambda share: None) -> Path:
    """Write the model directory; returns the path of its GGUF file.

    Args:
        base: The GGUF file that the artefact was trained from.
        artefact: What `models.export.artefact` wrote.
        folder: The model directory; made when absent.
        tell: Told the share that is done, 0 to 1.

    Raises `ModelMissing` when a file is absent, `ModelUnsuitable` when they do not belong together.
    """
    old, new = GgufWeights(base), GgufWeights(artefact)
    if new.field("general.architecture") != ARCHITECTURE:
        raise ModelUnsuitable(f"{artefact} is no artefact")
    if new.field("octavox.base.sha256") != sha256(base):
        raise ModelUnsuitable(f"{artefact} was not trained from {base}")
    tell(0.05)
    writer = GGUFWriter(None, "llama")
    _add_metadata(writer, old, new)
    tell(0.4)
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / (MODEL + ".part")
    _write(writer, _tensors(old, new), unfinished, tell)
    unfinished.replace(folder / MODEL)
    (folder / FUNCTIONS).write_text(new.field("octavox.functions"), encoding="utf-8")
    tell(1.0)
    return folder / MODEL


def _tensors(old: GgufWeights, new: GgufWeights) -> list[_Tensor]:
    embedding = old.tensors[EMBEDDING]
    rows = new.array(TOKEN_ROWS)
    kind = embedding.tensor_type
    try:
        table = np.concatenate((embedding.data, quantize(rows, kind)))
    except NotImplementedError:
        # Types with blocks of 256 can be read but not made here.
        kind = GGMLQuantizationType.Q8_0
        table = np.concatenate((quantize(old.array(EMBEDDING), kind), quantize(rows, kind)))
    layers = [(t.name, t.data, t.tensor_type) for t in new.reader.tensors if t.name != TOKEN_ROWS]
    return [(EMBEDDING, table, kind), *layers]


def _add_metadata(writer: GGUFWriter, old: GgufWeights, new: GgufWeights) -> None:
    tokens = [token_text(number) for number in range(SLOTS)] + [STOP]
    if len(tokens) != new.tensors[TOKEN_ROWS].shape[1]:
        raise ModelUnsuitable(f"{new.path} has another number of functional tokens")
    # llama.cpp parses control tokens only where special tokens are asked for; user-defined ones always.
    added: dict[str, list[Any]] = {
        "tokenizer.ggml.tokens": tokens,
        "tokenizer.ggml.token_type": [int(TokenType.CONTROL)] * len(tokens),
        "tokenizer.ggml.scores": [0.0] * len(tokens),
    }
    changed: dict[str, Any] = {
        "llama.block_count": len(new.field("octavox.layers")),
        "llama.vocab_size": int(old.tensors[EMBEDDING].shape[1]) + len(tokens),
        "general.name": "Octavox function model",
    }
    for name, field in old.reader.fields.items():
        if name.startswith("GGUF.") or name == "general.architecture":
            continue
        value = changed.get(name, field.contents())
        if name in added:
            value = [*value, *added[name]]
        _add(writer, name, field, value)
    for name in ("octavox.base.sha256", "octavox.training"):
        writer.add_string(name, new.field(name))


def _add(writer: GGUFWriter, name: str, field: ReaderField, value: Any) -> None:
    inner = field.types[-1] if field.types[0] is GGUFValueType.ARRAY else None
    writer.add_key_value(name, value, field.types[0], sub_type=inner)


def _write(writer: GGUFWriter, tensors: Sequence[_Tensor], path: Path, tell: Tell) -> None:
    for name, data, kind in tensors:
        writer.add_tensor_info(name, data.shape, data.dtype, data.nbytes, raw_dtype=kind)
    writer.write_header_to_file(path)
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    whole, done = sum(data.nbytes for _, data, _ in tensors), 0
    for _, data, _ in tensors:
        writer.write_tensor_data(data)
        done += data.nbytes
        tell(0.4 + 0.6 * done / whole)
    writer.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m models.export.join", description=__doc__)
    parser.add_argument("artefact", type=Path)
    parser.add_argument("--base", type=Path, default=models_dir() / BASE, help="the base's GGUF file")
    parser.add_argument("--out", type=Path, required=True, help="the model directory")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    model = join(options.base, options.artefact, options.out)
    log.info("%s: %.1f MB", model, model.stat().st_size / 1e6)
    return 0


if __name__ == "__main__":
    sys.exit(main())
