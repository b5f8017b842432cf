"""From a plan to its outcome: asked about where it must be, run, journalled, and told."""

import asyncio
import logging
import time
from collections.abc import Mapping
from dataclasses import replace

from assistant_core.calls import Decision, Plan, Way
from assistant_core.errors import JournalFailed, OctavoxError
from assistant_core.events import CallDone, State, StateChanged
from assistant_core.reporter import Report
from assistant_core.runner import CallResult, invoke
from assistant_core.stages import Stages
from assistant_core.wording import describe, reply

log = logging.getLogger(__name__)


class CarryingOut:
    """Takes plans from the gate to the reply."""

    def __init__(self, stages: Stages) -> None:
        self._stages = stages

    async def carry_out(self, plan: Plan, seconds: Mapping[str, float], before: str = "") -> Report:
        """Ask where a yes is needed, run the calls, and tell what became of them; `before` is said first."""
        started = time.perf_counter()
        if plan.decision is Decision.CONFIRM:
            self._stages.events.publish(StateChanged(State.CONFIRMING))
        approval = await self._stages.gate.pass_through(plan, await self._lines(plan))
        if not approval.approved:
            words = (
                "No answer, so I did nothing." if approval.by == "time-out" else "All right, I did nothing."
            )
            words = f"{before} {words}".strip()
            return self._stages.reporter.told(plan.text, words, plan=plan, seconds=seconds)
        asked = time.perf_counter()
        self._stages.events.publish(StateChanged(State.ACTING))
        try:
            entry = await asyncio.to_thread(self._stages.journal.begin, plan.text)
        except JournalFailed as error:
            return self._stages.reporter.apologised(plan.text, error, plan)
        results = await self._stages.runner.run(plan, entry, self._call_done)
        spent = {**seconds, "confirm": asked - started, "act": time.perf_counter() - asked}
        report = replace(self._tell_results(plan, results, spent, before), entry=entry)
        await self._note(entry, report, plan.way)
        return report

    def _call_done(self, index: int, result: CallResult) -> None:
        if result.outcome is not None:
            self._stages.events.publish(CallDone(index, result.call, result.outcome, result.act))

    def _tell_results(
        self, plan: Plan, results: list[CallResult], seconds: Mapping[str, float], before: str
    ) -> Report:
        self._stages.planner.remember(result.call for result in results if result.error is None)
        words = f"{before} {reply(results, len(plan.acts))}".strip()
        failed = any(result.error is not None for result in results)
        undoable = any(r.outcome is not None and r.outcome.changed for r in results)
        self._stages.reporter.tell(words, undoable=undoable, failed=failed)
        return Report(plan.text, plan, tuple(results), words, failed, seconds)

    async def _note(self, entry: int, report: Report, way: Way) -> None:
        try:
            await asyncio.to_thread(self._stages.journal.replied, entry, report.reply, report.seconds, way)
        except JournalFailed as error:
            log.error("%s", error)

    async def _lines(self, plan: Plan) -> list[str]:
        """What the plan would do, call by call, from each action's own preview where it has one."""
        lines = []
        for call in plan.acts:
            line = describe(call)
            if call.function.preview is not None and plan.decision is Decision.CONFIRM:
                try:
                    line += f" - {await invoke(call.function.preview, call.values, self._stages.services)}"
                except OctavoxError as error:
                    log.info("no preview of %s: %s", call.function.name, error)
            lines.append(line)
        return lines
