"""KDE's settings files, read and written through its own programs, which lock and merge them.

Running programs of KDE read a file again when a signal tells them which entries changed
(`KConfigWatcher`); its type must be exactly ``a{saay}``, since they take others apart without a check.
"""

import shutil
from typing import TYPE_CHECKING, Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.programs import run_program

if TYPE_CHECKING:
    from system_actions.services.bus import SessionBus

PATIENCE = 5.0
"""Seconds that a program may take."""
_CHANGED = "org.kde.kconfig.notify"


class KConfig(Service):
    """The settings of KDE, by file, group and key."""

    def __init__(self, bus: "SessionBus", version: str) -> None:
        self._bus = bus
        self._version = version

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the programs. Raises `ServiceMissing`."""
        from system_actions.services.bus import SessionBus

        bus = await services.get(SessionBus)
        for version in ("6", "5"):
            if all(shutil.which(f"{program}{version}") for program in ("kreadconfig", "kwriteconfig")):
                return cls(bus, version)
        raise ServiceMissing(
            "neither kwriteconfig6 nor kwriteconfig5 is installed",
            said="I cannot reach the settings of KDE.",
            cure="install kwriteconfig6 (on Debian in libkf6config-bin, for Plasma 5 in libkf5config-bin)",
        )

    async def get(self, file: str, group: str, key: str) -> str:
        """An entry; empty when it was never made. Raises `ActionFailed`."""
        return await self._run("kreadconfig", file, group, key)

    async def set(self, file: str, group: str, key: str, value: str) -> str:
        """Make an entry, take it away when the value is empty, and return what it is then.

        Raises `ActionFailed`, and `ServiceMissing` without a session bus.
        """
        await self._run("kwriteconfig", file, group, key, *([value] if value else ["--delete", ""]))
        entries = {group: [key.encode()]}
        await self._bus.emit(f"/{file}", _CHANGED, "ConfigChanged", "a{saay}", entries)
        return await self.get(file, group, key)

    async def _run(self, program: str, file: str, group: str, key: str, *more: str) -> str:
        name = f"{program}{self._version}"
        where = ("--file", file, "--group", group, "--key", key)
        status, told = await run_program(name, *where, *more, patience=PATIENCE)
        if status != 0:
            raise ActionFailed(f"{name}: {told}", said="KDE did not take that setting.")
        return told
