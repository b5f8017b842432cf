"""Plans in words: what is shown before an act, and the reply after it."""

from collections.abc import Sequence
from datetime import timedelta

from assistant_core.calls import Plan, PlannedCall
from assistant_core.catalog import IRRELEVANT
from assistant_core.errors import OctavoxError
from assistant_core.functions import Named, When
from assistant_core.runner import CallResult

_LIKELY = 0.01
"""The least probability with which another function is offered."""


def describe(call: PlannedCall) -> str:
    """A call as a person would read it: ``Set timer: ten minutes, name tea``."""
    title = call.function.name.replace("_", " ").capitalize()
    optional = {p.name for p in call.function.parameters if not p.required}
    parts = [
        f"{name} {_words(call, name)}" if name in optional else _words(call, name) for name in call.values
    ]
    return f"{title}: {', '.join(parts)}" if parts else title


def describe_plan(plan: Plan) -> str:
    """All calls of a plan, one a line."""
    return "\n".join(describe(call) for call in plan.calls)


def exact(call: PlannedCall) -> str:
    """What would be done for a call of a function of the person's own, to the letter; empty for any other.

    What would be refused is the reason for that instead.
    """
    if call.function.shown is None:
        return ""
    try:
        return call.function.shown(call.known)
    except OctavoxError as error:
        return error.said


def exact_plan(plan: Plan) -> str:
    """What would be run for a plan, to the letter, as far as functions of the person's own go."""
    return "\n".join(what for act in plan.acts if (what := exact(act)))


def choices(plan: Plan, limit: int = 3) -> tuple[str, ...]:
    """The names of the functions to offer when the model was not sure, likeliest first."""
    likely = [a.name for a in plan.alternatives if a.probability >= _LIKELY and a.name != IRRELEVANT]
    return tuple(dict.fromkeys([plan.calls[0].function.name, *likely]))[:limit]


def did_you_mean(names: Sequence[str]) -> str:
    """The question that offers them."""
    words = [name.replace("_", " ") for name in names]
    return (
        f"Did you mean {', '.join(words[:-1])} or {words[-1]}?"
        if len(words) > 1
        else f"Did you mean {words[0]}?"
    )


def reply(results: Sequence[CallResult], planned: int) -> str:
    """The words for what became of a plan: each call in order, then what was left undone."""
    words = " ".join(result.said for result in results if result.said)
    failed = bool(results) and results[-1].error is not None
    if failed and len(results) < planned:
        words += " I stopped there."
    if failed and any(r.outcome is not None and r.outcome.changed for r in results):
        words += " Say undo to put back what was done."
    return words


def _words(call: PlannedCall, name: str) -> str:
    value = call.values[name]
    match value:
        case PlannedCall():
            return f"({describe(value)})"
        case None:
            return f"{call.arguments[name]} (?)"
        case Named():
            return value.label
        case bool():
            return "on" if value else "off"
        case timedelta():
            return str(call.arguments[name])
        case When():
            moment = (
                value.start.strftime("%a %d %b")
                if value.whole_day
                else value.start.strftime("%a %d %b %H:%M")
            )
            return f"{call.arguments[name]} ({moment})"
        case float() | int():
            return str(call.arguments[name])
    return str(value)
