"""All models of this computer in one list: what is there, what it takes, where it is from; and its upkeep."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Literal

from assistant_core import paths
from assistant_core.adapter_file import AdapterFile
from assistant_core.errors import AdapterUnsuitable
from assistant_core.model_files import MODEL, sha256
from models import adapters, function_model, offline, store
from models.function_model import ARTEFACT
from models.offline import NotAModelFile
from models.sources import BASE, PARTS, Part

FUNCTION = "function"
"""What the function model is called here."""

State = Literal["there", "damaged", "missing"]
Faults = Mapping[str, str]
"""What is wrong with models, by their names, beyond what the sizes of files tell."""

Report = Callable[[str, str, int, int], None]
"""Told a model's name, what of it is at hand, and how many of how many bytes or files are done; what it
raises ends the work."""

_OTHER = "its content is not what it should be"


@dataclass(frozen=True)
class Item:
    """One model.

    Attributes:
        name: What it is asked for by.
        what: What it is for.
        state: Whether it can be used.
        detail: What is wrong with it; empty when nothing is.
        size: Bytes on disk.
        to_fetch: Bytes to fetch when it is missing; 0 when it is not fetched as a whole.
        licence: An SPDX identifier; empty when nobody said.
        origin: Where it is from.
        folder: Where its files lie.
        wanted: Whether Octavox needs it.
    """

    name: str
    what: str
    state: State
    detail: str
    size: int
    to_fetch: int
    licence: str
    origin: str
    folder: Path
    wanted: bool = True


@dataclass(frozen=True)
class Stock:
    """The models that are wanted, and those that were installed besides.

    Attributes:
        parts: What is fetched.
        artefact: The trained part of the function model.
        base: The part that the function model is joined from.
    """

    parts: tuple[Part, ...] = PARTS
    artefact: Path = ARTEFACT
    base: Part = BASE

    def items(self, faults: Faults | None = None) -> list[Item]:
        """Every model, by the sizes of its files and by what `faults` tells besides."""
        found = [*map(_fetched, self.parts), self._joined(), *map(_installed, adapters.names())]
        return [
            replace(item, state="damaged", detail=faults[item.name])
            if faults and item.name in faults and item.state == "there"
            else item
            for item in found
        ]

    def faults(self, report: Report) -> Faults:
        """What is wrong with the content of the files that are there; files are counted."""
        files = [(part, file) for part in self.parts for file in store.edition_there(part).files]
        installed = adapters.names()
        count = len(files) + 1 + len(installed)
        found = {}
        for number, (part, file) in enumerate(files):
            report(part.name, file.name, number, count)
            path = store.folder(part.name) / file.name
            if path.exists() and not store.is_right(path, file):
                found[part.name] = f"{file.name}: {_OTHER}"
        report(FUNCTION, MODEL, len(files), count)
        if any(function_model.folder().glob("*")) and not function_model.is_built(
            self.artefact, thorough=True
        ):
            found[FUNCTION] = _OTHER
        model = _checksum() if installed else ""
        for number, name in enumerate(installed, len(files) + 1):
            report(name, name, number, count)
            try:
                adapters.find(name).require_model(model)
            except AdapterUnsuitable as error:
                found[name] = str(error)
        return found

    def fetch(self, report: Report, faults: Faults | None = None) -> None:
        """Have everything that is wanted there and right. Raises as `ensure_function_model`."""
        for part in self.parts:
            store.fetch(part, partial(report, part.name))
        if faults and FUNCTION in faults:
            function_model.remove()
        self._make(report)

    def take(self, path: Path, report: Report) -> tuple[str, ...]:
        """Take a file or folder that was brought by hand; returns the names of what is whole by it.

        Raises as `models.offline.import_file` and `models.adapters.install`.
        """
        if path.is_file() and _is_adapter(path):
            return (adapters.install(path, function_model.folder() / MODEL).name,)
        names = [offline.import_file(path, self.parts)]
        for part in self.parts if path.is_dir() else ():
            if part.name not in names:
                with suppress(NotAModelFile):
                    names.append(offline.import_file(path, (part,)))
        if self.base.name in names:
            self._make(report)
        return tuple(names)

    def remove(self, name: str) -> None:
        """Delete the files of a model. Raises `ModelMissing` when no adapter has that name either."""
        part = next((part for part in self.parts if part.name == name), None)
        if part is not None:
            store.remove(part)
        elif name == FUNCTION:
            function_model.remove()
        else:
            adapters.remove(name)

    def _make(self, report: Report) -> None:
        function_model.ensure_function_model(partial(report, FUNCTION), self.artefact, self.base)

    def _joined(self) -> Item:
        folder = function_model.folder()
        size = _bytes(folder.glob("*"))
        built = function_model.is_built(self.artefact)
        return Item(
            name=FUNCTION,
            what="from words to functions",
            state="there" if built else "damaged" if size else "missing",
            detail="" if built or not size else "it is not what is made now",
            size=size,
            to_fetch=0,
            licence=self.base.licence,
            origin="made on this computer, from the base",
            folder=folder,
        )


def _fetched(part: Part) -> Item:
    (status,) = store.statuses((part,))
    edition = store.edition_there(part)
    size = _bytes(status.folder / file.name for file in edition.files)
    return Item(
        name=part.name,
        what=part.what,
        state="there" if status.fine else "damaged" if size else "missing",
        detail="" if status.fine or not size else status.detail,
        size=size,
        to_fetch=status.size,
        licence=part.licence,
        origin=" or ".join(str(source) for source in edition.sources),
        folder=status.folder,
    )


def _installed(name: str) -> Item:
    folder = paths.adapters_dir()
    item = Item(name, "more functions", "there", "", 0, 0, "", "installed by hand", folder, wanted=False)
    try:
        found = adapters.find(name)
    except AdapterUnsuitable as error:
        return replace(item, state="damaged", detail=str(error))
    what = f"{len(found.shapes.by_token)} more functions"
    return replace(item, what=what, size=found.path.stat().st_size)


def _is_adapter(path: Path) -> bool:
    try:
        AdapterFile.read(path)
    except AdapterUnsuitable:
        return False
    return True


def _checksum() -> str:
    """Of the function model that there is; empty when there is none."""
    model = function_model.folder() / MODEL
    return sha256(model) if model.is_file() else ""


def _bytes(files: Iterable[Path]) -> int:
    return sum(file.stat().st_size for file in files if file.is_file())
