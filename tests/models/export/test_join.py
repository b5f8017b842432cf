"""A trained run, exported and joined, is the same network in llama.cpp."""

from pathlib import Path

import numpy as np
import pytest
import torch
from gguf import GGMLQuantizationType as Q

from assistant_core.errors import ModelMissing
from assistant_core.llama import Llama as LlamaCpp
from assistant_core.token_map import SLOTS, TokenMap
from models.dataset.rows import Row
from models.export.artefact import Recipe, write_artefact
from models.export.gguf_weights import GgufWeights, ModelUnsuitable
from models.export.join import join, main
from models.training.encoding import Encoded, Encoder
from models.training.network import from_run
from models.training.presets import Settings
from models.training.train import train


@pytest.fixture(scope="module")
def trained(
    tmp_path_factory: pytest.TempPathFactory, tiny_base: Path, tiny_shapes: TokenMap, tiny_rows: list[Row]
) -> Path:
    folder = tmp_path_factory.mktemp("trained")
    settings = Settings(layers=3, cut=1, epochs=10, rate=5e-3, rows=8, precision="float32")
    assert train(settings, tiny_rows, tiny_rows[:6], tiny_base, tiny_shapes, folder)
    return folder


@pytest.fixture(params=["F32", "Q8_0"], scope="module")
def model_folder(request: pytest.FixtureRequest, trained: Path, tiny_base: Path) -> Path:
    kind = Q[request.param]
    artefact = trained / f"{request.param}.gguf"
    weights, functions = trained / "weights.npz", trained / "functions.json"
    write_artefact(weights, functions, tiny_base, artefact, recipe=Recipe(kind, kind))
    folder = trained / request.param
    told: list[float] = []
    join(tiny_base, artefact, folder, told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    return folder


def torch_logits(trained: Path, base: Path, encoder: Encoder, row: Encoded) -> np.ndarray:
    model, _ = from_run(base, trained / "weights.npz")
    with torch.no_grad():
        places = torch.arange(len(row.question) - 1, len(row.inputs))
        hidden = model.hidden(torch.tensor(encoder.prefix), torch.tensor([row.inputs]), places)
        return torch.cat((hidden @ model.embedding.T, hidden @ model.new_rows.T), 1).numpy()


def test_llama_cpp_foretells_what_torch_foretells(
    model_folder: Path, trained: Path, tiny_base: Path, tiny_shapes: TokenMap, tiny_rows: list[Row]
) -> None:
    encoder = Encoder(tiny_base, tiny_shapes)
    llama = LlamaCpp(model_folder / "model.gguf", threads=1)
    right = total = 0
    for row in encoder.rows(tiny_rows[::4]):
        ours = torch_logits(trained, tiny_base, encoder, row)
        llama.forget_after(0)
        llama.evaluate(encoder.prefix + row.question[:-1])
        ahead = row.inputs[len(row.question) - 1 :]
        theirs = np.array([llama.evaluate([token]).copy() for token in ahead])
        assert ours.shape == theirs.shape == (len(row.answer), encoder.stop + 1)
        if model_folder.name == "F32":
            np.testing.assert_allclose(ours, theirs, atol=0.02)
        assert (ours.argmax(1) == theirs.argmax(1)).all()
        right += int((theirs.argmax(1) == row.answer).sum())
        total += len(row.answer)
    llama.close()
    assert right / total > 0.8


def test_functional_tokens_are_single_ids_that_no_plain_text_contains(
    model_folder: Path, tiny_base: Path, tiny_shapes: TokenMap
) -> None:
    count = GgufWeights(tiny_base).shape().vocabulary
    llama = LlamaCpp(model_folder / "model.gguf", threads=1)
    assert llama.token("<nexa_0>") == count
    assert llama.token("<nexa_255>") == count + 255
    assert llama.token(tiny_shapes.stop) == count + SLOTS == llama.size - 1
    assert len(llama.tokenize("<nexa_28>")) == len("<nexa_28>")
    assert llama.piece(count + 28) == b"<nexa_28>"
    llama.close()
    assert TokenMap.read(model_folder / "functions.json").by_token == tiny_shapes.by_token


def test_the_rows_of_the_base_are_kept_byte_for_byte(model_folder: Path, tiny_base: Path) -> None:
    old, new = (GgufWeights(p).tensors["token_embd.weight"] for p in (tiny_base, model_folder / "model.gguf"))
    assert np.array_equal(new.data[: len(old.data)], old.data)
    assert new.tensor_type is old.tensor_type


def test_another_base_is_refused(trained: Path, model_folder: Path, tiny_base: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.gguf"
    content = bytearray(tiny_base.read_bytes())
    content[-1] ^= 1
    other.write_bytes(content)
    with pytest.raises(ModelUnsuitable, match="was not trained from"):
        join(other, trained / f"{model_folder.name}.gguf", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_model_in_place_of_an_artefact_is_refused(tiny_base: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelUnsuitable, match="no artefact"):
        join(tiny_base, tiny_base, tmp_path)


def test_a_missing_file_is_named(tiny_base: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=r"absent\.gguf"):
        join(tiny_base, tmp_path / "absent.gguf", tmp_path)


def test_the_command_line_joins(trained: Path, model_folder: Path, tiny_base: Path, tmp_path: Path) -> None:
    artefact = trained / f"{model_folder.name}.gguf"
    assert main([str(artefact), "--base", str(tiny_base), "--out", str(tmp_path)]) == 0
    assert (tmp_path / "model.gguf").read_bytes() == (model_folder / "model.gguf").read_bytes()
