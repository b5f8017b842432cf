"""Events in iCalendar: the first cheap look never misses one, and what is written reads back the same."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from system_actions.services.collection import Item, Span, same
from system_actions.services.event import NewEvent, later, may_lie_in, new_text, occurrences

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 18, 10, tzinfo=BERLIN)
ZONES = ["Europe/Berlin", "America/Los_Angeles", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"]


@settings(max_examples=60, deadline=None)
@given(
    start=st.datetimes(datetime(2026, 10, 1), datetime(2026, 12, 31)),
    zone=st.sampled_from(ZONES),
    hours=st.integers(1, 100),
    all_day=st.booleans(),
)
def test_the_first_look_misses_nothing(start: datetime, zone: str, hours: int, all_day: bool) -> None:
    moment = start.replace(microsecond=0, tzinfo=ZoneInfo(zone))
    end = later(moment, timedelta(hours=hours))
    days = (moment.date(), moment.date() + timedelta(days=1 + hours // 24))
    text = new_text("x", NewEvent("X", *(days if all_day else (moment, end))), NOW)
    week = Span(NOW, NOW + timedelta(days=7))
    found = occurrences(Item("x", text), "home", week, BERLIN)
    assert may_lie_in(text, week) or not found
    far = Span(NOW + timedelta(days=400), NOW + timedelta(days=401))
    assert occurrences(Item("x", text), "home", far, BERLIN) == []


@pytest.mark.parametrize("rule", ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=MONTHLY;BYDAY=-1FR"])
def test_a_series_stays_at_its_hour_all_year(rule: str) -> None:
    start = datetime(2026, 11, 19, 18, tzinfo=BERLIN)
    text = new_text("x", NewEvent("X", start, start + timedelta(hours=1), rule=rule), NOW)
    year = Span(NOW, NOW + timedelta(days=365))
    found = occurrences(Item("x", text), "home", year, BERLIN)
    assert len(found) > 10
    assert {event.begins(BERLIN).hour for event in found} == {18}
    assert {event.begins(UTC).hour for event in found} == {16, 17}


def test_a_day_that_is_no_moment_is_a_day_everywhere() -> None:
    text = new_text("x", NewEvent("X", date(2026, 11, 20), date(2026, 11, 21)), NOW)
    for name in ZONES:
        zone = ZoneInfo(name)
        day = datetime(2026, 11, 20, tzinfo=zone)
        (event,) = occurrences(Item("x", text), "home", Span(day, day + timedelta(days=1)), zone)
        assert event.whole_day and event.start == date(2026, 11, 20)
        assert not occurrences(Item("x", text), "home", Span(day - timedelta(days=1), day), zone)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("A:1\r\nB:2\r\n", "B:2\nA:1", True),
        ("A:long\r\n er\r\n", "A:longer\r\n", True),
        ("A:1\r\nDTSTAMP:20260101T000000Z\r\n", "A:1\r\nDTSTAMP:20270101T000000Z\r\n", True),
        ("A:1\r\n", "A:2\r\n", False),
        ("A:1\r\n", None, False),
        (None, None, True),
    ],
)
def test_what_counts_as_the_same(one: str | None, other: str | None, alike: bool) -> None:
    assert same(one, other) is alike
