"""Keeps a choice of microphones right while it is seen: what is plugged in or out meanwhile is noticed."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.settings_window.editors import MicrophoneEditor
from assistant_core import sound_devices
from assistant_core.sound_devices import SoundDevice

Spawn = Callable[[Coroutine[Any, Any, None]], object]

EVERY = 1.0
"""Seconds after which it is looked again."""


class MicrophoneWatch(QObject):
    """Looks which microphones there are as long as the editor is visible, in a thread."""

    changed = Signal()
    """There are others than before."""

    def __init__(self, editor: MicrophoneEditor, spawn: Spawn, parent: QWidget) -> None:
        super().__init__(parent)
        self._editor = editor
        self._spawn = spawn
        self._looking = False
        self._known: list[SoundDevice] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(round(1000 * EVERY))
        self._timer.timeout.connect(self._look)
        editor.widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Begin when the choice comes into sight, and end when it goes."""
        if event.type() == QEvent.Type.Show:
            self._timer.start()
            self._look()
        elif event.type() == QEvent.Type.Hide:
            self._timer.stop()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        if not self._looking:
            self._looking = True
            self._spawn(self._offer())

    async def _offer(self) -> None:
        try:
            found = await asyncio.to_thread(sound_devices.microphones)
        finally:
            self._looking = False
        self._editor.offer(found)
        if self._known not in (None, found):
            self.changed.emit()
        self._known = found
