"""Teaches in the background, one teaching at a time, and tells how far it is."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.translating.figures import in_bytes
from assistant_core.argument_values import as_sentence
from assistant_core.errors import OctavoxError
from models.teaching import installed, libraries, process
from models.teaching.progress import Progress
from models.teaching.verdict import Result

log = logging.getLogger(__name__)

Spawn = Callable[[Coroutine[Any, Any, None]], object]


class Doing(Enum):
    """What is being done.

    Attributes:
        NOTHING: Nothing.
        SIZING: It is found out how much has to be fetched before anything can be taught.
        ASKING: The person is asked whether to fetch it.
        FETCHING: It is fetched.
        TEACHING: The model is taught.
        CHANGING: Another model is taken into use.
    """

    NOTHING = auto()
    SIZING = auto()
    ASKING = auto()
    FETCHING = auto()
    TEACHING = auto()
    CHANGING = auto()


class Teacher(QObject):
    """Teaches, keeps and forgets; whoever shows it follows `changed`.

    Attributes:
        doing: What is being done.
        functions: What is taught, or was last.
        steps: How far each stage is that was begun.
        size: Bytes that are to be fetched, once that is known.
        result: What the examination said, until it is kept or discarded.
        outcome: What became of the last piece of work, in words.
        failed: Whether it came to nothing.
        reason: Why, to the letter; empty when it did not.
    """

    changed = Signal()
    ended = Signal(str)
    """Something that takes its time is over, or waits for an answer; what there is to say."""

    def __init__(self, spawn: Spawn, on_model: Callable[[], object]) -> None:
        """Make it; `on_model` is called when another model is to be used."""
        super().__init__()
        self._spawn = spawn
        self._on_model = on_model
        self._task: asyncio.Task[Any] | None = None
        self.doing = Doing.NOTHING
        self.functions: tuple[str, ...] = ()
        self.steps: dict[str, Progress] = {}
        self.size = 0
        self.result: Result | None = None
        self.outcome = ""
        self.failed = False
        self.reason = ""

    @property
    def busy(self) -> bool:
        """Whether anything is being done or asked."""
        return self.doing is not Doing.NOTHING

    def teach(self, functions: Sequence[str], *, goes_on: bool) -> None:
        """Teach these functions.

        Args:
            functions: Their names.
            goes_on: Whether the very same was begun before, and is gone on with.
        """
        if not self.busy:
            self.functions = tuple(functions)
            self.result = None
            self._begin(Doing.TEACHING, self._learn(goes_on))

    def agree(self) -> None:
        """Fetch what is missing, and teach."""
        if self.doing is Doing.ASKING:
            self._begin(Doing.FETCHING, self._fetch())

    def decline(self) -> None:
        """Fetch nothing, and teach nothing."""
        if self.doing is Doing.ASKING:
            self._now(Doing.NOTHING)

    def cancel(self) -> None:
        """Stop; what is done so far is gone on with when the same is taught again."""
        if self._task is not None:
            self._task.cancel()

    def keep(self, *, overruled: bool) -> None:
        """Use what was taught last; unless the settings overrule it."""
        words = self.tr("Kept. It is in use from now on.")
        if overruled:
            words = self.tr(
                "Kept. It is not in use, since the settings name another function model: see Models."
            )
        self._change(lambda: process.keep(self.result), words)

    def discard(self) -> None:
        """Forget what was taught last, and not kept."""
        self._change(process.discard, self.tr("Discarded. What was in use stays in use."))

    def roll_back(self, *, overruled: bool) -> None:
        """Use what was used before what was kept last; unless the settings overrule it."""
        words = self.tr("What was used before is in use again.")
        if overruled:
            words = self.tr(
                "Gone back. The settings name another function model, which stays in use: see Models."
            )
        self._change(installed.roll_back, words)

    def forget(self) -> None:
        """Forget everything that was taught."""
        self._change(installed.forget, self.tr("Everything that was taught is forgotten."))

    async def _learn(self, goes_on: bool) -> None:
        """Learn a first idea, which needs nothing more and is used at once, and then be taught.

        What is gone on with has one already, or can have none.
        """
        if not goes_on:
            await self._learn_idea()
        if libraries.are_there():
            await self._teach()
        else:
            await self._find_size()

    async def _learn_idea(self) -> None:
        try:
            if await process.learn_idea(self.functions, self._moved):
                self._on_model()
        except OctavoxError as error:
            log.info("no first idea: %s", error)  # what follows says what is wrong, if it still is

    async def _find_size(self) -> None:
        self._now(Doing.SIZING)
        self.size = await libraries.size()
        self._now(Doing.ASKING)
        words = self.tr("Before I can learn, {0} are to be fetched. Answer under Teach in the settings.")
        self.ended.emit(words.format(in_bytes(self.size)))

    async def _fetch(self) -> None:
        await libraries.fetch()
        self._now(Doing.TEACHING)
        await self._teach()

    async def _teach(self) -> None:
        self.result = await process.teach(self.functions, self._moved)
        if self.result.passed:
            words = self.tr("I have learnt what you taught me. Keep it under Teach in the settings.")
        else:
            words = self.tr("I have not learnt it well enough. Teach in the settings says what helps.")
        self.ended.emit(words)

    def _moved(self, step: Progress) -> None:
        self.steps[step.stage] = step
        self.changed.emit()

    def _change(self, change: Callable[[], object], words: str) -> None:
        """Change which model is in use."""

        async def work() -> None:
            await asyncio.to_thread(change)
            self.result, self.outcome = None, words
            self._on_model()

        if not self.busy:
            self._begin(Doing.CHANGING, work())

    def _begin(self, doing: Doing, work: Coroutine[Any, Any, None]) -> None:
        self.outcome, self.failed, self.reason = "", False, ""
        self.steps = {}
        self._now(doing)
        self._spawn(self._attempt(work))

    async def _attempt(self, work: Coroutine[Any, Any, None]) -> None:
        self._task = asyncio.current_task()
        try:
            await work
        except asyncio.CancelledError:
            self.outcome = self.tr("Stopped.")
            raise
        except OctavoxError as error:
            self._complain(error)
        except OSError as error:
            self._complain(self._of_the_disk(error))
        finally:
            self._task = None
            self._now(Doing.ASKING if self.doing is Doing.ASKING else Doing.NOTHING)

    def _complain(self, error: OctavoxError) -> None:
        log.info("%s: %s", type(error).__name__, error)
        cure = self.tr("To mend it: {0}").format(as_sentence(error.cure)) if error.cure else ""
        self.outcome, self.failed, self.reason = f"{error.said} {cure}".strip(), True, str(error)
        self.ended.emit(error.said)

    def _of_the_disk(self, error: OSError) -> OctavoxError:
        return OctavoxError(
            str(error),
            said=self.tr("The disk cannot be written. Nothing that was taught is lost."),
            cure=self.tr("free some disk space, then try again"),
        )

    def _now(self, doing: Doing) -> None:
        self.doing = doing
        self.changed.emit()
