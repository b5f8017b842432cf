"""The lights of the home: how bright they are, and in what colour."""

import colorsys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from assistant_core.errors import ActionFailed
from assistant_core.functions import (
    Change,
    Kind,
    Named,
    Outcome,
    Percent,
    Risk,
    Spoken,
    Text,
    action,
    names_of,
    undoes,
)
from system_actions.home import Area
from system_actions.home_acts import do, put_back
from system_actions.services.home_assistant import Home
from system_actions.services.home_things import Thing
from system_actions.words.colours import Colour, read_colour
from system_actions.words.home import brightness as percent_of
from system_actions.words.home import is_are, listed, sentence
from system_actions.words.home_names import ids_of, names

Light = Annotated[Named, Spoken(Kind.NAME, names="light")]

_COLOURED = {"hs", "xy", "rgb", "rgbw", "rgbww"}
_LEVEL_SLACK = 2.0
_HUE_SLACK = 8.0
_KELVIN_SLACK = 150.0


@dataclass(frozen=True)
class _Wanted:
    """What a light is to be like."""

    brightness: float | None
    colour: Colour | None

    @property
    def colour_values(self) -> dict[str, Any]:
        """What to tell Home Assistant about the colour."""
        if self.colour is None:
            return {}
        if self.colour.kelvin:
            return {"color_temp_kelvin": self.colour.kelvin}
        return {"rgb_color": list(self.colour.rgb)}

    def met(self, thing: Thing) -> bool:
        """Whether a light is so."""
        if thing.state != "on":
            return False
        level = percent_of(thing)
        bright = self.brightness is None or (
            level is not None and abs(level - self.brightness) <= _LEVEL_SLACK
        )
        return bright and (self.colour is None or _shows(thing, self.colour))


@action(
    token=66,
    risk=Risk.SAFE,
    examples=[
        "set the desk lamp to forty percent",
        "make the living room light blue",
        "dim the light in the bedroom to ten percent",
        "change the kitchen lights to warm white",
        "turn the ceiling lamp red",
        "brighten the hall light to eighty percent",
        "make the lights in the study green at half brightness",
    ],
)
async def set_light(
    light: Light,
    *,
    brightness: Percent | None = None,
    color: Text | None = None,
    area: Area | None = None,
    home: Home,
) -> Outcome:
    """Set how bright a light is, or its colour.

    Undo restores whether it was on, its brightness and its colour.

    Args:
        light: The light or lamp.
        brightness: Brightness, 0 to 100 %.
        color: The colour's name.
        area: The room it is in.
    """
    wanted = _wanted(brightness, color)
    things = await home.get(*ids_of(light))
    _check(things, wanted)
    if brightness is not None and brightness <= 0:
        done = await do(home, ids_of(light), "turn_off", lambda thing: thing.state == "off")
    else:
        told = {"brightness_pct": brightness} if brightness is not None else {}
        done = await do(home, ids_of(light), "turn_on", wanted.met, **told, **wanted.colour_values)
    if not done.after:
        return Outcome(f"{' '.join(map(sentence, done.same))} Nothing was changed.{done.but}")
    return Outcome(_said(light, done.after, wanted) + done.but, *done.kept)


@undoes(set_light)
async def undo_set_light(change: Change, *, home: Home) -> str:
    """Put brightness and colour back."""
    return await put_back(home, change)


@names_of("light")
async def lights(*, area: Named | None = None, home: Home) -> list[Named]:
    """The lights, in a room when one was said."""
    return await names(home, lambda thing: thing.domain == "light", area)


def _wanted(brightness: float | None, color: str | None) -> _Wanted:
    if brightness is None and color is None:
        raise ActionFailed("neither brightness nor colour", said="How bright, or in what colour?")
    colour = read_colour(color) if color is not None else None
    return _Wanted(None if brightness is None else min(100.0, max(0.0, brightness)), colour)


def _check(things: Sequence[Thing], wanted: _Wanted) -> None:
    """Refuse before anything is done what some of the lights cannot do."""
    for thing in things:
        modes = set(thing.attributes.get("supported_color_modes") or ()) if thing.available else set()
        if not modes:
            continue
        if wanted.brightness not in (None, 0.0, 100.0) and modes <= {"onoff"}:
            raise ActionFailed(f"{thing.id} has no brightness", said=f"{thing.name} cannot be dimmed.")
        able = modes & _COLOURED or (wanted.colour and wanted.colour.kelvin and "color_temp" in modes)
        if wanted.colour is not None and not able:
            raise ActionFailed(f"{thing.id} has no colours", said=f"{thing.name} has no such colours.")


def _shows(thing: Thing, colour: Colour) -> bool:
    if colour.kelvin and thing.attributes.get("color_mode") == "color_temp":
        return abs((thing.number("color_temp_kelvin") or 0) - colour.kelvin) <= _KELVIN_SLACK
    shown = thing.attributes.get("hs_color")
    if not isinstance(shown, list | tuple) or len(shown) != 2:
        return False
    if colour.kelvin:
        return float(shown[1]) < 70  # a light without white shows it as a pale colour
    hue, saturation, _ = colorsys.rgb_to_hsv(*(part / 255 for part in colour.rgb))
    off = abs(float(shown[0]) - 360 * hue)
    near = saturation < 0.05 or min(off, 360 - off) <= _HUE_SLACK
    return near and abs(float(shown[1]) - 100 * saturation) <= _HUE_SLACK


def _said(light: Named, things: Sequence[Thing], wanted: _Wanted) -> str:
    name = listed([thing.name for thing in things]) if len(things) < 4 else f"The {light.label}"
    verb = "are" if len(things) > 1 else is_are(name)
    if wanted.brightness is not None and wanted.brightness <= 0:
        return f"{name} {verb} off."
    parts = []
    if wanted.colour is not None:
        parts.append(wanted.colour.name)
    levels = {round(level) for thing in things if (level := percent_of(thing)) is not None}
    if wanted.brightness is not None and levels:
        parts.append(f"at {listed([str(level) for level in sorted(levels)])} percent")
    return f"{name} {verb} {', '.join(parts) or 'on'}."
