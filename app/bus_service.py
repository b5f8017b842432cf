"""The resident's D-Bus object: what the command line and a compositor's key bindings call."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from app.remote import BUS_NAME, INTERFACE, PATH
from app.report_json import report_json
from assistant_core.events import Event, StateChanged
from assistant_core.reporter import Report
from system_actions.services.bus import SessionBus
from system_actions.services.bus_objects import Interface, Method, Property

APPLICATION = "org.freedesktop.Application"


@dataclass(frozen=True)
class Commands:
    """What can be asked of the resident from outside."""

    say: Callable[[str], Awaitable[Report]]
    run: Callable[[Path], Awaitable[Report]]
    listen: Callable[[], Awaitable[Report]]
    toggle: Callable[[], None]
    press: Callable[[], None]
    release: Callable[[], None]
    undo: Callable[[], Awaitable[Report]]
    cancel: Callable[[], Awaitable[Report]]
    show: Callable[[], None]
    quit: Callable[[], None]


class BusService:
    """Serves `Commands` on the session bus under the program's name; what is asked before `open` waits."""

    def __init__(self, bus: SessionBus, commands: Commands) -> None:
        self._bus = bus
        self._commands = commands
        self._state = "idle"
        self._open = asyncio.Event()
        self._interface = self._described()

    async def start(self) -> bool:
        """Take the name and serve; False when another instance has it."""
        self._bus.serve(PATH, self._interface)
        self._bus.serve(PATH, self._application())
        if await self._bus.own(BUS_NAME):
            return True
        self._bus.unserve(PATH)
        return False

    def open(self) -> None:
        """Answer from now on."""
        self._open.set()

    async def state_changed(self, event: Event) -> None:
        """Pass a new state on to whoever listens on the bus."""
        if isinstance(event, StateChanged) and event.state != self._state:
            self._state = event.state.value
            await self._bus.announce(PATH, self._interface, "State")

    def _described(self) -> Interface:
        c = self._commands
        report = (("report", "s"),)
        return Interface(
            INTERFACE,
            methods=(
                Method("Say", self._reporting(c.say), (("text", "s"),), report),
                Method("Run", self._reporting(lambda file: c.run(Path(file))), (("file", "s"),), report),
                Method("Listen", self._reporting(c.listen), (), report),
                Method("Undo", self._reporting(c.undo), (), report),
                Method("Cancel", self._reporting(c.cancel), (), report),
                Method("Toggle", self._at_once(c.toggle)),
                Method("Press", self._at_once(c.press)),
                Method("Release", self._at_once(c.release)),
                Method("Show", self._at_once(c.show)),
                Method("Quit", self._at_once(c.quit)),
            ),
            properties=(Property("State", "s", lambda: self._state),),
        )

    def _application(self) -> Interface:
        """What a desktop calls when the program is started by its entry or an action of it."""
        c = self._commands

        show = self._at_once(c.show)

        async def activate(_platform: object) -> None:
            await show()

        async def act(name: str, _parameters: object, _platform: object) -> None:
            if name.lower() == "listen":
                await self._at_once(c.toggle)()

        async def open_files(_files: object, _platform: object) -> None:
            await show()

        return Interface(
            APPLICATION,
            methods=(
                Method("Activate", activate, (("platform_data", "a{sv}"),)),
                Method("Open", open_files, (("uris", "as"), ("platform_data", "a{sv}"))),
                Method(
                    "ActivateAction",
                    act,
                    (("action_name", "s"), ("parameter", "av"), ("platform_data", "a{sv}")),
                ),
            ),
        )

    def _reporting(self, work: Callable[..., Awaitable[Report]]) -> Callable[..., Awaitable[str]]:
        async def answer(*arguments: object) -> str:
            await self._open.wait()
            return json.dumps(report_json(await work(*arguments)), ensure_ascii=False)

        return answer

    def _at_once(self, work: Callable[[], None]) -> Callable[[], Awaitable[None]]:
        async def answer() -> None:
            await self._open.wait()
            work()

        return answer
