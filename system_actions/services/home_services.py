"""What a home can be told: the services that Home Assistant has, as it describes them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from system_actions.services.home_assistant import Home


@dataclass(frozen=True)
class ServiceField:
    """Something that a service is told besides its things: its key, and what it is."""

    key: str
    about: str
    required: bool


@dataclass(frozen=True)
class KnownService:
    """A service.

    Attributes:
        id: As Home Assistant writes it: ``light.turn_on``.
        has_target: It is for things.
    """

    id: str
    name: str
    about: str
    fields: tuple[ServiceField, ...]
    has_target: bool

    @property
    def domain(self) -> str:
        """What kind of things it belongs to."""
        return self.id.partition(".")[0]


async def known_services(home: Home) -> list[KnownService]:
    """Every service, by the alphabet. Raises `ServiceMissing`, `ActionFailed`."""
    found = await home.ask("get_services")
    return sorted(
        (
            _service(f"{domain}.{name}", told)
            for domain, services in found.items()
            for name, told in services.items()
        ),
        key=lambda service: service.id,
    )


def _service(id: str, told: Mapping[str, Any]) -> KnownService:
    return KnownService(
        id=id,
        name=str(told.get("name") or id.partition(".")[2].replace("_", " ").capitalize()),
        about=str(told.get("description") or ""),
        fields=tuple(_fields(told.get("fields") or {})),
        has_target="target" in told,
    )


def _fields(told: Mapping[str, Any]) -> Iterator[ServiceField]:
    """The fields, those that are folded away in a section too."""
    for key, about in told.items():
        if "fields" in about:
            yield from _fields(about["fields"])
        else:
            words = str(about.get("description") or about.get("name") or "")
            yield ServiceField(key, words, bool(about.get("required")))
