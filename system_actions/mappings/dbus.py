"""A mapping to a method on the session or the system bus."""

import re
from collections.abc import Callable, Iterator, Mapping
from math import isfinite, nan
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, JsonValue

from assistant_core.errors import ServiceMissing
from assistant_core.functions import Json, Value
from assistant_core.services import Services
from system_actions.mappings.binding import MOST_SECONDS, SECONDS, Binding, Fault
from system_actions.mappings.showing import json_text
from system_actions.mappings.templates import WordsRefused, fill_json, texts_in
from system_actions.services.bus_errors import BusFailed

_NAME = r"^[A-Za-z_][A-Za-z0-9_-]*(\.[A-Za-z_][A-Za-z0-9_-]*)+$"
_INTERFACE = r"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)+$"
_MEMBER = r"^[A-Za-z_][A-Za-z0-9_]*$"
_PATH = r"^/([A-Za-z0-9_]+(/[A-Za-z0-9_]+)*)?$"
_TYPE = re.compile(r"a\{sv\}|as|[sobynqiuxtdv]")
_OF_ANY_TYPE = ("v", "a{sv}")
_RANGES = {
    "y": (0, 2**8 - 1),
    "n": (-(2**15), 2**15 - 1),
    "q": (0, 2**16 - 1),
    "i": (-(2**31), 2**31 - 1),
    "u": (0, 2**32 - 1),
    "x": (-(2**63), 2**63 - 1),
    "t": (0, 2**64 - 1),
}


class DBus(Binding):
    """The table ``[action.dbus]``.

    Attributes:
        name: Who is called.
        signature: The D-Bus types of the arguments: single ones, ``as``, ``v`` and ``a{sv}``.
    """

    word: ClassVar[str] = "D-Bus"

    bus: Literal["session", "system"] = "session"
    name: Annotated[str, Field(pattern=_NAME, max_length=255)]
    path: Annotated[str, Field(pattern=_PATH)]
    interface: Annotated[str, Field(pattern=_INTERFACE, max_length=255)]
    method: Annotated[str, Field(pattern=_MEMBER, max_length=255)]
    signature: Annotated[str, Field(pattern=rf"^({_TYPE.pattern})*$")] = ""
    arguments: tuple[JsonValue, ...] = ()
    seconds: Annotated[float, Field(gt=0, le=MOST_SECONDS)] = SECONDS

    def texts(self) -> Iterator[tuple[str, str, bool]]:
        """The arguments, all of which have to be there."""
        for text in texts_in(list(self.arguments)):
            yield "arguments", text, False

    def faults(self) -> Iterator[Fault]:
        """Another number of arguments than types."""
        types = len(_TYPE.findall(self.signature))
        if types != len(self.arguments):
            yield Fault("signature", f"it has {types} types for {len(self.arguments)} arguments")

    async def check(self, services: Services) -> None:
        """See whether somebody owns the name, or would be started for it. Raises `ServiceMissing`."""
        bus = await self._bus(services)
        if not await bus.has_owner(self.name) and self.name not in await bus.activatable_names():
            raise self._missing()

    async def perform(self, values: Mapping[str, Value], services: Services) -> str:
        """Call the method; returns its answer as text.

        Raises:
            WordsRefused: A value is not of the type that the method takes.
            BusFailed: The answer is an error, or none came in time.
            ServiceMissing: There is no bus, or nobody of that name on it.
        """
        bus = await self._bus(services)
        typed = [typed_value(type, value) for type, value in self._filled(values)]
        try:
            answer = await bus.call(
                self.name,
                self.path,
                self.interface,
                self.method,
                self.signature,
                *typed,
                patience=self.seconds,
            )
        except BusFailed as error:
            if error.absent:
                raise self._missing() from error
            raise
        return "" if answer is None else str(answer)

    def shown(self, values: Mapping[str, Value]) -> str:
        """The method with its arguments, whose it is, and their types. Raises `WordsRefused`."""
        filled = self._filled(values)
        inside = (value if type in _OF_ANY_TYPE else typed_value(type, value) for type, value in filled)
        arguments = ", ".join(map(json_text, inside))
        types = f" ({self.signature})" if self.signature else ""
        whose = f"{self.path} of {self.name} on the {self.bus} bus"
        return f"{self.interface}.{self.method}({arguments}){types}, {whose}"

    def done(self, title: str) -> str:
        """That it was answered, which is all that is known."""
        return f"I have called {title}, and it answered."

    def _filled(self, values: Mapping[str, Value]) -> list[tuple[str, Json]]:
        """Each argument with its type, as JSON."""
        filled = fill_json(list(self.arguments), values)
        assert isinstance(filled, list)
        return list(zip(_TYPE.findall(self.signature), filled, strict=True))

    async def _bus(self, services: Services) -> Any:
        from system_actions.services.bus import SessionBus, SystemBus

        return await services.get(SessionBus if self.bus == "session" else SystemBus)

    def _missing(self) -> ServiceMissing:
        return ServiceMissing(
            f"nobody owns {self.name} on the {self.bus} bus",
            said="The program that does that is not running.",
            cure=f"start what owns {self.name} on the {self.bus} bus, or mend its entry in actions.toml",
        )


def types_of(signature: str) -> list[str] | None:
    """The type of each argument; None for a signature with types that no entry can hold."""
    types = _TYPE.findall(signature)
    return types if "".join(types) == signature else None


def typed_value(type: str, value: Json) -> Any:
    """JSON as an argument of a D-Bus type. Raises `WordsRefused` when it is none."""
    if type in _RANGES:
        return _whole(value, *_RANGES[type])
    return _READERS[type](value)


def _whole(value: Json, least: int, most: int) -> int:
    number = value if isinstance(value, int) and not isinstance(value, bool) else _float(value)
    if number != int(number) or not least <= number <= most:
        raise WordsRefused("a number does not fit its D-Bus type", said="That number does not fit.")
    return int(number)


def _float(value: Json) -> float:
    try:
        number = float(str(value))
    except ValueError:
        number = nan
    if not isfinite(number):
        raise WordsRefused("no number where one is needed", said="I need a number there.")
    return number


def _text(value: Json) -> str:
    if not isinstance(value, str):
        return str(value).lower() if isinstance(value, bool) else str(value)
    return value


def _object_path(value: Json) -> str:
    if not re.fullmatch(_PATH[1:-1], _text(value)):
        raise WordsRefused("no object path where one is needed")
    return _text(value)


def _truth(value: Json) -> bool:
    if not isinstance(value, bool):
        raise WordsRefused("no state where one is needed", said="It has to be on or off.")
    return value


def _list(value: Json) -> list[str]:
    return [_text(one) for one in value] if isinstance(value, list) else [_text(value)]


def _variant(value: Json) -> Any:
    from system_actions.services.bus import variant

    match value:
        case bool():
            return variant("b", value)
        case int():
            small = _RANGES["i"][0] <= value <= _RANGES["i"][1]
            return variant("i" if small else "x", _whole(value, *_RANGES["x"]))
        case float():
            return variant("d", value)
        case list():
            return variant("as", _list(value))
    return variant("s", _text(value))


def _dictionary(value: Json) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise WordsRefused("no table where one is needed")
    return {key: _variant(inner) for key, inner in value.items()}


_READERS: dict[str, Callable[[Json], Any]] = {
    "s": _text,
    "o": _object_path,
    "b": _truth,
    "d": _float,
    "v": _variant,
    "as": _list,
    "a{sv}": _dictionary,
}
