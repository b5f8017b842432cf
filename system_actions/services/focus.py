"""What has the focus: whose window it is, and whether it asks for a password."""

import os
import re
from dataclasses import dataclass
from typing import Self

import psutil

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.accessible import Accessible
from system_actions.services.windows import Window, Windows

_ASKS = re.compile(
    r"\b(?:pass(?:word|phrase|code|wort)|pin|authenticat\w*|unlock|keyring|pinentry|sudo)\b", re.I
)


@dataclass(frozen=True)
class Focus:
    """What words would be typed into.

    Attributes:
        window: The window's number on an X display; 0 on Wayland, where it is not told.
        title: What its title bar says.
        ours: It is a window of Octavox itself.
        worry: Why typing there needs a yes; empty when it does not.
    """

    window: int
    title: str = ""
    ours: bool = False
    worry: str = ""


class Focused(Service):
    """Looks at what has the focus; remembers the worry that the person was asked about."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self.asked_about: Focus | None = None

    @classmethod
    async def open(cls, services: Services) -> Self:
        """What can be known is looked for each time."""
        return cls(services)

    async def now(self) -> Focus:
        """What has the focus.

        Raises:
            ActionFailed: No window has it.
            ServiceMissing: The display is gone.
        """
        secret = await self._secret()
        if os.environ.get("WAYLAND_DISPLAY"):
            unknown = "I cannot see what has the focus" if secret is None else ""
            return Focus(0, worry="a password field has the focus" if secret else unknown)
        window = await (await self._services.get(Windows)).front()
        if window is None:
            raise ActionFailed("no active window", said="No window has the focus.")
        return Focus(window.id, window.title, window.process == os.getpid(), _worry(window, secret))

    async def _secret(self) -> bool | None:
        try:
            return await (await self._services.get(Accessible)).password_has_focus()
        except ServiceMissing:
            return None


def _worry(window: Window, secret: bool | None) -> str:
    if secret or _ASKS.search(" ".join((window.title, *window.classes))):
        return "a password field has the focus" if secret else "the window may be asking for a password"
    owner = _owner(window.process)
    if owner is None:
        return "I cannot tell whose window that is"
    return "" if owner == os.getuid() else "the window belongs to another user"


def _owner(process: int | None) -> int | None:
    try:
        return int(psutil.Process(process).uids().effective) if process else None
    except psutil.Error:
        return None
