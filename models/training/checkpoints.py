"""What is kept of a run: the state to continue from, and the weights to export.

Every file is written beside its place and moved there, so that a run that is cut off leaves whole
files only.
"""

import json
import logging
import os
from dataclasses import asdict
from pathlib import Path
from pickle import UnpicklingError
from typing import Any, BinaryIO

import numpy as np
import torch

from models.export.run_files import ADAPTER, NEW_ROWS, WEIGHTS
from models.training.llama import Llama, gguf_tensors
from models.training.lora import adapters, plain
from models.training.masters import Masters

STATE = "state.pt"

log = logging.getLogger(__name__)


def write_state(folder: Path, state: dict[str, Any]) -> None:
    """Keep the state of a run. Raises OSError, as when the disk is full."""
    unfinished = folder / (STATE + ".part")
    with unfinished.open("wb") as out:
        _dump(state, out)
        out.flush()
        os.fsync(out.fileno())
    unfinished.replace(folder / STATE)


def _dump(state: dict[str, Any], out: BinaryIO) -> None:
    try:
        torch.save(state, out)
    except RuntimeError as error:
        if isinstance(error.__context__, OSError):  # torch's own says where it came to stand, and not why
            raise error.__context__ from error
        raise


def read_state(folder: Path) -> dict[str, Any] | None:
    """The state that was kept; None when there is none, or none that can be read. Raises OSError."""
    path = folder / STATE
    if not path.is_file():
        return None
    try:
        state: dict[str, Any] = torch.load(path, weights_only=True, map_location="cpu")
    except (RuntimeError, EOFError, UnpicklingError, ValueError) as error:
        log.warning("%s is broken (%s), so the run begins anew", path, type(error).__name__)
        return None
    return state


def write_weights(folder: Path, model: Llama, masters: Masters, summary: dict[str, Any]) -> Path:
    """Write the trained tensors as float32 arrays, with a summary of the run.

    The arrays can be read with numpy alone, which is what the export does.
    """
    names = [name for name, parameter in model.named_parameters() if parameter.requires_grad]
    trained = dict(zip(names, masters.values(), strict=True))
    values = gguf_tensors(model, plain(model, trained))
    arrays: dict[str, Any] = {name: value.float().cpu().numpy() for name, value in values.items()}
    about = {"shape": asdict(model.shape), **summary}
    arrays["summary"] = np.array(json.dumps(about))
    low_rank = adapters(model, trained)
    if low_rank:
        pairs = {f"{name}.lora_a": a for name, (a, _) in low_rank.items()}
        pairs |= {f"{name}.lora_b": b for name, (_, b) in low_rank.items()}
        pairs[NEW_ROWS] = values[NEW_ROWS]
        _save(folder / ADAPTER, {name: tensor.cpu().numpy() for name, tensor in pairs.items()})
    return _save(folder / WEIGHTS, arrays)


def _save(path: Path, arrays: dict[str, Any]) -> Path:
    unfinished = path.with_name(path.name + ".part")
    with unfinished.open("wb") as out:
        np.savez(out, **arrays)
        out.flush()
        os.fsync(out.fileno())
    unfinished.replace(path)
    return path
