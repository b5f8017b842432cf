"""The other services, for functions that name in a file what they need."""

from typing import Self

from assistant_core.services import Service, Services


class Reach(Service):
    """Hands on the services; each is opened when a mapping first needs it."""

    def __init__(self, services: Services) -> None:
        self.services = services

    @classmethod
    async def open(cls, services: Services) -> Self:
        """There is always something to hand on, if only reasons why a service is missing."""
        return cls(services)
