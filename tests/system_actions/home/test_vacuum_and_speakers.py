"""A vacuum robot and speakers in a real home."""

import pytest

from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Named
from system_actions.speakers import play_on_speaker, speakers, undo_play_on_speaker
from system_actions.vacuum import control_vacuum, undo_control_vacuum
from tests.services.opening import Act, change
from tests.services.real_home import RealHouse

pytestmark = pytest.mark.usefixtures("home")

KITCHEN = Named("media_player.kitchen", "Kitchen Speaker")
RADIO = Named("media_player.radio", "Study Radio")


async def test_the_robot_starts_pauses_and_goes_home(act: Act, real_house: RealHouse) -> None:
    started = await act(control_vacuum, "start")
    assert started.said == "Dusty is cleaning, with 90 percent of charge."
    paused = await act(control_vacuum, "pause")
    assert paused.said == "Dusty is paused, with 90 percent of charge."
    assert real_house.state("vacuum.dusty") == "paused"
    assert (await act(undo_control_vacuum, change(paused))).startswith("Dusty is cleaning")
    docking = await act(control_vacuum, "dock")
    assert docking.said.startswith(("Dusty is returning", "Dusty is docked"))
    assert (await act(undo_control_vacuum, change(docking))).startswith("Dusty is cleaning")
    assert (await act(undo_control_vacuum, change(started))).startswith(
        ("Dusty is docked", "Dusty is returning")
    )


@pytest.mark.parametrize(
    ("action", "state"), [("start", "cleaning"), ("pause", "paused"), ("dock", "docked")]
)
async def test_the_robot_that_does_so_already(
    act: Act, real_house: RealHouse, action: str, state: str
) -> None:
    real_house.change("vacuum.dusty", state=state)
    outcome = await act(control_vacuum, action)
    assert outcome.said.endswith("Nothing was changed.") and not outcome.changed


async def test_undo_refuses_when_the_robot_was_sent_elsewhere(act: Act, real_house: RealHouse) -> None:
    outcome = await act(control_vacuum, "start")
    real_house.change("vacuum.dusty", state="docked")
    with pytest.raises(WorldMoved):
        await act(undo_control_vacuum, change(outcome))


async def test_a_home_without_a_robot_says_so(act: Act, real_house: RealHouse) -> None:
    real_house.change("vacuum.dusty", available=False)
    with pytest.raises(ActionFailed) as caught:
        await act(control_vacuum, "start")
    assert caught.value.said == "Dusty cannot be reached."


@pytest.mark.parametrize("what", ["Kind of Blue", "kind of blue", "morning news", "blue train"])
async def test_a_title_of_the_media_library_is_played_and_stopped(
    act: Act, real_house: RealHouse, what: str
) -> None:
    outcome = await act(play_on_speaker, what, KITCHEN)
    assert outcome.said.lower() == f"kitchen speaker is playing {what.lower()}."
    assert what.lower() in real_house.attribute(KITCHEN.id, "media_content_id").lower()
    assert await act(undo_play_on_speaker, change(outcome)) == "Kitchen Speaker is off again."
    assert real_house.state(KITCHEN.id) == "off"


async def test_a_speaker_that_was_on_is_only_silenced(act: Act, real_house: RealHouse) -> None:
    real_house.change(KITCHEN.id, state="idle")
    outcome = await act(play_on_speaker, "blue train", KITCHEN)
    assert await act(undo_play_on_speaker, change(outcome)) == "Kitchen Speaker is silent again."
    assert real_house.state(KITCHEN.id) == "idle"


async def test_undo_leaves_what_somebody_else_plays(act: Act, real_house: RealHouse) -> None:
    outcome = await act(play_on_speaker, "blue train", KITCHEN)
    real_house.change(KITCHEN.id, media_content_id="other", media_title="Other")
    with pytest.raises(WorldMoved) as caught:
        await act(undo_play_on_speaker, change(outcome))
    assert caught.value.said == "Kitchen Speaker is playing Other. It was changed since."


async def test_a_station_is_chosen_by_its_name(act: Act, real_house: RealHouse) -> None:
    outcome = await act(play_on_speaker, "jazz fm", RADIO)
    assert outcome.said == "Study Radio is playing Jazz FM."
    assert real_house.attribute(RADIO.id, "source") == "Jazz FM"
    assert await act(undo_play_on_speaker, change(outcome)) == "Study Radio is silent again."


@pytest.mark.parametrize("speaker", [KITCHEN, RADIO])
async def test_what_is_not_found_is_not_replaced_by_something_else(
    act: Act, real_house: RealHouse, speaker: Named
) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(play_on_speaker, "polka from mars", speaker)
    assert caught.value.said == f"I find nothing like that for {speaker.label}."
    assert real_house.state(speaker.id) == "off"


async def test_a_speaker_that_stays_silent_is_said(act: Act, real_house: RealHouse) -> None:
    real_house.change(KITCHEN.id, stuck=True)
    with pytest.raises(ActionFailed) as caught:
        await act(play_on_speaker, "blue train", KITCHEN)
    assert caught.value.said == "Kitchen Speaker did not play it. Kitchen Speaker is off."


async def test_speakers_are_known_by_name_and_by_room(act: Act) -> None:
    known = {named.label.lower(): named.id for named in await act(speakers)}
    assert known["kitchen speaker"] == known["kitchen"] == KITCHEN.id
    assert known["study radio"] == known["study"] == RADIO.id
    assert "television" not in known
