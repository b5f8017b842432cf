"""One teaching in a process of its own: what was asked for on the command line, a line of JSON for each step.

``{"stage", "share", "left"}`` tells how far it is, ``{"result"}`` what the examination said, ``{"idea",
"new"}`` whether a first idea, which needs no PyTorch, is worth having, and was not there before,
``{"error", "said", "cure"}`` why there is none. SIGTERM ends it; the same command goes on where it was ended.
"""

import argparse
import errno
import json
import logging
import os
import shutil
import signal
import sys
from collections.abc import Sequence
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
from models.teaching.work import alone
from system_actions.mappings.actions_file import ActionsFile

LOW = 10
"""By how much the process steps back behind others."""

_FULL = (errno.ENOSPC, errno.EDQUOT)
_LEAST_FREE = 1 << 20
"""With fewer bytes than these left a disk is full, for errors that do not say what they are."""


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
        with alone(options.folder):
            if options.idea:
                _write(_idea(options))
                return 0
            result = _teach(options)
    except OctavoxError as error:
        return _fail(error)
    except OSError as error:
        return _fail(_of_files(error, options.folder))
    except KeyboardInterrupt:
        return STOPPED
    if result is None:
        return STOPPED
    _write({"result": {**asdict(result), "passed": result.passed}})
    return 0


def _fail(error: OctavoxError) -> int:
    _write({"error": str(error), "said": error.said, "cure": error.cure})
    return 1


def _of_files(error: OSError, folder: Path) -> TeachingFailed:
    """What to tell of an error of the files, when the work is done in a folder."""
    where = error.filename or folder
    # NumPy and gguf write arrays by C, and do not tell why that failed.
    if error.errno in _FULL or (error.errno is None and shutil.disk_usage(folder.parent).free < _LEAST_FREE):
        return TeachingFailed(
            f"{where} cannot be written: {error}",
            said="I could not learn that, since the disk is full.",
            cure="free some disk space, then teach again to go on",
        )
    why = error.strerror or str(error)
    return TeachingFailed(
        f"{where}: {why}",
        said=f"I could not learn that, since a file cannot be used: {why}.",
        cure=f"see to {where}, then teach again to go on",
    )


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
    examples = _examples(options.examples, TokenMap.of_catalog(catalog))
    known = Corrections(corrections_file()).all()
    return Teaching(_functions(catalog, options), catalog, known, options.folder, examples).go(_tell)


def _examples(files: Sequence[Path], shapes: TokenMap) -> list[Row]:
    """The sentences of files. Raises `TeachingFailed`, which names the file, and the line that is no row."""
    found: list[Row] = []
    for file in files:
        try:
            found += read_written(file, shapes)
        except OSError as error:
            raise TeachingFailed(
                f"{file} cannot be read: {error.strerror}",
                said="I could not read your sentences.",
                cure="give --examples a file with a sentence a line",
            ) from error
        except ValueError as error:
            raise TeachingFailed(
                f"a line of {file} is no sentence to examine with: {error}",
                said="There is a mistake in your sentences.",
                cure="write sentence => function(parameter='words of the sentence') in that line",
            ) from error
    return found


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
