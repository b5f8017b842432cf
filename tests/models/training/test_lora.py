"""Low-rank adapters learn while the matrices stay as they were."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap
from models.dataset.rows import Row
from models.export.artefact import write_artefact
from models.export.gguf_weights import GgufWeights
from models.export.join import join
from models.training.presets import PRESETS, Settings
from models.training.train import train

SETTINGS = Settings(layers=0, epochs=6, rate=1e-2, rows=6, others=64, precision="float32", lora=4)


def arrays(path: Path) -> dict[str, np.ndarray]:
    with np.load(path) as found:
        return {name: found[name] for name in found.files if name != "summary"}


def loss(folder: Path) -> list[float]:
    import json

    lines = [json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()]
    return [line["loss"] for line in lines if "loss" in line]


def go(
    base: Path, shapes: TokenMap, rows: list[Row], folder: Path, settings: Settings, **more: object
) -> Path:
    assert train(settings, rows, [], base, shapes, folder, **more)  # type: ignore[arg-type]
    return folder


def test_weights_are_the_bases_matrices_and_what_the_adapters_add(
    tiny_base: Path, tiny_shapes: TokenMap, tiny_rows: list[Row], tmp_path: Path
) -> None:
    folder = go(tiny_base, tiny_shapes, tiny_rows, tmp_path, SETTINGS)
    assert loss(folder)[-1] < 0.5 * loss(folder)[0]
    whole, low, base = arrays(folder / "weights.npz"), arrays(folder / "adapter.npz"), GgufWeights(tiny_base)
    for name in ("blk.0.attn_q.weight", "blk.2.attn_k.weight", "blk.3.ffn_gate.weight"):
        added = low[f"{name}.lora_b"] @ low[f"{name}.lora_a"]
        assert np.abs(added).max() > 1e-3
        np.testing.assert_allclose(whole[name], base.array(name) + added, atol=1e-5)
    np.testing.assert_array_equal(whole["output_norm.weight"], base.array("output_norm.weight"))


def test_the_papers_adapters_leave_the_gate_alone(
    tiny_base: Path, tiny_shapes: TokenMap, tiny_rows: list[Row], tmp_path: Path
) -> None:
    paper = PRESETS["paper-lora"]
    assert (paper.lora, paper.lora_alpha, paper.rate, paper.warmup, paper.epochs) == (16, 32, 5e-5, 10, 3)
    settings = replace(SETTINGS, lora_gate=False, epochs=1)
    low = arrays(go(tiny_base, tiny_shapes, tiny_rows, tmp_path, settings) / "adapter.npz")
    adapted = {name.split(".")[2] for name in low if name.startswith("blk.0.")}
    assert adapted == {"attn_q", "attn_k", "attn_v", "attn_output", "ffn_up", "ffn_down"}


def test_a_resumed_run_ends_as_an_uninterrupted_one(
    tiny_base: Path, tiny_shapes: TokenMap, tiny_rows: list[Row], tmp_path: Path
) -> None:
    settings = replace(SETTINGS, epochs=2, checkpoint_minutes=0)
    whole = arrays(go(tiny_base, tiny_shapes, tiny_rows, tmp_path / "a", settings) / "adapter.npz")
    again = go(tiny_base, tiny_shapes, tiny_rows, tmp_path / "a", settings, resume=True)
    for name, value in arrays(again / "adapter.npz").items():
        np.testing.assert_array_equal(value, whole[name], err_msg=name)


@pytest.fixture
def tiny_function_model(tiny_base: Path, tiny_shapes: TokenMap, tiny_rows: list[Row], tmp_path: Path) -> Path:
    settings = Settings(layers=0, epochs=1, rate=5e-3, rows=6, others=64, precision="float32")
    folder = go(tiny_base, tiny_shapes, tiny_rows, tmp_path / "plain", settings)
    write_artefact(folder / "weights.npz", folder / "functions.json", tiny_base, tmp_path / "artefact.gguf")
    return join(tiny_base, tmp_path / "artefact.gguf", tmp_path / "model")


def test_an_adapter_of_a_set_trains_the_rows_of_its_own_tokens_alone(
    tiny_base: Path, tiny_function_model: Path, tiny_shapes: TokenMap, tiny_rows: list[Row], tmp_path: Path
) -> None:
    level: ParameterShape = tiny_shapes.by_name["set_volume"].parameters[0]
    shapes = TokenMap(
        [
            FunctionShape(0, "irrelevant"),
            FunctionShape(192, "set_volume", (level,)),
            FunctionShape(193, "pause"),
        ]
    )
    folder = go(
        tiny_base,
        shapes,
        tiny_rows,
        tmp_path / "set",
        replace(SETTINGS, epochs=12),
        function_model=tiny_function_model,
    )
    assert loss(folder)[-1] < 0.7 * loss(folder)[0]
    model = GgufWeights(tiny_function_model)
    before = model.array("token_embd.weight")[-257:]
    after = arrays(folder / "adapter.npz")["new_rows"]
    changed = np.flatnonzero(np.abs(after - before).max(1) > 1e-6)
    assert changed.tolist() == [192, 193]
    whole, low = arrays(folder / "weights.npz"), arrays(folder / "adapter.npz")
    name = "blk.1.attn_v.weight"
    np.testing.assert_allclose(
        whole[name] - low[f"{name}.lora_b"] @ low[f"{name}.lora_a"], model.array(name), atol=1e-5
    )
