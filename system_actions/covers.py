"""Blinds, shutters, curtains, garage doors and gates of the home."""

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Literal

from assistant_core.errors import WorldMoved
from assistant_core.functions import (
    Change,
    Json,
    Kind,
    Named,
    Outcome,
    Risk,
    Spoken,
    Value,
    action,
    names_of,
    previews,
    undoes,
)
from system_actions.home_acts import do, names_said, put_back
from system_actions.services.home_assistant import Home
from system_actions.services.home_things import Thing
from system_actions.words.home import sentence
from system_actions.words.home_names import ask_before, ids_of, names

Cover = Annotated[Named, Spoken(Kind.NAME, names="cover")]

_WAYS_IN = ("garage", "gate")
"""Words in a cover's name for which opening it lets people in."""

_WAYS_IN_BY_KIND = {"garage", "gate", "door", "window"}
"""Device classes of covers that let people in, whatever they are called."""

_ARRIVING = 0.4
"""Of the usual time, how long the end of a movement is waited for; longer ones are told as under way."""

_MOVING = {"open": "opening", "closed": "closing"}
_FULL = {"open": 100, "closed": 0}
_TOUCH = 2.0


def _is_way_in(name: str) -> bool:
    return any(part.startswith(_WAYS_IN) for part in name.lower().split())


def _opening(values: Mapping[str, Value]) -> Risk:
    """A way into the house is asked about, and so is what may be one."""
    cover = values.get("cover")
    harmless = isinstance(cover, Named) and not cover.delicate and not _is_way_in(cover.label)
    return Risk.SAFE if harmless else Risk.CONFIRM


@action(
    token=70,
    risk=_opening,
    spoken_yes=False,
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
async def open_cover(cover: Cover, *, home: Home) -> Outcome:
    """Open blinds, shutters, curtains, a garage door or a gate.

    Undo puts it back to where it was, as exactly as it can be told.

    Args:
        cover: What to open.
    """
    return await _move(home, cover, "open")


@previews(open_cover)
async def preview_open(cover: Cover, *, home: Home) -> str:
    """What is opened, and how it is now."""
    return " ".join(f"{sentence(thing)[:-1]} → open" for thing in await home.get(*ids_of(cover)))


@action(
    token=71,
    risk=Risk.SAFE,
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
async def close_cover(cover: Cover, *, home: Home) -> Outcome:
    """Close blinds, shutters, curtains, a garage door or a gate.

    Undo puts it back to where it was, as exactly as it can be told.

    Args:
        cover: What to close.
    """
    return await _move(home, cover, "closed")


@undoes(open_cover, close_cover)
async def move_back(change: Change, *, home: Home) -> str:
    """Move it back."""
    things = change.after["things"]
    for thing in await home.get(*(things if isinstance(things, dict) else {})):
        turned = thing.state in _MOVING.values() and isinstance(things, dict)
        left = things.get(thing.id) if isinstance(things, dict) else None
        to = str(left.get("state")) if isinstance(left, dict) else ""
        if turned and thing.state != _MOVING.get(to):
            raise WorldMoved(
                f"{thing.id} moves the other way", said=f"{sentence(thing)} It was changed since."
            )
    return await put_back(home, change)


@names_of("cover")
async def covers(*, home: Home) -> list[Named]:
    """What can be opened and closed."""
    return await names(home, lambda thing: thing.domain == "cover", delicate=lets_in)


def lets_in(thing: Thing) -> bool:
    """Whether opening this cover lets people in."""
    return thing.kind in _WAYS_IN_BY_KIND or _is_way_in(thing.name) or thing.id in ask_before()


async def _move(home: Home, cover: Named, to: Literal["open", "closed"]) -> Outcome:
    def there(thing: Thing) -> bool:
        position = thing.number("current_position")
        return thing.state == to and (position is None or abs(position - _FULL[to]) <= _TOUCH)

    def under_way(thing: Thing) -> bool:
        return there(thing) or thing.state == _MOVING[to]

    done = await do(home, ids_of(cover), "open_cover" if to == "open" else "close_cover", under_way)
    if not done.after:
        moving = [thing for thing in done.same if not there(thing)]
        if moving:
            return Outcome(f"{names_said(moving)} {_MOVING[to]} already.{done.but}")
        return Outcome(f"{names_said(done.same)} already {to}.{done.but}")
    now = await home.settled([thing.id for thing in done.after], there, _ARRIVING)
    before, _ = done.kept
    after: dict[str, Json] = {"things": {thing.id: _left(thing, to) for thing in now}}
    return Outcome(f"{_said(now, there, to)}{done.but}", before, after)


def _said(now: Sequence[Thing], there: Callable[[Thing], bool], to: str) -> str:
    arrived = [t for t in now if there(t)]
    moving = [t for t in now if t not in arrived]
    parts = [f"{names_said(arrived)} {to}."] if arrived else []
    parts += [f"{names_said(moving)} {_MOVING[to]}."] if moving else []
    return " ".join(parts)


def _left(thing: Thing, to: str) -> dict[str, Json]:
    """The state that a movement ends in, though it may not have ended yet."""
    position = thing.number("current_position")
    return {"state": to} if position is None else {"state": to, "current_position": _FULL[to]}
