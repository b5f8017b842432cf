"""One function as a whole: what it is told, phrases for it, its risk, and what was done with it."""

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.announcing import announce
from app.functions_page.known import Known, risk_words
from app.words import Words
from assistant_core.catalog import Function, Parameter
from assistant_core.errors import OctavoxError
from assistant_core.settings import ActionChoice

Spawn = Callable[[Coroutine[Any, Any, None]], object]


class FunctionDetails(QScrollArea):
    """Shows a function, and lets its owner decide about it."""

    def __init__(self, known: Known, spawn: Spawn) -> None:
        super().__init__()
        self._known = known
        self._spawn = spawn
        self._function: Function | None = None
        self._signature = Words(self.tr("Function"), size=1.1, bold=True)
        self._does = Words(self.tr("What it does"))
        self._here = Words(self.tr("Why it does not work here"), bold=True)
        self._enabled = QCheckBox(self.tr("&On: it may be done"))
        self._risk = QComboBox()
        self._warning = Words(self.tr("Warning"), bold=True)
        self._told = Words(self.tr("What it is told"))
        self._phrases = Words(self.tr("Ways to say it"))
        self._history = Words(self.tr("What was done with it"))
        self._lay_out()
        self._enabled.clicked.connect(self._switched)
        self._risk.activated.connect(self._held)

    @property
    def function(self) -> Function | None:
        """What is shown."""
        return self._function

    def show_function(self, function: Function) -> None:
        """Show a function."""
        self._function = function
        self._signature.show_words(function.signature)
        self._does.show_words(function.description)
        self._here.show_words("")
        self._told.show_words("\n".join(map(_told, function.parameters)) or self.tr("Nothing."))
        self._phrases.show_words("\n".join(f"“{one}”" for one in (*function.phrases, *function.examples)))
        self._history.show_words(self._uses(function) or self.tr("Nothing yet."))
        self._risk.clear()
        own = self.tr(risk_words(function, ActionChoice()))
        self._risk.addItem(self.tr("As declared: {0}").format(own), "own")
        self._risk.addItem(self.tr("Safe: done at once"), "safe")
        self._risk.addItem(self.tr("Confirm: asked about first"), "confirm")
        self._risk.addItem(self.tr("Forbidden: never done by voice"), "forbidden")
        self.show_choice()

    def show_choice(self) -> None:
        """Show what was decided about the function."""
        if self._function is None:
            return
        choice = self._known.choice(self._function)
        self._enabled.setChecked(choice.enabled)
        self._risk.setCurrentIndex(self._risk.findData(choice.risk))
        lowered = self._known.lowers(self._function, choice.risk)
        warning = self.tr("This asks less than the author of the function thought right.")
        self._warning.show_words(warning if lowered else "")
        self._spawn(self._look_whether_it_works(self._function))

    async def _look_whether_it_works(self, function: Function) -> None:
        reason = await self._known.planner.unavailable(function)
        if self._function is function:
            self._here.show_words(reason)

    def _switched(self, on: bool) -> None:
        self._decide(lambda function: self._known.enable(function, on))

    def _held(self, index: int) -> None:
        risk = self._risk.itemData(index)
        self._decide(lambda function: self._known.hold(function, risk))
        if self._warning.text():
            announce(self, self._warning.text())

    def _decide(self, how: Callable[[Function], None]) -> None:
        if self._function is None:
            return
        try:
            how(self._function)
        except OctavoxError as error:
            announce(self, error.said)
        self.show_choice()

    def _uses(self, function: Function) -> str:
        return "\n".join(
            f"{use.at.astimezone():%Y-%m-%d %H:%M}  “{use.text}”: {use.acts[0].said or use.acts[0].state}"
            for use in self._known.uses(function)
        )

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        for words in (self._signature, self._does, self._here):
            column.addWidget(words)
        column.addWidget(self._enabled)
        form = QFormLayout()
        risk = QLabel(self.tr("&Risk"))
        risk.setBuddy(self._risk)
        self._risk.setAccessibleName(self.tr("Risk"))
        form.addRow(risk, self._risk)
        column.addLayout(form)
        column.addWidget(self._warning)
        for title, words in (
            (self.tr("What it is told"), self._told),
            (self.tr("Ways to say it"), self._phrases),
            (self.tr("What was done with it"), self._history),
        ):
            head = Words(title, quiet=True)
            column.addWidget(head)
            head.show_words(title)
            column.addWidget(words)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def _told(parameter: Parameter) -> str:
    """A parameter in one line."""
    kind = " / ".join(parameter.choices) or parameter.kind.value
    need = "" if parameter.required else ", need not be said"
    about = f": {parameter.description}" if parameter.description else ""
    return f"{parameter.name} ({kind}{need}){about}"
