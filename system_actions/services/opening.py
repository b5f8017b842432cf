"""Files and addresses opened with the program the desktop has chosen for them."""

import asyncio
import shutil

from assistant_core.errors import ActionFailed, ServiceMissing

PATIENCE = 10.0
"""Seconds for the desktop to start the program."""

_OPENERS = (("gio", "open"), ("xdg-open",))


async def open_with_default(uri: str) -> None:
    """Open something in the program that the desktop has for its kind.

    Its output is not read, since the program that was started keeps it open.

    Raises:
        ActionFailed: No program opens it.
        ServiceMissing: The desktop has no opener.
    """
    command = next((list(c) for c in _OPENERS if shutil.which(c[0])), None)
    if command is None:
        raise ServiceMissing(
            "neither gio nor xdg-open", said="I cannot open files here.", cure="install xdg-utils"
        )
    quiet = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(
        *command, uri, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )
    try:
        status = await asyncio.wait_for(process.wait(), PATIENCE)
    except TimeoutError:
        # Some openers wait for the program they started; that one goes on.
        process.kill()
        status = await process.wait() and 0
    if status:
        raise ActionFailed(
            f"{command[0]} ended with {status}", said="No program on this computer opens that."
        )
