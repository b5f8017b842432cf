"""What is kept of a run: the state to continue from, and the weights to export.

Every file is written beside its place and moved there, so that a run that is cut off leaves whole
files only.
"""

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch

from models.training.llama import Llama, gguf_tensors
from models.training.masters import Masters

STATE = "state.pt"
WEIGHTS = "weights.npz"


def write_state(folder: Path, state: dict[str, Any]) -> None:
    """Keep the state of a run."""
    unfinished = folder / (STATE + ".part")
    torch.save(state, unfinished)
    unfinished.replace(folder / STATE)


def read_state(folder: Path) -> dict[str, Any] | None:
    """The state that was kept, or None."""
    path = folder / STATE
    if not path.is_file():
        return None
    state: dict[str, Any] = torch.load(path, weights_only=True, map_location="cpu")
    return state


def write_weights(folder: Path, model: Llama, masters: Masters, summary: dict[str, Any]) -> Path:
    """Write the trained tensors as float32 arrays, with a summary of the run.

    The arrays can be read with numpy alone, which is what the export does.
    """
    names = [name for name, _ in model.named_parameters()]
    values = gguf_tensors(model, dict(zip(names, masters.values(), strict=True)))
    arrays: dict[str, Any] = {name: value.cpu().numpy() for name, value in values.items()}
    about = {"shape": asdict(model.shape), **summary}
    arrays["summary"] = np.array(json.dumps(about))
    unfinished = folder / (WEIGHTS + ".part")
    with unfinished.open("wb") as out:
        np.savez(out, **arrays)
        out.flush()
        os.fsync(out.fileno())
    unfinished.replace(folder / WEIGHTS)
    return folder / WEIGHTS
