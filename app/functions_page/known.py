"""What the page of functions knows, and where it knows it from."""

import logging
from dataclasses import dataclass
from datetime import datetime

from assistant_core.catalog import Catalog, Function
from assistant_core.errors import JournalFailed
from assistant_core.functions import Risk
from assistant_core.journal import Entry, Journal
from assistant_core.live_settings import LiveSettings
from assistant_core.planner import Planner
from assistant_core.rebinding import fitting
from assistant_core.settings import ActionChoice

BY_ARGUMENTS = "it depends"
RISKS = ("safe", "confirm", BY_ARGUMENTS, "forbidden")
"""From the least to the most that a function can be held to be."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Known:
    """The functions there are, what their owner decided about them, and what was done with them."""

    catalog: Catalog
    planner: Planner
    journal: Journal
    live: LiveSettings

    def functions(self) -> list[Function]:
        """Every function, the person's own ones as their file has them now."""
        self.catalog.refresh()
        return list(self.catalog)

    def choice(self, function: Function) -> ActionChoice:
        """What was decided about a function."""
        return self.live.now.actions.get(function.name, ActionChoice())

    def enable(self, function: Function, on: bool) -> None:
        """Let a function be done, or not. Raises as `LiveSettings.change`."""
        self._decide(function, "enabled", on)

    def hold(self, function: Function, risk: str) -> None:
        """Hold a function to be safe, to be confirmed, forbidden, or as risky as it was declared ("own").

        Raises as `LiveSettings.change`.
        """
        self._decide(function, "risk", risk)

    def bind(self, function: Function, name: str) -> None:
        """Have a built-in function carried out by one of the person's own, or by itself ("").

        Raises as `LiveSettings.change`.
        """
        self._decide(function, "done_by", name)

    def hands(self, function: Function) -> list[Function]:
        """The person's own functions that could carry a function out."""
        names = fitting(function, self.catalog, self.live.now.actions)
        return [self.catalog[name] for name in names]

    def risk_words(self, function: Function, choice: ActionChoice | None = None) -> str:
        """How a function is held to be, with what carries it out, by what was decided or another choice."""
        choice = choice or self.choice(function)
        own = risk_words(function, choice)
        if choice.done_by not in self.catalog:
            return own
        by = self.catalog[choice.done_by]
        theirs = risk_words(by, self.choice(by))
        if choice.risk != "own" and theirs != "forbidden":
            return own
        return max(own, theirs, key=RISKS.index)

    def lowers(self, function: Function, risk: str) -> bool:
        """Whether a function would be asked about less than its author thought right."""
        if risk == "own":
            return False
        choice = self.choice(function)
        declared = self.risk_words(function, choice.model_copy(update={"risk": "own"}))
        held = self.risk_words(function, choice.model_copy(update={"risk": risk}))
        return RISKS.index(held) < RISKS.index(declared)

    def uses(self, function: Function) -> list[Entry]:
        """The latest commands in which it was called; none while the journal cannot be read."""
        try:
            return self.journal.uses(function.name)
        except JournalFailed as error:
            log.warning("%s", error)
            return []

    def last_used(self) -> dict[str, datetime]:
        """When each function was called last; nothing while the journal cannot be read."""
        try:
            return self.journal.last_used()
        except JournalFailed as error:
            log.warning("%s", error)
            return {}

    def _decide(self, function: Function, key: str, value: str | bool) -> None:
        section = f"actions.{function.name}"
        if value == ActionChoice.model_fields[key].default:
            self.live.reset(section, key)
        else:
            self.live.change(section, key, value)


def risk_words(function: Function, choice: ActionChoice) -> str:
    """How a function is held to be: safe, confirm or forbidden, or that it depends."""
    if choice.risk != "own":
        return choice.risk
    return function.risk_rule.label if isinstance(function.risk_rule, Risk) else BY_ARGUMENTS
