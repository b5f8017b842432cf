"""A stock of tiny models that a web server of the test's own offers, for fetching, checking and removing."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from assistant_core.token_map import FunctionShape, TokenMap
from models import function_model, store
from models.export.adapter import write_adapter
from models.export.artefact import write_artefact
from models.sources import Edition, File, Hub, Part
from models.stock import Stock
from tests.services.random_adapters import SMOLLM2, random_matrices
from tests.services.tiny_hub import TinyHub
from tests.services.tiny_models import write_base, write_trained

SHAPES = TokenMap([FunctionShape(0, "irrelevant"), FunctionShape(3, "set_volume")])


@dataclass(frozen=True)
class TinyStock:
    """Ears of three megabytes and a base, none of which is there yet.

    Attributes:
        stock: What is looked after.
        hub: Where both can be had.
        folder: For what is brought by hand.
    """

    stock: Stock
    hub: TinyHub
    folder: Path

    def bring_ears(self) -> Path:
        """The file of the ears, as somebody brings it on a stick."""
        return self._bring(self.stock.parts[0])

    def bring_base(self) -> Path:
        """The file of the base."""
        return self._bring(self.stock.base)

    def bring_adapter(self, name: str = "car") -> Path:
        """An adapter for the function model, which must be there."""
        model = function_model.folder() / "model.gguf"
        return write_adapter(
            random_matrices(SMOLLM2, [0]), SHAPES, name, model, self.folder / f"{name}.gguf"
        ).path

    def damage_ears(self) -> None:
        """Change a byte, which the size does not tell."""
        _flip(store.folder("ears") / "model.bin")

    def damage_function_model(self) -> None:
        """Change a byte, which neither size nor time tell."""
        model = function_model.folder() / "model.gguf"
        before = model.stat()
        _flip(model)
        os.utime(model, ns=(before.st_atime_ns, before.st_mtime_ns))

    def _bring(self, part: Part) -> Path:
        (edition,) = part.editions
        path = self.folder / "brought"
        path.write_bytes(self.hub.files[_address(edition)])
        return path


@pytest.fixture
def tiny_stock(tmp_path: Path, tiny_hub: TinyHub, monkeypatch: pytest.MonkeyPatch) -> TinyStock:
    """Nothing of it is fetched yet; adapters go into the test's own directory."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder = tmp_path / "stick"
    folder.mkdir()
    SHAPES.write(folder / "functions.json")
    base = write_base(folder / "base.gguf", seed=1)
    weights = write_trained(folder / "weights.npz", seed=2)
    artefact = folder / "function.gguf"
    write_artefact(weights, folder / "functions.json", base, artefact)
    parts = (
        _offered(tiny_hub, "ears", "model.bin", np.random.default_rng(3).bytes(3_000_000)),
        _offered(tiny_hub, "base", "base.gguf", base.read_bytes()),
    )
    return TinyStock(Stock(parts, artefact, parts[1]), tiny_hub, folder)


def _offered(hub: TinyHub, name: str, file: str, content: bytes) -> Part:
    known = File(file, len(content), hashlib.sha256(content).hexdigest())
    edition = Edition((known,), (Hub(f"someone/{name}", "abc"),))
    hub.files[_address(edition)] = content
    return Part(name, f"what {name} are for", "MIT", (edition,))


def _address(edition: Edition) -> str:
    (source,) = edition.sources
    assert isinstance(source, Hub)
    return f"/{source.repository}/resolve/{source.revision}/{edition.files[0].name}"


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
