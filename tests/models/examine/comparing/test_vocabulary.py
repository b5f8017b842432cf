"""The function model's copy with more functional tokens computes, and leaves the model as it was."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from assistant_core.calibration import Calibration
from assistant_core.decoder import Decoder
from assistant_core.llama import Llama
from assistant_core.token_map import TokenMap
from models.examine.comparing.pool import Pool, only
from models.examine.comparing.synthetic import synthetic
from models.examine.comparing.vocabulary import drawn, widened
from models.export.gguf_weights import GgufWeights
from tests.services.tiny_models import write_random


@pytest.fixture
def model(tmp_path: Path, shapes: TokenMap) -> Path:
    folder = tmp_path / "model"
    folder.mkdir()
    Calibration(leanings={"irrelevant": 1.5}).write(folder)
    return write_random(folder, shapes, seed=3)


@pytest.fixture
def wide(model: Path, pool: Pool, tmp_path: Path) -> Iterator[Path]:
    before = {file.name: file.read_bytes() for file in model.iterdir()}
    folder = tmp_path / "wide"
    folder.mkdir()
    yield widened(model, (*pool[:-1], *synthetic(40), pool[-1]), folder)
    assert {file.name: file.read_bytes() for file in model.iterdir()} == before


def test_new_tokens_are_single_ids_behind_the_old_ones(wide: Path, model: Path) -> None:
    old, new = Llama(model / "model.gguf", 1), Llama(wide / "model.gguf", 1)
    assert new.size == old.size + 40
    assert new.token("<nexa_256>") == old.size
    assert new.token("<nexa_295>") == new.size - 1
    assert new.token("<nexa_end>") == old.token("<nexa_end>")
    assert new.tokenize("<nexa_256>") == old.tokenize("<nexa_256>")
    old.close()
    new.close()


def test_old_rows_and_layers_are_kept_and_new_rows_are_near_the_mean(wide: Path, model: Path) -> None:
    old, new = GgufWeights(model / "model.gguf"), GgufWeights(wide / "model.gguf")
    assert old.tensors.keys() == new.tensors.keys()
    names = old.field("tokenizer.ggml.tokens")
    places = [names.index(f"<nexa_{token}>") for token in TokenMap.read(model / "functions.json").by_token]
    for name in old.tensors:
        before, after = old.array(name), new.array(name)
        np.testing.assert_array_equal(after[: len(before)], before)
        if len(after) > len(before):
            mean, spread = before[places].mean(0), before[places].std(0)
            assert (np.abs(after[len(before) :] - mean) < 0.6 * spread).all()


def test_the_copy_answers_with_its_functions(wide: Path, pool: Pool) -> None:
    assert len(TokenMap.read(wide / "functions.json").by_token) == len(pool) + 40
    assert Calibration.read(wide) == Calibration(leanings={"irrelevant": 1.5})
    decoder = Decoder(wide, threads=1)
    name = synthetic(40)[7].name
    assert decoder.interpret("a sentence", name).calls[0].name == name
    decoder.close()


def test_fewer_functions_need_no_other_weights(model: Path, pool: Pool, tmp_path: Path) -> None:
    folder = tmp_path / "narrow"
    folder.mkdir()
    widened(model, only(pool, {"help", "irrelevant"}), folder)
    assert (folder / "model.gguf").resolve() == model / "model.gguf"
    assert set(TokenMap.read(folder / "functions.json").by_name) == {"help", "irrelevant"}


def test_drawn_rows_are_always_the_same_and_all_different() -> None:
    rows = np.random.default_rng(0).normal(size=(9, 16)).astype(np.float32)
    first = drawn(rows, 5)
    np.testing.assert_array_equal(first, drawn(rows, 5))
    assert first.shape == (5, 16) and first.dtype == np.float32
    assert len(np.unique(first, axis=0)) == 5
