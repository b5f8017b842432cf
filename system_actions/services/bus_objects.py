"""What Octavox itself shows on a bus: interfaces as plain data, their description, their answers.

Knows nothing of a bus library; `system_actions.services.bus` carries the messages.
"""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree

from system_actions.services.bus_errors import BusFailed

INTROSPECTABLE = "org.freedesktop.DBus.Introspectable"
PROPERTIES = "org.freedesktop.DBus.Properties"

_DOCTYPE = (
    '<!DOCTYPE node PUBLIC "-//freedesktop//DTD D-BUS Object Introspection 1.0//EN"\n'
    '"http://www.freedesktop.org/standards/dbus/1.0/introspect.dtd">\n'
)
_STANDARD = ElementTree.fromstring(
    """<node>
    <interface name="org.freedesktop.DBus.Introspectable">
      <method name="Introspect"><arg name="data" type="s" direction="out"/></method>
    </interface>
    <interface name="org.freedesktop.DBus.Properties">
      <method name="Get"><arg name="interface" type="s" direction="in"/>
        <arg name="name" type="s" direction="in"/><arg name="value" type="v" direction="out"/></method>
      <method name="Set"><arg name="interface" type="s" direction="in"/>
        <arg name="name" type="s" direction="in"/><arg name="value" type="v" direction="in"/></method>
      <method name="GetAll"><arg name="interface" type="s" direction="in"/>
        <arg name="values" type="a{sv}" direction="out"/></method>
      <signal name="PropertiesChanged"><arg name="interface" type="s"/>
        <arg name="changed" type="a{sv}"/><arg name="invalidated" type="as"/></signal>
    </interface></node>"""
)

Arguments = tuple[tuple[str, str], ...]
"""Names and D-Bus types in order: ``(("text", "s"), ("quiet", "b"))``."""


@dataclass(frozen=True)
class Method:
    """A method others may call.

    Attributes:
        handler: Called with the arguments, variants unwrapped; returns nothing, the one result, or a
            tuple when `gives` has several.
    """

    name: str
    handler: Callable[..., Awaitable[Any]]
    takes: Arguments = ()
    gives: Arguments = ()


@dataclass(frozen=True)
class SignalShape:
    """A signal that others may listen for."""

    name: str
    gives: Arguments = ()


@dataclass(frozen=True)
class Property:
    """A value others may read, and change when there is a setter."""

    name: str
    type: str
    read: Callable[[], Any]
    write: Callable[[Any], Awaitable[None]] | None = None


@dataclass(frozen=True)
class Interface:
    """A named group of methods, signals and properties of one object."""

    name: str
    methods: tuple[Method, ...] = ()
    signals: tuple[SignalShape, ...] = ()
    properties: tuple[Property, ...] = ()

    def property(self, name: str) -> Property:
        """The property of this name. Raises `BusFailed`."""
        for found in self.properties:
            if found.name == name:
                return found
        raise _unknown("Property", f"{self.name}.{name}")


@dataclass(frozen=True)
class Answer:
    """The results of a method, with their signature.

    A value whose type is ``v`` is a pair of its own type and the value.
    """

    signature: str = ""
    values: tuple[Any, ...] = ()


@dataclass
class ServedObjects:
    """The objects shown on one bus, by path."""

    at: dict[str, list[Interface]] = field(default_factory=dict)

    def holds(self, path: str) -> bool:
        """Whether there is an object at this path, or below it."""
        return path in self.at or any(p.startswith(path.rstrip("/") + "/") for p in self.at)

    async def answer(self, path: str, interface: str | None, member: str, values: list[Any]) -> Answer:
        """Carry a call out. Raises `BusFailed`, and what a handler raises."""
        if member == "Introspect" and interface in (None, INTROSPECTABLE):
            return Answer("s", (introspection(path, self.at),))
        if interface == PROPERTIES:
            return await self._properties(path, member, values)
        for candidate in self.at.get(path, ()):
            for method in candidate.methods:
                if method.name == member and interface in (None, candidate.name):
                    return await _call(method, values)
        raise _unknown("Method", f"{interface}.{member}")

    async def _properties(self, path: str, member: str, values: list[Any]) -> Answer:
        match member, values:
            case "Get", [str(name), str(wanted)]:
                found = self._interface(path, name).property(wanted)
                return Answer("v", ((found.type, found.read()),))
            case "GetAll", [str(name)]:
                shown = self._interface(path, name).properties
                return Answer("a{sv}", ({p.name: (p.type, p.read()) for p in shown},))
            case "Set", [str(name), str(wanted), value]:
                found = self._interface(path, name).property(wanted)
                if found.write is None:
                    raise BusFailed("org.freedesktop.DBus.Error.PropertyReadOnly", wanted)
                await found.write(value)
                return Answer()
        raise _unknown("Method", f"{PROPERTIES}.{member}")

    def _interface(self, path: str, name: str) -> Interface:
        for candidate in self.at.get(path, ()):
            if candidate.name == name:
                return candidate
        raise _unknown("Interface", f"{name} at {path}")


def introspection(path: str, served: dict[str, list[Interface]]) -> str:
    """The introspection XML of the object at a path, with the paths below it."""
    root = ElementTree.Element("node")
    interfaces = served.get(path, [])
    if interfaces:
        root.extend(_STANDARD)
    for interface in interfaces:
        root.append(_described(interface))
    below = {
        p[len(path.rstrip("/")) + 1 :].split("/")[0] for p in served if p.startswith(path.rstrip("/") + "/")
    }
    for name in sorted(below):
        ElementTree.SubElement(root, "node", name=name)
    return _DOCTYPE + ElementTree.tostring(root, encoding="unicode")


def _described(interface: Interface) -> ElementTree.Element:
    element = ElementTree.Element("interface", name=interface.name)
    for method in interface.methods:
        inner = ElementTree.SubElement(element, "method", name=method.name)
        _add_arguments(inner, method.takes, "in")
        _add_arguments(inner, method.gives, "out")
    for signal in interface.signals:
        _add_arguments(ElementTree.SubElement(element, "signal", name=signal.name), signal.gives, None)
    for shown in interface.properties:
        access = "readwrite" if shown.write else "read"
        ElementTree.SubElement(element, "property", name=shown.name, type=shown.type, access=access)
    return element


def _add_arguments(to: ElementTree.Element, arguments: Arguments, direction: str | None) -> None:
    for name, kind in arguments:
        extra = {"direction": direction} if direction else {}
        ElementTree.SubElement(to, "arg", {"name": name, "type": kind, **extra})


async def _call(method: Method, values: list[Any]) -> Answer:
    if len(values) != len(method.takes):
        raise BusFailed("org.freedesktop.DBus.Error.InvalidArgs", f"{method.name} takes {len(method.takes)}")
    result = await method.handler(*values)
    results: Iterable[Any] = result if len(method.gives) > 1 else [result] * len(method.gives)
    return Answer("".join(kind for _, kind in method.gives), tuple(results))


def _unknown(what: str, name: str) -> BusFailed:
    return BusFailed(f"org.freedesktop.DBus.Error.Unknown{what}", f"there is no {name} here")
