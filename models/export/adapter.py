"""An adapter's matrices as a GGUF file that llama.cpp puts on top of the function model, and never merges.

The matrices are trained against the weights of one model file, as they are after rounding; the file names
it by SHA-256, and holds the functions that it teaches. The rows of their tokens are in the model already:
the head is tied to the embedding, which llama.cpp cannot adapt.
"""

import argparse
import logging
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from gguf import GGML_QUANT_SIZES, GGMLQuantizationType, GGUFType, GGUFWriter, Keys
from gguf.quants import quantize
from numpy.typing import NDArray

from assistant_core.adapter_file import FUNCTIONS, MODEL_SHA256, SET, AdapterFile
from assistant_core.model_files import MODEL, sha256
from assistant_core.token_map import TokenMap
from models import function_model, sets
from models.export.gguf_weights import ModelUnsuitable
from models.export.run_files import ADAPTER, read_arrays

SIXTEEN_BITS_UP_TO = 64
"""The highest rank whose matrices are kept in 16 bits; those of a higher one are kept in 8."""

_Q = GGMLQuantizationType
_Pair = tuple[NDArray[np.float32], NDArray[np.float32]]

log = logging.getLogger(__name__)


def write_adapter(
    arrays: Mapping[str, _Pair], shapes: TokenMap, name: str, model: Path, out: Path
) -> AdapterFile:
    """Write an adapter; the same arguments give the same bytes.

    Args:
        arrays: By the name of a matrix in the model file: A (rank, inputs) and B (outputs, rank), so that
            the matrix computes as W + B A. The rank is the same for all.
        shapes: The functions that the adapter calls.
        name: The name of their set.
        model: The function model's GGUF file that the adapter was trained against.
        out: The file to write.

    Raises `ModelUnsuitable` for matrices of several ranks, `AdapterUnsuitable` for others than those of
    linear layers and for a name that no set can have, `ModelMissing`.
    """
    rank = _rank(arrays)
    writer = GGUFWriter(None, "llama")
    writer.add_type(GGUFType.ADAPTER)
    writer.add_string(Keys.Adapter.TYPE, "lora")
    writer.add_float32(Keys.Adapter.LORA_ALPHA, float(rank))  # llama.cpp scales by alpha over the rank
    writer.add_string(MODEL_SHA256, sha256(model))
    writer.add_string(SET, name)
    writer.add_string(FUNCTIONS, shapes.to_json())
    for matrix, (a, b) in sorted(arrays.items()):
        _add(writer, f"{matrix}.lora_a", a, rank)
        _add(writer, f"{matrix}.lora_b", b, rank)
    out.parent.mkdir(parents=True, exist_ok=True)
    unfinished = out.with_name(out.name + ".part")
    writer.write_header_to_file(unfinished)
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    try:
        written = AdapterFile.read(unfinished)
        unfinished.replace(out)
    finally:
        unfinished.unlink(missing_ok=True)
    return replace(written, path=out)


def read_matrices(run: Path) -> dict[str, _Pair]:
    """A and B of every matrix that a run has adapted. Raises `ModelMissing`."""
    arrays = read_arrays(run / ADAPTER)
    names = [name.removesuffix(".lora_a") for name in arrays if name.endswith(".lora_a")]
    return {name: (arrays[f"{name}.lora_a"], arrays[f"{name}.lora_b"]) for name in names}


def _rank(arrays: Mapping[str, _Pair]) -> int:
    """The rank that all matrices share."""
    ranks: set[int] = {rank for a, b in arrays.values() for rank in (a.shape[0], b.shape[1])}
    if len(ranks) != 1:
        raise ModelUnsuitable(f"an adapter has one rank, not {sorted(ranks)}")
    return ranks.pop()


def _add(writer: GGUFWriter, name: str, array: NDArray[np.float32], rank: int) -> None:
    block, _ = GGML_QUANT_SIZES[_Q.Q8_0]
    small = rank > SIXTEEN_BITS_UP_TO and array.shape[1] % block == 0
    packed: NDArray[Any] = quantize(array, _Q.Q8_0) if small else array.astype(np.float16)
    writer.add_tensor(name, np.ascontiguousarray(packed), raw_dtype=_Q.Q8_0 if small else _Q.F16)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m models.export.adapter", description=__doc__)
    parser.add_argument("run", type=Path, help="the run's folder")
    parser.add_argument("--set", required=True, choices=sets.names(), help="what it was trained on")
    parser.add_argument("--model", type=Path, help="the GGUF file that it was trained against")
    parser.add_argument("--out", type=Path, required=True, help="the adapter to write")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    model = options.model or function_model.folder() / MODEL
    write_adapter(read_matrices(options.run), sets.shapes(options.set), options.set, model, options.out)
    log.info("%s: %.1f MB", options.out, options.out.stat().st_size / 1e6)
    return 0


if __name__ == "__main__":
    sys.exit(main())
