"""What happens with a plan: done at once, asked about, or not done, by what is known of its calls."""

from collections.abc import Sequence
from dataclasses import replace

from assistant_core.calls import Decision, Need, Plan, PlannedCall
from assistant_core.catalog import Parameter
from assistant_core.functions import Risk
from assistant_core.settings import Thresholds

RIVAL = 0.1
"""A runner-up that is as likely as this is worth a choice; else what was understood is asked about."""


def decided(plan: Plan, thresholds: Thresholds) -> Plan:
    """The plan with its risk and what is to happen with it."""
    risk = max((call.risk for call in plan.calls), default=Risk.SAFE)
    if plan.calls and (plan.doubtful or any(call.guessed for call in plan.whole)):
        risk = max(risk, Risk.CONFIRM)
    plan = replace(plan, risk=risk)
    decision, reason = _decide(plan, thresholds)
    return replace(plan, decision=decision, reason=reason)


def needs(calls: Sequence[PlannedCall]) -> tuple[Need, ...]:
    """What was not said and has to be asked for, in order."""
    return tuple(
        Need(index, parameter.name, parameter.question, path)
        for index, call in enumerate(calls)
        for path, parameter in missing(call)
    )


def missing(call: PlannedCall, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], Parameter]]:
    """The required parameters that were not said, those of nested calls too, with the way there."""
    found = [(path, p) for p in call.function.parameters if p.required and p.name not in call.values]
    for name, value in call.values.items():
        if isinstance(value, PlannedCall):
            found += missing(value, (*path, name))
    return found


def _decide(plan: Plan, thresholds: Thresholds) -> tuple[Decision, str]:
    if not plan.calls:
        return Decision.NOTHING, ""
    if plan.confidence < thresholds.choose:
        return Decision.NOTHING, "I am not sure what you mean."
    unsure = plan.confidence < thresholds.run
    if unsure and plan.alternatives and plan.alternatives[0].probability >= RIVAL:
        return Decision.CHOOSE, ""
    everything = list(plan.whole)
    for call in everything:
        if call.unavailable:
            return Decision.REFUSE, call.unavailable
    if plan.needs:
        return Decision.ASK, plan.needs[0].question
    for call in everything:
        for problem in call.unresolved.values():
            return Decision.REFUSE, problem
    if plan.risk is Risk.FORBIDDEN:
        return Decision.REFUSE, "That must not be done by voice."
    return (Decision.CONFIRM if unsure or plan.risk is Risk.CONFIRM else Decision.RUN), ""
