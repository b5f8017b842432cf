"""Timers: set, paused, resumed, made longer or shorter."""

from datetime import datetime, timedelta
from typing import Literal

from assistant_core.errors import ActionFailed
from assistant_core.functions import Change, Duration, Outcome, Risk, Text, action, undoes
from assistant_core.now import Now
from assistant_core.resolvers.name import without_articles
from system_actions.alerts import around, choose, put_back
from system_actions.services.alert import Alert
from system_actions.services.clock import Clock
from system_actions.services.ring_words import title
from system_actions.words.phrases import lasting, sentence

LONGEST = timedelta(days=366)
"""No timer runs longer; what is further away is an alarm or a reminder."""

TimerChange = Literal["pause", "resume", "add", "remove"]


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
async def set_timer(duration: Duration, *, name: Text | None = None, clock: Clock, now: Now) -> Outcome:
    """Start a timer that rings when its time is up.

    Args:
        duration: How long it runs.
        name: What it is for.
    """
    if duration > LONGEST:
        raise ActionFailed("too long for a timer", said="A timer can run for a year at most.")
    due = now.now() + duration
    label = without_articles(name or "").removesuffix("timer").strip()
    timer = await clock.add(Alert("timer", due.timestamp(), label, length=duration.total_seconds()))
    before, after = around([], [timer])
    said = f"{label} timer set for {lasting(timer.length)}."
    return Outcome(sentence(said.strip()), before, after, value=lasting(timer.length))


@undoes(set_timer)
async def take_timer_away(change: Change, *, clock: Clock, now: Now) -> str:
    """Cancel the timer that was set."""
    await put_back(change, clock, now.now())
    return "The timer is gone."


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
    change: TimerChange,
    *,
    amount: Duration | None = None,
    which: Text | None = None,
    clock: Clock,
    now: Now,
) -> Outcome:
    """Pause or resume a running timer, or make it longer or shorter.

    Args:
        change: pause, resume, add or remove time.
        amount: How much time to add or remove.
        which: The timer's name; not needed when there is only one.
    """
    moment = now.now()
    timers = _changeable(await clock.alerts("timer"), change)
    timer = choose(timers, which, "timer", moment)[0] if timers else _nothing_to(change)
    changed = _changed(timer, change, amount, moment)
    await clock.put(changed, instead_of=timer)
    before, after = around([timer], [changed])
    return Outcome(_said(changed, change, moment), before, after)


@undoes(change_timer)
async def put_timer_back(change: Change, *, clock: Clock, now: Now) -> str:
    """Let a paused timer run again, pause a resumed one, or give back its length."""
    moment = now.now()
    timer = (await put_back(change, clock, moment))[0]
    state = "is paused with" if timer.state == "paused" else "has"
    return f"The {title(timer)} {state} {lasting(timer.remaining(moment))} left again."


def _changeable(timers: list[Alert], change: TimerChange) -> list[Alert]:
    """The timers to which a change can be made."""
    state = {"pause": "waiting", "resume": "paused"}.get(change)
    return [timer for timer in timers if state is None or timer.state == state]


def _nothing_to(change: TimerChange) -> Alert:
    said = "No timer is paused." if change == "resume" else "No timer is running."
    raise ActionFailed(f"no timer to {change}", said=said)


def _changed(timer: Alert, change: TimerChange, amount: timedelta | None, now: datetime) -> Alert:
    match change:
        case "pause":
            return timer.paused(now)
        case "resume":
            return timer.running(now)
    if amount is None:
        raise ActionFailed("no amount was said", said="By how much? Say it with the time.")
    if change == "add":
        return timer.longer(amount, now)
    if amount.total_seconds() >= timer.remaining(now):
        left = lasting(timer.remaining(now))
        raise ActionFailed("less is left than that", said=f"The {title(timer)} has only {left} left.")
    return timer.longer(-amount, now)


def _said(timer: Alert, change: TimerChange, now: datetime) -> str:
    left = lasting(timer.remaining(now))
    match change:
        case "pause":
            return f"The {title(timer)} is paused with {left} left."
        case "resume":
            return f"The {title(timer)} runs again, with {left} left."
        case _:
            return f"The {title(timer)} has {left} left now."
