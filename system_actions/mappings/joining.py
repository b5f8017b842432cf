"""Entries among one another and beside the catalog: names, tokens, phrases, and macros that go round."""

from collections.abc import Iterator, Mapping, Sequence

from assistant_core.catalog import Catalog, Parameter
from assistant_core.functions import Kind
from assistant_core.phrases import Shape
from system_actions.mappings.entry import FIRST_TOKEN, LAST_TOKEN, Entry
from system_actions.mappings.macro import Step
from system_actions.mappings.reading import Problem, Read
from system_actions.mappings.templates import template


def join(found: Sequence[Read], catalog: Catalog) -> tuple[dict[int, Entry], list[Problem]]:
    """Give each entry that can join the catalog its token; of the others, say why they cannot.

    Args:
        found: The entries, in the order of the file; of two that clash the first is kept.
        catalog: The functions there are besides.
    """
    kept: list[Read] = []
    problems: list[Problem] = []
    for read in found:
        faults = list(_clashes(read, kept, catalog))
        problems += faults
        if not faults:
            kept.append(read)
    kept, wrong = _whose_steps_are_right(kept, catalog)
    tokens, full = _numbered(kept, {function.token for function in catalog})
    return tokens, problems + wrong + full


def _clashes(read: Read, others: Sequence[Read], catalog: Catalog) -> Iterator[Problem]:
    entry = read.entry
    if entry.name in catalog:
        yield _at(read, "name", "there is a built-in function of that name")
    for name, parameter in entry.parameters.items():
        if parameter.kind is Kind.NAME and parameter.names not in catalog.names:
            known = ", ".join(sorted(catalog.names))
            yield _at(read, name, f'nothing lists "{parameter.names}"; there are lists of: {known}')
    taken = {phrase: other.entry.name for other in others for phrase in _shapes(other.entry)}
    for other in others:
        if other.entry.name == entry.name:
            yield _at(read, "name", f"line {other.piece.first} has that name already")
        if entry.token is not None and other.entry.token == entry.token:
            yield _at(read, "token", f"{other.entry.name} has that token already")
    if entry.token is not None and entry.token in {function.token for function in catalog}:
        yield _at(read, "token", "another function has that token already")
    for shape in _shapes(entry) & set(taken):
        yield _at(read, "phrases", f"{taken[shape]} has a phrase like that already")


def _shapes(entry: Entry) -> set[tuple[str, ...]]:
    return {Shape(phrase).outline for phrase in entry.phrases}


def _whose_steps_are_right(kept: Sequence[Read], catalog: Catalog) -> tuple[list[Read], list[Problem]]:
    """Without the macros whose steps cannot be called, and without those that call them, and so on."""
    left = list(kept)
    problems: list[Problem] = []
    while True:
        entries = {read.entry.name: read.entry for read in left}
        wrong = [problem for read in left for problem in _step_faults(read, entries, catalog)]
        if not wrong:
            return left, problems
        problems += wrong
        names = {problem.name for problem in wrong}
        left = [read for read in left if read.entry.name not in names]


def _step_faults(read: Read, entries: Mapping[str, Entry], catalog: Catalog) -> Iterator[Problem]:
    entry = read.entry
    if _calls_itself(entry.name, entries):
        yield _at(read, "macro", "it would call itself")
        return
    for step in entry.macro or ():
        known = _parameters(step.action, entries, catalog)
        if known is None:
            yield _at(read, "action", f"there is no function {step.action} that works", "macro")
            continue
        for name in set(step.arguments) - set(known):
            yield _at(read, name, f"{step.action} has no parameter {name}", "macro")
        for name, required in known.items():
            if required and not _always_said(step, name, entry):
                yield _at(read, "macro", f"{step.action} needs its {name}")


def _calls_itself(name: str, entries: Mapping[str, Entry]) -> bool:
    """Whether a macro is reached from its own steps, however many others lie between."""
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        entry = entries.get(waiting.pop())
        for step in (entry.macro or ()) if entry else ():
            if step.action == name:
                return True
            if step.action not in seen:
                seen.add(step.action)
                waiting.append(step.action)
    return False


def _parameters(name: str, entries: Mapping[str, Entry], catalog: Catalog) -> dict[str, bool] | None:
    """The parameters of a function, and whether each is required; None when there is none of that name."""
    if name in entries:
        return {known: p.required for known, p in entries[name].parameters.items()}
    if name not in catalog:
        return None
    found: Sequence[Parameter] = catalog[name].parameters
    return {p.name: p.required for p in found}


def _always_said(step: Step, name: str, entry: Entry) -> bool:
    text = step.arguments.get(name)
    return text is not None and all(entry.parameters[place].required for place in template(text).names)


def _numbered(kept: Sequence[Read], taken: set[int]) -> tuple[dict[int, Entry], list[Problem]]:
    """Each entry by its token: the one it asks for, else the lowest that is free."""
    tokens = {read.entry.token: read.entry for read in kept if read.entry.token is not None}
    problems: list[Problem] = []
    for read in kept:
        if read.entry.token is not None:
            continue
        free = (n for n in range(FIRST_TOKEN, LAST_TOKEN + 1) if n not in tokens and n not in taken)
        token = next(free, None)
        if token is None:
            problems.append(
                _at(read, "name", f"there is room for {LAST_TOKEN - FIRST_TOKEN + 1} actions only")
            )
        else:
            tokens[token] = read.entry
    return tokens, problems


def _at(read: Read, key: str, text: str, table: str = "") -> Problem:
    """A problem at a key, perhaps somewhere in a table of the entry."""
    return Problem(read.piece.line_of([key]), text, read.entry.name, table or key)
