"""The bus: calls, properties, names, signals and objects of our own, over a real dbus-daemon."""

import asyncio
import gc
import os
import subprocess
import warnings
from pathlib import Path
from typing import Any

import pytest

from assistant_core.errors import ServiceMissing
from assistant_core.services import Services
from system_actions.services.bus import SessionBus, SystemBus, variant
from system_actions.services.bus_errors import BusFailed
from system_actions.services.bus_objects import Interface, Method, Property, SignalShape
from system_actions.services.bus_signals import Signal
from tests.services.waiting import until

NAME = "org.example.Kettle"
PATH = "/org/example/Kettle"
DAEMON = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")


class Kettle:
    """Something to put on the bus: it boils, and its temperature can be read and set."""

    def __init__(self) -> None:
        self.degrees = 20
        self.poured: list[Any] = []
        self.interface = Interface(
            NAME,
            methods=(
                Method("Boil", self.boil, takes=(("degrees", "i"),), gives=(("reached", "i"),)),
                Method("Pour", self.pour, takes=(("cups", "as"), ("options", "a{sv}"))),
                Method("Measure", self.measure, gives=(("degrees", "i"), ("unit", "s"))),
                Method("Drop", self.drop),
                Method("Sleep", self.sleep),
            ),
            signals=(SignalShape("Whistled", (("loudness", "d"),)),),
            properties=(
                Property("Degrees", "i", lambda: self.degrees, self.set_degrees),
                Property("Maker", "s", lambda: "Octavox"),
            ),
        )

    async def boil(self, degrees: int) -> int:
        if degrees > 100:
            raise BusFailed("org.example.Kettle.Error.TooHot", "water boils at 100")
        self.degrees = degrees
        return degrees

    async def pour(self, cups: list[str], options: dict[str, Any]) -> None:
        self.poured = [cups, options]

    async def measure(self) -> tuple[int, str]:
        return self.degrees, "Celsius"

    async def drop(self) -> None:
        raise RuntimeError("a secret detail")

    async def sleep(self) -> None:
        await asyncio.sleep(60)

    async def set_degrees(self, value: int) -> None:
        self.degrees = value


@pytest.fixture
async def bus(session_bus: Any, real_services: Services) -> SessionBus:
    return await real_services.get(SessionBus)


@pytest.fixture
async def kettle(bus: SessionBus) -> Kettle:
    made = Kettle()
    bus.serve(PATH, made.interface)
    assert await bus.own(NAME)
    return made


@pytest.fixture
async def other(session_bus: Any) -> Any:
    """A second program on the same bus."""
    opened = await SessionBus.open(Services())
    yield opened
    await opened.close()


async def test_lists_names_and_leaves_the_unique_ones_out(bus: SessionBus) -> None:
    assert await bus.names() == ["org.freedesktop.DBus"]
    assert await bus.has_owner("org.freedesktop.DBus")
    assert not await bus.has_owner(NAME)
    assert "org.freedesktop.DBus" in await bus.activatable_names()


async def test_a_method_is_called_and_answered(kettle: Kettle, other: SessionBus) -> None:
    assert await other.call(NAME, PATH, NAME, "Boil", "i", 96) == 96
    assert kettle.degrees == 96


async def test_several_results_come_as_a_list_and_none_as_none(kettle: Kettle, other: SessionBus) -> None:
    assert await other.call(NAME, PATH, NAME, "Measure") == [20, "Celsius"]
    assert await other.call(NAME, PATH, NAME, "Pour", "asa{sv}", ["a"], {}) is None


async def test_variants_are_unwrapped_for_the_handler(kettle: Kettle, other: SessionBus) -> None:
    options = {"milk": variant("b", True), "sugar": variant("ai", [1, 2])}
    await other.call(NAME, PATH, NAME, "Pour", "asa{sv}", ["mine", "yours"], options)
    assert kettle.poured == [["mine", "yours"], {"milk": True, "sugar": [1, 2]}]


async def test_a_named_error_reaches_the_caller(kettle: Kettle, other: SessionBus) -> None:
    with pytest.raises(BusFailed, match="water boils") as caught:
        await other.call(NAME, PATH, NAME, "Boil", "i", 200)
    assert caught.value.name == "org.example.Kettle.Error.TooHot"
    assert not caught.value.gone
    assert kettle.degrees == 20


@pytest.mark.expected_logs("org.example.Kettle.Drop broke")
async def test_an_unforeseen_error_is_logged_and_its_details_stay_here(
    kettle: Kettle, other: SessionBus
) -> None:
    with pytest.raises(BusFailed) as caught:
        await other.call(NAME, PATH, NAME, "Drop")
    assert caught.value.name == "org.freedesktop.DBus.Error.Failed"
    assert "secret" not in caught.value.text


async def test_properties_are_read_and_set(kettle: Kettle, other: SessionBus) -> None:
    assert await other.get_property(NAME, PATH, NAME, "Degrees") == 20
    await other.set_property(NAME, PATH, NAME, "Degrees", "i", 55)
    assert kettle.degrees == 55
    assert await other.get_all(NAME, PATH, NAME) == {"Degrees": 55, "Maker": "Octavox"}


@pytest.mark.parametrize(
    ("member", "signature", "args", "error"),
    [
        ("Get", "ss", (NAME, "Colour"), "UnknownProperty"),
        ("Get", "ss", ("org.example.Teapot", "Degrees"), "UnknownInterface"),
        ("Set", "ssv", (NAME, "Maker", variant("s", "me")), "PropertyReadOnly"),
        ("Forget", "", (), "UnknownMethod"),
    ],
)
async def test_wrong_property_calls_are_refused(
    kettle: Kettle, other: SessionBus, member: str, signature: str, args: tuple[Any, ...], error: str
) -> None:
    with pytest.raises(BusFailed) as caught:
        await other.call(NAME, PATH, "org.freedesktop.DBus.Properties", member, signature, *args)
    assert caught.value.name.endswith(error)


@pytest.mark.parametrize("member", ["Explode", "Boil"])
async def test_unknown_methods_and_wrong_arguments_are_refused(
    kettle: Kettle, other: SessionBus, member: str
) -> None:
    with pytest.raises(BusFailed) as caught:
        await other.call(NAME, PATH, NAME, member)
    assert caught.value.name.endswith(("UnknownMethod", "InvalidArgs"))


async def test_other_libraries_understand_the_introspection(kettle: Kettle) -> None:
    command = ["gdbus", "introspect", "--session", "--dest", NAME, "--object-path", PATH]
    shown = (await _run(command)).decode()
    assert (
        "Boil(in  i degrees," in shown
        and "readwrite i Degrees = 20" in shown
        and "Whistled(d loudness)" in shown
    )


async def test_other_libraries_can_call_and_parents_are_listed(kettle: Kettle) -> None:
    boil = [
        "gdbus",
        "call",
        "--session",
        "--dest",
        NAME,
        "--object-path",
        PATH,
        "--method",
        f"{NAME}.Boil",
        "80",
    ]
    assert (await _run(boil)).decode().strip() == "(80,)"
    parent = ["gdbus", "introspect", "--session", "--dest", NAME, "--object-path", "/org", "--recurse"]
    assert PATH in (await _run(parent)).decode()


async def test_what_is_no_longer_served_is_unknown(
    kettle: Kettle, bus: SessionBus, other: SessionBus
) -> None:
    bus.unserve(PATH)
    with pytest.raises(BusFailed) as caught:
        await other.call(NAME, PATH, NAME, "Boil", "i", 50)
    assert caught.value.name.endswith("UnknownMethod")


async def test_signals_reach_those_who_asked(kettle: Kettle, bus: SessionBus, other: SessionBus) -> None:
    heard: list[Signal] = []
    ended: list[Signal] = []
    await other.subscribe(heard.append, interface=NAME, member="Whistled", sender=NAME)
    quiet = await other.subscribe(ended.append, interface=NAME)
    await other.unsubscribe(quiet)
    await bus.emit(PATH, NAME, "Whistled", "d", 0.5)
    await until(lambda: heard)
    assert (heard[0].member, heard[0].path, heard[0].args) == ("Whistled", PATH, (0.5,))
    assert ended == []


async def test_signals_of_others_are_not_taken_for_the_owners(
    kettle: Kettle, bus: SessionBus, other: SessionBus, session_bus: Any
) -> None:
    heard: list[Signal] = []
    everything: list[Signal] = []
    await other.subscribe(heard.append, interface=NAME, sender=NAME)
    await other.subscribe(everything.append, interface=NAME)
    impostor = await SessionBus.open(Services())
    await impostor.emit(PATH, NAME, "Whistled", "d", 0.9)
    await bus.emit(PATH, NAME, "Whistled", "d", 0.1)
    await until(lambda: len(everything) == 2)
    assert [signal.args for signal in heard] == [(0.1,)]
    await impostor.close()


async def test_a_new_owner_of_a_name_is_followed(
    bus: SessionBus, other: SessionBus, session_bus: Any
) -> None:
    heard: list[Signal] = []
    await other.subscribe(heard.append, interface=NAME, sender=NAME)
    assert await bus.own(NAME)
    await bus.emit(PATH, NAME, "Whistled", "d", 0.3)
    await until(lambda: heard)


async def test_arg0_picks_signals_by_their_first_argument(bus: SessionBus, other: SessionBus) -> None:
    heard: list[Signal] = []
    await other.subscribe(
        heard.append, interface=DAEMON[2], member="NameOwnerChanged", sender=DAEMON[0], arg0=NAME
    )
    await bus.own("org.example.Toaster")
    await bus.own(NAME)
    await until(lambda: heard)
    assert [signal.args[0] for signal in heard] == [NAME]


async def test_announced_properties_arrive_as_values(
    kettle: Kettle, bus: SessionBus, other: SessionBus
) -> None:
    heard: list[Signal] = []
    await other.subscribe(heard.append, interface="org.freedesktop.DBus.Properties", path=PATH)
    kettle.degrees = 70
    await bus.announce(PATH, kettle.interface, "Degrees")
    await until(lambda: heard)
    assert heard[0].args == (NAME, {"Degrees": 70}, [])


async def test_a_name_is_owned_once(bus: SessionBus, other: SessionBus) -> None:
    assert await bus.own(NAME)
    assert await bus.own(NAME)
    assert not await other.own(NAME)
    await bus.disown(NAME)
    assert await other.own(NAME)


async def test_one_who_waits_in_line_gets_the_name_next(bus: SessionBus, other: SessionBus) -> None:
    assert await bus.own(NAME)
    assert not await other.own(NAME, queue=True)
    await bus.disown(NAME)
    other.serve(PATH, Kettle().interface)
    assert await bus.call(NAME, PATH, NAME, "Boil", "i", 40) == 40


async def test_an_unanswered_call_is_given_up(kettle: Kettle, other: SessionBus) -> None:
    with pytest.raises(BusFailed) as caught:
        await other.call(NAME, PATH, NAME, "Sleep", patience=0.1)
    assert caught.value.gone
    assert caught.value.said == "That took too long."


async def test_a_destination_that_is_not_there_is_gone(bus: SessionBus) -> None:
    with pytest.raises(BusFailed) as caught:
        await bus.call("org.example.Nobody", "/", "org.example.Nobody", "Do")
    assert caught.value.gone


async def test_a_service_that_goes_away_in_the_middle_is_gone(
    kettle: Kettle, bus: SessionBus, other: SessionBus
) -> None:
    calling = asyncio.create_task(other.call(NAME, PATH, NAME, "Sleep"))
    await asyncio.sleep(0.05)
    await bus.close()
    with pytest.raises(BusFailed) as caught:
        await calling
    assert caught.value.gone


async def test_a_bus_that_dies_in_the_middle_is_a_named_error(
    kettle: Kettle, other: SessionBus, session_bus: Any
) -> None:
    calling = asyncio.create_task(other.call(NAME, PATH, NAME, "Sleep"))
    await asyncio.sleep(0.05)
    session_bus.stop()
    with pytest.raises(BusFailed) as caught:
        await calling
    assert caught.value.gone
    assert not other.connected
    with pytest.raises(ServiceMissing):
        await other.names()


async def test_a_bus_that_came_back_has_the_same_names_and_subscriptions(
    kettle: Kettle, bus: SessionBus, session_bus: Any
) -> None:
    heard: list[Signal] = []
    await bus.subscribe(heard.append, interface=NAME)
    session_bus.stop()
    session_bus.start()
    await asyncio.sleep(0.05)
    assert NAME in await bus.names()
    other = await SessionBus.open(Services())
    assert await other.call(NAME, PATH, NAME, "Boil", "i", 33) == 33
    await other.emit(PATH, NAME, "Whistled", "d", 1.0)
    await until(lambda: heard)
    await other.close()


async def test_no_session_bus_is_said_with_a_cure(no_session_bus: None, real_services: Services) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await real_services.get(SessionBus)
    assert caught.value.said == "I cannot reach the programs of your desktop."
    assert "dbus-run-session" in caught.value.cure


async def test_no_system_bus_is_said_with_a_cure(no_system_bus: None, real_services: Services) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await real_services.get(SystemBus)
    assert "dbus" in caught.value.cure


async def test_without_an_address_the_usual_socket_is_used(
    session_bus: Any, real_services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bus").symlink_to(session_bus.socket)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    assert "org.freedesktop.DBus" in await (await real_services.get(SessionBus)).names()


async def test_without_an_address_or_a_socket_there_is_no_bus(
    no_session_bus: None, real_services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    with pytest.raises(ServiceMissing):
        await real_services.get(SessionBus)


async def test_an_unreadable_address_is_no_bus(no_session_bus: None, real_services: Services) -> None:
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "nonsense"
    with pytest.raises(ServiceMissing):
        await real_services.get(SessionBus)


async def test_a_bus_that_hangs_up_while_it_greets_is_no_bus(
    no_session_bus: None, real_services: Services, tmp_path: Path
) -> None:
    server = await asyncio.start_unix_server(lambda reader, writer: writer.close(), tmp_path / "bus")
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={tmp_path / 'bus'}"
    with pytest.raises(ServiceMissing):
        await real_services.get(SessionBus)
    server.close()
    await server.wait_closed()


async def test_the_system_bus_is_another(session_bus: Any, system_bus: Any, real_services: Services) -> None:
    system = await real_services.get(SystemBus)
    await system.own(NAME)
    assert NAME not in await (await real_services.get(SessionBus)).names()
    assert NAME in await system.names()


async def _run(command: list[str]) -> bytes:
    process = await asyncio.create_subprocess_exec(*command, stdout=subprocess.PIPE)
    out, _ = await process.communicate()
    assert process.returncode == 0
    return out


async def test_whoever_stops_waiting_for_the_connection_leaves_no_socket_open(system_bus: Any) -> None:
    with warnings.catch_warnings(action="ignore", category=ResourceWarning):
        gc.collect()  # what other tests left is not this one's
    connected = False
    for steps in range(100):
        services = Services()
        connecting = asyncio.ensure_future(services.get(SystemBus))
        for _ in range(steps):
            await asyncio.sleep(0)
        connected = connecting.done()
        connecting.cancel()
        await asyncio.wait([connecting])
        await services.close()
        if connected:
            break
    assert connected
    gc.collect()  # a socket that was left open is told as a warning now
