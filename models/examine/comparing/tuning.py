"""Teach the base to write calls of retrieved functions: ``python -m models.examine.comparing.tuning --help``.

This is the baseline "five retrieved, SmolLM2 tuned": the function model's own training, with the rows of
`models.examine.comparing.rows` in place of functional tokens. The new tokens stay in the vocabulary and are
never right. `models.export` makes a file of the run as of any other. Needs the train extra.
"""

import argparse
import json
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from assistant_core.catalog import Catalog
from assistant_core.model_files import FUNCTIONS
from assistant_core.paths import models_dir
from assistant_core.token_map import TokenMap
from models.export.gguf_weights import BASE
from models.training.checkpoints import read_state
from models.training.command import STOPPED
from models.training.encoding import Encoded, Encoder, Tokenizer
from models.training.loop import Progress, Run
from models.training.network import from_base
from models.training.presets import Settings, preset
from models.training.showing import shown
from models.training.train import keep_freed_memory


def read_texts(path: Path, tokenizer: Tokenizer, limit: int = 0) -> tuple[tuple[int, ...], list[Encoded]]:
    """The prefix and the rows of a file that `models.examine.comparing.rows` wrote, as token ids."""
    with path.open(encoding="utf-8") as lines:
        prefix = tokenizer(json.loads(next(lines))["prefix"], special=True)
        contents = [json.loads(line) for line in lines][: limit or None]
    rows = [
        Encoded(tokenizer(content["prompt"], special=True), tokenizer(content["answer"], special=True))
        for content in contents
    ]
    return prefix, rows


def tune(
    settings: Settings,
    rows: Path,
    base: Path,
    folder: Path,
    *,
    limit: int = 0,
    resume: bool = False,
    report: Callable[[Progress], None] = lambda progress: None,
) -> bool:
    """Train the base on prompts and answers, and leave in a folder what any training leaves there.

    Args:
        settings: How.
        rows: What `models.examine.comparing.rows` wrote.
        base: The GGUF file of the base.
        folder: Where everything is kept; made when absent.
        limit: Only so many rows; 0 for all.
        resume: Continue from the state kept in `folder`, if there is one.
        report: Told how far it is, every few steps.

    Returns:
        Whether the end was reached; False after SIGTERM or SIGINT, when `resume` continues.
    """
    keep_freed_memory()
    folder.mkdir(parents=True, exist_ok=True)
    shapes = TokenMap.of_catalog(Catalog.load())
    shapes.write(folder / FUNCTIONS)
    encoder = Encoder(base, shapes)
    prefix, encoded = read_texts(rows, encoder.plain, limit)
    model = from_base(base, encoder, shapes)
    encoder.plain.close()
    summary = {
        "kept": list(range(model.shape.layers)),
        "rows": len(encoded),
        "settings": vars(settings),
        "base": base.name,
    }
    run = Run(settings, model, prefix, encoded, (), folder, summary)
    state = read_state(folder) if resume else None
    if state is not None:
        run.restore(state)
    return run.go(report)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; 0 when the end was reached, 75 (try again) when it was stopped."""
    parser = argparse.ArgumentParser(prog="python -m models.examine.comparing.tuning", description=__doc__)
    parser.add_argument("rows", type=Path, help="the file of prompts and answers")
    parser.add_argument("--out", type=Path, required=True, help="the run's folder")
    parser.add_argument("--limit", type=int, default=0, help="only so many rows; 0 for all")
    parser.add_argument("--rate", type=float, help="the highest learning rate")
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--resume", action="store_true", help="continue the run in --out")
    parser.add_argument("--base", type=Path, help="the base's GGUF file")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    settings = preset("own", epochs=options.epochs, rate=options.rate, rows=24, tokens=4096)
    base = options.base or models_dir() / BASE
    with shown() as tell:
        ended = tune(
            settings,
            options.rows,
            base,
            options.out,
            limit=options.limit,
            resume=options.resume,
            report=tell,
        )
    return 0 if ended else STOPPED


if __name__ == "__main__":
    sys.exit(main())
