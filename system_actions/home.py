"""The home: lights, heating, doors, covers, scenes, the vacuum and the speakers."""

from collections.abc import Mapping
from typing import Annotated, Literal

from assistant_core.errors import NotBuilt
from assistant_core.functions import (
    Kind,
    Named,
    Number,
    Outcome,
    Percent,
    Risk,
    Spoken,
    Text,
    Value,
    action,
)

HomeDevice = Annotated[Named, Spoken(Kind.NAME, names="home device")]
Area = Annotated[Named, Spoken(Kind.NAME, names="area")]
Light = Annotated[Named, Spoken(Kind.NAME, names="light")]
Door = Annotated[Named, Spoken(Kind.NAME, names="door")]
Cover = Annotated[Named, Spoken(Kind.NAME, names="cover")]
Scene = Annotated[Named, Spoken(Kind.NAME, names="scene")]
Speaker = Annotated[Named, Spoken(Kind.NAME, names="speaker")]

_APPLIANCES = ("socket", "outlet", "plug", "oven", "stove", "hob", "heater", "iron", "kettle")
"""Words in a device's name for which switching it on unseen may do harm."""

_WAYS_IN = ("garage", "gate")
"""Words in a cover's name for which opening it lets people in."""

_COMFORT = ((10.0, 30.0), (50.0, 86.0))
"""Temperatures set without asking: degrees Celsius, and the same in degrees Fahrenheit."""


def _names_any(value: Named, words: tuple[str, ...]) -> bool:
    return any(part.startswith(words) for part in value.label.lower().split())


def _switching_on(values: Mapping[str, Value]) -> Risk:
    """Sockets and appliances may do harm; a device that was not found is not switched at all."""
    device = values.get("device")
    return Risk.CONFIRM if isinstance(device, Named) and _names_any(device, _APPLIANCES) else Risk.SAFE


def _opening(values: Mapping[str, Value]) -> Risk:
    """A way into the house is asked about, and so is what may be one."""
    cover = values.get("cover")
    return Risk.SAFE if isinstance(cover, Named) and not _names_any(cover, _WAYS_IN) else Risk.CONFIRM


def _heating(values: Mapping[str, Value]) -> Risk:
    """Within the comfortable range nothing is asked."""
    degrees = values.get("degrees")
    usual = isinstance(degrees, int | float) and any(low <= degrees <= high for low, high in _COMFORT)
    return Risk.SAFE if usual else Risk.CONFIRM


@action(
    token=64,
    risk=_switching_on,
    built=False,
    examples=[
        "turn on the kitchen light",
        "switch the fan on",
        "turn on the lamp in the bedroom",
        "power up the coffee machine",
        "lights on in the hallway",
        "switch on the christmas tree",
        "start the heater in the study",
        "turn the tv on",
    ],
)
async def turn_on(device: HomeDevice, *, area: Area | None = None) -> Outcome:
    """Switch a device in the home on.

    Args:
        device: The light, fan, socket or appliance.
        area: The room it is in.
    """
    raise NotBuilt("turn_on")


@action(
    token=65,
    risk=Risk.SAFE,
    built=False,
    examples=[
        "turn off the living room lights",
        "switch the fan off",
        "lights off in the kitchen",
        "turn the heater off in the bathroom",
        "shut off the coffee maker",
        "kill the lights",
        "switch off the garden lamp",
        "turn the television off",
    ],
)
async def turn_off(device: HomeDevice, *, area: Area | None = None) -> Outcome:
    """Switch a device in the home off.

    Args:
        device: The light, fan, socket or appliance.
        area: The room it is in.
    """
    raise NotBuilt("turn_off")


@action(
    token=66,
    risk=Risk.SAFE,
    built=False,
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
) -> Outcome:
    """Set how bright a light is, or its colour.

    Args:
        light: The light or lamp.
        brightness: Brightness, 0 to 100 %.
        color: The colour's name.
        area: The room it is in.
    """
    raise NotBuilt("set_light")


@action(
    token=67,
    risk=_heating,
    built=False,
    questions={"degrees": "To how many degrees?"},
    examples=[
        "set the temperature to 21 degrees",
        "heat the bedroom to nineteen degrees",
        "thermostat to seventy two",
        "make it twenty degrees in here",
        "set the heating in the study to eighteen and a half",
        "cool the living room to twenty three degrees",
        "turn the thermostat to 68",
    ],
)
async def set_temperature(degrees: Number, *, area: Area | None = None) -> Outcome:
    """Set the temperature that heating or cooling keeps.

    Args:
        degrees: Degrees, in the unit the home uses.
        area: The room; the whole home when not given.
    """
    raise NotBuilt("set_temperature")


@action(
    token=68,
    risk=Risk.SAFE,
    built=False,
    examples=[
        "lock the front door",
        "lock the back door please",
        "make sure the garden door is locked",
        "bolt the main door",
        "lock the side entrance",
        "secure the porch door",
    ],
)
async def lock_door(door: Door) -> Outcome:
    """Lock a door.

    Args:
        door: The door or its lock.
    """
    raise NotBuilt("lock_door")


@action(
    token=69,
    risk=Risk.CONFIRM,
    spoken_yes=False,
    built=False,
    examples=[
        "unlock the front door",
        "open the lock of the back door",
        "let them in through the side door",
        "unlock the garden door please",
        "unbolt the main door",
        "release the lock on the porch door",
    ],
)
async def unlock_door(door: Door) -> Outcome:
    """Unlock a door.

    Args:
        door: The door or its lock.
    """
    raise NotBuilt("unlock_door")


@action(
    token=70,
    risk=_opening,
    spoken_yes=False,
    built=False,
    examples=[
        "open the blinds",
        "open the garage door",
        "raise the bedroom shutters",
        "draw the curtains open",
        "roll up the awning",
        "open the gate",
        "pull up the kitchen blind",
    ],
)
async def open_cover(cover: Cover) -> Outcome:
    """Open blinds, shutters, curtains, a garage door or a gate.

    Args:
        cover: What to open.
    """
    raise NotBuilt("open_cover")


@action(
    token=71,
    risk=Risk.SAFE,
    built=False,
    examples=[
        "close the blinds",
        "shut the garage door",
        "lower the bedroom shutters",
        "draw the curtains",
        "roll down the awning",
        "close the gate",
        "let down the kitchen blind",
    ],
)
async def close_cover(cover: Cover) -> Outcome:
    """Close blinds, shutters, curtains, a garage door or a gate.

    Args:
        cover: What to close.
    """
    raise NotBuilt("close_cover")


@action(
    token=72,
    risk=Risk.SAFE,
    built=False,
    questions={"action": "Start it, pause it, or send it to its dock?"},
    examples=[
        "start the vacuum",
        "pause the robot vacuum",
        "send the vacuum home",
        "vacuum the floor",
        "stop hoovering for now",
        "let the roomba clean",
        "dock the cleaning robot",
    ],
)
async def control_vacuum(action: Literal["start", "pause", "dock"]) -> Outcome:
    """Start or pause the vacuum robot, or send it to its dock.

    Args:
        action: start, pause or dock.
    """
    raise NotBuilt("control_vacuum")


@action(
    token=73,
    risk=Risk.CONFIRM,
    built=False,
    examples=[
        "activate movie night",
        "set the scene to dinner",
        "start the good night scene",
        "turn on the reading scene",
        "romantic scene please",
        "switch the house to the party scene",
        "run the away scene",
    ],
)
async def activate_scene(scene: Scene) -> Outcome:
    """Put the home into a scene that was prepared.

    What a scene does is not known here, so it is always confirmed.

    Args:
        scene: The scene's name.
    """
    raise NotBuilt("activate_scene")


@action(
    token=74,
    risk=Risk.SAFE,
    built=False,
    examples=[
        "is the front door locked",
        "what is the temperature in the living room",
        "are the kitchen lights on",
        "is the smoke detector all right",
        "is the garage open",
        "how humid is it in the bathroom",
        "what is the thermostat set to",
        "is the washing machine done",
    ],
)
async def get_home_state(device: HomeDevice) -> Outcome:
    """Say what state a device or sensor in the home is in.

    Args:
        device: The device or sensor.
    """
    raise NotBuilt("get_home_state")


@action(
    token=75,
    risk=Risk.SAFE,
    built=False,
    questions={"what": "What shall I play?"},
    examples=[
        "play jazz on the kitchen speaker",
        "play abba in the living room speaker",
        "put the news on the bedroom nest",
        "play my workout playlist on the sonos",
        "play a film on the living room tv",
        "let the bathroom speaker play bach",
        "stream classic fm to the study speaker",
    ],
)
async def play_on_speaker(what: Text, speaker: Speaker) -> Outcome:
    """Play something on a speaker or screen of the home.

    Args:
        what: A title, artist, station or playlist, as said.
        speaker: The speaker or screen.
    """
    raise NotBuilt("play_on_speaker")
