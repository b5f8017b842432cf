"""Brightness and colour of real lights."""

from typing import Any

import pytest

from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Named
from system_actions.lights import lights, set_light, undo_set_light
from system_actions.words.colours import Colour, read_colour
from tests.services.opening import Act, change
from tests.services.real_home import RealHouse

CEILING = Named("light.kitchen_ceiling", "Kitchen Ceiling")
COUNTER = Named("light.counter_lights", "Counter Lights")
BOTH = Named("light.counter_lights,light.kitchen_ceiling", "kitchen lights")


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("told", "said", "shown"),
    [
        ({"brightness": 40.0}, "Kitchen Ceiling is at 40 percent.", {"brightness": 102}),
        ({"color": "blue"}, "Kitchen Ceiling is blue.", {"hs_color": [240.0, 100.0]}),
        ({"color": "light blue"}, "Kitchen Ceiling is light blue.", {"color_mode": "hs"}),
        ({"color": "warm white"}, "Kitchen Ceiling is warm white.", {"color_temp_kelvin": 2700}),
        ({"brightness": 10.0, "color": "red"}, "Kitchen Ceiling is red, at 10 percent.", {"brightness": 26}),
    ],
)
async def test_a_light_shows_what_was_said_and_undo_switches_it_off_again(
    act: Act, real_house: RealHouse, told: dict[str, Any], said: str, shown: dict[str, Any]
) -> None:
    outcome = await act(set_light, CEILING, **told)
    assert outcome.said == said
    assert {name: real_house.attribute(CEILING.id, name) for name in shown} == shown
    assert await act(undo_set_light, change(outcome)) == "Kitchen Ceiling is off again."


@pytest.mark.usefixtures("home")
async def test_undo_restores_brightness_and_colour(act: Act, real_house: RealHouse) -> None:
    await act(set_light, CEILING, brightness=70.0, color="green")
    outcome = await act(set_light, CEILING, brightness=20.0, color="warm white")
    assert await act(undo_set_light, change(outcome)) == "Kitchen Ceiling is on, at 70 percent again."
    assert real_house.attribute(CEILING.id, "hs_color") == [120.0, 100.0]
    assert real_house.attribute(CEILING.id, "color_mode") == "hs"


@pytest.mark.usefixtures("home")
async def test_undo_refuses_when_it_was_dimmed_since(act: Act, real_house: RealHouse) -> None:
    outcome = await act(set_light, CEILING, brightness=70.0)
    real_house.change(CEILING.id, brightness=10)
    with pytest.raises(WorldMoved):
        await act(undo_set_light, change(outcome))
    assert real_house.attribute(CEILING.id, "brightness") == 10


@pytest.mark.usefixtures("home")
async def test_what_is_so_already_is_said(act: Act) -> None:
    await act(set_light, CEILING, brightness=40.0)
    outcome = await act(set_light, CEILING, brightness=40.0)
    assert outcome.said == "Kitchen Ceiling is on, at 40 percent. Nothing was changed."
    assert not outcome.changed


@pytest.mark.usefixtures("home")
async def test_no_brightness_is_off(act: Act, real_house: RealHouse) -> None:
    real_house.change(CEILING.id, is_on=True, brightness=200)
    outcome = await act(set_light, CEILING, brightness=0.0)
    assert outcome.said == "Kitchen Ceiling is off." and real_house.state(CEILING.id) == "off"


@pytest.mark.usefixtures("home")
async def test_the_lights_of_a_room_are_set_together(act: Act, real_house: RealHouse) -> None:
    outcome = await act(set_light, BOTH, brightness=30.0)
    assert outcome.said == "Counter Lights and Kitchen Ceiling are at 30 percent."
    await act(undo_set_light, change(outcome))
    assert real_house.state(CEILING.id) == real_house.state(COUNTER.id) == "off"


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("light", "told", "said"),
    [
        (CEILING, {"color": "octarine"}, "I know no colour called octarine."),
        (COUNTER, {"color": "red"}, "Counter Lights has no such colours."),
        (BOTH, {"color": "red"}, "Counter Lights has no such colours."),
        (Named("light.hall", "Hall"), {"brightness": 30.0}, "Hall Light cannot be dimmed."),
        (CEILING, {}, "How bright, or in what colour?"),
    ],
)
async def test_what_a_light_cannot_do_is_said_and_nothing_is_done(
    act: Act, real_house: RealHouse, light: Named, told: dict[str, Any], said: str
) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(set_light, light, **told)
    assert caught.value.said == said
    assert real_house.state(CEILING.id) == real_house.state(COUNTER.id) == "off"


@pytest.mark.usefixtures("home")
async def test_a_light_that_does_not_follow_is_not_claimed(act: Act, real_house: RealHouse) -> None:
    real_house.change(CEILING.id, stuck=True)
    with pytest.raises(ActionFailed) as caught:
        await act(set_light, CEILING, color="red")
    assert caught.value.said == "That did not work. Kitchen Ceiling is off."


@pytest.mark.usefixtures("home")
async def test_only_lights_are_named(act: Act) -> None:
    assert all(id.startswith("light.") for named in await act(lights) for id in named.id.split(","))


@pytest.mark.parametrize(
    ("words", "colour"),
    [
        ("Red", Colour("red", (255, 0, 0))),
        ("light blue", Colour("light blue", (173, 216, 230))),
        ("turquoize", Colour("turquoize", (64, 224, 208))),
        ("lilac", Colour("lilac", (200, 162, 200))),
        ("cool white", Colour("cool white", kelvin=5500)),
    ],
)
def test_colours_have_values(words: str, colour: Colour) -> None:
    assert read_colour(words) == colour


@pytest.mark.parametrize("words", ["octarine", "", "$(rm -rf ~)", "🦄"])
def test_other_words_are_no_colours(words: str) -> None:
    with pytest.raises(ActionFailed):
        read_colour(words)
