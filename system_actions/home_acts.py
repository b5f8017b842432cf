"""Telling things of a home what to do: seeing that they did, and putting them back."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Change, Json
from system_actions.services.home_assistant import Home
from system_actions.services.home_link import HomeRefused
from system_actions.services.home_things import Thing
from system_actions.words.home import is_are, listed, sentence

True_ = Callable[[Thing], bool]

_CLOSE = 5.0
"""Percent, or steps of 255, by which a device may miss what it was told."""

_AFTER_REFUSAL = 0.2
"""Of the usual time, how long those that did not refuse are waited for."""

_ARRIVING = 0.4
"""Of the usual time, how long something is waited for that moves back."""

_MOVING = {"opening": "open", "closing": "closed", "returning": "docked"}
_SET_POSITION = 4
_TEMPERATURES = ("temperature", "target_temp_low", "target_temp_high")
_DOCK, _START, _PAUSE = "return_to_base", "start", "pause"


@dataclass(frozen=True)
class Done:
    """What became of telling some things something.

    Attributes:
        before: Those that were changed, as they were.
        after: The same as they are.
        same: Those that were so already.
        failed: Those that did not do it, or cannot be reached.
    """

    before: tuple[Thing, ...]
    after: tuple[Thing, ...]
    same: tuple[Thing, ...]
    failed: tuple[Thing, ...]

    @property
    def kept(self) -> tuple[dict[str, Json] | None, dict[str, Json] | None]:
        """The states before and after for the journal; none when nothing was changed."""
        return (_kept_all(self.before), _kept_all(self.after)) if self.after else (None, None)

    @property
    def but(self) -> str:
        """A sentence about those that did not do it; empty when all did."""
        return "".join(f" {sentence(thing)}" for thing in self.failed)


async def do(
    home: Home, ids: Sequence[str], service: str, true: True_, *, patience: float = 1.0, **values: Any
) -> Done:
    """Call a service for the things of which something is not true yet, and wait until it is.

    Raises:
        ActionFailed: None of them can be reached, or none did it.
    """
    before = await home.get(*ids)
    reached = [thing for thing in before if thing.available]
    if not reached:
        names = listed([thing.name for thing in before])
        raise ActionFailed(f"{ids} are unavailable", said=f"{names} cannot be reached.")
    wanting = [thing for thing in reached if not true(thing)]
    refusal = await _tell(home, wanting, service, values)
    now = {
        t.id: t
        for t in await home.settled(
            [t.id for t in wanting], true, patience if refusal is None else _AFTER_REFUSAL
        )
    }
    after = tuple(now[t.id] for t in wanting if true(now[t.id]))
    failed = [now[t.id] for t in wanting if not true(now[t.id])] + [t for t in before if not t.available]
    if wanting and not after and len(wanting) == len(reached):
        if refusal is not None:
            raise ActionFailed(str(refusal), said="Home Assistant says that it cannot be done.") from refusal
        still = "".join(f" {sentence(thing)}" for thing in failed)
        raise ActionFailed(f"{ids} did not follow {service}", said=f"That did not work.{still}")
    return Done(
        before=tuple(t for t in wanting if t.id in {a.id for a in after}),
        after=after,
        same=tuple(t for t in reached if true(t)),
        failed=tuple(failed),
    )


async def put_back(home: Home, change: Change) -> str:
    """Restore every thing that a change was about, unless one was changed since; returns the words.

    Raises:
        WorldMoved: One is not as it was left.
        ActionFailed: One cannot be reached, or did not follow.
    """
    left, wanted = _things(change.after), _things(change.before)
    for thing in await home.get(*left):
        if not thing.available:
            raise ActionFailed(f"{thing.id} is unavailable", said=f"{thing.name} cannot be reached.")
        if not same(kept(thing), left[thing.id]):
            raise WorldMoved(f"{thing.id} was changed since", said=f"{sentence(thing)} It was changed since.")
    for id, state in wanted.items():
        await _restore(home, id, state)
    now = await home.settled(list(wanted), lambda thing: same(kept(thing), wanted[thing.id]))
    wrong = [thing for thing in now if not same(kept(thing), wanted[thing.id])]
    if wrong:
        raise ActionFailed(
            f"{wrong[0].id} was not put back", said=f"I could not put it back. {sentence(wrong[0])}"
        )
    now = await home.settled(list(wanted), lambda thing: thing.state not in _MOVING, _ARRIVING)
    if len(now) > 3:
        return f"{len(now)} things are as they were."
    return " ".join(_again(thing) for thing in now)


def _again(thing: Thing) -> str:
    return sentence(thing) if thing.state in _MOVING else f"{sentence(thing)[:-1]} again."


def kept(thing: Thing) -> dict[str, Json]:
    """What of a thing's state can be put back."""
    state = _MOVING.get(thing.state, thing.state)
    match thing.domain:
        case "light" if state == "on":
            mode = thing.attributes.get("color_mode")
            colour = "color_temp_kelvin" if mode == "color_temp" else f"{mode}_color"
            return {"state": state} | _present(thing, "brightness", colour)
        case "fan" if state == "on":
            return {"state": state} | _present(thing, "percentage")
        case "climate":
            return {"state": state} | _present(thing, *_TEMPERATURES)
        case "cover" if thing.state in ("open", "closed"):
            return {"state": state} | _present(thing, "current_position")
        case "media_player":
            return {"state": "off" if state == "off" else "on"}
    return {"state": state}


def same(now: Mapping[str, Json], then: Mapping[str, Json]) -> bool:
    """Whether two kept states are the same; a cover that still moves has no position yet."""
    either, both = now.keys() | then.keys(), now.keys() & then.keys()
    common = both if "current_position" in either - both else either
    return all(_alike(now.get(name), then.get(name), name) for name in common)


def names_said(things: Iterable[Thing]) -> str:
    """Some things with their verb: "Lamp is", "Lamp and Fan are"."""
    names = [thing.name for thing in things]
    return f"{listed(names)} {'are' if len(names) > 1 else is_are(names[0])}"


def _alike(one: Json, other: Json, name: str) -> bool:
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(_alike(a, b, name) for a, b in zip(one, other, strict=True))
    if isinstance(one, int | float) and isinstance(other, int | float):
        slack = 0.05 if name in _TEMPERATURES else 50.0 if name.endswith("kelvin") else _CLOSE
        return abs(one - other) <= slack
    return one == other


def _present(thing: Thing, *names: str) -> dict[str, Json]:
    found = {name: thing.attributes.get(name) for name in names}
    return {name: list(v) if isinstance(v, tuple) else v for name, v in found.items() if v is not None}


def _kept_all(things: Iterable[Thing]) -> dict[str, Json]:
    return {"things": {thing.id: kept(thing) for thing in things}}


def _things(state: Mapping[str, Json]) -> dict[str, dict[str, Json]]:
    things = state["things"]
    return {id: v for id, v in things.items() if isinstance(v, dict)} if isinstance(things, dict) else {}


async def _tell(
    home: Home, things: Sequence[Thing], service: str, values: Mapping[str, Any]
) -> HomeRefused | None:
    """Tell each kind of thing, even when one kind refuses; returns the refusal."""
    refusal = None
    for domain in dict.fromkeys(thing.domain for thing in things):
        try:
            await home.tell(domain, service, [t.id for t in things if t.domain == domain], **values)
        except HomeRefused as error:
            refusal = error
    return refusal


async def _restore(home: Home, id: str, state: Mapping[str, Json]) -> None:
    domain = id.partition(".")[0]
    was = str(state["state"])
    match domain:
        case "climate":
            told = {name: state[name] for name in _TEMPERATURES if name in state}
            if told:
                await home.tell(domain, "set_temperature", [id], **told)
            if (await home.get(id))[0].state != was:
                await home.tell(domain, "set_hvac_mode", [id], hvac_mode=was)
        case "cover":
            await _restore_cover(home, id, state)
        case "vacuum":
            service = {"docked": _DOCK, "cleaning": _START}.get(was, _PAUSE)
            await home.tell(domain, service, [id])
        case _ if was in ("off", "unknown"):
            await home.tell(domain, "turn_off", [id])
        case _:
            told = {k: v for k, v in state.items() if k != "state"}
            await home.tell(domain, "turn_on", [id], **told)


async def _restore_cover(home: Home, id: str, state: Mapping[str, Json]) -> None:
    position = state.get("current_position")
    if position is not None and (await home.get(id))[0].can(_SET_POSITION):
        await home.tell("cover", "set_cover_position", [id], position=position)
        return
    await home.tell("cover", "close_cover" if state["state"] == "closed" else "open_cover", [id])
