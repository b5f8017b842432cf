"""Functions of one's own given to others, and a stranger's file looked through before any of it is kept."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from assistant_core.catalog import Catalog
from assistant_core.phrases import Shape
from system_actions.mappings.entry import Entry
from system_actions.mappings.entry_text import text_of
from system_actions.mappings.hiding import without_secrets
from system_actions.mappings.joining import join
from system_actions.mappings.reading import LONGEST, Problem, Read, read_entries
from system_actions.mappings.showing import visible
from system_actions.mappings.telling import hosts_of, secrets_of, told

_HEAD = """\
# Functions for Octavox (actions.toml).
# Take them over with Import… under Settings, Own functions: it shows all that they would run, and nothing
# of it is run or allowed by that.
"""


@dataclass(frozen=True)
class Export:
    """A file to share.

    Attributes:
        text: What is in it.
        taken_out: What looked like a secret and is not in it, a sentence each.
    """

    text: str
    taken_out: tuple[str, ...]


@dataclass(frozen=True)
class Offer:
    """A function in a stranger's file, as it would be kept: to be confirmed, under a name that is free.

    Attributes:
        entry: The function.
        line: Where it stands in the file.
        runs: Everything that it would run.
        notes: What was changed of it for that it can be kept, a sentence each.
        hosts: The hosts that it sends requests to.
        secrets: The secrets that it takes out of the keyring.
    """

    entry: Entry
    line: int
    runs: tuple[str, ...]
    notes: tuple[str, ...]
    hosts: tuple[str, ...]
    secrets: tuple[str, ...]


@dataclass(frozen=True)
class Shared:
    """What is in a stranger's file: functions that can be taken over, and what is wrong, by line."""

    offers: tuple[Offer, ...]
    problems: tuple[Problem, ...]


def export(entries: Sequence[Entry]) -> Export:
    """A file with these functions, and without what looks like a secret in them."""
    clean, taken_out = [], []
    for entry in entries:
        without, found = without_secrets(entry)
        clean.append(without)
        taken_out += found
    head = _HEAD
    for words, names in (
        ("They send requests to these hosts, which have to be allowed", _all(map(hosts_of, clean))),
        ("They need these secrets: keyring set octavox NAME, with NAME", _all(map(secrets_of, clean))),
    ):
        head += f"# {words}: {', '.join(names)}\n" if names else ""
    return Export("\n".join([head, *map(text_of, clean)]), tuple(taken_out))


def look_through(text: str, mine: Sequence[Read], catalog: Catalog, reserved: Collection[str] = ()) -> Shared:
    """What a stranger's file would bring; nothing of it is run, kept or allowed.

    Args:
        text: The file.
        mine: The functions of one's own there are.
        catalog: The functions there are besides.
        reserved: Names that must not be given to a stranger's function, since something was decided for them.
    """
    found, problems = read_entries(text)
    taken = {read.entry.name for read in mine} | {function.name for function in catalog} | set(reserved)
    names = _free_names([read.entry.name for read in found], taken)
    known = {Shape(phrase).outline: read.entry.name for read in mine for phrase in read.entry.phrases}
    settled = [_settled(read, name, dict(names), known) for read, (_, name) in zip(found, names, strict=True)]
    # Their lines are told apart from those of one's own by standing behind them all.
    reads = [
        Read(entry, replace(read.piece, first=read.piece.first + LONGEST))
        for read, (entry, _) in zip(found, settled, strict=True)
    ]
    clashes = [clash for clash in join([*mine, *reads], catalog)[1] if clash.line > LONGEST]
    wrong = {clash.name for clash in clashes}
    problems += [replace(clash, line=clash.line - LONGEST) for clash in clashes]
    offers = [
        Offer(entry, read.piece.first, tuple(told(entry, catalog)), notes, hosts_of(entry), secrets_of(entry))
        for read, (entry, notes) in zip(found, settled, strict=True)
        if entry.name not in wrong
    ]
    return Shared(tuple(offers), tuple(sorted(problems, key=lambda problem: problem.line)))


def missing_steps(chosen: Sequence[Entry], mine: Sequence[Read], catalog: Catalog) -> list[str]:
    """What macros among the chosen functions call that would not be there, a sentence each."""
    there = {entry.name for entry in chosen} | {read.entry.name for read in mine}
    return [
        f"{entry.name} calls {step.action}, which is not chosen."
        for entry in chosen
        for step in entry.macro or ()
        if step.action not in there and step.action not in catalog
    ]


def _free_names(names: Iterable[str], taken: Collection[str]) -> list[tuple[str, str]]:
    """Each name with one that is free for it."""
    used = set(taken)
    found = []
    for name in names:
        free = name
        if name in used:
            free = next(made for n in count(2) if (made := f"{name}_{n}") not in used)
        used.add(free)
        found.append((name, free))
    return found


def _settled(
    read: Read, name: str, names: Mapping[str, str], known: dict[tuple[str, ...], str]
) -> tuple[Entry, tuple[str, ...]]:
    """An entry as it can be kept, and what was changed of it; `known` learns its phrases."""
    entry, notes = read.entry, []
    if name != entry.name:
        notes.append(f"There is something called {entry.name} already, so it will be called {name}.")
    phrases = []
    for phrase in entry.phrases:
        owner = known.setdefault(Shape(phrase).outline, name)
        if owner == name:
            phrases.append(phrase)
        else:
            notes.append(f"“{visible(phrase)}” is left out, since it calls {owner} already.")
    if entry.risk != "confirm":
        notes.append(f"It says that its risk is {entry.own_risk.label}; it will be asked about first.")
    steps = entry.macro and tuple(
        step.model_copy(update={"action": names.get(step.action, step.action)}) for step in entry.macro
    )
    update = {"name": name, "phrases": tuple(phrases), "risk": "confirm", "token": None, "macro": steps}
    return entry.model_copy(update=update), tuple(notes)


def _all(names: Iterable[tuple[str, ...]]) -> list[str]:
    return list(dict.fromkeys(name for some in names for name in some))
