"""An artefact holds a run's tensors in small, and says where they came from."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from gguf import GGMLQuantizationType as Q

from assistant_core.errors import ModelMissing
from assistant_core.token_map import SLOTS, TokenMap
from models import sets
from models.export.artefact import RECIPES, TOKEN_ROWS, Recipe, finest, main, read_weights, write_artefact
from models.export.gguf_weights import GgufWeights, ModelUnsuitable


@pytest.fixture
def run_folder(tmp_path: Path, tiny_base: Path, tiny_shapes: TokenMap) -> Path:
    """What a run leaves: the base's own layers, and random new rows."""
    base = GgufWeights(tiny_base)
    arrays = {name: base.array(name) for name in base.tensors if name != "token_embd.weight"}
    arrays["new_rows"] = np.random.default_rng(1).normal(0, 1, (SLOTS + 1, 64)).astype(np.float32)
    summary = np.array(json.dumps({"kept": [0, 1, 2, 3], "rows": 7}))
    np.savez(tmp_path / "weights.npz", summary=summary, **arrays)
    tiny_shapes.write(tmp_path / "functions.json")
    return tmp_path


def write(folder: Path, base: Path, **more: object) -> tuple[Recipe, GgufWeights]:
    out = folder / "artefact.gguf"
    recipe = write_artefact(folder / "weights.npz", folder / "functions.json", base, out, **more)  # type: ignore[arg-type]
    return recipe, GgufWeights(out)


def test_tensors_come_back_as_fine_as_their_type(run_folder: Path, tiny_base: Path) -> None:
    recipe, artefact = write(run_folder, tiny_base)
    assert recipe == RECIPES[0]
    arrays, _ = read_weights(run_folder / "weights.npz")
    for name, array in arrays.items():
        kept = artefact.array(TOKEN_ROWS if name == "new_rows" else name)
        np.testing.assert_allclose(kept, array, atol=0.01 * np.abs(array).max())
    assert artefact.tensors["output_norm.weight"].tensor_type is Q.F32
    assert artefact.tensors["blk.0.attn_q.weight"].tensor_type is Q.Q8_0
    assert artefact.tensors[TOKEN_ROWS].tensor_type is Q.F16
    assert "token_embd.weight" not in artefact.tensors


def test_it_names_its_base_its_layers_its_training_and_its_functions(
    run_folder: Path, tiny_base: Path
) -> None:
    _, artefact = write(run_folder, tiny_base)
    assert artefact.field("octavox.base.sha256") == hashlib.sha256(tiny_base.read_bytes()).hexdigest()
    assert artefact.field("octavox.layers") == [0, 1, 2, 3]
    assert json.loads(artefact.field("octavox.training"))["rows"] == 7
    assert artefact.field("octavox.functions") == (run_folder / "functions.json").read_text()


def test_a_tighter_limit_gives_a_coarser_recipe_and_one_too_tight_an_error(run_folder: Path) -> None:
    arrays, _ = read_weights(run_folder / "weights.npz")
    sizes = [400_000, 345_000, 330_000]
    found = [RECIPES.index(finest(arrays, size)) for size in sizes]
    assert found == sorted(found)
    assert found[0] < found[-1]
    with pytest.raises(ModelUnsuitable, match="no recipe"):
        finest(arrays, 210_000)


def test_a_file_over_the_limit_is_not_left_behind(run_folder: Path, tiny_base: Path) -> None:
    with pytest.raises(ModelUnsuitable, match="larger"):
        write(run_folder, tiny_base, recipe=RECIPES[0], limit=100_000)
    assert not list(run_folder.glob("artefact*"))


def test_a_run_without_weights_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=r"weights\.npz"):
        read_weights(tmp_path / "weights.npz")


def test_the_command_line_takes_a_run_folder_and_a_recipe(run_folder: Path, tiny_base: Path) -> None:
    out = run_folder / "made" / "small.gguf"
    assert main([str(run_folder), "--base", str(tiny_base), "--out", str(out), "--recipe", "Q4_0+Q4_0"]) == 0
    assert GgufWeights(out).tensors["blk.3.ffn_up.weight"].tensor_type is Q.Q4_0


def test_export_needs_no_torch() -> None:
    code = "import sys, models.export.artefact, models.export.join; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_rows_of_a_sets_tokens_are_taken_from_the_run_of_its_adapter(
    run_folder: Path, tiny_base: Path
) -> None:
    run = run_folder / "vehicle"
    run.mkdir()
    sets.shapes("vehicle").write(run / "functions.json")
    others = np.random.default_rng(2).normal(0, 1, (SLOTS + 1, 64)).astype(np.float32)
    np.savez(run / "adapter.npz", new_rows=others)
    _, artefact = write(run_folder, tiny_base, sets=[run])
    rows, plain = artefact.array(TOKEN_ROWS), read_weights(run_folder / "weights.npz")[0]["new_rows"]
    taken = [token for token in range(SLOTS + 1) if np.allclose(rows[token], others[token], atol=0.01)]
    assert taken == list(range(192, 212))
    np.testing.assert_allclose(np.delete(rows, taken, 0), np.delete(plain, taken, 0), atol=0.01)
