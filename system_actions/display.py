"""The brightness of the screens, built in and external."""

from typing import Literal

from assistant_core.errors import WorldMoved
from assistant_core.functions import Change, Json, Outcome, Percent, Risk, action, previews, undoes
from system_actions.services.screens import Lights, Screens
from system_actions.words.phrases import listed

STEP = 10.0
"""Percent of full brightness that "brighter" means."""


@action(
    token=1,
    risk=Risk.SAFE,
    examples=[
        "dim the screen to forty percent",
        "set the brightness to 75 percent",
        "screen brightness at half",
        "put the display at full brightness",
        "make the monitor twenty percent bright",
        "brightness eighty",
        "turn the backlight to ten percent",
        "i want the screen at sixty five percent",
    ],
)
async def set_brightness(level: Percent, *, screens: Screens) -> Outcome:
    """Set how bright the screen is.

    Undo restores the brightness of each screen.

    Args:
        level: Brightness, 0 to 100 %.
    """
    before = await screens.read()
    bounded = min(100.0, max(0.0, level))
    return await _set(screens, before, {id: light.steps(bounded) for id, light in before.items()})


@previews(set_brightness)
async def preview_brightness(level: Percent, *, screens: Screens) -> str:
    """The brightness now and then."""
    return f"Brightness {_percents(await screens.read())} % → {min(100.0, max(0.0, level)):.0f} %"


@action(
    token=2,
    risk=Risk.SAFE,
    examples=[
        "make the screen a bit brighter",
        "dim the display",
        "the screen is too bright",
        "turn the brightness down by twenty percent",
        "increase the brightness",
        "it is too dark to read the monitor",
        "raise the screen brightness fifteen percent",
        "lower the backlight a notch",
    ],
)
async def change_brightness(
    direction: Literal["up", "down"], *, amount: Percent | None = None, screens: Screens
) -> Outcome:
    """Make the screen brighter or darker, never so dark that it cannot be read.

    Undo restores the brightness of each screen.

    Args:
        direction: up is brighter, down is darker.
        amount: By how much, in percent of full brightness; 10 when not given.
    """
    before = await screens.read()
    wanted = {}
    for id, light in before.items():
        step = light.steps(STEP if amount is None else amount)
        if direction == "up":
            wanted[id] = min(light.most, light.raw + step)
        else:
            wanted[id] = max(min(light.raw, light.dimmest), light.raw - step)
    return await _set(screens, before, wanted)


@undoes(set_brightness, change_brightness)
async def undo_brightness(change: Change, *, screens: Screens) -> str:
    """Put the screens back that are still there."""
    now = await screens.read()
    there = {id: raw for id, raw in change.after.items() if id in now}
    if not there:
        raise WorldMoved("the screens are gone", said="The screen that was changed is not there any more.")
    if any(now[id].raw != raw for id, raw in there.items()):
        raise WorldMoved(
            f"the brightness is {_percents(now)} %",
            said=f"The brightness was changed since, to {_percents(now)} percent.",
        )
    after = await screens.set({id: _steps(change.before[id]) for id in there})
    return f"{_subject(after)} at {_percents(after)} percent again."


async def _set(screens: Screens, before: Lights, wanted: dict[str, int]) -> Outcome:
    different = {id: raw for id, raw in wanted.items() if raw != before[id].raw}
    if not different:
        return Outcome(f"{_subject(before)} already at {_percents(before)} percent.")
    after = await screens.set(different)
    said = f"{_subject(after)} at {_percents(after)} percent."
    kept = {id: before[id].raw for id in different}
    if all(after.get(id) == before[id] for id in different):
        return Outcome(said)
    return Outcome(said, {**kept}, {id: light.raw for id, light in after.items() if id in different})


def _subject(lights: Lights) -> str:
    return "The screen is" if len(lights) == 1 else "The screens are"


def _percents(lights: Lights) -> str:
    """The brightness of the screens, once when it is the same for all."""
    return listed(list(dict.fromkeys(str(light.percent) for light in lights.values())))


def _steps(value: Json) -> int:
    return value if isinstance(value, int) else 0
