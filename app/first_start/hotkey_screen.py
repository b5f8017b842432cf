"""The screen on which the hotkey is shown, changed and tried."""

import time

from PySide6.QtCore import QKeyCombination
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QLabel, QPushButton, QVBoxLayout, QWidget

from app.announcing import announce
from app.first_start.combination import NoCombination, in_words, written
from app.translating.figures import with_tenths
from app.words import Words
from assistant_core.errors import OctavoxError
from assistant_core.live_settings import LiveSettings
from assistant_core.settings import Settings


class HotkeyScreen(QWidget):
    """Shows the combination; a press of it while the screen is seen is only a try."""

    def __init__(self, live: LiveSettings) -> None:
        super().__init__()
        self._live = live
        self._pressed_at = 0.0
        self._combination = Words(self.tr("The hotkey"), size=1.6, bold=True)
        self._hint = Words(self.tr("How it is tried"))
        self._tried = Words(self.tr("What became of the try"), size=1.1, bold=True)
        self._unavailable = Words(self.tr("Why the hotkey does not work"), bold=True)
        self._keys = QKeySequenceEdit()
        self._keys.setMaximumSequenceLength(1)
        self._keys.setAccessibleName(self.tr("Other keys"))
        self._keys.setAccessibleDescription(self.tr("Press the keys that you want to hold to talk"))
        self._keys.setClearButtonEnabled(True)
        self._usual = QPushButton(self.tr("&Reset"))
        self._usual.setAccessibleName(self.tr("Reset the hotkey"))
        self._problem = Words(self.tr("What is wrong with the keys"), bold=True)
        self._lay_out()
        self._keys.editingFinished.connect(self._changed)
        self._usual.clicked.connect(self._taken_back)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        combination = settings.listening.hotkey
        self._combination.show_words(in_words(combination) if combination else self.tr("No hotkey"))
        self._usual.setEnabled(combination != Settings().listening.hotkey)
        self._tried.show_words("")
        self._show_hint()

    def show_unavailable(self, words: str) -> None:
        """Show why the combination cannot be grabbed, and what to do; nothing when it can."""
        self._unavailable.show_words(words)
        self._show_hint()
        if self.isVisible():
            announce(self, words)

    def pressed(self) -> None:
        """The hotkey is down."""
        self._pressed_at = time.monotonic()
        self._tell(self.tr("You hold it. Now let go."))

    def released(self) -> None:
        """The hotkey is up again."""
        held = time.monotonic() - self._pressed_at
        self._tell(self.tr("It works: you held it for {0} seconds.").format(with_tenths(held)))

    def _show_hint(self) -> None:
        possible = self._live.now.listening.hotkey and not self._unavailable.text()
        words = self.tr(
            "Hold it while you speak, and let go when you are done. Try it now: hold it, and let go."
        )
        self._hint.show_words(words if possible else "")

    def _changed(self) -> None:
        keys = self._keys.keySequence()
        if not keys.isEmpty():
            self._set(keys)

    def _set(self, keys: QKeySequence) -> None:
        self._complain("")
        try:
            pressed: QKeyCombination = keys[0]  # type: ignore[index]
            self._live.change("listening", "hotkey", written(pressed))
        except NoCombination as error:
            self._complain(str(error))
        except OctavoxError as error:
            self._complain(error.said)
        self._keys.clear()

    def _taken_back(self) -> None:
        self._complain("")
        try:
            self._live.reset("listening", "hotkey")
        except OctavoxError as error:
            self._complain(error.said)

    def _complain(self, words: str) -> None:
        self._problem.show_words(words)
        announce(self, words)

    def _tell(self, words: str) -> None:
        self._tried.show_words(words)
        announce(self, words)

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Other keys"))
        label.setBuddy(self._keys)
        line = QHBoxLayout()
        line.addWidget(label)
        line.addWidget(self._keys, 1)
        line.addWidget(self._usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for words in (self._combination, self._unavailable, self._hint, self._tried):
            column.addWidget(words)
        column.addLayout(line)
        column.addWidget(self._problem)
        column.addStretch(1)
        for words in (self._unavailable, self._tried, self._problem):
            words.show_words("")
