"""The function model is joined from its parts, once, and again when a part or the result is not the same."""

import hashlib
import os
from pathlib import Path

import pytest

from assistant_core.calibration import Calibration
from assistant_core.decoder import Decoder
from assistant_core.errors import ModelMissing
from assistant_core.model_files import CALIBRATION
from assistant_core.token_map import FunctionShape, TokenMap
from models import function_model, store
from models.export.artefact import write_artefact
from models.function_model import ensure_function_model, is_built
from models.sources import Edition, File, Hub, Part
from tests.services.tiny_hub import TinyHub
from tests.services.tiny_models import write_base, write_trained

SHAPES = TokenMap([FunctionShape(0, "irrelevant"), FunctionShape(3, "set_volume")])
HUB = Hub("someone/base", "abc")


class Parts:
    """A tiny base that a hub offers, and an artefact that was trained from it."""

    def __init__(self, folder: Path, hub: TinyHub) -> None:
        self.folder = folder
        path = write_base(folder / "base.gguf", seed=1)
        content = path.read_bytes()
        file = File("base.gguf", len(content), hashlib.sha256(content).hexdigest())
        self.base = Part("base", "base", "MIT", (Edition((file,), (HUB,)),))
        hub.files[f"/{HUB.repository}/resolve/{HUB.revision}/base.gguf"] = content
        self.artefact = folder / "function.gguf"
        self.train(seed=2)

    def train(self, seed: int) -> None:
        SHAPES.write(self.folder / "functions.json")
        weights = write_trained(self.folder / "weights.npz", seed)
        write_artefact(weights, self.folder / "functions.json", self.folder / "base.gguf", self.artefact)

    def ensure(self) -> Path:
        return ensure_function_model(artefact=self.artefact, base=self.base)


@pytest.fixture
def parts(tmp_path: Path, tiny_hub: TinyHub) -> Parts:
    folder = tmp_path / "parts"
    folder.mkdir()
    return Parts(folder, tiny_hub)


def model() -> Path:
    return function_model.folder() / "model.gguf"


def test_it_is_built_from_a_base_that_is_fetched_and_an_artefact_and_answers(parts: Parts) -> None:
    assert not is_built(parts.artefact)
    told: list[tuple[str, int, int]] = []
    folder = ensure_function_model(lambda *news: told.append(news), parts.artefact, parts.base)
    assert is_built(parts.artefact)
    assert told[-1] == ("function model", 100, 100)
    assert any(what == "base/base.gguf" for what, _, _ in told)
    decoder = Decoder(folder, threads=1)
    assert decoder.interpret("hello").calls[0].name in SHAPES.by_name
    decoder.close()


def test_it_is_not_built_twice(parts: Parts) -> None:
    parts.ensure()
    before = model().stat()
    parts.ensure()
    assert (model().stat().st_mtime_ns, model().stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_it_is_not_built_again_because_a_file_was_only_touched(parts: Parts) -> None:
    parts.ensure()
    inode = model().stat().st_ino
    for path in (parts.artefact, model()):
        os.utime(path, (1, 1))
    assert is_built(parts.artefact)
    parts.ensure()
    assert model().stat().st_ino == inode


def test_it_is_built_again_when_the_artefact_has_changed(parts: Parts) -> None:
    parts.ensure()
    before = model().read_bytes()
    parts.train(seed=3)
    assert not is_built(parts.artefact)
    parts.ensure()
    assert is_built(parts.artefact)
    assert model().read_bytes() != before


@pytest.mark.parametrize("name", ["model.gguf", "functions.json", "manifest.json"])
@pytest.mark.parametrize("damage", ["gone", "cut short", "changed"])
def test_it_is_built_again_when_a_file_of_it_is_damaged(parts: Parts, name: str, damage: str) -> None:
    parts.ensure()
    whole = model().read_bytes()
    path = function_model.folder() / name
    content = path.read_bytes()
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes(content[: len(content) // 2] if damage == "cut short" else b"#" + content[1:])
    assert not is_built(parts.artefact)
    parts.ensure()
    assert is_built(parts.artefact, thorough=True)
    assert model().read_bytes() == whole


def test_damage_that_left_no_trace_is_found_when_looked_for(parts: Parts) -> None:
    parts.ensure()
    status = model().stat()
    content = bytearray(model().read_bytes())
    content[-1] ^= 1
    model().write_bytes(content)
    os.utime(model(), ns=(status.st_atime_ns, status.st_mtime_ns))
    assert is_built(parts.artefact)
    assert not is_built(parts.artefact, thorough=True)


def test_a_damaged_base_is_fetched_again_before_it_is_joined(parts: Parts) -> None:
    parts.ensure()
    whole = model().read_bytes()
    (store.folder("base") / "base.gguf").write_bytes(b"x")
    model().unlink()
    parts.ensure()
    assert model().read_bytes() == whole


def test_without_trained_weights_it_says_so(parts: Parts) -> None:
    parts.artefact.unlink()
    with pytest.raises(ModelMissing, match="no trained weights") as caught:
        parts.ensure()
    assert caught.value.cure == "octavox model train"


def test_its_calibration_goes_with_it_and_a_new_one_is_taken_over(parts: Parts) -> None:
    folder = parts.ensure()
    assert not (folder / CALIBRATION).exists()
    Calibration(0.5, 0.1).write(parts.folder)
    assert not is_built(parts.artefact)
    parts.ensure()
    assert Calibration.read(folder) == Calibration(0.5, 0.1)
    (folder / CALIBRATION).write_text("{}")
    assert not is_built(parts.artefact)
