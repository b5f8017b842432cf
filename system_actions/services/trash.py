"""The person's trash, from which a file can be taken back."""

import asyncio
import sys
from pathlib import Path

from assistant_core.errors import ActionFailed
from system_actions.services.programs import run_program


async def to_trash(file: Path) -> None:
    """Move a file to the trash, by the freedesktop rules for it.

    In a process of its own, since the library looks once for where the trash is.

    Raises:
        ActionFailed: It cannot be moved, and is where it was.
    """
    status, told = await run_program(sys.executable, "-m", "send2trash", "--", str(file))
    if status or await asyncio.to_thread(file.exists):
        raise ActionFailed(f"send2trash ended with {status}: {told}", said="I cannot move it to the trash.")
