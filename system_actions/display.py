"""The brightness of the screen."""

from typing import Literal

from assistant_core.errors import WorldMoved
from assistant_core.functions import Change, Outcome, Percent, Risk, action, previews, undoes
from system_actions.services.backlight import Backlight, Light

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
async def set_brightness(level: Percent, *, backlight: Backlight) -> Outcome:
    """Set how bright the screen is.

    Undo restores the brightness.

    Args:
        level: Brightness, 0 to 100 %.
    """
    before = await backlight.read()
    return await _set(backlight, before, before.steps(min(100.0, max(0.0, level))))


@previews(set_brightness)
async def preview_brightness(level: Percent, *, backlight: Backlight) -> str:
    """The brightness now and then."""
    return f"Brightness {(await backlight.read()).percent} % → {min(100.0, max(0.0, level)):.0f} %"


@undoes(set_brightness)
async def undo_set_brightness(change: Change, *, backlight: Backlight) -> str:
    """Put the brightness back."""
    return await _restore(backlight, change)


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
    direction: Literal["up", "down"], *, amount: Percent | None = None, backlight: Backlight
) -> Outcome:
    """Make the screen brighter or darker, never so dark that it cannot be read.

    Undo restores the brightness.

    Args:
        direction: up is brighter, down is darker.
        amount: By how much, in percent of full brightness; 10 when not given.
    """
    before = await backlight.read()
    step = before.steps(STEP if amount is None else amount)
    if direction == "up":
        return await _set(backlight, before, min(before.most, before.raw + step))
    return await _set(backlight, before, max(min(before.raw, before.dimmest), before.raw - step))


@undoes(change_brightness)
async def undo_change_brightness(change: Change, *, backlight: Backlight) -> str:
    """Put the brightness back."""
    return await _restore(backlight, change)


async def _set(backlight: Backlight, before: Light, raw: int) -> Outcome:
    if raw == before.raw:
        return Outcome(f"The screen is already at {before.percent} percent.")
    after = await backlight.set(raw)
    return Outcome(f"The screen is at {after.percent} percent.", {"raw": before.raw}, {"raw": after.raw})


async def _restore(backlight: Backlight, change: Change) -> str:
    now = await backlight.read()
    if now.raw != change.after["raw"]:
        raise WorldMoved(
            f"the brightness is {now.raw} steps",
            said=f"The brightness was changed since, to {now.percent} percent.",
        )
    before = change.before["raw"]
    after = await backlight.set(before) if isinstance(before, int) else now
    return f"The screen is at {after.percent} percent again."
