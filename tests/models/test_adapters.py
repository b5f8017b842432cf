"""Adapters are installed, replaced and removed; the model is never touched."""

from pathlib import Path

import pytest

from assistant_core import paths
from assistant_core.errors import AdapterUnsuitable, ModelMissing
from assistant_core.token_map import FunctionShape, TokenMap
from models import adapters
from models.export.adapter import write_adapter
from tests.services.random_adapters import TINY, random_matrices
from tests.services.tiny_models import write_random

SHAPES = TokenMap([FunctionShape(0, "irrelevant"), FunctionShape(192, "tilt")])

pytestmark = pytest.mark.usefixtures("private_home")


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return write_random(tmp_path, SHAPES, seed=3) / "model.gguf"


def written(model: Path, name: str = "car", seed: int = 1) -> Path:
    matrices = random_matrices(TINY, [0], seed=seed)
    return write_adapter(matrices, SHAPES, name, model, model.parent / "brought" / "some.gguf").path


def test_an_installed_adapter_goes_by_the_name_of_its_set(model: Path) -> None:
    assert adapters.names() == []
    adapters.install(written(model, "car"), model)
    adapters.install(written(model, "boat"), model)
    assert adapters.names() == ["boat", "car"]
    assert adapters.find("boat").name == "boat"
    assert adapters.find("boat").path == paths.adapters_dir() / "boat.gguf"


def test_a_newer_one_takes_the_place_of_an_older(model: Path) -> None:
    older = adapters.install(written(model, seed=1), model).path.read_bytes()
    newer = written(model, seed=2)
    assert adapters.install(newer, model).path.read_bytes() == newer.read_bytes() != older
    assert [file.name for file in paths.adapters_dir().iterdir()] == ["car.gguf"]


def test_a_removed_one_is_gone_and_the_model_is_the_same(model: Path) -> None:
    before = model.read_bytes()
    adapters.install(written(model), model)
    adapters.remove("car")
    assert adapters.names() == []
    assert list(paths.adapters_dir().iterdir()) == []
    assert model.read_bytes() == before


@pytest.mark.parametrize("name", ["car", "../models/function", ""])
@pytest.mark.parametrize("act", [adapters.find, adapters.remove])
def test_one_that_is_not_installed_is_named_with_what_to_do(act: "object", name: str) -> None:
    with pytest.raises(ModelMissing, match="no adapter") as caught:
        act(name)  # type: ignore[operator]
    assert "install" in caught.value.cure


def test_one_for_another_model_is_not_installed(model: Path) -> None:
    adapter = written(model)
    write_random(model.parent, SHAPES, seed=4)
    with pytest.raises(AdapterUnsuitable, match="another model"):
        adapters.install(adapter, model)
    assert adapters.names() == []


def test_without_a_model_nothing_is_installed(model: Path) -> None:
    adapter = written(model)
    model.unlink()
    with pytest.raises(ModelMissing, match=r"model\.gguf"):
        adapters.install(adapter, model)
    assert adapters.names() == []


def test_a_damaged_one_is_named_and_can_be_removed(model: Path) -> None:
    adapters.install(written(model), model).path.write_bytes(b"GGUF")
    with pytest.raises(AdapterUnsuitable, match="is no adapter"):
        adapters.find("car")
    adapters.remove("car")
    assert adapters.names() == []
