"""How an action gets at the outside world: services, handed in by type, opened at first use."""

import asyncio
import time
from abc import ABC, abstractmethod
from typing import Any, Self, TypeVar, cast

from assistant_core.errors import ActionFailed, ServiceMissing

RETRY_AFTER = 5.0
"""Seconds for which a missing service is not looked for again."""


class Service(ABC):
    """An adapter to something outside: a sound server, a bus, a player, the clock.

    A module that defines one imports its library inside `open`, so that listing the catalog needs
    no library and no service.
    """

    @classmethod
    @abstractmethod
    async def open(cls, services: "Services") -> Self:
        """Connect. Raises `ServiceMissing`, whose cure says how to get the service."""

    async def close(self) -> None:  # noqa: B027 - most have nothing to let go of
        """Let go of what `open` took."""


S = TypeVar("S", bound=Service)


class Services:
    """Opens each service once, remembers what is missing for a few seconds, closes all."""

    def __init__(self) -> None:
        self._open: dict[type[Service], Service] = {}
        self._missing: dict[type[Service], tuple[float, ServiceMissing]] = {}
        self._locks: dict[type[Service], asyncio.Lock] = {}
        self._drops: dict[type[Service], int] = {}

    def provide(self, service: Service, *, kind: type[Service] | None = None) -> None:
        """Hand in a service that is already open; `kind` when it stands for a base class."""
        self._open[kind or type(service)] = service

    async def get(self, kind: type[S]) -> S:
        """The open service of this type. Raises `ServiceMissing`."""
        async with self._locks.setdefault(kind, asyncio.Lock()):
            if kind in self._open:
                return cast(S, self._open[kind])
            known = self._missing.get(kind)
            if known and time.monotonic() - known[0] < RETRY_AFTER:
                raise known[1]
            self._open[kind] = service = await self._opened(kind)
            return service

    async def _opened(self, kind: type[S]) -> S:
        """Open a service; one that was to be dropped while it opened, say for another address, anew."""
        while True:
            drops = self._drops.get(kind, 0)
            try:
                service = await kind.open(self)
            except ServiceMissing as error:
                if self._drops.get(kind, 0) == drops:
                    self._missing[kind] = (time.monotonic(), error)
                    raise
            else:
                if self._drops.get(kind, 0) == drops:
                    return service
                await service.close()

    async def missing(self, kind: type[Service]) -> ServiceMissing | None:
        """Why this service cannot be had, or None when it can.

        One that is there and refuses, or takes too long, cannot be had either.
        """
        try:
            await self.get(cast(type[Any], kind))
        except ServiceMissing as error:
            return error
        except ActionFailed as error:
            return ServiceMissing(str(error), said=error.said, cure=error.cure)
        return None

    async def drop(self, kind: type[Service]) -> None:
        """Close one service, say since it died; the next `get`, or one under way, opens a new one."""
        self._drops[kind] = self._drops.get(kind, 0) + 1
        service = self._open.pop(kind, None)
        self._missing.pop(kind, None)
        if service:
            await service.close()

    async def close(self) -> None:
        """Close every open service, last opened first."""
        for kind in reversed(list(self._open)):
            await self.drop(kind)
