"""What a training run leaves in its folder, to be read with NumPy alone."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant_core.errors import ModelMissing

WEIGHTS = "weights.npz"
"""The trained tensors by their names in a GGUF file, the new tokens' rows, and a summary of the run."""

ADAPTER = "adapter.npz"
"""Adapters as ``NAME.lora_a`` and ``NAME.lora_b``, and the new tokens' rows."""

NEW_ROWS = "new_rows"
"""The rows of the new tokens in both."""


def read_arrays(path: Path) -> dict[str, NDArray[Any]]:
    """Every array of a file. Raises `ModelMissing`."""
    try:
        with np.load(path) as found:
            return {name: found[name] for name in found.files}
    except (OSError, ValueError) as error:
        raise ModelMissing(f"{path} cannot be read: {error}", cure="octavox model train") from error
