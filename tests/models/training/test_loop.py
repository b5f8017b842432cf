"""A run learns, can be stopped at any step, and goes on to the same end."""

import json
import os
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant_core.token_map import TokenMap
from models.dataset.rows import Row
from models.training.loop import Progress, rate_at
from models.training.presets import Settings, preset
from models.training.train import train

SETTINGS = Settings(layers=3, cut=1, epochs=3, rate=5e-3, rows=6, others=64, precision="float32")


@pytest.fixture
def run(
    tiny_base: Path, tiny_shapes: TokenMap, tiny_rows: list[Row], tmp_path: Path
) -> Callable[..., tuple[bool, Path]]:
    def go(name: str, settings: Settings = SETTINGS, **more: object) -> tuple[bool, Path]:
        folder = tmp_path / name
        rows, held_out = tiny_rows[6:], tiny_rows[:6]
        return train(settings, rows, held_out, tiny_base, tiny_shapes, folder, **more), folder  # type: ignore[arg-type]

    return go


def lines(folder: Path) -> list[dict]:
    return [json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()]


def weights(folder: Path) -> dict[str, np.ndarray]:
    with np.load(folder / "weights.npz") as found:
        return {name: found[name] for name in found.files}


@pytest.mark.parametrize("precision", ["float32", "bfloat16"])
def test_the_loss_falls_and_held_out_rows_are_scored(run: Callable, precision: str) -> None:
    ended, folder = run("learning", replace(SETTINGS, precision=precision, epochs=8))
    assert ended
    losses = [line["loss"] for line in lines(folder) if "loss" in line]
    assert losses[-1] < 0.3 * losses[0]
    scores = [line["held_out"] for line in lines(folder) if "held_out" in line]
    assert len(scores) == 8
    assert scores[-1]["functional"] >= 0.8
    assert scores[-1]["exact"] >= scores[0]["exact"]
    assert scores[-1]["loss"] < scores[0]["loss"]


def test_a_resumed_run_ends_with_the_very_weights_of_an_uninterrupted_one(run: Callable) -> None:
    _, whole = run("whole")

    def interrupt(progress: Progress) -> None:
        if progress.step == 10:
            os.kill(os.getpid(), signal.SIGTERM)

    before = signal.getsignal(signal.SIGTERM)
    ended, parts = run("parts", report=interrupt)
    assert not ended
    assert signal.getsignal(signal.SIGTERM) == before
    ended, parts = run("parts", resume=True)
    assert ended
    for name, value in weights(whole).items():
        np.testing.assert_array_equal(value, weights(parts)[name], err_msg=name)


def test_resume_without_a_kept_state_begins_anew(run: Callable) -> None:
    ended, folder = run("fresh", replace(SETTINGS, epochs=1), resume=True)
    assert ended
    assert (folder / "weights.npz").is_file()


def test_a_run_can_start_from_the_weights_of_another(run: Callable) -> None:
    _, first = run("first")
    _, second = run("second", replace(SETTINGS, rate=0.0, epochs=1), start=first / "weights.npz")
    for name, value in weights(first).items():
        if name != "summary":
            np.testing.assert_array_equal(value, weights(second)[name], err_msg=name)


def test_a_run_can_start_from_the_file_of_a_function_model(
    run: Callable, tiny_base: Path, tmp_path: Path
) -> None:
    from gguf import GGMLQuantizationType

    from models.export.artefact import Recipe, write_artefact
    from models.export.join import join

    _, first = run("first", replace(SETTINGS, layers=0))
    halves = Recipe(GGMLQuantizationType.F16, GGMLQuantizationType.F16)
    artefact = tmp_path / "function.gguf"
    write_artefact(first / "weights.npz", first / "functions.json", tiny_base, artefact, recipe=halves)
    join(tiny_base, artefact, tmp_path / "model")
    still = replace(SETTINGS, layers=0, rate=0.0, epochs=1)
    _, second = run("second", still, start=tmp_path / "model" / "model.gguf")
    for name, value in weights(first).items():
        if name != "summary":
            np.testing.assert_allclose(weights(second)[name], value, rtol=1e-3, atol=1e-6, err_msg=name)


def test_without_steps_that_learn_the_layers_are_those_of_the_base(run: Callable, tiny_base: Path) -> None:
    from models.export.gguf_weights import GgufWeights

    _, folder = run("still", replace(SETTINGS, rate=0.0, epochs=1))
    base = GgufWeights(tiny_base)
    found = weights(folder)
    assert json.loads(str(found["summary"]))["kept"] == [0, 2, 3]
    np.testing.assert_array_equal(found["blk.1.attn_k.weight"], base.array("blk.2.attn_k.weight"))
    np.testing.assert_array_equal(found["blk.2.ffn_gate.weight"], base.array("blk.3.ffn_gate.weight"))


@pytest.mark.parametrize(
    ("schedule", "middle", "end"), [("linear", 0.5, 0.0), ("cosine", 0.5, 0.0), ("constant", 1.0, 1.0)]
)
def test_the_rate_rises_then_falls_as_the_schedule_says(schedule: str, middle: float, end: float) -> None:
    settings = Settings(rate=1.0, schedule=schedule, warmup=0.1)
    assert rate_at(settings, 0, 1000) == pytest.approx(0.01)
    assert rate_at(settings, 99, 1000) == 1.0
    assert rate_at(settings, 550, 1000) == pytest.approx(middle, abs=0.01)
    assert rate_at(settings, 999, 1000) == pytest.approx(end, abs=0.01)


def test_the_figures_of_octopus_v2_are_a_preset() -> None:
    paper = preset("paper-full", epochs=None, seed=3)
    assert (paper.rate, paper.epochs, paper.layers, paper.schedule) == (5e-5, 3, 0, "linear")
    assert paper.seed == 3
