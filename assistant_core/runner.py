"""Runs an approved plan call by call, writes each act into the journal, and undoes what it did."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from assistant_core.call_json import arguments_to_json
from assistant_core.calls import Plan, PlannedCall
from assistant_core.catalog import Catalog, services_of
from assistant_core.errors import ActionFailed, OctavoxError
from assistant_core.functions import Handler, Outcome
from assistant_core.journal import Journal
from assistant_core.services import Services

log = logging.getLogger(__name__)

DEADLINE = 30.0
"""Seconds after which an action that has not answered counts as failed."""


@dataclass(frozen=True)
class CallResult:
    """What became of one call: an outcome or an error, and the journal's number of the act."""

    call: PlannedCall
    outcome: Outcome | None = None
    error: OctavoxError | None = None
    act: int | None = None

    @property
    def said(self) -> str:
        """The words for it."""
        if self.outcome is not None:
            return self.outcome.said
        return self.error.said if self.error else ""


Progress = Callable[[int, CallResult], None]


async def invoke(handler: Handler, values: Mapping[str, object], services: Services) -> Any:
    """Call an action, an undo, a preview or a list of names with the services it asks for.

    Raises whatever it raises, `ServiceMissing`, and `ActionFailed` when it takes too long.
    """
    handed = {name: await services.get(kind) for name, kind in services_of(handler).items()}
    try:
        async with asyncio.timeout(DEADLINE):
            return await handler(**values, **handed)
    except TimeoutError as error:
        name = getattr(handler, "__name__", "an action")
        raise ActionFailed(
            f"{name} did not answer in {DEADLINE:.0f} s", said="That took too long."
        ) from error


class Runner:
    """Carries plans out and puts them back."""

    def __init__(self, catalog: Catalog, services: Services, journal: Journal) -> None:
        self._catalog = catalog
        self._services = services
        self._journal = journal

    async def run(self, plan: Plan, entry: int, progress: Progress) -> list[CallResult]:
        """Run the calls in order and stop at the first that fails."""
        results: list[CallResult] = []
        for index, call in enumerate(plan.acts):
            result = await self._run_one(call, entry)
            results.append(result)
            progress(index, result)
            if result.error is not None:
                break
        return results

    async def undo(self) -> list[str]:
        """Put back what the latest command changed, last act first; returns the words for each.

        Raises `ActionFailed` when there is nothing to undo, and what an undo function raises; the
        acts put back before that stay put back.
        """
        acts = await asyncio.to_thread(self._journal.last_changes)
        if not acts:
            raise ActionFailed("nothing to undo", said="There is nothing to undo.")
        said: list[str] = []
        for act in acts:
            undo = self._catalog[act.function].undo if act.function in self._catalog else None
            if undo is None or act.change is None:
                raise ActionFailed(f"{act.function} has no undo", said="I cannot undo that.")
            said.append(await _caught(invoke(undo, {"change": act.change}, self._services), act.function))
            await asyncio.to_thread(self._journal.undone, act.id)
        return said

    async def _run_one(self, call: PlannedCall, entry: int) -> CallResult:
        act: int | None = None
        try:
            values = {name: await self._ready(value, entry) for name, value in call.values.items()}
            spans = arguments_to_json(call.arguments)
            act = await asyncio.to_thread(self._journal.starting, entry, call.function.name, spans)
            outcome: Outcome = await _caught(
                invoke(call.function.handler, values, self._services), call.function.name
            )
        except OctavoxError as error:
            log.info("%s failed: %s", call.function.name, error)
            await self._note_failure(act, error)
            return CallResult(call, error=error, act=act)
        return await self._note_success(call, outcome, act)

    async def _ready(self, value: object, entry: int) -> object:
        """A value to hand in; a nested call is run first and its result taken as text."""
        if not isinstance(value, PlannedCall):
            return value
        (act,) = value.acts
        inner = await self._run_one(act, entry)
        if inner.outcome is None:
            raise inner.error or ActionFailed(f"{value.function.name} gave nothing")
        return inner.outcome.value or inner.outcome.said

    async def _note_failure(self, act: int | None, error: OctavoxError) -> None:
        if act is not None:
            try:
                await asyncio.to_thread(self._journal.failed, act, error.said)
            except OctavoxError as second:
                log.error("%s", second)

    async def _note_success(self, call: PlannedCall, outcome: Outcome, act: int) -> CallResult:
        try:
            await asyncio.to_thread(self._journal.finished, act, outcome)
        except OctavoxError as error:
            log.error("%s", error)
            said = f"{outcome.said} I could not write it down, so it cannot be undone."
            return CallResult(call, Outcome(said, value=outcome.value), act=act)
        return CallResult(call, outcome, act=act)


async def _caught(running: Any, name: str) -> Any:
    """Await an action; what it raises unforeseen becomes an `ActionFailed` with its trace logged."""
    try:
        return await running
    except OctavoxError:
        raise
    except Exception as error:
        log.exception("%s broke", name)
        raise ActionFailed(f"{name} broke: {type(error).__name__}") from error
