"""What is on a bus is seen as it describes itself; what hangs or talks nonsense is named in time."""

import os
import signal
import time

import pytest

from assistant_core.services import Services
from system_actions.services.bus import SystemBus
from system_actions.services.bus_errors import BusFailed
from system_actions.services.bus_looking import (
    PATIENCE,
    Argument,
    BusMethod,
    DescriptionBroken,
    Owner,
    look_at,
    owners_on,
)
from tests.services.buses import Mock, Mocks

NAME, PATH, FACE = "org.example.Kettle", "/org/example/Kettle", "org.example.Kettle"


@pytest.fixture
def kettle(mocks: Mocks) -> Mock:
    """A service with one method that takes two arguments, and one object below."""
    made = mocks.bare(NAME, PATH, FACE)
    made.add_method(FACE, "Boil", "ua{sv}", "s", "ret = 'boiling'")
    made.tell("org.freedesktop.DBus.Mock.AddObject", f"{PATH}/lid", FACE, "{}", "[]")
    return made


@pytest.fixture
async def bus(real_services: Services, mocks: Mocks) -> SystemBus:
    found: SystemBus = await real_services.get(SystemBus)
    return found


async def test_services_are_listed_by_name_and_unique_names_are_not(bus: SystemBus, kettle: Mock) -> None:
    assert await owners_on(bus) == [Owner(NAME, True), Owner("org.freedesktop.DBus", True)]


async def test_an_object_that_only_leads_to_another_is_passed_over(bus: SystemBus, kettle: Mock) -> None:
    found = await look_at(bus, NAME, "/")
    assert found.path == PATH and found.below == (f"{PATH}/lid",) and found.of_its_own


async def test_methods_are_seen_with_their_types_and_those_of_every_object_last(
    bus: SystemBus, kettle: Mock
) -> None:
    found = await look_at(bus, NAME, PATH)
    boil = next(method for method in found.methods if method.name == "Boil")
    assert (boil.interface, boil.signature) == (FACE, "ua{sv}")
    assert [argument.type for argument in boil.takes] == ["u", "a{sv}"]
    interfaces = [method.interface for method in found.methods]
    assert interfaces[0] == FACE and interfaces[-1].startswith("org.freedesktop.DBus.")


async def test_the_bus_describes_itself(bus: SystemBus) -> None:
    found = await look_at(bus, "org.freedesktop.DBus", "/org/freedesktop/DBus")
    request = next(method for method in found.methods if method.name == "RequestName")
    assert request == BusMethod("org.freedesktop.DBus", "RequestName", (Argument("", "s"), Argument("", "u")))


async def test_a_service_that_hangs_is_given_up_in_time(bus: SystemBus, kettle: Mock) -> None:
    os.kill(kettle.pid, signal.SIGSTOP)
    try:
        started = time.monotonic()
        with pytest.raises(BusFailed) as caught:
            await look_at(bus, NAME, "/")
        # Far longer than a busy computer needs, and less than the bus itself would wait.
        assert caught.value.broke_off and time.monotonic() - started < 3 * PATIENCE
    finally:
        os.kill(kettle.pid, signal.SIGCONT)


async def test_one_that_is_not_there_is_named(bus: SystemBus) -> None:
    with pytest.raises(BusFailed) as caught:
        await look_at(bus, "org.example.Nobody", "/")
    assert caught.value.absent


@pytest.mark.parametrize("answer", ["<node", "<node>" + "&x;" * 3 + "</node>", "x" * 1_000_001])
async def test_nonsense_is_refused(bus: SystemBus, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    async def call(*_: object, **__: object) -> str:
        return answer

    monkeypatch.setattr(bus, "call", call)
    with pytest.raises(DescriptionBroken):
        await look_at(bus, NAME, "/")


async def test_a_circle_of_objects_ends(bus: SystemBus, monkeypatch: pytest.MonkeyPatch) -> None:
    async def call(*_: object, **__: object) -> str:
        return '<node><node name="deeper"/><node name="../.."/></node>'

    monkeypatch.setattr(bus, "call", call)
    found = await look_at(bus, NAME, "/")
    assert found.path.count("deeper") == 16 and not found.methods
