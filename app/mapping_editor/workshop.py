"""What the editor of one's own functions works with: their file, the other functions, and trying one out."""

import re
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from assistant_core.assistant import Assistant
from assistant_core.calls import Call, Interpretation, Plan, Way
from assistant_core.catalog import Catalog
from assistant_core.conflicts import Conflict, conflicts
from assistant_core.live_settings import LiveSettings
from assistant_core.now import Now
from assistant_core.phrases import Shape
from assistant_core.planner import Planner
from assistant_core.reporter import Report
from assistant_core.services import Services
from system_actions.mappings import writing
from system_actions.mappings.actions_file import actions_file
from system_actions.mappings.checking import check
from system_actions.mappings.entry import FIRST_TOKEN, Entry
from system_actions.mappings.functions import function_of
from system_actions.mappings.listing import Listed, built_in, harmed, list_entries, without
from system_actions.mappings.reading import Mistake, Read
from system_actions.mappings.sharing import Shared, look_through, missing_steps

Spawn = Callable[[Coroutine[Any, Any, None]], object]
"""Does something in the background."""


@dataclass
class Workshop:
    """A person's own functions and what is needed to write another.

    Attributes:
        assistant: Tries a function out as it would be done.
        live: The settings, for the hosts that are allowed.
        path: The file that the functions are kept in.
        listed: What is in it, as it was read last.
    """

    assistant: Assistant
    live: LiveSettings
    path: Path = field(default_factory=actions_file)
    listed: list[Listed] = field(default_factory=list)

    @property
    def catalog(self) -> Catalog:
        """Every function there is."""
        return self.assistant.stages.catalog

    @property
    def services(self) -> Services:
        """The services of this computer."""
        return self.assistant.stages.services

    def read(self) -> list[Listed]:
        """Read the file again. Raises `ActionsNotWritten`."""
        self.catalog.refresh()
        self.listed = list_entries(writing.read_text(self.path), built_in(self.catalog))
        return self.listed

    def check(self, table: Mapping[str, Any], old: Listed | None) -> Entry | list[Mistake]:
        """The entry that a table would be in the place of an old one, or what is wrong with it."""
        return check(table, without(self.listed, old), built_in(self.catalog))

    def harm(self, entry: Entry | None, old: Listed | None) -> list[tuple[str, str]]:
        """What would not work any more if an entry stood in the place of an old one, or nothing did.

        Returns the names of other functions, each with the reason.
        """
        if old is None:
            return []
        others = without(self.listed, old)
        after = others if entry is None else [*others, Read(entry, old.piece)]
        broken = harmed(without(self.listed, None), after, built_in(self.catalog))
        found = [(problem.name, problem.text) for problem in broken if problem.name != old.name]
        if entry is None or entry.name != old.name:
            bound = (name for name, choice in self.live.now.actions.items() if choice.done_by == old.name)
            found += [(name, f"{old.name} carries it out") for name in bound]
        return found

    async def conflicts(self, entry: Entry, old: Listed | None) -> list[Conflict]:
        """What the phrases of an entry get in the way of."""
        former = old.name if old is not None else ""
        return await conflicts(
            entry.name,
            entry.phrases,
            function_of(FIRST_TOKEN, entry).parameters,
            [function for function in self.catalog if function.name != former],
            self.assistant.stages.interpreter.interpret,
        )

    def keep(self, entry: Entry, old: Listed | None) -> None:
        """Write an entry into the file, in the place of an old one. Raises as `writing.add` and `.change`."""
        if old is None:
            writing.add(entry, path=self.path)
        else:
            writing.change(old.piece, entry, self.path)
        self.read()

    def keep_all(self, entries: Sequence[Entry]) -> None:
        """Write more entries into the file, all or none. Raises as `writing.add`."""
        writing.add(*entries, path=self.path)
        self.read()

    def look_through(self, text: str) -> Shared:
        """What a stranger's file would bring. Names that settings speak of are given to nobody."""
        decided = self.live.now.actions
        reserved = {*decided, *(choice.done_by for choice in decided.values())}
        return look_through(text, without(self.listed, None), built_in(self.catalog), reserved)

    def missing_steps(self, entries: Sequence[Entry]) -> list[str]:
        """What macros among entries call that would not be there, a sentence each."""
        return missing_steps(entries, without(self.listed, None), built_in(self.catalog))

    def remove(self, old: Listed) -> writing.Removed:
        """Take an entry out of the file. Raises as `writing.remove`."""
        removed = writing.remove(old.piece, self.path)
        self.read()
        return removed

    def put_back(self, removed: writing.Removed) -> None:
        """Put an entry back. Raises `ActionsNotWritten`."""
        writing.put_back(removed, self.path)
        self.read()

    def free_name(self, name: str) -> str:
        """The name itself, or with a number behind it, so that nothing else is called so."""
        taken = {one.name for one in self.listed} | {function.name for function in self.catalog}
        if name not in taken:
            return name
        return next(made for n in count(2) if (made := f"{name}_{n}") not in taken)

    def next_token(self) -> int:
        """The functional token that another function would get."""
        taken = {function.token for function in self.catalog} | {one.token for one in self.listed}
        return next(token for token in count(FIRST_TOKEN) if token not in taken)

    def allowed(self, host: str) -> bool:
        """Whether functions of one's own may send requests to a host."""
        return host.lower() in {one.lower() for one in self.live.now.mappings.hosts}

    def allow(self, host: str) -> None:
        """Let functions of one's own send requests to a host. Raises as `LiveSettings.change`."""
        if not self.allowed(host):
            self.live.change("mappings", "hosts", [*self.live.now.mappings.hosts, host])

    async def plan(self, entry: Entry, old: Listed | None, words: Mapping[str, str]) -> Plan:
        """What would be done for an entry that need not be kept yet, with words for its parameters."""
        stages = self.assistant.stages
        names = {entry.name, old.name if old is not None else entry.name}
        others = [function for function in self.catalog if function.name not in names]
        taken = {function.token for function in others}
        token = next(token for token in count(FIRST_TOKEN) if token not in taken)
        catalog = Catalog([*others, function_of(token, entry)], self.catalog.names)
        now = await self.services.get(Now)
        planner = Planner(catalog, self.services, now.now, stages.planner.thresholds)
        planner.choices = stages.planner.choices
        call = Call(entry.name, dict(words))
        meant = Interpretation((call,), 1.0, taught=True, way=Way.PHRASE)
        return await planner.plan(_sentence(entry, words), meant)

    async def do(self, plan: Plan) -> Report:
        """Do what was planned like any other command: asked about, journalled and told."""
        return await self.assistant.carry_out(plan)


def _sentence(entry: Entry, words: Mapping[str, str]) -> str:
    """A sentence that would call it, for the journal."""
    for phrase in entry.phrases:
        if set(Shape(phrase).names) == set(words):
            return re.sub(r"\{(\w+)\}", lambda place: words[place[1]], phrase)
    return " ".join([entry.title, *words.values()])
