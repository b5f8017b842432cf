"""Taught models small enough to be written in a test, beside a function model that they were taught from."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest

from assistant_core.first_ideas import Idea
from assistant_core.model_files import ADAPTER, MODEL, sha256
from assistant_core.token_map import FunctionShape, TokenMap
from models import function_model
from models.export.adapter import write_adapter
from models.teaching import installed
from models.teaching.installed import Taught
from tests.services.tiny_models import write_scripted

Follows = Mapping[str, Mapping[str, float]]

SHIPPED = TokenMap([FunctionShape(0, "irrelevant")])
ORDER = FunctionShape(128, "order_coffee")
WITH_ORDER = TokenMap([FunctionShape(0, "irrelevant"), ORDER])
ORDER_COFFEE = """\
[[action]]
name = "order_coffee"
description = "Order a coffee."
phrases = ["order a coffee", "coffee please", "get me a coffee", "I want a coffee"]
command = { program = "/bin/true" }
"""
FIGURES = {
    "new order_coffee": 0.95,
    "old before": 0.972,
    "old after": 0.97,
    "false calls before": 0.011,
    "false calls after": 0.011,
}


def calls(token: int) -> Follows:
    """The table of a model that calls one function without arguments, whatever is said."""
    functional = f"<nexa_{token}>"
    return {":": {functional: 9}, functional: {"(": 9}, "(": {")": 9}, ")": {"<nexa_end>": 9}}


def write_idea(folder: Path, functions: Mapping[str, Sequence[str]]) -> Path:
    """A model directory with a first idea of functions; it always orders coffee, as nothing is asked for."""
    folder.mkdir(parents=True)
    write_scripted(folder, WITH_ORDER, {**calls(0), **calls(ORDER.token)})
    phrases = {name: list(found) for name, found in functions.items()}
    ideas = {name: Idea("irrelevant", {}) for name in functions}
    base = function_model.checksum()
    Taught("2026-11-20T09:30:00+00:00", base, sha256(folder / MODEL), phrases, [], {}, ideas).write(folder)
    return folder


def write_taught(
    folder: Path,
    functions: Mapping[str, Sequence[str]],
    *,
    at: str = "2026-11-20T09:30:00+00:00",
    corrections: Sequence[str] = (),
) -> Path:
    """A whole model directory, taught from the function model there is; it always orders coffee."""
    folder.mkdir(parents=True)
    write_scripted(folder, WITH_ORDER, calls(ORDER.token))
    nothing = {"blk.0.attn_q.weight": (np.ones((1, 544), np.float32), np.zeros((544, 1), np.float32))}
    write_adapter(nothing, WITH_ORDER, "taught", folder / MODEL, folder / ADAPTER)
    phrases = {name: list(found) for name, found in functions.items()}
    base = function_model.checksum()
    Taught(at, base, sha256(folder / MODEL), phrases, list(corrections), FIGURES).write(folder)
    return folder


def have_taught(functions: Mapping[str, Sequence[str]], **told: object) -> Path:
    """Have a taught model in use."""
    return installed.install(write_taught(installed.home() / "made", functions, **told))  # type: ignore[arg-type]


@pytest.fixture
def shipped_model(private_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A function model that never does anything, built in a home of its own; its directory."""
    monkeypatch.setenv("OCTAVOX_MODELS", str(private_home / "models"))
    return build_shipped()


def build_shipped(follows: Follows = calls(0)) -> Path:
    """Put a tiny function model where the built one would be."""
    folder = function_model.folder()
    folder.mkdir(parents=True, exist_ok=True)
    write_scripted(folder, SHIPPED, follows)
    seen = function_model._Seen.now(folder / MODEL)
    (folder / function_model.MANIFEST).write_text(json.dumps({MODEL: asdict(seen)}))
    return folder
