"""Timers, alarms, reminders, the time and the date."""

from collections.abc import Mapping
from typing import Annotated, Literal

from assistant_core.errors import NotBuilt
from assistant_core.functions import (
    Duration,
    Kind,
    Named,
    NestableText,
    Outcome,
    Risk,
    Spoken,
    Text,
    Time,
    Value,
    WakingTime,
    action,
)

Place = Annotated[Named, Spoken(Kind.NAME, names="place")]
RingKind = Literal["timer", "alarm", "reminder"]

_ALL = {"all", "all of them", "every", "every one", "everything", "each", "both", "both of them"}


def _how_many_go(values: Mapping[str, Value]) -> Risk:
    """Cancelling one is undone with a word; cancelling all is asked about first."""
    return Risk.CONFIRM if str(values.get("which", "")).lower() in _ALL else Risk.SAFE


@action(
    token=37,
    risk=Risk.SAFE,
    questions={"duration": "For how long?"},
    examples=[
        "set a timer for ten minutes",
        "timer for an hour and a half",
        "start a tea timer for 4 minutes",
        "count down ninety seconds",
        "give me half an hour",
        "put a pasta timer on for eleven minutes",
        "time the eggs for six and a half minutes",
        "let me know when twenty minutes are up",
        "20 minute timer",
    ],
)
async def set_timer(duration: Duration, *, name: Text | None = None) -> Outcome:
    """Start a timer that rings when its time is up.

    Args:
        duration: How long it runs.
        name: What it is for.
    """
    raise NotBuilt("set_timer")


@action(
    token=38,
    risk=Risk.SAFE,
    questions={"time": "For what time?"},
    examples=[
        "set an alarm for half past seven",
        "wake me at 6:30 tomorrow",
        "wake me up at seven every weekday",
        "alarm at quarter to six in the morning",
        "i need an alarm for nine called gym",
        "set my alarm for 8 am on saturday and sunday",
        "get me up at five tomorrow morning",
        "put an alarm on for noon",
    ],
)
async def set_alarm(time: WakingTime, *, days: Text | None = None, name: Text | None = None) -> Outcome:
    """Set an alarm that rings at a time of day, once or on certain days.

    Args:
        time: When it rings.
        days: The days on which it rings again and again; once when not given.
        name: What it is for.
    """
    raise NotBuilt("set_alarm")


@action(
    token=39,
    risk=Risk.SAFE,
    questions={"about": "About what?", "when": "When?"},
    examples=[
        "remind me to call the bank tomorrow at nine",
        "set a reminder for friday at three to pay the rent",
        "in two hours remind me to take the bread out",
        "don't let me forget the bins tonight at eight",
        "remind me about the meeting at half past one",
        "remind me every monday at six to water the plants",
        "reminder to buy stamps on saturday morning",
        "tell me to stretch in twenty minutes",
    ],
)
async def set_reminder(about: NestableText, when: Time) -> Outcome:
    """Remind the person of something at a time.

    Args:
        about: What to be reminded of.
        when: When to say it.
    """
    raise NotBuilt("set_reminder")


@action(
    token=40,
    risk=Risk.SAFE,
    examples=[
        "what alarms do i have",
        "how much time is left on the timer",
        "list my reminders",
        "which timers are running",
        "when is my next alarm",
        "show me all my alarms and timers",
        "is there an alarm set",
        "what did i ask you to remind me of",
    ],
)
async def list_alarms(*, kind: RingKind | None = None) -> Outcome:
    """Say which timers, alarms and reminders are set, and what is left of each.

    Args:
        kind: Only timers, alarms or reminders; all of them when not given.
    """
    raise NotBuilt("list_alarms")


@action(
    token=41,
    risk=_how_many_go,
    questions={"kind": "A timer, an alarm or a reminder?"},
    examples=[
        "cancel the timer",
        "delete my seven o'clock alarm",
        "cancel all alarms",
        "remove the reminder to call the bank",
        "turn the tea timer off",
        "i don't need the alarm tomorrow any more",
        "forget the reminder about the rent",
        "clear all timers",
    ],
)
async def cancel_alarm(kind: RingKind, *, which: Text | None = None) -> Outcome:
    """Cancel a timer, an alarm or a reminder.

    Args:
        kind: A timer, an alarm or a reminder.
        which: Its name, its time, or all; not needed when there is only one.
    """
    raise NotBuilt("cancel_alarm")


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
async def get_time(*, place: Place | None = None) -> Outcome:
    """Say what time it is, here or somewhere else.

    Args:
        place: A city or a country; here when not given.
    """
    raise NotBuilt("get_time")


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
async def get_date(*, day: Time | None = None) -> Outcome:
    """Say today's date, or that of another day.

    Args:
        day: The day asked about; today when not given.
    """
    raise NotBuilt("get_date")


@action(
    token=89,
    risk=Risk.SAFE,
    questions={"change": "Pause, resume, add time or take time off?", "amount": "How much?"},
    examples=[
        "pause the timer",
        "resume the pasta timer",
        "add five minutes to the timer",
        "take two minutes off the tea timer",
        "put another ten minutes on the clock",
        "stop the timer for now",
        "let the timer run on",
        "the eggs need one more minute",
    ],
)
async def change_timer(
    change: Literal["pause", "resume", "add", "remove"],
    *,
    amount: Duration | None = None,
    which: Text | None = None,
) -> Outcome:
    """Pause or resume a running timer, or make it longer or shorter.

    Args:
        change: pause, resume, add or remove time.
        amount: How much time to add or remove.
        which: The timer's name; not needed when there is only one.
    """
    raise NotBuilt("change_timer")


@action(
    token=90,
    risk=Risk.SAFE,
    examples=[
        "snooze",
        "snooze for ten minutes",
        "five more minutes",
        "let me sleep another quarter of an hour",
        "snooze the alarm",
        "ring again in twenty minutes",
        "remind me again later",
        "not yet, wake me in half an hour",
    ],
)
async def snooze_alarm(*, duration: Duration | None = None) -> Outcome:
    """Stop what is ringing and let it ring again later.

    Args:
        duration: How much later; nine minutes when not given.
    """
    raise NotBuilt("snooze_alarm")
