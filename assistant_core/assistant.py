"""The assistant: owns the stages, moves an utterance through them, and tells the faces.

It is the only thing that knows all stages. It has no window and no command line; the tray, the
command line and the tests drive it through the same few methods.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from assistant_core.calls import Call, Decision, Interpretation, Plan
from assistant_core.carrying_out import CarryingOut
from assistant_core.catalog import IRRELEVANT
from assistant_core.correcting import meant_instead, misunderstood
from assistant_core.corrections import Corrections
from assistant_core.errors import ListeningCancelled, OctavoxError
from assistant_core.events import Heard, Planned, State, StateChanged
from assistant_core.gate import BY_VOICE
from assistant_core.kept_sound import SoundKeeper
from assistant_core.literal import Literal, literal, yes_or_no
from assistant_core.reporter import Report
from assistant_core.runner import invoke
from assistant_core.stages import Stages
from assistant_core.understanding import Understanding
from assistant_core.utterance import Transcript, Utterance
from assistant_core.wording import choices, did_you_mean

log = logging.getLogger(__name__)

CORRECTED_WITHIN = 120.0
"""Seconds for which "that was wrong" is about the latest command."""

ANSWER_WITHIN = 60.0
"""Seconds for which a question of ours can be answered by the next utterance."""


@dataclass(frozen=True)
class _Taken:
    """The latest command: what was heard and understood, when, and its number in the journal if any."""

    heard: str
    calls: tuple[Call, ...]
    at: float
    entry: int | None = None


class Assistant:
    """One person's assistant; commands are taken one after the other."""

    def __init__(
        self,
        stages: Stages,
        corrections: Corrections | None = None,
        sounds: SoundKeeper | None = None,
    ) -> None:
        """Take commands through these stages; without corrections, or sounds, none are kept."""
        self.stages = stages
        self._sounds = sounds
        self._understanding = Understanding(stages.catalog, stages.interpreter, corrections)
        self._carrying_out = CarryingOut(stages)
        self._last: _Taken | None = None
        self.events = stages.events
        self._turn = asyncio.Lock()
        self._working: asyncio.Task[Report] | None = None
        self._open_plan: Plan | None = None
        self._asked_at = 0.0
        self.stoppers: list[Callable[[], Awaitable[bool]]] = []
        """What else "stop" ends, such as an alarm that rings; each says whether there was anything."""

    async def hear(self, utterance: Utterance) -> Report:
        """Take a spoken utterance the whole way. Every failure becomes a report, never an exception."""
        self._show(State.TRANSCRIBING)
        try:
            transcript = await self.stages.transcriber.transcribe(utterance)
        except OctavoxError as error:
            return self.stages.reporter.apologised("", error)
        report = await self.take(transcript.text, transcript=transcript)
        if self._sounds is not None and report.entry is not None:
            await self._sounds.keep(report.entry, utterance)
        return replace(report, seconds={"transcribe": transcript.seconds, **report.seconds})

    async def answer_aloud(self, utterance: Utterance) -> None:
        """Take what was said while a question is open; anything but a yes or a no leaves it open."""
        try:
            transcript = await self.stages.transcriber.transcribe(utterance)
        except OctavoxError as error:
            log.info("no answer understood: %s", type(error).__name__)
            return
        question, answer = self.stages.gate.question, yes_or_no(transcript.text)
        if question is not None and answer is not None:
            self.stages.gate.answer(question.id, answer, BY_VOICE)

    def not_heard(self, error: OctavoxError) -> Report:
        """Report that nothing could be heard, and why; to have cancelled is no failure."""
        if isinstance(error, ListeningCancelled):
            return self.stages.reporter.told("", error.said)
        return self.stages.reporter.apologised("", error)

    @property
    def busy(self) -> bool:
        """Whether a command is being worked on."""
        return self._working is not None and not self._working.done()

    async def take(self, text: str, *, transcript: Transcript | None = None) -> Report:
        """Take a command as text the whole way; a panic word or an answer is taken at once."""
        self.events.publish(Heard(text))
        question = self.stages.gate.question
        answer = yes_or_no(text) if question is not None else None
        if question is not None and answer is not None:
            self.stages.gate.answer(question.id, answer, BY_VOICE)
            return Report(text)
        match literal(text):
            case Literal.UNDO:
                return await self._one_at_a_time(self._undone(text))
            case Literal.CANCEL:
                return await self.cancel(text)
        doubtful = transcript is not None and transcript.doubtful
        meant = meant_instead(text)
        if meant is not None and (last := self._correctable()) is not None:
            return await self._one_at_a_time(self._correct(last, meant, doubtful))
        return await self._one_at_a_time(self._understand(text, doubtful))

    async def plan(self, text: str, *, doubtful: bool = False) -> Plan:
        """Understand a command and do nothing. Raises `OctavoxError`."""
        interpretation = await self._understanding.interpret(text)
        return await self.stages.planner.plan(text, interpretation, doubtful=doubtful)

    async def choose(self, name: str) -> Report:
        """Take the function a person picked when asked "Did you mean …?"."""
        plan = self._open_plan
        if plan is None:
            return self.stages.reporter.told("", "There is nothing to choose from.", failed=True)
        return await self._one_at_a_time(self._understand(plan.text, doubtful=False, function=name))

    async def carry_out(self, plan: Plan) -> Report:
        """Take a plan that a face made, say for a function that is not kept yet, through the gate."""
        return await self._one_at_a_time(self._decided(plan))

    async def undo(self) -> Report:
        """Put back what the last command changed."""
        return await self._one_at_a_time(self._undone(""))

    async def amend(self, entry: int, heard: str, meant: Sequence[Call]) -> Report:
        """Keep what a command of the journal means, and put it back if it changed something last."""
        return await self._one_at_a_time(self._amend(entry, heard, meant))

    async def cancel(self, text: str = "") -> Report:
        """Stop speaking, asking and doing."""
        self.stages.reporter.hush()
        self._open_plan = None
        stopped = [await stop() for stop in self.stoppers]
        if any(stopped):
            return self.stages.reporter.told(text, "Stopped.")
        if self.stages.gate.question is not None:
            self.stages.gate.answer(self.stages.gate.question.id, False, BY_VOICE)
            return Report(text)
        if self._working is not None and not self._working.done():
            self._working.cancel()
            await asyncio.wait([self._working])
            return self.stages.reporter.told(text, "Stopped.")
        return self.stages.reporter.told(text, "All right.")

    async def close(self) -> None:
        """Let the workers, the services and the journal go."""
        self.stages.reporter.hush()
        await self.stages.reporter.spoken()
        await self.stages.transcriber.close()
        await self.stages.interpreter.close()
        await self.stages.services.close()
        self.stages.journal.close()

    async def _one_at_a_time(self, work: Coroutine[Any, Any, Report]) -> Report:
        async with self._turn:
            working = self._working = asyncio.create_task(work)
            try:
                return await asyncio.shield(working)
            except asyncio.CancelledError:
                if working.cancelled():
                    return Report("", failed=True)
                working.cancel()
                raise
            except OctavoxError as error:
                return self.stages.reporter.apologised("", error)
            except Exception as error:
                log.exception("a command broke")
                return self.stages.reporter.apologised("", OctavoxError(type(error).__name__))

    async def _understand(self, text: str, doubtful: bool, function: str | None = None) -> Report:
        open_plan, self._open_plan = self._open_plan, None
        waiting = time.monotonic() - self._asked_at < ANSWER_WITHIN
        if open_plan is not None and waiting and function is None and open_plan.decision is Decision.ASK:
            answered = await self.stages.planner.answer(open_plan, text, doubtful=doubtful)
            if answered is not None:
                return await self._decided(answered)
        self._show(State.INTERPRETING)
        try:
            interpretation = await self._understanding.interpret(text, function)
            if function is not None:
                interpretation = Interpretation(interpretation.calls, 1.0, (), interpretation.seconds)
            plan = await self.stages.planner.plan(text, interpretation, doubtful=doubtful)
        except OctavoxError as error:
            return self.stages.reporter.apologised(text, error)
        return await self._decided(plan)

    def _correctable(self) -> _Taken | None:
        """The command that "that was wrong" is about; None when it was too long ago."""
        last = self._last
        return last if last is not None and time.monotonic() - last.at < CORRECTED_WITHIN else None

    async def _correct(self, last: _Taken, meant: str, doubtful: bool) -> Report:
        """Do what was meant in place of what was done, and keep what the sentence means."""
        self._open_plan = None
        self._show(State.INTERPRETING)
        try:
            interpretation = await self._understanding.interpret(meant)
            plan = await self.stages.planner.plan(meant, interpretation, doubtful=doubtful)
            before = ""
            if plan.decision in (Decision.RUN, Decision.CONFIRM):
                before = await self._put_back(last.entry)
                if not doubtful and misunderstood(last.calls, interpretation.calls):
                    trouble = await self._understanding.teach(last.heard, interpretation.calls)
                    before = f"{before} {trouble}".strip()
        except OctavoxError as error:
            return self.stages.reporter.apologised(meant, error)
        report = await self._decided(plan, before)
        if plan.decision in (Decision.RUN, Decision.CONFIRM) and self._last is not None:
            self._last = replace(self._last, heard=last.heard)
        else:
            self._last = replace(last, at=time.monotonic())  # it may be said again, better
        return report

    async def _amend(self, entry: int, heard: str, meant: Sequence[Call]) -> Report:
        try:
            before = await self._put_back(entry)
        except OctavoxError as error:
            return self.stages.reporter.apologised("", error)
        trouble = await self._understanding.teach(heard, meant)
        words = f"{before} {trouble or 'I will know it the next time.'}".strip()
        return self.stages.reporter.told("", words, failed=bool(trouble))

    async def _put_back(self, entry: int | None) -> str:
        """Undo a command if it is the one that changed something last; returns the words for it."""
        changed = await asyncio.to_thread(self.stages.journal.last_changes)
        if not changed or changed[0].entry != entry:
            return ""
        try:
            return " ".join(await self.stages.runner.undo())
        except OctavoxError as error:
            return error.said

    async def _decided(self, plan: Plan, before: str = "") -> Report:
        """Carry a plan out, or say why not; `before` is said first."""
        self._last = last = _Taken(plan.text, _calls(plan), time.monotonic())
        self.events.publish(Planned(plan))
        seconds = {"interpret": plan.interpret_seconds, "plan": plan.plan_seconds}
        tell = partial(self.stages.reporter.told, plan.text, plan=plan, seconds=seconds)
        match plan.decision:
            case Decision.NOTHING:
                return tell(plan.reason or await self._irrelevant())
            case Decision.REFUSE:
                return tell(plan.reason, failed=True)
            case Decision.ASK:
                self._keep_open(plan)
                return tell(plan.reason)
            case Decision.CHOOSE:
                self._keep_open(plan)
                return tell(did_you_mean(choices(plan)))
        report = await self._carrying_out.carry_out(plan, seconds, before)
        self._last = replace(last, at=time.monotonic(), entry=report.entry)
        return report

    async def _undone(self, text: str) -> Report:
        self._show(State.ACTING)
        try:
            said = await self.stages.runner.undo()
        except OctavoxError as error:
            return self.stages.reporter.apologised(text, error)
        return self.stages.reporter.told(text, " ".join(said))

    async def _irrelevant(self) -> str:
        if IRRELEVANT not in self.stages.catalog:
            return "I have no function for that."
        outcome = await invoke(self.stages.catalog[IRRELEVANT].handler, {}, self.stages.services)
        return str(outcome.said)

    def _keep_open(self, plan: Plan) -> None:
        self._open_plan = plan
        self._asked_at = time.monotonic()

    def _show(self, state: State) -> None:
        self.events.publish(StateChanged(state))


def _calls(plan: Plan) -> tuple[Call, ...]:
    return tuple(Call(call.function.name, call.arguments) for call in plan.calls)
