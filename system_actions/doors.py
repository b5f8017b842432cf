"""The locks of the home's doors."""

from typing import Annotated

from assistant_core.errors import ActionFailed
from assistant_core.functions import Kind, Named, Outcome, Risk, Spoken, action, names_of, previews
from system_actions.home_acts import do, names_said
from system_actions.services.home_assistant import Home
from system_actions.words.home import sentence
from system_actions.words.home_names import ids_of, names

Door = Annotated[Named, Spoken(Kind.NAME, names="door")]

_TURNING = 2.0
"""How often the usual time the motor of a lock may take."""


@action(
    token=68,
    risk=Risk.SAFE,
    examples=[
        "lock the front door",
        "lock the back door please",
        "make sure the garden door is locked",
        "bolt the main door",
        "lock the side entrance",
        "secure the porch door",
    ],
)
async def lock_door(door: Door, *, home: Home) -> Outcome:
    """Lock a door.

    Args:
        door: The door or its lock.
    """
    return await _bolt(home, door, "lock", "locked")


@action(
    token=69,
    risk=Risk.CONFIRM,
    spoken_yes=False,
    examples=[
        "unlock the front door",
        "open the lock of the back door",
        "let them in through the side door",
        "unlock the garden door please",
        "unbolt the main door",
        "release the lock on the porch door",
    ],
)
async def unlock_door(door: Door, *, home: Home) -> Outcome:
    """Unlock a door.

    Args:
        door: The door or its lock.
    """
    return await _bolt(home, door, "unlock", "unlocked")


@previews(unlock_door)
async def preview_unlock(door: Door, *, home: Home) -> str:
    """What is unlocked, and how it is now."""
    return " ".join(f"{sentence(thing)[:-1]} → unlocked" for thing in await home.get(*ids_of(door)))


@names_of("door")
async def doors(*, home: Home) -> list[Named]:
    """The doors that have a lock."""
    return await names(home, lambda thing: thing.domain == "lock")


async def _bolt(home: Home, door: Named, service: str, state: str) -> Outcome:
    for thing in await home.get(*ids_of(door)):
        if thing.attributes.get("code_format"):
            raise ActionFailed(
                f"{thing.id} wants a code", said=f"{thing.name} wants a code, which I must not know."
            )
    done = await do(home, ids_of(door), service, lambda thing: thing.state == state, patience=_TURNING)
    if not done.after:
        return Outcome(f"{names_said(done.same)} already {state}.{done.but}")
    return Outcome(f"{names_said((*done.after, *done.same))} {state}.{done.but}")
