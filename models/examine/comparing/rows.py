"""Training rows for the retrieval baseline: ``python -m models.examine.comparing.rows ROWS --out FILE``.

The prompts are those that the baseline is examined with. The first line of the file is an object with
``prefix``, which stands before every prompt; every other line has ``prompt`` and ``answer``. The three are
tokenised one by one, with what is written like a special token becoming one; the loss is on the answer,
which ends where the model's turn does. Needs the train extra.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from rich.console import Console

from models import store
from models.dataset.rows import Row, called, read_rows
from models.examine.comparing import prompts
from models.examine.comparing.embedding import MiniLm
from models.examine.comparing.pool import Pool, catalog_pool, only
from models.examine.comparing.prompts import CHAT
from models.examine.comparing.retrieval import Retriever
from models.examine.comparing.sources import MINILM

_BATCH = 4096


def training_rows(rows: Iterable[Row], pool: Pool, retriever: Retriever) -> Iterator[dict[str, str]]:
    """The file's objects, its first one included."""
    yield {"prefix": prompts.prefix(pool, CHAT, retrieval=True)}
    waiting = iter(rows)
    while batch := list(islice(waiting, _BATCH)):
        found = retriever.offered_all([row.text for row in batch])
        for row, offered in zip(batch, found, strict=True):
            shown = with_right_ones(offered, row, pool)
            answer = prompts.answer(row.calls, CHAT)
            yield {"prompt": prompts.rest(row.text, CHAT, shown), "answer": answer}


def with_right_ones(offered: Pool, row: Row, pool: Pool) -> Pool:
    """What was found, with the functions that a row calls in place of the farthest others.

    Else the model would learn to write names that it was not shown.
    """
    wanted = set(called(row.calls))
    *found, last = offered
    missing = only(pool, wanted - {function.name for function in offered})
    others = [function for function in found if function.name not in wanted]
    dropped = others[max(len(others) - len(missing), 0) :]
    return *(function for function in found if function not in dropped), *missing, last


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m models.examine.comparing.rows", description=__doc__)
    parser.add_argument("rows", type=Path, help="training rows, as models.dataset.build writes them")
    parser.add_argument("--out", type=Path, required=True, help="the file of prompts and answers")
    parser.add_argument("--limit", type=int, default=0, help="only so many rows; 0 for all")
    parser.add_argument("--vectors", type=Path, help="the folder of the retrieving model")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args(arguments)
    pool = catalog_pool()
    vectors = options.vectors or store.fetch(MINILM)
    retriever = Retriever(MiniLm(vectors, options.threads), pool)
    rows = islice(read_rows(options.rows), options.limit or None)
    count = 0
    with options.out.open("w", encoding="utf-8") as out:
        for content in training_rows(rows, pool, retriever):
            out.write(json.dumps(content, ensure_ascii=False) + "\n")
            count += "answer" in content
    Console().print(f"{count} rows in {options.out}", markup=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
