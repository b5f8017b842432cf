"""The time here and elsewhere, and the date in Toolformer's words."""

import pytest

from assistant_core.functions import Named, When
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.moment import resolve_moment
from assistant_core.resolvers.name import resolve_name
from system_actions.dates import get_date, get_time, known_places
from tests.services.opening import Act
from tests.services.private_home import WallClock


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-11-18 10:00", "It is 10 in the morning."),
        ("2026-11-18 15:42", "It is 3:42 in the afternoon."),
        ("2026-11-18 19:05", "It is 7:05 in the evening."),
        ("2026-11-18 23:59", "It is 11:59 at night."),
        ("2026-11-18 00:30", "It is 12:30 in the morning."),
        ("2026-11-18 12:00", "It is noon."),
        ("2026-11-18 00:00", "It is midnight."),
    ],
)
async def test_the_time_here(act: Act, wall_clock: WallClock, now: str, said: str) -> None:
    wall_clock.be(now)
    assert (await act(get_time)).said == said


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("tokyo", "In Tokyo it is 6 in the evening."),
        ("New York", "In New York it is 4 in the morning."),
        ("munich", "In Munich it is 10 in the morning."),
        ("japan", "In Japan it is 6 in the evening."),
        ("san francisco", "In San Francisco it is 1 in the morning."),
        ("delhi", "In Delhi it is 2:30 in the afternoon."),
        ("sao paulo", "In Sao Paulo it is 6 in the morning."),
        ("the united states", "In United States (Washington) it is 4 in the morning."),
        ("auckland", "In Auckland it is 10 at night."),
        ("hawaii", "In Hawaii it is 11 at night, Tuesday."),
    ],
)
async def test_the_time_elsewhere(act: Act, wall_clock: WallClock, place: str, said: str) -> None:
    found = resolve_name(place, await act(known_places), what="place")
    assert ((await act(get_time, place=found.named)).said, found.guessed) == (said, False)


async def test_an_unknown_place_is_not_guessed(act: Act) -> None:
    with pytest.raises(Unresolved) as caught:
        resolve_name("nowhereville", await act(known_places), what="place")
    assert caught.value.said == "I know no place called nowhereville."


async def test_the_result_can_stand_in_another_call(act: Act, wall_clock: WallClock) -> None:
    assert (await act(get_time, place=Named("Asia/Tokyo", "Tokyo"))).value == "6 in the evening"
    assert (await act(get_date)).value == "Wednesday, November 18, 2026"


async def test_todays_date(act: Act, wall_clock: WallClock) -> None:
    wall_clock.be("2026-11-21 09:00")
    assert (await act(get_date)).said == "Today is Saturday, November 21, 2026."


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("today", "Today is Wednesday, November 18, 2026."),
        ("tomorrow", "Tomorrow is Thursday, November 19, 2026."),
        ("yesterday", "Yesterday was Tuesday, November 17, 2026."),
        ("next friday", "That is Friday, November 27, 2026."),
        ("last friday", "That was Friday, November 13, 2026."),
        ("two weeks", "That is Wednesday, December 2, 2026."),
        ("two weeks ago", "That was Wednesday, November 4, 2026."),
        ("christmas", "That is Friday, December 25, 2026."),
        ("june 5th", "That is Saturday, June 5, 2027."),
        ("next week", "That is Monday, November 23, 2026 to Sunday, November 29, 2026."),
        ("last week", "That was Monday, November 9, 2026 to Sunday, November 15, 2026."),
        ("tomorrow evening", "Tomorrow is Thursday, November 19, 2026."),
        ("every monday", "That is Monday, November 23, 2026."),
    ],
)
async def test_the_date_of_another_day(act: Act, wall_clock: WallClock, day: str, said: str) -> None:
    when: When = resolve_moment(day, wall_clock.now())
    assert (await act(get_date, day=when)).said == said
