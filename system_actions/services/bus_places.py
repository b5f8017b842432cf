"""Where the two buses of a desktop are, and what to say when one is not there."""

import os
from dataclasses import dataclass
from pathlib import Path

from assistant_core.errors import ServiceMissing


@dataclass(frozen=True)
class Place:
    """One of the buses.

    Attributes:
        name: What it is called in a log.
        variable: The environment variable that holds its address.
        said: What is spoken when it is not there.
        cure: What to do then.
    """

    name: str
    variable: str
    said: str
    cure: str

    @property
    def address(self) -> str:
        """The address from the environment, else the usual one; empty when there is no socket."""
        given = os.environ.get(self.variable)
        return given or next((f"unix:path={path}" for path in self._usual() if path.exists()), "")

    def missing(self, detail: str) -> ServiceMissing:
        """The error for a bus that is not there."""
        return ServiceMissing(f"no {self.name} bus: {detail}", said=self.said, cure=self.cure)

    def _usual(self) -> list[Path]:
        if self.name == "system":
            return [Path("/run/dbus/system_bus_socket"), Path("/var/run/dbus/system_bus_socket")]
        runtime = os.environ.get("XDG_RUNTIME_DIR")
        return [Path(runtime) / "bus"] if runtime else []


@dataclass(frozen=True)
class KnownPlace(Place):
    """A bus whose address is known already."""

    at: str = ""

    @property
    def address(self) -> str:
        """The address."""
        return self.at


SESSION = Place(
    "session",
    "DBUS_SESSION_BUS_ADDRESS",
    said="I cannot reach the programs of your desktop.",
    cure="start Octavox from your desktop, or with dbus-run-session",
)
SYSTEM = Place(
    "system",
    "DBUS_SYSTEM_BUS_ADDRESS",
    said="I cannot reach the services of this computer.",
    cure="install and start dbus",
)
