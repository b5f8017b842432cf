"""The adapters of one loaded model: each is read at its first use, and again when its file has changed."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from assistant_core.errors import AdapterUnsuitable
from assistant_core.llama import Llama
from assistant_core.model_files import known_as
from assistant_core.repertoire import Repertoire


@dataclass(frozen=True)
class Taught:
    """What a model was taught: by its own weights, or by an adapter on top of them.

    Attributes:
        repertoire: What can be answered.
        files: The model file, and the adapter's.
        adapter: llama.cpp's adapter; None for the model alone.
    """

    repertoire: Repertoire
    files: tuple[Path, ...]
    adapter: Any | None = None


class Adapters:
    """Loads the adapters of a model; none is in use by that.

    An adapter whose file was replaced stays in memory until the model is closed.
    """

    def __init__(self, llama: Llama) -> None:
        self._llama = llama
        self._loaded: dict[Path, tuple[tuple[int, int], Taught]] = {}

    def get(self, path: Path) -> Taught:
        """The adapter in a file. Raises `AdapterUnsuitable` for one of another model, or none at all."""
        try:
            status = path.stat()
        except OSError as error:
            raise AdapterUnsuitable(
                f"{path} cannot be read: {error}", cure="octavox model adapter install FILE"
            ) from error
        now = (status.st_size, status.st_mtime_ns)
        seen, taught = self._loaded.get(path, (None, None))
        if taught is None or seen != now:
            self._loaded[path] = now, self._load(path)
            if taught is not None:
                taught.repertoire.close()
        return self._loaded[path][1]

    def close(self) -> None:
        """Give back what the adapters hold besides the model's memory."""
        for _, taught in self._loaded.values():
            taught.repertoire.close()
        self._loaded.clear()

    def _load(self, path: Path) -> Taught:
        from assistant_core.adapter_file import AdapterFile  # the gguf library is slow to import

        file = AdapterFile.read(path)
        file.require_model(*self._known_as)
        adapter = self._llama.load_adapter(path)
        return Taught(Repertoire(self._llama, file.shapes), (self._llama.path, path), adapter)

    @cached_property
    def _known_as(self) -> tuple[str, ...]:
        return known_as(self._llama.path)
