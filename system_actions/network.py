"""Wi-Fi and airplane mode."""

from collections.abc import Iterable, Mapping

from assistant_core.errors import WorldMoved
from assistant_core.functions import Change, Json, Outcome, Risk, State, Value, action, previews, undoes
from system_actions.services.network import Network, Radio
from system_actions.services.radios import WORDS, Radios, Switches
from system_actions.words.phrases import listed, sentence


def _cutting_off(values: Mapping[str, Value]) -> Risk:
    """Switching the network off may cut what the user depends on."""
    return Risk.SAFE if values.get("state") is True else Risk.CONFIRM


def _going_offline(values: Mapping[str, Value]) -> Risk:
    """Airplane mode on cuts every radio link."""
    return Risk.SAFE if values.get("state") is False else Risk.CONFIRM


@action(
    token=8,
    risk=_cutting_off,
    examples=[
        "turn on the wifi",
        "switch wi-fi off",
        "disable wireless",
        "enable the wifi please",
        "i need wireless internet",
        "wifi off",
        "activate my wi-fi",
        "shut down the wireless network",
    ],
)
async def set_wifi(state: State, *, network: Network) -> Outcome:
    """Switch Wi-Fi on or off.

    Undo restores how it was switched.

    Args:
        state: on or off.
    """
    before = await network.radio("wifi")
    if before.on == state:
        return Outcome(_wifi_sentence(before, already=True))
    after = await network.switch("wifi", state)
    if after.on == before.on:
        return Outcome(f"Wi-Fi is still {_on(after.on)}.")
    return Outcome(_wifi_sentence(after), {"on": before.on}, {"on": after.on})


@previews(set_wifi)
async def preview_wifi(state: State, *, network: Network) -> str:
    """Wi-Fi now and then, and whether the connection to the network goes with it."""
    line = f"Wi-Fi {_on((await network.radio('wifi')).on)} → {_on(state)}"
    cut = not state and await network.over_wifi()
    return f"{line}. This computer is connected through it" if cut else line


@undoes(set_wifi)
async def undo_set_wifi(change: Change, *, network: Network) -> str:
    """Put the switch of Wi-Fi back."""
    now = await network.radio("wifi")
    if now.on != change.after["on"]:
        raise WorldMoved("Wi-Fi was switched since", said=f"Wi-Fi was switched {_on(now.on)} since.")
    after = await network.switch("wifi", bool(change.before["on"]))
    return _wifi_sentence(after, again=after.on == change.before["on"])


@action(
    token=12,
    risk=_going_offline,
    examples=[
        "turn on airplane mode",
        "airplane mode off",
        "go into flight mode",
        "leave airplane mode",
        "switch flight mode off",
        "enable plane mode",
        "we are boarding so turn off all radios",
    ],
)
async def set_airplane_mode(state: State, *, radios: Radios) -> Outcome:
    """Switch airplane mode, which turns every radio off, on or off.

    Undo restores the switch of each radio: Wi-Fi, mobile data and Bluetooth.

    Args:
        state: on cuts Wi-Fi, Bluetooth and mobile links, off brings them back.
    """
    before, kept = await radios.switches(), await radios.remembered()
    wanted = dict.fromkeys(before, False) if state else _brought_back(before, kept)
    if wanted == before:
        return Outcome(f"Airplane mode is already {_on(state)}. {_radios_sentence(before)}")
    after = await radios.switch(wanted)
    if after == before:
        return Outcome(f"Airplane mode is still {_on(not state)}. {_radios_sentence(after)}")
    await radios.remember({name: on or kept.get(name, False) for name, on in before.items()} if state else {})
    said = f"Airplane mode is {_on(state)}." if after == wanted else "Not everything could be switched."
    before_and_kept: dict[str, Json] = {**before, "kept": {**kept}}
    return Outcome(f"{said} {_radios_sentence(after)}", before_and_kept, {**after})


@previews(set_airplane_mode)
async def preview_airplane_mode(state: State, *, radios: Radios) -> str:
    """What will be cut off."""
    on = _words(name for name, on in (await radios.switches()).items() if on)
    return f"Switches off {listed(on)}" if state and on else f"Airplane mode {_on(state)}"


@undoes(set_airplane_mode)
async def undo_airplane_mode(change: Change, *, radios: Radios) -> str:
    """Put the switch of each radio back."""
    now = await radios.switches()
    if now != change.after:
        said = f"The radios were switched since. {_radios_sentence(now)}"
        raise WorldMoved("a radio was switched since", said=said)
    before = dict(change.before)
    kept = before.pop("kept")
    after = await radios.switch(_switches(before))
    await radios.remember(_switches(kept) if isinstance(kept, dict) else {})
    same = "As before: " if after == before else ""
    return f"{same}{_radios_sentence(after)}"


def _brought_back(now: Switches, kept: Switches) -> Switches:
    """What is on after airplane mode: what was on before it; everything, where that is not known."""
    wanted = {name: on or kept.get(name, False) for name, on in now.items()}
    return wanted if any(wanted.values()) else dict.fromkeys(now, True)


def _switches(state: Mapping[str, Json]) -> dict[str, bool]:
    return {name: on is True for name, on in state.items()}


def _on(state: bool) -> str:
    return "on" if state else "off"


def _wifi_sentence(radio: Radio, *, already: bool = False, again: bool = False) -> str:
    said = f"Wi-Fi is{' already' if already else ''} {_on(radio.on)}{' again' if again else ''}"
    if radio.on and not radio.allowed:
        return f"{said}, but a switch or key of this computer blocks it."
    return f"{said}." if radio.present else f"{said}, but I find no Wi-Fi adapter in this computer."


def _words(names: Iterable[str]) -> list[str]:
    """What radios are called, adapters all together."""
    return list(dict.fromkeys(WORDS.get(name, "Bluetooth") for name in names))


def _radios_sentence(switches: Mapping[str, bool]) -> str:
    """Which radios are on and which are off: "Wi-Fi is on, Bluetooth is off."."""
    parts = []
    for state in (True, False):
        words = _words(name for name, on in switches.items() if on == state)
        if words:
            parts.append(f"{listed(words)} {'is' if len(words) == 1 else 'are'} {_on(state)}")
    return sentence(", ".join(parts))
