"""Built-in functions that one of the person's own carries out: still understood, never done themselves.

What is said for the one goes to the parameters of the same name of the other. Where that cannot be, the call
is refused with the reason; it is never done by the built-in function after all.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from assistant_core.catalog import IRRELEVANT, Catalog, Function, Parameter
from assistant_core.errors import ActionFailed
from assistant_core.functions import Handler, Kind, Outcome
from assistant_core.settings import ActionChoice

Choices = Mapping[str, ActionChoice]


def as_chosen(function: Function, catalog: Catalog, choices: Choices) -> Function:
    """A function as its owner wants it carried out; the function itself when nothing was chosen."""
    name = done_by(function, choices)
    if not name:
        return function
    problem = _problem(function, name, catalog, choices)
    return _refused(function, problem) if problem else _rebound(function, catalog[name])


def done_by(function: Function, choices: Choices) -> str:
    """The name of the function that was chosen to carry it out; empty for the function itself."""
    choice = choices.get(function.name)
    return choice.done_by if choice is not None else ""


def fitting(function: Function, catalog: Catalog, choices: Choices) -> list[str]:
    """The names of the functions that could carry a function out, in the order of the catalog."""
    return [one.name for one in catalog if not _problem(function, one.name, catalog, choices)]


def _problem(function: Function, name: str, catalog: Catalog, choices: Choices) -> str:
    """Why a function cannot be carried out by another, as a sentence; empty when it can."""
    if function.binding:
        return f"{function.name} is a function of your own, and only a built-in one can be done by another."
    if function.name == IRRELEVANT:
        return "Where there is nothing to do, nothing can do it."
    if name not in catalog:
        return f"{name}, which is to do that, is not in actions.toml any more, or has a mistake there."
    by = catalog[name]
    if not by.binding:
        return f"{name}, which is to do that, is built in, and only a function of your own can."
    if misfit := next(_misfits(function, by), ""):
        return f"{name} cannot do that in place of {function.name}: {misfit}."
    if _leads_to(by.name, function.name, catalog, choices):
        return f"{name} cannot do that in place of {function.name}: it would come back to {function.name}."
    return ""


def _misfits(function: Function, by: Function) -> Iterator[str]:
    """What is in the way of the arguments of a function, when another takes them."""
    for parameter in by.parameters:
        known = function.parameter(parameter.name)
        if known is None and parameter.required:
            yield f"it needs {parameter.name}, which {function.name} is not told"
        elif known is not None and (difference := _difference(known, parameter)):
            yield difference
    for known in function.parameters:
        if known.required and by.parameter(known.name) is None:
            yield f"it is not told the {known.name}"


def _difference(known: Parameter, taken: Parameter) -> str:
    """How the parameter that takes a value differs from the one the value is for; empty when it takes all."""
    if known.kind is not taken.kind:
        return f"its {taken.name} is of the kind {taken.kind.value}, not {known.kind.value}"
    if known.kind is Kind.NAME and known.names != taken.names:
        return f"its {taken.name} is the name of a {taken.names}, not of a {known.names}"
    missing = [choice for choice in known.choices if choice not in taken.choices]
    return f"its {taken.name} cannot be {missing[0]}" if missing else ""


def _leads_to(start: str, goal: str, catalog: Catalog, choices: Choices) -> bool:
    """Whether a function would in the end call another, by its steps and by what carries those out."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name == goal:
            return True
        if name not in seen and name in catalog:
            seen.add(name)
            waiting += _next(catalog[name], choices)
    return False


def _next(function: Function, choices: Choices) -> list[str]:
    if function.steps is not None:
        return [call.name for call in function.steps({})]
    return [name for name in [done_by(function, choices)] if name]


def _rebound(function: Function, by: Function) -> Function:
    """A function as it is understood, which another carries out: nothing of its own is needed or done."""
    needed = {parameter.name for parameter in by.parameters if parameter.required}
    return replace(
        _refused(function, f"{function.name} is done by {by.name}."),
        parameters=tuple(
            replace(p, nested=False, required=p.required or p.name in needed) for p in function.parameters
        ),
        check=None,
        done_by=by,
    )


def _refused(function: Function, reason: str) -> Function:
    """A function that is understood and cannot be done, with the reason."""
    refuse = _refusal(reason)
    return replace(function, handler=refuse, check=refuse, services={}, undo=None, preview=None)


def _refusal(reason: str) -> Handler:
    async def refuse() -> Outcome:
        raise ActionFailed(reason, said=reason)

    return refuse
