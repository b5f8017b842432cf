"""What time it is, here and elsewhere, and what the date is."""

from datetime import date, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from assistant_core.functions import Kind, Named, Outcome, Risk, Spoken, Time, action, names_of
from assistant_core.now import Now
from system_actions.words.places import places
from system_actions.words.spoken_times import part_of_day, say_time

Place = Annotated[Named, Spoken(Kind.NAME, names="place")]


@names_of("place")
async def known_places() -> list[Named]:
    """The cities and countries whose time is known."""
    return places()


@action(
    token=42,
    risk=Risk.SAFE,
    examples=[
        "what time is it",
        "what's the time in tokyo",
        "tell me the time",
        "how late is it",
        "what time is it in new york right now",
        "current time in london",
        "do you have the time",
        "is it morning in sydney",
    ],
)
async def get_time(*, place: Place | None = None, now: Now) -> Outcome:
    """Say what time it is, here or somewhere else.

    Args:
        place: A city or a country; here when not given.
    """
    here = now.now()
    there = here.astimezone(ZoneInfo(place.id)) if place else here
    words = say_time(there)
    if words not in ("noon", "midnight"):
        part = part_of_day(there)
        words += " at night" if part == "night" else f" in the {part}"
    if place is None:
        return Outcome(f"It is {words}.", value=words)
    day = "" if there.date() == here.date() else f", {there:%A}"
    return Outcome(f"In {place.label} it is {words}{day}.", value=f"{words}{day}")


@action(
    token=43,
    risk=Risk.SAFE,
    examples=[
        "what is the date",
        "what day is it today",
        "what's the date next friday",
        "which day of the week is the fifth of june",
        "what day was yesterday",
        "tell me today's date",
        "what date is it in two weeks",
        "what day is christmas",
    ],
)
async def get_date(*, day: Time | None = None, now: Now) -> Outcome:
    """Say today's date, or that of another day.

    Args:
        day: The day asked about; today when not given.
    """
    today = now.now().date()
    first = day.start.date() if day else today
    last = (day.end - timedelta(microseconds=1)).date() if day and day.end else first
    days = (last - first).days
    words = _date(first) if days < 1 else f"{_date(first)} to {_date(last)}"
    return Outcome(f"{_subject(first, last, today)} {words}.", value=words)


def _date(day: date) -> str:
    return f"{day:%A}, {day:%B} {day.day}, {day.year}"


def _subject(first: date, last: date, today: date) -> str:
    if first == last:
        near = {0: "Today is", 1: "Tomorrow is", -1: "Yesterday was"}
        if (first - today).days in near:
            return near[(first - today).days]
    return "That was" if last < today else "That is"
