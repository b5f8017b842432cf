"""The stages of an utterance's way, as whoever moves it along holds them."""

from dataclasses import dataclass

from assistant_core.catalog import Catalog
from assistant_core.events import Events
from assistant_core.gate import Gate
from assistant_core.interpreter import Interpreter
from assistant_core.journal import Journal
from assistant_core.planner import Planner
from assistant_core.reporter import Reporter
from assistant_core.runner import Runner
from assistant_core.services import Services
from assistant_core.transcriber import Transcriber


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
