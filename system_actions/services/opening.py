"""Files and addresses opened with the program the desktop has chosen for them."""

import asyncio
import shutil

from assistant_core.errors import ActionFailed, ServiceMissing
from system_actions.services.programs import ended_after, run_program

PATIENCE = 10.0
"""Seconds for the desktop to start the program."""

_OPENERS = (("gio", "open"), ("xdg-open",))


def find_opener() -> tuple[str, ...]:
    """The desktop's command that opens things. Raises `ServiceMissing`."""
    command = next((one for one in _OPENERS if shutil.which(one[0])), None)
    if command is None:
        raise ServiceMissing(
            "neither gio nor xdg-open", said="I cannot open files here.", cure="install xdg-utils"
        )
    return command


async def open_with_default(uri: str) -> None:
    """Open something in the program that the desktop has for its kind.

    Its output is not read, since the program that was started keeps it open.

    Raises:
        ActionFailed: No program opens it.
        ServiceMissing: The desktop has no opener.
    """
    command = find_opener()
    quiet = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(
        *command, uri, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )
    async with ended_after(process):
        try:
            status = await asyncio.wait_for(process.wait(), PATIENCE)
        except TimeoutError:
            status = 0  # Some openers wait for the program they started; that one goes on.
    if status:
        raise ActionFailed(
            f"{command[0]} ended with {status}", said="No program on this computer opens that."
        )


async def handler_of(scheme: str) -> str:
    """The desktop entry of the program that opens addresses such as ``mailto:``; empty when none does."""
    try:
        code, told = await run_program(
            "xdg-mime", "query", "default", f"x-scheme-handler/{scheme}", patience=PATIENCE
        )
    except ActionFailed:
        return ""
    name = told.splitlines()[-1] if told else ""
    return name if code == 0 and name.endswith(".desktop") else ""
