"""Starts the resident instance when a command line set something that has to ring, or to end later."""

import asyncio
import logging
import os
import sys

from app.printing import errors
from assistant_core.services import Services
from system_actions.services.clock import Clock
from system_actions.services.quiet_end import QuietEnd

log = logging.getLogger(__name__)


async def start_background(services: Services) -> None:
    """If something waits for its time and nobody looks at it, start `octavox --background`, or say so."""
    clock, quiet_end = await services.get(Clock), await services.get(QuietEnd)
    waits = bool(await clock.alerts()) or await quiet_end.moment() is not None
    if not waits or clock.someone_rings():
        return
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        errors.print(
            "Nothing will ring: no session bus is running, so Octavox cannot stay in the background."
        )
        return
    nothing = asyncio.subprocess.DEVNULL
    await asyncio.create_subprocess_exec(
        sys.executable, "-m", "app", "--background",
        stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True,
    )  # fmt: skip
    log.info("started the resident instance, so that timers ring")
