"""The files of a function model's directory."""

import hashlib
import json
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

ADAPTER = "adapter.gguf"
"""An adapter that always stands on top of the network (`assistant_core.adapter_file`); may be missing."""

TAUGHT = "taught.json"
"""What its owner taught it, and which model it was before; may be missing."""


def known_as(model: Path) -> tuple[str, ...]:
    """The SHA-256 of a model file, and that of the model it was before it was taught.

    Only rows of tokens that no other adapter knows differ between the two, so what was made for the one is
    good for the other. Raises `ModelMissing`.
    """
    own = sha256(model)
    try:
        about = json.loads((model.parent / TAUGHT).read_text(encoding="utf-8"))
        return (own, str(about["base"])) if about["model"] == own else (own,)
    except (OSError, ValueError, TypeError, KeyError):
        return (own,)


def sha256(model: Path) -> str:
    """The SHA-256 of a model file, in hexadecimal. Raises `ModelMissing`."""
    try:
        with model.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest()
    except OSError as error:
        raise ModelMissing(f"{model} cannot be read: {error}", cure="octavox model build") from error
