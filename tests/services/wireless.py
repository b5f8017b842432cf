"""A mocked BlueZ with an adapter that can be switched and devices that can be connected."""

from dataclasses import dataclass

import pytest

from tests.services.buses import Mock, Mocks, PrivateBus
from tests.services.switches import gdbus

ADAPTER_PATH = "/org/bluez/hci0"
ADAPTER = "org.bluez.Adapter1"
DEVICE = "org.bluez.Device1"
_MOCK = "org.bluez.Mock"
_PROPERTIES = "org.freedesktop.DBus.Properties"


@dataclass
class Bluez:
    """What BlueZ knows, seen and changed as another program does."""

    mock: Mock
    bus: PrivateBus

    def add_adapter(self, name: str = "hci0", *, powered: bool = True) -> str:
        """Plug an adapter in; returns its path."""
        self.mock.tell(f"{_MOCK}.AddAdapter", name, f"{name} of the laptop", path="/org/bluez")
        path = f"/org/bluez/{name}"
        self.set(path, ADAPTER, "Powered", powered)
        return path

    def add_device(self, label: str, number: int, icon: str = "", *, paired: bool = True) -> str:
        """Bring a device near; returns its path."""
        address = f"AA:BB:CC:DD:EE:{number:02X}"
        self.mock.tell(f"{_MOCK}.AddDevice", "hci0", address, label, path="/org/bluez")
        path = f"{ADAPTER_PATH}/dev_{address.replace(':', '_')}"
        values = f"{{'Paired': <{str(paired).lower()}>, 'Icon': <'{icon}'>}}"
        self.mock.tell("org.freedesktop.DBus.Mock.UpdateProperties", DEVICE, values, path=path)
        for method, connected in (("Connect", "True"), ("Disconnect", "False")):
            code = f'self.UpdateProperties("{DEVICE}", {{"Connected": dbus.Boolean({connected})}})'
            self.mock.add_method(DEVICE, method, "", "", code, path=path)
        return path

    def fail(self, path: str, method: str, error: str) -> None:
        """Let a device answer with an error from now on."""
        code = f'raise dbus.exceptions.DBusException("it failed", name="{error}")'
        self.mock.add_method(DEVICE, method, "", "", code, path=path)

    def jam(self, error: str = "org.bluez.Error.Blocked") -> None:
        """Let the adapter refuse to be switched from now on, as one does that a key of the laptop blocks."""
        code = f'raise dbus.exceptions.DBusException("it is blocked", name="{error}")'
        self.mock.add_method(_PROPERTIES, "Set", "ssv", "", code, path=ADAPTER_PATH)

    def set(self, path: str, interface: str, name: str, on: bool) -> None:
        """Change a switch, as the desktop's own menu does."""
        value = f"<{str(on).lower()}>"
        gdbus(self.bus, "org.bluez", path, f"{_PROPERTIES}.Set", interface, name, value)

    def powered(self, path: str = ADAPTER_PATH) -> bool:
        """Whether an adapter has power."""
        return "true" in gdbus(self.bus, "org.bluez", path, f"{_PROPERTIES}.Get", ADAPTER, "Powered")

    def connected(self, path: str) -> bool:
        """Whether a device is connected."""
        return "true" in gdbus(self.bus, "org.bluez", path, f"{_PROPERTIES}.Get", DEVICE, "Connected")


@pytest.fixture
def bluez_alone(mocks: Mocks, system_bus: PrivateBus) -> Bluez:
    """BlueZ on a computer without a Bluetooth adapter."""
    return Bluez(mocks.start("bluez5", "org.bluez", "/"), system_bus)


@pytest.fixture
def bluez(bluez_alone: Bluez) -> Bluez:
    """BlueZ with one adapter that has power."""
    bluez_alone.add_adapter()
    return bluez_alone
