"""The login manager (logind): locking, going to sleep or off, and the brightness of screens."""

import asyncio
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.bus_errors import BusFailed, named

if TYPE_CHECKING:
    from system_actions.services.bus import SystemBus

NAME = "org.freedesktop.login1"
PATH = "/org/freedesktop/login1"
MANAGER = NAME + ".Manager"
SESSION = NAME + ".Session"

_METHODS = {"suspend": "Suspend", "hibernate": "Hibernate", "restart": "Reboot", "shutdown": "PowerOff"}


_LOCK_LOOKS = 30
_LOCK_PAUSE = 0.1
"""How often, and after how many seconds each, a desktop is looked at that was asked to lock."""


@dataclass(frozen=True)
class Inhibitor:
    """A program that wants the computer to stay up, and why.

    Attributes:
        what: What it holds back: shutdown, sleep, logout …
        blocks: It forbids it; otherwise it only delays it.
    """

    who: str
    why: str
    what: frozenset[str]
    blocks: bool


class Login(Service):
    """The user's session, and the machine as far as it may be put to sleep or off."""

    def __init__(self, bus: "SystemBus") -> None:
        self._bus = bus

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the login manager. Raises `ServiceMissing`."""
        from system_actions.services.bus import SystemBus

        login = cls(await services.get(SystemBus))
        await login._manager("ListInhibitors")
        return login

    async def locked(self) -> bool:
        """Whether the session says that it is locked. Raises as `lock`."""
        return bool((await self._session())[1]["LockedHint"])

    async def lock(self) -> bool:
        """Ask the desktop to lock the session; returns whether it said in time that it did.

        Raises:
            ServiceMissing: The login manager went away.
            ActionFailed: It knows no session of this user, or refused.
        """
        path, _ = await self._session()
        await self._call(path, SESSION, "Lock")
        for _ in range(_LOCK_LOOKS):
            if (await self._properties(path))["LockedHint"]:
                return True
            await asyncio.sleep(_LOCK_PAUSE)
        return False

    async def log_out(self) -> None:
        """End the session with everything in it. Raises as `lock`."""
        _, session = await self._session()
        await self._manager("TerminateSession", "s", session["Id"], may_ask=True)

    async def able(self, action: str) -> str:
        """Whether the machine can suspend, hibernate, restart or shut down.

        Returns:
            ``yes``; ``challenge`` when a password will be asked for; ``no`` when this user may not;
            ``na`` when the machine cannot.
        """
        return str(await self._manager("Can" + _METHODS[action]))

    async def power(self, action: str) -> bool:
        """Suspend, hibernate, restart or shut down; returns whether that has begun. Raises as `lock`."""
        await self._manager(_METHODS[action], "b", True, may_ask=True)
        which = "PreparingForSleep" if action in ("suspend", "hibernate") else "PreparingForShutdown"
        try:
            return bool(await self._bus.get_property(NAME, PATH, MANAGER, which))
        except BusFailed:
            return False

    async def inhibitors(self) -> list[Inhibitor]:
        """Who wants the machine to stay up. Raises as `lock`."""
        found = await self._manager("ListInhibitors")
        return [
            Inhibitor(who, why, frozenset(what.split(":")), mode == "block")
            for what, who, why, mode, _uid, _pid in found
        ]

    async def set_brightness(self, device: str, raw: int) -> None:
        """Set the brightness of a backlight, in its own steps. Raises as `lock`."""
        path, _ = await self._session()
        await self._call(path, SESSION, "SetBrightness", "ssu", "backlight", device, raw)

    async def _session(self) -> tuple[str, dict[str, Any]]:
        """The path and the properties of this user's session.

        A program that the user's systemd runs is in no session itself, so the session is looked for by
        its user: the one named in the environment, else the active one, else any.
        """
        own = [
            (path, await self._properties(path))
            for _id, uid, _name, _seat, path in await self._manager("ListSessions")
            if uid == os.getuid()
        ]
        if not own:
            raise ActionFailed("logind lists no session of this user", said="I find no session of yours.")
        named = os.environ.get("XDG_SESSION_ID")
        return max(own, key=lambda one: (one[1]["Id"] == named, one[1]["Active"], one[1]["Class"] == "user"))

    async def _properties(self, path: str) -> dict[str, Any]:
        try:
            return await self._bus.get_all(NAME, path, SESSION)
        except BusFailed as error:
            raise _named(error) from error

    async def _manager(self, member: str, signature: str = "", *args: Any, may_ask: bool = False) -> Any:
        return await self._call(PATH, MANAGER, member, signature, *args, may_ask=may_ask)

    async def _call(
        self, path: str, interface: str, member: str, signature: str = "", *args: Any, may_ask: bool = False
    ) -> Any:
        # A password prompt may stay open for a while.
        patience = 25.0 if may_ask else 5.0
        try:
            return await self._bus.call(
                NAME, path, interface, member, signature, *args, patience=patience, may_ask=may_ask
            )
        except BusFailed as error:
            raise _named(error) from error


def _named(error: BusFailed) -> ServiceMissing | ActionFailed:
    return named(
        error,
        "the login manager",
        said="I cannot reach the login manager.",
        cure="install systemd-logind or elogind",
    )
