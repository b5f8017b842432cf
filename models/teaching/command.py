"""One teaching in a process of its own: what was asked for on the command line, a line of JSON for each step.

``{"stage", "share", "left"}`` tells how far it is, ``{"result"}`` what the examination said, ``{"idea",
"new"}`` whether a first idea, which needs no PyTorch, is worth having, and was not there before,
``{"error", "said", "cure"}`` why there is none. SIGTERM ends it; the same command goes on where it was ended.
"""

import argparse
import fcntl
import json
import logging
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from assistant_core.catalog import Catalog, Function
from assistant_core.corrections import Corrections, corrections_file
from assistant_core.errors import OctavoxError
from assistant_core.token_map import TokenMap
from models.dataset.rows import Row
from models.dataset.written_rows import read_written
from models.teaching import installed
from models.teaching.idea import FirstIdea
from models.teaching.progress import STOPPED, Progress, TeachingFailed
from models.teaching.verdict import Result
from system_actions.mappings.actions_file import ActionsFile

LOW = 10
"""By how much the process steps back behind others."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line: 0 when a model was made and examined, 1 for an error, 75 when it was stopped."""
    parser = argparse.ArgumentParser(prog="python -m models.teaching.command", description=__doc__)
    parser.add_argument("functions", nargs="*", help="names of functions in actions.toml")
    parser.add_argument("--folder", type=Path, required=True, help="where to work")
    parser.add_argument("--examples", type=Path, nargs="*", default=[], help="written rows to examine with")
    parser.add_argument("--idea", action="store_true", help="learn no more than a first idea of them")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    signal.signal(signal.SIGTERM, _stop)
    os.nice(LOW)
    try:
        with _alone(options.folder):
            if options.idea:
                _write(_idea(options))
                return 0
            result = _teach(options)
    except OctavoxError as error:
        _write({"error": str(error), "said": error.said, "cure": error.cure})
        return 1
    except KeyboardInterrupt:
        return STOPPED
    if result is None:
        return STOPPED
    _write({"result": {**asdict(result), "passed": result.passed}})
    return 0


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep other processes from teaching in the same folder. Raises `TeachingFailed` when one does."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with folder.with_name(f".{folder.name}.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise TeachingFailed(
                f"another process teaches in {folder}",
                said="I am learning already.",
                cure="wait until that is done, or stop it",
            ) from error
        yield


def _functions(catalog: Catalog, options: argparse.Namespace) -> list[Function]:
    missing = [name for name in options.functions if name not in catalog or not catalog[name].binding]
    if missing:
        raise TeachingFailed(
            f"no function of one's own is called {missing[0]}",
            said="There is no function of yours with that name.",
            cure="octavox actions lists them",
        )
    return [catalog[name] for name in options.functions]


def _idea(options: argparse.Namespace) -> dict[str, bool]:
    catalog = _catalog()
    first = FirstIdea(_functions(catalog, options), catalog, options.folder)
    there = installed.usable_idea()
    if there is not None and first.is_in(there):
        return {"idea": True, "new": False}
    learnt = first.go(_tell)
    return {"idea": learnt, "new": learnt}


def _teach(options: argparse.Namespace) -> Result | None:
    from models.teaching.run import Teaching  # needs PyTorch, which may not be here yet

    catalog = _catalog()
    shapes = TokenMap.of_catalog(catalog)
    examples: list[Row] = [row for file in options.examples for row in read_written(file, shapes)]
    known = Corrections(corrections_file()).all()
    return Teaching(_functions(catalog, options), catalog, known, options.folder, examples).go(_tell)


def _catalog() -> Catalog:
    catalog = Catalog.load()
    catalog.follow(ActionsFile(catalog))
    return catalog


def _tell(progress: Progress) -> None:
    _write(asdict(progress))


def _write(content: dict[str, Any]) -> None:
    print(json.dumps(content), flush=True)


def _stop(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
