"""The vacuum robot of the home."""

from typing import Literal

from assistant_core.errors import ActionFailed
from assistant_core.functions import Change, Outcome, Risk, action, undoes
from system_actions.home_acts import do, put_back
from system_actions.services.home_assistant import Home
from system_actions.words.home import sentence

_SERVICES = {
    "start": ("start", ("cleaning",)),
    "pause": ("pause", ("paused", "idle", "docked")),
    "dock": ("return_to_base", ("returning", "docked")),
}
"""The service for each action, and the states it leads to."""


@action(
    token=72,
    risk=Risk.SAFE,
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
async def control_vacuum(action: Literal["start", "pause", "dock"], *, home: Home) -> Outcome:
    """Start or pause the vacuum robot, or send it to its dock.

    Undo lets it clean, wait or go to its dock, as before.

    Args:
        action: start, pause or dock.
    """
    robots = [thing.id for thing in await home.things() if thing.domain == "vacuum"]
    if not robots:
        raise ActionFailed("no vacuum", said="I find no vacuum robot in your home.")
    service, states = _SERVICES[action]
    done = await do(home, robots, service, lambda thing: thing.state in states)
    said = " ".join(sentence(thing) for thing in (done.after or done.same)) + done.but
    return Outcome(said if done.after else f"{said} Nothing was changed.", *done.kept)


@undoes(control_vacuum)
async def undo_control_vacuum(change: Change, *, home: Home) -> str:
    """Let it do what it did before."""
    return await put_back(home, change)
