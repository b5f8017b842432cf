"""Garbage is collected in the thread of the windows alone.

Python collects garbage in whichever thread happens to ask for memory. A widget or a timer in it would be
taken apart in that thread, while Qt goes on calling it in its own; the program then ends without a word.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

EVERY = 1.0
"""Seconds between two looks at whether there is anything to collect."""


@contextmanager
def collecting_here() -> Iterator[None]:
    """While it lasts, garbage is collected only by the calling thread, whenever Qt handles its events."""
    timer = QTimer()
    timer.setInterval(round(1000 * EVERY))
    timer.timeout.connect(collect_due)
    timer.start()
    gc.disable()
    try:
        yield
    finally:
        timer.stop()
        gc.enable()


def collect_due() -> None:
    """Collect the oldest generation whose turn it is by Python's own thresholds, if it is any's."""
    turns = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, threshold) in enumerate(turns) if 0 < threshold < count]
    if due:
        gc.collect(due[-1])
