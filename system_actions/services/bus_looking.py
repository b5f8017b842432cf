"""What is on a message bus: its services, and what their objects can be told, as they describe themselves."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from assistant_core.errors import ActionFailed
from system_actions.services.bus import Bus

PATIENCE = 3.0
"""Seconds in which an object has to describe itself."""
LONGEST = 1_000_000
"""Characters that a description may have."""
DEEPEST = 16
"""Objects that have nothing but one object below them and are passed over at once."""

_INTROSPECTABLE = "org.freedesktop.DBus.Introspectable"
_OF_ALL = "org.freedesktop.DBus."
_STEP = re.compile(r"[A-Za-z0-9_]+(/[A-Za-z0-9_]+)*")


class DescriptionBroken(ActionFailed):
    """An object describes itself in a way that cannot be read."""

    default_said = "It describes itself in a way that I cannot read."


@dataclass(frozen=True)
class Owner:
    """A name on the bus; one that is not running is started when it is called."""

    name: str
    running: bool


@dataclass(frozen=True)
class Argument:
    """What a method is told: the name its author gave it, perhaps none, and its D-Bus type."""

    name: str
    type: str


@dataclass(frozen=True)
class BusMethod:
    """Something that an object can be told."""

    interface: str
    name: str
    takes: tuple[Argument, ...]

    @property
    def signature(self) -> str:
        """The types of all arguments."""
        return "".join(argument.type for argument in self.takes)


@dataclass(frozen=True)
class BusObject:
    """An object as it describes itself.

    Attributes:
        below: The paths of the objects directly below it.
        methods: What it can be told; what every object can be told comes last.
    """

    path: str
    below: tuple[str, ...]
    methods: tuple[BusMethod, ...]

    @property
    def of_its_own(self) -> bool:
        """Whether it can be told something that not every object can."""
        return any(not method.interface.startswith(_OF_ALL) for method in self.methods)


async def owners_on(bus: Bus) -> list[Owner]:
    """Every well-known name, by the alphabet. Raises `ServiceMissing`, `BusFailed`."""
    running = set(await bus.names())
    known = running | set(await bus.activatable_names())
    return [Owner(name, name in running) for name in sorted(known, key=str.lower)]


async def look_at(bus: Bus, name: str, path: str) -> BusObject:
    """An object; one that only leads to another is passed over for that.

    Raises:
        BusFailed: It did not answer in time, or with an error.
        DescriptionBroken: What it answered cannot be read.
        ServiceMissing: There is no bus.
    """
    found = await _described(bus, name, path)
    for _ in range(DEEPEST):
        if found.of_its_own or len(found.below) != 1:
            break
        found = await _described(bus, name, found.below[0])
    return found


async def _described(bus: Bus, name: str, path: str) -> BusObject:
    answer = await bus.call(name, path, _INTROSPECTABLE, "Introspect", patience=PATIENCE)
    if not isinstance(answer, str) or len(answer) > LONGEST:
        raise DescriptionBroken(f"{name} {path} describes itself by something else than a short text")
    try:
        root = ElementTree.fromstring(answer)
    except (ElementTree.ParseError, ValueError) as error:
        raise DescriptionBroken(f"{name} {path}: {error}") from error
    steps = [node.get("name", "") for node in root.findall("node")]
    start = path.rstrip("/")
    return BusObject(
        path,
        tuple(f"{start}/{step}" for step in sorted(steps) if _STEP.fullmatch(step)),
        tuple(sorted(_methods(root), key=lambda one: one.interface.startswith(_OF_ALL))),
    )


def _methods(root: ElementTree.Element) -> Iterator[BusMethod]:
    for interface in root.findall("interface"):
        for method in interface.findall("method"):
            takes = tuple(
                Argument(told.get("name", ""), told.get("type", ""))
                for told in method.findall("arg")
                if told.get("direction", "in") == "in"
            )
            yield BusMethod(interface.get("name", ""), method.get("name", ""), takes)
