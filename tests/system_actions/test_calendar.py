"""Events in the calendar of this computer: made, told, moved, deleted, and put back."""

from collections.abc import Callable
from datetime import timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest

from assistant_core import paths
from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import When
from assistant_core.resolvers.moment import resolve_moment
from system_actions.calendar import (
    bring_event_back,
    create_event,
    delete_event,
    list_events,
    move_event,
    move_event_back,
    take_event_out,
    what_comes,
    what_moves,
    which_goes,
)
from tests.services.opening import Act, change
from tests.services.private_home import WallClock

pytestmark = pytest.mark.usefixtures("private_home")

Time = Callable[[str], When]


@pytest.fixture
def at(wall_clock: WallClock) -> Time:
    """The time that words mean, on Wednesday, November 18, 2026, at ten in the morning in Berlin."""
    return lambda words: resolve_moment(words, wall_clock.now())


def folder() -> Path:
    return paths.data_dir() / "calendar"


def kept() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder().glob("*.ics")}


def only() -> icalendar.Calendar:
    (text,) = kept().values()
    return icalendar.Calendar.from_ical(text)


def put(uid: str, *lines: str) -> Path:
    folder().mkdir(exist_ok=True)
    path = folder() / f"{uid}.ics"
    event = ["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20261101T000000Z", *lines, "END:VEVENT"]
    path.write_bytes(
        ("\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *event, "END:VCALENDAR"]) + "\r\n").encode()
    )
    return path


YOGA = ("SUMMARY:Yoga", "DTSTART;TZID=Europe/Berlin:20260903T180000",
        "DTEND;TZID=Europe/Berlin:20260903T190000",
        "RRULE:FREQ=WEEKLY;BYDAY=TH", "LOCATION:Gym", "X-COLOUR:green")  # fmt: skip
DENTIST = ("SUMMARY:Dentist", "DTSTART:20261120T140000Z", "DTEND:20261120T143000Z")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("friday at three", "Dentist is in your calendar: 3 on Friday afternoon."),
        ("tomorrow at noon", "Dentist is in your calendar: noon tomorrow."),
        ("two to four tomorrow", "Dentist is in your calendar: 2 tomorrow afternoon until 4."),
        ("friday", "Dentist is in your calendar: on Friday."),
        ("today", "Dentist is in your calendar: today."),
        ("the fifth of june", "Dentist is in your calendar: on June 5, 2027."),
        ("every monday at six", "Dentist is in your calendar: 6 on Monday evening, every Monday."),
        ("today at nine", "Dentist is in your calendar: 9 tonight."),
        ("this morning at nine", "Dentist is in your calendar: 9 this morning. That has passed already."),
    ],
)
async def test_an_event_is_made(act: Act, at: Time, words: str, said: str) -> None:
    assert (await act(create_event, "dentist", at(words))).said == said


async def test_what_is_written_is_icalendar_with_its_time_zone(act: Act, at: Time) -> None:
    outcome = await act(
        create_event, "lunch; with, \"Ann\" 😀", at("friday at noon"), duration=timedelta(hours=2),
        place="at the Café", people="anna and bob"
    )  # fmt: skip
    assert outcome.said == (
        'Lunch; with, "Ann" 😀 is in your calendar: noon on Friday until 2, at The Café, with anna and bob. '
        "I have sent no invitations."
    )
    calendar = only()
    (event,) = calendar.walk("VEVENT")
    assert (
        event["DTSTART"].to_ical() == b"20261120T120000"
        and event["DTSTART"].params["TZID"] == "Europe/Berlin"
    )
    assert [zone["TZID"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]
    assert event["SUMMARY"] == 'Lunch; with, "Ann" 😀' and event["LOCATION"] == "The Café"
    assert [who.params["CN"] for who in event["ATTENDEE"]] == ["anna", "bob"]


async def test_people_in_the_contacts_come_with_their_addresses(act: Act, at: Time) -> None:
    book = paths.data_dir() / "contacts"
    book.mkdir()
    (book / "anna.vcf").write_text(
        "BEGIN:VCARD\nVERSION:3.0\nUID:anna\nFN:Anna Berg\nEMAIL:anna@example.org\nEND:VCARD\n"
    )
    outcome = await act(create_event, "lunch", at("friday at noon"), people="anna, and tom")
    assert "with Anna Berg and tom." in outcome.said
    attendees = only().walk("VEVENT")[0]["ATTENDEE"]
    assert [str(who) for who in attendees] == ["mailto:anna@example.org", "invalid:nomail"]


async def test_days_without_a_time_take_all_day(act: Act, at: Time) -> None:
    outcome = await act(create_event, "holiday", at("friday"), duration=timedelta(days=3))
    assert outcome.said == "Holiday is in your calendar: from Friday to Sunday."
    (event,) = only().walk("VEVENT")
    assert (event["DTSTART"].to_ical(), event["DTEND"].to_ical()) == (b"20261120", b"20261123")


async def test_hours_on_a_day_need_a_time(act: Act, at: Time) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(create_event, "tax papers", at("monday"), duration=timedelta(hours=2))
    assert caught.value.said == "Say at what time it begins."
    with pytest.raises(ActionFailed) as caught:
        await act(create_event, " ", at("monday"))
    assert caught.value.said == "What is the event called?"
    assert kept() == {}


async def test_an_event_takes_as_long_as_it_takes_when_clocks_change(act: Act, at: Time) -> None:
    await act(create_event, "night shift", at("march 27 2027 at 11 pm"), duration=timedelta(hours=8))
    (event,) = only().walk("VEVENT")
    assert event["DTEND"].dt - event["DTSTART"].dt != timedelta(hours=8)  # as the clocks show
    assert event["DTEND"].dt.timestamp() - event["DTSTART"].dt.timestamp() == 8 * 3600


async def test_a_series_keeps_its_time_of_day_when_clocks_change(
    act: Act, at: Time, wall_clock: WallClock
) -> None:
    await act(create_event, "yoga", at("every thursday at 6 pm"))
    for day in ("2026-11-19", "2027-03-25", "2027-04-01"):
        wall_clock.be(f"{day}T08:00")
        said = (await act(list_events, when=resolve_moment("today", wall_clock.now()))).said
        assert said == "There is 1 event in your calendar today: Yoga at 6 this evening."


async def test_undo_takes_the_event_out(act: Act, at: Time) -> None:
    put("dentist", *DENTIST)
    before = kept()
    outcome = await act(create_event, "lunch", at("friday at noon"))
    assert len(kept()) == 2
    assert await act(take_event_out, change(outcome)) == "The event is out of your calendar again."
    assert kept() == before


async def test_undo_leaves_an_event_that_was_changed_since(act: Act, at: Time) -> None:
    outcome = await act(create_event, "lunch", at("friday at noon"))
    (name,) = kept()
    (folder() / name).write_bytes(kept()[name].replace(b"SUMMARY:Lunch", b"SUMMARY:Brunch"))
    changed = kept()
    with pytest.raises(WorldMoved):
        await act(take_event_out, change(outcome))
    assert kept() == changed


async def test_the_calendar_is_told(act: Act, at: Time) -> None:
    put("yoga", *YOGA)
    put("dentist", *DENTIST, "LOCATION:Main St")
    put("fair", "SUMMARY:Book fair", "DTSTART;VALUE=DATE:20261119", "DTEND;VALUE=DATE:20261122")
    outcome = await act(list_events)
    assert outcome.said == (
        "There are 3 events in your calendar in the next 7 days: Book fair from Thursday to Saturday, "
        "Yoga at 6 tomorrow evening, at Gym and Dentist at 3 on Friday afternoon until 3:30, at Main St."
    )
    assert outcome.value == "Book fair, Yoga, Dentist" and not outcome.changed


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("tomorrow", "There is 1 event in your calendar tomorrow: Yoga at 6 tomorrow evening, at Gym."),
        ("today", "There is nothing in your calendar today."),
        (
            "last week",
            "There is 1 event in your calendar from November 9 to last Sunday: "
            "Yoga at 6 in the evening on November 12, at Gym.",
        ),
        (
            "friday",
            "There is 1 event in your calendar on Friday: Dentist at 3 on Friday afternoon until 3:30.",
        ),
        (
            "tomorrow evening",
            "There is 1 event in your calendar at that time: Yoga at 6 tomorrow evening, at Gym.",
        ),
        ("tomorrow morning", "There is nothing in your calendar at that time."),
        (
            "tomorrow at six pm",
            "There is 1 event in your calendar at that time: Yoga at 6 tomorrow evening, at Gym.",
        ),
    ],
)
async def test_a_day_or_a_time_of_the_calendar_is_told(act: Act, at: Time, words: str, said: str) -> None:
    put("yoga", *YOGA)
    put("dentist", *DENTIST)
    assert (await act(list_events, when=at(words))).said == said


async def test_the_next_event_is_told_when_the_coming_days_are_free(act: Act, at: Time) -> None:
    assert (await act(list_events)).said == "There is nothing in your calendar in the next 7 days."
    await act(create_event, "dentist", at("december 24 at ten"))
    assert (await act(list_events)).said == (
        "There is nothing in your calendar in the next 7 days. "
        "The next event is Dentist at 10 in the morning on December 24."
    )


async def test_many_events_are_cut_short(act: Act, at: Time) -> None:
    for number in range(10):
        await act(create_event, f"thing {number}", at("tomorrow at noon"))
    said = (await act(list_events, when=at("tomorrow"))).said
    assert said.startswith("There are 10 events") and said.endswith("and 2 more.")


async def test_events_of_other_zones_and_of_none_are_told_in_ours(act: Act, at: Time) -> None:
    put("a", "SUMMARY:Call", "DTSTART;TZID=America/New_York:20261119T090000", "DURATION:PT1H")
    put("b", "SUMMARY:Walk", "DTSTART:20261119T090000", "DURATION:PT1H")
    put(
        "c",
        "SUMMARY:Talk",
        "DTSTART;TZID=/freeassociation.sourceforge.net/Asia/Tokyo:20261119T200000",
        "DURATION:PT1H",
    )
    assert (await act(list_events, when=at("tomorrow"))).said == (
        "There are 3 events in your calendar tomorrow: Walk at 9 tomorrow morning, Talk at noon tomorrow "
        "and Call at 3 tomorrow afternoon."
    )


async def test_cancelled_and_broken_events_are_left_out(act: Act, at: Time) -> None:
    put("dentist", *DENTIST, "STATUS:CANCELLED")
    put("odd", "SUMMARY:Odd", "DTSTART:soon")
    put("rule", "SUMMARY:Rule", "DTSTART:20261119T090000Z", "RRULE:FREQ=SOMETIMES")
    (folder() / "broken.ics").write_text("BEGIN:VCALENDAR\nnonsense")
    (folder() / "latin.ics").write_bytes("SUMMARY:Café".encode("latin-1"))
    put("yoga", *YOGA)
    assert (await act(list_events)).value == "Yoga"


@pytest.mark.parametrize(
    ("title", "words", "said"),
    [
        ("dentist", "monday at four", "Dentist is now at 4 on Monday afternoon until 4:30."),
        ("the dentist", "monday", "Dentist is now at 3 on Monday afternoon until 3:30."),
        ("dentist", "four", "Dentist is now at 4 on Friday afternoon until 4:30."),
        ("dentist", "nine in the morning", "Dentist is now at 9 on Friday morning until 9:30."),
        ("dentist", "saturday afternoon", "Dentist is now at 3 on Saturday afternoon until 3:30."),
        ("dentist", "saturday morning", "Dentist is now at 6 on Saturday morning until 6:30."),
        (
            "dentist",
            "yesterday at noon",
            "Dentist is now at noon yesterday until 12:30. That has passed already.",
        ),
    ],
)
async def test_an_event_is_moved_and_put_back(act: Act, at: Time, title: str, words: str, said: str) -> None:
    put("dentist", *DENTIST, "X-NOTE:keep me")
    before = kept()
    outcome = await act(move_event, title, at(words))
    assert outcome.said == said
    assert b"X-NOTE:keep me" in kept()["dentist.ics"]
    assert await act(move_event_back, change(outcome)) == "The event is back at its old time."
    assert kept() == before


async def test_one_of_a_series_is_moved_and_the_others_stay(act: Act, at: Time) -> None:
    put("yoga", *YOGA)
    before = kept()
    assert await act(what_moves, "yoga", at("friday evening")) == (
        "Yoga: 6 tomorrow evening → 6 on Friday evening, this once"
    )
    outcome = await act(move_event, "yoga", at("friday evening"))
    assert outcome.said == "Yoga is now at 6 on Friday evening. The others of its series stay."
    once_more = await act(move_event, "yoga", at("saturday at noon"))
    assert once_more.said == "Yoga is now at noon on Saturday. The others of its series stay."
    said = (await act(list_events, when=at("the next two weeks"))).value
    assert said == "Yoga, Yoga"
    await act(move_event_back, change(once_more))
    await act(move_event_back, change(outcome))
    assert kept() == before


async def test_a_whole_series_is_moved(act: Act, at: Time) -> None:
    put("yoga", *YOGA)
    before = kept()
    assert await act(what_moves, "yoga", at("every friday at seven pm")) == (
        "Yoga: 6 tomorrow evening → 7 on Friday evening, every Friday"
    )
    outcome = await act(move_event, "yoga", at("every friday at seven pm"))
    assert outcome.said == "Yoga is now at 7 on Friday evening, every Friday."
    assert (await act(list_events, when=at("tomorrow"))).value == ""
    await act(move_event_back, change(outcome))
    assert kept() == before


async def test_days_are_moved_to_days_and_to_times(act: Act, at: Time) -> None:
    put("fair", "SUMMARY:Fair", "DTSTART;VALUE=DATE:20261119", "DTEND;VALUE=DATE:20261121")
    assert (await act(move_event, "fair", at("monday"))).said == "Fair is now from Monday to Tuesday."
    assert (await act(move_event, "fair", at("tuesday at noon"))).said == "Fair is now at noon on Tuesday."


async def test_a_move_to_where_it_is_changes_nothing(act: Act, at: Time) -> None:
    put("dentist", *DENTIST)
    before = kept()
    outcome = await act(move_event, "dentist", at("friday at three"))
    assert outcome.said == "Dentist at 3 on Friday afternoon until 3:30 is where it was."
    assert not outcome.changed and kept() == before


async def test_undo_of_a_move_leaves_what_was_changed_since(act: Act, at: Time) -> None:
    put("dentist", *DENTIST)
    outcome = await act(move_event, "dentist", at("monday at four"))
    await act(move_event, "dentist", at("monday at five"))
    now = kept()
    with pytest.raises(WorldMoved):
        await act(move_event_back, change(outcome))
    assert kept() == now


async def test_an_event_is_deleted_and_brought_back(act: Act, at: Time) -> None:
    put("dentist", *DENTIST)
    put("yoga", *YOGA)
    before = kept()
    assert await act(which_goes, "dentist") == "Dentist at 3 on Friday afternoon until 3:30 would go"
    outcome = await act(delete_event, "dentist")
    assert outcome.said == "Dentist at 3 on Friday afternoon until 3:30 is out of your calendar."
    assert list(kept()) == ["yoga.ics"]
    assert await act(bring_event_back, change(outcome)) == "The event is back in your calendar."
    assert kept() == before


async def test_a_deleted_event_is_not_brought_back_over_a_new_one(act: Act, at: Time) -> None:
    put("dentist", *DENTIST)
    outcome = await act(delete_event, "dentist")
    put("dentist", *YOGA)
    now = kept()
    with pytest.raises(WorldMoved):
        await act(bring_event_back, change(outcome))
    assert kept() == now


async def test_one_of_a_series_is_deleted_and_the_others_stay(act: Act, at: Time) -> None:
    put("yoga", *YOGA)
    before = kept()
    next_week = at("thursday next week")
    assert await act(which_goes, "yoga", when=next_week) == (
        "Yoga at 6 in the evening on November 26 would go, only this one of its series"
    )
    outcome = await act(delete_event, "yoga", when=next_week)
    assert outcome.said.endswith("is out of your calendar. The others of its series stay.")
    assert (await act(list_events, when=next_week)).value == ""
    assert (await act(list_events, when=at("tomorrow"))).value == "Yoga"
    await act(bring_event_back, change(outcome))
    assert kept() == before


async def test_a_moved_one_of_a_series_is_deleted(act: Act, at: Time) -> None:
    put("yoga", *YOGA)
    await act(move_event, "yoga", at("friday evening"))
    await act(delete_event, "yoga", when=at("friday"))
    assert (await act(list_events, when=at("this week"))).value == ""
    assert (await act(list_events, when=at("thursday next week"))).value == "Yoga"


async def test_a_whole_series_is_deleted_when_it_is_said_so(act: Act, at: Time) -> None:
    put("yoga", *YOGA)
    every = at("every thursday at six pm")
    assert (await act(which_goes, "yoga", when=every)).endswith("would go, all of its series")
    await act(delete_event, "yoga", when=every)
    assert kept() == {}


@pytest.mark.parametrize(
    ("title", "words", "said"),
    [
        ("haircut", "", "I find no haircut in your calendar."),
        ("dentist", "tomorrow", "I find no dentist in your calendar tomorrow."),
        ("dentist", "friday at nine", "I find no dentist in your calendar at that time."),
        (
            "dentist",
            "december 1 to december 5",
            "I find no dentist in your calendar from December 1 to December 5.",
        ),
    ],
)
async def test_an_event_that_is_not_there_is_said(
    act: Act, at: Time, title: str, words: str, said: str
) -> None:
    put("dentist", *DENTIST)
    with pytest.raises(ActionFailed) as caught:
        await act(delete_event, title, **({"when": at(words)} if words else {}))
    assert caught.value.said == said


@pytest.mark.parametrize("words", ["friday at three", "friday", "friday afternoon", "three", "3 pm"])
async def test_an_event_is_found_by_any_way_to_say_its_time(act: Act, at: Time, words: str) -> None:
    put("dentist", *DENTIST)
    put("later", "SUMMARY:Dentist", "DTSTART:20261127T080000Z")
    assert (await act(delete_event, "dentist", when=at(words))).changed
    assert list(kept()) == ["later.ics"]


async def test_several_that_are_meant_equally_are_asked_about(act: Act, at: Time) -> None:
    put("one", *DENTIST)
    put("two", "SUMMARY:Dentist", "DTSTART:20261127T080000Z", "DURATION:PT1H")
    with pytest.raises(ActionFailed) as caught:
        await act(delete_event, "dentist")
    assert caught.value.said == (
        "There are 2: Dentist at 3 on Friday afternoon until 3:30 and "
        "Dentist at 9 in the morning on November 27. Say which one."
    )
    assert (
        await act(move_event, "dentist", at("four"))
    ).said == "Dentist is now at 4 on Friday afternoon until 4:30."
    put("three", "SUMMARY:Meeting with Ann", "DTSTART:20261119T080000Z")
    put("four", "SUMMARY:Meeting with Bob", "DTSTART:20261119T090000Z")
    with pytest.raises(ActionFailed):
        await act(move_event, "meeting", at("four"))


async def test_the_preview_of_a_new_event(act: Act, at: Time) -> None:
    preview = await act(what_comes, "lunch", at("friday at noon"), people="anna")
    assert preview == "lunch: noon on Friday, with anna"


async def test_a_calendar_that_cannot_be_written_is_said(act: Act, at: Time) -> None:
    folder().write_text("a file where the folder should be")
    with pytest.raises(ActionFailed) as caught:
        await act(create_event, "lunch", at("friday at noon"))
    assert caught.value.said == "I cannot read or write your calendar."


async def test_a_zone_without_a_name_is_written_in_universal_time(act: Act, wall_clock: WallClock) -> None:
    moment = wall_clock.now().astimezone(ZoneInfo("Etc/GMT-5")).replace(tzinfo=None)
    start = moment.replace(tzinfo=timezone(timedelta(hours=5))) + timedelta(hours=3)
    await act(create_event, "call", When(start))
    (event,) = only().walk("VEVENT")
    assert event["DTSTART"].to_ical() == b"20261118T120000Z"
