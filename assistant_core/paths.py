"""Where things are kept, by the XDG conventions.

Read afresh at each call, so that a test or a `--state` option can point the environment elsewhere.
"""

import os
import warnings
from pathlib import Path

from platformdirs import PlatformDirs

_NAME = "octavox"


def config_dir() -> Path:
    """Settings and the user's own mappings."""
    return _made(PlatformDirs(_NAME).user_config_path)


def data_dir() -> Path:
    """What must not be lost: the journal, timers, lists, notes."""
    return _made(PlatformDirs(_NAME).user_data_path)


def models_dir() -> Path:
    """The model files, fetched or built; `OCTAVOX_MODELS` names another place, say a shared one."""
    elsewhere = os.environ.get("OCTAVOX_MODELS")
    return _made(Path(elsewhere) if elsewhere else PlatformDirs(_NAME).user_data_path / "models")


def adapters_dir() -> Path:
    """The adapters that are installed: what the function model was taught besides the catalog."""
    return _made(PlatformDirs(_NAME).user_data_path / "adapters")


def state_dir() -> Path:
    """Logs."""
    return _made(PlatformDirs(_NAME).user_state_path)


def cache_dir() -> Path:
    """What can be made again: downloads under way, the state of the model's prefix."""
    return _made(PlatformDirs(_NAME).user_cache_path)


def runtime_dir() -> Path:
    """Locks of this login; a login without a directory of its own gets the state directory.

    The library would take one under ``/tmp``, where others may have put theirs first.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            return _made(PlatformDirs(_NAME).user_runtime_path)
        except Warning:
            return state_dir()


def _made(path: Path) -> Path:
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path
