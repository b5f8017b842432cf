"""An adapter's file, as llama.cpp takes it."""

from pathlib import Path

import numpy as np
import pytest
from gguf import GGMLQuantizationType as Q
from gguf import GGUFReader

from assistant_core.adapter_file import AdapterFile
from assistant_core.errors import AdapterUnsuitable, ModelMissing
from assistant_core.llama import Llama
from assistant_core.model_files import sha256
from assistant_core.token_map import FunctionShape, TokenMap
from models import sets
from models.export.adapter import main, write_adapter
from models.export.gguf_weights import ModelUnsuitable
from tests.services.random_adapters import TINY, merged, random_matrices
from tests.services.tiny_models import write_random

SHAPES = TokenMap([FunctionShape(0, "irrelevant"), FunctionShape(192, "tilt")])
PROMPT = [ord(letter) for letter in "open the sunroof"]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_random(tmp_path_factory.mktemp("model"), SHAPES, seed=3) / "model.gguf"


def logits(model: Path, adapter: Path | None = None) -> np.ndarray:
    llama = Llama(model, threads=1)
    if adapter is not None:
        llama.use_adapter(llama.load_adapter(adapter))
    found = llama.evaluate(PROMPT).copy()
    llama.close()
    return found


@pytest.mark.parametrize("rank", [4, 64, 96])
def test_llama_cpp_computes_with_it_as_with_the_sum_of_both(model: Path, rank: int, tmp_path: Path) -> None:
    matrices = random_matrices(TINY, [0, 1], rank=rank, size=0.5 * rank**-0.5)
    write_adapter(matrices, SHAPES, "car", model, tmp_path / "car.gguf")
    plain, adapted = logits(model), logits(model, tmp_path / "car.gguf")
    expected = logits(merged(model, matrices, tmp_path / "merged.gguf"))
    changed = np.abs(expected - plain).mean()
    assert changed > 1
    assert np.abs(adapted - expected).mean() < (0.05 if rank > 64 else 0.005) * changed


def test_a_high_rank_is_kept_in_eight_bits_and_a_low_one_in_sixteen(model: Path, tmp_path: Path) -> None:
    for rank, kind in ((64, Q.F16), (96, Q.Q8_0)):
        write_adapter(random_matrices(TINY, [0], rank=rank), SHAPES, "car", model, tmp_path / "car.gguf")
        assert {tensor.tensor_type for tensor in GGUFReader(tmp_path / "car.gguf").tensors} == {kind}


def test_it_says_what_it_belongs_to_and_what_it_knows(model: Path, tmp_path: Path) -> None:
    shapes = sets.shapes("vehicle")
    written = write_adapter(random_matrices(TINY, [1]), shapes, "vehicle", model, tmp_path / "out" / "a.gguf")
    read = AdapterFile.read(tmp_path / "out" / "a.gguf")
    assert (read.path, read.name, read.model_sha256) == (written.path, "vehicle", sha256(model))
    assert read.shapes.by_token == shapes.by_token
    assert (read.shapes.prompt, read.shapes.stop) == (shapes.prompt, shapes.stop)


def test_it_is_written_twice_with_the_same_bytes(model: Path, tmp_path: Path) -> None:
    matrices = random_matrices(TINY, [0, 1])
    turned = dict(reversed(matrices.items()))
    write_adapter(matrices, SHAPES, "car", model, tmp_path / "a.gguf")
    write_adapter(turned, SHAPES, "car", model, tmp_path / "b.gguf")
    assert (tmp_path / "a.gguf").read_bytes() == (tmp_path / "b.gguf").read_bytes()


def test_matrices_of_several_ranks_are_refused(model: Path, tmp_path: Path) -> None:
    matrices = random_matrices(TINY, [0], rank=4) | random_matrices(TINY, [1], rank=8)
    for wrong in (matrices, {}):
        with pytest.raises(ModelUnsuitable, match="one rank"):
            write_adapter(wrong, SHAPES, "car", model, tmp_path / "car.gguf")


@pytest.mark.parametrize("name", ["token_embd.weight", "output.weight", "blk.0.attn_norm.weight"])
def test_only_linear_layers_can_be_adapted(model: Path, name: str, tmp_path: Path) -> None:
    matrices = {name: (np.zeros((4, 64), np.float32), np.zeros((64, 4), np.float32))}
    with pytest.raises(AdapterUnsuitable, match="linear layers"):
        write_adapter(matrices, SHAPES, "car", model, tmp_path / "car.gguf")
    assert not list(tmp_path.iterdir())


def test_a_set_has_a_plain_name(model: Path, tmp_path: Path) -> None:
    with pytest.raises(AdapterUnsuitable, match="name"):
        write_adapter(random_matrices(TINY, [0]), SHAPES, "../car", model, tmp_path / "car.gguf")


def test_matrices_of_other_widths_are_refused_by_llama_cpp(model: Path, tmp_path: Path) -> None:
    matrices = {"blk.0.ffn_up.weight": (np.zeros((4, 128), np.float32), np.zeros((64, 4), np.float32))}
    written = write_adapter(matrices, SHAPES, "car", model, tmp_path / "car.gguf")
    llama = Llama(model, threads=1)
    with pytest.raises(AdapterUnsuitable, match="incorrect shape"):
        llama.load_adapter(written.path)
    llama.close()


def test_the_command_line_writes_what_a_run_has_left(model: Path, tmp_path: Path) -> None:
    matrices = random_matrices(TINY, [0])
    arrays = {f"{name}.lora_a": a for name, (a, _) in matrices.items()}
    arrays |= {f"{name}.lora_b": b for name, (_, b) in matrices.items()}
    np.savez(tmp_path / "adapter.npz", new_rows=np.zeros((257, 64)), **arrays)
    out = tmp_path / "restaurant.gguf"
    assert main([str(tmp_path), "--set", "restaurant", "--model", str(model), "--out", str(out)]) == 0
    expected = write_adapter(matrices, sets.shapes("restaurant"), "restaurant", model, tmp_path / "b.gguf")
    assert out.read_bytes() == expected.path.read_bytes()


def test_a_run_without_adapters_is_named(model: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=r"adapter\.npz"):
        main([str(tmp_path), "--set", "vehicle", "--model", str(model), "--out", str(tmp_path / "a.gguf")])
