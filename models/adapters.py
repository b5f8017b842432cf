"""The adapters that are installed on this computer: a file per set of functions, named after the set."""

import shutil
from pathlib import Path

from assistant_core import paths
from assistant_core.adapter_file import AdapterFile
from assistant_core.errors import ModelMissing
from assistant_core.model_files import known_as

_SUFFIX = ".gguf"


def names() -> list[str]:
    """The adapters there are, be they fit for use or not."""
    return sorted(path.stem for path in paths.adapters_dir().glob(f"*{_SUFFIX}"))


def install(file: Path, model: Path) -> AdapterFile:
    """Take an adapter from disk, in place of an earlier one of its name.

    Args:
        file: The adapter.
        model: The model file that it is for.

    Raises `AdapterUnsuitable` when it is for another model or no adapter, and `ModelMissing` when there is
    no model.
    """
    given = AdapterFile.read(file)
    given.require_model(*known_as(model))
    target = paths.adapters_dir() / f"{given.name}{_SUFFIX}"
    unfinished = target.with_name(target.name + ".part")
    shutil.copyfile(file, unfinished)
    unfinished.replace(target)
    return AdapterFile.read(target)


def find(name: str) -> AdapterFile:
    """An installed adapter. Raises `ModelMissing` when there is none of that name, `AdapterUnsuitable`."""
    return AdapterFile.read(_path(name))


def remove(name: str) -> None:
    """Take an adapter away; the model is as it was before. Raises `ModelMissing`."""
    _path(name).unlink()


def _path(name: str) -> Path:
    if name not in names():
        raise ModelMissing(
            f"no adapter {name} is installed",
            said="That adapter is not installed.",
            cure="octavox model adapter install FILE",
        )
    return paths.adapters_dir() / f"{name}{_SUFFIX}"
