"""Scenes of the home: what was prepared to be set all at once."""

from collections.abc import Mapping
from typing import Annotated, Any

from assistant_core.errors import ActionFailed
from assistant_core.functions import Kind, Named, Outcome, Risk, Spoken, Value, action, names_of, previews
from system_actions.covers import lets_in
from system_actions.services.home_assistant import Home
from system_actions.services.home_things import Thing
from system_actions.words.home import sentence
from system_actions.words.home_names import names

Scene = Annotated[Named, Spoken(Kind.NAME, names="scene")]

_HARMLESS = {
    "light",
    "fan",
    "media_player",
    "climate",
    "humidifier",
    "input_boolean",
    "input_number",
    "vacuum",
}
"""What a scene may set to anything without a question."""

_SETTLING = 0.5
"""Of the usual time, how long the members of a scene have."""


def _risk(values: Mapping[str, Value]) -> Risk:
    """The highest risk of what is in the scene, which its name carries; of an unknown scene, the highest."""
    scene = values.get("scene")
    return Risk.SAFE if isinstance(scene, Named) and not scene.delicate else Risk.CONFIRM


@action(
    token=73,
    risk=_risk,
    spoken_yes=False,
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
async def activate_scene(scene: Scene, *, home: Home) -> Outcome:
    """Put the home into a scene that was prepared.

    It is asked about when it opens or unlocks something, or when nobody knows what it does. There is no undo.

    Args:
        scene: The scene's name.
    """
    found = (await home.get(scene.id))[0]
    if not found.available:
        raise ActionFailed(f"{scene.id} is unavailable", said=f"{found.name} cannot be reached.")
    await home.tell("scene", "turn_on", [scene.id])
    changed = await home.settled([scene.id], lambda thing: thing.state != found.state)
    if changed[0].state == found.state:
        raise ActionFailed(f"{scene.id} was not activated", said=f"{found.name} was not activated.")
    wrong = await _not_followed(home, found)
    if wrong:
        return Outcome(f"{found.name} is activated, but not all followed. {' '.join(map(sentence, wrong))}")
    return Outcome(f"{found.name} is activated.")


@previews(activate_scene)
async def preview_scene(scene: Scene, *, home: Home) -> str:
    """What the scene sets."""
    found = (await home.get(scene.id))[0]
    wanted = await _contents(home, found)
    if wanted is None:
        return f"{found.name}: what it does is not known"
    members = {thing.id: thing.name for thing in await home.things()}
    parts = [f"{members.get(id, id)} {state.get('state', '')}".strip() for id, state in wanted.items()]
    return f"{found.name}: {', '.join(parts)}"


@names_of("scene")
async def scenes(*, home: Home) -> list[Named]:
    """The scenes; delicate are those that open, unlock or switch on what is asked about otherwise."""
    found = [thing for thing in await home.things() if thing.domain == "scene"]
    risky = {thing.id for thing in found if await _is_risky(home, thing)}
    return await names(home, lambda thing: thing.domain == "scene", delicate=lambda thing: thing.id in risky)


async def _is_risky(home: Home, scene: Thing) -> bool:
    members = _members(scene)
    if members and all(id.partition(".")[0] in _HARMLESS for id in members):
        return False
    wanted = await _contents(home, scene)
    if wanted is None:
        return True
    known = {thing.id: thing for thing in await home.things()}
    return not all(_is_harmless(id, state.get("state", ""), known.get(id)) for id, state in wanted.items())


def _is_harmless(id: str, state: str, thing: Thing | None) -> bool:
    domain = id.partition(".")[0]
    match domain:
        case "lock":
            return state == "locked"
        case "cover":
            return state == "closed" or (thing is not None and not lets_in(thing))
        case "switch" | "siren":
            return state == "off"
    return domain in _HARMLESS


async def _contents(home: Home, scene: Thing) -> dict[str, dict[str, Any]] | None:
    """What a scene sets each of its members to; None when Home Assistant does not tell."""
    number = scene.attributes.get("id")
    if not number:
        return None
    try:
        told = await home.read(f"/api/config/scene/config/{number}")
    except ActionFailed:
        return None
    entities = told.get("entities") if isinstance(told, dict) else None
    if not isinstance(entities, dict):
        return None
    return {id: _as_state(value) for id, value in entities.items()}


def _as_state(value: Any) -> dict[str, Any]:
    """A member's state as an object; YAML writes short ones as a word, on and off as booleans."""
    if isinstance(value, dict):
        return value | {"state": _word(value.get("state"))}
    return {"state": _word(value)}


def _word(value: Any) -> str:
    return (
        {True: "on", False: "off", None: ""}.get(value, str(value)) if not isinstance(value, str) else value
    )


def _members(scene: Thing) -> list[str]:
    ids = scene.attributes.get("entity_id")
    return [str(id) for id in ids] if isinstance(ids, list | tuple) else []


async def _not_followed(home: Home, scene: Thing) -> list[Thing]:
    """The members that are not in the state that the scene sets, after a while."""
    wanted = await _contents(home, scene) or {}
    known = {thing.id for thing in await home.things()}
    states = {id: told["state"] for id, told in wanted.items() if id in known and told.get("state")}

    def follows(thing: Thing) -> bool:
        moving = {"opening": "open", "closing": "closed", "locking": "locked", "unlocking": "unlocked"}
        return bool(moving.get(thing.state, thing.state) == states[thing.id])

    now = await home.settled(list(states), follows, _SETTLING)
    return [thing for thing in now if not follows(thing)]
