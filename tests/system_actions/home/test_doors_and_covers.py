"""Real locks, blinds, a garage door and a gate."""

from typing import Any

import pytest

from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Handler, Named, Risk
from system_actions.covers import (
    _opening,
    close_cover,
    covers,
    move_back,
    open_cover,
    preview_open,
)
from system_actions.doors import doors, lock_door, preview_unlock, unlock_door
from tests.services.buses import wait_until
from tests.services.opening import Act, change
from tests.services.real_home import RealHouse

pytestmark = pytest.mark.usefixtures("home")

FRONT = Named("lock.front_door", "Front Door")
BACK = Named("lock.back_door", "Back Door")
BLINDS = Named("cover.kitchen_blinds", "Kitchen Blinds")
CURTAINS = Named("cover.bedroom_curtains", "Bedroom Curtains")
GARAGE = Named("cover.garage", "Garage Door")


async def test_a_door_is_locked_and_unlocked(act: Act, real_house: RealHouse) -> None:
    outcome = await act(lock_door, BACK)
    assert outcome.said == "Back Door is locked." and real_house.state(BACK.id) == "locked"
    outcome = await act(unlock_door, BACK)
    assert outcome.said == "Back Door is unlocked." and real_house.state(BACK.id) == "unlocked"
    assert not outcome.changed


@pytest.mark.parametrize(
    ("action", "door", "said"),
    [
        (lock_door, FRONT, "Front Door is already locked."),
        (unlock_door, BACK, "Back Door is already unlocked."),
    ],
)
async def test_a_door_that_is_so_already(act: Act, action: Any, door: Named, said: str) -> None:
    assert (await act(action, door)).said == said


async def test_a_jammed_lock_is_never_called_locked(act: Act, real_house: RealHouse) -> None:
    real_house.change(BACK.id, stuck=True, is_jammed=True)
    with pytest.raises(ActionFailed) as caught:
        await act(lock_door, BACK)
    assert caught.value.said == "That did not work. Back Door is jammed."


@pytest.mark.parametrize("action", [lock_door, unlock_door])
async def test_a_lock_with_a_code_is_left_alone(act: Act, real_house: RealHouse, action: Any) -> None:
    real_house.change(FRONT.id, code_format="^\\d{4}$")
    with pytest.raises(ActionFailed) as caught:
        await act(action, FRONT)
    assert "code" in caught.value.said and real_house.state(FRONT.id) == "locked"


async def test_the_question_says_how_the_door_is_now(act: Act) -> None:
    assert await act(preview_unlock, FRONT) == "Front Door is locked → unlocked"
    assert await act(preview_open, GARAGE) == "Garage Door is closed → open"


async def test_doors_are_those_with_a_lock(act: Act) -> None:
    assert {n.id for n in await act(doors) if "," not in n.id} == {"lock.front_door", "lock.back_door"}


@pytest.mark.parametrize(("cover", "verb"), [(BLINDS, "are"), (CURTAINS, "are"), (GARAGE, "is")])
async def test_open_close_and_back(act: Act, real_house: RealHouse, cover: Named, verb: str) -> None:
    opened = await act(open_cover, cover)
    assert opened.said == f"{cover.label} {verb} open." and real_house.state(cover.id) == "open"
    closed = await act(close_cover, cover)
    assert closed.said == f"{cover.label} {verb} closed." and real_house.state(cover.id) == "closed"
    assert await act(move_back, change(closed)) == f"{cover.label} {verb} open again."
    assert await act(move_back, change(opened)) == f"{cover.label} {verb} closed again."
    assert real_house.state(cover.id) == "closed"


async def test_a_blind_that_was_half_open_goes_back_there(act: Act, real_house: RealHouse) -> None:
    real_house.change(BLINDS.id, is_closed=False, current_cover_position=40)
    outcome = await act(open_cover, BLINDS)
    assert outcome.said == "Kitchen Blinds are open."
    assert await act(move_back, change(outcome)) == "Kitchen Blinds are 40 percent open again."
    assert real_house.attribute(BLINDS.id, "current_position") == 40


async def test_one_that_takes_its_time_is_said_to_move_and_can_be_undone(
    act: Act, real_house: RealHouse
) -> None:
    real_house.change(GARAGE.id, is_opening=True)
    outcome = await act(open_cover, GARAGE)
    assert outcome.said == "Garage Door is opening already." and not outcome.changed


async def test_undo_refuses_when_it_was_moved_since(act: Act, real_house: RealHouse) -> None:
    outcome = await act(open_cover, BLINDS)
    real_house.change(BLINDS.id, current_cover_position=30)
    with pytest.raises(WorldMoved) as caught:
        await act(move_back, change(outcome))
    assert caught.value.said == "Kitchen Blinds are 30 percent open. It was changed since."
    wait_until(lambda: real_house.attribute(BLINDS.id, "current_position") == 30, "it was moved")


@pytest.mark.parametrize(
    ("action", "moving", "said"),
    [
        (open_cover, {"is_closing": True}, "Garage Door is closing. It was changed since."),
        (
            close_cover,
            {"is_closed": True, "is_opening": True},
            "Garage Door is opening. It was changed since.",
        ),
    ],
)
async def test_undo_refuses_when_it_moves_the_other_way(
    act: Act, real_house: RealHouse, action: Handler, moving: dict[str, bool], said: str
) -> None:
    if action is close_cover:
        await act(open_cover, GARAGE)
    outcome = await act(action, GARAGE)
    real_house.change(GARAGE.id, **moving)
    with pytest.raises(WorldMoved) as caught:
        await act(move_back, change(outcome))
    assert caught.value.said == said


async def test_undo_of_closing_refuses_when_it_was_moved_since(act: Act, real_house: RealHouse) -> None:
    await act(open_cover, BLINDS)
    outcome = await act(close_cover, BLINDS)
    real_house.change(BLINDS.id, is_closed=False, current_cover_position=30)
    with pytest.raises(WorldMoved) as caught:
        await act(move_back, change(outcome))
    assert caught.value.said == "Kitchen Blinds are 30 percent open. It was changed since."
    wait_until(lambda: real_house.attribute(BLINDS.id, "current_position") == 30, "it was moved")


@pytest.mark.parametrize(
    ("action", "state", "said"),
    [
        (open_cover, True, "That did not work. Garage Door is closed."),
        (close_cover, False, "That did not work. Garage Door is open."),
    ],
)
async def test_a_stuck_cover_is_not_claimed(
    act: Act, real_house: RealHouse, action: Any, state: bool, said: str
) -> None:
    real_house.change(GARAGE.id, stuck=True, is_closed=state)
    with pytest.raises(ActionFailed) as caught:
        await act(action, GARAGE)
    assert caught.value.said == said


async def test_ways_into_the_house_are_delicate_whatever_they_are_called(act: Act) -> None:
    known = {named.label.lower(): named for named in await act(covers)}
    assert known["driveway"].delicate and known["garage door"].delicate
    assert not known["kitchen blinds"].delicate and not known["curtains"].delicate
    assert _opening({"cover": known["driveway"]}) is Risk.CONFIRM
    assert _opening({"cover": known["kitchen blinds"]}) is Risk.SAFE
    assert _opening({}) is Risk.CONFIRM
