"""Whether Octavox itself may listen: the switch that "turn the microphone off" throws."""

from collections.abc import Callable
from typing import Self

from assistant_core.services import Service, Services


class Ears(Service):
    """While `muted`, nothing opens the microphone until a key is pressed; all who ask share one."""

    def __init__(self) -> None:
        self._muted = False
        self._told: list[Callable[[bool], None]] = []

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Ears that may listen."""
        return cls()

    @property
    def muted(self) -> bool:
        """Whether listening is switched off."""
        return self._muted

    @muted.setter
    def muted(self, muted: bool) -> None:
        if muted != self._muted:
            self._muted = muted
            for tell in self._told:
                tell(muted)

    def on_change(self, tell: Callable[[bool], None]) -> None:
        """Have a function called with the new state at each change."""
        self._told.append(tell)
