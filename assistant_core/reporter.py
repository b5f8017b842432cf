"""The last stage: says what became of a command, aloud and to every face."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from assistant_core.calls import Plan
from assistant_core.errors import OctavoxError
from assistant_core.events import Events, Replied, State, StateChanged
from assistant_core.runner import CallResult

log = logging.getLogger(__name__)


class Speaker(Protocol):
    """What says words aloud."""

    async def say(self, words: str) -> None:
        """Say them, and return when they are said or were cut off."""

    def hush(self) -> None:
        """Stop at once."""


@dataclass(frozen=True)
class Report:
    """The whole way of one utterance, for whoever asked.

    Attributes:
        text: The transcript; empty when nothing was heard.
        plan: What was understood; None for a panic word, an answer, or nothing heard.
        results: What became of each call that was run.
        reply: The words said.
        failed: Something that should have been done was not.
        seconds: Wall clock by stage.
        entry: Its number in the journal; None when nothing was done.
    """

    text: str
    plan: Plan | None = None
    results: tuple[CallResult, ...] = ()
    reply: str = ""
    failed: bool = False
    seconds: Mapping[str, float] = field(default_factory=dict)
    entry: int | None = None


class Reporter:
    """Publishes replies and has them spoken, so that a new command can cut one off."""

    def __init__(self, events: Events, speaker: Speaker | None) -> None:
        self._events = events
        self._speaker = speaker
        self._speaking: asyncio.Task[None] | None = None
        self.last_reply = ""

    def tell(self, words: str, *, undoable: bool = False, failed: bool = False) -> None:
        """Show and speak a reply; returns at once, the speaking goes on."""
        self.hush()
        self.last_reply = words
        self._events.publish(Replied(words, undoable, failed))
        if self._speaker is not None and words:
            self._speaking = asyncio.create_task(self._speak(self._speaker, words, failed))
        else:
            self._settle(failed)

    def told(
        self,
        text: str,
        words: str,
        *,
        plan: Plan | None = None,
        failed: bool = False,
        seconds: Mapping[str, float] | None = None,
    ) -> Report:
        """Tell a reply to a command of which nothing was done, and return the report of it."""
        self.tell(words, failed=failed)
        return Report(text, plan, (), words, failed, dict(seconds or {}))

    def apologised(self, text: str, error: OctavoxError, plan: Plan | None = None) -> Report:
        """Tell why a command came to nothing, with the cure, and return the report of it."""
        log.info("%s: %s", type(error).__name__, error)
        words = f"{error.said} {error.cure and f'To mend it: {error.cure}.'}".strip()
        return self.told(text, words, plan=plan, failed=True)

    async def say(self, words: str) -> None:
        """Speak words that are no reply, such as a question, and wait until they are said."""
        self.hush()
        if self._speaker is not None:
            self._speaking = asyncio.create_task(self._aloud(self._speaker, words))
            await asyncio.wait([self._speaking])

    def hush(self) -> bool:
        """Cut off what is being said; whether anything was."""
        if self._speaker is None or self._speaking is None or self._speaking.done():
            return False
        self._speaker.hush()
        return True

    async def spoken(self) -> None:
        """Wait until the last reply is said."""
        if self._speaking is not None:
            await asyncio.wait([self._speaking])

    async def _speak(self, speaker: Speaker, words: str, failed: bool) -> None:
        self._events.publish(StateChanged(State.SPEAKING))
        try:
            await self._aloud(speaker, words)
        finally:
            if self._speaking is asyncio.current_task():
                self._settle(failed)

    async def _aloud(self, speaker: Speaker, words: str) -> None:
        try:
            await speaker.say(words)
        except OctavoxError as error:
            log.info("words could not be spoken: %s", error)

    def _settle(self, failed: bool) -> None:
        self._events.publish(StateChanged(State.ERROR if failed else State.IDLE))
