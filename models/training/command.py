"""Train the function model, or an adapter for a set of functions beside the catalog's.

With --rows, the function model is trained on files of rows. With --set, an adapter of the built model learns
the sentences of a set. --preset smoke goes the whole way, from rows to an examined file, with a small network
on a small set.
"""

import argparse
import logging
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import torch

from assistant_core.catalog import Catalog
from assistant_core.model_files import MODEL
from assistant_core.paths import models_dir
from assistant_core.token_map import TokenMap
from models import function_model, sets
from models.dataset.rows import Row, read_rows
from models.examine.report import print_summary
from models.export.gguf_weights import BASE
from models.export.run_files import WEIGHTS
from models.training import smoke
from models.training.presets import PRESETS, Settings, preset
from models.training.showing import shown
from models.training.train import split_rows, train

STOPPED = 75
"""The exit status of a training that was stopped: try again, with --resume."""

_HELD_OUT = 500


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; 0 when the end was reached, 75 (try again) when it was stopped."""
    parser = _parser()
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    if options.threads:
        torch.set_num_threads(options.threads)
    base = options.base or models_dir() / BASE
    if options.preset == "smoke" and not options.rows:
        return _smoke(base, options.out)
    if not options.out or bool(options.rows) == bool(options.set):
        parser.error("--out and one of --rows and --set are needed")
    chosen = {f.name: getattr(options, f.name) for f in fields(Settings) if f.name != "rows"}
    settings = preset(options.preset, rows=options.batch_rows, **chosen)
    rows, held_out = _rows(options, settings)
    shapes, descriptions = _functions(options)
    start = options.start and (options.start / WEIGHTS if options.start.is_dir() else options.start)
    with shown() as tell:
        ended = train(
            settings,
            rows,
            held_out,
            base,
            shapes,
            options.out,
            start=start,
            function_model=function_model.ensure_function_model() / MODEL if options.set else None,
            descriptions=descriptions,
            resume=options.resume,
            report=tell,
        )
    return 0 if ended else STOPPED


def _smoke(base: Path, folder: Path | None) -> int:
    with tempfile.TemporaryDirectory() as made, shown() as tell:
        result = smoke.run(base, folder or Path(made), tell)
    if result is None:
        return STOPPED
    print_summary(result)
    return 0


def _rows(options: argparse.Namespace, settings: Settings) -> tuple[list[Row], list[Row]]:
    if options.set:
        rows = sets.training_rows(options.set, settings.seed)
    else:
        rows = [row for path in options.rows for row in read_rows(path)]
    if not options.held_out_rows:
        held_out = min(_HELD_OUT, len(rows) // 10) if options.held_out is None else options.held_out
        return split_rows(rows, held_out, settings.seed)
    return rows, [row for path in options.held_out_rows for row in read_rows(path)]


def _functions(options: argparse.Namespace) -> tuple[TokenMap, Mapping[str, str]]:
    """The functions to be learnt, and what they do."""
    if options.set:
        return sets.shapes(options.set), sets.descriptions(options.set)
    catalog = Catalog.load()
    descriptions = {function.name: function.description for function in catalog}
    return TokenMap.read(options.functions) if options.functions else TokenMap.of_catalog(
        catalog
    ), descriptions


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="octavox model train", description=__doc__)
    add: Callable[..., Any] = parser.add_argument
    add("--rows", type=Path, nargs="+", help="JSON Lines files of rows")
    add("--set", choices=sets.names(), help="the set of functions that an adapter learns")
    add("--out", type=Path, help="the run's folder")
    add("--preset", choices=sorted(PRESETS), default="own")
    add("--layers", type=int, help="how many of the base's layers to keep; 0: all")
    add("--cut", type=int, help="where the layers that go begin; -1: measured")
    add("--epochs", type=int)
    add("--rate", type=float)
    add("--schedule", choices=["linear", "cosine", "constant"])
    add("--warmup", type=float, help="share of the steps, or a number of steps, in which the rate rises")
    add("--batch-rows", type=int)
    add("--tokens", type=int, help="the most tokens of a batch")
    add("--functional-weight", type=float, help="of a functional token in the loss")
    add("--others", type=int, help="how many tokens that are not in the batch compete in a step; 0: all")
    add("--seed", type=int)
    add("--precision", choices=["bfloat16", "float32"])
    add("--decay", type=float, help="weight decay")
    add("--clip", type=float, help="the largest length of a gradient")
    add("--checkpoint-minutes", type=float)
    add("--lora", type=int, help="the rank of adapters; 0 trains the matrices themselves")
    add("--lora-alpha", type=float)
    add("--lora-from", type=int, help="the first layer with adapters")
    add("--lora-gate", action=argparse.BooleanOptionalAction, default=None, help="adapt the gate as well")
    add("--describe", action=argparse.BooleanOptionalAction, default=None, help="learn descriptions, too")
    add("--round-from", type=float, help="the share of steps before weights are rounded as in the file")
    add("--held-out", type=int, help=f"how many sentences to set aside; a tenth, at most {_HELD_OUT}")
    add("--held-out-rows", type=Path, nargs="+", help="files of rows to measure on instead")
    add("--functions", type=Path, help="a functions.json instead of the installed catalog")
    add("--base", type=Path, help="the base's GGUF file")
    add("--start", type=Path, help="a run's folder, weights.npz or a function model's GGUF to begin from")
    add("--resume", action="store_true", help="continue the run in --out")
    add("--threads", type=int)
    return parser


if __name__ == "__main__":
    sys.exit(main())
