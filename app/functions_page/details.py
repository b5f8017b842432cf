"""One function as a whole: what it is told, phrases for it, its risk, and what was done with it."""

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.announcing import announce
from app.functions_page.known import Known
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
        self._hands = QComboBox()
        self._warning = Words(self.tr("Warning"), bold=True)
        self._told = Words(self.tr("What it is told"))
        self._phrases = Words(self.tr("Ways to say it"))
        self._history = Words(self.tr("What was done with it"))
        self._lay_out()
        self._enabled.clicked.connect(self._switched)
        self._risk.activated.connect(self._held)
        self._hands.activated.connect(self._bound)

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
        self.show_choice()

    def show_choice(self) -> None:
        """Show what was decided about the function."""
        if self._function is None:
            return
        choice = self._known.choice(self._function)
        self._enabled.setChecked(choice.enabled)
        self._offer_risks(self._function, choice)
        self._offer_hands(self._function, choice)
        lowered = self._known.lowers(self._function, choice.risk)
        warning = self.tr("This asks less than the author of the function thought right.")
        self._warning.show_words(warning if lowered else "")
        self._spawn(self._look_whether_it_works(self._function))

    def _offer_risks(self, function: Function, choice: ActionChoice) -> None:
        self._risk.clear()
        own = self.tr(self._known.risk_words(function, choice.model_copy(update={"risk": "own"})))
        self._risk.addItem(self.tr("As declared: {0}").format(own), "own")
        self._risk.addItem(self.tr("Safe: done at once"), "safe")
        self._risk.addItem(self.tr("Confirm: asked about first"), "confirm")
        self._risk.addItem(self.tr("Forbidden: never done by voice"), "forbidden")
        self._risk.setCurrentIndex(self._risk.findData(choice.risk))

    def _offer_hands(self, function: Function, choice: ActionChoice) -> None:
        """Who could carry it out; what was chosen stays to be seen when it cannot any more."""
        self._hands.clear()
        self._hands.addItem(self.tr("Octavox itself"), "")
        for one in self._known.hands(function):
            self._hands.addItem(f"{one.name} ({one.binding})", one.name)
        if self._hands.findData(choice.done_by) < 0:
            self._hands.addItem(self.tr("{0}: this cannot do it").format(choice.done_by), choice.done_by)
        self._hands.setCurrentIndex(self._hands.findData(choice.done_by))
        self._form.setRowVisible(self._hands, not function.binding or bool(choice.done_by))

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

    def _bound(self, index: int) -> None:
        name = self._hands.itemData(index)
        self._decide(lambda function: self._known.bind(function, name))

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
        self._form = QFormLayout()
        self._row(self.tr("&Risk"), self._risk)
        self._row(self.tr("&Done by"), self._hands)
        about = self.tr("A function of your own that is told the same, by the same names, can do it instead.")
        self._hands.setToolTip(about)
        self._hands.setAccessibleDescription(about)
        column.addLayout(self._form)
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

    def _row(self, title: str, combo: QComboBox) -> None:
        label = QLabel(title)
        label.setBuddy(combo)
        combo.setAccessibleName(title.replace("&", ""))
        self._form.addRow(label, combo)


def _told(parameter: Parameter) -> str:
    """A parameter in one line."""
    kind = " / ".join(parameter.choices) or parameter.kind.value
    need = "" if parameter.required else ", need not be said"
    about = f": {parameter.description}" if parameter.description else ""
    return f"{parameter.name} ({kind}{need}){about}"
