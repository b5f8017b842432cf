"""From calls as the model wrote them to a plan with typed values, and what is to happen with it.

The planner never guesses in silence and never does anything: words that were not said are dropped,
what is missing is asked for, and what cannot be done here is refused with the reason.
"""

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from assistant_core.argument_values import ArgumentValues, as_sentence
from assistant_core.calls import Call, Decision, Interpretation, Plan, PlannedCall
from assistant_core.catalog import IRRELEVANT, Catalog, Function, Parameter
from assistant_core.deciding import decided, missing, needs
from assistant_core.errors import AnswerMalformed, OctavoxError, ServiceMissing
from assistant_core.functions import Risk, Value
from assistant_core.rebinding import as_chosen
from assistant_core.references import NothingMeant, References
from assistant_core.resolvers import Unresolved
from assistant_core.runner import invoke
from assistant_core.services import Services
from assistant_core.settings import ActionChoice, Thresholds

T = TypeVar("T")

PlannedValue = Value | PlannedCall | None


@dataclass
class _Arguments:
    """What became of one call's arguments while they were being resolved."""

    words: dict[str, str | Call] = field(default_factory=dict)
    values: dict[str, PlannedValue] = field(default_factory=dict)
    unresolved: dict[str, str] = field(default_factory=dict)
    guessed: bool = False

    def fail(self, name: str, problem: Unresolved) -> None:
        """Note that the words for a parameter say no value."""
        self.values[name] = None
        self.unresolved[name] = problem.said


_NOTHING_CHOSEN = ActionChoice()


class Planner:
    """Turns interpretations into plans, with an injected clock.

    Attributes:
        thresholds: How sure the model must be.
        choices: What the person decided about functions, by their names.
    """

    def __init__(
        self, catalog: Catalog, services: Services, now: Callable[[], datetime], thresholds: Thresholds
    ) -> None:
        self._catalog = catalog
        self._services = services
        self.thresholds = thresholds
        self.choices: Mapping[str, ActionChoice] = {}
        self._references = References(now)
        self._values = ArgumentValues(catalog, services, now, self._references)

    async def plan(self, text: str, interpretation: Interpretation, *, doubtful: bool = False) -> Plan:
        """Plan what was understood.

        Args:
            text: The transcript.
            interpretation: The calls the model gave for it.
            doubtful: The transcript may be wrong, so nothing runs without a yes.

        Raises:
            AnswerMalformed: A function is called that the catalog lacks.
        """
        started = time.perf_counter()
        said = None if interpretation.taught else text
        calls = tuple([await self._call(c, said) for c in interpretation.calls if c.name != IRRELEVANT])
        plan = Plan(
            text=text,
            calls=calls,
            decision=Decision.NOTHING,
            confidence=interpretation.confidence,
            doubtful=doubtful,
            way=interpretation.way,
            alternatives=interpretation.alternatives,
            needs=needs(calls),
            interpret_seconds=interpretation.seconds,
        )
        return replace(decided(plan, self.thresholds), plan_seconds=time.perf_counter() - started)

    async def answer(self, plan: Plan, words: str, *, doubtful: bool = False) -> Plan | None:
        """The plan with its first need answered by these words; None when they are no answer."""
        need = plan.needs[0]
        try:
            filled = await self._filled(plan.calls[need.call], need.path, need.parameter, words.strip(" .?!"))
        except Unresolved:
            return None
        calls = (*plan.calls[: need.call], filled, *plan.calls[need.call + 1 :])
        answered = replace(plan, calls=calls, needs=needs(calls), doubtful=plan.doubtful or doubtful)
        return decided(answered, self.thresholds)

    def remember(self, calls: Iterable[PlannedCall]) -> None:
        """Let "it" and "there" mean what these calls were about, for a while."""
        self._references.remember(calls)

    async def _call(self, call: Call, text: str | None) -> PlannedCall:
        """A call with its values; `text` is what its words must stand in, None when they may be any."""
        function = self._function(call.name)
        resolved = _Arguments()
        said = [(p, words) for name, words in call.arguments.items() if (p := function.parameter(name))]
        narrowed = self._values.narrowing
        for parameter, words in sorted(said, key=lambda pair: bool(narrowed(pair[0], function))):
            await self._take(parameter, words, text, resolved)
        planned = PlannedCall(
            function=function,
            arguments=_in_order(function, resolved.words),
            values=_in_order(function, resolved.values),
            unresolved=resolved.unresolved,
            unavailable=await self.unavailable(function),
            guessed=resolved.guessed,
        )
        return await self._completed(planned)

    def _function(self, name: str) -> Function:
        if name not in self._catalog:
            raise AnswerMalformed(f"the catalog has no function {name}")
        return as_chosen(self._catalog[name], self._catalog, self.choices)

    async def _completed(self, call: PlannedCall) -> PlannedCall:
        """With its risk and, once nothing is missing, with what is done instead of it."""
        if not missing(call):
            call = replace(call, steps=await self._steps(call))
        return replace(call, risk=max(self._risk_of(call), await self._weighed(call)))

    async def _steps(self, call: PlannedCall) -> tuple[PlannedCall, ...]:
        if call.function.done_by is not None:
            return (await self._completed(await self._handed_on(call, call.function.done_by)),)
        if call.function.steps is None:
            return ()
        said = {name: words for name, words in call.arguments.items() if isinstance(words, str)}
        return tuple([await self._call(step, None) for step in call.function.steps(said)])

    async def _handed_on(self, call: PlannedCall, by: Function) -> PlannedCall:
        """What was said for a call, for another function that carries it out."""
        left = [name for name in call.values if by.parameter(name) is None]
        problem = f"{by.name} is not told the {left[0]}, so it cannot do that." if left else ""
        return PlannedCall(
            function=by,
            arguments=_in_order(by, call.arguments),
            values=_in_order(by, call.values),
            unavailable=problem or await self.unavailable(by),
            guessed=call.guessed,
        )

    async def _weighed(self, call: PlannedCall) -> Risk:
        """The risk that the state of the world adds to a call that can be done."""
        if call.function.weigh is None or call.unavailable:
            return Risk.SAFE
        try:
            return Risk(await invoke(call.function.weigh, {}, self._services))
        except OctavoxError:
            return Risk.CONFIRM

    async def _filled(self, call: PlannedCall, path: tuple[str, ...], name: str, words: str) -> PlannedCall:
        """The call with one argument more, perhaps in a call inside it. Raises `Unresolved`."""
        if path:
            inner = call.values[path[0]]
            if not isinstance(inner, PlannedCall):
                raise Unresolved(f"{path[0]} is no call")
            value: PlannedValue = await self._filled(inner, path[1:], name, words)
            return await self._completed(replace(call, values={**call.values, path[0]: value}))
        parameter = call.function.parameter(name)
        if parameter is None:
            raise Unresolved(f"there is no parameter {name}")
        value, guessed = await self._values.resolve(parameter, words, call.values)
        return await self._completed(
            replace(
                call,
                arguments={**call.arguments, name: words},
                values={**call.values, name: value},
                guessed=call.guessed or guessed,
            )
        )

    async def _take(
        self, parameter: Parameter, words: str | Call, text: str | None, into: _Arguments
    ) -> None:
        if (
            text is not None
            and not parameter.choices
            and isinstance(words, str)
            and not was_said(words, text)
        ):
            return
        into.words[parameter.name] = words
        try:
            if isinstance(words, Call):
                into.values[parameter.name] = await self._nested(parameter, words, text)
                return
            value, guessed = await self._values.resolve(parameter, words, into.values)
        except NothingMeant as problem:
            if parameter.required:
                del into.words[parameter.name]  # it will be asked for
            else:
                into.fail(parameter.name, problem)
        except Unresolved as problem:
            into.fail(parameter.name, problem)
        else:
            into.values[parameter.name] = value
            into.guessed = into.guessed or guessed

    async def _nested(self, parameter: Parameter, call: Call, text: str | None) -> PlannedCall:
        """A call in the place of an argument, which has to be text. Raises `Unresolved`."""
        inner = self._function(call.name)
        several = (inner.done_by or inner).steps is not None
        if not parameter.nested or several or inner.name == IRRELEVANT:
            raise Unresolved(
                f"{call.name} cannot be the {parameter.name} of another call",
                said="I cannot do the one with the result of the other.",
            )
        return await self._call(call, text)

    async def unavailable(self, function: Function) -> str:
        """Why a function cannot or may not be done here, with the cure; empty when it can."""
        function = as_chosen(function, self._catalog, self.choices)
        if not self._choice(function).enabled:
            return "You have switched that off. Switch it on in the settings, under Actions."
        for kind in function.services.values():
            lacking: ServiceMissing | None = await self._services.missing(kind)
            if lacking is not None:
                return f"{lacking.said} {as_sentence(lacking.cure)}".strip()
        if function.check is not None:
            try:
                await invoke(function.check, {}, self._services)
            except OctavoxError as error:
                return f"{error.said} {as_sentence(error.cure)}".strip()
        return await self.unavailable(function.done_by) if function.done_by is not None else ""

    def _choice(self, function: Function) -> ActionChoice:
        return self.choices.get(function.name, _NOTHING_CHOSEN)

    def _risk_of(self, call: PlannedCall) -> Risk:
        """The risk of a call, as its owner holds it to be; what its rule cannot judge counts as risky."""
        chosen = self._choice(call.function).risk
        steps = [s for s in call.steps if chosen == "own" or not self._merely_declared(call, s)]
        inner = [v.risk for v in (*call.values.values(), *steps) if isinstance(v, PlannedCall)]
        try:
            own = call.function.risk(call.known) if chosen == "own" else Risk[chosen.upper()]
        except Exception:
            own = Risk.CONFIRM
        return max([own, *inner])

    def _merely_declared(self, call: PlannedCall, step: PlannedCall) -> bool:
        """Whether what carries a call out asks for a yes only because its entry declares that.

        What is forbidden stays so: a decision about the call is none about that.
        """
        return (
            call.function.done_by is not None
            and not step.steps
            and step.risk <= Risk.CONFIRM
            and self._choice(step.function).risk == "own"
        )


def _in_order(function: Function, found: Mapping[str, T]) -> dict[str, T]:
    """What was found for parameters, in the order of the function's declaration."""
    return {p.name: found[p.name] for p in function.parameters if p.name in found}


def was_said(span: str, text: str) -> bool:
    """Whether the words of a span stand in the transcript, whatever the case and the spaces."""
    return " ".join(span.lower().split()) in " ".join(text.lower().split())
