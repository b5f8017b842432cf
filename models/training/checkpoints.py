"""What is kept of a run: the state to continue from, and the weights to export.

Every file is written beside its place and moved there, so that a run that is cut off leaves whole
files only.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from models.training.llama import Llama
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


def gguf_tensors(model: Llama, masters: Masters | None = None) -> Iterator[tuple[str, Tensor]]:
    """The trained tensors by GGUF name, as float32 from the masters where there are any."""
    values = (p.detach().float() for p in model.parameters()) if masters is None else masters.values()
    by_name = dict(zip((n for n, _ in model.named_parameters()), values, strict=True))
    s = model.shape
    kv = s.kv_heads * s.head_width
    for index in range(s.layers):
        for name in ("attn_norm", "ffn_norm", "attn_output", "ffn_down"):
            yield f"blk.{index}.{name}.weight", by_name[f"stack.{index}.{name}"]
        q, k, v = torch.split(by_name[f"stack.{index}.qkv"], [s.width, kv, kv])
        gate, up = torch.split(by_name[f"stack.{index}.gate_up"], s.hidden)
        for name, part in (("attn_q", q), ("attn_k", k), ("attn_v", v), ("ffn_gate", gate), ("ffn_up", up)):
            yield f"blk.{index}.{name}.weight", part
    yield "output_norm.weight", by_name["output_norm"]
    yield "new_rows", by_name["new_rows"]


def write_weights(folder: Path, model: Llama, masters: Masters, summary: dict[str, Any]) -> Path:
    """Write the trained tensors as float32 arrays, with a summary of the run.

    The arrays can be read with numpy alone, which is what the export does.
    """
    arrays: dict[str, Any] = {name: value.cpu().numpy() for name, value in gguf_tensors(model, masters)}
    about = {"shape": asdict(model.shape), **summary}
    arrays["summary"] = np.array(json.dumps(about))
    unfinished = folder / (WEIGHTS + ".part")
    with unfinished.open("wb") as out:
        np.savez(out, **arrays)
        out.flush()
        os.fsync(out.fileno())
    unfinished.replace(folder / WEIGHTS)
    return folder / WEIGHTS
