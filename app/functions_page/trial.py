"""The box to try a sentence in: what would be understood and done, stage by stage, and nothing is done."""

import json
from collections.abc import Awaitable, Callable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.announcing import announce
from app.functions_page.details import Spawn
from app.words import Words
from assistant_core.calls import Decision, Plan, PlannedCall
from assistant_core.errors import OctavoxError
from assistant_core.plan_json import value_json

LIKELY = 0.005
"""The least probability with which another function is shown."""

Understand = Callable[[str], Awaitable[Plan]]


class Trial(QWidget):
    """Takes a sentence as text and shows its way to the point where something would be done."""

    def __init__(self, understand: Understand, spawn: Spawn) -> None:
        super().__init__()
        self._understand = understand
        self._spawn = spawn
        self._asked = 0
        self._entry = QLineEdit()
        self._entry.setPlaceholderText(self.tr("Try a sentence: nothing is done…"))
        self._entry.setAccessibleName(self.tr("Try a sentence"))
        self._entry.setClearButtonEnabled(True)
        self._try = QPushButton(self.tr("&Try"))
        self._outcome = Words(self.tr("What would be done"))
        line = QHBoxLayout()
        line.addWidget(self._entry, 1)
        line.addWidget(self._try)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self._outcome)
        self._outcome.show_words("")
        self._entry.returnPressed.connect(self._tried)
        self._try.clicked.connect(self._tried)

    def _tried(self) -> None:
        text = self._entry.text().strip()
        if text:
            self._asked += 1
            self._spawn(self._show(text, self._asked))

    async def _show(self, text: str, number: int) -> None:
        self._outcome.show_words(self.tr("Working out what you mean…"))
        try:
            words = "\n".join(stages(await self._understand(text)))
        except OctavoxError as error:
            words = error.said
        if number == self._asked:
            self._outcome.show_words(words)
            announce(self, words)


def stages(plan: Plan) -> Iterator[str]:
    """What became of a sentence, a line a stage: tokens, values, risk, and what would happen."""
    calls = [call for top in plan.calls for call in top.whole]
    chosen = ", ".join(f"<nexa_{call.function.token}> {call.function.name}" for call in calls)
    sure = f"{100 * plan.confidence:.0f} %"
    yield _said("Tokens: {0} ({1})").format(chosen or "irrelevant", sure)
    likely = (one for one in plan.alternatives if one.probability >= LIKELY)
    others = [f"{one.name} {100 * one.probability:.0f} %" for one in likely]
    if others:
        yield _said("Else: {0}").format(", ".join(others))
    for call in calls:
        yield from _values(call)
    yield _said("Risk: {0}").format(_said(plan.risk.label))
    yield _decided(plan)
    if plan.decision in (Decision.RUN, Decision.CONFIRM):
        for act in plan.acts:
            yield _said("Call: {0}").format(_written(act))


def _values(call: PlannedCall) -> Iterator[str]:
    for name, words in call.arguments.items():
        if isinstance(words, str):
            value = call.unresolved.get(name) or _json(call.values.get(name))
            yield f"{name}: “{words}” → {value}"


def _decided(plan: Plan) -> str:
    match plan.decision:
        case Decision.RUN:
            return _said("It would be done at once.")
        case Decision.CONFIRM:
            return _said("You would be asked first.")
        case Decision.CHOOSE:
            return _said("You would be asked which of these you mean.")
        case Decision.NOTHING:
            return plan.reason or _said("Nothing would be done.")
    return plan.reason


def _written(call: PlannedCall) -> str:
    """The call as it would be made."""
    values = (
        f"{n}={_written(v) if isinstance(v, PlannedCall) else _json(v)}" for n, v in call.values.items()
    )
    return f"{call.function.name}({', '.join(values)})"


def _json(value: object) -> str:
    return json.dumps(value_json(value), ensure_ascii=False)


def _said(words: str) -> str:
    return QCoreApplication.translate("Trial", words)
