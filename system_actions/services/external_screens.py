"""The brightness of external monitors over their own cable (DDC/CI), through the program ddcutil.

ddcutil is a program of its own under the GPL, used where it is installed; looking for monitors takes it
seconds, so that what it found is kept for a while.
"""

import asyncio
import logging
import re
import shutil
import time
from typing import Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.backlight import Light
from system_actions.services.programs import run_program

log = logging.getLogger(__name__)

KNOWN_FOR = 300.0
"""Seconds for which the monitors that were found are taken to be those there are."""
PATIENCE = 10.0
"""Seconds that ddcutil may take."""

_BRIGHTNESS = "10"
"""The code of the brightness among a monitor's controls (VESA MCCS)."""
_MONITOR = re.compile(r"^Display \d+\n(?:[ \t]+.*\n)*?[ \t]+I2C bus:\s+/dev/i2c-(\d+)", re.MULTILINE)
_VALUE = re.compile(r"^VCP 10 C (\d+) (\d+)\s*$", re.MULTILINE)


class ExternalScreens(Service):
    """The monitors whose brightness can be set over their cable."""

    def __init__(self) -> None:
        self._buses: tuple[str, ...] = ()
        self._looked = float("-inf")

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find ddcutil and the buses to monitors. Raises `ServiceMissing`."""
        if shutil.which("ddcutil") is None:
            raise ServiceMissing(
                "ddcutil is not installed",
                said="I cannot set the brightness of external monitors.",
                cure="install ddcutil",
            )
        screens = cls()
        await screens._look()
        return screens

    async def read(self) -> dict[str, Light]:
        """How bright the monitors that answer are, by their bus. Raises as `open`."""
        if time.monotonic() - self._looked > KNOWN_FOR:
            await self._look()
        lights = await asyncio.gather(*(self._read(bus) for bus in self._buses))
        if None in lights:
            # One was unplugged or sleeps: look again the next time.
            self._looked = float("-inf")
        return {bus: light for bus, light in zip(self._buses, lights, strict=True) if light is not None}

    async def set(self, bus: str, raw: int) -> None:
        """Set the brightness of a monitor in its own steps. Raises `ActionFailed`."""
        status, told = await self._run("setvcp", _BRIGHTNESS, str(raw), "--noverify", "--bus", bus)
        if status != 0:
            raise ActionFailed(f"ddcutil setvcp: {told}", said="The monitor did not take that brightness.")

    async def _read(self, bus: str) -> Light | None:
        try:
            _, told = await self._run("getvcp", _BRIGHTNESS, "--brief", "--bus", bus)
        except ActionFailed as error:
            log.info("the monitor at bus %s does not answer: %s", bus, error)
            return None
        found = _VALUE.search(told)
        if found is None or int(found[2]) == 0:
            log.info("the monitor at bus %s tells no brightness: %s", bus, told)
            return None
        return Light(int(found[1]), int(found[2]))

    async def _look(self) -> None:
        self._looked = time.monotonic()
        try:
            status, told = await self._run("detect", "--brief")
        except ActionFailed as error:
            # A bus that hangs must not take the built-in screen along.
            log.info("external monitors cannot be looked for: %s", error)
            self._buses = ()
            return
        self._buses = tuple(_MONITOR.findall(f"{told}\n"))
        if status != 0 and not self._buses and "i2c" in told:
            raise ServiceMissing(
                f"ddcutil: {told}",
                said="I cannot reach external monitors.",
                cure="load the kernel module i2c-dev and join the group i2c",
            )

    async def _run(self, *arguments: str) -> tuple[int, str]:
        return await run_program("ddcutil", *arguments, patience=PATIENCE)
