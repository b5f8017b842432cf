"""A run's log becomes a picture."""

import json
from pathlib import Path

import pytest

from models.training.curves import main, read_curves

LINES = [
    {"step": 10, "epoch": 0, "loss": 3.0, "rows_per_second": 5.0},
    {"step": 20, "epoch": 0, "loss": 1.0, "rows_per_second": 5.0},
    {"step": 20, "epoch": 0, "held_out": {"loss": 1.5, "functional": 0.7, "exact": 0.5}},
]


@pytest.fixture(scope="module", autouse=True)
def font_cache() -> None:
    """Have matplotlib's list of fonts made, which it says in a warning the first time on a machine."""
    import matplotlib.font_manager  # noqa: F401


def test_curves_are_read_apart(tmp_path: Path) -> None:
    (tmp_path / "log.jsonl").write_text("\n".join(map(json.dumps, LINES)))
    assert read_curves(tmp_path / "log.jsonl") == {
        "training": [(10, 3.0), (20, 1.0)],
        "held out": [(20, 1.5)],
        "held out, exact": [(20, 0.5)],
    }


def test_a_picture_is_drawn_with_and_without_held_out_rows(tmp_path: Path) -> None:
    for name, lines in (("all.png", LINES), ("bare.png", LINES[:2])):
        (tmp_path / "log.jsonl").write_text("\n".join(map(json.dumps, lines)))
        assert main([str(tmp_path), "--out", str(tmp_path / name)]) == 0
        assert (tmp_path / name).read_bytes().startswith(b"\x89PNG")
