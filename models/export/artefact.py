"""The trained part of a model as one small file: what is kept in ``models/weights``.

The base's embedding, three quarters of a small model's bytes, is left out: `models.export.join` takes it
from the base. The file is a GGUF, since that holds llama.cpp's own quantised blocks with typed metadata,
and the join only copies them. Layer matrices are quantised, norms stay float32, and the rows of the new
tokens are float16.
"""

import argparse
import json
import logging
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from gguf import GGML_QUANT_SIZES, GGMLQuantizationType, GGUFWriter
from gguf.quants import quantize
from numpy.typing import NDArray

from assistant_core.catalog import IRRELEVANT
from assistant_core.errors import ModelMissing
from assistant_core.model_files import FUNCTIONS, sha256
from assistant_core.paths import models_dir
from assistant_core.token_map import TokenMap
from models.export.gguf_weights import BASE, ModelUnsuitable
from models.export.run_files import ADAPTER, NEW_ROWS, WEIGHTS, read_arrays

ARCHITECTURE = "octavox"
"""What ``general.architecture`` says in an artefact."""

TOKEN_ROWS = "token_rows.weight"
"""The rows of the new tokens."""

LIMIT = 64_000_000
"""The most bytes of an artefact."""

_METADATA = 200_000
_Q = GGMLQuantizationType

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Recipe:
    """The types in which the matrices of attention and of the feed-forward part are kept."""

    attention: GGMLQuantizationType
    feed_forward: GGMLQuantizationType


RECIPES = (
    Recipe(_Q.Q8_0, _Q.Q8_0),
    Recipe(_Q.Q8_0, _Q.Q5_1),
    Recipe(_Q.Q5_1, _Q.Q5_1),
    Recipe(_Q.Q5_0, _Q.Q5_0),
    Recipe(_Q.Q5_0, _Q.Q4_1),
    Recipe(_Q.Q4_1, _Q.Q4_1),
    Recipe(_Q.Q4_0, _Q.Q4_0),
)
"""From fine to coarse. A width such as 576 rules out llama.cpp's types with blocks of 256."""


def write_artefact(
    weights: Path,
    functions: Path,
    base: Path,
    out: Path,
    *,
    recipe: Recipe | None = None,
    limit: int = LIMIT,
    sets: Sequence[Path] = (),
) -> Recipe:
    """Write an artefact; returns the recipe that was used.

    Args:
        weights: A run's ``weights.npz``.
        functions: The ``functions.json`` that it was trained with.
        base: The GGUF file that it was trained from.
        out: The file to write.
        recipe: How to quantise; the finest that fits when not given.
        limit: The most bytes that may be written.
        sets: Runs that trained adapters for other sets of functions; the rows of their tokens go in as well.
    """
    TokenMap.read(functions)
    arrays, summary = read_weights(weights)
    for run in sets:
        _take_rows(arrays[NEW_ROWS], run)
    recipe = recipe or finest(arrays, limit)
    writer = GGUFWriter(None, ARCHITECTURE)
    writer.add_string("octavox.base.sha256", sha256(base))
    writer.add_string("octavox.base.name", base.name)
    writer.add_array("octavox.layers", summary["kept"])
    writer.add_string("octavox.training", json.dumps(summary))
    writer.add_string("octavox.functions", functions.read_text(encoding="utf-8"))
    for name, array in arrays.items():
        kind = type_of(name, recipe)
        packed = array.astype(np.float16) if kind is _Q.F16 else quantize(array, kind)
        writer.add_tensor(TOKEN_ROWS if name == NEW_ROWS else name, packed, raw_dtype=kind)
    out.parent.mkdir(parents=True, exist_ok=True)
    unfinished = out.with_name(out.name + ".part")
    writer.write_header_to_file(unfinished)
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    if unfinished.stat().st_size > limit:
        unfinished.unlink()
        raise ModelUnsuitable(f"{out.name} would be larger than {limit} bytes")
    unfinished.replace(out)
    return recipe


def _take_rows(rows: NDArray[np.float32], run: Path) -> None:
    """Put the rows of a set's own tokens in their places."""
    own = [
        token for token, shape in TokenMap.read(run / FUNCTIONS).by_token.items() if shape.name != IRRELEVANT
    ]
    rows[own] = read_arrays(run / ADAPTER)[NEW_ROWS][own]


def read_weights(path: Path) -> tuple[dict[str, NDArray[np.float32]], dict[str, Any]]:
    """The tensors and the summary of a ``weights.npz``."""
    arrays = read_arrays(path)
    try:
        return arrays, json.loads(str(arrays.pop("summary")))
    except (KeyError, ValueError) as error:
        raise ModelMissing(f"{path} cannot be read: {error}", cure="octavox model train") from error


def type_of(name: str, recipe: Recipe) -> GGMLQuantizationType:
    """The type in which a tensor is kept."""
    if name == NEW_ROWS:
        return _Q.F16
    if name.endswith("norm.weight"):
        return _Q.F32
    return recipe.attention if ".attn_" in name else recipe.feed_forward


def finest(arrays: Mapping[str, NDArray[np.float32]], limit: int) -> Recipe:
    """The finest recipe whose file stays within the limit, some room left for metadata."""
    for recipe in RECIPES:
        size = 0
        for name, array in arrays.items():
            block, block_bytes = GGML_QUANT_SIZES[type_of(name, recipe)]
            size += array.size * block_bytes // block
        if size + _METADATA <= limit:
            return recipe
    raise ModelUnsuitable(f"no recipe makes these layers fit into {limit} bytes")


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m models.export.artefact", description=__doc__)
    parser.add_argument("run", type=Path, help="the run's folder")
    parser.add_argument("--base", type=Path, default=models_dir() / BASE, help="the base's GGUF file")
    parser.add_argument("--out", type=Path, required=True, help="the artefact to write")
    names = [f"{r.attention.name}+{r.feed_forward.name}" for r in RECIPES]
    parser.add_argument("--recipe", choices=names, help="types of attention and feed-forward matrices")
    parser.add_argument(
        "--sets", type=Path, nargs="+", default=[], help="runs of adapters, whose tokens' rows go in as well"
    )
    parser.add_argument("--limit", type=int, default=LIMIT, help="the most bytes")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    recipe = RECIPES[names.index(options.recipe)] if options.recipe else None
    run: Path = options.run
    used = write_artefact(
        run / WEIGHTS,
        run / FUNCTIONS,
        options.base,
        options.out,
        recipe=recipe,
        limit=options.limit,
        sets=options.sets,
    )
    size = options.out.stat().st_size / 1e6
    log.info("%s: %.1f MB, %s and %s", options.out, size, used.attention.name, used.feed_forward.name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
