"""How busy and how full the parts of this computer are, counted by psutil."""

import asyncio
import time
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.network import Connectivity, Network

MEASURED_FOR = 0.7
"""Seconds over which what happens is counted."""

_VIRTUAL = ("lo", "docker", "veth", "br-", "virbr", "vnet", "cni", "lxc", "flannel", "zt")
"""How network interfaces begin that lead to nowhere but this computer itself, or through another one."""


@dataclass(frozen=True)
class Fullness:
    """How much of something is used, in bytes."""

    used: int
    free: int
    total: int

    @property
    def percent(self) -> int:
        """How full it is, of what its user may fill."""
        return round(100 * self.used / (self.used + self.free)) if self.used + self.free else 0


@dataclass(frozen=True)
class Traffic:
    """What goes over the network.

    Attributes:
        through: The interfaces that are up and have an address, by the kernel's names.
        down: Bytes that come in each second.
        up: Bytes that go out each second.
        internet: What NetworkManager last found out; ``unknown`` where it is not there.
    """

    through: tuple[str, ...]
    down: float
    up: float
    internet: Connectivity


class Vitals(Service):
    """Processor, memory, disk and network."""

    def __init__(self, services: Services) -> None:
        self._services = services

    @classmethod
    async def open(cls, services: Services) -> Self:
        """It is always there."""
        return cls(services)

    async def processor(self) -> float:
        """How busy all processors together are, 0 to 100 %, measured over a moment."""
        import psutil

        return float(await asyncio.to_thread(psutil.cpu_percent, MEASURED_FOR))

    async def memory(self) -> Fullness:
        """How full the memory is; what programs could have at once counts as free."""
        import psutil

        memory = await asyncio.to_thread(psutil.virtual_memory)
        return Fullness(memory.total - memory.available, memory.available, memory.total)

    async def disk(self) -> Fullness:
        """How full the file system is that the person's files are on. Raises `ActionFailed`."""
        import psutil

        try:
            usage = await asyncio.to_thread(psutil.disk_usage, str(Path.home()))
        except OSError as error:
            raise ActionFailed(f"the disk: {error}", said="I cannot read how full the disk is.") from error
        return Fullness(usage.used, usage.free, usage.total)

    async def network(self) -> Traffic:
        """What goes over the network, measured over a moment."""
        through, before = await asyncio.to_thread(_counted)
        started = time.monotonic()
        await asyncio.sleep(MEASURED_FOR)
        _, after = await asyncio.to_thread(_counted)
        seconds = time.monotonic() - started
        down, up = ((max(after[i] - before[i], 0)) / seconds for i in (0, 1))
        return Traffic(through, down, up, await self._internet())

    async def _internet(self) -> Connectivity:
        try:
            return await (await self._services.get(Network)).connectivity()
        except (ServiceMissing, ActionFailed):
            return "unknown"


def _counted() -> tuple[tuple[str, ...], tuple[int, int]]:
    """The interfaces in use, and the bytes that came in and went out through them since they are up."""
    import psutil

    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    addressed = {
        name for name, found in psutil.net_if_addrs().items() if any(_routable(a.address) for a in found)
    }
    through = tuple(sorted(name for name in up & addressed if not name.startswith(_VIRTUAL)))
    counters = psutil.net_io_counters(pernic=True)
    seen = [counters[name] for name in through if name in counters]
    return through, (sum(one.bytes_recv for one in seen), sum(one.bytes_sent for one in seen))


def _routable(address: str) -> bool:
    """Whether this is an internet address that leads further than to the next cable."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return not (found.is_link_local or found.is_loopback)
