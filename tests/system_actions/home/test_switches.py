"""Switching things of a real home on and off."""

from typing import Any

import pytest

from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Named, Risk
from system_actions import home as switches
from system_actions.home import home_areas, home_devices, switch_back, turn_off, turn_on
from tests.services.opening import Act, change
from tests.services.real_home import RealHouse

pytestmark = pytest.mark.usefixtures("home")

COFFEE = Named("switch.coffee_machine", "Coffee Machine")
FAN = Named("fan.bedroom", "Bedroom Fan")
COUNTER = Named("light.counter_lights", "Counter Lights")
KITCHEN_LIGHTS = Named("light.counter_lights,light.kitchen_ceiling", "kitchen lights")


async def labels(act: Act, **narrowed: Any) -> dict[str, Named]:
    return {named.label.lower(): named for named in await act(home_devices, **narrowed)}


@pytest.mark.parametrize("device", [COFFEE, Named("light.hall", "Hall Light"), FAN])
async def test_on_off_and_back(act: Act, real_house: RealHouse, device: Named) -> None:
    on = await act(turn_on, device)
    assert on.said == f"{device.label} is on." and real_house.state(device.id) == "on"
    off = await act(turn_off, device)
    assert off.said == f"{device.label} is off." and real_house.state(device.id) == "off"
    said = await act(switch_back, change(off))
    assert said.startswith(f"{device.label} is on") and said.endswith("again.")
    assert real_house.state(device.id) == "on"
    assert await act(switch_back, change(on)) == f"{device.label} is off again."
    assert real_house.state(device.id) == "off"


@pytest.mark.parametrize(("action", "state"), [(turn_on, "on"), (turn_off, "off")])
async def test_what_is_so_already_is_left_alone(
    act: Act, real_house: RealHouse, action: Any, state: str
) -> None:
    real_house.change(COFFEE.id, is_on=state == "on")
    outcome = await act(action, COFFEE)
    assert outcome.said == f"Coffee Machine is already {state}." and not outcome.changed


async def test_a_light_comes_back_as_bright_as_it_was(act: Act, real_house: RealHouse) -> None:
    real_house.change(COUNTER.id, is_on=True, brightness=51)
    outcome = await act(turn_off, COUNTER)
    assert outcome.said == "Counter Lights are off."
    assert await act(switch_back, change(outcome)) == "Counter Lights are on, at 20 percent again."
    assert real_house.attribute(COUNTER.id, "brightness") == 51


async def test_a_fan_comes_back_at_its_speed(act: Act, real_house: RealHouse) -> None:
    real_house.change(FAN.id, percentage=80)
    outcome = await act(turn_off, FAN)
    await act(switch_back, change(outcome))
    assert real_house.attribute(FAN.id, "percentage") == 80


async def test_undo_refuses_when_somebody_switched_it_since(act: Act, real_house: RealHouse) -> None:
    outcome = await act(turn_on, COFFEE)
    real_house.change(COFFEE.id, is_on=False)
    with pytest.raises(WorldMoved) as caught:
        await act(switch_back, change(outcome))
    assert caught.value.said == "Coffee Machine is off. It was changed since."


async def test_undo_of_turning_off_refuses_when_it_was_switched_on_since(
    act: Act, real_house: RealHouse
) -> None:
    real_house.change(COFFEE.id, is_on=True)
    outcome = await act(turn_off, COFFEE)
    real_house.change(COFFEE.id, is_on=True)
    with pytest.raises(WorldMoved) as caught:
        await act(switch_back, change(outcome))
    assert caught.value.said == "Coffee Machine is on. It was changed since."
    assert real_house.state(COFFEE.id) == "on"


async def test_several_are_switched_and_put_back_together(act: Act, real_house: RealHouse) -> None:
    real_house.change("light.kitchen_ceiling", is_on=True, brightness=100)
    outcome = await act(turn_on, KITCHEN_LIGHTS)
    assert outcome.said == "Counter Lights and Kitchen Ceiling are on."
    await act(switch_back, change(outcome))
    assert real_house.state("light.counter_lights") == "off"
    assert real_house.state("light.kitchen_ceiling") == "on"


async def test_of_several_the_one_that_is_not_reached_is_named(act: Act, real_house: RealHouse) -> None:
    real_house.change("light.kitchen_ceiling", available=False)
    outcome = await act(turn_on, KITCHEN_LIGHTS)
    assert outcome.said == "Counter Lights are on. Kitchen Ceiling is not reached."


async def test_of_several_the_one_that_fails_is_named(act: Act, real_house: RealHouse) -> None:
    real_house.change("light.kitchen_ceiling", broken=True)
    outcome = await act(turn_on, KITCHEN_LIGHTS)
    assert outcome.said == "Counter Lights are on. Kitchen Ceiling is off."


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        ({"available": False}, "Coffee Machine cannot be reached."),
        ({"broken": True}, "Home Assistant says that it cannot be done."),
        ({"stuck": True}, "That did not work. Coffee Machine is off."),
    ],
)
async def test_a_device_in_trouble_is_never_called_on(
    act: Act, real_house: RealHouse, trouble: dict[str, bool], said: str
) -> None:
    real_house.change(COFFEE.id, **trouble)
    with pytest.raises(ActionFailed) as caught:
        await act(turn_on, COFFEE)
    assert caught.value.said == said


@pytest.mark.parametrize("id", ["switch.nowhere", "light.secret"])
async def test_what_does_not_exist_or_is_withheld_is_not_switched(
    act: Act, real_house: RealHouse, id: str
) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(turn_on, Named(id, "it"))
    assert caught.value.said == "That is not in your home any more."
    assert real_house.state("light.secret") == "off"


async def test_names_are_the_things_with_their_rooms_and_together(act: Act) -> None:
    known = await labels(act)
    assert known["coffee machine"].id == known["kitchen coffee machine"].id == "switch.coffee_machine"
    assert known["kitchen lights"].id == known["kitchen light"].id == KITCHEN_LIGHTS.id
    assert known["telly"].id == "media_player.tv"
    assert known["all the lights"].id.count(",") == 4
    assert known["lamps"].id == "light.bedroom_lamp,light.study_lamp"
    assert {"lamp (bedroom)", "lamp (study)", "bedroom lamp", "study lamp"} <= known.keys()
    assert "secret light" not in known
    assert not any(named.id.startswith(("cover.", "lock.", "scene.")) for named in known.values())


async def test_names_are_narrowed_to_a_room(act: Act) -> None:
    bedroom = next(area for area in await act(home_areas) if area.label == "Bedroom")
    known = await labels(act, area=bedroom)
    assert known["lamp"].id == known["light"].id == "light.bedroom_lamp"
    assert known["fan"].id == "fan.bedroom"
    assert {named.id for named in known.values()} == {"light.bedroom_lamp", "fan.bedroom", "climate.bedroom"}


async def test_sockets_and_appliances_are_delicate_and_lamps_are_not(act: Act) -> None:
    known = await labels(act)
    assert {n.id for n in known.values() if n.delicate} == {"switch.christmas_tree", "switch.kettle"}


@pytest.mark.parametrize(
    ("device", "risk"),
    [
        (COFFEE, Risk.SAFE),
        (Named("switch.x", "Christmas Tree", delicate=True), Risk.CONFIRM),
        (Named("switch.y", "big kettle"), Risk.CONFIRM),
    ],
)
def test_what_may_do_harm_is_asked_about(device: Named, risk: Risk) -> None:
    assert switches._switching_on({"device": device}) is risk
