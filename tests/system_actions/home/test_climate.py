"""What real thermostats keep."""

import pytest

from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Named, Risk
from system_actions.climate import _heating, set_temperature, undo_set_temperature
from system_actions.home import home_areas, switch_back, turn_off
from tests.services.opening import Act, change
from tests.services.real_home import RealHouse


async def room(act: Act, name: str) -> Named:
    return next(area for area in await act(home_areas) if area.label == name)


@pytest.mark.usefixtures("home")
async def test_a_room_is_set_and_put_back(act: Act, real_house: RealHouse) -> None:
    outcome = await act(set_temperature, 21.5, area=await room(act, "Living Room"))
    assert outcome.said == "Living Room Thermostat is set to 21.5 degrees; it is 20.5 degrees now."
    assert real_house.attribute("climate.living_room", "temperature") == 21.5
    assert real_house.attribute("climate.bedroom", "temperature") == 16.5
    said = await act(undo_set_temperature, change(outcome))
    assert said.startswith("Living Room Thermostat is set to 20 degrees")
    assert real_house.attribute("climate.living_room", "temperature") == 20


@pytest.mark.usefixtures("home")
async def test_undo_refuses_when_it_was_turned_since(act: Act, real_house: RealHouse) -> None:
    outcome = await act(set_temperature, 22.0, area=await room(act, "Bedroom"))
    real_house.change("climate.bedroom", target_temperature=18.0)
    with pytest.raises(WorldMoved):
        await act(undo_set_temperature, change(outcome))
    assert real_house.attribute("climate.bedroom", "temperature") == 18


@pytest.mark.usefixtures("home")
async def test_what_is_kept_already_is_said(act: Act) -> None:
    outcome = await act(set_temperature, 16.5, area=await room(act, "Bedroom"))
    assert outcome.said.endswith("Nothing was changed.") and not outcome.changed


@pytest.mark.usefixtures("home")
async def test_a_thermostat_that_is_off_says_so(act: Act, real_house: RealHouse) -> None:
    real_house.change("climate.bedroom", hvac_mode="off")
    outcome = await act(set_temperature, 19.0, area=await room(act, "Bedroom"))
    assert outcome.said == "Bedroom Radiator is off; it is 17 degrees now."
    assert real_house.attribute("climate.bedroom", "temperature") == 19


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("degrees", "place", "said"),
    [
        (60.0, "Bedroom", "Bedroom Radiator can only keep 7 to 35 degrees."),
        (20.0, "Bathroom", "I find no thermostat in the bathroom."),
        (20.0, "Study", "Study Climate keeps between 19 and 24 degrees. I cannot set just one."),
    ],
)
async def test_what_cannot_be_kept_is_said(act: Act, degrees: float, place: str, said: str) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(set_temperature, degrees, area=await room(act, place))
    assert caught.value.said == said


@pytest.mark.usefixtures("home")
async def test_heating_is_switched_off_and_heats_again(act: Act, real_house: RealHouse) -> None:
    outcome = await act(turn_off, Named("climate.bedroom", "Bedroom Radiator"))
    assert outcome.said == "Bedroom Radiator is off." and real_house.state("climate.bedroom") == "off"
    await act(switch_back, change(outcome))
    assert real_house.state("climate.bedroom") == "heat"
    assert real_house.attribute("climate.bedroom", "temperature") == 16.5


@pytest.mark.parametrize(
    ("degrees", "risk"),
    [(21.0, Risk.SAFE), (68.0, Risk.SAFE), (40.0, Risk.CONFIRM), (5.0, Risk.CONFIRM), (90.0, Risk.CONFIRM)],
)
def test_uncomfortable_temperatures_are_asked_about(degrees: float, risk: Risk) -> None:
    assert _heating({"degrees": degrees}) is risk
