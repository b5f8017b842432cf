"""The mean of two runs' weights."""

import json
from pathlib import Path

import numpy as np
import pytest

from models.export.run_files import read_arrays
from models.training.averaging import main


def run(folder: Path, value: float, shape: tuple[int, ...] = (2, 3)) -> Path:
    folder.mkdir()
    summary = np.array(json.dumps({"rows": int(value)}))
    np.savez(folder / "weights.npz", layer=np.full(shape, value, np.float32), summary=summary)
    (folder / "functions.json").write_text("{}")
    return folder


def test_the_mean_lies_between_both_by_its_share(tmp_path: Path) -> None:
    first, second, out = run(tmp_path / "a", 1), run(tmp_path / "b", 3), tmp_path / "c"
    assert main([str(first), str(second), "--share", "0.25", "--out", str(out)]) == 0
    found = read_arrays(out / "weights.npz")
    assert found["layer"].dtype == np.float32
    assert np.array_equal(found["layer"], np.full((2, 3), 1.5))
    told = json.loads(str(found["summary"]))
    assert [one["rows"] for one in told["mean_of"]] == [1, 3] and told["share"] == 0.25
    assert (out / "functions.json").read_text() == "{}"


@pytest.mark.parametrize("share", ["0", "1"])
def test_all_of_one_is_that_one(tmp_path: Path, share: str) -> None:
    first, second, out = run(tmp_path / "a", 1), run(tmp_path / "b", 3), tmp_path / "c"
    assert main([str(first), str(second), "--share", share, "--out", str(out)]) == 0
    assert read_arrays(out / "weights.npz")["layer"][0, 0] == (3 if share == "1" else 1)


def test_networks_of_other_shapes_have_no_mean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = run(tmp_path / "a", 1), run(tmp_path / "b", 3, shape=(4,))
    assert main([str(first), str(second), "--out", str(tmp_path / "c")]) == 1
    assert "not of one shape" in capsys.readouterr().err
    assert not (tmp_path / "c").exists()


def test_a_run_without_weights_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = run(tmp_path / "a", 1)
    assert main([str(first), str(tmp_path / "none"), "--out", str(tmp_path / "c")]) == 1
    assert "none/weights.npz cannot be read" in capsys.readouterr().err
