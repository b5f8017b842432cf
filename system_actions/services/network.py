"""NetworkManager: the switches of its radios, and how this computer is connected."""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Self

from assistant_core.services import Service, Services
from system_actions.services.bus_errors import BusFailed, named

if TYPE_CHECKING:
    from system_actions.services.bus import SystemBus

NAME = "org.freedesktop.NetworkManager"
PATH = "/org/freedesktop/NetworkManager"
DEVICE = NAME + ".Device"

RadioKind = Literal["wifi", "mobile"]

_PROPERTIES = {"wifi": "Wireless", "mobile": "Wwan"}
_FLAGS = {"wifi": 1, "mobile": 2}
_DEVICE_TYPES = {"wifi": 2, "mobile": 8}
_WIRELESS = "802-11-wireless"

_LOOKS = 20
_PAUSE = 0.1
"""How often, and after how many seconds each, a radio is looked at that was switched."""
_PASSWORD = 25.0
"""Seconds to wait where the person may be asked for a password."""

Connectivity = Literal["unknown", "none", "portal", "limited", "full"]
_CONNECTIVITY: tuple[Connectivity, ...] = ("unknown", "none", "portal", "limited", "full")


@dataclass(frozen=True)
class Radio:
    """The switch of one kind of radio.

    Attributes:
        on: What NetworkManager was told.
        allowed: No switch or key of the computer blocks it.
        present: The computer has such a radio.
    """

    on: bool
    allowed: bool
    present: bool


class Network(Service):
    """The network connections of this computer."""

    def __init__(self, bus: "SystemBus") -> None:
        self._bus = bus

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find NetworkManager. Raises `ServiceMissing`."""
        from system_actions.services.bus import SystemBus

        network = cls(await services.get(SystemBus))
        await network._manager()
        return network

    async def radio(self, kind: RadioKind) -> Radio:
        """How a radio is switched.

        Raises:
            ServiceMissing: NetworkManager went away.
            ActionFailed: It refused.
        """
        told = await self._manager()
        name = _PROPERTIES[kind]
        return Radio(
            on=bool(told[f"{name}Enabled"]),
            allowed=bool(told[f"{name}HardwareEnabled"]),
            present=await self._present(kind, told),
        )

    async def switch(self, kind: RadioKind, on: bool) -> Radio:
        """Switch a radio and return what it is then. Raises as `radio`."""
        try:
            await self._bus.set_property(
                NAME, PATH, NAME, f"{_PROPERTIES[kind]}Enabled", "b", on, patience=_PASSWORD, may_ask=True
            )
        except BusFailed as error:
            raise _named(error) from error
        radio = await self.radio(kind)
        for _ in range(_LOOKS):
            if radio.on == on:
                break
            await asyncio.sleep(_PAUSE)
            radio = await self.radio(kind)
        return radio

    async def over_wifi(self) -> bool:
        """Whether this computer's main connection goes over Wi-Fi. Raises as `radio`."""
        return bool((await self._manager()).get("PrimaryConnectionType") == _WIRELESS)

    async def connectivity(self) -> Connectivity:
        """What NetworkManager last found out about the way to the internet. Raises as `radio`."""
        level = (await self._manager()).get("Connectivity", 0)
        return _CONNECTIVITY[level] if level in range(len(_CONNECTIVITY)) else "unknown"

    async def _present(self, kind: RadioKind, told: dict[str, Any]) -> bool:
        # NetworkManager counts its radios itself since 1.38.
        if "RadioFlags" in told:
            return bool(told["RadioFlags"] & _FLAGS[kind])
        try:
            devices = await self._bus.call(NAME, PATH, NAME, "GetDevices")
            kinds = [await self._bus.get_property(NAME, path, DEVICE, "DeviceType") for path in devices]
        except BusFailed as error:
            raise _named(error) from error
        return _DEVICE_TYPES[kind] in kinds

    async def _manager(self) -> dict[str, Any]:
        try:
            return await self._bus.get_all(NAME, PATH, NAME)
        except BusFailed as error:
            raise _named(error) from error


def _named(error: BusFailed) -> Exception:
    return named(
        error,
        "NetworkManager",
        said="I cannot reach the network manager.",
        cure="install network-manager and start its service",
    )
