"""Joules: read from the processor's counters where the system shows them, else the paper's estimate.

The counters (RAPL, Linux's powercap) hold for whole processor packages, so other work on the computer
counts with what is measured.
"""

from dataclasses import dataclass
from pathlib import Path

POWERCAP = Path("/sys/class/powercap")

JOULES_PER_TOKEN = 0.1
"""For each token and 10^9 parameters, as Octopus v2 counts (arXiv 2404.01744, section 1)."""

_WHOLE = 1e9
_MICRO = 1e-6


def estimated_joules(tokens: int, parameters: int) -> float:
    """What a model of so many parameters takes for so many tokens, read or written, by the estimate."""
    return JOULES_PER_TOKEN * tokens * parameters / _WHOLE


def between(before: int, after: int, most: int) -> int:
    """How far a counter went that begins anew after `most`; it may have done so once."""
    return after - before if after >= before else after - before + most


@dataclass(frozen=True)
class _Counter:
    """One package's counter, in microjoules."""

    file: Path
    most: int

    def read(self) -> int:
        return int(self.file.read_text(encoding="ascii"))


class Meter:
    """The processor packages' counters; none where they cannot be read."""

    def __init__(self, powercap: Path = POWERCAP) -> None:
        self._counters = [
            counter for zone in sorted(powercap.glob("intel-rapl:*")) for counter in _counters(zone)
        ]
        self._marks: list[int] = []

    @property
    def reads(self) -> bool:
        """Whether there is anything to read."""
        return bool(self._counters)

    def start(self) -> None:
        """Begin to count."""
        self._marks = [counter.read() for counter in self._counters]

    def joules(self) -> float | None:
        """What was used since `start`; None where it cannot be known."""
        if not self._counters:
            return None
        used = [
            between(mark, counter.read(), counter.most)
            for mark, counter in zip(self._marks, self._counters, strict=True)
        ]
        return sum(used) * _MICRO


def _counters(zone: Path) -> list[_Counter]:
    """A zone's counter when it is that of a package; its parts would count twice."""
    try:
        if not (zone / "name").read_text(encoding="ascii").startswith("package"):
            return []
        counter = _Counter(
            zone / "energy_uj", int((zone / "max_energy_range_uj").read_text(encoding="ascii"))
        )
        counter.read()
    except (OSError, ValueError):
        return []
    return [counter]
