"""Taking taught models into use, one after the other: ``python -m tests.services.installing_taught``.

The home is that of the XDG variables. The models are files of a few bytes, each full of its own number.
"""

import sys
from hashlib import sha256
from pathlib import Path

from assistant_core import paths
from assistant_core.model_files import ADAPTER, FUNCTIONS, MODEL
from models import function_model
from models.teaching import installed
from tests.services import tiny_teaching

BEGINS = "begins"
HOW_MANY = 25
SHIPPED = b"shipped" * 1000
_FILES = (MODEL, FUNCTIONS, ADAPTER)


def write_shipped() -> None:
    """The shipped model that all others were taught from."""
    folder = function_model.folder()
    folder.mkdir()
    (folder / MODEL).write_bytes(SHIPPED)
    tiny_teaching.write_manifest(folder)


def install(number: int) -> None:
    """Make a model and take it into use."""
    made = installed.home() / "work" / "made"
    made.mkdir(parents=True, exist_ok=True)
    content = f"{number:04}".encode() * 20_000
    for name in _FILES:
        (made / name).write_bytes(content)
    base, own = sha256(SHIPPED).hexdigest(), sha256(content).hexdigest()
    installed.Taught(installed.now(), base, own, {}, [], {}).write(made)
    installed.install(made)


def number_of(folder: Path) -> int:
    """Which model a directory is, from 1, 0 for the shipped one; asserts that it is whole."""
    content = (folder / MODEL).read_bytes()
    if content == SHIPPED:
        return 0
    number = int(content[:4])
    assert all((folder / name).read_bytes() == f"{number:04}".encode() * 20_000 for name in _FILES)
    return number


def main() -> int:
    """Install one after the other."""
    paths.data_dir()
    print(BEGINS, flush=True)
    for number in range(1, HOW_MANY + 1):
        install(number)
    return 0


if __name__ == "__main__":
    sys.exit(main())
