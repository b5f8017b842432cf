"""The command line trains from files of rows."""

import json
from pathlib import Path

import pytest

from assistant_core.calls import Call
from assistant_core.token_map import TokenMap
from models.dataset.rows import Row, write_rows
from models.training.command import main
from models.training.train import split_rows


def test_rows_in_and_weights_out(
    tmp_path: Path, tiny_base: Path, tiny_shapes: TokenMap, tiny_rows: list[Row]
) -> None:
    write_rows(tmp_path / "a.jsonl", tiny_rows[:30])
    write_rows(tmp_path / "b.jsonl", tiny_rows[30:])
    tiny_shapes.write(tmp_path / "map.json")
    arguments = ["--rows", str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl"), "--base", str(tiny_base)]
    arguments += ["--functions", str(tmp_path / "map.json"), "--out", str(tmp_path / "run")]
    arguments += ["--layers", "2", "--epochs", "1", "--batch-rows", "8", "--held-out", "10"]
    assert main(arguments) == 0
    assert {p.name for p in (tmp_path / "run").iterdir()} >= {"weights.npz", "log.jsonl", "functions.json"}
    assert TokenMap.read(tmp_path / "run" / "functions.json").by_token.keys() == {0, 3, 28}
    last = json.loads((tmp_path / "run" / "log.jsonl").read_text().splitlines()[-1])
    assert last["held_out"]["loss"] > 0
    assert main([*arguments, "--start", str(tmp_path / "run"), "--resume"]) == 0


def test_wrong_options_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["--rows"])
    assert refused.value.code == 2
    assert "--rows" in capsys.readouterr().err


def test_a_sentence_that_occurs_twice_is_never_on_both_sides() -> None:
    rows = [Row(text, (Call("pause"),), "grammar") for text in ("Hold it", "hold it", "go on", "stay") * 5]
    for seed in range(10):
        rest, aside = split_rows(rows, 1, seed)
        assert len(rest) + len(aside) == 20
        assert not {r.text.lower() for r in rest} & {r.text.lower() for r in aside}
