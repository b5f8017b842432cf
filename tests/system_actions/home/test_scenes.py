"""Scenes of a real home, and what is risky in them."""

import pytest

from assistant_core.errors import ActionFailed
from assistant_core.functions import Named, Risk
from system_actions.scenes import _risk, activate_scene, preview_scene, scenes
from tests.services.opening import Act
from tests.services.real_home import RealHouse

MOVIE = Named("scene.movie_night", "Movie Night")


@pytest.mark.usefixtures("home")
async def test_a_scene_sets_what_is_in_it(act: Act, real_house: RealHouse) -> None:
    real_house.change("light.counter_lights", is_on=True)
    outcome = await act(activate_scene, MOVIE)
    assert outcome.said == "Movie Night is activated." and not outcome.changed
    assert real_house.state("light.kitchen_ceiling") == "on"
    assert real_house.attribute("light.kitchen_ceiling", "brightness") == 51
    assert real_house.state("light.counter_lights") == "off"


@pytest.mark.usefixtures("home")
async def test_what_did_not_follow_is_named(act: Act, real_house: RealHouse) -> None:
    real_house.change("light.kitchen_ceiling", stuck=True)
    outcome = await act(activate_scene, MOVIE)
    assert outcome.said == "Movie Night is activated, but not all followed. Kitchen Ceiling is off."


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("label", "risk"),
    [
        ("Movie Night", Risk.SAFE),  # lights, and blinds that close
        ("Good Night", Risk.SAFE),  # locks, and closes the garage
        ("Party", Risk.CONFIRM),  # unlocks the back door
        ("Arrival", Risk.CONFIRM),  # opens the garage
        ("Breakfast", Risk.CONFIRM),  # switches the kettle on
        ("Unknown", Risk.CONFIRM),  # nobody knows what it does
    ],
)
async def test_the_riskiest_thing_in_a_scene_is_its_risk(
    act: Act, real_house: RealHouse, label: str, risk: Risk
) -> None:
    real_house.pretend("scene.unknown", "unknown", friendly_name="Unknown")
    try:
        known = {named.label: named for named in await act(scenes)}
        assert _risk({"scene": known[label]}) is risk
    finally:
        real_house.forget("scene.unknown")


def test_a_scene_that_was_not_found_is_asked_about() -> None:
    assert _risk({}) is Risk.CONFIRM


@pytest.mark.usefixtures("home")
async def test_the_question_lists_what_a_scene_does(act: Act) -> None:
    party = Named("scene.party", "Party")
    assert await act(preview_scene, party) == "Party: Kitchen Ceiling on, Back Door unlocked"


@pytest.mark.usefixtures("home")
async def test_a_scene_that_is_gone_is_said(act: Act) -> None:
    with pytest.raises(ActionFailed):
        await act(activate_scene, Named("scene.gone", "Gone"))
