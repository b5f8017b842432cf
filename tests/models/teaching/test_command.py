"""What a teaching in a process of its own tells when it cannot be done: what is wrong, and its cure."""

import errno
import json
import os
import shutil
import signal
from collections import namedtuple
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant_core import paths
from models.teaching import command
from models.teaching.idea import FirstIdea
from models.teaching.run import Teaching
from tests.services.taught_models import ORDER_COFFEE

Told = Callable[..., dict[str, Any]]


@pytest.fixture
def told(shipped_model: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Told:
    """Teaches order_coffee; gives what was told last."""
    (paths.config_dir() / "actions.toml").write_text(ORDER_COFFEE)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr(os, "nice", lambda _: None)

    def teach(*options: str) -> dict[str, Any]:
        work = paths.data_dir() / "taught" / "work"
        assert command.main(["order_coffee", "--folder", str(work), *options]) == 1
        last: dict[str, Any] = json.loads(capsys.readouterr().out.splitlines()[-1])
        return last

    return teach


def fails_with(error: OSError) -> Callable[..., None]:
    """Stands in for what uses files."""

    def go(*_: object) -> None:
        raise error

    return go


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
@pytest.mark.parametrize(("who", "options"), [(Teaching, ()), (FirstIdea, ("--idea",))])
def test_a_full_disk_is_told_with_its_cure(
    told: Told, monkeypatch: pytest.MonkeyPatch, who: type, options: tuple[str, ...], number: int
) -> None:
    monkeypatch.setattr(who, "go", fails_with(OSError(number, "No space left", "model.gguf")))
    last = told(*options)
    assert last["said"] == "I could not learn that, since the disk is full."
    assert "model.gguf" in last["error"] and last["cure"] == "free some disk space, then teach again to go on"


@pytest.mark.parametrize(("free", "full"), [(0, True), (1 << 30, False)])
def test_an_error_that_says_nothing_is_one_of_a_full_disk_when_it_is_full(
    told: Told, monkeypatch: pytest.MonkeyPatch, free: int, full: bool
) -> None:
    usage = namedtuple("usage", ["total", "used", "free"])
    monkeypatch.setattr(shutil, "disk_usage", lambda place: usage(0, 0, free))
    monkeypatch.setattr(Teaching, "go", fails_with(OSError("1000 requested and 0 written")))
    last = told()
    assert ("disk is full" in last["said"]) == full
    assert "1000 requested and 0 written" in last["error"]


@pytest.mark.parametrize(("who", "options"), [(Teaching, ()), (FirstIdea, ("--idea",))])
def test_another_error_of_the_files_keeps_its_own_words(
    told: Told, monkeypatch: pytest.MonkeyPatch, who: type, options: tuple[str, ...]
) -> None:
    monkeypatch.setattr(
        who, "go", fails_with(PermissionError(errno.EACCES, "Permission denied", "rows.jsonl"))
    )
    last = told(*options)
    assert "Permission denied" in last["said"] and "disk" not in last["said"] + last["cure"]
    assert "rows.jsonl" in last["error"] and "rows.jsonl" in last["cure"]


def test_examples_that_are_not_there_are_told_with_their_name(told: Told, tmp_path: Path) -> None:
    last = told("--examples", str(tmp_path / "mistyped.txt"))
    assert "mistyped.txt cannot be read: No such file or directory" in last["error"]
    assert last["said"] == "I could not read your sentences." and "--examples" in last["cure"]


@pytest.mark.parametrize("line", ["a flat white", "a flat white => order_cofee()", "tea => order_coffee("])
def test_a_line_that_is_no_example_is_told_with_its_number(told: Told, tmp_path: Path, line: str) -> None:
    file = tmp_path / "examples.txt"
    file.write_text(f"# by hand\n{line}\n")
    last = told("--examples", str(file))
    assert "examples.txt:2:" in last["error"] and "that line" in last["cure"]


def test_examples_that_are_no_text_are_told_as_such(told: Told, tmp_path: Path) -> None:
    file = tmp_path / "examples.txt"
    file.write_bytes(b"\xff\xfe\x00")
    last = told("--examples", str(file))
    assert str(file) in last["error"] and last["cure"]
