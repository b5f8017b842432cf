"""Bluetooth: its switch, and the devices that have been paired."""

from typing import Annotated

from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import (
    Change,
    Json,
    Kind,
    Named,
    Outcome,
    Risk,
    Spoken,
    State,
    action,
    names_of,
    undoes,
)
from system_actions.services.bluetooth import Bluetooth, Device

BluetoothDevice = Annotated[Named, Spoken(Kind.NAME, names="bluetooth device")]

_CALLED = {
    "audio-headset": ("headset", "headphones"),
    "audio-headphones": ("headphones", "earbuds"),
    "audio-card": ("speaker",),
    "input-keyboard": ("keyboard",),
    "input-mouse": ("mouse",),
    "input-gaming": ("game controller",),
    "input-tablet": ("tablet",),
    "phone": ("phone",),
    "computer": ("computer",),
}
"""What people call the devices that have these icons."""


@action(
    token=9,
    risk=Risk.SAFE,
    examples=[
        "turn bluetooth on",
        "switch off bluetooth",
        "enable bluetooth",
        "i don't need bluetooth any more",
        "bluetooth off please",
        "activate bluetooth",
        "disable bluetooth on this laptop",
    ],
)
async def set_bluetooth(state: State, *, bluetooth: Bluetooth) -> Outcome:
    """Switch Bluetooth on or off.

    Undo restores the power of each Bluetooth adapter.

    Args:
        state: on or off.
    """
    before = await bluetooth.adapters()
    if any(before.values()) == state:
        return Outcome(f"Bluetooth is already {_on(state)}.")
    after = await bluetooth.power(dict.fromkeys(before, state))
    if after == before:
        return Outcome(f"Bluetooth is still {_on(not state)}.")
    return Outcome(f"Bluetooth is {_on(any(after.values()))}.", {**before}, {**after})


@undoes(set_bluetooth)
async def undo_set_bluetooth(change: Change, *, bluetooth: Bluetooth) -> str:
    """Put the power of the adapters back."""
    now = await bluetooth.adapters()
    if now != change.after:
        on = _on(any(now.values()))
        raise WorldMoved("Bluetooth was switched since", said=f"Bluetooth was switched since. It is {on}.")
    after = await bluetooth.power({path: on is True for path, on in change.before.items()})
    return f"Bluetooth is {_on(any(after.values()))}{' again' if after == change.before else ''}."


@action(
    token=10,
    risk=Risk.SAFE,
    examples=[
        "connect my headphones",
        "pair with the kitchen speaker",
        "connect to the bose headset",
        "link the bluetooth keyboard",
        "connect my phone over bluetooth",
        "hook up the game controller",
        "reconnect the earbuds",
    ],
)
async def connect_device(device: BluetoothDevice, *, bluetooth: Bluetooth) -> Outcome:
    """Connect a Bluetooth device that has been paired.

    Bluetooth is switched on for it when it is off. Undo disconnects the device, and switches Bluetooth off
    again if it was off and nothing else uses it.

    Args:
        device: The device: headphones, a speaker, a keyboard, a phone.
    """
    before = await bluetooth.device(device.id, device.label)
    if before.connected:
        return Outcome(f"{before.label} is already connected.")
    powered = (await bluetooth.adapters())[before.adapter]
    if not powered:
        await bluetooth.power({before.adapter: True})
    try:
        after = await bluetooth.connect(before)
    except ActionFailed:
        await _power_down(bluetooth, before.adapter, unless=powered)
        raise
    if not after.connected:
        await _power_down(bluetooth, before.adapter, unless=powered)
        raise ActionFailed(f"{before.path} is not connected", said=f"{before.label} is not connected.")
    woken = "" if powered else "Bluetooth is on, and "
    state: dict[str, Json] = {"device": after.path, "label": after.label, "powered": powered}
    return Outcome(f"{woken}{after.label} is connected.", state, {**state, "powered": True})


@undoes(connect_device)
async def undo_connect_device(change: Change, *, bluetooth: Bluetooth) -> str:
    """Disconnect the device, and take the adapter's power away if it had none."""
    now = await _device(bluetooth, change)
    if not now.connected:
        raise WorldMoved("it was disconnected since", said=f"{now.label} is not connected any more.")
    after = await bluetooth.disconnect(now)
    await _power_down(bluetooth, after.adapter, unless=bool(change.before["powered"]))
    return _device_sentence(after, again=not after.connected)


@action(
    token=11,
    risk=Risk.SAFE,
    examples=[
        "disconnect my headphones",
        "drop the connection to the speaker",
        "unlink the bluetooth mouse",
        "disconnect from the jbl speaker",
        "cut the connection with my phone",
        "let go of the headset",
    ],
)
async def disconnect_device(device: BluetoothDevice, *, bluetooth: Bluetooth) -> Outcome:
    """Disconnect a Bluetooth device.

    Undo connects it again.

    Args:
        device: The device: headphones, a speaker, a keyboard, a phone.
    """
    before = await bluetooth.device(device.id, device.label)
    if not before.connected:
        return Outcome(f"{before.label} is not connected.")
    after = await bluetooth.disconnect(before)
    if after.connected:
        return Outcome(f"{after.label} is still connected.")
    state: dict[str, Json] = {"device": after.path, "label": after.label}
    return Outcome(_device_sentence(after), state, state)


@undoes(disconnect_device)
async def undo_disconnect_device(change: Change, *, bluetooth: Bluetooth) -> str:
    """Connect the device again."""
    now = await _device(bluetooth, change)
    if now.connected:
        raise WorldMoved("it was connected since", said=f"{now.label} is connected already.")
    after = await bluetooth.connect(now)
    return _device_sentence(after, again=after.connected)


@names_of("bluetooth device")
async def bluetooth_devices(*, bluetooth: Bluetooth) -> list[Named]:
    """What has been paired, by its own name and by what such a thing is called."""
    found = await bluetooth.devices()
    kinds = [Named(one.path, f"{word} ({one.label})") for one in found for word in _CALLED.get(one.icon, ())]
    return [*(Named(one.path, one.label) for one in found), *kinds]


async def _device(bluetooth: Bluetooth, change: Change) -> Device:
    return await bluetooth.device(str(change.after["device"]), str(change.after["label"]))


async def _power_down(bluetooth: Bluetooth, adapter: str, *, unless: bool) -> None:
    """Take an adapter's power away that it had not before, if nothing uses it now."""
    in_use = any(one.connected and one.adapter == adapter for one in await bluetooth.devices())
    if not unless and not in_use:
        await bluetooth.power({adapter: False})


def _on(state: bool) -> str:
    return "on" if state else "off"


def _device_sentence(device: Device, *, again: bool = False) -> str:
    state = "connected" if device.connected else "disconnected"
    return f"{device.label} is {state}{' again' if again else ''}."
