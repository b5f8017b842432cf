"""Alarms and reminders, and what is set on the clock: list, cancel, snooze."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Literal

from assistant_core.errors import ActionFailed
from assistant_core.functions import (
    Change,
    Duration,
    NestableText,
    Outcome,
    Risk,
    Text,
    Time,
    Value,
    WakingTime,
    action,
    undoes,
)
from assistant_core.now import Now
from assistant_core.resolvers.name import without_articles
from system_actions.alerts import around, choose, means_all, on_days, put_back, timed
from system_actions.services.alert import Alert
from system_actions.services.clock import Clock
from system_actions.services.ring_words import described, title, when_words
from system_actions.words.phrases import counted, lasting, listed

RingKind = Literal["timer", "alarm", "reminder"]

SNOOZE = timedelta(minutes=9)
"""How long a snooze lasts when that was not said, as on bedside clocks."""


def _how_many_go(values: Mapping[str, Value]) -> Risk:
    """Cancelling one is undone with a word; cancelling all is asked about first."""
    return Risk.CONFIRM if means_all(str(values.get("which", ""))) else Risk.SAFE


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
async def set_alarm(
    time: WakingTime, *, days: Text | None = None, name: Text | None = None, clock: Clock, now: Now
) -> Outcome:
    """Set an alarm that rings at a time of day, once or on certain days.

    Args:
        time: When it rings.
        days: The days on which it rings again and again; once when not given.
        name: What it is for.
    """
    moment = now.now()
    if time.whole_day or time.end is not None:
        raise ActionFailed("no time of day was said", said="At what time? Say the alarm with its time.")
    when = on_days(time, days, moment) if days else time
    label = without_articles(name or "").removesuffix("alarm").strip()
    alarm = await clock.add(timed("alarm", label, when, moment))
    before, after = around([], [alarm])
    words = when_words(alarm, moment)
    return Outcome(f"Your {title(alarm)} is set for {words}.", before, after, value=words)


@undoes(set_alarm)
async def take_alarm_away(change: Change, *, clock: Clock, now: Now) -> str:
    """Cancel the alarm that was set."""
    await put_back(change, clock, now.now())
    return "The alarm is gone."


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
async def set_reminder(about: NestableText, when: Time, *, clock: Clock, now: Now) -> Outcome:
    """Remind the person of something at a time.

    Args:
        about: What to be reminded of.
        when: When to say it.
    """
    moment = now.now()
    reminder = await clock.add(timed("reminder", about.strip(), when, moment))
    before, after = around([], [reminder])
    words = when_words(reminder, moment)
    return Outcome(f"I will remind you at {words}: {reminder.name}.", before, after, value=words)


@undoes(set_reminder)
async def take_reminder_away(change: Change, *, clock: Clock, now: Now) -> str:
    """Cancel the reminder that was set."""
    await put_back(change, clock, now.now())
    return "The reminder is gone."


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
async def list_alarms(*, kind: RingKind | None = None, clock: Clock, now: Now) -> Outcome:
    """Say which timers, alarms and reminders are set, and what is left of each.

    Args:
        kind: Only timers, alarms or reminders; all of them when not given.
    """
    moment = now.now()
    alerts = await clock.alerts(kind)
    if not alerts:
        return Outcome(f"There is no {kind} set." if kind else "No timer, alarm or reminder is set.")
    said = []
    for one in ("timer", "alarm", "reminder"):
        names = [described(alert, moment) for alert in alerts if alert.kind == one]
        if names:
            said.append(f"You have {counted(len(names), one)}: {listed(names)}.")
    return Outcome(" ".join(said))


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
async def cancel_alarm(kind: RingKind, *, which: Text | None = None, clock: Clock, now: Now) -> Outcome:
    """Cancel a timer, an alarm or a reminder.

    Args:
        kind: A timer, an alarm or a reminder.
        which: Its name, its time, or all; not needed when there is only one.
    """
    moment = now.now()
    ringing = [alert for alert in await clock.ringing() if alert.kind == kind]
    if ringing and which is None:
        await clock.stop(ringing[0].id if len(ringing) == 1 else None)
        return Outcome("Stopped.")
    going = choose(await clock.alerts(kind), which, kind, moment)
    for alert in going:
        await clock.remove(alert)
    before, after = around(going, [])
    return Outcome(_cancelled(going, kind), before, after)


@undoes(cancel_alarm)
async def set_again(change: Change, *, clock: Clock, now: Now) -> str:
    """Set again what was cancelled, with the same end; what has passed meanwhile cannot be."""
    moment = now.now()
    restored = await put_back(change, clock, moment)
    return f"Set again: {listed([described(alert, moment) for alert in restored])}."


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
async def snooze_alarm(*, duration: Duration | None = None, clock: Clock) -> Outcome:
    """Stop what is ringing and let it ring again later.

    Args:
        duration: How much later; nine minutes when not given.
    """
    changes = await clock.snooze(duration or SNOOZE)
    if not changes:
        raise ActionFailed("nothing rings", said="Nothing is ringing.")
    before, after = around([old for old, _ in changes], [new for _, new in changes])
    return Outcome(f"Snoozed for {lasting((duration or SNOOZE).total_seconds())}.", before, after)


@undoes(snooze_alarm)
async def ring_again(change: Change, *, clock: Clock, now: Now) -> str:
    """Let what was snoozed ring at once."""
    await put_back(change, clock, now.now())
    return "It rings again."


def _cancelled(gone: list[Alert], kind: RingKind) -> str:
    if len(gone) > 1:
        return f"Cancelled {len(gone)} {kind}s."
    words = f"reminder: {gone[0].name}" if kind == "reminder" else title(gone[0])
    return f"Cancelled the {words}."
