"""What state the things of the home are in, and what its sensors measure."""

from collections.abc import Sequence
from typing import Annotated

from assistant_core.functions import Kind, Named, Outcome, Risk, Spoken, action, names_of
from system_actions.services.home_assistant import Home
from system_actions.services.home_things import Thing
from system_actions.words.home import condition, is_are, listed, sentence
from system_actions.words.home_names import ids_of, names, several

HomeThing = Annotated[Named, Spoken(Kind.NAME, names="home device or sensor")]

_TOLD = {
    "alarm_control_panel", "binary_sensor", "climate", "cover", "device_tracker", "fan", "group",
    "humidifier", "input_boolean", "light", "lock", "media_player", "person", "sensor", "siren", "switch",
    "vacuum", "water_heater",
}  # fmt: skip
_MEASURES = {"temperature", "humidity", "carbon_dioxide", "carbon_monoxide", "illuminance", "motion", "smoke"}
_EACH = 3
"""As many things are told one by one; of more, how many are how."""

_YES = {"on", "open", "opening", "closing", "unlocked", "playing", "cleaning", "jammed"}


@action(
    token=74,
    risk=Risk.SAFE,
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
async def get_home_state(device: HomeThing, *, home: Home) -> Outcome:
    """Say what state a device or sensor in the home is in.

    Args:
        device: The device or sensor.
    """
    things = await home.get(*ids_of(device))
    said = _together(things) if len(things) > _EACH else " ".join(sentence(thing) for thing in things)
    return Outcome(said, value=said)


@names_of("home device or sensor")
async def home_things(*, home: Home) -> list[Named]:
    """What can be asked about: things, what is measured in a room, and a room as a whole.

    Things that share a name in a room, such as a door's lock and its contact, are told together.
    """
    there = [thing for thing in await home.things() if thing.domain in _TOLD]
    shared: dict[tuple[str, str], list[Thing]] = {}
    for thing in there:
        shared.setdefault((thing.name.lower(), thing.area.id if thing.area else ""), []).append(thing)
    twins = {several(t.id for t in group): group for group in shared.values() if len(group) > 1}
    alone = {thing.id for thing in there} - {thing.id for group in twins.values() for thing in group}
    found = await names(home, lambda thing: thing.id in alone)
    found += [Named(id, group[0].name) for id, group in twins.items()]
    taken = {named.label.lower() for named in found}
    return found + [named for named in _measured(there) if named.label not in taken]


def _measured(there: Sequence[Thing]) -> list[Named]:
    """What the sensors of each room measure, and all of it under the room's name."""
    rooms = {thing.area.id: thing.area for thing in there if thing.area}
    found = []
    for room in rooms.values():
        inside = [t for t in there if t.area == room and not t.diagnostic]
        sensors = [t for t in inside if t.kind in _MEASURES or t.domain == "climate"]
        if sensors:
            found.append(Named(several(t.id for t in sensors), room.name.lower(), general=True))
        for kind in {t.kind for t in sensors if t.kind}:
            ids = several(t.id for t in sensors if t.kind == kind)
            word = kind.replace("_", " ")
            found += [
                Named(ids, f"{room.name} {word}".lower(), general=True),
                Named(ids, f"{word} in the {room.name}".lower(), general=True),
            ]
    return found


def _together(things: Sequence[Thing]) -> str:
    """Of many things, those that stand out: which lights are on, which windows are open."""
    out = [thing for thing in things if thing.state in _YES]
    lost = [thing for thing in things if not thing.known]
    rest = f" {listed([t.name for t in lost])} cannot be reached." if lost else ""
    if not out:
        states = {condition(thing) for thing in things if thing.known}
        if len(states) == 1:
            return f"All {len(things) - len(lost)} {_all_are(states.pop())}.{rest}"
        return " ".join(sentence(thing) for thing in things)
    names_out = listed([thing.name for thing in out])
    verb = "are" if len(out) > 1 else is_are(names_out)
    states = {condition(thing).removeprefix("is ") for thing in out}
    state = states.pop() if len(states) == 1 else "on or open"
    return f"{len(out)} of {len(things)}: {names_out} {verb} {state}.{rest}"


def _all_are(said: str) -> str:
    return f"are {said.removeprefix('is ')}" if said.startswith("is ") else said
