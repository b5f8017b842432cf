"""A plan as JSON, the form of ``octavox plan`` and of every ``--json``."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from assistant_core.calls import Alternative, Call, Interpretation, Plan, PlannedCall
from assistant_core.catalog import IRRELEVANT
from assistant_core.functions import Named, When
from assistant_core.token_map import TokenMap


def plan_json(plan: Plan, *, id: str | None = None) -> dict[str, Any]:
    """The plan as an object; ``id`` first when there is one."""
    head = {} if id is None else {"id": id}
    return {
        **head,
        "text": plan.text,
        "decision": plan.decision.value,
        "risk": plan.risk.label,
        "confidence": round(plan.confidence, 4),
        "calls": [_call(call) for call in plan.calls],
        "alternatives": _alternatives(plan.alternatives),
        "needs": [
            {"call": n.call, "parameter": n.parameter, "question": n.question}
            | ({"inside": list(n.path)} if n.path else {})
            for n in plan.needs
        ],
        "unresolved": [
            {"call": index, "parameter": name, "reason": reason}
            for index, call in enumerate(plan.calls)
            for name, reason in call.unresolved.items()
        ],
        "seconds": {"interpret": round(plan.interpret_seconds, 4), "plan": round(plan.plan_seconds, 4)},
    }


def spans_json(text: str, made: Interpretation, shapes: TokenMap) -> dict[str, Any]:
    """What functions beside the catalog were called with: arguments as said, since nothing resolves them."""
    return {
        "text": text,
        "confidence": round(made.confidence, 4),
        "calls": [_spans(call, shapes) for call in made.calls if call.name != IRRELEVANT],
        "alternatives": _alternatives(made.alternatives),
        "seconds": {"interpret": round(made.seconds, 4)},
    }


def _alternatives(found: Iterable[Alternative]) -> list[dict[str, Any]]:
    return [{"name": a.name, "probability": round(a.probability, 4)} for a in found]


def _spans(call: Call, shapes: TokenMap) -> dict[str, Any]:
    arguments = {n: _spans(v, shapes) if isinstance(v, Call) else v for n, v in call.arguments.items()}
    return {"name": call.name, "token": shapes.by_name[call.name].token, "arguments": arguments}


def _call(call: PlannedCall) -> dict[str, Any]:
    return {
        "name": call.function.name,
        "token": call.function.token,
        "arguments": {
            n: _call(call.values[n]) if isinstance(call.values.get(n), PlannedCall) else _span(v)  # type: ignore[arg-type]
            for n, v in call.arguments.items()
        },
        "values": {n: value_json(v) for n, v in call.values.items()},
        "available": not call.unavailable,
        "risk": call.risk.label,
        **({"steps": [_call(step) for step in call.steps]} if call.steps else {}),
    }


def _span(words: str | Call) -> str:
    return words if isinstance(words, str) else words.name


def value_json(value: object) -> Any:
    """A value of an argument as the design of ``octavox plan`` has it."""
    match value:
        case PlannedCall():
            return _call(value)
        case timedelta():
            return _number(value.total_seconds())
        case When():
            return _when(value)
        case Named():
            return {"id": value.id, "label": value.label}
        case float():
            return _number(value)
    return value


def _when(value: When) -> str | dict[str, str]:
    if value.rrule:
        return {"rrule": value.rrule, "start": value.start.isoformat()}
    if value.end:
        return {"start": value.start.isoformat(), "end": value.end.isoformat()}
    return value.start.isoformat()


def _number(value: float) -> int | float:
    return int(value) if value == int(value) else round(value, 6)
