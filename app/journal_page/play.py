"""Plays how a command sounded, where that was kept."""

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from assistant_core.errors import OctavoxError
from assistant_core.journal import Entry, Journal
from assistant_core.kept_sound import from_flac
from assistant_core.player import Player
from assistant_core.utterance import SAMPLE_RATE

Spawn = Callable[[Coroutine[Any, Any, None]], object]


class PlayButton(QPushButton):
    """Plays the command that is chosen, and stops when it is pressed once more."""

    def __init__(self, journal: Journal, spawn: Spawn, tell: Callable[[str], None]) -> None:
        """Read from this journal; `tell` is told in words why nothing can be played."""
        super().__init__()
        self._journal = journal
        self._spawn = spawn
        self._tell = tell
        self._player = Player()
        self._turn: object | None = None
        self._entry: Entry | None = None
        self._show_state()
        self.clicked.connect(self._pressed)

    def show_entry(self, entry: Entry | None) -> None:
        """Stand for a command from now on; another one that is played stops."""
        if self._entry is None or entry is None or entry.id != self._entry.id:
            self.stop()
        self._entry = entry
        self.setEnabled(entry is not None and entry.has_sound)

    def stop(self) -> None:
        """Stop what is played, or is about to be."""
        self._turn = None
        self._player.stop()

    def _pressed(self) -> None:
        if self._turn is not None:
            self.stop()
        elif self._entry is not None:
            self._turn = object()
            self._spawn(self._play(self._entry, self._turn))

    async def _play(self, entry: Entry, turn: object) -> None:
        if self._turn is not turn:
            return
        self._show_state()
        try:
            content = self._journal.sound(entry.id)
            if content is None:
                self._tell(_said("Its sound was erased."))
            else:
                await self._player.play(from_flac(content), SAMPLE_RATE)
        except OctavoxError as error:
            self._tell(f"{error.said} {error.cure and _said('To mend it: {0}.').format(error.cure)}".strip())
        finally:
            if self._turn is turn:
                self._turn = None
            self._show_state()

    def _show_state(self) -> None:
        self.setText(_said("&Stop") if self._turn is not None else _said("&Play"))


def _said(words: str) -> str:
    return QCoreApplication.translate("Play", words)
