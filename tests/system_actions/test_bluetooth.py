"""Bluetooth on a mocked BlueZ, since no machine of the tests has an adapter."""

from typing import Any

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from assistant_core.functions import Named
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.name import resolve_name
from system_actions import bluetooth
from tests.services.opening import change
from tests.services.wireless import ADAPTER, ADAPTER_PATH, Bluez


@pytest.fixture
def buds(bluez: Bluez) -> Named:
    """Headphones that have been paired."""
    return Named(bluez.add_device("Sony WH", 1, "audio-headphones"), "headphones (Sony WH)")


@pytest.mark.parametrize(("state", "word", "other"), [(False, "off", "on"), (True, "on", "off")])
async def test_bluetooth_is_switched_and_put_back(
    bluez: Bluez, act: Any, state: bool, word: str, other: str
) -> None:
    bluez.set(ADAPTER_PATH, ADAPTER, "Powered", not state)
    outcome = await act(bluetooth.set_bluetooth, state)
    assert outcome.said == f"Bluetooth is {word}." and bluez.powered() is state
    again = await act(bluetooth.set_bluetooth, state)
    assert again.said == f"Bluetooth is already {word}." and not again.changed
    assert await act(bluetooth.undo_set_bluetooth, change(outcome)) == f"Bluetooth is {other} again."
    assert bluez.powered() is not state


async def test_undo_restores_each_of_two_adapters(bluez: Bluez, act: Any) -> None:
    other = bluez.add_adapter("hci1", powered=False)
    assert (await act(bluetooth.set_bluetooth, True)).said == "Bluetooth is already on."
    outcome = await act(bluetooth.set_bluetooth, False)
    await act(bluetooth.undo_set_bluetooth, change(outcome))
    assert bluez.powered() and not bluez.powered(other)


async def test_undo_refuses_when_bluetooth_was_switched_since(bluez: Bluez, act: Any) -> None:
    outcome = await act(bluetooth.set_bluetooth, False)
    bluez.set(ADAPTER_PATH, ADAPTER, "Powered", True)
    with pytest.raises(WorldMoved) as caught:
        await act(bluetooth.undo_set_bluetooth, change(outcome))
    assert caught.value.said == "Bluetooth was switched since. It is on." and bluez.powered()


async def test_a_key_that_blocks_bluetooth_is_named(bluez: Bluez, act: Any) -> None:
    bluez.jam()
    with pytest.raises(ActionFailed) as caught:
        await act(bluetooth.set_bluetooth, False)
    assert caught.value.said == "Bluetooth is blocked by a switch or key of this computer."


async def test_a_refusal_is_said(bluez: Bluez, act: Any) -> None:
    bluez.jam("org.freedesktop.DBus.Error.AccessDenied")
    with pytest.raises(ActionFailed) as caught:
        await act(bluetooth.set_bluetooth, False)
    assert caught.value.said == "You are not allowed to do that."


async def test_a_device_is_connected_and_disconnected_again(bluez: Bluez, buds: Named, act: Any) -> None:
    outcome = await act(bluetooth.connect_device, buds)
    assert outcome.said == "Sony WH is connected." and bluez.connected(buds.id)
    again = await act(bluetooth.connect_device, buds)
    assert again.said == "Sony WH is already connected." and not again.changed
    assert await act(bluetooth.undo_connect_device, change(outcome)) == "Sony WH is disconnected again."
    assert not bluez.connected(buds.id) and bluez.powered()


async def test_a_device_is_disconnected_and_connected_again(bluez: Bluez, buds: Named, act: Any) -> None:
    idle = await act(bluetooth.disconnect_device, buds)
    assert idle.said == "Sony WH is not connected." and not idle.changed
    await act(bluetooth.connect_device, buds)
    outcome = await act(bluetooth.disconnect_device, buds)
    assert outcome.said == "Sony WH is disconnected." and not bluez.connected(buds.id)
    assert await act(bluetooth.undo_disconnect_device, change(outcome)) == "Sony WH is connected again."
    assert bluez.connected(buds.id)


async def test_bluetooth_is_switched_on_for_a_device_and_off_by_the_undo(
    bluez: Bluez, buds: Named, act: Any
) -> None:
    bluez.set(ADAPTER_PATH, ADAPTER, "Powered", False)
    outcome = await act(bluetooth.connect_device, buds)
    assert outcome.said == "Bluetooth is on, and Sony WH is connected." and bluez.powered()
    await act(bluetooth.undo_connect_device, change(outcome))
    assert not bluez.connected(buds.id) and not bluez.powered()


async def test_the_undo_leaves_bluetooth_on_for_another_device(bluez: Bluez, buds: Named, act: Any) -> None:
    bluez.set(ADAPTER_PATH, ADAPTER, "Powered", False)
    outcome = await act(bluetooth.connect_device, buds)
    mouse = Named(bluez.add_device("Mouse", 2, "input-mouse"), "Mouse")
    await act(bluetooth.connect_device, mouse)
    await act(bluetooth.undo_connect_device, change(outcome))
    assert bluez.powered() and bluez.connected(mouse.id)


@pytest.mark.parametrize("error", ["org.bluez.Error.Failed", "org.bluez.Error.NotReady"])
async def test_a_device_that_does_not_answer_is_said_and_bluetooth_left_as_it_was(
    bluez: Bluez, buds: Named, act: Any, error: str
) -> None:
    bluez.set(ADAPTER_PATH, ADAPTER, "Powered", False)
    bluez.fail(buds.id, "Connect", error)
    with pytest.raises(ActionFailed) as caught:
        await act(bluetooth.connect_device, buds)
    assert caught.value.said == "Sony WH does not answer. See that it is on and near."
    assert not bluez.connected(buds.id) and not bluez.powered()


async def test_a_device_that_only_says_it_is_connected_is_not_believed(
    bluez: Bluez, buds: Named, act: Any
) -> None:
    bluez.fail(buds.id, "Connect", "org.bluez.Error.AlreadyConnected")
    with pytest.raises(ActionFailed) as caught:
        await act(bluetooth.connect_device, buds)
    assert caught.value.said == "Sony WH is not connected."


async def test_a_device_that_stays_connected_is_not_lied_about(bluez: Bluez, buds: Named, act: Any) -> None:
    await act(bluetooth.connect_device, buds)
    bluez.fail(buds.id, "Disconnect", "org.bluez.Error.NotConnected")
    outcome = await act(bluetooth.disconnect_device, buds)
    assert outcome.said == "Sony WH is still connected." and not outcome.changed


async def test_undo_refuses_when_the_device_was_switched_since(bluez: Bluez, buds: Named, act: Any) -> None:
    connected = await act(bluetooth.connect_device, buds)
    disconnected = await act(bluetooth.disconnect_device, buds)
    with pytest.raises(WorldMoved) as caught:
        await act(bluetooth.undo_connect_device, change(connected))
    assert caught.value.said == "Sony WH is not connected any more."
    await act(bluetooth.connect_device, buds)
    with pytest.raises(WorldMoved) as caught:
        await act(bluetooth.undo_disconnect_device, change(disconnected))
    assert caught.value.said == "Sony WH is connected already." and bluez.connected(buds.id)


async def test_a_device_that_is_not_paired_any_more_is_said(bluez: Bluez, act: Any) -> None:
    stranger = Named(bluez.add_device("Old Phone", 3, "phone", paired=False), "Old Phone")
    for handler in (bluetooth.connect_device, bluetooth.disconnect_device):
        with pytest.raises(ActionFailed) as caught:
            await act(handler, stranger)
        assert caught.value.said == "Old Phone is not paired with this computer."


async def test_devices_go_by_their_names_and_by_their_kinds(bluez: Bluez, buds: Named, act: Any) -> None:
    bluez.add_device("MX Master", 2, "input-mouse")
    bluez.add_device("Pebble", 3, "input-mouse")
    bluez.add_device("Stranger", 4, "phone", paired=False)
    known = await act(bluetooth.bluetooth_devices)
    for words in ("my headphones", "the sony", "Sony WH", "earbuds"):
        assert resolve_name(words, known, what="bluetooth device").named.id == buds.id
    assert resolve_name("mx master", known, what="bluetooth device").named.label == "MX Master"
    with pytest.raises(Unresolved) as caught:
        resolve_name("the mouse", known, what="bluetooth device")
    assert caught.value.said == "Which one: mouse (MX Master) or mouse (Pebble)?"
    for words in ("stranger", "phone", "kitchen speaker"):
        with pytest.raises(Unresolved) as caught:
            resolve_name(words, known, what="bluetooth device")
        assert caught.value.said.startswith("I know no bluetooth device called")


CALLS = [
    (bluetooth.set_bluetooth, (False,)),
    (bluetooth.connect_device, (Named("/org/bluez/hci0/dev_AA_BB_CC_DD_EE_01", "x"),)),
    (bluetooth.disconnect_device, (Named("/org/bluez/hci0/dev_AA_BB_CC_DD_EE_01", "x"),)),
]


@pytest.mark.parametrize(("handler", "values"), CALLS)
async def test_without_bluez_there_is_a_cure(
    system_bus: Any, act: Any, handler: Any, values: tuple[Any, ...]
) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(handler, *values)
    assert caught.value.said == "I cannot reach Bluetooth." and "bluez" in caught.value.cure


async def test_without_an_adapter_there_is_a_cure(bluez_alone: Bluez, act: Any) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(bluetooth.set_bluetooth, True)
    assert caught.value.said == "I find no Bluetooth in this computer."
    assert caught.value.cure == "plug in a Bluetooth adapter"


@pytest.mark.parametrize(("handler", "values"), CALLS)
async def test_a_bluez_that_died_is_missing(
    bluez: Bluez, buds: Named, act: Any, handler: Any, values: tuple[Any, ...]
) -> None:
    await act(bluetooth.connect_device, buds)
    bluez.mock.stop()
    with pytest.raises(ServiceMissing):
        await act(handler, *values)
