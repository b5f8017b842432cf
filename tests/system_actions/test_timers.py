"""Timers are set, paused, resumed, made longer and shorter, and all of it can be taken back."""

from datetime import timedelta
from pathlib import Path

import pytest

from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.services import Services
from system_actions.services.clock import Clock
from system_actions.timers import change_timer, put_timer_back, set_timer, take_timer_away
from tests.services.opening import Act, change
from tests.services.private_home import WallClock

pytestmark = pytest.mark.usefixtures("private_home", "wall_clock")


@pytest.fixture
async def clock(private_home: Path, wall_clock: WallClock, real_services: Services) -> Clock:
    return await real_services.get(Clock)


async def left(clock: Clock, wall_clock: WallClock) -> list[tuple[str, str, float]]:
    now = wall_clock.now()
    return [(timer.name, timer.state, timer.remaining(now)) for timer in await clock.alerts("timer")]


@pytest.mark.parametrize(
    ("minutes", "name", "said"),
    [
        (10, None, "Timer set for 10 minutes."),
        (90, None, "Timer set for 1 hour and 30 minutes."),
        (4, "tea", "Tea timer set for 4 minutes."),
        (4, "the tea timer", "Tea timer set for 4 minutes."),
        (2 * 24 * 60, None, "Timer set for 2 days."),
    ],
)
async def test_a_timer_is_set(
    act: Act, clock: Clock, wall_clock: WallClock, minutes: int, name: str | None, said: str
) -> None:
    outcome = await act(set_timer, timedelta(minutes=minutes), name=name)
    assert outcome.said == said
    assert await left(clock, wall_clock) == [("tea" if name else "", "waiting", 60 * minutes)]


async def test_a_timer_of_more_than_a_year_is_refused(act: Act, clock: Clock) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(set_timer, timedelta(days=400))
    assert caught.value.said == "A timer can run for a year at most."
    assert await clock.alerts() == []


async def test_undo_cancels_the_timer_that_was_set(act: Act, clock: Clock) -> None:
    await act(set_timer, timedelta(minutes=5), name="eggs")
    outcome = await act(set_timer, timedelta(minutes=10))
    assert await act(take_timer_away, change(outcome)) == "The timer is gone."
    assert [timer.name for timer in await clock.alerts()] == ["eggs"]


async def test_undo_refuses_when_the_timer_was_changed_since(act: Act, clock: Clock) -> None:
    outcome = await act(set_timer, timedelta(minutes=10))
    await act(change_timer, "add", amount=timedelta(minutes=1))
    with pytest.raises(WorldMoved):
        await act(take_timer_away, change(outcome))
    assert len(await clock.alerts()) == 1


async def test_undo_refuses_when_the_timer_is_gone(act: Act, clock: Clock) -> None:
    outcome = await act(set_timer, timedelta(minutes=10))
    await clock.remove((await clock.alerts())[0])
    with pytest.raises(WorldMoved) as caught:
        await act(take_timer_away, change(outcome))
    assert caught.value.said == "It is gone already."


async def test_undo_of_a_change_refuses_when_the_timer_was_changed_again(act: Act, clock: Clock) -> None:
    await act(set_timer, timedelta(minutes=10))
    outcome = await act(change_timer, "add", amount=timedelta(minutes=5))
    await act(change_timer, "add", amount=timedelta(minutes=1))
    with pytest.raises(WorldMoved):
        await act(put_timer_back, change(outcome))
    assert [alert.length for alert in await clock.alerts()] == [16 * 60]


async def test_a_paused_timer_keeps_what_is_left(act: Act, clock: Clock, wall_clock: WallClock) -> None:
    await act(set_timer, timedelta(minutes=10), name="tea")
    wall_clock.pass_by(minutes=4)
    assert (await act(change_timer, "pause")).said == "The tea timer is paused with 6 minutes left."
    wall_clock.pass_by(hours=3)
    assert await left(clock, wall_clock) == [("tea", "paused", 360)]
    outcome = await act(change_timer, "resume")
    assert outcome.said == "The tea timer runs again, with 6 minutes left."
    assert await left(clock, wall_clock) == [("tea", "waiting", 360)]


async def test_undoing_a_pause_runs_on_and_undoing_a_resume_pauses(
    act: Act, clock: Clock, wall_clock: WallClock
) -> None:
    await act(set_timer, timedelta(minutes=10))
    paused = await act(change_timer, "pause")
    wall_clock.pass_by(minutes=30)
    assert await act(put_timer_back, change(paused)) == "The 10 minute timer has 10 minutes left again."
    assert (await left(clock, wall_clock))[0][1] == "waiting"
    await act(change_timer, "pause")
    resumed = await act(change_timer, "resume")
    said = await act(put_timer_back, change(resumed))
    assert said == "The 10 minute timer is paused with 10 minutes left again."
    assert (await left(clock, wall_clock))[0][1] == "paused"


async def test_time_is_added_and_taken_off(act: Act, clock: Clock, wall_clock: WallClock) -> None:
    await act(set_timer, timedelta(minutes=10), name="pasta")
    outcome = await act(change_timer, "add", amount=timedelta(minutes=5))
    assert outcome.said == "The pasta timer has 15 minutes left now."
    outcome = await act(change_timer, "remove", amount=timedelta(minutes=12))
    assert outcome.said == "The pasta timer has 3 minutes left now."
    assert await act(put_timer_back, change(outcome)) == "The pasta timer has 15 minutes left again."
    assert await left(clock, wall_clock) == [("pasta", "waiting", 900)]


async def test_time_is_added_to_a_paused_timer(act: Act, clock: Clock, wall_clock: WallClock) -> None:
    await act(set_timer, timedelta(minutes=10))
    await act(change_timer, "pause")
    await act(change_timer, "add", amount=timedelta(minutes=1))
    assert await left(clock, wall_clock) == [("", "paused", 660)]


async def test_more_cannot_be_taken_off_than_is_left(act: Act, clock: Clock, wall_clock: WallClock) -> None:
    await act(set_timer, timedelta(minutes=2), name="tea")
    with pytest.raises(ActionFailed) as caught:
        await act(change_timer, "remove", amount=timedelta(minutes=2))
    assert caught.value.said == "The tea timer has only 2 minutes left."
    assert await left(clock, wall_clock) == [("tea", "waiting", 120)]


@pytest.mark.parametrize("how", ["add", "remove"])
async def test_an_amount_is_needed(act: Act, how: str) -> None:
    await act(set_timer, timedelta(minutes=2))
    with pytest.raises(ActionFailed) as caught:
        await act(change_timer, how)
    assert caught.value.said == "By how much? Say it with the time."


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("pause", "No timer is running."),
        ("resume", "No timer is paused."),
        ("add", "No timer is running."),
        ("remove", "No timer is running."),
    ],
)
async def test_without_a_timer_nothing_can_be_changed(act: Act, how: str, said: str) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(change_timer, how, amount=timedelta(minutes=1))
    assert caught.value.said == said


@pytest.mark.parametrize(
    ("which", "name"),
    [
        ("tea", "tea"),
        ("the pasta timer", "pasta"),
        ("first", "tea"),
        ("last", "pasta"),
        ("8 minutes", "pasta"),
    ],
)
async def test_of_several_timers_the_one_that_was_named_changes(
    act: Act, clock: Clock, which: str, name: str
) -> None:
    await act(set_timer, timedelta(minutes=8), name="pasta")
    await act(set_timer, timedelta(minutes=4), name="tea")
    await act(change_timer, "pause", which=which)
    assert [timer.name for timer in await clock.alerts() if timer.state == "paused"] == [name]


async def test_of_several_timers_it_is_asked_which(act: Act, clock: Clock) -> None:
    await act(set_timer, timedelta(minutes=8), name="pasta")
    await act(set_timer, timedelta(minutes=4))
    with pytest.raises(ActionFailed) as caught:
        await act(change_timer, "pause")
    assert caught.value.said == (
        "There are 2 timers: 4 minute timer with 4 minutes left and pasta timer with 8 minutes left."
        " Say which."
    )


async def test_only_the_one_that_can_be_resumed_is_meant(act: Act, clock: Clock) -> None:
    await act(set_timer, timedelta(minutes=8), name="pasta")
    await act(set_timer, timedelta(minutes=4), name="tea")
    await act(change_timer, "pause", which="tea")
    assert (await act(change_timer, "resume")).said == "The tea timer runs again, with 4 minutes left."


async def test_a_timer_of_another_name_is_not_found(act: Act) -> None:
    await act(set_timer, timedelta(minutes=8), name="pasta")
    with pytest.raises(ActionFailed) as caught:
        await act(change_timer, "pause", which="laundry")
    assert caught.value.said == "I find no timer like that."
