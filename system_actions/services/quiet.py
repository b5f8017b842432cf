"""Do not disturb, in the way of whichever program shows this desktop's notifications.

There is no standard for it, so the program is asked for its name and then told in its own way.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, Self

from assistant_core.errors import ServiceMissing
from assistant_core.now import Now
from assistant_core.services import Service, Services
from system_actions.services.bus_errors import BusFailed, named
from system_actions.services.gsettings import GSettings
from system_actions.services.kconfig import KConfig
from system_actions.services.xfconf import Xfconf

if TYPE_CHECKING:
    from system_actions.services.bus import SessionBus

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"


class Way(Protocol):
    """How one kind of desktop holds notifications back."""

    async def on(self) -> bool:
        """Whether they are held back."""

    async def set(self, on: bool) -> None:
        """Hold them back, or let them through."""


class Quiet(Service):
    """Whether notifications are held back."""

    def __init__(self, services: Services, bus: "SessionBus") -> None:
        self._services = services
        self._bus = bus

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find out who shows notifications. Raises `ServiceMissing`."""
        from system_actions.services.bus import SessionBus

        quiet = cls(services, await services.get(SessionBus))
        await quiet.on()
        return quiet

    async def on(self) -> bool:
        """Whether notifications are held back.

        Raises:
            ServiceMissing: Nobody shows notifications, or somebody whose ways are not known.
            ActionFailed: The desktop refused.
        """
        return await (await self._way()).on()

    async def set(self, on: bool) -> bool:
        """Hold notifications back or let them through; returns what is true then. Raises as `on`."""
        way = await self._way()
        await way.set(on)
        return await way.on()

    async def _way(self) -> Way:
        try:
            name, *_ = await self._bus.call(NAME, PATH, NAME, "GetServerInformation")
        except BusFailed as error:
            raise named(
                error,
                "the notification daemon",
                said="Nothing on this desktop shows notifications.",
                cure="install a notification daemon such as dunst",
            ) from error
        match str(name).lower():
            case "gnome-shell":
                return _Gnome(await self._services.get(GSettings))
            case "plasma":
                now = await self._services.get(Now)
                return _Plasma(await self._services.get(KConfig), now.now)
            case "xfce notify daemon":
                return _Xfce(await self._services.get(Xfconf))
            case "dunst":
                return _Dunst(self._bus)
        raise ServiceMissing(
            f"the notifications of {name} cannot be held back",
            said="I do not know how to hold back the notifications of this desktop.",
            cure="this works with GNOME, KDE Plasma, Xfce and dunst",
        )


class _Gnome:
    _KEY = ("org.gnome.desktop.notifications", "show-banners")

    def __init__(self, settings: GSettings) -> None:
        self._settings = settings

    async def on(self) -> bool:
        return await self._settings.get(*self._KEY) == "false"

    async def set(self, on: bool) -> None:
        await self._settings.set(*self._KEY, "false" if on else "true")


class _Plasma:
    """Plasma keeps the moment until which it is quiet; for "until I say so" it takes a year itself."""

    _ENTRY = ("plasmanotifyrc", "DoNotDisturb", "Until")

    def __init__(self, settings: KConfig, now: Callable[[], datetime]) -> None:
        self._settings = settings
        self._now = now

    async def on(self) -> bool:
        until = _moment(await self._settings.get(*self._ENTRY))
        return until is not None and until > self._now().replace(tzinfo=None)

    async def set(self, on: bool) -> None:
        now = self._now()
        until = f"{now.year + 1},{now.month},{min(now.day, 28)},0,0,0" if on else ""
        await self._settings.set(*self._ENTRY, until)


class _Xfce:
    _PROPERTY = ("xfce4-notifyd", "/do-not-disturb")

    def __init__(self, settings: Xfconf) -> None:
        self._settings = settings

    async def on(self) -> bool:
        return bool(await self._settings.get(*self._PROPERTY))

    async def set(self, on: bool) -> None:
        await self._settings.set(*self._PROPERTY, "b", on)


class _Dunst:
    _INTERFACE = "org.dunstproject.cmd0"

    def __init__(self, bus: "SessionBus") -> None:
        self._bus = bus

    async def on(self) -> bool:
        return bool(await self._bus.get_property(NAME, PATH, self._INTERFACE, "paused"))

    async def set(self, on: bool) -> None:
        await self._bus.set_property(NAME, PATH, self._INTERFACE, "paused", "b", on)


def _moment(entry: str) -> datetime | None:
    """A moment as KDE writes one, in local time: its numbers with commas between, or in ISO 8601."""
    try:
        if "T" in entry:
            return datetime.fromisoformat(entry).replace(tzinfo=None)
        numbers = [int(float(part)) for part in entry.split(",")[:6]]
        return datetime(*numbers)  # type: ignore[arg-type]
    except (ValueError, TypeError):
        return None
