"""What assistive technology is told of the programs on the desktop (AT-SPI 2), on its own message bus."""

import asyncio
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Self

from assistant_core.errors import ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.bus_errors import BusFailed

if TYPE_CHECKING:
    from system_actions.services.bus import BusAt

PATIENCE = 3.0
"""Seconds for finding what has the focus; a program with very much in its window may need more."""

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_ACTIVE, _FOCUSED, _SHOWING = 1, 12, 25
"""Numbers of states in atspi-constants.h."""
_PASSWORD_TEXT = 40
"""The number of a role there."""

_Node = tuple[str, str]
"""A program's name on the bus, and an object's path in it."""


class Accessible(Service):
    """The part of the desktop that has the focus, as screen readers see it."""

    def __init__(self, bus: "BusAt") -> None:
        self._bus = bus

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the accessibility bus. Raises `ServiceMissing`."""
        from system_actions.services.bus import BusAt, SessionBus
        from system_actions.services.bus_places import KnownPlace

        said, cure = "I cannot see which field has the focus.", "install and start at-spi2-core"
        session = await services.get(SessionBus)
        try:
            at = await session.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        except BusFailed as error:
            raise ServiceMissing(f"no accessibility bus: {error}", said=said, cure=cure) from error
        place = KnownPlace("accessibility", "", said, cure, at=str(at))
        accessible = cls(BusAt(place))
        try:
            await accessible._children(_REGISTRY)
        except BusFailed as error:
            await accessible.close()
            raise ServiceMissing(f"no accessibility registry: {error}", said=said, cure=cure) from error
        return accessible

    async def close(self) -> None:
        """Disconnect."""
        await self._bus.close()

    async def password_has_focus(self) -> bool | None:
        """Whether the field with the focus is for a password; None when no program tells."""
        try:
            async with asyncio.timeout(PATIENCE):
                roles = [role async for role in self._focused()]
        except (TimeoutError, ServiceMissing):
            return None
        return any(role == _PASSWORD_TEXT for role in roles) if roles else None

    async def _focused(self) -> AsyncIterator[int]:
        """The roles of what has the focus in the windows that are active."""
        for program in await self._children(_REGISTRY):
            for window in await self._asked(program):
                if await self._has(window, _ACTIVE):
                    async for role in self._focused_in(window):
                        yield role

    async def _focused_in(self, node: _Node) -> AsyncIterator[int]:
        if await self._has(node, _FOCUSED):
            yield await self._bus.call(*node, _ACCESSIBLE, "GetRole")
        for child in await self._asked(node):
            if await self._has(child, _SHOWING):
                async for role in self._focused_in(child):
                    yield role

    async def _asked(self, node: _Node) -> list[_Node]:
        """The children of a node; none when its program went away or does not answer."""
        try:
            return await self._children(node)
        except BusFailed:
            return []

    async def _children(self, node: _Node) -> list[_Node]:
        children = await self._bus.call(*node, _ACCESSIBLE, "GetChildren", patience=PATIENCE)
        return [(str(name), str(path)) for name, path in children]

    async def _has(self, node: _Node, state: int) -> bool:
        try:
            states = await self._bus.call(*node, _ACCESSIBLE, "GetState", patience=PATIENCE)
        except BusFailed:
            return False
        return bool(states[state // 32] >> state % 32 & 1)
