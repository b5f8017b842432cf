"""The home: what can be switched on and off."""

from collections.abc import Mapping
from typing import Annotated, Literal

from assistant_core.functions import (
    Change,
    Kind,
    Named,
    Outcome,
    Risk,
    Spoken,
    Value,
    action,
    names_of,
    undoes,
)
from system_actions.home_acts import do, names_said, put_back
from system_actions.services.home_assistant import Home
from system_actions.services.home_things import Thing
from system_actions.words.home_names import areas, ask_before, ids_of, names

HomeDevice = Annotated[Named, Spoken(Kind.NAME, names="home device")]
Area = Annotated[Named, Spoken(Kind.NAME, names="area")]

_SWITCHED = {
    "climate",
    "fan",
    "humidifier",
    "input_boolean",
    "light",
    "media_player",
    "siren",
    "switch",
    "water_heater",
}
"""What can be switched. No cover, lock, script or automation: switched on, those open doors unasked."""

_APPLIANCES = ("socket", "outlet", "plug", "oven", "stove", "hob", "heater", "iron", "kettle")
"""Words in a device's name for which switching it on unseen may do harm."""


def _is_appliance(name: str) -> bool:
    return any(part.startswith(_APPLIANCES) for part in name.lower().split())


def _switching_on(values: Mapping[str, Value]) -> Risk:
    """Sockets and appliances may do harm; a device that was not found is not switched at all."""
    device = values.get("device")
    asked = isinstance(device, Named) and (device.delicate or _is_appliance(device.label))
    return Risk.CONFIRM if asked else Risk.SAFE


@action(
    token=64,
    risk=_switching_on,
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
async def turn_on(device: HomeDevice, *, area: Area | None = None, home: Home) -> Outcome:
    """Switch a device in the home on.

    Undo restores what was changed: off, or a fan's speed, or a light's brightness and colour.

    Args:
        device: The light, fan, socket or appliance.
        area: The room it is in.
    """
    return await _switch(home, device, "on")


@action(
    token=65,
    risk=Risk.SAFE,
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
async def turn_off(device: HomeDevice, *, area: Area | None = None, home: Home) -> Outcome:
    """Switch a device in the home off.

    Undo switches it on again, a light as bright and in the colour it had, a fan at its speed.

    Args:
        device: The light, fan, socket or appliance.
        area: The room it is in.
    """
    return await _switch(home, device, "off")


@undoes(turn_on, turn_off)
async def switch_back(change: Change, *, home: Home) -> str:
    """Put back what was switched."""
    return await put_back(home, change)


@names_of("home device")
async def home_devices(*, area: Named | None = None, home: Home) -> list[Named]:
    """What can be switched, in a room when one was said."""
    return await names(home, lambda thing: thing.domain in _SWITCHED, area, delicate=_may_harm)


@names_of("area")
async def home_areas(*, home: Home) -> list[Named]:
    """The rooms of the home."""
    return await areas(home)


def _may_harm(thing: Thing) -> bool:
    dangerous = thing.kind == "outlet" or thing.domain in ("siren", "water_heater")
    return dangerous or _is_appliance(thing.name) or thing.id in ask_before()


async def _switch(home: Home, device: Named, state: Literal["on", "off"]) -> Outcome:
    def so(thing: Thing) -> bool:
        return thing.known and (thing.state == "off") == (state == "off")

    done = await do(home, ids_of(device), f"turn_{state}", so)
    if not done.after:
        return Outcome(f"{names_said(done.same)} already {state}.{done.but}")
    return Outcome(f"{_all_of(device, (*done.after, *done.same))} {state}.{done.but}", *done.kept)


def _all_of(device: Named, things: tuple[Thing, ...]) -> str:
    """The things by name, or by the name they share when there are many."""
    return names_said(things) if len(things) < 4 else f"The {len(things)} {device.label} are"
