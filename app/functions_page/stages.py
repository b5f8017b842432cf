"""What became of a sentence, a line a stage: tokens, values, risk, and the very call that would be made."""

import json
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.translating.figures import with_tenths
from app.understood import understood_by
from assistant_core.calls import Decision, Plan, PlannedCall
from assistant_core.plan_json import value_json
from assistant_core.utterance import Transcript
from assistant_core.wording import exact

LIKELY = 0.005
"""The least probability with which another function is shown."""


def heard(transcript: Transcript) -> str:
    """What was understood of the sound."""
    words = _said("Heard: “{0}” ({1} s)").format(transcript.text, with_tenths(transcript.seconds))
    doubt = _said("It may be something else that was said, so you would be asked first.")
    return f"{words}\n{doubt}" if transcript.doubtful else words


def stages(plan: Plan) -> Iterator[str]:
    """The way of a sentence from its tokens to the point where something would be done."""
    calls = [call for top in plan.calls for call in _understood(top)]
    chosen = ", ".join(f"<nexa_{call.function.token}> {call.function.name}" for call in calls)
    sure = f"{100 * plan.confidence:.0f} %"
    yield _said("Understood {0}").format(understood_by(plan.way))
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
        for call in plan.calls:
            yield from _made(call)


def _understood(call: PlannedCall) -> Iterator[PlannedCall]:
    """A call and those that are its arguments, as they were understood."""
    yield call
    for value in call.values.values():
        if isinstance(value, PlannedCall):
            yield from _understood(value)


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


def _made(call: PlannedCall) -> Iterator[str]:
    """The call that would be made, or the steps in its place, and what each of the person's own would do."""
    yield _said("Call: {0}").format(_written(call))
    if call.function.done_by is not None:
        yield _said("Done by {0}:").format(call.function.done_by.name)
    elif call.steps:
        yield _counted("In %n step(s):", len(call.steps))
    elif what := exact(call):
        yield _said("By {0}: {1}").format(call.function.binding, what)
    for step in call.steps:
        yield from _made(step)


def _written(call: PlannedCall) -> str:
    values = (
        f"{n}={_written(v) if isinstance(v, PlannedCall) else _json(v)}" for n, v in call.values.items()
    )
    return f"{call.function.name}({', '.join(values)})"


def _json(value: object) -> str:
    return json.dumps(value_json(value), ensure_ascii=False)


def _said(words: str) -> str:
    return QCoreApplication.translate("Trial", words)


def _counted(words: str, number: int) -> str:
    return QCoreApplication.translate("Trial", words, "", number)
