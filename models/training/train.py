"""One training, from rows to weights; `models.training.command` is its command line."""

import ctypes
import logging
import random
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import torch

from assistant_core.catalog import IRRELEVANT
from assistant_core.model_files import FUNCTIONS
from assistant_core.token_map import TokenMap
from models.dataset.rows import Row
from models.training.checkpoints import read_state
from models.training.encoding import Encoder
from models.training.llama import Llama
from models.training.loop import Progress, Run
from models.training.lora import adapt, only_rows
from models.training.network import first_rows, from_base, from_function_model, from_run, shallower
from models.training.presets import Settings

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
    function_model: Path | None = None,
    tokens: Sequence[int] | None = None,
    descriptions: Mapping[str, str] | None = None,
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
        start: What to begin from instead of the base's layers: a ``weights.npz``, or a function model's GGUF
            file with all its layers, such as the shipped one.
        function_model: A function model's GGUF file to begin from; of its new tokens' rows only those of
            `tokens` are trained, and begin anew.
        tokens: The functional tokens that are new to that model; all of `shapes` but `irrelevant` when not
            given.
        descriptions: What functions do, by name, when the settings ask to learn them too.
        resume: Continue from the state kept in `folder`, if there is one.
        report: Told how far it is, every few steps.

    Returns:
        Whether the end was reached; False after SIGTERM or SIGINT, when `resume` continues.
    """
    keep_freed_memory()
    folder.mkdir(parents=True, exist_ok=True)
    shapes.write(folder / FUNCTIONS)
    state = read_state(folder) if resume else None
    encoder = Encoder(base, shapes, descriptions if settings.describe else None)
    encoded = encoder.rows(rows)
    if function_model is not None:
        model = _of_set(function_model, encoder, shapes, tokens)
        kept = list(range(model.shape.layers))
    elif start is not None and start.suffix == ".gguf":
        model = from_function_model(start)
        kept = list(range(model.shape.layers))
    elif start is not None:
        model, kept = from_run(base, start)
    else:
        model = from_base(base, encoder, shapes)
        known: list[int] | None = state["summary"]["kept"] if state else None
        kept = shallower(model, encoder.prefix, [row.question for row in encoded], settings, known)
    if settings.lora:
        adapt(model, settings)
    summary = {"kept": kept, "rows": len(rows), "settings": vars(settings), "base": base.name}
    run = Run(settings, model, encoder.prefix, encoded, encoder.rows(held_out), folder, summary)
    encoder.plain.close()
    if state is not None:
        run.restore(state)
    log.info("%d rows, %d held out, %d steps, from step %d", len(rows), len(held_out), run.steps, run.step)
    return run.go(report)


def _of_set(function_model: Path, encoder: Encoder, shapes: TokenMap, tokens: Sequence[int] | None) -> Llama:
    """The network of a function model, with the rows of some tokens alone to be trained."""
    model = from_function_model(function_model)
    if tokens is None:
        tokens = [token for token, shape in shapes.by_token.items() if shape.name != IRRELEVANT]
    with torch.no_grad():
        model.new_rows[list(tokens)] = first_rows(model.embedding, encoder, shapes)[list(tokens)]
    only_rows(model, tokens)
    return model


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
