"""The battery, as UPower sums all of them up."""

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Self

from assistant_core.services import Service, Services
from system_actions.services.bus_errors import BusFailed, named

if TYPE_CHECKING:
    from system_actions.services.bus import SystemBus

NAME = "org.freedesktop.UPower"
DISPLAY_DEVICE = "/org/freedesktop/UPower/devices/DisplayDevice"
DEVICE = NAME + ".Device"


class Charge(IntEnum):
    """What a battery is doing; UPower's own numbers."""

    UNKNOWN = 0
    CHARGING = 1
    DISCHARGING = 2
    EMPTY = 3
    FULL = 4
    PENDING_CHARGE = 5
    PENDING_DISCHARGE = 6

    @classmethod
    def _missing_(cls, value: object) -> "Charge":
        return cls.UNKNOWN


@dataclass(frozen=True)
class Level:
    """How full the battery is.

    Attributes:
        percent: 0 to 100.
        charge: What it is doing.
        seconds: Until it is empty, or full when charging; 0 when not known.
    """

    percent: int
    charge: Charge
    seconds: int


class Battery(Service):
    """The computer's battery."""

    def __init__(self, bus: "SystemBus") -> None:
        self._bus = bus

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find UPower. Raises `ServiceMissing`."""
        from system_actions.services.bus import SystemBus

        battery = cls(await services.get(SystemBus))
        await battery.level()
        return battery

    async def level(self) -> Level | None:
        """How full the battery is; None when there is none. Raises `ServiceMissing`."""
        try:
            told = await self._bus.get_all(NAME, DISPLAY_DEVICE, DEVICE)
        except BusFailed as error:
            raise named(
                error, "UPower", said="I cannot ask about the battery.", cure="install upower"
            ) from error
        if not told.get("IsPresent"):
            return None
        charge = Charge(told["State"])
        seconds = told["TimeToFull"] if charge is Charge.CHARGING else told["TimeToEmpty"]
        return Level(round(told["Percentage"]), charge, int(seconds))
