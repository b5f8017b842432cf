"""Moments and days as they are said, seen from Wednesday, November 18, 2026, ten in the morning."""

from datetime import UTC, date, datetime

import pytest

from system_actions.words.spoken_times import say_day, say_moment, say_time

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-18 11:05", "11:05 this morning"),
        ("2026-11-18 15:00", "3 this afternoon"),
        ("2026-11-18 19:30", "7:30 this evening"),
        ("2026-11-18 22:00", "10 tonight"),
        ("2026-11-18 12:00", "noon today"),
        ("2026-11-19 00:00", "midnight tomorrow"),
        ("2026-11-19 07:30", "7:30 tomorrow morning"),
        ("2026-11-19 23:15", "11:15 tomorrow night"),
        ("2026-11-17 18:00", "6 yesterday evening"),
        ("2026-11-20 15:00", "3 on Friday afternoon"),
        ("2026-11-24 12:00", "noon on Tuesday"),
        ("2026-11-25 09:00", "9 in the morning on November 25"),
        ("2026-12-24 22:00", "10 at night on December 24"),
        ("2027-06-05 12:00", "noon on June 5, 2027"),
        ("2026-11-18 12:30", "12:30 this afternoon"),
        ("2026-11-19 00:30", "12:30 tomorrow morning"),
    ],
)
def test_a_moment(moment: str, said: str) -> None:
    assert say_moment(datetime.fromisoformat(moment).replace(tzinfo=UTC), NOW) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 18), "Wednesday"),
        (date(2026, 11, 24), "Tuesday"),
        (date(2026, 11, 25), "November 25"),
        (date(2026, 11, 17), "November 17"),
        (date(2027, 1, 2), "January 2, 2027"),
    ],
)
def test_a_day(day: date, said: str) -> None:
    assert say_day(day, NOW.date()) == said


@pytest.mark.parametrize(("hour", "said"), [(0, "midnight"), (1, "1"), (12, "noon"), (13, "1"), (23, "11")])
def test_a_time(hour: int, said: str) -> None:
    assert say_time(NOW.replace(hour=hour)) == said
