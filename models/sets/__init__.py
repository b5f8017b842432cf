"""Sets of functions beside the catalog's, each taught to an adapter of its own.

A set is a folder: ``functions.toml`` says what its functions are, ``written.txt`` holds the sentences that
teach them (`models.dataset.written_rows`). Its tokens are among those that the catalog leaves to sets
(192 to 255); `irrelevant` is the catalog's.
"""

import random
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from assistant_core.catalog import IRRELEVANT
from assistant_core.functions import STATES, Kind
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap
from models.dataset.parallel import Joiner
from models.dataset.rows import Row
from models.dataset.style import as_heard, as_typed, restyled
from models.dataset.swapping import Swapper
from models.dataset.written_rows import read_written

SETS = Path(str(files("models.sets")))


def names() -> list[str]:
    """The sets there are."""
    return sorted(path.parent.name for path in SETS.glob("*/functions.toml"))


def shapes(name: str) -> TokenMap:
    """The functions of a set, and `irrelevant`."""
    found = [_shape(function, entry) for function, entry in _functions(name).items()]
    return TokenMap([FunctionShape(0, IRRELEVANT), *found])


def rows(name: str) -> Iterator[Row]:
    """The sentences that teach a set. Raises `BadLine`."""
    return read_written(SETS / name / "written.txt", shapes(name))


def training_rows(name: str, seed: int) -> list[Row]:
    """What an adapter of a set learns.

    Its sentences; the same with each other's arguments; some of these joined; all in several styles.
    """
    rng = random.Random(f"{seed}/{name}")
    found, known = list(rows(name)), shapes(name)
    swapper = Swapper(known, found)
    found += [other for row in found if (other := swapper.swapped(row, rng)) is not None]
    joiner = Joiner((), known, found)
    joined = [joiner.draw(rng) for _ in range(len(found) // 6)]
    styled = [restyled(row, style, known, rng) for row in found + joined for style in (as_typed, as_heard)]
    return rng.sample(styled, len(styled))


def descriptions(name: str) -> dict[str, str]:
    """What the functions of a set do, by name."""
    return {function: entry["does"] for function, entry in _functions(name).items()}


def questions(name: str) -> Path:
    """The sentences that a set is examined with."""
    return Path(str(files("models.examine").joinpath("sets", f"{name}.txt")))


def _functions(name: str) -> dict[str, Any]:
    return tomllib.loads((SETS / name / "functions.toml").read_text("utf-8"))


def _shape(name: str, entry: Mapping[str, Any]) -> FunctionShape:
    return FunctionShape(entry["token"], name, tuple(map(_parameter, entry["parameters"])))


def _parameter(entry: Mapping[str, Any]) -> ParameterShape:
    kind = Kind(entry.get("kind", Kind.ENUM))
    choices = tuple(entry.get("choices", STATES if kind is Kind.STATE else ()))
    return ParameterShape(entry["name"], kind, entry.get("required", False), choices)
