"""Programs that told the desktop's session manager that they have unsaved work.

GNOME's session manager keeps such a list, which other desktops took over; where there is none, nothing
is known and nothing is claimed.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from assistant_core.errors import ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.bus_errors import BusFailed

if TYPE_CHECKING:
    from system_actions.services.bus import SessionBus

NAME = "org.gnome.SessionManager"
PATH = "/org/gnome/SessionManager"
INHIBITOR = NAME + ".Inhibitor"

_FLAGS = {"logout": 1, "restart": 1, "shutdown": 1, "suspend": 4, "hibernate": 4}


@dataclass(frozen=True)
class Reason:
    """A program and why it should not be ended now."""

    who: str
    why: str


class Unsaved(Service):
    """What would be lost when the session ended."""

    def __init__(self, bus: "SessionBus | None") -> None:
        self._bus = bus

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Never missing: without a session bus or a session manager nothing is known."""
        from system_actions.services.bus import SessionBus

        try:
            return cls(await services.get(SessionBus))
        except ServiceMissing:
            return cls(None)

    async def work(self, action: str) -> list[Reason]:
        """The programs that object to suspend, hibernate, restart, shutdown or logout."""
        if self._bus is None:
            return []
        try:
            if not await self._bus.has_owner(NAME):
                return []
            paths = await self._bus.call(NAME, PATH, NAME, "GetInhibitors")
            found = [await self._reason(self._bus, path, _FLAGS[action]) for path in paths]
        except (BusFailed, ServiceMissing):
            return []
        return [reason for reason in found if reason]

    async def _reason(self, bus: "SessionBus", path: str, flag: int) -> Reason | None:
        if not await bus.call(NAME, path, INHIBITOR, "GetFlags") & flag:
            return None
        who = await bus.call(NAME, path, INHIBITOR, "GetAppId")
        return Reason(who, await bus.call(NAME, path, INHIBITOR, "GetReason"))
