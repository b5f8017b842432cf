"""What a real home says of itself."""

from typing import Any

import pytest

from assistant_core.functions import Named
from assistant_core.resolvers.name import resolve_name
from system_actions.house_state import get_home_state, home_things
from tests.services.opening import Act
from tests.services.real_home import RealHouse

pytestmark = pytest.mark.usefixtures("home")


async def ask(act: Act, words: str) -> str:
    found = resolve_name(words, await act(home_things), what="home device or sensor").named
    outcome = await act(get_home_state, found)
    assert outcome.value == outcome.said and not outcome.changed
    return str(outcome.said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("smoke detector", "Smoke Detector detects no smoke."),
        ("front door", "Front Door is locked."),
        ("patio door", "Patio Door is open."),
        ("bathroom temperature", "Bathroom Temperature is 21.5 degrees."),
        ("humidity in the bathroom", "Bathroom Humidity is 48 percent."),
        ("bathroom", "Bathroom Humidity is 48 percent. Bathroom Temperature is 21.5 degrees."),
        ("front door battery", "Front Door Battery is 15 percent."),
        ("washing machine", "Washing Machine is rinsing."),
        ("living room thermostat", "Living Room Thermostat is set to 20 degrees; it is 20.5 degrees now."),
        ("vacuum", "Dusty is docked, with 90 percent of charge."),
        ("robby", "Dusty is docked, with 90 percent of charge."),
        ("garage", "Garage Door is closed."),
        ("kitchen lights", "Counter Lights are off. Kitchen Ceiling is off."),
        ("lights", "All 5 are off."),
    ],
)
async def test_things_say_their_state(act: Act, words: str, said: str) -> None:
    assert await ask(act, words) == said


@pytest.mark.parametrize(
    ("id", "values", "words", "said"),
    [
        ("binary_sensor.smoke", {"is_on": True}, "smoke detector", "Smoke Detector detects smoke."),
        ("binary_sensor.leak", {"is_on": True}, "leak detector", "Leak Detector detects water."),
        ("binary_sensor.patio_door", {"is_on": False}, "patio door", "Patio Door is closed."),
        ("lock.front_door", {"is_locked": False}, "front door", "Front Door is unlocked."),
        (
            "sensor.bathroom_humidity",
            {"available": False},
            "bathroom humidity",
            "Bathroom Humidity is not reached.",
        ),
        ("light.hall", {"is_on": True}, "all the lights", "1 of 5: Hall Light is on."),
        (
            "media_player.tv",
            {"state": "playing", "media_title": "Local Hero"},
            "telly",
            "Television is playing Local Hero.",
        ),
    ],
)
async def test_and_the_other_state(
    act: Act, real_house: RealHouse, id: str, values: dict[str, Any], words: str, said: str
) -> None:
    real_house.change(id, **values)
    assert await ask(act, words) == said


async def test_a_lock_and_its_contact_of_the_same_name_are_told_together(
    act: Act, real_house: RealHouse
) -> None:
    real_house.pretend("binary_sensor.contact", "on", friendly_name="Back Door", device_class="door")
    try:
        assert await ask(act, "back door") == "Back Door is open. Back Door is unlocked."
    finally:
        real_house.forget("binary_sensor.contact")


async def test_a_thing_that_is_gone_is_said(act: Act) -> None:
    with pytest.raises(Exception, match="not in the home"):
        await act(get_home_state, Named("sensor.gone", "Gone"))
