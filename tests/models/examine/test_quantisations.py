"""Every recipe is written, joined, asked and put into one table."""

from pathlib import Path

import numpy as np
import pytest

from assistant_core.errors import ModelMissing
from assistant_core.token_map import SLOTS, TokenMap
from models.examine.quantisations import Entry, main, measured, name_of, page
from models.examine.questions import Question
from models.export.artefact import RECIPES
from models.export.gguf_weights import GgufWeights


@pytest.fixture
def run(tmp_path: Path, tiny_base: Path, tiny_shapes: TokenMap) -> Path:
    """What a run of no steps leaves."""
    base = GgufWeights(tiny_base)
    arrays = {name: base.array(name) for name in base.tensors if name != "token_embd.weight"}
    arrays["new_rows"] = np.random.default_rng(1).normal(0, 1, (SLOTS + 1, 64)).astype(np.float32)
    np.savez(tmp_path / "weights.npz", summary=np.array('{"kept": [0, 1, 2, 3]}'), **arrays)
    tiny_shapes.write(tmp_path / "functions.json")
    return tmp_path


def test_a_coarser_recipe_makes_a_smaller_file_and_is_asked_the_same(
    run: Path, tiny_base: Path, tmp_path: Path
) -> None:
    questions = [Question("1", "hold it", ("pause",)), Question("2", "well yes", ("irrelevant",))]
    fine, coarse = (
        measured(run, tiny_base, recipe, questions, tmp_path / name_of(recipe))
        for recipe in (RECIPES[0], RECIPES[-1])
    )
    assert (fine.recipe, coarse.recipe) == ("Q8_0", "Q4_0")
    assert coarse.artefact < fine.artefact
    assert coarse.model < fine.model
    for entry in (fine, coarse):
        assert entry.memory > 10_000_000
        assert 0 < entry.p50 <= entry.p90
        assert entry.function in (0, 0.5, 1)


def test_two_types_are_named_and_one_only_once() -> None:
    assert [name_of(recipe) for recipe in RECIPES[:3]] == ["Q8_0", "Q8_0 and Q5_1", "Q5_1"]


def test_the_page_shows_sizes_speed_and_accuracy() -> None:
    entry = Entry("Q4_0", 60_200_000, 91_900_000, 210_000_000, 0.071, 0.122, 0.906, 0.951, None)
    written = page([entry], "12 of own.txt")
    assert "| Q4_0 | 60.2 MB | 91.9 MB | 210 MB | 0.071 s | 0.122 s | 90.6 % | 95.1 % | - |" in written
    assert "12 of own.txt" in written


def test_a_run_that_is_not_there_is_named(tmp_path: Path, tiny_base: Path) -> None:
    with pytest.raises(ModelMissing, match="functions"):
        main(
            [
                str(tmp_path / "none"),
                "--base",
                str(tiny_base),
                "--out",
                str(tmp_path / "page.md"),
                "--limit",
                "1",
            ]
        )
