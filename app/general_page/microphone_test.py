"""A test of the microphone: how loud it is, while a person asks for it and looks on."""

from collections import deque
from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.announcing import announce
from app.window import QUIETEST
from app.words import Words
from assistant_core.errors import OctavoxError
from assistant_core.level_meter import LevelMeter
from assistant_core.live_settings import LiveSettings
from assistant_core.settings import Settings

Spawn = Callable[[Coroutine[Any, Any, None]], object]

SILENT, QUIET, TOO_LOUD = -80.0, -45.0, -1.0
"""Decibels below full scale: no sound at all, too quiet for words, and cut off."""

JUDGED = 90
"""Levels that are judged together: three seconds."""


class MicrophoneTest(QWidget):
    """A button, a level, and what is to be said about it."""

    def __init__(self, live: LiveSettings, meter: LevelMeter, spawn: Spawn) -> None:
        super().__init__()
        self._live = live
        self._meter = meter
        self._spawn = spawn
        self._name = live.now.listening.microphone
        self._turn: object | None = None
        self._heard: deque[float] = deque(maxlen=JUDGED)
        self._button = QPushButton()
        self._button.clicked.connect(self._pressed)
        self._level = QProgressBar()
        self._level.setRange(0, -QUIETEST)
        self._level.setTextVisible(False)
        self._level.setAccessibleName(self.tr("Microphone level"))
        self._words = Words(self.tr("What the test shows"))
        line = QHBoxLayout()
        line.addWidget(self._button)
        line.addWidget(self._level, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.addLayout(line)
        column.addWidget(self._words)
        self._words.show_words("")
        self._show_state(running=False)

    def show_settings(self, settings: Settings) -> None:
        """Go over to another microphone when another is chosen."""
        if settings.listening.microphone != self._name:
            self._name = settings.listening.microphone
            self.begin_anew()

    def begin_anew(self) -> None:
        """Open the microphone anew, if it is open; the sound server may have put another in its place."""
        if self._turn is not None:
            self._begin()

    def show_level(self, decibels: float) -> None:
        """Move the bar, in dB below full scale."""
        self._level.setValue(int(max(decibels, QUIETEST)) - QUIETEST)

    def stop(self) -> None:
        """Close the microphone, or do not open it."""
        self._turn = None
        self._meter.stop()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is listened to that nobody sees."""
        super().hideEvent(event)
        self.stop()

    def _pressed(self) -> None:
        if self._turn is not None:
            self.stop()
        else:
            self._begin()

    def _begin(self) -> None:
        self._turn = object()
        self._spawn(self._measure(self._name, self._turn))

    async def _measure(self, name: str, turn: object) -> None:
        if self._turn is not turn:
            return
        self._heard.clear()
        self._show_state(running=True)
        self._tell(self.tr("Say something: the bar moves. Nothing of it is kept."))
        try:
            await self._meter.run(name, self._measured)
            words = ""
        except OctavoxError as error:
            words = f"{error.said} {self.tr('To mend it: {0}.').format(error.cure)}"
        if self._turn in (turn, None):
            self._turn = None
            self._show_state(running=False)
            self._tell(words)

    def _measured(self, decibels: float) -> None:
        self.show_level(decibels)
        self._heard.append(decibels)
        if len(self._heard) == JUDGED:
            self._tell(self._judged(max(self._heard)))

    def _judged(self, loudest: float) -> str:
        """What is to be said about the loudest moment of the last seconds."""
        if loudest < SILENT:
            return self.tr("There is no sound at all. Is it muted, or is another microphone meant?")
        if loudest < QUIET:
            return self.tr("It is very quiet. Speak, or make the microphone louder in the system's settings.")
        if loudest > TOO_LOUD:
            return self.tr("It is too loud. Make the microphone quieter in the system's settings.")
        return self.tr("You can be heard.")

    def _tell(self, words: str) -> None:
        if words != self._words.text():
            announce(self, words)
        self._words.show_words(words)

    def _show_state(self, *, running: bool) -> None:
        self._button.setText(self.tr("&Stop the test") if running else self.tr("&Test the microphone"))
        if not running:
            self.show_level(QUIETEST)
