"""Trying a function out before it is kept: what would be done, to the letter, and then done for real."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.announcing import announce
from app.mapping_editor.allowing import ask_to_allow
from app.mapping_editor.fields import LineField
from app.mapping_editor.papers import paper
from app.mapping_editor.sizes import open_at
from app.mapping_editor.tasks import Tasks
from app.mapping_editor.workshop import Spawn, Workshop
from app.words import Words
from assistant_core.calls import Decision, Plan
from assistant_core.errors import OctavoxError
from assistant_core.reporter import Report
from assistant_core.samples import sample_words
from assistant_core.wording import describe, exact
from system_actions.mappings.entry import FIRST_TOKEN, Entry
from system_actions.mappings.functions import function_of
from system_actions.mappings.http import Http
from system_actions.mappings.listing import Listed

SETTLED = 300
"""Milliseconds after the last key before it is shown what would be done."""


class RunDialog(QDialog):
    """Takes words for the parameters, shows what they lead to, and has it done through the gate."""

    def __init__(
        self,
        workshop: Workshop,
        spawn: Spawn,
        entry: Entry,
        old: Listed | None,
        parent: QWidget | None = None,
    ) -> None:
        """Try an entry, which need not be kept, in the place of an old one."""
        super().__init__(parent)
        self._workshop, self._spawn, self._entry, self._old = workshop, spawn, entry, old
        self._plan: Plan | None = None
        self._doing = False
        self._news = ""
        self._hindrance = ""
        self._tasks = Tasks(spawn)
        self._closed = False
        self.setWindowTitle(self.tr("Try “{0}”").format(entry.title))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        open_at(self, 560, 420)
        self._words: dict[str, LineField] = {}
        for parameter in function_of(FIRST_TOKEN, entry).parameters:
            label = parameter.name if parameter.required else self.tr("{0} (if said)").format(parameter.name)
            field = LineField(label, parameter.description, sample_words(parameter))
            field.changed.connect(self._edited)
            self._words[parameter.name] = field
        self._shown = paper(self.tr("What would be done"))
        self._became = Words(self.tr("What became of it"), bold=True)
        self._output = paper(self.tr("What came back"))
        self._allow = QPushButton(self.tr("&Allow this host…"))
        self._do = QPushButton(self.tr("&Do it"))
        self._close = QPushButton(self.tr("Close"))
        self._lay_out()
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SETTLED)
        self._clock.timeout.connect(self._look)
        self._allow.clicked.connect(self._asked_to_allow)
        self._do.clicked.connect(lambda: self._spawn(self._do_it()))
        self._close.clicked.connect(self.reject)
        self._look()

    def done(self, result: int) -> None:
        """Close; what is being done goes on, and is told elsewhere."""
        self._closed = True
        self._tasks.cancel()
        super().done(result)

    def _edited(self) -> None:
        self._plan = None
        if not self._doing:
            self._news = ""
        self._offer()
        self._clock.start()

    def _look(self) -> None:
        self._clock.stop()
        self._tasks.cancel()
        self._tasks(self._show_plan())

    async def _show_plan(self) -> None:
        words = {name: field.value for name, field in self._words.items() if field.value}
        try:
            plan = await self._workshop.plan(self._entry, self._old, words)
        except OctavoxError as error:
            self._hinder(error.said)
            return
        self._plan = plan
        self._shown.setPlainText("" if plan.needs else "\n".join(_lines(plan)))
        self._offer()
        self._hinder("" if self._possible else plan.reason)
        host = self._host
        self._allow.setVisible(bool(host) and not self._workshop.allowed(host))

    async def _do_it(self) -> None:
        if self._plan is None or self._doing or self._closed:
            return
        self._doing = True
        self._offer()
        self._output.hide()
        self._tell(self.tr("It is being done; a question about it opens in a window of its own."))
        try:
            report = await self._workshop.do(self._plan)
        finally:
            self._doing = False
        if self._closed:
            return
        self._offer()
        self._tell(report.reply)
        output = "\n".join(_outputs(report))
        self._output.setPlainText(output)
        self._output.setVisible(bool(output))

    @property
    def _possible(self) -> bool:
        return self._plan is not None and self._plan.decision in (Decision.RUN, Decision.CONFIRM)

    def _offer(self) -> None:
        """Let it be done if that is possible, and once at a time."""
        self._do.setEnabled(self._possible and not self._doing)

    def _hinder(self, reason: str) -> None:
        """Say why it cannot be done, or not another time; no reason when it can."""
        self._hindrance = reason
        self._say(reason)

    @property
    def _host(self) -> str:
        binding = self._entry.binding
        return binding.host if isinstance(binding, Http) else ""

    def _asked_to_allow(self) -> None:
        if ask_to_allow(self._host, self._workshop, self):
            self._look()

    def _tell(self, news: str) -> None:
        """Say what became of it; that stays until other words are written after it."""
        self._news = news
        self._say(news)

    def _say(self, words: str) -> None:
        """Show what became of it and what hinders it, and read out what is new of that."""
        self._became.show_words("\n".join(part for part in (self._news, self._hindrance) if part))
        announce(self, words)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        for field in self._words.values():
            column.addWidget(field)
        head = Words(self.tr("What would be done"), quiet=True)
        column.addWidget(head)
        column.addWidget(self._shown, 1)
        column.addWidget(self._became)
        column.addWidget(self._output, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._allow)
        buttons.addStretch(1)
        buttons.addWidget(self._do)
        buttons.addWidget(self._close)
        for button in (self._allow, self._do, self._close):
            button.setAutoDefault(False)
        column.addLayout(buttons)
        head.show_words(self.tr("What would be done:"))
        self._became.show_words("")
        self._output.hide()
        self._allow.hide()
        self._do.setEnabled(False)


def _lines(plan: Plan) -> Iterator[str]:
    """What would be done, call by call, to the letter where that can be told."""
    for act in plan.acts:
        letters = exact(act)
        yield letters or describe(act)


def _outputs(report: Report) -> Iterator[str]:
    for result in report.results:
        if result.outcome is not None and result.outcome.value:
            yield result.outcome.value
