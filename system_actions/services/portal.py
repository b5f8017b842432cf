"""The desktop portal, which asks the person before it hands something out (xdg-desktop-portal 1.x)."""

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.bus_errors import BusFailed
from system_actions.services.bus_signals import Signal

if TYPE_CHECKING:
    from system_actions.services.bus import SessionBus

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
_REQUEST = "org.freedesktop.portal.Request"

PATIENCE = 25.0
"""Seconds for the person to answer the portal's dialog."""
_DONE, _CANCELLED = 0, 1


class Portal(Service):
    """Requests to the portal, each with its answer."""

    def __init__(self, bus: "SessionBus") -> None:
        self._bus = bus

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the portal; the bus starts it when it is installed. Raises `ServiceMissing`."""
        from system_actions.services.bus import SessionBus

        portal = cls(await services.get(SessionBus))
        try:
            await portal._bus.call(NAME, PATH, "org.freedesktop.DBus.Peer", "Ping")
        except BusFailed as error:
            raise ServiceMissing(
                f"no portal: {error}",
                said="This desktop has no portal.",
                cure="install xdg-desktop-portal and the part of it for your desktop",
            ) from error
        return portal

    async def offers(self, interface: str) -> bool:
        """Whether this desktop's portal can do such a thing."""
        try:
            return bool(await self._bus.get_property(NAME, PATH, interface, "version"))
        except BusFailed:
            return False

    async def tell(self, interface: str, member: str, signature: str, *args: Any) -> None:
        """Call a method that has no answer. Raises `BusFailed` and `ServiceMissing`."""
        await self._bus.call(NAME, PATH, interface, member, signature, *args)

    async def close_session(self, session: str, interface: str) -> None:
        """End what a request began; it may be gone already."""
        with suppress(BusFailed, ServiceMissing):
            await self._bus.call(NAME, session, interface, "Close")

    async def request(self, interface: str, member: str, signature: str, *args: Any) -> dict[str, Any]:
        """Ask for something and wait for the answer.

        Raises:
            ActionFailed: The person said no, the portal failed, or nobody answered.
            ServiceMissing: There is no bus any more.
        """
        answers: dict[str, tuple[int, dict[str, Any]]] = {}
        heard = asyncio.Event()

        def hear(signal: Signal) -> None:
            answers[signal.path] = (signal.args[0], signal.args[1])
            heard.set()

        # The answer can come before the call that names the request has returned.
        subscription = await self._bus.subscribe(hear, interface=_REQUEST, member="Response")
        try:
            handle = await self._bus.call(NAME, PATH, interface, member, signature, *args)
            async with asyncio.timeout(PATIENCE):
                while handle not in answers:
                    heard.clear()
                    await heard.wait()
        except TimeoutError as error:
            raise ActionFailed(
                "the portal's dialog was not answered", said="Nobody answered the desktop's question."
            ) from error
        finally:
            await self._bus.unsubscribe(subscription)
        status, results = answers[handle]
        if status == _CANCELLED:
            raise ActionFailed("the portal's dialog was refused", said="All right, that was cancelled.")
        if status != _DONE:
            raise ActionFailed(f"the portal answered {status}", said="The desktop did not allow that.")
        return results
