"""Adapters on the command line, run as a person runs them, with the real function model."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant_core.model_files import MODEL
from models import function_model, sets
from models.export.adapter import write_adapter
from tests.services.random_adapters import SMOLLM2, random_matrices


def octavox(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        env={**os.environ, "COLUMNS": "200", "PULSE_SERVER": "unix:/nonexistent"},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
    )


def adapter(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return octavox("model", "adapter", *arguments)


def written(folder: Path, model: Path) -> str:
    matrices = random_matrices(SMOLLM2, [0], size=0.0)
    return str(
        write_adapter(matrices, sets.shapes("vehicle"), "vehicle", model, folder / "brought.gguf").path
    )


@pytest.fixture
def brought(octavox_home: Path) -> str:
    """An adapter file for the function model of this computer; none is installed."""
    return written(octavox_home, function_model.folder() / MODEL)


def test_an_adapter_is_installed_listed_and_removed(brought: str, octavox_home: Path) -> None:
    assert "No adapter" in adapter("list").stdout
    done = adapter("install", brought)
    assert done.returncode == 0, done.stderr
    assert "vehicle" in done.stdout
    assert (octavox_home / "data" / "octavox" / "adapters" / "vehicle.gguf").is_file()
    shown = adapter("list").stdout
    assert "vehicle" in shown and "operate_sunroof" in shown and "yes" in shown
    assert adapter("remove", "vehicle").returncode == 0
    assert "No adapter" in adapter("list").stdout


def test_plan_calls_the_functions_of_an_adapter_with_what_was_said(brought: str, tmp_path: Path) -> None:
    assert adapter("install", brought).returncode == 0
    done = octavox("plan", "--adapter", "vehicle", "open the sunroof")
    assert done.returncode == 0, done.stderr
    made = json.loads(done.stdout)
    assert list(made) == ["text", "confidence", "calls", "alternatives", "seconds"]
    known = sets.shapes("vehicle").by_name
    assert {a["name"] for a in made["alternatives"]} < known.keys()
    for call in made["calls"]:
        assert call["token"] == known[call["name"]].token
        assert list(call) == ["name", "token", "arguments"]


def test_plan_takes_lines_for_an_adapter(brought: str, tmp_path: Path) -> None:
    assert adapter("install", brought).returncode == 0
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    texts = {"a": "open the sunroof", "b": ""}
    source.write_text("".join(json.dumps({"id": i, "text": text}) + "\n" for i, text in texts.items()))
    done = octavox("plan", "--adapter", "vehicle", "--jsonl", str(source), str(target))
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in target.read_text().splitlines()]
    assert [row["id"] for row in rows] == ["a", "b"]
    assert rows[0]["alternatives"] and rows[1]["reason"]


def test_an_adapter_of_another_model_is_refused_in_two_lines(octavox_home: Path) -> None:
    other = octavox_home / "other.gguf"
    other.write_bytes(b"another model")
    done = adapter("install", written(octavox_home, other))
    assert done.returncode == 1
    assert "another model" in done.stderr and "To mend it" in done.stderr
    assert "Traceback" not in done.stderr
    assert "No adapter" in adapter("list").stdout


def test_list_tells_why_an_adapter_cannot_be_used(brought: str, octavox_home: Path) -> None:
    folder = octavox_home / "data" / "octavox" / "adapters"
    folder.mkdir(parents=True)
    other = octavox_home / "other.gguf"
    other.write_bytes(b"another model")
    Path(written(octavox_home, other)).rename(folder / "vehicle.gguf")
    (folder / "broken.gguf").write_bytes(b"GGUF")
    done = adapter("list")
    assert done.returncode == 0
    assert "another model" in done.stdout and "is no adapter" in done.stdout


@pytest.mark.parametrize(
    "arguments", [["plan", "hello", "--adapter", "boat"], ["model", "adapter", "remove", "boat"]]
)
def test_an_adapter_that_is_not_installed_ends_with_3_and_what_to_do(
    octavox_home: Path, arguments: list[str]
) -> None:
    done = octavox(*arguments)
    assert done.returncode == 3
    assert "octavox model adapter install" in done.stderr
    assert "Traceback" not in done.stderr
