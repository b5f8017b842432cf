"""The mean of two runs' weights: ``python -m models.training.averaging RUN RUN --out RUN``.

Runs that began from the same weights and saw other rows, or the same in another order, lie close enough for
their mean to be a model too, and one that generalises better than either ("model soups", Wortsman et al.
2022, arXiv 2203.05482). The outcome is a run's folder as any other.
"""

import argparse
import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant_core.errors import ModelMissing
from assistant_core.model_files import FUNCTIONS
from models.export.run_files import WEIGHTS, read_arrays

SUMMARY = "summary"
"""The one array that is no tensor: what is told of the run."""


def average(first: Path, second: Path, out: Path, share: float = 0.5) -> None:
    """Write the mean of two runs' weights.

    Args:
        first: A run's folder; the other one's must hold tensors of the same names and shapes.
        second: The other.
        out: The folder of the mean; made when absent.
        share: How much of the mean is of `second`, 0 to 1.

    Raises `ModelMissing` when a run cannot be read or the two do not fit each other.
    """
    one, other = (read_arrays(run / WEIGHTS) for run in (first, second))
    if {name: array.shape for name, array in one.items()} != {n: a.shape for n, a in other.items()}:
        raise ModelMissing(
            f"{first} and {second} are not of one shape", cure="average runs of the same network"
        )
    told = [json.loads(str(arrays.pop(SUMMARY))) for arrays in (one, other)]
    summary = told[1] | {"mean_of": told, "share": share}
    mean = {name: ((1 - share) * one[name] + share * other[name]).astype(np.float32) for name in one}
    out.mkdir(parents=True, exist_ok=True)
    unfinished = out / (WEIGHTS + ".part")
    with unfinished.open("wb") as file:
        np.savez(file, allow_pickle=False, **mean, **{SUMMARY: np.array(json.dumps(summary))})
    unfinished.replace(out / WEIGHTS)
    shutil.copyfile(second / FUNCTIONS, out / FUNCTIONS)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m models.training.averaging", description=__doc__)
    parser.add_argument("first", type=Path, help="a run's folder")
    parser.add_argument("second", type=Path, help="another's")
    parser.add_argument("--share", type=float, default=0.5, help="how much is of the second, 0 to 1")
    parser.add_argument("--out", type=Path, required=True, help="the folder of the mean")
    options = parser.parse_args(arguments)
    try:
        average(options.first, options.second, options.out, options.share)
    except ModelMissing as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
