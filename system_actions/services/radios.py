"""Every radio of this computer together, for airplane mode: Wi-Fi, mobile data and Bluetooth.

What airplane mode switched off is kept on disk, so that the same comes back, after a restart too.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Mapping
from pathlib import Path
from typing import Self

from assistant_core import paths
from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.bluetooth import Bluetooth
from system_actions.services.bus_errors import BrokeOff
from system_actions.services.network import Network, RadioKind

log = logging.getLogger(__name__)

WORDS = {"wifi": "Wi-Fi", "mobile": "mobile data"}
"""What the radios are called that are no Bluetooth adapters."""

Switches = dict[str, bool]
"""Which radios are on: ``wifi``, ``mobile`` when there is a modem, and Bluetooth adapters by their path."""


class Radios(Service):
    """What airplane mode switches."""

    def __init__(self, services: Services, memory: Path) -> None:
        self._services = services
        self._memory = memory

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find NetworkManager or BlueZ. Raises `ServiceMissing` when neither is there."""
        radios = cls(services, paths.data_dir() / "airplane.json")
        await radios.switches()
        return radios

    async def switches(self) -> Switches:
        """Which radios are on now.

        Raises `ServiceMissing` when there is nothing to switch, or one who switches stopped answering.
        """
        found: Switches = {}
        missing: ServiceMissing | None = None
        try:
            network = await self._services.get(Network)
            found["wifi"] = (await network.radio("wifi")).on
            mobile = await network.radio("mobile")
            if mobile.present:
                found["mobile"] = mobile.on
        except BrokeOff:
            raise
        except ServiceMissing as error:
            missing = error
        try:
            found |= await (await self._services.get(Bluetooth)).adapters()
        except BrokeOff:
            raise
        except ServiceMissing as error:
            missing = missing or error
        if not found and missing is not None:
            raise missing
        return found

    async def switch(self, wanted: Mapping[str, bool]) -> Switches:
        """Switch radios and return how all of them are then.

        One that fails is logged and seen in what is returned; the others are switched all the same.
        """
        now = await self.switches()
        kinds: tuple[RadioKind, ...] = ("wifi", "mobile")
        for kind in kinds:
            if kind in now and wanted.get(kind, now[kind]) != now[kind]:
                await self._try(self._switch_network(kind, wanted[kind]))
        adapters = {path: on for path, on in wanted.items() if path.startswith("/") and path in now}
        if any(now[path] != on for path, on in adapters.items()):
            await self._try(self._switch_bluetooth(adapters))
        return await self.switches()

    async def remembered(self) -> Switches:
        """Which radios airplane mode switched off; empty when that is not known."""
        return await asyncio.to_thread(self._read)

    async def remember(self, switched_off: Mapping[str, bool]) -> None:
        """Keep which radios were on before airplane mode; with nothing, forget it."""
        await asyncio.to_thread(self._write, dict(switched_off))

    async def _switch_network(self, kind: RadioKind, on: bool) -> None:
        await (await self._services.get(Network)).switch(kind, on)

    async def _switch_bluetooth(self, wanted: Switches) -> None:
        await (await self._services.get(Bluetooth)).power(wanted)

    async def _try(self, switching: Awaitable[None]) -> None:
        try:
            await switching
        except (ActionFailed, ServiceMissing) as error:
            log.info("a radio could not be switched: %s", error)

    def _read(self) -> Switches:
        try:
            kept = json.loads(self._memory.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(name): on is True for name, on in kept.items()} if isinstance(kept, dict) else {}

    def _write(self, switched_off: Switches) -> None:
        try:
            if switched_off:
                self._memory.write_text(json.dumps(switched_off), encoding="utf-8")
            else:
                self._memory.unlink(missing_ok=True)
        except OSError as error:
            log.warning("airplane mode cannot be remembered: %s", error)
