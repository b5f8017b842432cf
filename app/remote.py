"""The resident instance as the command line sees it: one D-Bus object that takes commands.

The names here are the only place where the interface is written down; `app.bus_service` serves it.
"""

import json
from typing import Any, cast

from app import APP_ID
from assistant_core.errors import OctavoxError, ServiceMissing
from assistant_core.services import Services
from system_actions.services.bus import SessionBus

BUS_NAME = APP_ID
PATH = "/org/octavox/Octavox"
INTERFACE = "org.octavox.Octavox1"
ANSWER_PATIENCE = 600.0
"""Seconds to wait for a report: a command may listen, think, and wait for a yes."""


class Resident:
    """A running instance, spoken to over the session bus."""

    def __init__(self, bus: SessionBus) -> None:
        self._bus = bus

    @classmethod
    async def find(cls, services: Services) -> "Resident | None":
        """The resident of this session, or None when there is none (or no session bus)."""
        try:
            bus = await services.get(SessionBus)
        except ServiceMissing:
            return None
        return cls(bus) if await bus.has_owner(BUS_NAME) else None

    async def say(self, text: str) -> dict[str, Any]:
        """Take a command as text; the report as `app.report_json` writes it."""
        return await self._reported("Say", "s", text)

    async def run(self, file: str) -> dict[str, Any]:
        """Take a recorded command, by absolute path."""
        return await self._reported("Run", "s", file)

    async def listen(self) -> dict[str, Any]:
        """Listen to one command."""
        return await self._reported("Listen", "")

    async def show(self) -> None:
        """Bring the window to the front."""
        await self._call("Show", "")

    async def _reported(self, member: str, signature: str, *arguments: Any) -> dict[str, Any]:
        reply = await self._call(member, signature, *arguments)
        try:
            return cast(dict[str, Any], json.loads(reply))
        except (ValueError, TypeError) as error:
            raise OctavoxError(f"the resident's answer to {member} cannot be read") from error

    async def _call(self, member: str, signature: str, *arguments: Any) -> Any:
        return await self._bus.call(
            BUS_NAME, PATH, INTERFACE, member, signature, *arguments, patience=ANSWER_PATIENCE
        )
