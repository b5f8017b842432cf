"""Chance: the source of coins, dice and picks, as a service so that a test can load it."""

import random
from typing import Self

from assistant_core.services import Service, Services


class Chance(Service):
    """Draws from a source of random numbers."""

    def __init__(self, source: random.Random | None = None) -> None:
        """Draw from this source; from the operating system's when none is given."""
        self._source = source or random.SystemRandom()

    @classmethod
    async def open(cls, services: Services) -> Self:
        """The operating system's chance; it is always there."""
        return cls()

    def between(self, least: int, most: int) -> int:
        """A whole number from `least` to `most`, both among them."""
        return self._source.randint(least, most)
