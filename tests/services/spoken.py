"""An assistant with its real models, that hears recordings and uses the services of the test."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from assistant_core import paths
from assistant_core.assistant import Assistant
from assistant_core.catalog import Catalog
from assistant_core.conversation import Conversation
from assistant_core.corrections import Corrections, corrections_file
from assistant_core.dialogue import Dialogue
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
from models.function_model import ensure_function_model
from tests.services.private_home import WallClock

RECORDINGS = Path(__file__).parent.parent / "recordings"


class Spoken:
    """Takes recordings the whole way.

    Attributes:
        asked: What had to be asked first.
        answer: What is answered to it.
    """

    def __init__(self, services: Services, clock: WallClock, whisper: Path, function_model: Path) -> None:
        self.asked: list[tuple[str, ...]] = []
        self.answer = True
        events, journal, catalog = Events(), Journal(Path(":memory:")), Catalog.load()
        self._gate = Gate(events, Confirmation())
        runner, reporter = Runner(catalog, services, journal), Reporter(events, None)
        dialogue = Dialogue(catalog, runner, reporter, self._gate, events, journal)
        services.provide(dialogue, kind=Conversation)
        events.subscribe(self._decide)
        self.assistant = Assistant(
            Stages(
                catalog=catalog,
                services=services,
                events=events,
                transcriber=Transcriber(whisper),
                interpreter=Interpreter(function_model, states=paths.cache_dir() / "prefix"),
                planner=Planner(catalog, services, clock.now, Thresholds()),
                gate=self._gate,
                runner=runner,
                reporter=reporter,
                journal=journal,
            ),
            Corrections(corrections_file()),
        )

    async def hear(self, name: str) -> Report:
        """Hear a recording of ``tests/recordings``, and do what it says."""
        # The voice detector behind it does not go with llama.cpp in one process (script/test).
        from assistant_core import recordings

        return await self.assistant.hear(recordings.read(RECORDINGS / f"{name}.flac"))

    def _decide(self, event: Event) -> None:
        if isinstance(event, ConfirmationAsked):
            self.asked.append(event.lines)
            asyncio.get_running_loop().call_soon(self._gate.answer, event.id, self.answer, "click")


@pytest.fixture(scope="session")
def function_model() -> Path:
    """The directory of the function model that is shipped."""
    return ensure_function_model()


@pytest.fixture
async def spoken(
    whisper_model: Path,
    function_model: Path,
    private_home: Path,
    real_services: Services,
    wall_clock: WallClock,
) -> AsyncIterator[Spoken]:
    """The assistant, on Wednesday, November 18, 2026, at ten in the morning in Berlin."""
    made = Spoken(real_services, wall_clock, whisper_model, function_model)
    try:
        yield made
    finally:
        await made.assistant.close()
