"""The home, through Home Assistant: what is there, in what state, and how it is told to do something."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Self

from assistant_core import settings_file
from assistant_core.errors import ActionFailed, OctavoxError, ServiceMissing, SettingsBroken
from assistant_core.services import Service, Services
from system_actions.services.home_link import CONNECT, HomeLink, HomeRefused, HomeSilent
from system_actions.services.home_things import Area, Registry, States, Thing, read_registry
from system_actions.services.secrets import Secrets

TOKEN = "home-assistant"
"""What the token is called in the keyring."""

_LOOK = 0.25
_REGISTRIES = ("area_registry_updated", "device_registry_updated", "entity_registry_updated")


@dataclass(frozen=True)
class Access:
    """Where the home is, and how it lets us in.

    Attributes:
        patience: Seconds that Home Assistant may take to answer.
        settling: Seconds that a thing may take to show what it was told.
    """

    address: str
    token: str
    patience: float = 8.0
    settling: float = 6.0


class Home(Service):
    """A home that is connected at first use, and again when the connection was lost.

    States are pushed by Home Assistant, never asked for; names and places are read again when it says
    that they changed.
    """

    def __init__(self, access: Callable[[], Awaitable[Access]]) -> None:
        self._access = access
        self._lock = asyncio.Lock()
        self._live: _Live | None = None

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Connect. Raises `ServiceMissing` when no home is set, or it cannot be reached."""
        home = cls(lambda: read_access(services))
        await home._connected()
        return home

    async def close(self) -> None:
        """End the connection."""
        if self._live is not None:
            await self._live.link.close()
            self._live = None

    async def things(self) -> list[Thing]:
        """Everything that is exposed to voice, as it is now. Raises `ServiceMissing`, `ActionFailed`."""
        live = await self._connected()
        registry = await live.registry()
        return [registry.thing(id, *now) for id in live.states if (now := live.states.get(id))
                and id not in registry.withheld]  # fmt: skip

    async def withheld(self) -> int:
        """How many things are there and not exposed. Raises as `things`."""
        live = await self._connected()
        registry = await live.registry()
        return len(registry.withheld & set(live.states))

    async def areas(self) -> list[Area]:
        """The rooms. Raises as `things`."""
        live = await self._connected()
        return list((await live.registry()).areas.values())

    async def get(self, *ids: str) -> list[Thing]:
        """Some things as they are now. Raises `ActionFailed` when one is not there any more."""
        live = await self._connected()
        try:
            await live.link.command("ping")  # what was pushed before the answer has come by then
            return await self._known(live, ids)
        except HomeSilent:
            if live.link.alive:
                raise
        return await self._known(await self._connected(), ids)  # it had ended unnoticed

    async def tell(self, domain: str, service: str, ids: Sequence[str], **values: Any) -> None:
        """Call a service for some things; an unknown service, thing or value is an error.

        Raises:
            ServiceMissing: Home Assistant is not there.
            ActionFailed: It refused, or did not answer, so that nobody knows what was done.
        """
        await self.get(*ids)
        live = await self._connected()
        target = {"entity_id": list(ids)} if ids else {}
        try:
            await live.link.command(
                "call_service", domain=domain, service=service, service_data=values, target=target
            )
        except HomeSilent as error:
            raise ActionFailed(
                str(error), said="Home Assistant stopped answering, so I cannot say whether that was done."
            ) from error

    async def settled(
        self, ids: Sequence[str], true: Callable[[Thing], bool], patience: float = 1.0
    ) -> list[Thing]:
        """Some things once this is true of each that can be reached, or as they are when patience ends.

        Args:
            ids: The things.
            true: What they are waited for to be.
            patience: How often the time that things usually have for it they may take.

        Raises:
            ActionFailed: As `get`; `HomeSilent` when the connection breaks meanwhile.
        """
        loop = asyncio.get_running_loop()
        live = await self._connected()
        end = loop.time() + patience * live.settling
        while True:
            if not live.link.alive:
                raise HomeSilent(
                    "the connection broke before the state came",
                    said="The connection to Home Assistant broke, so I cannot say whether that was done.",
                )
            now = await self._known(live, ids)
            left = end - loop.time()
            if left <= 0 or all(true(thing) for thing in now if thing.available):
                return now
            await live.states.change(min(left, _LOOK))

    async def ask(self, type: str, **values: Any) -> Any:
        """The result of any other command. Raises `ServiceMissing`, `ActionFailed`."""
        return await (await self._connected()).link.command(type, **values)

    async def read(self, path: str) -> Any:
        """What the REST interface says at a path. Raises `ServiceMissing`, `ActionFailed`."""
        return await (await self._connected()).link.read(path)

    @property
    def degrees(self) -> str:
        """The unit of temperature: ``°C`` or ``°F``."""
        return self._live.degrees if self._live is not None else "°C"

    async def _connected(self) -> "_Live":
        async with self._lock:
            if self._live is None or not self._live.link.alive:
                await self.close()
                access = await self._access()
                self._live = await _begin(access)
            return self._live

    async def _known(self, live: "_Live", ids: Sequence[str]) -> list[Thing]:
        registry = await live.registry()
        found = []
        for id in ids:
            now = live.states.get(id)
            if now is None or id in registry.withheld:
                raise await self._gone(id)
            found.append(registry.thing(id, *now))
        return found

    async def _gone(self, id: str) -> ActionFailed:
        state = (await self.ask("get_config")).get("state")
        if state != "RUNNING":
            return ActionFailed(
                f"{id} is not there while Home Assistant is {state}",
                said="Home Assistant is still starting. Please try again in a moment.",
            )
        return ActionFailed(f"{id} is not in the home", said="That is not in your home any more.")


class _Live:
    """A connection with what it keeps up to date."""

    def __init__(self, link: HomeLink, states: States, degrees: str, settling: float) -> None:
        self.link = link
        self.states = states
        self.degrees = degrees
        self.settling = settling
        self._registry: Registry | None = None
        self._stale = True
        self._lock = asyncio.Lock()

    def forget_names(self, _event: dict[str, Any]) -> None:
        """Read names and places again when they are wanted next."""
        self._stale = True

    async def registry(self) -> Registry:
        """Names, places and exposure."""
        async with self._lock:
            while self._registry is None or self._stale:
                self._stale = False
                self._registry = await read_registry(self.link)
            return self._registry


async def _begin(access: Access) -> _Live:
    link = await HomeLink.connect(access.address, access.token, access.patience)
    states = States()
    try:
        config = await link.command("get_config")
        live = _Live(link, states, str(config["unit_system"]["temperature"]), access.settling)
        for event in _REGISTRIES:
            await link.subscribe(live.forget_names, "subscribe_events", event_type=event)
        await link.subscribe(states.take, "subscribe_entities")
        async with asyncio.timeout(access.patience):
            await states.filled.wait()
    except (HomeRefused, HomeSilent, TimeoutError) as error:
        await link.close()
        raise ServiceMissing(
            f"Home Assistant did not tell its states: {error}",
            said="Home Assistant does not answer.",
            cure="try again in a moment: it may be starting",
        ) from error
    except BaseException:
        await link.close()
        raise
    return live


async def read_access(services: Services) -> Access:
    """The address from the settings, the token from the keyring. Raises `ServiceMissing`."""
    try:
        wanted = settings_file.load().home
    except SettingsBroken as error:
        raise ServiceMissing(str(error), said=error.said, cure=error.cure) from error
    if not wanted.address:
        raise ServiceMissing("no home is set", said="I am not connected to your home.", cure=CONNECT)
    try:
        token = await (await services.get(Secrets)).get(TOKEN)
    except ServiceMissing:
        raise
    except OctavoxError as error:
        raise ServiceMissing(str(error), said=error.said, cure="unlock your keyring") from error
    if not token:
        raise ServiceMissing("no token is kept", said="I have no token for your home.", cure=CONNECT)
    return Access(wanted.address, token, wanted.patience)
