"""The resident's D-Bus object, called as another program would call it."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.bus_service import APPLICATION, BusService, Commands
from app.remote import BUS_NAME, INTERFACE, PATH, Resident
from assistant_core.events import State, StateChanged
from assistant_core.reporter import Report
from assistant_core.services import Services
from system_actions.services.bus import SessionBus
from tests.services.buses import PrivateBus


class Asked:
    """What was asked of the resident."""

    def __init__(self) -> None:
        self.log: list[str] = []

    def commands(self) -> Commands:
        async def report(what: object = "") -> Report:
            self.log.append(f"report {what}")
            return Report("text", reply=f"took {what}")

        def note(word: str) -> None:
            self.log.append(word)

        return Commands(
            say=report,
            run=report,
            listen=report,
            toggle=lambda: note("toggle"),
            press=lambda: note("press"),
            release=lambda: note("release"),
            undo=report,
            cancel=report,
            show=lambda: note("show"),
            quit=lambda: note("quit"),
        )


@pytest.fixture
async def caller(session_bus: PrivateBus) -> AsyncIterator[Services]:
    services = Services()
    yield services
    await services.close()


@pytest.fixture
async def asked(session_bus: PrivateBus) -> AsyncIterator[Asked]:
    services = Services()
    made = Asked()
    service = BusService(await services.get(SessionBus), made.commands())
    assert await service.start()
    service.open()
    await service.state_changed(StateChanged(State.ACTING))
    yield made
    await services.close()


async def test_commands_come_back_with_their_report(asked: Asked, caller: Services) -> None:
    resident = await Resident.find(caller)
    assert resident is not None
    assert (await resident.say("pause"))["reply"] == "took pause"
    assert (await resident.run("/a/file.wav"))["reply"] == f"took {Path('/a/file.wav')}"
    assert (await resident.listen())["reply"] == "took "


async def test_keys_and_the_window(asked: Asked, caller: Services) -> None:
    bus = await caller.get(SessionBus)
    for member in ("Press", "Release", "Toggle", "Show", "Quit"):
        await bus.call(BUS_NAME, PATH, INTERFACE, member)
    assert asked.log == ["press", "release", "toggle", "show", "quit"]


async def test_the_state_can_be_read(asked: Asked, caller: Services) -> None:
    bus = await caller.get(SessionBus)
    assert await bus.get_property(BUS_NAME, PATH, INTERFACE, "State") == "acting"


async def test_the_desktop_entry_activates_it(asked: Asked, caller: Services) -> None:
    bus = await caller.get(SessionBus)
    await bus.call(BUS_NAME, PATH, APPLICATION, "Activate", "a{sv}", {})
    await bus.call(BUS_NAME, PATH, APPLICATION, "ActivateAction", "sava{sv}", "Listen", [], {})
    assert asked.log == ["show", "toggle"]


async def test_a_second_instance_does_not_get_the_name(asked: Asked, caller: Services) -> None:
    second = BusService(await caller.get(SessionBus), Asked().commands())
    assert not await second.start()


async def test_without_a_resident_there_is_none(session_bus: PrivateBus, caller: Services) -> None:
    assert await Resident.find(caller) is None


async def test_without_a_bus_there_is_none(no_session_bus: None) -> None:
    assert await Resident.find(Services()) is None


async def test_what_is_asked_before_all_is_ready_waits_for_that(
    session_bus: PrivateBus, caller: Services
) -> None:
    services = Services()
    made = Asked()
    service = BusService(await services.get(SessionBus), made.commands())
    assert await service.start()
    bus = await caller.get(SessionBus)
    showing = asyncio.ensure_future(bus.call(BUS_NAME, PATH, INTERFACE, "Show"))
    assert await bus.get_property(BUS_NAME, PATH, INTERFACE, "State") == "idle"
    assert made.log == [] and not showing.done()
    service.open()
    await asyncio.wait_for(showing, 10)
    assert made.log == ["show"]
    await services.close()
