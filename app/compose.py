"""The one place where an assistant is put together from its parts."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

from app.background import start_background
from app.first_start.presets import wary
from app.terminal import TerminalQuestions
from assistant_core import paths, recordings
from assistant_core.assistant import Assistant
from assistant_core.catalog import Catalog
from assistant_core.conversation import Conversation
from assistant_core.corrections import Corrections, corrections_file
from assistant_core.cues import Cues
from assistant_core.dialogue import Dialogue
from assistant_core.ears import Ears
from assistant_core.errors import FeedbackFailed, JournalFailed, NothingHeard, OctavoxError
from assistant_core.events import Events
from assistant_core.feedback import ReviewQueue, queue_file
from assistant_core.gate import Gate
from assistant_core.hearing import Hearing
from assistant_core.interpreter import Interpreter
from assistant_core.journal import Journal
from assistant_core.kept_sound import SoundKeeper
from assistant_core.live_settings import LiveSettings
from assistant_core.now import FixedNow, Now
from assistant_core.planner import Planner
from assistant_core.reporter import Report, Reporter
from assistant_core.runner import Runner
from assistant_core.services import Services
from assistant_core.settings import Confirmation, Privacy, Settings
from assistant_core.stages import Stages
from assistant_core.transcriber import Transcriber
from assistant_core.utterance import Started
from assistant_core.voice import Voice
from models import store
from models.teaching import installed
from system_actions.mappings.actions_file import ActionsFile

log = logging.getLogger(__name__)

FaceKind = Literal["none", "terminal", "resident"]
"""Who will look on: nobody (planning only), a terminal, or the resident instance."""


@dataclass(frozen=True)
class Composition:
    """An assistant and the parts its faces need besides."""

    live: LiveSettings
    events: Events
    services: Services
    assistant: Assistant
    corrections: Corrections
    hearing: Hearing
    ears: Ears

    @property
    def settings(self) -> Settings:
        """What is set now."""
        return self.live.now

    def look(self) -> bool:
        """Take what others have changed; whether another model is used now, since it was set or taught."""
        interpreter = self.assistant.stages.interpreter
        before = interpreter.directory
        self.live.look()
        _set_up(interpreter, self.settings)
        return interpreter.directory != before

    def forget_older(self) -> None:
        """Erase what has become too old since the start; what is kept for no day goes at the next start."""
        kept = self.settings.privacy
        if self.live.problem is None and kept.journal_days:
            _forget_older(kept, self.assistant.stages.journal)

    async def take_alone(self, text: str) -> Report:
        """Take a command as text in this process, with no resident instance about."""
        return await self._finished(await self.assistant.take(text))

    async def listen_alone(self) -> Report:
        """Listen to one command in this process."""
        try:
            utterance = await self.hearing.utterance(Started.KEY)
        except OctavoxError as error:
            return await self._finished(self.assistant.not_heard(error))
        return await self._finished(await self.assistant.hear(utterance))

    async def run_alone(self, file: Path) -> Report:
        """Take a recorded command in this process."""
        return await self._finished(await self.run_file(file))

    async def run_file(self, file: Path) -> Report:
        """Take a recorded command; a file that cannot be read becomes a report."""
        try:
            utterance = await asyncio.to_thread(recordings.read, file)
        except OctavoxError as error:
            return self.assistant.not_heard(error)
        return await self.assistant.hear(utterance)

    async def transcribe_file(self, file: Path) -> str:
        """The words of a recording; empty when nothing was said. Raises `AudioUnreadable`."""
        try:
            utterance = await asyncio.to_thread(recordings.read, file)
            transcript = await self.assistant.stages.transcriber.transcribe(utterance)
        except NothingHeard:
            return ""
        return transcript.text

    def set_muted(self, muted: bool) -> None:
        """Keep the microphone closed, or allow it again."""
        self.ears.muted = muted

    async def _finished(self, report: Report) -> Report:
        await self.assistant.stages.reporter.spoken()
        await start_background(self.services)
        return report


@asynccontextmanager
async def compose(face: FaceKind, *, now: datetime | None = None) -> AsyncIterator[Composition]:
    """Put an assistant together, and take it apart at the end.

    Args:
        face: Who looks on; with ``none`` nothing is written and nothing is spoken.
        now: The moment to take for the present, with its zone; the real one when not given.
    """
    live = LiveSettings()
    if live.problem is not None:
        log.warning("%s", live.problem)
    settings = live.now
    events = Events()
    services = Services()
    services.provide(FixedNow(now) if now else Now(), kind=Now)
    ears = await services.get(Ears)
    journal = Journal(paths.data_dir() / "journal.db" if face != "none" else Path(":memory:"))
    catalog = Catalog.load()
    catalog.follow(ActionsFile(catalog))
    runner = Runner(catalog, services, journal)
    gate = Gate(events, settings.confirmation)
    voice = Voice(settings.speech)
    reporter = Reporter(events, voice if face != "none" else None)
    clock = await services.get(Now)
    stages = Stages(
        catalog=catalog,
        services=services,
        events=events,
        transcriber=Transcriber(store.folder("whisper-base")),
        interpreter=Interpreter(model_folder(settings), states=paths.cache_dir() / "prefix"),
        planner=Planner(catalog, services, clock.now, settings.thresholds),
        gate=gate,
        runner=runner,
        reporter=reporter,
        journal=journal,
    )
    services.provide(Dialogue(catalog, runner, reporter, gate, events, journal), kind=Conversation)
    corrections = Corrections(corrections_file())
    sounds = SoundKeeper(journal)
    assistant = Assistant(stages, corrections, sounds)
    hearing = Hearing(settings.listening, events, ears, Cues())

    def apply(now: Settings) -> None:
        gate.settings, voice.settings, hearing.settings = now.confirmation, now.speech, now.listening
        stages.planner.thresholds, stages.planner.choices = now.thresholds, now.actions
        if not live.known:  # what is forbidden or is to be asked about cannot be read
            gate.settings, stages.planner.choices = Confirmation(by_voice=False), wary(catalog)
        threads, idle_seconds = now.models.threads, now.models.idle_minutes * 60
        stages.transcriber.set_up(threads=threads, idle_seconds=idle_seconds)
        _set_up(stages.interpreter, now)
        # What is to be kept, and for how long, is not known while the file is broken.
        sounds.wanted = now.privacy.keep_sound and live.problem is None
        if face != "none" and live.problem is None:
            _forget_older(now.privacy, journal)

    live.follow(apply)
    if face == "terminal":
        TerminalQuestions(gate, events)
    try:
        yield Composition(live, events, services, assistant, corrections, hearing, ears)
    finally:
        await assistant.close()


def model_folder(settings: Settings) -> Path:
    """The folder of the function model: the one in the settings, else what was taught, else the built one."""
    return Path(settings.models.function) if settings.models.function else installed.in_use()


def _set_up(interpreter: Interpreter, settings: Settings) -> None:
    """Let an interpreter use what is set and what was taught."""
    models = settings.models
    interpreter.set_up(model_folder(settings), threads=models.threads, idle_seconds=models.idle_minutes * 60)


def _forget_older(kept: Privacy, journal: Journal) -> None:
    """Erase the commands and the remarks that are too old, and the sound of commands when none is wanted."""
    oldest = datetime.now(UTC) - timedelta(days=kept.journal_days)
    try:
        journal.forget_before(oldest)
        if not kept.keep_sound:
            journal.forget_sounds()
        ReviewQueue(queue_file()).forget_before(oldest)
    except (JournalFailed, FeedbackFailed) as error:
        log.warning("%s", error)
