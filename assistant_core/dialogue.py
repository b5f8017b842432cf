"""The assistant's side of the conversation, as the actions about it see it."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime

from assistant_core.call_json import call_to_json
from assistant_core.calls import Call, Plan
from assistant_core.catalog import Catalog
from assistant_core.conversation import Conversation
from assistant_core.events import Event, Events, Planned
from assistant_core.feedback import Misheard
from assistant_core.functions import Json
from assistant_core.gate import BY_VOICE, Gate
from assistant_core.journal import Entry, Journal
from assistant_core.reporter import Reporter
from assistant_core.runner import Runner

REMEMBERED = 8
"""Commands that are remembered, for what is said about the last one."""


class Dialogue(Conversation):
    """Repeats, undoes and cancels; runs inside a turn, so it waits for no other turn."""

    def __init__(
        self,
        catalog: Catalog,
        runner: Runner,
        reporter: Reporter,
        gate: Gate,
        events: Events,
        journal: Journal,
    ) -> None:
        self._catalog = catalog
        self._runner = runner
        self._reporter = reporter
        self._gate = gate
        self._journal = journal
        self._planned: list[tuple[datetime, Plan]] = []
        events.subscribe(self._follow)

    @property
    def last_reply(self) -> str:
        """The words of the latest reply; empty before the first."""
        return self._reporter.last_reply

    @property
    def catalog(self) -> Catalog:
        """Every function there is."""
        return self._catalog

    async def last_command(self, *, besides: Collection[str]) -> Misheard | None:
        """The latest command, what was refused or came to nothing too; else the journal's latest.

        Raises `JournalFailed`.
        """
        for at, plan in reversed(self._planned):
            calls = [call_to_json(Call(call.function.name, call.arguments)) for call in plan.calls]
            if not _only(calls, besides):
                return Misheard(plan.text, at, calls)
        for entry in await asyncio.to_thread(self._journal.recent):
            known = _misheard(entry)
            if not _only(known.calls, besides):
                return known
        return None

    async def undo_last(self) -> list[str]:
        """Put back what the latest command changed. Raises `ActionFailed`."""
        return await self._runner.undo()

    async def cancel_current(self) -> bool:
        """Stop speaking and asking; whether there was anything to stop."""
        spoke = self._reporter.hush()
        question = self._gate.question
        asked = question is not None and self._gate.answer(question.id, False, BY_VOICE)
        return spoke or asked

    def _follow(self, event: Event) -> None:
        if isinstance(event, Planned):
            self._planned = [*self._planned[1 - REMEMBERED :], (datetime.now(UTC), event.plan)]


def _misheard(entry: Entry) -> Misheard:
    """A command as the journal knows it."""
    calls: list[dict[str, Json]] = [
        {"name": act.function, "arguments": dict(act.arguments)} for act in entry.acts
    ]
    return Misheard(entry.text, entry.at, calls)


def _only(calls: Sequence[Mapping[str, Json]], names: Collection[str]) -> bool:
    """Whether there are calls, all of these functions."""
    return bool(calls) and all(call["name"] in names for call in calls)
