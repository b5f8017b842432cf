"""Bluetooth, through BlueZ: the adapters' power, and the devices that have been paired."""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.bus_errors import BusFailed, named

if TYPE_CHECKING:
    from system_actions.services.bus import SystemBus

NAME = "org.bluez"
ADAPTER = NAME + ".Adapter1"
DEVICE = NAME + ".Device1"
OBJECTS = "org.freedesktop.DBus.ObjectManager"

CONNECTS_WITHIN = 20.0
"""Seconds that a device has to answer."""
_LOOKS = 30
_PAUSE = 0.1
"""How often, and after how many seconds each, something is looked at that was switched."""

_ERRORS = NAME + ".Error."
_SO_ALREADY = {_ERRORS + "AlreadyConnected", _ERRORS + "NotConnected"}
_BLOCKED = _ERRORS + "Blocked"


@dataclass(frozen=True)
class Device:
    """A device that has been paired.

    Attributes:
        path: BlueZ's name for it.
        label: What a person calls it.
        icon: Its kind in the names of icons: ``audio-headset``, ``input-mouse`` …; empty when not known.
        connected: It is in use now.
        adapter: The path of the adapter it was paired with.
    """

    path: str
    label: str
    icon: str
    connected: bool
    adapter: str


class Bluetooth(Service):
    """The Bluetooth adapters of this computer and what is paired with them."""

    def __init__(self, bus: "SystemBus") -> None:
        self._bus = bus

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find BlueZ and an adapter. Raises `ServiceMissing`."""
        from system_actions.services.bus import SystemBus

        bluetooth = cls(await services.get(SystemBus))
        await bluetooth.adapters()
        return bluetooth

    async def adapters(self) -> dict[str, bool]:
        """Whether each adapter has power, by path.

        Raises:
            ServiceMissing: BlueZ is not there, or this computer has no adapter.
            ActionFailed: BlueZ refused.
        """
        found = await self._objects()
        powered = {path: bool(shown[ADAPTER]["Powered"]) for path, shown in found.items() if ADAPTER in shown}
        if not powered:
            raise ServiceMissing(
                "BlueZ knows no adapter",
                said="I find no Bluetooth in this computer.",
                cure="plug in a Bluetooth adapter",
            )
        return powered

    async def power(self, wanted: dict[str, bool]) -> dict[str, bool]:
        """Switch adapters on or off, by path, and return how all of them are then.

        One that is gone is left out. Raises as `adapters`.
        """
        for path, on in (await self.adapters()).items():
            if wanted.get(path, on) != on:
                await self._switch(path, wanted[path])
        adapters = await self.adapters()
        for _ in range(_LOOKS):
            if all(wanted.get(path, on) == on for path, on in adapters.items()):
                break
            await asyncio.sleep(_PAUSE)
            adapters = await self.adapters()
        return adapters

    async def devices(self) -> list[Device]:
        """What has been paired. Raises as `adapters`."""
        found = await self._objects()
        shown = {path: one[DEVICE] for path, one in found.items() if DEVICE in one}
        return [_device(path, told) for path, told in sorted(shown.items()) if told.get("Paired")]

    async def device(self, path: str, label: str) -> Device:
        """One of the paired devices. Raises as `adapters`, and `ActionFailed` when it is not paired."""
        for device in await self.devices():
            if device.path == path:
                return device
        raise ActionFailed(f"{path} is not paired", said=f"{label} is not paired with this computer.")

    async def connect(self, device: Device) -> Device:
        """Connect a device and return it as it is then. Raises as `device`."""
        return await self._tell(device, "Connect", connected=True)

    async def disconnect(self, device: Device) -> Device:
        """Disconnect a device and return it as it is then. Raises as `device`."""
        return await self._tell(device, "Disconnect", connected=False)

    async def _tell(self, device: Device, member: str, *, connected: bool) -> Device:
        try:
            await self._bus.call(NAME, device.path, DEVICE, member, patience=CONNECTS_WITHIN)
        except BusFailed as error:
            if error.broke_off:
                await self._objects()  # raises when it was BlueZ that went away, and not the device
            if error.name not in _SO_ALREADY:
                raise _unreached(error, device) from error
        now = await self.device(device.path, device.label)
        for _ in range(_LOOKS):
            if now.connected == connected:
                break
            await asyncio.sleep(_PAUSE)
            now = await self.device(device.path, device.label)
        return now

    async def _switch(self, path: str, on: bool) -> None:
        try:
            await self._bus.set_property(NAME, path, ADAPTER, "Powered", "b", on)
        except BusFailed as error:
            if error.name == _BLOCKED:
                raise ActionFailed(
                    f"{path} is blocked: {error}",
                    said="Bluetooth is blocked by a switch or key of this computer.",
                ) from error
            raise _named(error) from error

    async def _objects(self) -> dict[str, dict[str, dict[str, Any]]]:
        try:
            found: dict[str, dict[str, dict[str, Any]]]
            found = await self._bus.call(NAME, "/", OBJECTS, "GetManagedObjects")
        except BusFailed as error:
            raise _named(error) from error
        return found


def _device(path: str, told: dict[str, Any]) -> Device:
    label = told.get("Alias") or told.get("Name") or told["Address"]
    return Device(path, label, told.get("Icon", ""), bool(told["Connected"]), told["Adapter"])


def _unreached(error: BusFailed, device: Device) -> Exception:
    """The error for a device that did not do as told; BlueZ itself may also be gone or refuse."""
    if error.refused or error.absent:
        return _named(error)
    return ActionFailed(
        f"{device.path}: {error}", said=f"{device.label} does not answer. See that it is on and near."
    )


def _named(error: BusFailed) -> Exception:
    return named(
        error,
        "BlueZ",
        said="I cannot reach Bluetooth.",
        cure="install bluez and start the service bluetooth",
    )
