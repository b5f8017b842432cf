"""GNOME's settings (dconf), read and written through the program gsettings."""

import shutil
from typing import Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.programs import run_program

PATIENCE = 5.0
"""Seconds that the program may take."""


class GSettings(Service):
    """The settings of GNOME and of the desktops that took its schemas over."""

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the program, and the bus to the service that writes. Raises `ServiceMissing`."""
        from system_actions.services.bus import SessionBus

        await services.get(SessionBus)
        if shutil.which("gsettings") is None:
            raise ServiceMissing(
                "gsettings is not installed",
                said="I cannot reach the settings of your desktop.",
                cure="install the program gsettings (on Debian in libglib2.0-bin)",
            )
        return cls()

    async def has(self, schema: str, key: str) -> bool:
        """Whether there is such a setting and it may be changed. Raises `ActionFailed` after a time-out."""
        status, told = await run_program("gsettings", "writable", schema, key, patience=PATIENCE)
        return status == 0 and told.splitlines()[-1] == "true"

    async def get(self, schema: str, key: str) -> str:
        """A setting as GVariant text, the quotes of a string taken off. Raises `ActionFailed`."""
        return (await self._run("get", schema, key)).strip("'")

    async def set(self, schema: str, key: str, value: str) -> str:
        """Change a setting and return what it is then. Raises `ActionFailed`."""
        await self._run("set", schema, key, value)
        return await self.get(schema, key)

    async def _run(self, *arguments: str) -> str:
        status, told = await run_program("gsettings", *arguments, patience=PATIENCE)
        if status != 0:
            raise ActionFailed(
                f"gsettings {arguments[0]}: {told}", said="Your desktop did not take that setting."
            )
        # Warnings of the library, on the same stream, come before the value.
        return told.splitlines()[-1] if told else ""
