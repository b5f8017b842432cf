"""Words written for this project: things by their kind, and what people set out to do."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from models.dataset.parallel import VERBS

_TIMES = {"day", "month", "time_of_day", "time_zone", "repetition"}
"""Kinds that are no things; times have their own vocabulary."""


def is_imperative(words: str) -> bool:
    """Whether words begin with a verb that commands often begin with."""
    return words.split()[0] in VERBS


@cache
def kinds() -> Mapping[str, Sequence[str]]:
    """What everyday things there are of a kind, as ``kinds.toml`` has it."""
    found = tomllib.loads(files("models.teaching").joinpath("kinds.toml").read_text("utf-8"))
    return {kind: words for kind, words in found.items() if kind not in _TIMES}


@cache
def acts() -> Sequence[tuple[str, str]]:
    """What people set out to do, as an imperative and as doing it, as ``acts.toml`` has it."""
    return [
        (f"{verb} {rest}".strip(), f"{doing} {rest}".strip())
        for verb, (doing, what) in _acts_file()["acts"].items()
        for rest in what
    ]


def named() -> Sequence[str]:
    """Things that have to be dealt with."""
    found: Sequence[str] = _acts_file()["things"]["named"]
    return found


def additions() -> Mapping[str, Sequence[str]]:
    """What a thing may have before and behind it."""
    found: Mapping[str, Sequence[str]] = _acts_file()["additions"]
    return found


@cache
def _acts_file() -> Mapping[str, Any]:
    return tomllib.loads(files("models.teaching").joinpath("acts.toml").read_text("utf-8"))
