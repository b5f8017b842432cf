"""The files of a function model's directory."""

import hashlib
from pathlib import Path

from assistant_core.errors import ModelMissing

MODEL = "model.gguf"
"""The network, its vocabulary with the functional tokens included."""

FUNCTIONS = "functions.json"
"""What each functional token stands for (`assistant_core.token_map`)."""

CALIBRATION = "calibration.json"
"""How its confidence is to be read (`assistant_core.calibration`); may be missing."""

NAMES = "names.json"
"""What the catalog calls its functions (`assistant_core.foreign_names`); may be missing."""


def sha256(model: Path) -> str:
    """The SHA-256 of a model file, in hexadecimal. Raises `ModelMissing`."""
    try:
        with model.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest()
    except OSError as error:
        raise ModelMissing(f"{model} cannot be read: {error}", cure="octavox model build") from error
