"""The brightness of the built-in screen: read from sysfs, set through the login manager."""

import asyncio
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.login import Login

SYSFS = Path("/sys/class/backlight")

_BEST_FIRST = ("firmware", "platform", "raw")
"""The kernel's own order of preference between several interfaces to one panel."""


@dataclass(frozen=True)
class Light:
    """How bright the screen is, in the device's own steps."""

    raw: int
    most: int

    @property
    def percent(self) -> int:
        """In percent of the brightest."""
        return round(100 * self.raw / self.most)

    def steps(self, percent: float) -> int:
        """The device's steps for a brightness in percent."""
        return round(self.most * percent / 100)

    @property
    def dimmest(self) -> int:
        """The fewest steps at which the screen can still be read: one percent, at least one step."""
        return math.ceil(self.most / 100)


class Backlight(Service):
    """The backlight of the built-in screen."""

    def __init__(self, login: Login, device: Path) -> None:
        self._login = login
        self._device = device

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find a backlight. Raises `ServiceMissing`."""
        return cls.at(SYSFS, await services.get(Login))

    @classmethod
    def at(cls, root: Path, login: Login) -> Self:
        """The best backlight below a directory that looks like sysfs's. Raises `ServiceMissing`."""
        devices = sorted(root.iterdir()) if root.is_dir() else []
        if not devices:
            raise ServiceMissing(
                f"no backlight in {root}",
                said="I find no screen whose brightness I can set.",
                cure="use the buttons of the monitor",
            )
        return cls(login, min(devices, key=_rank))

    async def read(self) -> Light:
        """How bright the screen is now. Raises `ActionFailed`."""
        return await asyncio.to_thread(self._read)

    async def set(self, raw: int) -> Light:
        """Set the brightness in the device's steps and return what it is then. Raises as `Login.lock`."""
        await self._login.set_brightness(self._device.name, raw)
        return await self.read()

    def _read(self) -> Light:
        try:
            raw, most = (int((self._device / name).read_text()) for name in ("brightness", "max_brightness"))
        except (OSError, ValueError) as error:
            raise ActionFailed(f"{self._device}: {error}", said="I cannot read the brightness.") from error
        return Light(raw, most)


def _rank(device: Path) -> int:
    try:
        kind = (device / "type").read_text().strip()
    except OSError:
        kind = ""
    return _BEST_FIRST.index(kind) if kind in _BEST_FIRST else len(_BEST_FIRST)
