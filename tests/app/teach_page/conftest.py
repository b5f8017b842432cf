"""The page of teaching in a home of its own, with a child process that stands in for the one that teaches."""

import asyncio
import json
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from app.mapping_editor.workshop import Workshop
from app.teach_page.page import TeachPage
from app.teach_page.standing import Sight
from app.teach_page.table import LessonTable
from app.teach_page.teacher import Spawn, Teacher
from assistant_core import paths
from assistant_core.catalog import Catalog
from assistant_core.corrections import Corrections, corrections_file
from assistant_core.live_settings import LiveSettings
from models import function_model
from models.teaching import libraries, process
from models.teaching.lesson import corrected, lessons_of
from models.teaching.progress import LESSONS
from system_actions.mappings.actions_file import ActionsFile
from tests.services.own_actions import OwnActions
from tests.services.standin_teaching import StandIn
from tests.services.taught_models import ORDER_COFFEE

FUNCTIONS = (
    ORDER_COFFEE
    + """
[[action]]
name = "water_ferns"
description = "Water the ferns."
phrases = ["water the ferns", "give the ferns a drink"]
command = { program = "/bin/true" }

[[action]]
name = "silent"
description = "Called by other functions only."
command = { program = "/bin/true" }
"""
)


@dataclass
class Schoolroom:
    """The page, and what is around it.

    Attributes:
        told: What was told when something was over.
        turned_to: The pages that were turned to.
        used: How often another model was to be used.
    """

    sight: Sight
    teacher: Teacher
    standin: StandIn
    page: TeachPage
    told: list[str] = field(default_factory=list)
    turned_to: list[str] = field(default_factory=list)
    used: list[bool] = field(default_factory=list)

    @property
    def view(self) -> QTableView:
        """The table of functions."""
        return self.page.findChildren(QTableView)[0]

    @property
    def table(self) -> LessonTable:
        """What is in it."""
        model = self.view.model()
        assert isinstance(model, LessonTable)
        return model

    @property
    def rows(self) -> list[list[str]]:
        """What the table shows."""
        table = self.table
        return [
            [str(table.index(row, column).data()) for column in range(table.columnCount())]
            for row in range(table.rowCount())
        ]

    @property
    def shown(self) -> str:
        """All words that are seen."""
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    def button(self, words: str) -> QPushButton:
        """The button with these words, the one that is seen where there are two."""
        buttons = self.page.findChildren(QPushButton)
        found = [b for b in buttons if b.text().replace("&", "").startswith(words)]
        return next((b for b in found if b.isVisible()), found[0])

    def tick(self, name: str, qtbot: QtBot) -> None:
        """Go to a function with the arrows and press Space."""
        self.view.setFocus()
        self.view.setCurrentIndex(self.table.index([row[0] for row in self.rows].index(name), 0))
        qtbot.keyClick(self.view, Qt.Key.Key_Space)

    def press(self, words: str, qtbot: QtBot) -> None:
        """Press a button by keyboard."""
        button = self.button(words)
        assert button.isVisible() and button.isEnabled(), words
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)

    def rest(self, qtbot: QtBot) -> None:
        """Wait until nothing is being done."""
        qtbot.waitUntil(lambda: not self.teacher.busy)

    def note(self, *functions: str) -> None:
        """Have it noted in the work folder what is taught with these functions, as who teaches notes it."""
        catalog = self.sight.catalog
        chosen = [catalog[name] for name in functions]
        built_in = [function for function in catalog if not function.binding]
        lessons = [*lessons_of(chosen), *corrected(self.sight.corrections.all(), [*built_in, *chosen])]
        about = {"base": function_model.checksum(), "lessons": [*map(asdict, lessons)], "examples": []}
        process.folder().mkdir(parents=True, exist_ok=True)
        (process.folder() / LESSONS).write_text(json.dumps(about))

    def write(self, functions: str) -> None:
        """Replace the file of the person's own functions."""
        file = paths.config_dir() / "actions.toml"
        new = file.with_suffix(".new")
        new.write_text(functions)
        new.replace(file)


@pytest.fixture
def spawn(qapp: QApplication) -> Iterator[Spawn]:
    """Begins tasks that run whenever Qt handles its events; what is still running at the end is ended.

    Only these are cancelled, and not what asyncio has begun for them: without the task that connects the
    pipes of a child, nobody is told that the child has ended, and who ends it waits for ever.
    """
    loop = QEventLoop(qapp)
    begun: list[asyncio.Task[Any]] = []

    def begin(work: Coroutine[Any, Any, Any]) -> None:
        begun.append(loop.create_task(work))

    asyncio.events._set_running_loop(loop)
    yield begin
    asyncio.events._set_running_loop(None)
    for task in begun:
        task.cancel()
    if left := asyncio.all_tasks(loop):
        loop.run_until_complete(asyncio.wait(left))
    loop.close()


@pytest.fixture
def open_page(
    own: OwnActions,
    standin: StandIn,
    qtbot: QtBot,
    spawn: Spawn,
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[[], Schoolroom]:
    """Opens the page as the program does when it starts."""
    monkeypatch.setattr(libraries, "_MODULES", ())

    def make() -> Schoolroom:
        catalog = Catalog(own.catalog, own.catalog.names)
        catalog.follow(ActionsFile(catalog))
        live = LiveSettings(paths.config_dir() / "settings.toml")
        sight = Sight(catalog, Corrections(corrections_file()), live)
        used: list[bool] = []
        teacher = Teacher(spawn, lambda: used.append(True))
        turned_to: list[str] = []
        workshop = Workshop(own.assistant, live, paths.config_dir() / "actions.toml")
        page = TeachPage(teacher, sight, workshop, spawn, turned_to.append)
        made = Schoolroom(sight, teacher, standin, page, turned_to=turned_to, used=used)
        teacher.ended.connect(made.told.append)
        qtbot.addWidget(page)
        page.resize(800, 700)
        with qtbot.waitActive(page):
            page.show()
        return made

    (paths.config_dir() / "actions.toml").write_text(FUNCTIONS)
    return make


@pytest.fixture
def room(open_page: Callable[[], Schoolroom]) -> Schoolroom:
    """The page with two functions that can be taught, and one that cannot."""
    return open_page()
