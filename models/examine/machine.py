"""The computer that figures were taken on."""

import platform
from dataclasses import dataclass
from pathlib import Path

import psutil


@dataclass(frozen=True)
class Machine:
    """What decides how long things take.

    Attributes:
        processor: Its name.
        cores: Physical cores.
        memory: In GiB.
    """

    processor: str
    cores: int
    memory: int

    def __str__(self) -> str:
        return f"{self.processor}, {self.cores} cores, {self.memory} GiB"


def this_machine() -> Machine:
    """The computer at hand."""
    memory = round(psutil.virtual_memory().total / 2**30)
    return Machine(_processor(), psutil.cpu_count(logical=False) or 1, memory)


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()
