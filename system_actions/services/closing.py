"""Windows asked to close, and what came of it: gone, still there, or asking about unsaved work."""

import asyncio
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import psutil

from assistant_core.errors import ActionFailed
from system_actions.services.windows import Window, Windows

CLOSES_WITHIN = 4.0
"""Seconds that a program has to close its windows or to ask something."""
ENDS_WITHIN = 1.0
"""Seconds after its last window that a program may take to end."""


@dataclass(frozen=True)
class Farewell:
    """What came of it.

    Attributes:
        left: The windows that are still there.
        asking: A dialog of the same program has come up, as for unsaved work.
        question: The dialog's title; often empty.
        still_runs: The windows are gone and the program goes on.
    """

    left: tuple[Window, ...] = ()
    asking: bool = False
    question: str = ""
    still_runs: bool = False


async def close_windows(windows: Windows, meant: Sequence[Window]) -> Farewell:
    """Ask windows to close, never by force, and see what comes of it.

    Raises:
        ActionFailed: None of them can be asked.
        ServiceMissing: The display went away.
    """
    known = {window.id for window in await windows.all()}
    main = [window for window in meant if not window.transient] or list(meant)
    asked = [window for window in main if window.closable]
    if not asked:
        raise ActionFailed("no window can be asked to close", said="It cannot be asked to close.")
    for window in asked:
        await windows.ask_to_close(window.id)
    deadline = time.monotonic() + CLOSES_WITHIN
    while True:
        now = await windows.all()
        left = tuple(window for window in now if window.id in {one.id for one in meant})
        if not left:
            return Farewell(still_runs=await _still_run(meant))
        dialog = next((w for w in now if w.id not in known and _of_one_program(w, meant)), None)
        if dialog is None and time.monotonic() > deadline:
            dialog = next((w for w in now if w.transient and _of_one_program(w, meant)), None)
            if dialog is None:
                return Farewell(left)
        if dialog is not None:
            return Farewell(left, asking=True, question=dialog.title)
        await asyncio.sleep(0.05)


def _of_one_program(window: Window, others: Iterable[Window]) -> bool:
    return any(
        window.process == other.process if window.process else window.classes == other.classes
        for other in others
    )


async def _still_run(windows: Sequence[Window]) -> bool:
    numbers = {window.process for window in windows if window.process}
    for _ in range(int(ENDS_WITHIN / 0.05)):
        if not any(_lives(number) for number in numbers):
            return False
        await asyncio.sleep(0.05)
    return True


def _lives(number: int) -> bool:
    try:
        return bool(psutil.Process(number).status() != psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return False
