"""Which signals are listened for, and whose callbacks a signal belongs to.

A bus sends a connection every signal that any of its rules matches, once; which of several listeners
it is for has to be found out here. Signals carry their sender's unique name, so the owners of the
well-known names that are listened to are kept.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

DAEMON = "org.freedesktop.DBus"


@dataclass(frozen=True)
class Signal:
    """Something another program told everyone; `args` has variants unwrapped."""

    sender: str
    path: str
    interface: str
    member: str
    args: tuple[Any, ...]


@dataclass(frozen=True, eq=False)
class Subscription:
    """One listener: what a signal must hold, by the keys of a match rule, and who is told."""

    wanted: Mapping[str, str]
    callback: Callable[[Signal], None]

    @property
    def rule(self) -> str:
        """The match rule for the bus daemon."""
        return ",".join(["type='signal'", *(f"{key}='{value}'" for key, value in self.wanted.items())])

    @property
    def follows(self) -> str:
        """The well-known name whose owner has to be known; empty when there is none."""
        sender = self.wanted.get("sender", "")
        return "" if sender == DAEMON or sender.startswith(":") else sender


class Listeners:
    """All subscriptions of one bus."""

    def __init__(self) -> None:
        self.subscriptions: list[Subscription] = []
        self._owners: dict[str, str] = {}

    def set_owner(self, name: str, owner: str) -> None:
        """Note who owns a well-known name; empty for nobody."""
        self._owners[name] = owner

    def hear(self, signal: Signal) -> None:
        """Hand a signal to those it is for."""
        if signal.sender == DAEMON and signal.member == "NameOwnerChanged":
            name, _, owner = signal.args
            if name in self._owners:
                self._owners[name] = owner
        for subscription in tuple(self.subscriptions):
            if all(self._holds(signal, *one) for one in subscription.wanted.items()):
                subscription.callback(signal)

    def _holds(self, signal: Signal, key: str, value: str) -> bool:
        match key:
            case "arg0":
                return bool(signal.args) and signal.args[0] == value
            case "sender":
                return signal.sender in (value, self._owners.get(value))
        return bool(getattr(signal, key) == value)
