"""Spoken times become moments, stretches and recurrences; what is no time is refused.

The tables hold for Wednesday, November 18, 2026, ten in the morning in Berlin, unless a test says otherwise.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.moment import resolve_moment

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=BERLIN)


def written(moment: datetime | None) -> str:
    return moment.strftime("%Y-%m-%d %H:%M") if moment else ""


def on(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(tzinfo=BERLIN)


MOMENTS: list[tuple[str, str]] = [
    ("tomorrow at nine", "2026-11-19 09:00"),
    ("half past seven", "2026-11-18 19:30"),
    ("in two hours", "2026-11-18 12:00"),
    ("two hours", "2026-11-18 12:00"),
    ("next friday at three", "2026-11-27 15:00"),
    ("the day after tomorrow at noon", "2026-11-20 12:00"),
    ("7:30 am", "2026-11-19 07:30"),
    ("quarter to eight tonight", "2026-11-18 19:45"),
    ("7.30", "2026-11-18 19:30"),
    ("7:30", "2026-11-18 19:30"),
    ("nine", "2026-11-18 21:00"),
    ("nine tomorrow morning", "2026-11-19 09:00"),
    ("friday at three", "2026-11-20 15:00"),
    ("tonight at nine", "2026-11-18 21:00"),
    ("midnight", "2026-11-19 00:00"),
    ("tomorrow at midnight", "2026-11-20 00:00"),
    ("twelve", "2026-11-18 12:00"),
    ("noon", "2026-11-18 12:00"),
    ("five", "2026-11-18 17:00"),
    ("ten past four", "2026-11-18 16:10"),
    ("20 to 6", "2026-11-18 17:40"),
    ("quarter past nine in the evening", "2026-11-18 21:15"),
    ("seven thirty", "2026-11-18 19:30"),
    ("seven oh five", "2026-11-18 19:05"),
    ("nine forty five pm", "2026-11-18 21:45"),
    ("730", "2026-11-18 19:30"),
    ("1930", "2026-11-18 19:30"),
    ("19:30", "2026-11-18 19:30"),
    ("eight o'clock", "2026-11-18 20:00"),
    ("8 o'clock in the morning", "2026-11-19 08:00"),
    ("ten at night", "2026-11-18 22:00"),
    ("two in the morning", "2026-11-19 02:00"),
    ("christmas eve at six", "2026-12-24 18:00"),
    ("5th of june at noon", "2027-06-05 12:00"),
    ("two days ago", "2026-11-16 10:00"),
    ("now", "2026-11-18 10:00"),
    ("in a minute", "2026-11-18 10:01"),
    ("one second", "2026-11-18 10:00"),
    ("in half an hour", "2026-11-18 10:30"),
    ("an hour and a half from now", "2026-11-18 11:30"),
    ("in two days at nine", "2026-11-20 09:00"),
    ("in three weeks", "2026-12-09 10:00"),
    ("monday morning at nine", "2026-11-23 09:00"),
    ("next tuesday evening at eight", "2026-11-24 20:00"),
    ("thirty minutes", "2026-11-18 10:30"),
    ("90 minutes", "2026-11-18 11:30"),
    ("in an hour", "2026-11-18 11:00"),
    ("half nine", "2026-11-18 21:30"),
    ("half past twelve", "2026-11-18 12:30"),
    ("quarter to one", "2026-11-18 12:45"),
    ("12:30", "2026-11-18 12:30"),
    ("12:30 pm", "2026-11-18 12:30"),
    ("12 am", "2026-11-19 00:00"),
    ("at nine thirty", "2026-11-18 21:30"),
    ("noon tomorrow", "2026-11-19 12:00"),
    ("tomorrow night at two", "2026-11-20 02:00"),
    ("9 a.m.", "2026-11-19 09:00"),
    ("nine p.m. on saturday", "2026-11-21 21:00"),
    ("saturday at 9:30 in the morning", "2026-11-21 09:30"),
    ("wednesday at three", "2026-11-25 15:00"),
    ("in 45 minutes", "2026-11-18 10:45"),
    ("three o'clock on the 4th of july", "2027-07-04 15:00"),
    ("five to five", "2026-11-18 16:55"),
    ("twenty-five past three", "2026-11-18 15:25"),
    ("10am", "2026-11-19 10:00"),
    ("10 am tomorrow", "2026-11-19 10:00"),
    ("tomorrow 10am", "2026-11-19 10:00"),
    ("mon at 9", "2026-11-23 09:00"),
    ("at twenty to seven", "2026-11-18 18:40"),
    ("5 past 3 pm", "2026-11-18 15:05"),
    ("quarter of nine", "2026-11-18 20:45"),
    ("07:05", "2026-11-19 07:05"),
    ("0:30", "2026-11-19 00:30"),
    ("24:00", "2026-11-19 00:00"),
    ("nine fifteen tomorrow morning", "2026-11-19 09:15"),
    ("Tomorrow, at 9 AM.", "2026-11-19 09:00"),
    ("on Friday at half past two", "2026-11-20 14:30"),
    ("the third of january at ten", "2027-01-03 10:00"),
    ("in ten days", "2026-11-28 10:00"),
    ("three months from now", "2027-02-18 10:00"),
    ("in 1 hour and 20 minutes", "2026-11-18 11:20"),
    ("an hour before noon", "2026-11-18 11:00"),
    ("ten minutes before three", "2026-11-18 14:50"),
    ("half an hour after midnight", "2026-11-19 00:30"),
    ("new year's eve at midnight", "2027-01-01 00:00"),
    ("straight away", "2026-11-18 10:00"),
]

STRETCHES: list[tuple[str, str, str]] = [
    ("this evening", "2026-11-18 18:00", "2026-11-19 00:00"),
    ("june 5th", "2027-06-05 00:00", "2027-06-06 00:00"),
    ("tomorrow", "2026-11-19 00:00", "2026-11-20 00:00"),
    ("today", "2026-11-18 00:00", "2026-11-19 00:00"),
    ("friday", "2026-11-20 00:00", "2026-11-21 00:00"),
    ("next week", "2026-11-23 00:00", "2026-11-30 00:00"),
    ("this weekend", "2026-11-21 00:00", "2026-11-23 00:00"),
    ("next weekend", "2026-11-28 00:00", "2026-11-30 00:00"),
    ("tonight", "2026-11-18 18:00", "2026-11-19 00:00"),
    ("christmas", "2026-12-25 00:00", "2026-12-26 00:00"),
    ("the fifth", "2026-12-05 00:00", "2026-12-06 00:00"),
    ("the twenty first of may", "2027-05-21 00:00", "2027-05-22 00:00"),
    ("june fifth twenty twenty seven", "2027-06-05 00:00", "2027-06-06 00:00"),
    ("may 14, 2027", "2027-05-14 00:00", "2027-05-15 00:00"),
    ("friday, may 14", "2027-05-14 00:00", "2027-05-15 00:00"),
    ("friday the 13th", "2027-08-13 00:00", "2027-08-14 00:00"),
    ("first monday of may", "2027-05-03 00:00", "2027-05-04 00:00"),
    ("last day of the month", "2026-11-30 00:00", "2026-12-01 00:00"),
    ("first of next month", "2026-12-01 00:00", "2026-12-02 00:00"),
    ("two weeks from friday", "2026-12-04 00:00", "2026-12-05 00:00"),
    ("a week from monday", "2026-11-30 00:00", "2026-12-01 00:00"),
    ("three days from tomorrow", "2026-11-22 00:00", "2026-11-23 00:00"),
    ("yesterday", "2026-11-17 00:00", "2026-11-18 00:00"),
    ("last friday", "2026-11-13 00:00", "2026-11-14 00:00"),
    ("next two hours", "2026-11-18 10:00", "2026-11-18 12:00"),
    ("next few days", "2026-11-18 10:00", "2026-11-21 10:00"),
    ("coming five days", "2026-11-18 10:00", "2026-11-23 10:00"),
    ("rest of the day", "2026-11-18 10:00", "2026-11-19 00:00"),
    ("rest of the week", "2026-11-18 10:00", "2026-11-23 00:00"),
    ("later today", "2026-11-18 10:00", "2026-11-19 00:00"),
    ("from three to five tomorrow", "2026-11-19 15:00", "2026-11-19 17:00"),
    ("between 2 and 4 pm on friday", "2026-11-20 14:00", "2026-11-20 16:00"),
    ("tuesday evening", "2026-11-24 18:00", "2026-11-25 00:00"),
    ("friday next week", "2026-11-27 00:00", "2026-11-28 00:00"),
    ("next month", "2026-12-01 00:00", "2027-01-01 00:00"),
    ("in june", "2027-06-01 00:00", "2027-07-01 00:00"),
    ("this morning", "2026-11-18 06:00", "2026-11-18 12:00"),
    ("in the morning", "2026-11-19 06:00", "2026-11-19 12:00"),
    ("morning", "2026-11-19 06:00", "2026-11-19 12:00"),
    ("at night", "2026-11-18 18:00", "2026-11-19 00:00"),
    ("first thing tomorrow", "2026-11-19 06:00", "2026-11-19 12:00"),
    ("early next week", "2026-11-23 00:00", "2026-11-30 00:00"),
    ("november 18th", "2026-11-18 00:00", "2026-11-19 00:00"),
    ("november 17th", "2027-11-17 00:00", "2027-11-18 00:00"),
    ("september", "2027-09-01 00:00", "2027-10-01 00:00"),
    ("2026-12-24", "2026-12-24 00:00", "2026-12-25 00:00"),
    ("on the second", "2026-12-02 00:00", "2026-12-03 00:00"),
    ("second of june", "2027-06-02 00:00", "2027-06-03 00:00"),
    ("all day tomorrow", "2026-11-19 00:00", "2026-11-20 00:00"),
    ("this friday", "2026-11-20 00:00", "2026-11-21 00:00"),
    ("this wednesday", "2026-11-18 00:00", "2026-11-19 00:00"),
    ("wednesday", "2026-11-25 00:00", "2026-11-26 00:00"),
    ("day after tomorrow", "2026-11-20 00:00", "2026-11-21 00:00"),
    ("the week after next", "2026-11-30 00:00", "2026-12-07 00:00"),
    ("next year", "2027-01-01 00:00", "2028-01-01 00:00"),
    ("easter monday", "2027-03-29 00:00", "2027-03-30 00:00"),
    ("thanksgiving", "2026-11-26 00:00", "2026-11-27 00:00"),
    ("sept 3", "2027-09-03 00:00", "2027-09-04 00:00"),
    ("february 29th", "2028-02-29 00:00", "2028-03-01 00:00"),
    ("31st", "2026-12-31 00:00", "2027-01-01 00:00"),
    ("sunday", "2026-11-22 00:00", "2026-11-23 00:00"),
    ("this afternoon", "2026-11-18 12:00", "2026-11-18 18:00"),
    ("rest of the month", "2026-11-18 10:00", "2026-12-01 00:00"),
    ("the weekend after next", "2026-12-05 00:00", "2026-12-07 00:00"),
    ("the day before yesterday", "2026-11-16 00:00", "2026-11-17 00:00"),
    ("tuesday week", "2026-12-01 00:00", "2026-12-02 00:00"),
    ("a week on tuesday", "2026-12-01 00:00", "2026-12-02 00:00"),
    ("saturday morning", "2026-11-21 06:00", "2026-11-21 12:00"),
    ("november 30", "2026-11-30 00:00", "2026-12-01 00:00"),
    ("last monday of the month", "2026-11-30 00:00", "2026-12-01 00:00"),
    ("halloween", "2027-10-31 00:00", "2027-11-01 00:00"),
    ("valentine's day", "2027-02-14 00:00", "2027-02-15 00:00"),
    ("mother's day", "2027-05-09 00:00", "2027-05-10 00:00"),
    ("father's day", "2027-06-20 00:00", "2027-06-21 00:00"),
    ("coming week", "2026-11-23 00:00", "2026-11-30 00:00"),
    ("next three weeks", "2026-11-18 10:00", "2026-12-09 10:00"),
]

RECURRENCES: list[tuple[str, str, str]] = [
    ("every weekday at six", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-18 18:00"),
    ("every day", "FREQ=DAILY", "2026-11-18 00:00"),
    ("every morning", "FREQ=DAILY", "2026-11-19 08:00"),
    ("every other friday at five", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2026-11-20 17:00"),
    ("mondays and thursdays at 7", "FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-19 07:00"),
    ("monday to friday at 6:30 am", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-19 06:30"),
    ("every two hours", "FREQ=HOURLY;INTERVAL=2", "2026-11-18 12:00"),
    ("weekends at ten", "FREQ=WEEKLY;BYDAY=SA,SU", "2026-11-21 10:00"),
    ("daily at noon", "FREQ=DAILY", "2026-11-18 12:00"),
    ("every month on the 5th", "FREQ=MONTHLY", "2026-12-05 00:00"),
    ("every year on june 5th", "FREQ=YEARLY", "2027-06-05 00:00"),
    ("the 1st of every month at nine", "FREQ=MONTHLY", "2026-12-01 09:00"),
    ("at 6 in the evening every tuesday", "FREQ=WEEKLY;BYDAY=TU", "2026-11-24 18:00"),
    ("every hour", "FREQ=HOURLY", "2026-11-18 11:00"),
    ("every 30 minutes", "FREQ=MINUTELY;INTERVAL=30", "2026-11-18 10:30"),
    ("every 15 minutes", "FREQ=MINUTELY;INTERVAL=15", "2026-11-18 10:15"),
    ("every second day at eight", "FREQ=DAILY;INTERVAL=2", "2026-11-19 08:00"),
    ("hourly", "FREQ=HOURLY", "2026-11-18 11:00"),
    ("weekly", "FREQ=WEEKLY", "2026-11-18 00:00"),
    ("every year", "FREQ=YEARLY", "2026-11-18 00:00"),
    ("weekdays at 7:15", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-19 07:15"),
    ("saturday and sunday", "FREQ=WEEKLY;BYDAY=SA,SU", "2026-11-21 00:00"),
    ("mondays", "FREQ=WEEKLY;BYDAY=MO", "2026-11-23 00:00"),
    ("every night at eleven", "FREQ=DAILY", "2026-11-18 23:00"),
    ("each morning at six", "FREQ=DAILY", "2026-11-19 06:00"),
]

NO_TIMES = [
    "",
    "banana",
    "tomorrow banana",
    "soon",
    "later",
    "every banana",
    "february 30th",
    "friday after",
    "thursday the 18th of november",
    "the 32nd",
    "from three to banana",
    "in a million years",
]


@pytest.mark.parametrize(("words", "expected"), MOMENTS)
def test_a_moment(words: str, expected: str) -> None:
    when = resolve_moment(words, NOW)
    assert (written(when.start), when.end, when.rrule, when.whole_day) == (expected, None, None, False)


@pytest.mark.parametrize(("words", "start", "end"), STRETCHES)
def test_a_stretch(words: str, start: str, end: str) -> None:
    when = resolve_moment(words, NOW)
    assert (written(when.start), written(when.end), when.rrule) == (start, end, None)


@pytest.mark.parametrize(("words", "rule", "first"), RECURRENCES)
def test_a_recurrence(words: str, rule: str, first: str) -> None:
    when = resolve_moment(words, NOW)
    assert (when.rrule, written(when.start)) == (rule, first)


@pytest.mark.parametrize("words", NO_TIMES)
def test_what_is_no_time_is_refused(words: str) -> None:
    with pytest.raises(Unresolved) as caught:
        resolve_moment(words, NOW)
    assert caught.value.said


@pytest.mark.parametrize(
    ("words", "whole_day"),
    [
        ("tomorrow", True),
        ("next week", True),
        ("every day", True),
        ("this evening", False),
        ("every day at 9", False),
    ],
)
def test_days_without_a_time_are_whole(words: str, whole_day: bool) -> None:
    assert resolve_moment(words, NOW).whole_day is whole_day


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("seven", "2026-11-19 07:00"),
        ("half past seven", "2026-11-19 07:30"),
        ("five", "2026-11-19 05:00"),
        ("tomorrow at five", "2026-11-19 05:00"),
        ("tomorrow at three", "2026-11-19 03:00"),
        ("noon", "2026-11-18 12:00"),
        ("twelve", "2026-11-18 12:00"),
        ("one", "2026-11-18 13:00"),
        ("7 pm", "2026-11-18 19:00"),
        ("19:30", "2026-11-18 19:30"),
        ("ten tonight", "2026-11-18 22:00"),
        ("saturday at six", "2026-11-21 06:00"),
        ("in eight hours", "2026-11-18 18:00"),
    ],
)
def test_a_time_to_wake_up_is_in_the_morning(words: str, expected: str) -> None:
    assert written(resolve_moment(words, NOW, morning=True).start) == expected


def test_a_recurring_time_to_wake_up_is_in_the_morning() -> None:
    when = resolve_moment("every weekday at six", NOW, morning=True)
    assert (written(when.start), when.rrule) == ("2026-11-19 06:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")


@pytest.mark.parametrize(
    ("now", "words", "expected"),
    [
        ("2026-11-18 21:30", "nine", "2026-11-19 09:00"),
        ("2026-11-18 08:59", "nine", "2026-11-18 09:00"),
        ("2026-11-18 09:00", "nine", "2026-11-18 21:00"),
        ("2026-11-18 23:50", "in twenty minutes", "2026-11-19 00:10"),
        ("2026-11-18 23:50", "half past twelve", "2026-11-19 00:30"),
        ("2026-11-18 00:30", "two at night", "2026-11-18 02:00"),
        ("2026-11-18 13:00", "today at nine", "2026-11-18 21:00"),
        ("2026-11-18 22:00", "today at nine", "2026-11-18 21:00"),
        ("2026-11-20 10:00", "friday at three", "2026-11-27 15:00"),
        ("2026-11-20 10:00", "this friday at three", "2026-11-20 15:00"),
        ("2026-11-21 10:00", "next friday at three", "2026-11-27 15:00"),
        ("2026-11-22 10:00", "next monday at nine", "2026-11-23 09:00"),
        ("2026-12-31 23:00", "tomorrow at noon", "2027-01-01 12:00"),
        ("2026-06-05 10:00", "june 5th at nine", "2026-06-05 21:00"),
        ("2026-06-06 10:00", "june 5th at nine", "2027-06-05 09:00"),
        ("2026-01-31 10:00", "in one month", "2026-02-28 10:00"),
    ],
)
def test_the_present_moment_decides(now: str, words: str, expected: str) -> None:
    assert written(resolve_moment(words, on(now)).start) == expected


def test_hours_are_counted_by_the_clock_when_summer_time_ends() -> None:
    assert written(resolve_moment("in two hours", on("2026-10-25 01:30")).start) == "2026-10-25 02:30"
    assert resolve_moment("in two hours", on("2026-10-25 01:30")).start.utcoffset() == NOW.utcoffset()


def test_days_keep_their_time_when_summer_time_ends() -> None:
    assert written(resolve_moment("in one day", on("2026-10-24 18:00")).start) == "2026-10-25 18:00"


def test_a_time_that_summer_time_skips_is_moved_on() -> None:
    assert written(resolve_moment("tomorrow at 2:30 am", on("2027-03-27 10:00")).start) == "2027-03-28 03:30"


def test_the_zone_is_the_persons() -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    when = resolve_moment("tomorrow at nine", datetime(2026, 11, 18, 10, tzinfo=tokyo))
    assert when.start.isoformat() == "2026-11-19T09:00:00+09:00"
