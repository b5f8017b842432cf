"""Every screen whose brightness can be set: the built-in one, and external monitors."""

import logging
from collections.abc import Mapping
from typing import Self

from assistant_core.errors import ActionFailed, OctavoxError, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.backlight import Backlight, Light
from system_actions.services.external_screens import ExternalScreens

log = logging.getLogger(__name__)

BUILT_IN = "built-in"
_EXTERNAL = "ddc:"

Lights = dict[str, Light]
"""How bright each screen is: ``built-in``, and ``ddc:BUS`` for external ones."""


class Screens(Service):
    """The brightness of all screens."""

    def __init__(self, services: Services) -> None:
        self._services = services

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find a screen. Raises `ServiceMissing`."""
        screens = cls(services)
        await screens.read()
        return screens

    async def read(self) -> Lights:
        """How bright the screens are. Raises `ServiceMissing` when there is none, and `ActionFailed`."""
        lights: Lights = {}
        try:
            lights[BUILT_IN] = await (await self._services.get(Backlight)).read()
        except ServiceMissing as error:
            built_in = error
        try:
            external = await (await self._services.get(ExternalScreens)).read()
            lights |= {_EXTERNAL + bus: light for bus, light in external.items()}
            cure = "switch the monitor on, and allow DDC/CI in its own menu"
        except ServiceMissing as error:
            cure = error.cure
        if not lights:
            raise ServiceMissing(str(built_in), said=built_in.said, cure=f"{built_in.cure}; else {cure}")
        return lights

    async def set(self, wanted: Mapping[str, int]) -> Lights:
        """Set screens in their own steps and return how bright all are then.

        What one screen refuses is logged and seen in what is returned. Raises as `read`, and what a
        screen answered when none took it.
        """
        refused: list[OctavoxError] = []
        for id, raw in wanted.items():
            try:
                await self._set(id, raw)
            except (ServiceMissing, ActionFailed) as error:
                log.info("the screen %s: %s", id, error)
                refused.append(error)
        if refused and len(refused) == len(wanted):
            raise refused[0]
        return await self.read()

    async def _set(self, id: str, raw: int) -> None:
        if id == BUILT_IN:
            await (await self._services.get(Backlight)).set(raw)
        else:
            await (await self._services.get(ExternalScreens)).set(id.removeprefix(_EXTERNAL), raw)
