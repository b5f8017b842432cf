"""How fast something comes in, and when it will all be there."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from rich.progress import Progress, TaskID

from app.translating.figures import in_bytes

_COUNTED = 10_000
"""What there is less of is no data: it is files, or hundredths."""


class Pace:
    """Estimates by the last half minute; each thing that comes in begins anew."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin; `clock` tells seconds."""
        self._progress = Progress(disable=True, get_time=clock)
        self._what = ""
        self._task = TaskID(0)

    def seconds_left(self, what: str, done: int, total: int) -> float | None:
        """Seconds until so many of how many bytes have become all of them; None while nobody can know."""
        if what != self._what:
            self._what = what
            self._task = self._progress.add_task(what, total=total, completed=done)
        self._progress.update(self._task, completed=done, total=total)
        return self._progress.tasks[-1].time_remaining


def how_far(what: str, done: int, total: int, seconds_left: float | None) -> str:
    """How much of something is there and how long the rest takes, in words."""
    if total < _COUNTED:
        return what
    words = _said("{0}: {1} of {2}").format(what, in_bytes(done), in_bytes(total))
    if seconds_left is None:
        return words
    return _said("{0}, about {1} left").format(words, roughly(seconds_left))


def roughly(seconds: float) -> str:
    """A length of time as well as an estimate can tell it."""
    if seconds < 50:
        return _counted("%n second(s)", 5 * max(1, round(seconds / 5)))
    return _counted("%n minute(s)", max(1, round(seconds / 60)))


def _said(words: str) -> str:
    return QCoreApplication.translate("Pace", words)


def _counted(words: str, number: int) -> str:
    return QCoreApplication.translate("Pace", words, "", number)
