"""Wi-Fi, Bluetooth and airplane mode."""

from collections.abc import Mapping
from typing import Annotated

from assistant_core.errors import NotBuilt
from assistant_core.functions import Kind, Named, Outcome, Risk, Spoken, State, Value, action

BluetoothDevice = Annotated[Named, Spoken(Kind.NAME, names="bluetooth device")]


def _cutting_off(values: Mapping[str, Value]) -> Risk:
    """Switching the network off may cut what the user depends on."""
    return Risk.SAFE if values.get("state") is True else Risk.CONFIRM


def _going_offline(values: Mapping[str, Value]) -> Risk:
    """Airplane mode on cuts every radio link."""
    return Risk.SAFE if values.get("state") is False else Risk.CONFIRM


@action(
    token=8,
    risk=_cutting_off,
    built=False,
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
async def set_wifi(state: State) -> Outcome:
    """Switch Wi-Fi on or off.

    Args:
        state: on or off.
    """
    raise NotBuilt("set_wifi")


@action(
    token=9,
    risk=Risk.SAFE,
    built=False,
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
async def set_bluetooth(state: State) -> Outcome:
    """Switch Bluetooth on or off.

    Args:
        state: on or off.
    """
    raise NotBuilt("set_bluetooth")


@action(
    token=10,
    risk=Risk.SAFE,
    built=False,
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
async def connect_device(device: BluetoothDevice) -> Outcome:
    """Connect a Bluetooth device that has been paired.

    Args:
        device: The device: headphones, a speaker, a keyboard, a phone.
    """
    raise NotBuilt("connect_device")


@action(
    token=11,
    risk=Risk.SAFE,
    built=False,
    examples=[
        "disconnect my headphones",
        "drop the connection to the speaker",
        "unlink the bluetooth mouse",
        "disconnect from the jbl speaker",
        "cut the connection with my phone",
        "let go of the headset",
    ],
)
async def disconnect_device(device: BluetoothDevice) -> Outcome:
    """Disconnect a Bluetooth device.

    Args:
        device: The device: headphones, a speaker, a keyboard, a phone.
    """
    raise NotBuilt("disconnect_device")


@action(
    token=12,
    risk=_going_offline,
    built=False,
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
async def set_airplane_mode(state: State) -> Outcome:
    """Switch airplane mode, which turns every radio off, on or off.

    Args:
        state: on cuts Wi-Fi, Bluetooth and mobile links, off brings them back.
    """
    raise NotBuilt("set_airplane_mode")
