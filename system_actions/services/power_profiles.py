"""Power profiles, through power-profiles-daemon under both of the names it has had."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from assistant_core.errors import ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.bus_errors import BusFailed, named

if TYPE_CHECKING:
    from system_actions.services.bus import SystemBus

NAMES = ("org.freedesktop.UPower.PowerProfiles", "net.hadess.PowerProfiles")
"""The name since version 0.20, and the one before it; each is also that of the interface and the path."""

_PASSWORD = 25.0
"""Seconds to wait where the person may be asked for a password."""


@dataclass(frozen=True)
class Profiles:
    """The profile that is chosen, and those there are, in the daemon's own words.

    Attributes:
        slowed: Why performance is not to be had in full; empty when it is.
    """

    active: str
    known: frozenset[str]
    slowed: str


class PowerProfiles(Service):
    """Whether the computer saves power or is fast."""

    def __init__(self, bus: "SystemBus") -> None:
        self._bus = bus
        self._name = NAMES[0]

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the daemon. Raises `ServiceMissing`."""
        from system_actions.services.bus import SystemBus

        profiles = cls(await services.get(SystemBus))
        for profiles._name in NAMES:
            try:
                await profiles.read()
            except ServiceMissing as error:
                missing = error
            else:
                return profiles
        raise missing

    async def read(self) -> Profiles:
        """What is chosen now.

        Raises:
            ServiceMissing: The daemon went away.
            ActionFailed: It refused.
        """
        try:
            told = await self._bus.get_all(self._name, _path(self._name), self._name)
        except BusFailed as error:
            raise _named(error) from error
        known = frozenset(str(one["Profile"]) for one in told["Profiles"])
        return Profiles(str(told["ActiveProfile"]), known, str(told.get("PerformanceDegraded", "")))

    async def choose(self, profile: str) -> Profiles:
        """Choose a profile and return what is chosen then. Raises as `read`."""
        try:
            await self._bus.set_property(
                self._name,
                _path(self._name),
                self._name,
                "ActiveProfile",
                "s",
                profile,
                patience=_PASSWORD,
                may_ask=True,
            )
        except BusFailed as error:
            raise _named(error) from error
        return await self.read()


def _path(name: str) -> str:
    return "/" + name.replace(".", "/")


def _named(error: BusFailed) -> Exception:
    return named(
        error,
        "power-profiles-daemon",
        said="This computer has no power profiles.",
        cure="install power-profiles-daemon and start its service",
    )
