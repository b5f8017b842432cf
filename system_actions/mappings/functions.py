"""Entries as functions of the catalog, which planner, gate, runner and journal treat like any other."""

from collections.abc import Mapping
from functools import partial

from assistant_core.catalog import Function, Parameter, question_for, services_of
from assistant_core.errors import ActionFailed
from assistant_core.functions import STATES, Handler, Kind, Outcome, Risk, RiskRule, Value
from system_actions.mappings.binding import Binding
from system_actions.mappings.entry import OUTPUT, Entry, ParameterEntry
from system_actions.mappings.macro import calls_of
from system_actions.mappings.templates import spoken, template
from system_actions.services.reach import Reach

SAID_OF_OUTPUT = 300
"""Characters of what came back that are said."""


def function_of(token: int, entry: Entry) -> Function:
    """The function that an entry declares."""
    binding = entry.binding
    handler = _run_by_its_steps if binding is None else _handler(entry, binding)
    return Function(
        token=token,
        name=entry.name,
        description=entry.description,
        parameters=tuple(_parameter(name, p) for name, p in entry.parameters.items()),
        examples=entry.phrases,
        handler=handler,
        risk_rule=_risk_rule(entry),
        services=services_of(handler),
        phrases=entry.phrases,
        steps=None if entry.macro is None else partial(calls_of, entry.macro),
        check=None if binding is None else _check(binding),
        binding="macro" if binding is None else binding.word,
        shown=None if binding is None else binding.shown,
    )


def reply(entry: Entry, values: Mapping[str, Value], output: str) -> str:
    """The words when it has succeeded: the entry's own, else what the binding can vouch for."""
    if not entry.reply:
        return entry.binding.done(entry.title) if entry.binding is not None else ""
    words = {name: spoken(value) for name, value in values.items()}
    return template(entry.reply).fill({**words, OUTPUT: " ".join(output[:SAID_OF_OUTPUT].split())}) or ""


def _risk_rule(entry: Entry) -> Risk | RiskRule:
    """The risk that an entry declares; a rule for a macro that is safe by itself: its steps settle it."""
    risk = entry.own_risk
    return risk if entry.binding is not None or risk > Risk.SAFE else lambda _values: risk


def _handler(entry: Entry, binding: Binding) -> Handler:
    async def run(*, _reach: Reach, **values: Value) -> Outcome:
        output = await binding.perform(values, _reach.services)
        return Outcome(reply(entry, values, output), value=output.strip())

    run.__name__ = entry.name
    return run


def _check(binding: Binding) -> Handler:
    async def check(*, _reach: Reach) -> None:
        await binding.check(_reach.services)

    return check


async def _run_by_its_steps() -> Outcome:
    """Refuse: the planner puts a macro's steps in its place, so nothing should come here."""
    raise ActionFailed("a macro was called instead of its steps")


def _parameter(name: str, entry: ParameterEntry) -> Parameter:
    choices = STATES if entry.kind is Kind.STATE else entry.choices
    return Parameter(
        name=name,
        kind=entry.kind,
        required=entry.required,
        description=entry.description,
        choices=choices,
        names=entry.names,
        question=entry.question or question_for(name, entry.kind, choices),
    )
