"""The connection to a real Home Assistant, and all that can happen to it."""

import asyncio
import itertools
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from assistant_core import settings_file
from assistant_core.errors import ActionFailed, OctavoxError, ServiceMissing
from assistant_core.functions import Handler, Named
from assistant_core.services import Services
from system_actions.climate import set_temperature
from system_actions.covers import close_cover, open_cover
from system_actions.doors import lock_door, unlock_door
from system_actions.home import home_areas, home_devices, turn_off, turn_on
from system_actions.house_state import get_home_state
from system_actions.lights import set_light
from system_actions.scenes import activate_scene
from system_actions.services.home_assistant import TOKEN, Access, Home
from system_actions.services.home_link import HomeRefused
from system_actions.services.secrets import Secrets
from system_actions.speakers import play_on_speaker
from system_actions.vacuum import control_vacuum
from tests.services.opening import Act
from tests.services.real_home import PLACES, RealHouse
from tests.services.waiting import until
from tests.services.wire import Wire

CURTAINS = Named("cover.bedroom_curtains", "Bedroom Curtains")
NOT_DONE = {"I cannot reach Home Assistant.", "Home Assistant does not answer."}
UNKNOWN = "Home Assistant stopped answering, so I cannot say whether that was done."
COFFEE = Named("switch.coffee_machine", "Coffee Machine")


def provide(services: Services, access: Access) -> Home:
    async def known() -> Access:
        return access

    home = Home(known)
    services.provide(home)
    return home


@pytest.fixture
def wired(wire: Wire, real_house: RealHouse, real_services: Services) -> Home:
    """A home at the other end of the wire."""
    return provide(real_services, Access(wire.address, real_house.token))


async def lose_patience(home: Home, wanted: str) -> None:
    """From now on wait only half a second for the answer to commands of this type.

    All other answers have the time they always have, so that a busy computer cannot be taken for silence.
    """
    await home.things()
    assert home._live is not None
    link = home._live.link
    send = link._send

    async def sent(number: int, type: str, values: dict[str, Any]) -> Any:
        link._patience = 0.5 if type == wanted else Access.patience
        return await send(number, type, values)

    link._send = sent  # type: ignore[method-assign]


def questions(home: Home) -> "itertools.count[int]":
    """What numbers the commands of a home that is connected."""
    assert home._live is not None
    return home._live.link._numbers


async def test_things_have_names_places_and_states(home: Home) -> None:
    things = {thing.id: thing for thing in await home.things()}
    ceiling = things["light.kitchen_ceiling"]
    assert ceiling.area is not None and ceiling.area.name == "Kitchen"
    assert (ceiling.name, ceiling.state) == ("Kitchen Ceiling", "off")
    assert things["vacuum.dusty"].aliases == ("Robby",)
    assert things["sensor.front_door_battery"].diagnostic
    assert {area.name for area in await home.areas()} == set(PLACES)
    assert home.degrees == "°C"


async def test_what_is_withheld_from_voice_is_not_there(home: Home) -> None:
    assert "light.secret" not in {thing.id for thing in await home.things()}
    assert await home.withheld() == 1
    with pytest.raises(ActionFailed):
        await home.get("light.secret")


async def test_states_are_pushed_and_things_come_and_go(home: Home, real_house: RealHouse) -> None:
    assert (await home.get("light.hall"))[0].state == "off"
    real_house.change("light.hall", is_on=True)
    assert (await home.settled(["light.hall"], lambda thing: thing.state == "on"))[0].state == "on"
    real_house.pretend("light.new", "on", friendly_name="New", brightness=1)
    real_house.pretend("light.new", "off", friendly_name="New")
    new = (await home.get("light.new"))[0]
    assert (new.name, new.state, new.number("brightness")) == ("New", "off", None)
    real_house.forget("light.new")
    with pytest.raises(ActionFailed) as caught:
        await home.get("light.new")
    assert caught.value.said == "That is not in your home any more."


async def test_a_new_name_is_known_at_once(home: Home, real_house: RealHouse) -> None:
    await home.things()
    async with real_house.linked() as link:
        await link.command("config/entity_registry/update", entity_id="light.hall", aliases=["sunny"])
        try:
            await home.ask("ping")
            assert next(t for t in await home.things() if t.id == "light.hall").aliases == ("sunny",)
        finally:
            await link.command("config/entity_registry/update", entity_id="light.hall", aliases=[])


async def test_an_unknown_service_or_value_is_refused(home: Home) -> None:
    with pytest.raises(HomeRefused) as caught:
        await home.tell("light", "explode", ["light.hall"])
    assert caught.value.code == "not_found"
    with pytest.raises(HomeRefused):
        await home.tell("light", "turn_on", ["light.hall"], brightness="purple")
    with pytest.raises(HomeRefused):
        await home.read("/api/config/scene/config/none")


async def test_it_is_opened_with_the_address_of_the_settings_and_the_token_of_the_keyring(
    secret_service: "subprocess.Popen[bytes]", real_house: RealHouse, real_services: Services, act: Act
) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await real_services.get(Home)
    assert caught.value.said == "I am not connected to your home."
    settings_file.location().parent.mkdir(parents=True, exist_ok=True)
    settings_file.save("home", "address", real_house.address + "/")
    await real_services.drop(Home)
    with pytest.raises(ServiceMissing) as caught:
        await real_services.get(Home)
    assert caught.value.said == "I have no token for your home." and "octavox home" in caught.value.cure
    await (await real_services.get(Secrets)).put(TOKEN, real_house.token)
    await real_services.drop(Home)
    assert (await act(turn_on, COFFEE)).said == "Coffee Machine is on."
    assert real_house.token not in settings_file.location().read_text()


@pytest.mark.usefixtures("private_home")
async def test_nicknames_and_what_is_asked_about_come_from_the_settings(
    home: Home, act: Act, private_home: Path
) -> None:
    file = settings_file.location()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('[home]\nask_before = ["switch.pump"]\n[home.nicknames]\n"the beast" = "fan.bedroom"\n')
    known = {named.label: named for named in await act(home_devices)}
    assert known["the beast"].id == "fan.bedroom"
    assert known["Pond Pump"].delicate and not known["Coffee Machine"].delicate


async def test_without_a_home_there_is_a_cure(private_home: Path, act: Act) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(turn_on, COFFEE)
    assert "octavox home connect" in caught.value.cure


async def test_a_home_that_is_down_is_missing_with_a_cure(
    wire: Wire, wired: Home, act: Act, real_house: RealHouse
) -> None:
    await wire.cut()
    with pytest.raises(ServiceMissing) as caught:
        await act(turn_on, COFFEE)
    assert (
        caught.value.said == "I cannot reach Home Assistant." and "start Home Assistant" in caught.value.cure
    )
    assert real_house.state(COFFEE.id) == "off"


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "http://no.such.host.invalid", "http://[broken"])
async def test_an_address_where_nothing_is_is_missing(
    real_services: Services, act: Act, address: str
) -> None:
    provide(real_services, Access(address, "x", patience=2))
    with pytest.raises(ServiceMissing):
        await act(turn_on, COFFEE)


async def test_a_server_of_another_kind_is_no_home(real_services: Services, act: Act) -> None:
    async def greet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
        writer.close()

    server = await asyncio.start_server(greet, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        provide(real_services, Access(f"http://127.0.0.1:{port}", "x", patience=2))
        with pytest.raises(ServiceMissing):
            await act(turn_on, COFFEE)


async def test_the_first_act_after_a_break_connects_again(
    wire: Wire, wired: Home, act: Act, real_house: RealHouse
) -> None:
    assert (await act(get_home_state, COFFEE)).said == "Coffee Machine is off."
    await wire.cut()
    await wire.plug()
    real_house.change("switch.kettle", is_on=True)
    assert (await act(turn_on, COFFEE)).said == "Coffee Machine is on."
    assert (await act(get_home_state, Named("switch.kettle", "Kettle"))).said == "Kettle is on."


async def test_a_slow_home_is_an_error_in_bounded_time_and_nothing_is_claimed(
    wire: Wire, wired: Home, act: Act
) -> None:
    await lose_patience(wired, "ping")
    wire.delay = 120
    async with asyncio.timeout(60):
        with pytest.raises(ActionFailed) as caught:
            await act(turn_on, COFFEE)
    assert caught.value.said == "Home Assistant does not answer."


async def test_when_the_answer_to_a_command_does_not_come_it_is_said_that_nobody_knows(
    wire: Wire, wired: Home, act: Act, real_house: RealHouse
) -> None:
    await lose_patience(wired, "call_service")
    real_house.change(COFFEE.id, slow=120)
    with pytest.raises(ActionFailed) as caught:
        await act(turn_on, COFFEE)
    assert caught.value.said == "Home Assistant stopped answering, so I cannot say whether that was done."


async def test_a_home_that_dies_in_the_middle_is_an_error(
    wire: Wire, wired: Home, act: Act, real_house: RealHouse
) -> None:
    await wired.things()
    real_house.change(COFFEE.id, slow=120)
    acting = asyncio.ensure_future(act(turn_on, COFFEE))
    await until(lambda: real_house.attribute(COFFEE.id, "told"))
    await wire.cut()
    with pytest.raises(OctavoxError) as caught:
        await acting
    assert "cannot say whether" in caught.value.said


@pytest.mark.parametrize(
    ("handler", "values"),
    [
        (turn_off, (COFFEE,)),
        (set_light, (Named("light.kitchen_ceiling", "Kitchen Ceiling"),)),
        (set_temperature, (23.0,)),
        (open_cover, (Named("cover.garage", "Garage Door"),)),
        (close_cover, (CURTAINS,)),
        (unlock_door, (Named("lock.front_door", "Front Door"),)),
        (lock_door, (Named("lock.back_door", "Back Door"),)),
        (activate_scene, (Named("scene.movie_night", "Movie Night"),)),
        (control_vacuum, ("start",)),
        (play_on_speaker, ("blue train", Named("media_player.kitchen", "Kitchen Speaker"))),
    ],
)
async def test_whatever_is_asked_of_a_home_that_breaks_off_at_any_message(
    wire: Wire, wired: Home, act: Act, handler: Handler, values: tuple[object, ...]
) -> None:
    await act(turn_on, COFFEE)
    await act(open_cover, CURTAINS)
    (area,) = (one for one in await act(home_areas) if one.label == "Living Room")
    more: dict[Handler, dict[str, object]] = {
        set_light: {"brightness": 30.0},
        set_temperature: {"area": area},
    }
    said: set[str] = set()
    for messages in range(1, 20):
        await wired.things()
        wire.breaks_after = messages
        try:
            await act(handler, *values, **more.get(handler, {}))
            break
        except OctavoxError as error:
            said.add(error.said)
            await wire.cut()
            await wire.plug()
    assert UNKNOWN in said and said <= NOT_DONE | {UNKNOWN}


async def test_a_slow_device_is_waited_for(home: Home, act: Act, real_house: RealHouse) -> None:
    real_house.change(COFFEE.id, slow=1)
    assert (await act(turn_on, COFFEE)).said == "Coffee Machine is on."


async def test_a_token_that_is_not_accepted_any_more_is_said(
    real_house: RealHouse, real_services: Services, act: Act
) -> None:
    token = await real_house.new_token("short-lived")
    provide(real_services, Access(real_house.address, token))
    await act(turn_on, COFFEE)
    await real_house.revoke("short-lived")
    with pytest.raises(OctavoxError) as caught:
        for _ in range(20):  # the connection is ended a moment later
            await act(turn_on, COFFEE)
            await asyncio.sleep(0.1)
    assert caught.value.said == "Home Assistant does not accept my token."
    assert "new long-lived access token" in caught.value.cure
    assert token not in f"{caught.value} {caught.value.cure}"


async def test_five_hundred_more_things_are_named_in_no_time(
    home: Home, act: Act, real_house: RealHouse
) -> None:
    ids = [f"light.row_{number}" for number in range(500)]
    await asyncio.to_thread(
        lambda: [real_house.pretend(id, "off", friendly_name=f"Row {id[10:]}") for id in ids]
    )
    try:
        await home.ask("ping")
        asked, busy = next(questions(home)), time.process_time()
        known = await act(home_devices)
        # Neither is longer on a busy computer: what this process itself does, and how often it asks.
        assert time.process_time() - busy < 1 and next(questions(home)) - asked < 10
        assert {f"Row {number}" for number in range(500)} <= {named.label for named in known}
        assert next(n for n in known if n.label == "all the lights").id.count(",") == 504
    finally:
        await asyncio.to_thread(lambda: [real_house.forget(id) for id in ids])


async def test_a_home_that_restarts_between_plan_and_act_is_said_and_works_afterwards(
    home: Home, act: Act, real_house: RealHouse
) -> None:
    planned = next(n for n in await act(home_devices) if n.label == "Coffee Machine")
    await asyncio.to_thread(real_house.stop)
    with pytest.raises(ServiceMissing) as caught:
        await act(turn_on, planned)
    assert caught.value.said == "I cannot reach Home Assistant."
    await asyncio.to_thread(real_house.start)
    assert (await act(turn_on, planned)).said == "Coffee Machine is on."
