"""What is in a home: its things with their states, and what they are called and where they stand."""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from system_actions.services.home_link import HomeLink, HomeRefused

VOICE = "conversation"
"""Home Assistant's own name for voice assistants, to which things are exposed or not."""

_GONE = {"unavailable", ""}
_NO_STATE = _GONE | {"unknown"}


@dataclass(frozen=True)
class Area:
    """A room, with the other names its owner gave it."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Thing:
    """An entity of Home Assistant at one moment.

    Attributes:
        state: As Home Assistant writes it: ``on``, ``locked``, ``21.5``.
        aliases: Other names that its owner gave it.
        diagnostic: It tells of a device rather than being one, as the battery of a lock does.
    """

    id: str
    state: str
    attributes: Mapping[str, Any] = field(default_factory=dict)
    name: str = ""
    area: Area | None = None
    aliases: tuple[str, ...] = ()
    diagnostic: bool = False

    @property
    def domain(self) -> str:
        """What kind of entity it is: light, switch, lock."""
        return self.id.partition(".")[0]

    @property
    def kind(self) -> str:
        """Its device class: garage, smoke, temperature; empty when it has none."""
        return str(self.attributes.get("device_class") or "")

    @property
    def available(self) -> bool:
        """Whether it can be reached."""
        return self.state not in _GONE

    @property
    def known(self) -> bool:
        """Whether its state is known."""
        return self.state not in _NO_STATE

    def can(self, feature: int) -> bool:
        """Whether it has a feature, by Home Assistant's bit for it."""
        return bool(int(self.attributes.get("supported_features") or 0) & feature)

    def number(self, name: str) -> float | None:
        """An attribute that is a number."""
        value = self.attributes.get(name)
        return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


class States:
    """The states of all entities, kept up to date by what ``subscribe_entities`` pushes."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, dict[str, Any]]] = {}
        self._changed = asyncio.Event()
        self.filled = asyncio.Event()

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def get(self, id: str) -> tuple[str, dict[str, Any]] | None:
        """The state and attributes of an entity."""
        return self._known.get(id)

    def take(self, event: dict[str, Any]) -> None:
        """Apply an event: ``a`` are entities as a whole, ``c`` changes to them, ``r`` those removed."""
        for id, whole in event.get("a", {}).items():
            self._known[id] = (whole["s"], dict(whole["a"]))
        for id, change in event.get("c", {}).items():
            state, attributes = self._known.get(id, ("", {}))
            added = change.get("+", {})
            kept = {k: v for k, v in attributes.items() if k not in change.get("-", {}).get("a", ())}
            self._known[id] = (added.get("s", state), kept | added.get("a", {}))
        for id in event.get("r", ()):
            self._known.pop(id, None)
        self.filled.set()
        self._changed.set()
        self._changed = asyncio.Event()

    async def change(self, patience: float) -> None:
        """Wait until anything changes, but no longer than this many seconds."""
        try:
            async with asyncio.timeout(patience):
                await self._changed.wait()
        except TimeoutError:
            return


@dataclass(frozen=True)
class Registry:
    """Names, places and exposure, as they were when they were read; entities may be in none of these."""

    areas: Mapping[str, Area]
    area_of: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    withheld: frozenset[str]
    diagnostic: frozenset[str]

    def thing(self, id: str, state: str, attributes: Mapping[str, Any]) -> Thing:
        """An entity with all that is known of it."""
        return Thing(
            id=id,
            state=state,
            attributes=attributes,
            name=str(attributes.get("friendly_name") or id.partition(".")[2].replace("_", " ")),
            area=self.areas.get(self.area_of.get(id, "")),
            aliases=self.aliases.get(id, ()),
            diagnostic=id in self.diagnostic,
        )


async def read_registry(link: HomeLink) -> Registry:
    """Ask for names, places and exposure. Raises as `HomeLink.command`.

    What the owner withheld from voice assistants, or hid, is left out; what was never decided is not.
    """
    areas, devices, entities, exposed = await asyncio.gather(
        link.command("config/area_registry/list"),
        link.command("config/device_registry/list"),
        link.command("config/entity_registry/list"),
        _exposed(link),
    )
    place = {device["id"]: device.get("area_id") for device in devices}
    details = await link.command(
        "config/entity_registry/get_entries", entity_ids=[entity["entity_id"] for entity in entities]
    )
    return Registry(
        areas={a["area_id"]: Area(a["area_id"], a["name"], _aliases(a)) for a in areas},
        area_of={
            e["entity_id"]: area
            for e in entities
            if (area := e.get("area_id") or place.get(e.get("device_id")))
        },
        aliases={id: _aliases(entry) for id, entry in details.items() if entry},
        withheld=frozenset(e["entity_id"] for e in entities if e.get("hidden_by") or _kept_back(e))
        | {id for id, told in exposed.items() if told.get(VOICE) is False},
        diagnostic=frozenset(e["entity_id"] for e in entities if e.get("entity_category")),
    )


async def _exposed(link: HomeLink) -> dict[str, dict[str, bool]]:
    """What was decided about each entity; nothing when the token's owner may not see it."""
    try:
        told = await link.command("homeassistant/expose_entity/list")
    except HomeRefused:
        return {}
    found: dict[str, dict[str, bool]] = told["exposed_entities"]
    return found


def _aliases(entry: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(alias for alias in entry.get("aliases") or () if alias)


def _kept_back(entity: Mapping[str, Any]) -> bool:
    options = entity.get("options") or {}
    return (options.get(VOICE) or {}).get("should_expose") is False
