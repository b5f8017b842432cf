"""Sentences that train nothing, through the real model and the planner: the calls and values that were meant.

What the model gets wrong is not taken out: it is listed with its reason in ``failures.yaml``, and must leave
that list when it is understood.
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant_core.calls import Call
from assistant_core.catalog import IRRELEVANT, Catalog
from assistant_core.token_map import TokenMap
from models.dataset.written_rows import read_answer

HERE = Path(__file__).parent
FAILURES: dict[str, str] = yaml.safe_load((HERE / "failures.yaml").read_text("utf-8")) or {}
SHAPES = TokenMap.of_catalog(Catalog.load())
CLOCK = ("--now", "2026-11-18T10:00:00+01:00", "--tz", "Europe/Berlin")


@dataclass(frozen=True)
class Phrase:
    """A sentence, the calls it asks for, and what the values among them mean."""

    said: str
    calls: tuple[Call, ...]
    values: Mapping[str, Any]


def _phrases() -> list[Phrase]:
    files = sorted(file for file in HERE.glob("*.yaml") if file.name != "failures.yaml")
    entries = [entry for file in files for entry in yaml.safe_load(file.read_text("utf-8"))]
    return [Phrase(e["said"], read_answer(e["answer"], SHAPES), e.get("values", {})) for e in entries]


PHRASES = _phrases()


def _as_json(call: Call) -> dict[str, Any]:
    arguments = {k: _as_json(v) if isinstance(v, Call) else v for k, v in call.arguments.items()}
    return {"name": call.name, "arguments": arguments}


def _planned(call: Mapping[str, Any]) -> dict[str, Any]:
    arguments = {k: _planned(v) if isinstance(v, dict) else v for k, v in call["arguments"].items()}
    return {"name": call["name"], "arguments": arguments}


def _values(call: Mapping[str, Any]) -> dict[str, Any]:
    """What the arguments mean, those of a nested call among them."""
    found: dict[str, Any] = {}
    for name, value in call["values"].items():
        found |= _values(value) if isinstance(value, dict) and "values" in value else {name: value}
    return found


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What is made of every sentence, in one start of the program."""
    folder = tmp_path_factory.mktemp("phrases")
    lines = [json.dumps({"id": str(n), "text": phrase.said}) for n, phrase in enumerate(PHRASES)]
    (folder / "in.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "app",
        "plan",
        "--jsonl",
        folder / "in.jsonl",
        folder / "out.jsonl",
        *CLOCK,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=900)
    made = [json.loads(line) for line in (folder / "out.jsonl").read_text("utf-8").splitlines()]
    return {plan["text"]: plan for plan in made}


@pytest.mark.parametrize("phrase", PHRASES, ids=[phrase.said for phrase in PHRASES])
def test_a_phrase_is_understood(phrase: Phrase, plans: Mapping[str, Mapping[str, Any]]) -> None:
    plan = plans[phrase.said]
    calls = [_planned(call) for call in plan["calls"]]
    values = {name: value for call in plan["calls"] for name, value in _values(call).items()}
    meant = [_as_json(call) for call in phrase.calls if call.name != IRRELEVANT]
    understood = calls == meant and {name: values.get(name) for name in phrase.values} == phrase.values
    assert understood != (phrase.said in FAILURES), (calls, values)


def test_every_function_is_understood_in_three_phrases() -> None:
    understood = Counter(
        name
        for phrase in PHRASES
        if phrase.said not in FAILURES
        for name in {call.name for call in phrase.calls}
    )
    assert {name for name in SHAPES.by_name if understood[name] < 3} == set()


def test_every_failure_is_one_of_the_phrases() -> None:
    assert set(FAILURES) <= {phrase.said for phrase in PHRASES}
