"""The desktop's notices and looks: do not disturb, the night light, the dark look."""

from datetime import timedelta

from assistant_core.errors import ActionFailed, OctavoxError, WorldMoved
from assistant_core.functions import Change, Duration, Json, Outcome, Risk, State, action, undoes
from assistant_core.now import Now
from system_actions.services.look import Look
from system_actions.services.night_light import Light, NightLight
from system_actions.services.quiet import Quiet
from system_actions.services.quiet_end import QuietEnd
from system_actions.words.phrases import lasting

LONGEST = timedelta(days=366)
"""For longer nothing is held back by a length of time."""


@action(
    token=13,
    risk=Risk.SAFE,
    examples=[
        "do not disturb",
        "turn off do not disturb",
        "silence notifications for an hour",
        "no notifications until i say so",
        "let notifications through again",
        "quiet mode for thirty minutes",
        "stop bothering me for two hours",
        "enable do not disturb",
    ],
)
async def set_do_not_disturb(
    state: State, *, duration: Duration | None = None, quiet: Quiet, quiet_end: QuietEnd, now: Now
) -> Outcome:
    """Hold back notifications, or let them through again.

    Undo restores whether they were held back, and when that was to end.

    Args:
        state: on holds them back, off lets them through.
        duration: For how long; until switched off when not given.
    """
    if duration is not None and duration > LONGEST:
        raise ActionFailed("too long", said="I can hold notifications back for a year at most.")
    end = now.now() + duration if state and duration is not None else None
    before = await _quiet_state(quiet, quiet_end)
    if before["on"] == state and end is None and before["until"] is None:
        return Outcome(_quiet_sentence(state, already=True))
    # First the end, so that nothing stays quiet for ever when this program is ended in between.
    await quiet_end.set(end)
    try:
        on = await quiet.set(state) if before["on"] != state else state
    except OctavoxError:
        await quiet_end.set(_seconds(before["until"]))
        raise
    if on != state:
        await quiet_end.set(_seconds(before["until"]))
        return Outcome(f"Notifications are still {'held back' if on else 'let through'}.")
    return Outcome(_quiet_sentence(on, duration), before, await _quiet_state(quiet, quiet_end))


@undoes(set_do_not_disturb)
async def undo_do_not_disturb(change: Change, *, quiet: Quiet, quiet_end: QuietEnd, now: Now) -> str:
    """Hold notifications back, or let them through, as it was before."""
    found = await _quiet_state(quiet, quiet_end)
    if found != change.after:
        said = f"{_quiet_sentence(bool(found['on']))} That was changed since."
        raise WorldMoved("do not disturb was changed since", said=said)
    until = _seconds(change.before["until"])
    over = until is not None and until <= now.now().timestamp()
    await quiet_end.set(None if over else until)
    return _quiet_sentence(await quiet.set(bool(change.before["on"]) and not over), again=True)


@action(
    token=14,
    risk=Risk.SAFE,
    examples=[
        "turn on the night light",
        "night light off",
        "make the screen colours warmer for the evening",
        "enable the blue light filter",
        "disable night light",
        "switch off the blue light filter",
        "warm screen please",
    ],
)
async def set_night_light(state: State, *, night_light: NightLight) -> Outcome:
    """Switch the warm evening colours of the screen on or off.

    Undo restores the switch.

    Args:
        state: on or off.
    """
    before = await night_light.read()
    if before.on == state:
        return Outcome(_light_sentence(before, already=True))
    after = await night_light.switch(state)
    if after.on == before.on:
        return Outcome(f"Night light is still {_on(after.on)}.")
    return Outcome(_light_sentence(after), {"on": before.on}, {"on": after.on})


@undoes(set_night_light)
async def undo_night_light(change: Change, *, night_light: NightLight) -> str:
    """Put the switch of the night light back."""
    now = await night_light.read()
    if now.on != change.after["on"]:
        raise WorldMoved(
            "the night light was switched", said=f"Night light was switched {_on(now.on)} since."
        )
    after = await night_light.switch(bool(change.before["on"]))
    return _light_sentence(after, again=after.on == change.before["on"])


@action(
    token=15,
    risk=Risk.SAFE,
    examples=[
        "switch to dark mode",
        "dark theme off",
        "use the light theme",
        "turn on dark mode",
        "make everything dark",
        "go back to light mode",
        "enable the dark appearance",
    ],
)
async def set_dark_mode(state: State, *, look: Look) -> Outcome:
    """Switch the dark look of the desktop on or off.

    Undo restores the look by its name, as it was before.

    Args:
        state: on is dark, off is light.
    """
    before = await look.read()
    if before.dark == state:
        return Outcome(f"The desktop is already {_dark(before.dark)}.")
    after = await look.darken(state)
    if after.dark == before.dark:
        return Outcome(f"The desktop is still {_dark(after.dark)}.")
    return Outcome(f"The desktop is {_dark(after.dark)}.", {"look": before.name}, {"look": after.name})


@undoes(set_dark_mode)
async def undo_dark_mode(change: Change, *, look: Look) -> str:
    """Give the desktop the look it had."""
    now = await look.read()
    if now.name != change.after["look"]:
        raise WorldMoved("the look was changed", said=f"The look was changed since. It is {_dark(now.dark)}.")
    after = await look.choose(str(change.before["look"]))
    return f"The desktop is {_dark(after.dark)}{' again' if after.name == change.before['look'] else ''}."


async def _quiet_state(quiet: Quiet, quiet_end: QuietEnd) -> dict[str, Json]:
    """Whether notifications are held back, and the moment at which that ends."""
    on = await quiet.on()
    return {"on": on, "until": await quiet_end.moment() if on else None}


def _quiet_sentence(
    on: bool, duration: timedelta | None = None, *, already: bool = False, again: bool = False
) -> str:
    state = "held back" if on else "let through"
    said = f"Notifications are {'already ' if already else ''}{state}{' again' if again else ''}"
    if duration is None:
        return f"{said}."
    if not on:
        return f"{said}, and stay so until you hold them back."
    return f"{said} for {lasting(duration.total_seconds())}."


def _light_sentence(light: Light, *, already: bool = False, again: bool = False) -> str:
    said = f"Night light is{' already' if already else ''} {_on(light.on)}{' again' if again else ''}."
    return f"{said} The screen gets warm in the evening." if light.on and not light.warm else said


def _seconds(moment: Json) -> float | None:
    return float(moment) if isinstance(moment, int | float) else None


def _on(state: bool) -> str:
    return "on" if state else "off"


def _dark(state: bool) -> str:
    return "dark" if state else "light"
