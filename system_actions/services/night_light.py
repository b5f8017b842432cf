"""The warm evening colours of the screen: GNOME's night light and KWin's night colour."""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, Self

from assistant_core.errors import ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.bus_errors import BusFailed, named
from system_actions.services.gsettings import GSettings
from system_actions.services.kconfig import KConfig

if TYPE_CHECKING:
    from system_actions.services.bus import SessionBus

GNOME = "org.gnome.SettingsDaemon.Color"
GNOME_PATH = "/org/gnome/SettingsDaemon/Color"
KWIN = "org.kde.KWin"
KWIN_LIGHTS = (
    ("/org/kde/KWin/NightLight", "org.kde.KWin.NightLight"),
    ("/ColorCorrect", "org.kde.kwin.ColorCorrect"),
)
"""Path and interface of the light in Plasma 6 and in Plasma 5."""

_LOOKS = 20
_PAUSE = 0.1
"""How often, and after how many seconds each, a light is looked at that was switched."""


@dataclass(frozen=True)
class Light:
    """The switch of the night light, and whether the screen is warm at this moment."""

    on: bool
    warm: bool


class Way(Protocol):
    """How one desktop warms its screens."""

    async def read(self) -> Light:
        """How it is now."""

    async def switch(self, on: bool) -> None:
        """Turn the switch."""


class NightLight(Service):
    """The night light of this desktop."""

    def __init__(self, services: Services, bus: "SessionBus") -> None:
        self._services = services
        self._bus = bus

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find out who warms the screens. Raises `ServiceMissing`."""
        from system_actions.services.bus import SessionBus

        light = cls(services, await services.get(SessionBus))
        await light.read()
        return light

    async def read(self) -> Light:
        """How it is switched now.

        Raises:
            ServiceMissing: This desktop has no night light.
            ActionFailed: The desktop refused.
        """
        return await (await self._way()).read()

    async def switch(self, on: bool) -> Light:
        """Switch it and return how it is then. Raises as `read`."""
        way = await self._way()
        await way.switch(on)
        light = await way.read()
        for _ in range(_LOOKS):
            if light.on == on:
                break
            await asyncio.sleep(_PAUSE)
            light = await way.read()
        return light

    async def _way(self) -> Way:
        if await self._bus.has_owner(KWIN):
            return _KWin(await self._services.get(KConfig), self._bus)
        if await self._bus.has_owner(GNOME):
            return _Gnome(await self._services.get(GSettings), self._bus)
        raise ServiceMissing(
            "neither GNOME's settings daemon nor KWin is on the session bus",
            said="This desktop has no night light that I can switch.",
            cure="this works with GNOME and KDE Plasma",
        )


class _Gnome:
    _KEY = ("org.gnome.settings-daemon.plugins.color", "night-light-enabled")

    def __init__(self, settings: GSettings, bus: "SessionBus") -> None:
        self._settings = settings
        self._bus = bus

    async def read(self) -> Light:
        on = await self._settings.get(*self._KEY) == "true"
        return Light(on, on and await self._warm())

    async def switch(self, on: bool) -> None:
        await self._settings.set(*self._KEY, "true" if on else "false")

    async def _warm(self) -> bool:
        try:
            return bool(await self._bus.get_property(GNOME, GNOME_PATH, GNOME, "NightLightActive"))
        except BusFailed as error:
            raise _named(error, "GNOME's settings daemon") from error


class _KWin:
    _ENTRY = ("kwinrc", "NightColor", "Active")

    def __init__(self, settings: KConfig, bus: "SessionBus") -> None:
        self._settings = settings
        self._bus = bus

    async def read(self) -> Light:
        for path, interface in KWIN_LIGHTS:
            try:
                told = await self._bus.get_all(KWIN, path, interface)
            except BusFailed as error:
                refused = error
                continue
            if not told.get("available", True):
                break
            return Light(bool(told["enabled"]), bool(told["running"]))
        else:
            raise _named(refused, "KWin") from refused
        raise ServiceMissing(
            "KWin says that its night light is not available",
            said="The colours of this screen cannot be changed.",
            cure="use a graphics driver that can change the colours of the screen",
        )

    async def switch(self, on: bool) -> None:
        await self._settings.set(*self._ENTRY, "true" if on else "false")


def _named(error: BusFailed, what: str) -> Exception:
    return named(error, what, said="I cannot reach the night light.", cure="log in to the desktop again")
