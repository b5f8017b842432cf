"""A mapping to a service of Home Assistant, with things that are exposed to voice."""

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar

from pydantic import Field, JsonValue

from assistant_core.functions import Json, Value
from assistant_core.services import Services
from system_actions.mappings.binding import Binding, Fault
from system_actions.mappings.showing import json_text
from system_actions.mappings.templates import fill_json, texts_in

_NAMES_THINGS = ("entity_id", "device_id", "area_id", "floor_id", "label_id")
"""What a service finds things by; of those under ``entity`` alone it is seen whether voice may have them."""


class HomeService(Binding):
    """The table ``[action.home]``.

    Attributes:
        service: As Home Assistant writes it: ``light.turn_on``.
        entity: The things it is for, by their entity ids; none for a service that has no target.
        data: What else the service is told.
    """

    word: ClassVar[str] = "Home Assistant"

    service: Annotated[str, Field(pattern=r"^[a-z0-9_]+\.[a-z0-9_]+$")]
    entity: tuple[str, ...] = ()
    data: dict[str, JsonValue] = Field(default_factory=dict)

    def texts(self) -> Iterator[tuple[str, str, bool]]:
        """The things and the data."""
        for text in self.entity:
            yield "entity", text, False
        for text in texts_in(dict(self.data)):
            yield "data", text, True

    def faults(self) -> Iterator[Fault]:
        """Things named in the data, where nobody looks whether they are exposed to voice."""
        given = set(_keys_in(dict(self.data)))
        for key in _NAMES_THINGS:
            if key in given:
                yield Fault("data", f"{key} in data names things: name them under entity")

    async def check(self, services: Services) -> None:
        """See whether the home is there; whether it knows the service is seen when it is called."""
        from system_actions.services.home_assistant import Home

        await services.get(Home)

    async def perform(self, values: Mapping[str, Value], services: Services) -> str:
        """Call the service. Raises `ServiceMissing` and `ActionFailed` as the home does."""
        from system_actions.services.home_assistant import Home

        home = await services.get(Home)
        entity, data = self._told(values)
        domain, _, name = self.service.partition(".")
        await home.tell(domain, name, entity, **data)
        return ""

    def shown(self, values: Mapping[str, Value]) -> str:
        """The service, the things it is for, and its data. Raises `WordsRefused`."""
        entity, data = self._told(values)
        things = json_text(list(entity)) if entity else ""
        return " ".join(part for part in (self.service, things, json_text(data) if data else "") if part)

    def done(self, title: str) -> str:
        """That Home Assistant took it, which is all that is known."""
        return f"Your home has taken {title}."

    def _told(self, values: Mapping[str, Value]) -> tuple[list[str], dict[str, Json]]:
        """The things and the data with what was said in them."""
        filled = fill_json({"entity": list(self.entity), "data": dict(self.data)}, values)
        assert isinstance(filled, dict)
        entity, data = filled["entity"], filled["data"]
        assert isinstance(entity, list) and isinstance(data, dict)
        return [str(id) for id in entity], data


def _keys_in(content: Json) -> Iterator[str]:
    """Every key in JSON, however deep: a ``target`` may hold things, too."""
    if isinstance(content, dict):
        yield from content
    if isinstance(content, dict | list):
        for inner in content.values() if isinstance(content, dict) else content:
            yield from _keys_in(inner)
