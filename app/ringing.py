"""The window of a timer, alarm or reminder that rings: Stop and Snooze."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from app.announcing import announce
from app.frame import Frame
from app.icons import app_icon
from assistant_core.events import Rang


class RingingWindow(Frame):
    """Stays on top until it is answered; closing it stops the ringing."""

    def __init__(self, rang: Rang, on_stop: Callable[[int], None], on_snooze: Callable[[int], None]) -> None:
        super().__init__()
        self._rang = rang
        self._on_stop = on_stop
        self._on_snooze = on_snooze
        self._open = True
        self.setWindowTitle(self.tr("Octavox: {0}").format(rang.kind))
        self.setWindowIcon(app_icon())
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.setMinimumWidth(360)
        words = QLabel(rang.words)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        font = words.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        words.setFont(font)
        stop = QPushButton(self.tr("&Stop"))
        stop.setDefault(True)
        stop.clicked.connect(self.close)
        snooze = QPushButton(self.tr("S&nooze"))
        snooze.clicked.connect(self._snoozed)  # a lambda would keep the window for ever
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(snooze)
        buttons.addWidget(stop)
        outer = QVBoxLayout(self.inner)
        outer.setContentsMargins(18, 18, 18, 18)
        outer.setSpacing(14)
        outer.addWidget(words)
        outer.addLayout(buttons)
        stop.setFocus()
        announce(self, rang.words)

    def end(self) -> None:
        """Close: it was stopped or snoozed elsewhere."""
        self._open = False
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing is stopping."""
        if self._open:
            self._open = False
            self._on_stop(self._rang.id)
        event.accept()

    def _snoozed(self) -> None:
        self._open = False
        self._on_snooze(self._rang.id)
        self.close()
