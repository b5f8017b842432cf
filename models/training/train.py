"""Train the function model on rows: ``python -m models.training.train --rows A.jsonl --out DIR``."""

import argparse
import ctypes
import logging
import random
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import torch

from assistant_core.catalog import Catalog
from assistant_core.model_files import FUNCTIONS
from assistant_core.paths import models_dir
from assistant_core.token_map import TokenMap
from models.dataset.rows import Row, read_rows
from models.export.gguf_weights import BASE
from models.training.checkpoints import WEIGHTS, read_state
from models.training.encoding import Encoder
from models.training.loop import Progress, Run
from models.training.network import from_base, from_run, shallower
from models.training.presets import PRESETS, Settings, preset
from models.training.showing import shown

log = logging.getLogger(__name__)


def train(
    settings: Settings,
    rows: Sequence[Row],
    held_out: Sequence[Row],
    base: Path,
    shapes: TokenMap,
    folder: Path,
    *,
    start: Path | None = None,
    resume: bool = False,
    report: Callable[[Progress], None] = lambda progress: None,
) -> bool:
    """Train, and leave ``weights.npz``, ``log.jsonl`` and ``functions.json`` in a folder.

    Args:
        settings: How.
        rows: What is learnt.
        held_out: What is only measured, after each epoch.
        base: The GGUF file of the base.
        shapes: The functions.
        folder: Where everything is kept; made when absent.
        start: A ``weights.npz`` to begin from instead of the base's layers.
        resume: Continue from the state kept in `folder`, if there is one.
        report: Told how far it is, every few steps.

    Returns:
        Whether the end was reached; False after SIGTERM or SIGINT, when `resume` continues.
    """
    keep_freed_memory()
    folder.mkdir(parents=True, exist_ok=True)
    shapes.write(folder / FUNCTIONS)
    state = read_state(folder) if resume else None
    encoder = Encoder(base, shapes)
    encoded = encoder.rows(rows)
    if state is not None:
        model, kept = from_base(base, encoder, shapes), state["summary"]["kept"]
        model.keep(kept)
    elif start is not None:
        model, kept = from_run(base, start)
    else:
        model = from_base(base, encoder, shapes)
        kept = shallower(model, encoder.prefix, [row.question for row in encoded], settings)
    summary = {"kept": kept, "rows": len(rows), "settings": vars(settings), "base": base.name}
    run = Run(settings, model, encoder.prefix, encoded, encoder.rows(held_out), folder, summary)
    encoder.plain.close()
    if state is not None:
        run.restore(state)
    log.info("%d rows, %d held out, %d steps, from step %d", len(rows), len(held_out), run.steps, run.step)
    return run.go(report)


def split_rows(rows: Iterable[Row], held_out: int, seed: int) -> tuple[list[Row], list[Row]]:
    """Shuffle rows and set some aside; sentences that occur twice never stand on both sides."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.text.lower(), []).append(row)
    keys = sorted(groups)
    random.Random(seed).shuffle(keys)
    aside, rest = keys[:held_out], keys[held_out:]
    return [row for key in rest for row in groups[key]], [row for key in aside for row in groups[key]]


def keep_freed_memory() -> None:
    """Tell glibc to keep big blocks that are freed, which every step asks for again (5 % faster)."""
    if sys.platform == "linux":
        threshold, trim = -3, -1
        libc = ctypes.CDLL(None)
        libc.mallopt(threshold, 1 << 30)
        libc.mallopt(trim, 2**31 - 1)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; 0 when the end was reached, 75 (try again) when it was stopped."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    if options.threads:
        torch.set_num_threads(options.threads)
    chosen = {f.name: getattr(options, f.name) for f in fields(Settings) if f.name != "rows"}
    settings = preset(options.preset, rows=options.batch_rows, **chosen)
    rows = [row for path in options.rows for row in read_rows(path)]
    if options.held_out_rows:
        held_out = [row for path in options.held_out_rows for row in read_rows(path)]
    else:
        rows, held_out = split_rows(rows, options.held_out, settings.seed)
    shapes = TokenMap.read(options.functions) if options.functions else TokenMap.of_catalog(Catalog.load())
    with shown() as tell:
        ended = train(
            settings,
            rows,
            held_out,
            options.base or models_dir() / BASE,
            shapes,
            options.out,
            start=options.start and (options.start / WEIGHTS if options.start.is_dir() else options.start),
            resume=options.resume,
            report=tell,
        )
    return 0 if ended else 75


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m models.training.train", description=__doc__)
    add: Callable[..., Any] = parser.add_argument
    add("--rows", type=Path, nargs="+", required=True, help="JSON Lines files of rows")
    add("--out", type=Path, required=True, help="the run's folder")
    add("--preset", choices=sorted(PRESETS), default="own")
    add("--layers", type=int, help="how many of the base's layers to keep; 0: all")
    add("--cut", type=int, help="where the layers that go begin; -1: measured")
    add("--epochs", type=int)
    add("--rate", type=float)
    add("--schedule", choices=["linear", "cosine", "constant"])
    add("--warmup", type=float)
    add("--batch-rows", type=int)
    add("--tokens", type=int, help="the most tokens of a batch")
    add("--functional-weight", type=float)
    add("--others", type=int, help="how many tokens that are not in the batch compete in a step; 0: all")
    add("--seed", type=int)
    add("--precision", choices=["bfloat16", "float32"])
    add("--decay", type=float, help="weight decay")
    add("--clip", type=float, help="the largest length of a gradient")
    add("--checkpoint-minutes", type=float)
    add("--round-from", type=float, help="the share of steps before weights are rounded as in the file")
    add("--held-out", type=int, default=500, help="how many sentences to set aside")
    add("--held-out-rows", type=Path, nargs="+", help="files of rows to measure on instead")
    add("--functions", type=Path, help="a functions.json instead of the installed catalog")
    add("--base", type=Path, help="the base's GGUF file")
    add("--start", type=Path, help="a run's folder or weights.npz to begin from")
    add("--resume", action="store_true", help="continue the run in --out")
    add("--threads", type=int)
    return parser


if __name__ == "__main__":
    sys.exit(main())
