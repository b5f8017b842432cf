"""The assistant: owns the stages, moves an utterance through them, and tells the faces.

It is the only thing that knows all stages. It has no window and no command line; the tray, the
command line and the tests drive it through the same few methods.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, replace
from typing import Any

from assistant_core.calls import Decision, Interpretation, Plan
from assistant_core.catalog import IRRELEVANT, Catalog
from assistant_core.errors import JournalFailed, ListeningCancelled, OctavoxError
from assistant_core.events import CallDone, Events, Heard, Planned, State, StateChanged
from assistant_core.gate import BY_VOICE, Gate
from assistant_core.interpreter import Interpreter
from assistant_core.journal import Journal
from assistant_core.literal import Literal, literal, yes_or_no
from assistant_core.phrases import phrase_call
from assistant_core.planner import Planner
from assistant_core.reporter import Report, Reporter
from assistant_core.runner import CallResult, Runner, invoke
from assistant_core.services import Services
from assistant_core.transcriber import Transcriber
from assistant_core.utterance import Transcript, Utterance
from assistant_core.wording import choices, describe, did_you_mean, reply

log = logging.getLogger(__name__)

ANSWER_WITHIN = 60.0
"""Seconds for which a question of ours can be answered by the next utterance."""


@dataclass(frozen=True)
class Stages:
    """The parts an assistant is put together from."""

    catalog: Catalog
    services: Services
    events: Events
    transcriber: Transcriber
    interpreter: Interpreter
    planner: Planner
    gate: Gate
    runner: Runner
    reporter: Reporter
    journal: Journal


class Assistant:
    """One person's assistant; commands are taken one after the other."""

    def __init__(self, stages: Stages) -> None:
        self.stages = stages
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
            return self._apologise("", error)
        report = await self.take(transcript.text, transcript=transcript)
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
            return self._say("", error.said)
        return self._apologise("", error)

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
        return await self._one_at_a_time(self._understand(text, doubtful))

    async def plan(self, text: str) -> Plan:
        """Understand a command and do nothing. Raises `OctavoxError`."""
        return await self.stages.planner.plan(text, await self._interpret(text))

    async def choose(self, name: str) -> Report:
        """Take the function a person picked when asked "Did you mean …?"."""
        plan = self._open_plan
        if plan is None:
            return self._say("", "There is nothing to choose from.", failed=True)
        return await self._one_at_a_time(self._understand(plan.text, doubtful=False, function=name))

    async def undo(self) -> Report:
        """Put back what the last command changed."""
        return await self._one_at_a_time(self._undone(""))

    async def cancel(self, text: str = "") -> Report:
        """Stop speaking, asking and doing."""
        self.stages.reporter.hush()
        self._open_plan = None
        stopped = [await stop() for stop in self.stoppers]
        if any(stopped):
            return self._say(text, "Stopped.")
        if self.stages.gate.question is not None:
            self.stages.gate.answer(self.stages.gate.question.id, False, BY_VOICE)
            return Report(text)
        if self._working is not None and not self._working.done():
            self._working.cancel()
            await asyncio.wait([self._working])
            return self._say(text, "Stopped.")
        return self._say(text, "All right.")

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
                return self._apologise("", error)
            except Exception as error:
                log.exception("a command broke")
                return self._apologise("", OctavoxError(type(error).__name__))

    async def _understand(self, text: str, doubtful: bool, function: str | None = None) -> Report:
        open_plan, self._open_plan = self._open_plan, None
        waiting = time.monotonic() - self._asked_at < ANSWER_WITHIN
        if open_plan is not None and waiting and function is None and open_plan.decision is Decision.ASK:
            answered = await self.stages.planner.answer(open_plan, text, doubtful=doubtful)
            if answered is not None:
                return await self._decided(answered)
        self._show(State.INTERPRETING)
        try:
            interpretation = await self._interpret(text, function)
            if function is not None:
                interpretation = Interpretation(interpretation.calls, 1.0, (), interpretation.seconds)
            plan = await self.stages.planner.plan(text, interpretation, doubtful=doubtful)
        except OctavoxError as error:
            return self._apologise(text, error)
        return await self._decided(plan)

    async def _interpret(self, text: str, function: str | None = None) -> Interpretation:
        """The calls of a text: by the phrases of the person's own functions, else by the model."""
        self.stages.catalog.refresh()
        own = phrase_call(text, self.stages.catalog) if function is None else None
        if own is not None:
            return Interpretation((own,), 1.0)
        return await self.stages.interpreter.interpret(text, function=function)

    async def _decided(self, plan: Plan) -> Report:
        self.events.publish(Planned(plan))
        seconds = {"interpret": plan.interpret_seconds, "plan": plan.plan_seconds}
        match plan.decision:
            case Decision.NOTHING:
                words = plan.reason or await self._irrelevant()
                return self._say(plan.text, words, plan=plan, seconds=seconds)
            case Decision.REFUSE:
                return self._say(plan.text, plan.reason, plan=plan, failed=True, seconds=seconds)
            case Decision.ASK:
                self._keep_open(plan)
                return self._say(plan.text, plan.reason, plan=plan, seconds=seconds)
            case Decision.CHOOSE:
                self._keep_open(plan)
                return self._say(plan.text, did_you_mean(choices(plan)), plan=plan, seconds=seconds)
        return await self._carry_out(plan, seconds)

    async def _carry_out(self, plan: Plan, seconds: Mapping[str, float]) -> Report:
        started = time.perf_counter()
        if plan.decision is Decision.CONFIRM:
            self._show(State.CONFIRMING)
        approval = await self.stages.gate.pass_through(plan, await self._lines(plan))
        if not approval.approved:
            words = (
                "No answer, so I did nothing." if approval.by == "time-out" else "All right, I did nothing."
            )
            return self._say(plan.text, words, plan=plan, seconds=seconds)
        asked = time.perf_counter()
        self._show(State.ACTING)
        try:
            entry = await asyncio.to_thread(self.stages.journal.begin, plan.text)
        except JournalFailed as error:
            return self._apologise(plan.text, error, plan)
        results = await self.stages.runner.run(plan, entry, self._call_done)
        spent = {**seconds, "confirm": asked - started, "act": time.perf_counter() - asked}
        report = self._tell_results(plan, results, spent)
        await self._note(entry, report)
        return report

    def _call_done(self, index: int, result: CallResult) -> None:
        if result.outcome is not None:
            self.events.publish(CallDone(index, result.call, result.outcome, result.act))

    def _tell_results(self, plan: Plan, results: list[CallResult], seconds: Mapping[str, float]) -> Report:
        self.stages.planner.remember(result.call for result in results if result.error is None)
        words = reply(results, len(plan.acts))
        failed = any(result.error is not None for result in results)
        undoable = any(r.outcome is not None and r.outcome.changed for r in results)
        self.stages.reporter.tell(words, undoable=undoable, failed=failed)
        return Report(plan.text, plan, tuple(results), words, failed, seconds)

    async def _note(self, entry: int, report: Report) -> None:
        try:
            await asyncio.to_thread(self.stages.journal.replied, entry, report.reply, report.seconds)
        except JournalFailed as error:
            log.error("%s", error)

    async def _undone(self, text: str) -> Report:
        self._show(State.ACTING)
        try:
            said = await self.stages.runner.undo()
        except OctavoxError as error:
            return self._apologise(text, error)
        return self._say(text, " ".join(said))

    async def _lines(self, plan: Plan) -> list[str]:
        """What the plan would do, call by call, from each action's own preview where it has one."""
        lines = []
        for call in plan.acts:
            line = describe(call)
            if call.function.preview is not None and plan.decision is Decision.CONFIRM:
                try:
                    line += f" - {await invoke(call.function.preview, call.values, self.stages.services)}"
                except OctavoxError as error:
                    log.info("no preview of %s: %s", call.function.name, error)
            lines.append(line)
        return lines

    async def _irrelevant(self) -> str:
        if IRRELEVANT not in self.stages.catalog:
            return "I have no function for that."
        outcome = await invoke(self.stages.catalog[IRRELEVANT].handler, {}, self.stages.services)
        return str(outcome.said)

    def _keep_open(self, plan: Plan) -> None:
        self._open_plan = plan
        self._asked_at = time.monotonic()

    def _apologise(self, text: str, error: OctavoxError, plan: Plan | None = None) -> Report:
        log.info("%s: %s", type(error).__name__, error)
        words = f"{error.said} {error.cure and f'To mend it: {error.cure}.'}".strip()
        return self._say(text, words, plan=plan, failed=True)

    def _say(
        self,
        text: str,
        words: str,
        *,
        plan: Plan | None = None,
        failed: bool = False,
        seconds: Mapping[str, float] | None = None,
    ) -> Report:
        self.stages.reporter.tell(words, failed=failed)
        return Report(text, plan, (), words, failed, dict(seconds or {}))

    def _show(self, state: State) -> None:
        self.events.publish(StateChanged(state))
