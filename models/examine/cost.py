"""What a function model costs: bytes on disk, and memory while it answers."""

from dataclasses import dataclass
from pathlib import Path

import psutil

from assistant_core.model_files import MODEL, sha256
from models import function_model


@dataclass(frozen=True)
class Cost:
    """Sizes in bytes.

    Attributes:
        artefact: What the repository holds, the trained part; None for a model that was not built from it.
        model: The file that is loaded, joined with the base.
        memory: What the worker holds in memory after its answers, the loaded file included.
        sha256: Of the file that is loaded.
    """

    artefact: int | None
    model: int
    memory: int
    sha256: str


def cost_of(model: Path, memory: int) -> Cost:
    """The costs of a model directory whose worker was seen to hold so much memory."""
    built = model == function_model.folder() and function_model.ARTEFACT.is_file()
    artefact = function_model.ARTEFACT.stat().st_size if built else None
    file = model / MODEL
    return Cost(artefact, file.stat().st_size, memory, sha256(file))


def worker_memory() -> int:
    """The resident memory of this process's largest child, in bytes; the worker is by far the largest."""
    return max((child.memory_info().rss for child in psutil.Process().children()), default=0)
