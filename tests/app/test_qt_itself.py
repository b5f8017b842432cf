"""The Qt that the windows are made with can be called for as long as the program runs."""

import sys

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

TIMES = 300


class Teller(QObject):
    told = Signal(bool)


def test_calls_take_no_reference_away(qapp: QApplication) -> None:
    """A binding did: after some ten thousand calls None itself would be freed, and the process ends."""
    teller, timer = Teller(), QTimer()
    teller.told.connect(lambda on: None)
    before = [sys.getrefcount(one) for one in (None, True, False)]
    for _ in range(TIMES):
        timer.setInterval(5)
        timer.stop()
        teller.blockSignals(False)
        teller.told.emit(True)
        teller.told.emit(False)
    after = [sys.getrefcount(one) for one in (None, True, False)]
    assert all(then - now < TIMES / 2 for then, now in zip(before, after, strict=True)), (before, after)
