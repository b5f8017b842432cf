"""Evolution Data Server, which keeps the calendars and address books that GNOME's programs show.

It is spoken to in raw messages: no gi, and no library for it on PyPI. Its bus names end in a version that
changes from release to release, so they are looked for.
"""

import configparser
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from assistant_core.errors import ServiceMissing
from system_actions.services.bus_errors import BusFailed
from system_actions.services.collection import CollectionFailed, Refused

if TYPE_CHECKING:
    from system_actions.services.bus import SessionBus

Shelf = Literal["Calendar", "AddressBook"]
"""What the server calls a collection of events, and one of contacts."""

PATIENCE = 20.0
"""Seconds that the server may take, which the bus may have to start first."""
_PREFIX = "org.gnome.evolution.dataserver."
_ROOT = "/org/gnome/evolution/dataserver/"
_REFUSALS = re.compile(r"Code(?:6|14|22|23)$|PermissionDenied|AuthenticationRequired|ReadOnly", re.IGNORECASE)
_CLOSED = ("UnknownObject", "UnknownMethod", "UnknownInterface", "ServiceUnknown", "NameHasNoOwner")


@dataclass(frozen=True)
class Source:
    """A calendar or address book that the server knows: its uid, and what a person calls it."""

    uid: str
    label: str


class Evolution:
    """The server on the session bus."""

    def __init__(self, bus: "SessionBus", *, patience: float = PATIENCE) -> None:
        """Speak to it over this bus; an answer may take so many seconds."""
        self._bus = bus
        self._patience = patience
        self._names: dict[str, str] = {}

    async def sources(self, shelf: Shelf) -> list[Source]:
        """The calendars or address books that are switched on, the built-in one first.

        Raises:
            ServiceMissing: There is no such server here.
            CollectionFailed: It does not answer.
        """
        group = "Calendar" if shelf == "Calendar" else "Address Book"
        manager = await self._call(
            "Sources", "SourceManager", "org.freedesktop.DBus.ObjectManager", "GetManagedObjects"
        )
        told = (interfaces.get(_PREFIX + "Source", {}) for interfaces in manager.values())
        found = [_source(source["UID"], source["Data"], group) for source in told if source.get("UID")]
        builtin = "system-calendar" if shelf == "Calendar" else "system-address-book"
        return sorted((one for one in found if one), key=lambda one: (one.uid != builtin, one.label))

    async def opened(self, shelf: Shelf, uid: str) -> "Opened":
        """Open a source. Raises as `sources`."""
        interface = f"{_PREFIX}{shelf}Factory"
        path, name = await self._call(shelf, f"{shelf}Factory", interface, f"Open{shelf}", "s", uid)
        opened = Opened(self._bus, shelf, path, name, self._patience)
        await opened.call("Open")
        return opened

    async def _call(self, kind: str, path: str, interface: str, member: str, *args: Any) -> Any:
        try:
            name = await self._name(kind)
            return await self._bus.call(name, _ROOT + path, interface, member, *args, patience=self._patience)
        except BusFailed as error:
            self._names.clear()
            raise failure(error) from error

    async def _name(self, kind: str) -> str:
        """The newest of the names like org.gnome.evolution.dataserver.Calendar8."""
        if kind not in self._names:
            form = re.compile(re.escape(_PREFIX + kind) + r"(\d+)")
            known = {*await self._bus.activatable_names(), *await self._bus.names()}
            versions = {int(match[1]): match[0] for name in known if (match := form.fullmatch(name))}
            if not versions:
                raise ServiceMissing(
                    f"nobody owns {_PREFIX}{kind}",
                    said="Your desktop keeps no calendar or contacts.",
                    cure="install evolution-data-server, or set another place for your calendar",
                )
            self._names[kind] = versions[max(versions)]
        return self._names[kind]


@dataclass(frozen=True)
class Opened:
    """A source that is open, as long as our connection to the bus lasts."""

    bus: "SessionBus"
    shelf: Shelf
    path: str
    name: str
    patience: float

    async def call(self, member: str, *args: Any) -> Any:
        """Call one of its methods. Raises `BusFailed`."""
        return await self.bus.call(
            self.name, self.path, _PREFIX + self.shelf, member, *args, patience=self.patience
        )

    async def writable(self) -> bool:
        """Whether it may be changed. Raises `BusFailed`."""
        return bool(await self.bus.get_property(self.name, self.path, _PREFIX + self.shelf, "Writable"))


def closed(error: BusFailed) -> bool:
    """Whether a source has to be opened again, since the server or our connection was another one."""
    return error.name.endswith(_CLOSED)


def absent(error: BusFailed) -> bool:
    """Whether the server says that there is no such event or contact."""
    return error.name.endswith("client_2derror_2dquark.Code1") or "not found" in error.text


def failure(error: BusFailed) -> CollectionFailed:
    """What a failed call means to a person."""
    if _REFUSALS.search(error.name):
        return Refused(str(error), said="Your desktop refused that.")
    said = "Your desktop did not do that."
    if error.gone:
        said = "Your desktop's calendar and contacts stopped answering, so I cannot tell."
    return CollectionFailed(str(error), said=said, cure="restart evolution-data-server")


def _source(uid: str, data: str, group: str) -> Source | None:
    """A source from its key file; None when it is switched off, or of another kind."""
    file = configparser.ConfigParser(interpolation=None, delimiters=("=",), strict=False)
    try:
        file.read_string(data)
        main = file["Data Source"]
        if group not in file or main.get("Enabled", "true") != "true":
            return None
        backend = file[group].get("BackendName", "")
    except (configparser.Error, KeyError):
        return None
    return Source(uid, main.get("DisplayName", uid)) if backend else None
