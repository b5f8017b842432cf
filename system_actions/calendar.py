"""The calendar: events that are made, listed, moved and deleted."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from assistant_core.errors import ActionFailed
from assistant_core.functions import (
    Change,
    Duration,
    Outcome,
    Risk,
    Text,
    Time,
    Value,
    When,
    action,
    previews,
    undoes,
)
from assistant_core.now import Now
from system_actions.services.calendars import Calendars
from system_actions.services.contacts import Addresses
from system_actions.services.event import Event, NewEvent, moved_text, text_without
from system_actions.services.ring_words import rule_words
from system_actions.words.event_times import moved_times, new_times
from system_actions.words.events import (
    AHEAD,
    described,
    find,
    in_short,
    place_words,
    span_of,
    span_words,
    time_words,
    told,
)
from system_actions.words.phrases import listed

_COMING = timedelta(days=7)
_AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+")


def _inviting(values: Mapping[str, Value]) -> Risk:
    """An event with people sends them invitations; one without is nobody else's business."""
    return Risk.CONFIRM if "people" in values else Risk.SAFE


@action(
    token=44,
    risk=_inviting,
    questions={"title": "What is the event called?", "when": "When is it?"},
    examples=[
        "put dentist on friday at three at main street",
        "schedule a meeting with paul tomorrow at ten",
        "add lunch with anna to my calendar on tuesday at noon",
        "make an appointment called haircut for saturday morning",
        "book two hours for tax papers on monday at nine",
        "create an event team meeting next wednesday at half past one",
        "new calendar entry parents evening on the fifth of june at seven pm",
        "i have yoga on thursday at six for an hour",
    ],
)
async def create_event(
    title: Text,
    when: Time,
    *,
    duration: Duration | None = None,
    place: Text | None = None,
    people: Text | None = None,
    calendars: Calendars,
    addresses: Addresses,
    now: Now,
) -> Outcome:
    """Put an event into the calendar.

    Args:
        title: What it is called.
        when: When it begins, or the day of an event that takes all day.
        duration: How long it takes; one hour when not given.
        place: Where it is.
        people: Who takes part.
    """
    name = title.strip()
    if not name:
        raise ActionFailed("no title was said", said="What is the event called?")
    start, end = new_times(when, duration)
    invited = await addresses.of(_AND.split((people or "").strip()))
    new = NewEvent(f"{name[0].upper()}{name[1:]}", start, end, when.rrule or "", _place(place), invited)
    event, written = await calendars.create(new, now.now())
    before, after = written.states
    return Outcome(_created(event, when, now.now()), before, after)


@previews(create_event)
async def what_comes(
    title: Text,
    when: Time,
    *,
    duration: Duration | None = None,
    place: Text | None = None,
    people: Text | None = None,
    now: Now,
) -> str:
    """When the event would be, and with whom."""
    start, end = new_times(when, duration)
    with_whom = f", with {people}" if people else ""
    return f"{title}: {time_words(start, end, now.now())}{with_whom}"


@undoes(create_event)
async def take_event_out(change: Change, *, calendars: Calendars) -> str:
    """Take the event out again."""
    await calendars.put_back(change)
    return "The event is out of your calendar again."


@action(
    token=45,
    risk=Risk.SAFE,
    examples=[
        "what is on my calendar today",
        "do i have anything on tomorrow afternoon",
        "list my appointments for next week",
        "what are my plans for saturday",
        "when is my next meeting",
        "show my calendar",
        "am i free on friday evening",
    ],
)
async def list_events(*, when: Time | None = None, calendars: Calendars, now: Now) -> Outcome:
    """Say what is in the calendar.

    Args:
        when: The day or span of time; the coming days when not given.
    """
    moment = now.now()
    if when is not None:
        found = await calendars.between(*span_of(when))
        return _listing(found, told(found, span_words(when, moment), moment))
    found = await calendars.between(moment, moment + _COMING)
    said = told(found, "in the next 7 days", moment)
    if not found and (coming := await calendars.between(moment, moment + AHEAD)):
        found = coming[:1]
        said = f"{said} The next event is {described(found[0], moment)}."
    return _listing(found, said)


@action(
    token=46,
    risk=Risk.CONFIRM,
    questions={"title": "Which event?", "when": "When is it to be?"},
    examples=[
        "move the dentist to monday at four",
        "reschedule my meeting with paul to tomorrow at eleven",
        "push the team meeting back to three",
        "shift yoga to friday evening",
        "change the haircut to next saturday at ten",
        "put lunch with anna off until wednesday",
        "bring the call forward to nine",
    ],
)
async def move_event(title: Text, when: Time, *, calendars: Calendars, now: Now) -> Outcome:
    """Move an event of the calendar to another time.

    Args:
        title: Words of what it is called.
        when: When it is to begin.
    """
    moment = now.now()
    event = await find(title, None, calendars, moment, next_will_do=True)
    start, end = moved_times(event, when)
    if (start, end) == (event.start, event.end) and not when.rrule:
        return Outcome(f"{in_short(event, moment)} is where it was.")
    written = await calendars.change(
        event, lambda text: moved_text(text, event, start, end, when.rrule or "", moment)
    )
    found = await calendars.between(*_around(start, end, moment), lambda name: name == event.title)
    now_there = next((one for one in found if (one.item, one.start) == (event.item, start)), None)
    if now_there is None:
        raise ActionFailed("the event is not where it was put", said="I cannot find the moved event again.")
    before, after = written.states
    return Outcome(_moved(now_there, event, when, moment), before, after)


@previews(move_event)
async def what_moves(title: Text, when: Time, *, calendars: Calendars, now: Now) -> str:
    """The event with its time before and after."""
    moment = now.now()
    event = await find(title, None, calendars, moment, next_will_do=True)
    start, end = moved_times(event, when)
    again = f", {rule_words(when.rrule)}" if when.rrule else ", this once" if event.series else ""
    old, new = time_words(event.start, event.end, moment), time_words(start, end, moment)
    return f"{event.title}: {old} → {new}{again}"


@undoes(move_event)
async def move_event_back(change: Change, *, calendars: Calendars) -> str:
    """Put the event back to the time it had."""
    await calendars.put_back(change)
    return "The event is back at its old time."


@action(
    token=47,
    risk=Risk.CONFIRM,
    questions={"title": "Which event?"},
    examples=[
        "delete the dentist from my calendar",
        "cancel my meeting with paul",
        "remove yoga on thursday",
        "call off lunch with anna tomorrow",
        "take the haircut out of my calendar",
        "cancel the team meeting on wednesday",
        "erase my appointment at the bank",
    ],
)
async def delete_event(title: Text, *, when: Time | None = None, calendars: Calendars, now: Now) -> Outcome:
    """Delete an event from the calendar.

    Args:
        title: Words of what it is called.
        when: On which day or at what time it is, when several have that name.
    """
    moment = now.now()
    event = await find(title, when, calendars, moment, next_will_do=False)
    one_of_many = event.series and not (when and when.rrule)
    written = await calendars.change(
        event, lambda text: text_without(text, event, moment) if one_of_many else None
    )
    others = " The others of its series stay." if one_of_many else ""
    before, after = written.states
    return Outcome(f"{in_short(event, moment)} is out of your calendar.{others}", before, after)


@previews(delete_event)
async def which_goes(title: Text, *, when: Time | None = None, calendars: Calendars, now: Now) -> str:
    """Which event would go."""
    moment = now.now()
    event = await find(title, when, calendars, moment, next_will_do=False)
    if event.series:
        rest = "all of its series" if when and when.rrule else "only this one of its series"
        return f"{in_short(event, moment)} would go, {rest}"
    return f"{in_short(event, moment)} would go"


@undoes(delete_event)
async def bring_event_back(change: Change, *, calendars: Calendars) -> str:
    """Bring the event back as it was."""
    await calendars.put_back(change)
    return "The event is back in your calendar."


def _place(place: str | None) -> str:
    words = place_words((place or "").strip())
    return f"{words[:1].upper()}{words[1:]}"


def _created(event: Event, when: When, now: datetime) -> str:
    """What was put in, read back: "Dentist is in your calendar: 3 on Friday afternoon, at Main Street."."""
    again = f", {rule_words(when.rrule)}" if when.rrule else ""
    place = f", at {event.place}" if event.place else ""
    people = f", with {listed(event.people)}" if event.people else ""
    said = (
        f"{event.title} is in your calendar: {time_words(event.start, event.end, now)}{again}{place}{people}."
    )
    if event.people:
        said += " I have sent no invitations."
    if event.ends(now.tzinfo or UTC) <= now and not when.rrule:
        said += " That has passed already."
    return said


def _moved(event: Event, old: Event, when: When, now: datetime) -> str:
    again = f", {rule_words(when.rrule)}" if when.rrule else ""
    at = "" if event.whole_day else "at "
    said = f"{event.title} is now {at}{time_words(event.start, event.end, now)}{again}."
    if old.series and not when.rrule:
        said += " The others of its series stay."
    if event.ends(now.tzinfo or UTC) <= now:
        said += " That has passed already."
    return said


def _around(start: object, end: object, now: datetime) -> tuple[datetime, datetime]:
    """The days around an event's time."""
    days = [datetime.fromisoformat(f"{day}"[:10]).replace(tzinfo=now.tzinfo) for day in (start, end)]
    return days[0] - timedelta(days=1), days[1] + timedelta(days=2)


def _listing(events: list[Event], said: str) -> Outcome:
    return Outcome(said, value=", ".join(event.title for event in events))
