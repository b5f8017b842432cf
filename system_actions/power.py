"""Power: its profile, the battery, locking, and going to sleep or off."""

from typing import Literal

from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Change, Outcome, Risk, action, previews, undoes
from system_actions.services.battery import Battery, Charge, Level
from system_actions.services.login import Login
from system_actions.services.power_profiles import PowerProfiles, Profiles
from system_actions.services.unsaved import Unsaved
from system_actions.words.phrases import lasting, listed

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
_PROFILES = {"saver": "power-saver", "balanced": "balanced", "performance": "performance"}
_HELD_BACK_BY = {"suspend": "sleep", "hibernate": "sleep", "restart": "shutdown", "shutdown": "shutdown"}


@action(
    token=16,
    risk=Risk.SAFE,
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
async def set_power_profile(
    profile: Literal["saver", "balanced", "performance"], *, profiles: PowerProfiles
) -> Outcome:
    """Choose between long battery life and speed.

    Undo restores the profile.

    Args:
        profile: saver, balanced or performance.
    """
    before, wanted = await profiles.read(), _PROFILES[profile]
    if wanted not in before.known:
        raise ActionFailed(
            f"there is no profile {wanted}", said=f"This computer has no power profile for {profile}."
        )
    if before.active == wanted:
        return Outcome(_profile_sentence(before, already=True))
    after = await profiles.choose(wanted)
    if after.active == before.active:
        return Outcome(f"The power profile is still {_profile_word(after)}.")
    return Outcome(_profile_sentence(after), {"profile": before.active}, {"profile": after.active})


@previews(set_power_profile)
async def preview_power_profile(
    profile: Literal["saver", "balanced", "performance"], *, profiles: PowerProfiles
) -> str:
    """The profile now and then."""
    return f"Power profile {_profile_word(await profiles.read())} → {profile}"


@undoes(set_power_profile)
async def undo_power_profile(change: Change, *, profiles: PowerProfiles) -> str:
    """Choose the profile again that was chosen before."""
    now = await profiles.read()
    if now.active != change.after["profile"]:
        word = _profile_word(now)
        raise WorldMoved(
            f"the profile is {now.active}", said=f"The power profile was changed since, to {word}."
        )
    after = await profiles.choose(str(change.before["profile"]))
    return _profile_sentence(after, again=after.active == change.before["profile"])


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


def _profile_word(profiles: Profiles) -> str:
    """The chosen profile as people say it; one that is not in the catalog in the daemon's own word."""
    words = {known: word for word, known in _PROFILES.items()}
    return words.get(profiles.active, profiles.active)


def _profile_sentence(profiles: Profiles, *, already: bool = False, again: bool = False) -> str:
    said = f"The power profile is{' already' if already else ''} {_profile_word(profiles)}"
    slowed = profiles.slowed and profiles.active == "performance"
    why = f", but the computer is slowed down: {profiles.slowed.replace('-', ' ')}" if slowed else ""
    return f"{said}{' again' if again else ''}{why}."
