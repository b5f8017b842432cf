"""From calls as the model wrote them to a plan with typed values, and what is to happen with it.

The planner never guesses in silence and never does anything: words that were not said are dropped,
what is missing is asked for, and what cannot be done here is refused with the reason.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from assistant_core.calls import Call, Decision, Interpretation, Need, Plan, PlannedCall
from assistant_core.catalog import IRRELEVANT, Catalog, Function, Parameter
from assistant_core.errors import NotBuilt, OctavoxError, ServiceMissing
from assistant_core.functions import Kind, Named, Risk, Value
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.choice import resolve_choice
from assistant_core.resolvers.duration import resolve_duration
from assistant_core.resolvers.moment import resolve_moment
from assistant_core.resolvers.name import resolve_name
from assistant_core.resolvers.number import resolve_number
from assistant_core.resolvers.percent import resolve_percent
from assistant_core.resolvers.state import resolve_state
from assistant_core.runner import invoke
from assistant_core.services import Services
from assistant_core.settings import Thresholds

PlannedValue = Value | PlannedCall | None


@dataclass
class _Arguments:
    """What became of one call's arguments while they were being resolved."""

    values: dict[str, PlannedValue] = field(default_factory=dict)
    unresolved: dict[str, str] = field(default_factory=dict)
    guessed: bool = False


RIVAL = 0.1
"""A runner-up that is as likely as this is worth a choice; else what was understood is asked about."""


class Planner:
    """Turns interpretations into plans, with an injected clock."""

    def __init__(
        self, catalog: Catalog, services: Services, now: Callable[[], datetime], thresholds: Thresholds
    ) -> None:
        self._catalog = catalog
        self._services = services
        self._now = now
        self._thresholds = thresholds

    async def plan(self, text: str, interpretation: Interpretation, *, doubtful: bool = False) -> Plan:
        """Plan what was understood.

        Args:
            text: The transcript.
            interpretation: The calls the model gave for it.
            doubtful: The transcript may be wrong, so nothing runs without a yes.
        """
        started = time.perf_counter()
        calls = tuple([await self._call(c, text) for c in interpretation.calls if c.name != IRRELEVANT])
        plan = Plan(
            text=text,
            calls=calls,
            decision=Decision.NOTHING,
            confidence=interpretation.confidence,
            risk=self._risk(calls, doubtful),
            alternatives=interpretation.alternatives,
            needs=_needs(calls),
            interpret_seconds=interpretation.seconds,
        )
        decision, reason = self._decide(plan)
        return replace(plan, decision=decision, reason=reason, plan_seconds=time.perf_counter() - started)

    async def answer(self, plan: Plan, words: str) -> Plan | None:
        """The plan with its first need answered by these words; None when they are no answer."""
        need = plan.needs[0]
        call = plan.calls[need.call]
        parameter = call.function.parameter(need.parameter)
        if parameter is None:
            return None
        try:
            value, guessed = await self._resolve(parameter, words.strip(" .?!"))
        except Unresolved:
            return None
        filled = replace(
            call,
            arguments={**call.arguments, need.parameter: words},
            values={**call.values, need.parameter: value},
            guessed=call.guessed or guessed,
        )
        filled = replace(filled, risk=_risk_of(filled))
        calls = (*plan.calls[: need.call], filled, *plan.calls[need.call + 1 :])
        renewed = replace(plan, calls=calls, needs=_needs(calls), risk=self._risk(calls, doubtful=False))
        decision, reason = self._decide(renewed)
        return replace(renewed, decision=decision, reason=reason)

    async def _call(self, call: Call, text: str) -> PlannedCall:
        function = self._catalog[call.name]
        resolved = _Arguments()
        for name, words in call.arguments.items():
            parameter = function.parameter(name)
            if parameter is not None:
                await self._take(parameter, words, text, resolved)
        planned = PlannedCall(
            function=function,
            arguments={n: w for n, w in call.arguments.items() if n in resolved.values},
            values=resolved.values,
            unresolved=resolved.unresolved,
            unavailable=await self.unavailable(function),
            guessed=resolved.guessed,
        )
        return replace(planned, risk=_risk_of(planned))

    async def _take(self, parameter: Parameter, words: str | Call, text: str, into: _Arguments) -> None:
        if isinstance(words, Call):
            into.values[parameter.name] = await self._call(words, text)
            return
        if not parameter.choices and not was_said(words, text):
            return
        try:
            value, guessed = await self._resolve(parameter, words)
        except Unresolved as problem:
            into.values[parameter.name] = None
            into.unresolved[parameter.name] = problem.said
            return
        into.values[parameter.name] = value
        into.guessed = into.guessed or guessed

    async def _resolve(self, parameter: Parameter, words: str) -> tuple[Value, bool]:
        """The value of words, and whether it was guessed. Raises `Unresolved`."""
        match parameter.kind:
            case Kind.TEXT:
                return words, False
            case Kind.ENUM:
                return resolve_choice(words, parameter.choices), False
            case Kind.STATE:
                return resolve_state(words), False
            case Kind.PERCENT:
                return resolve_percent(words), False
            case Kind.NUMBER:
                return resolve_number(words), False
            case Kind.DURATION:
                return resolve_duration(words), False
            case Kind.TIME:
                return resolve_moment(words, self._now(), morning=parameter.morning), False
            case Kind.NAME:
                return await self._name(parameter, words)

    async def _name(self, parameter: Parameter, words: str) -> tuple[Value, bool]:
        lister = self._catalog.names.get(parameter.names)
        if lister is None:
            raise Unresolved(f"nothing lists the {parameter.names}", said=f"I know no {parameter.names} yet.")
        try:
            known: list[Named] = await invoke(lister, {}, self._services)
        except OctavoxError as error:
            raise Unresolved(str(error), said=f"{error.said} {_as_sentence(error.cure)}".strip()) from error
        match = resolve_name(words, known, what=parameter.names, may_be_new=parameter.may_be_new)
        return match.named, match.guessed

    async def unavailable(self, function: Function) -> str:
        """Why a function cannot be done here, with the cure; empty when it can."""
        if not function.built:
            return NotBuilt(function.name).said
        for kind in function.services.values():
            missing: ServiceMissing | None = await self._services.missing(kind)
            if missing is not None:
                return f"{missing.said} {_as_sentence(missing.cure)}".strip()
        return ""

    def _risk(self, calls: tuple[PlannedCall, ...], doubtful: bool) -> Risk:
        risk = max((call.risk for call in calls), default=Risk.SAFE)
        if calls and (doubtful or any(call.guessed for call in calls)):
            return max(risk, Risk.CONFIRM)
        return risk

    def _decide(self, plan: Plan) -> tuple[Decision, str]:
        if not plan.calls:
            return Decision.NOTHING, ""
        if plan.confidence < self._thresholds.choose:
            return Decision.NOTHING, "I am not sure what you mean."
        unsure = plan.confidence < self._thresholds.run
        if unsure and plan.alternatives and plan.alternatives[0].probability >= RIVAL:
            return Decision.CHOOSE, ""
        everything = [inner for call in plan.calls for inner in _with_nested(call)]
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


def was_said(span: str, text: str) -> bool:
    """Whether the words of a span stand in the transcript, whatever the case and the spaces."""
    return " ".join(span.lower().split()) in " ".join(text.lower().split())


def _with_nested(call: PlannedCall) -> Iterator[PlannedCall]:
    """A call and the calls that are its arguments."""
    yield call
    for value in call.values.values():
        if isinstance(value, PlannedCall):
            yield from _with_nested(value)


def _risk_of(call: PlannedCall) -> Risk:
    """The risk of a call; what its rule cannot judge counts as risky."""
    plain: Mapping[str, Value] = {
        n: v for n, v in call.values.items() if v is not None and not isinstance(v, PlannedCall)
    }
    inner = [v.risk for v in call.values.values() if isinstance(v, PlannedCall)]
    try:
        own = call.function.risk(plain)
    except Exception:
        own = Risk.CONFIRM
    return max([own, *inner])


def _needs(calls: tuple[PlannedCall, ...]) -> tuple[Need, ...]:
    return tuple(
        Need(index, parameter.name, parameter.question)
        for index, call in enumerate(calls)
        for parameter in call.function.parameters
        if parameter.required and parameter.name not in call.values
    )


def _as_sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}." if words and not words.endswith(".") else words
