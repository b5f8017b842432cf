"""The box to try a sentence in: what would be understood and done, stage by stage, and nothing is done."""

from collections.abc import AsyncGenerator, Awaitable
from contextlib import aclosing
from typing import Protocol

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.announcing import announce
from app.clearing import clearable
from app.functions_page.details import Spawn
from app.functions_page.stages import heard, stages
from app.reading_box import ReadingBox
from assistant_core.argument_values import as_sentence
from assistant_core.calls import Plan
from assistant_core.errors import ListeningCancelled, OctavoxError
from assistant_core.utterance import Transcript, Utterance

LINES = 10
"""Lines of what would be done that are seen at once."""


class Understand(Protocol):
    """What plans a sentence and does nothing, as `Assistant.plan`."""

    def __call__(self, text: str, *, doubtful: bool = False) -> Awaitable[Plan]:
        """The plan. Raises `OctavoxError`."""


class Hears(Protocol):
    """What hears a sentence, as `app.functions_page.ear.Ear`."""

    open: bool

    async def listen(self) -> Utterance:
        """The sound of it. Raises `OctavoxError`."""

    async def words(self, utterance: Utterance) -> Transcript:
        """What was said. Raises `OctavoxError`."""

    def finish(self) -> None:
        """What was said is the sentence."""

    def cancel(self) -> None:
        """Stop listening."""


class Trial(QWidget):
    """Takes a sentence, typed or spoken, and shows its way to the point where something would be done."""

    def __init__(self, understand: Understand, ear: Hears, spawn: Spawn) -> None:
        super().__init__()
        self._understand = understand
        self._ear = ear
        self._spawn = spawn
        self._asked = 0
        self._entry = QLineEdit()
        self._entry.setPlaceholderText(self.tr("Try a sentence: nothing is done…"))
        self._entry.setAccessibleName(self.tr("Try a sentence"))
        clearable(self._entry)
        self._try = QPushButton(self.tr("&Try"))
        self._speak = QPushButton(self.tr("&Speak"))
        self._outcome = ReadingBox(self.tr("What would be done"), most=LINES)
        line = QHBoxLayout()
        line.addWidget(self._entry, 1)
        line.addWidget(self._try)
        line.addWidget(self._speak)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self._outcome)
        self._outcome.show_words("")
        self._entry.returnPressed.connect(self._tried)
        self._try.clicked.connect(self._tried)
        self._speak.clicked.connect(self._spoke)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody listens for a box that is not seen."""
        super().hideEvent(event)
        self._ear.cancel()

    def _tried(self) -> None:
        text = self._entry.text().strip()
        if text:
            self._ear.cancel()
            self._begin(self._typed(text))

    def _spoke(self) -> None:
        if self._ear.open:
            self._ear.finish()
        else:
            self._begin(self._said(self._entry.text()))

    def _begin(self, way: AsyncGenerator[str, None]) -> None:
        self._asked += 1
        self._spawn(self._show(way, self._asked))

    async def _show(self, way: AsyncGenerator[str, None], number: int) -> None:
        """Show the way of a sentence, stage by stage, until another is tried."""
        words = ""
        try:
            async with aclosing(way):
                async for words in way:
                    if number != self._asked:
                        return
                    self._outcome.show_words(words)
        except ListeningCancelled:
            words = ""
        except OctavoxError as error:
            words = f"{error.said} {as_sentence(error.cure)}".strip()
        if number == self._asked:
            self._outcome.show_words(words)
            announce(self, words)

    async def _typed(self, text: str) -> AsyncGenerator[str, None]:
        yield self.tr("Working out what you mean…")
        yield "\n".join(stages(await self._understand(text)))

    async def _said(self, before: str) -> AsyncGenerator[str, None]:
        """The way of what is spoken; it is written where `before` stood, unless that was typed over."""
        yield self.tr("Say a sentence: nothing is done…")
        if not self.isVisible():
            raise ListeningCancelled("nobody sees the box any more")
        self._speak.setText(self.tr("&Finish"))
        try:
            utterance = await self._ear.listen()
        finally:
            self._speak.setText(self.tr("&Speak"))
        yield self.tr("Writing down what you said…")
        transcript = await self._ear.words(utterance)
        yield heard(transcript)
        if self._entry.text() == before:
            self._entry.setText(transcript.text)
        plan = await self._understand(transcript.text, doubtful=transcript.doubtful)
        yield "\n".join([heard(transcript), *stages(plan)])
