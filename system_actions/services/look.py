"""The dark and the light look of the desktop: GNOME's setting, KDE's colour schemes, Xfce's themes."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.gsettings import GSettings
from system_actions.services.kconfig import KConfig
from system_actions.services.programs import run_program
from system_actions.services.xfconf import Xfconf

_DARK = "dark"


@dataclass(frozen=True)
class Appearance:
    """A look: what the desktop calls it, and whether it is dark."""

    name: str
    dark: bool


class Way(Protocol):
    """How one desktop changes its look."""

    async def read(self) -> Appearance:
        """The look it has now."""

    async def choose(self, name: str) -> None:
        """Give it the look of this name."""

    async def counterpart(self, name: str, dark: bool) -> str:
        """The dark or the light look that is most like the one of this name."""


class Look(Service):
    """Whether the desktop is dark."""

    def __init__(self, way: Way) -> None:
        self._way = way

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find out which desktop this is. Raises `ServiceMissing`."""
        desktop = os.environ.get("XDG_CURRENT_DESKTOP", "").upper().split(":")
        way: Way
        if "KDE" in desktop:
            way = await _plasma(services)
        elif "XFCE" in desktop:
            way = _Xfce(await services.get(Xfconf))
        else:
            way = await _gnome(services)
        look = cls(way)
        await look.read()
        return look

    async def read(self) -> Appearance:
        """The look there is now. Raises `ServiceMissing` and `ActionFailed`."""
        return await self._way.read()

    async def darken(self, dark: bool) -> Appearance:
        """Choose a dark or a light look and return what there is then. Raises as `read`."""
        now = await self.read()
        return await self.choose(await self._way.counterpart(now.name, dark))

    async def choose(self, name: str) -> Appearance:
        """Choose a look by its name and return what there is then. Raises as `read`."""
        await self._way.choose(name)
        return await self.read()


class _Gnome:
    """The setting that the desktop's portal tells every program of (``prefers-color-scheme``)."""

    KEY = ("org.gnome.desktop.interface", "color-scheme")

    def __init__(self, settings: GSettings) -> None:
        self._settings = settings

    async def read(self) -> Appearance:
        name = await self._settings.get(*self.KEY)
        return Appearance(name, name == "prefer-dark")

    async def choose(self, name: str) -> None:
        await self._settings.set(*self.KEY, name)

    async def counterpart(self, name: str, dark: bool) -> str:
        return "prefer-dark" if dark else "default"


class _Plasma:
    _SCHEME = ("kdeglobals", "General", "ColorScheme")
    _BACKGROUND = ("kdeglobals", "Colors:Window", "BackgroundNormal")
    _DEFAULT = "BreezeLight"

    def __init__(self, settings: KConfig) -> None:
        self._settings = settings

    async def read(self) -> Appearance:
        name = await self._settings.get(*self._SCHEME) or self._DEFAULT
        background = await self._settings.get(*self._BACKGROUND)
        return Appearance(name, _is_dark(background) if background else _DARK in name.lower())

    async def choose(self, name: str) -> None:
        status, told = await run_program("plasma-apply-colorscheme", name)
        if status != 0:
            raise ActionFailed(f"plasma-apply-colorscheme: {told}", said="KDE did not take that look.")

    async def counterpart(self, name: str, dark: bool) -> str:
        return "BreezeDark" if dark else "BreezeLight"


class _Xfce:
    _THEME = ("xsettings", "/Net/ThemeName")
    _DEFAULT = "Adwaita"
    """A theme inside GTK, as its dark twin is, so that both are always there."""

    def __init__(self, settings: Xfconf) -> None:
        self._settings = settings

    async def read(self) -> Appearance:
        name = str(await self._settings.get(*self._THEME) or self._DEFAULT)
        return Appearance(name, name.lower().endswith(_DARK))

    async def choose(self, name: str) -> None:
        await self._settings.set(*self._THEME, "s", name)

    async def counterpart(self, name: str, dark: bool) -> str:
        there = _themes()
        if dark:
            twins = [f"{name}-dark", f"{name}-Dark", f"{name}Dark"]
            return next((twin for twin in twins if twin in there), "Adwaita-dark")
        bare = name[: -len(_DARK)].rstrip("-_ ")
        twins = [bare, f"{bare}-light", f"{bare}-Light"]
        return next((twin for twin in twins if twin in there), self._DEFAULT)


async def _gnome(services: Services) -> Way:
    settings = await services.get(GSettings)
    if not await settings.has(*_Gnome.KEY):
        raise ServiceMissing(
            "there is no setting org.gnome.desktop.interface color-scheme",
            said="I do not know how to make this desktop dark.",
            cure="this works with GNOME 42 and later, KDE Plasma and Xfce",
        )
    return _Gnome(settings)


async def _plasma(services: Services) -> Way:
    settings = await services.get(KConfig)
    if shutil.which("plasma-apply-colorscheme") is None:
        raise ServiceMissing(
            "plasma-apply-colorscheme is not installed",
            said="I cannot change the look of KDE.",
            cure="install plasma-workspace 5.23 or later",
        )
    return _Plasma(settings)


def _is_dark(color: str) -> bool:
    """Whether a colour as KDE writes it, ``red,green,blue`` from 0 to 255, is nearer to black."""
    try:
        red, green, blue = (int(part) for part in color.split(",")[:3])
    except ValueError:
        return False
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128


def _themes() -> set[str]:
    """The names of the GTK themes that are installed."""
    home = Path.home()
    data = os.environ.get("XDG_DATA_HOME") or str(home / ".local/share")
    shared = (os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    folders = [home / ".themes", *(Path(one) / "themes" for one in (data, *shared))]
    return {theme.parent.parent.name for one in folders for theme in one.glob("*/gtk-*/gtk.css")}
