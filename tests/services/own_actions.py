"""An assistant without models on the toy house, with an ``actions.toml`` that a test writes."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant_core.assistant import Assistant
from assistant_core.calls import Plan
from assistant_core.catalog import Catalog
from assistant_core.events import ConfirmationAsked, Event, Events
from assistant_core.gate import Gate
from assistant_core.interpreter import Interpreter
from assistant_core.journal import Journal
from assistant_core.planner import Planner
from assistant_core.reporter import Report, Reporter
from assistant_core.runner import Runner
from assistant_core.services import Services
from assistant_core.settings import Confirmation, Thresholds
from assistant_core.stages import Stages
from assistant_core.transcriber import Transcriber
from system_actions.mappings.actions_file import ActionsFile

if TYPE_CHECKING:
    from tests.services.small_house import House

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


class OwnActions:
    """Writes the file, says sentences, and answers the questions at the gate."""

    def __init__(self, catalog: Catalog, services: Services, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "actions.toml"
        self.catalog = catalog
        self.services = services
        self.source = ActionsFile(catalog, self.path)
        self.asked: list[ConfirmationAsked] = []
        self.yes = True
        events = Events()
        events.subscribe(self._answer)
        journal = Journal(Path(":memory:"))
        self._gate = Gate(events, Confirmation())
        self.assistant = Assistant(
            Stages(
                catalog=catalog,
                services=services,
                events=events,
                transcriber=Transcriber(folder / "no-model"),
                interpreter=Interpreter(folder / "no-model"),
                planner=Planner(catalog, services, lambda: NOW, Thresholds()),
                gate=self._gate,
                runner=Runner(catalog, services, journal),
                reporter=Reporter(events, None),
                journal=journal,
            )
        )
        catalog.follow(self.source)

    def write(self, text: str) -> None:
        """Put a file in place of the one there is, as an editor does."""
        made = self.path.with_suffix(".new")
        made.write_text(text, encoding="utf-8")
        made.replace(self.path)

    async def say(self, text: str) -> Report:
        """A sentence, the whole way; a question at the gate is answered by `yes`."""
        return await self.assistant.take(text)

    async def plan(self, text: str) -> Plan:
        """A sentence up to the planner."""
        return await self.assistant.plan(text)

    def problems(self) -> list[str]:
        """What is wrong in the file as it is now."""
        self.catalog.refresh()
        return [str(problem) for problem in self.source.problems]

    def _answer(self, event: Event) -> None:
        if isinstance(event, ConfirmationAsked):
            self.asked.append(event)
            asyncio.get_running_loop().call_soon(self._gate.answer, event.id, self.yes, "click")


@pytest.fixture
async def own(
    small_catalog: Catalog, house: "House", private_home: Path, tmp_path: Path, real_services: Services
) -> AsyncIterator[OwnActions]:
    """The toy house with an `actions.toml` of its own, not written yet."""
    real_services.provide(house)
    made = OwnActions(small_catalog, real_services, tmp_path)
    yield made
    await made.assistant.close()
