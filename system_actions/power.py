"""Power: its profile, the battery, the state of the machine, locking, and going to sleep or off."""

from typing import Literal

from assistant_core.errors import ActionFailed, NotBuilt
from assistant_core.functions import Outcome, Risk, action, previews
from system_actions.phrases import lasting, listed
from system_actions.services.battery import Battery, Charge, Level
from system_actions.services.login import Login
from system_actions.services.unsaved import Unsaved

PowerAction = Literal["suspend", "hibernate", "restart", "shutdown", "logout"]

_ASKED = {
    "suspend": "go to sleep",
    "hibernate": "hibernate",
    "restart": "restart",
    "shutdown": "shut down",
    "logout": "log you out",
}
_DOING = {
    "suspend": "going to sleep",
    "hibernate": "hibernating",
    "restart": "restarting",
    "shutdown": "shutting down",
    "logout": "logging you out",
}
_HELD_BACK_BY = {"suspend": "sleep", "hibernate": "sleep", "restart": "shutdown", "shutdown": "shutdown"}


@action(
    token=16,
    risk=Risk.SAFE,
    built=False,
    questions={"profile": "Saver, balanced or performance?"},
    examples=[
        "switch to power saver",
        "use the balanced power profile",
        "performance mode please",
        "save battery",
        "give me full performance",
        "set the power mode to balanced",
        "go into energy saving mode",
    ],
)
async def set_power_profile(profile: Literal["saver", "balanced", "performance"]) -> Outcome:
    """Choose between long battery life and speed.

    Args:
        profile: saver, balanced or performance.
    """
    raise NotBuilt("set_power_profile")


@action(
    token=17,
    risk=Risk.SAFE,
    examples=[
        "how much battery is left",
        "battery level",
        "is the laptop charging",
        "how long will the battery last",
        "what percentage is my battery at",
        "am i running on battery",
        "do i need to plug in",
        "check the battery",
    ],
)
async def get_battery(*, battery: Battery) -> Outcome:
    """Say how full the battery is and how long it will last."""
    level = await battery.level()
    if level is None:
        return Outcome("This computer has no battery.")
    return Outcome(_battery_sentence(level), value=f"{level.percent} percent")


@action(
    token=18,
    risk=Risk.SAFE,
    built=False,
    questions={"what": "Processor, memory, disk or network?"},
    examples=[
        "how busy is the processor",
        "how much memory is free",
        "is the disk nearly full",
        "what is the cpu load",
        "how much space is left on the disk",
        "how fast is the network right now",
        "check the ram usage",
        "am i connected to the internet",
    ],
)
async def get_system_status(what: Literal["processor", "memory", "disk", "network"]) -> Outcome:
    """Say how busy or how full a part of the computer is.

    Args:
        what: The part: processor, memory, disk or network.
    """
    raise NotBuilt("get_system_status")


@action(
    token=21,
    risk=Risk.SAFE,
    examples=[
        "lock the screen",
        "lock my computer",
        "lock this session",
        "i'm stepping away so lock it",
        "secure the desktop",
        "lock up the laptop",
        "lock the workstation please",
    ],
)
async def lock_screen(*, login: Login) -> Outcome:
    """Lock the screen, so that a password is needed to go on."""
    if await login.locked():
        return Outcome("The screen is already locked.")
    if await login.lock():
        return Outcome("The screen is locked.")
    return Outcome("I asked for the screen to be locked, but your desktop did not say that it is.")


@action(
    token=22,
    risk=Risk.CONFIRM,
    questions={"action": "Suspend, hibernate, restart, shut down or log out?"},
    examples=[
        "shut down the computer",
        "restart the machine",
        "put the laptop to sleep",
        "log me out",
        "hibernate",
        "reboot please",
        "power off",
        "suspend the pc",
        "turn the computer off",
        "sign out of this session",
    ],
)
async def power(action: PowerAction, *, login: Login) -> Outcome:
    """Put the computer to sleep, restart it, turn it off, or end the session.

    Args:
        action: suspend, hibernate, restart, shutdown or logout.
    """
    if action == "logout":
        await login.log_out()
        return Outcome("I asked the computer to log you out.")
    able = await login.able(action)
    if able == "na":
        raise ActionFailed(f"logind: Can{action} is na", said=f"This computer cannot {_ASKED[action]}.")
    if able == "no":
        raise ActionFailed(f"logind: Can{action} is no", said=f"You may not make it {_ASKED[action]}.")
    if await login.power(action):
        return Outcome(f"The computer is {_DOING[action]}.")
    return Outcome(f"I asked the computer to {_ASKED[action]}.")


@previews(power)
async def preview_power(action: PowerAction, *, login: Login, unsaved: Unsaved) -> str:
    """Who would rather have the computer stay up, and why."""
    reasons = [f"{one.who}: {one.why}" for one in await unsaved.work(action)]
    held_back = _HELD_BACK_BY.get(action, "shutdown")
    blocking = [i for i in await login.inhibitors() if i.blocks and held_back in i.what]
    reasons += [f"{inhibitor.who}: {inhibitor.why}" for inhibitor in blocking]
    doing = _DOING[action].capitalize()
    if not reasons:
        return f"{doing}. Nothing holds it back."
    return f"{doing}. Held back by {listed(list(dict.fromkeys(reasons)))}."


def _battery_sentence(level: Level) -> str:
    start = f"The battery is at {level.percent} percent"
    time = lasting(round(level.seconds / 60) * 60) if level.seconds >= 60 else ""
    match level.charge:
        case Charge.FULL:
            return "The battery is full." if level.percent >= 99 else f"{start}, and fully charged."
        case Charge.CHARGING:
            return f"{start} and charging{f', full in about {time}' if time else ''}."
        case Charge.DISCHARGING:
            return f"{start}{f', enough for about {time}' if time else ''}."
        case Charge.EMPTY:
            return "The battery is empty."
        case Charge.PENDING_CHARGE:
            return f"{start}, plugged in and not charging."
    return f"{start}."
