"""Other programs, run with argument lists and never through a shell."""

import asyncio

from assistant_core.errors import ActionFailed

PATIENCE = 20.0
"""Seconds that a program may take."""


async def run_program(program: str, *arguments: str, patience: float = PATIENCE) -> tuple[int, str]:
    """Run a program to its end; returns its exit status and what it printed, both streams together.

    Raises `ActionFailed` when it cannot be started or takes too long; it is then ended.
    """
    try:
        process = await asyncio.create_subprocess_exec(
            program,
            *arguments,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
    except OSError as error:
        raise ActionFailed(f"{program} cannot be started: {error}") from error
    try:
        output, _ = await asyncio.wait_for(process.communicate(), patience)
    except TimeoutError as error:
        process.kill()
        await process.wait()
        raise ActionFailed(f"{program} took over {patience:.0f} s", said="That took too long.") from error
    return process.returncode or 0, output.decode(errors="replace").strip()
