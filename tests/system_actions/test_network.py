"""Wi-Fi and airplane mode on the real NetworkManager; Wi-Fi hardware, modems and Bluetooth from dbusmock."""

from pathlib import Path
from typing import Any

import pytest

from assistant_core import paths
from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from assistant_core.services import Services
from system_actions import network
from tests.services.buses import Mock, Mocks, PrivateBus
from tests.services.opening import change
from tests.services.switches import Daemon, gdbus
from tests.services.wireless import ADAPTER_PATH, Bluez

NAME = "org.freedesktop.NetworkManager"
PATH = "/org/freedesktop/NetworkManager"
NO_ADAPTER = "but I find no Wi-Fi adapter in this computer."


def told(bus: PrivateBus, name: str) -> bool:
    """A switch as NetworkManager itself has it."""
    return "true" in gdbus(bus, NAME, PATH, "org.freedesktop.DBus.Properties.Get", NAME, name)


def switch(bus: PrivateBus, name: str, on: bool) -> None:
    """Change a switch as the desktop's own menu does."""
    gdbus(bus, NAME, PATH, "org.freedesktop.DBus.Properties.Set", NAME, name, f"<{str(on).lower()}>")


@pytest.fixture
def nm_with_hardware(mocks: Mocks) -> Mock:
    """A NetworkManager of a laptop: a Wi-Fi adapter and a modem."""
    mock = mocks.start("networkmanager", NAME, PATH)
    mock.tell("org.freedesktop.DBus.Mock.AddProperty", NAME, "RadioFlags", "<uint32 3>")
    return mock


async def test_wifi_is_switched_on_the_real_network_manager(
    network_manager: Daemon, system_bus: PrivateBus, act: Any
) -> None:
    off = await act(network.set_wifi, False)
    assert off.said == f"Wi-Fi is off, {NO_ADAPTER}" and not told(system_bus, "WirelessEnabled")
    on = await act(network.set_wifi, True)
    assert on.said == f"Wi-Fi is on, {NO_ADAPTER}" and told(system_bus, "WirelessEnabled")
    assert await act(network.undo_set_wifi, change(on)) == f"Wi-Fi is off again, {NO_ADAPTER}"
    assert not told(system_bus, "WirelessEnabled")
    assert await act(network.undo_set_wifi, change(off)) == f"Wi-Fi is on again, {NO_ADAPTER}"
    assert told(system_bus, "WirelessEnabled")


@pytest.mark.parametrize(("state", "word"), [(True, "on"), (False, "off")])
async def test_with_an_adapter_it_is_said_plainly_and_not_done_twice(
    nm_with_hardware: Mock, system_bus: PrivateBus, act: Any, state: bool, word: str
) -> None:
    switch(system_bus, "WirelessEnabled", not state)
    assert (await act(network.set_wifi, state)).said == f"Wi-Fi is {word}."
    again = await act(network.set_wifi, state)
    assert again.said == f"Wi-Fi is already {word}." and not again.changed


async def test_undo_refuses_when_wifi_was_switched_since(
    network_manager: Daemon, system_bus: PrivateBus, act: Any
) -> None:
    outcome = await act(network.set_wifi, False)
    switch(system_bus, "WirelessEnabled", True)
    with pytest.raises(WorldMoved) as caught:
        await act(network.undo_set_wifi, change(outcome))
    assert caught.value.said == "Wi-Fi was switched on since." and told(system_bus, "WirelessEnabled")


async def test_a_hardware_switch_is_named(nm_with_hardware: Mock, system_bus: PrivateBus, act: Any) -> None:
    switch(system_bus, "WirelessEnabled", False)
    nm_with_hardware.set(NAME, "{'WirelessHardwareEnabled': <false>}")
    said = (await act(network.set_wifi, True)).said
    assert said == "Wi-Fi is on, but a switch or key of this computer blocks it."


async def test_an_old_network_manager_is_asked_for_its_devices(mocks: Mocks, act: Any) -> None:
    mock = mocks.start("networkmanager", NAME, PATH)
    assert (await act(network.set_wifi, False)).said == f"Wi-Fi is off, {NO_ADAPTER}"
    mock.tell("org.freedesktop.DBus.Mock.AddWiFiDevice", "wifi0", "wlan0", "100")
    assert (await act(network.set_wifi, True)).said == "Wi-Fi is on."


@pytest.mark.parametrize(
    ("over", "state", "line"),
    [
        ("802-11-wireless", False, "Wi-Fi on → off. This computer is connected through it"),
        ("802-3-ethernet", False, "Wi-Fi on → off"),
        ("802-11-wireless", True, "Wi-Fi on → on"),
    ],
)
async def test_the_question_says_when_the_connection_goes_with_it(
    nm_with_hardware: Mock, system_bus: PrivateBus, act: Any, over: str, state: bool, line: str
) -> None:
    nm_with_hardware.tell(
        "org.freedesktop.DBus.Mock.AddProperty", NAME, "PrimaryConnectionType", f"<'{over}'>"
    )
    assert await act(network.preview_wifi, state) == line
    assert told(system_bus, "WirelessEnabled")


async def test_airplane_mode_cuts_and_brings_back_what_was_on(
    nm_with_hardware: Mock, bluez: Bluez, system_bus: PrivateBus, private_home: Path, act: Any
) -> None:
    switch(system_bus, "WwanEnabled", False)
    on = await act(network.set_airplane_mode, True)
    assert on.said == "Airplane mode is on. Wi-Fi, mobile data and Bluetooth are off."
    assert not told(system_bus, "WirelessEnabled") and not bluez.powered()
    again = await act(network.set_airplane_mode, True)
    assert again.said.startswith("Airplane mode is already on.") and not again.changed

    off = await act(network.set_airplane_mode, False)
    assert off.said == "Airplane mode is off. Wi-Fi and Bluetooth are on, mobile data is off."
    assert told(system_bus, "WirelessEnabled") and bluez.powered() and not told(system_bus, "WwanEnabled")

    undone = await act(network.undo_airplane_mode, change(off))
    assert undone == "As before: Wi-Fi, mobile data and Bluetooth are off." and not bluez.powered()
    assert (await act(network.set_airplane_mode, False)).said == off.said


async def test_what_airplane_mode_cut_comes_back_after_a_restart(
    nm_with_hardware: Mock, bluez: Bluez, private_home: Path, real_services: Services, act: Any
) -> None:
    bluez.set(ADAPTER_PATH, "org.bluez.Adapter1", "Powered", False)
    await act(network.set_airplane_mode, True)
    await real_services.close()
    await act(network.set_airplane_mode, False)
    assert not bluez.powered()
    assert not list(paths.data_dir().glob("airplane.json"))


async def test_airplane_mode_off_where_nothing_is_known_switches_everything_on(
    nm_with_hardware: Mock, bluez: Bluez, system_bus: PrivateBus, private_home: Path, act: Any
) -> None:
    assert (await act(network.set_airplane_mode, False)).said.startswith("Airplane mode is already off.")
    for name in ("WirelessEnabled", "WwanEnabled"):
        switch(system_bus, name, False)
    bluez.set(ADAPTER_PATH, "org.bluez.Adapter1", "Powered", False)
    said = (await act(network.set_airplane_mode, False)).said
    assert said == "Airplane mode is off. Wi-Fi, mobile data and Bluetooth are on." and bluez.powered()


async def test_undo_of_airplane_mode_restores_each_radio(
    nm_with_hardware: Mock, bluez: Bluez, system_bus: PrivateBus, private_home: Path, act: Any
) -> None:
    switch(system_bus, "WwanEnabled", True)
    bluez.set(ADAPTER_PATH, "org.bluez.Adapter1", "Powered", False)
    on = await act(network.set_airplane_mode, True)
    assert await act(network.preview_airplane_mode, True) == "Airplane mode on"
    assert (
        await act(network.undo_airplane_mode, change(on))
        == "As before: Wi-Fi and mobile data are on, Bluetooth is off."
    )
    assert told(system_bus, "WirelessEnabled") and told(system_bus, "WwanEnabled") and not bluez.powered()
    assert await act(network.preview_airplane_mode, True) == "Switches off Wi-Fi and mobile data"


async def test_undo_of_airplane_mode_refuses_when_a_radio_was_switched_since(
    network_manager: Daemon, system_bus: PrivateBus, private_home: Path, act: Any
) -> None:
    on = await act(network.set_airplane_mode, True)
    assert on.said == "Airplane mode is on. Wi-Fi is off."
    switch(system_bus, "WirelessEnabled", True)
    with pytest.raises(WorldMoved) as caught:
        await act(network.undo_airplane_mode, change(on))
    assert caught.value.said == "The radios were switched since. Wi-Fi is on."


async def test_a_radio_that_cannot_be_switched_is_named(
    nm_with_hardware: Mock, bluez: Bluez, private_home: Path, act: Any
) -> None:
    bluez.jam()
    outcome = await act(network.set_airplane_mode, True)
    said = "Not everything could be switched. Bluetooth is on, Wi-Fi and mobile data are off."
    assert outcome.said == said and outcome.changed


async def test_bluetooth_alone_is_enough_for_airplane_mode(
    bluez: Bluez, private_home: Path, act: Any
) -> None:
    assert (await act(network.set_airplane_mode, True)).said == "Airplane mode is on. Bluetooth is off."
    assert not bluez.powered()


@pytest.mark.parametrize(
    ("handler", "said"),
    [
        (network.set_wifi, "I cannot reach the network manager."),
        (network.set_airplane_mode, "I cannot reach the network manager."),
    ],
)
async def test_without_a_network_manager_there_is_a_cure(
    system_bus: Any, private_home: Path, act: Any, handler: Any, said: str
) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(handler, False)
    assert caught.value.said == said and "network-manager" in caught.value.cure


async def test_a_network_manager_that_is_just_starting_is_missing(mocks: Mocks, act: Any) -> None:
    mocks.bare(NAME, "/org/freedesktop", "org.example.Nothing")
    with pytest.raises(ServiceMissing) as caught:
        await act(network.set_wifi, False)
    assert caught.value.said == "I cannot reach the network manager."


@pytest.mark.parametrize("handler", [network.set_wifi, network.set_airplane_mode])
async def test_without_a_system_bus_it_is_missing(
    no_system_bus: None, private_home: Path, act: Any, handler: Any
) -> None:
    with pytest.raises(ServiceMissing):
        await act(handler, True)


@pytest.mark.parametrize("handler", [network.set_wifi, network.set_airplane_mode])
async def test_a_network_manager_that_died_is_missing_and_is_found_again(
    network_manager: Daemon, system_bus: PrivateBus, private_home: Path, act: Any, handler: Any
) -> None:
    await act(network.set_wifi, True)
    network_manager.stop()
    with pytest.raises(ServiceMissing):
        await act(handler, False)


async def test_a_network_manager_that_is_started_again_is_used_again(
    network_manager: Daemon, system_bus: PrivateBus, act: Any
) -> None:
    await act(network.set_wifi, False)
    network_manager.stop()
    network_manager.start()
    assert (await act(network.set_wifi, False)).said.startswith("Wi-Fi is off")
    assert not told(system_bus, "WirelessEnabled")


async def test_a_refusal_is_said(mocks: Mocks, system_bus: PrivateBus, act: Any) -> None:
    mock = mocks.start("networkmanager", NAME, PATH)
    refuses = f'raise dbus.exceptions.DBusException("no", name="{NAME}.PermissionDenied")'
    mock.add_method("org.freedesktop.DBus.Properties", "Set", "ssv", "", refuses)
    with pytest.raises(ActionFailed) as caught:
        await act(network.set_wifi, False)
    assert caught.value.said == "You are not allowed to do that." and told(system_bus, "WirelessEnabled")


async def test_a_switch_that_does_not_move_is_not_lied_about(mocks: Mocks, act: Any) -> None:
    mock = mocks.start("networkmanager", NAME, PATH)
    mock.add_method("org.freedesktop.DBus.Properties", "Set", "ssv", "", "pass")
    outcome = await act(network.set_wifi, False)
    assert outcome.said == "Wi-Fi is still on." and not outcome.changed
