"""Waiting for what is to come about, however slow the computer is."""

import asyncio
from collections.abc import Callable

PATIENCE = 30
"""Seconds after which it is taken never to come."""


async def until(true: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait until a function returns true. Raises `TimeoutError`."""
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.02)
