"""Rows that somebody brings are read in either form, or the line that is none is named."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from assistant_core.calls import Call
from assistant_core.catalog import Catalog
from assistant_core.token_map import TokenMap
from models.dataset.leakage import plain
from models.dataset.other_rows import RowsBroken, other_rows
from models.dataset.rows import Row, read_rows, to_json, write_rows

BUILD = [sys.executable, "-m", "models.dataset.build"]


@pytest.fixture(scope="module")
def shapes() -> TokenMap:
    return TokenMap.of_catalog(Catalog.load())


def test_both_forms_are_read_in_their_order(tmp_path: Path, shapes: TokenMap) -> None:
    row = Row("mute it", (Call("set_mute", {"state": "on"}),), "teacher")
    lines, written = tmp_path / "b.jsonl", tmp_path / "a.txt"
    write_rows(lines, [row])
    written.write_text("hush => set_mute('on')\n")
    assert other_rows([lines, written], shapes) == [row, Row("hush", row.calls, "written")]


@pytest.mark.parametrize(
    "line", ["mute it", "[]", "{}", '{"text": "a", "calls": [3], "source": "", "tag": ""}']
)
def test_a_line_that_is_no_row_is_named(line: str, tmp_path: Path, shapes: TokenMap) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(f"{to_json(Row('hush', (Call('undo'),), 'x'))}\n\n{line}\n")
    with pytest.raises(RowsBroken, match=r"rows\.jsonl: line 3"):
        other_rows([path], shapes)


def test_a_row_without_a_call_is_none(tmp_path: Path, shapes: TokenMap) -> None:
    path = tmp_path / "rows.jsonl"
    write_rows(path, [Row("hush", (), "x")])
    with pytest.raises(RowsBroken, match="calls nothing"):
        other_rows([path], shapes)


def test_a_file_that_is_not_there_and_a_written_line_without_an_answer_are_named(
    tmp_path: Path, shapes: TokenMap
) -> None:
    with pytest.raises(RowsBroken, match=r"gone\.jsonl cannot be read"):
        other_rows([tmp_path / "gone.jsonl"], shapes)
    (tmp_path / "a.txt").write_text("hush\n")
    with pytest.raises(RowsBroken, match=r"a\.txt:1"):
        other_rows([tmp_path / "a.txt"], shapes)


def test_rows_from_elsewhere_go_through_the_checks_of_the_build(tmp_path: Path) -> None:
    full = (Call("set_volume", {"level": "full"}),)
    more, exam, out = tmp_path / "more.jsonl", tmp_path / "exam.txt", tmp_path / "rows.jsonl"
    write_rows(
        more,
        [
            Row("zap the sound to full", full, "teacher"),
            Row("Zap the sound to full!", full, "teacher"),
            Row("zap the sound to half", full, "teacher"),
            Row("zap the sound at once", (Call("zap"),), "teacher"),
            Row("zap that noise", (Call("set_mute", {"state": "zap"}),), "teacher"),
            Row("zap the big sprocket at noon please", (Call("undo"),), "teacher"),
        ],
    )
    exam.write_text("please zap the big sprocket at noon\n")
    sizes = ["--grammar", "1", "--parallel", "0", "--nested", "0", "--negative", "0", "--held-out", "0"]
    files = ["--out", str(out), "--more", str(more), "--against", str(exam)]
    done = subprocess.run([*BUILD, *sizes, *files], capture_output=True, text=True, check=True)
    assert "more: single" in done.stdout
    [row] = [row for row in read_rows(out) if row.source == "teacher"]
    assert plain(row.text).endswith("zap the sound to full")
    report = json.loads(out.with_suffix(".report.json").read_text("utf-8"))
    assert report["kinds"]["more: single"] == 1
    rejected = report["rejected"]
    assert rejected["double"] >= 1 and rejected["near copy of the examination"] == 1
    assert rejected["teacher: 'zap'"] == 1
    assert rejected["teacher: malformed answer: a word that is not among the choices: state"] == 1


def test_the_build_names_a_broken_file_before_it_begins(tmp_path: Path) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text("zap\n")
    command = [*BUILD, "--out", str(tmp_path / "rows.jsonl"), "--more", str(broken)]
    failed = subprocess.run(command, capture_output=True, text=True, check=False)
    assert failed.returncode == 2 and "broken.jsonl: line 1 is no row" in failed.stderr
