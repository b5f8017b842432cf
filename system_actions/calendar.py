"""The calendar: events that are made, listed, moved and deleted."""

from collections.abc import Mapping

from assistant_core.errors import NotBuilt
from assistant_core.functions import Duration, Outcome, Risk, Text, Time, Value, action


def _inviting(values: Mapping[str, Value]) -> Risk:
    """An event with people sends them invitations; one without is nobody else's business."""
    return Risk.CONFIRM if "people" in values else Risk.SAFE


@action(
    token=44,
    risk=_inviting,
    built=False,
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
) -> Outcome:
    """Put an event into the calendar.

    Args:
        title: What it is called.
        when: When it begins, or the day of an event that takes all day.
        duration: How long it takes; one hour when not given.
        place: Where it is.
        people: Who takes part.
    """
    raise NotBuilt("create_event")


@action(
    token=45,
    risk=Risk.SAFE,
    built=False,
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
async def list_events(*, when: Time | None = None) -> Outcome:
    """Say what is in the calendar.

    Args:
        when: The day or span of time; the coming days when not given.
    """
    raise NotBuilt("list_events")


@action(
    token=46,
    risk=Risk.CONFIRM,
    built=False,
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
async def move_event(title: Text, when: Time) -> Outcome:
    """Move an event of the calendar to another time.

    Args:
        title: Words of what it is called.
        when: When it is to begin.
    """
    raise NotBuilt("move_event")


@action(
    token=47,
    risk=Risk.CONFIRM,
    built=False,
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
async def delete_event(title: Text, *, when: Time | None = None) -> Outcome:
    """Delete an event from the calendar.

    Args:
        title: Words of what it is called.
        when: On which day or at what time it is, when several have that name.
    """
    raise NotBuilt("delete_event")
