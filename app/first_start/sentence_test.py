"""A sentence that is said to try the way from the microphone to the words; nothing else is done with it."""

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.announcing import announce
from app.functions_page.trial import Hears
from app.models_page.keeper import ModelKeeper
from app.words import Words
from assistant_core.errors import ListeningCancelled, MicrophoneMissing, NothingHeard, OctavoxError
from models.sources import WHISPER

Spawn = Callable[[Coroutine[Any, Any, None]], object]


class SentenceTest(QWidget):
    """A button; then it listens, writes down what was said, and shows it."""

    ended = Signal()
    """Nothing is listened to any more."""

    def __init__(self, ear: Hears, keeper: ModelKeeper, spawn: Spawn) -> None:
        super().__init__()
        self._ear = ear
        self._keeper = keeper
        self._spawn = spawn
        self._busy = False
        self._stopped = False
        self._button = QPushButton()
        self._button.clicked.connect(self._pressed)
        self._words = Words(self.tr("What was heard"), size=1.2, bold=True)
        self._advice = Words(self.tr("What to do about it"))
        line = QHBoxLayout()
        line.addWidget(self._button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self._words)
        column.addWidget(self._advice)
        self._tell("")
        self._show_state()

    @property
    def listening(self) -> bool:
        """Whether a sentence is being heard."""
        return self._ear.open and self._busy

    def stop(self) -> None:
        """Forget what is being said, or do not listen to it."""
        self._stopped = True
        self._ear.cancel()

    def _pressed(self) -> None:
        if self._ear.open:
            self._ear.finish()
        elif not self._busy:
            self._busy, self._stopped = True, False
            self._spawn(self._try())

    async def _try(self) -> None:
        try:
            if self._lacks_the_model():
                self._tell(
                    self.tr("The speech model is not there yet."),
                    self.tr("It is fetched below. Try again when it is there."),
                )
            elif not self._stopped:
                await self._hear()
        finally:
            self._busy = False
            self._show_state()

    async def _hear(self) -> None:
        self._tell(self.tr("Say, for example: “What time is it?”"))
        self._show_state(listening=True)
        try:
            utterance = await self._ear.listen()
        except ListeningCancelled:
            self._tell("")
            return
        except NothingHeard as error:
            self._tell(
                error.said, self.tr("Speak right after you press the button. Does the bar move above?")
            )
            return
        except MicrophoneMissing as error:
            self._tell(error.said, self.tr("To mend it: {0}.").format(error.cure))
            return
        finally:
            self.ended.emit()
        self._show_state()
        self._tell(self.tr("Writing it down…"))
        try:
            transcript = await self._ear.words(utterance)
        except NothingHeard:
            self._tell(
                self.tr("I heard you, and understood nothing."),
                self.tr("Speak closer to the microphone, and in English."),
            )
        except OctavoxError as error:
            self._tell(error.said, self.tr("To mend it: {0}.").format(error.cure) if error.cure else "")
        else:
            self._tell(self.tr("I heard: “{0}”").format(transcript.text))

    def _lacks_the_model(self) -> bool:
        return any(item.name == WHISPER.name and item.state != "there" for item in self._keeper.items)

    def _tell(self, words: str, advice: str = "") -> None:
        self._words.show_words(words)
        self._advice.show_words(advice)
        announce(self, f"{words} {advice}".strip())

    def _show_state(self, *, listening: bool = False) -> None:
        self._button.setText(self.tr("I am &done") if listening else self.tr("&Say a sentence"))
