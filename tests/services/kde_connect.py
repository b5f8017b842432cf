"""A stand-in for KDE Connect on the private session bus (python-dbusmock), with phones as wanted."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from system_actions.services.phones import DAEMON, DEVICE, NAME, PATH
from tests.services.buses import Mocks, PrivateBus


class KdeConnect:
    """The daemon; `handed` is what was handed to the phones."""

    def __init__(self, bus: PrivateBus, folder: Path) -> None:
        self._folder = folder
        self._mocks = Mocks(bus)
        self._ids: list[str] = []

    def start(self) -> None:
        """Start the daemon and wait until it owns its name."""
        self._mock = self._mocks.bare(NAME, PATH, DAEMON)
        self._mock.add_method(DAEMON, "devices", "bb", "as", "ret = dbus.Array([], signature='s')")

    @property
    def handed(self) -> list[list[object]]:
        """What came, one after the other: the phone, the member, and the arguments in plain JSON."""
        written = self._folder / "handed"
        return [json.loads(line) for line in written.read_text().splitlines()] if written.exists() else []

    def add(self, id: str, label: str, *plugins: str) -> None:
        """Bring a phone into reach; of `plugins`, `sms` and `share` can be switched on."""
        path = f"{PATH}/devices/{id}"
        allowed = [f"kdeconnect_{plugin}" for plugin in plugins]
        self._show(path, DEVICE, ("hasPlugin", "s", "b", f"ret = args[0] in {allowed!r}"), name=label)
        sms = "[[[str(part) for part in a] for a in args[0]], str(args[1]), len(args[2])]"
        self._show(f"{path}/sms", f"{DEVICE}.sms", ("sendSms", "avsav", "", self._note(id, "sendSms", sms)))
        noted = self._note(id, "shareUrl", "[str(args[0])]")
        self._show(f"{path}/share", f"{DEVICE}.share", ("shareUrl", "s", "", noted))
        self._ids.append(id)
        # Both questions, for those in reach and those paired, are put to it.
        code = f"ret = dbus.Array({self._ids!r} if args[0] and args[1] else ['other'], signature='s')"
        self._mock.add_method(DAEMON, "devices", "bb", "as", code)

    def break_off(self, id: str) -> None:
        """Let the daemon die when a message comes to this phone."""
        path = f"{PATH}/devices/{id}/sms"
        self._mock.add_method(f"{DEVICE}.sms", "sendSms", "avsav", "", "import os; os._exit(1)", path=path)

    def refuse(self, id: str) -> None:
        """Let the phone's plugin fail when a message comes."""
        path = f"{PATH}/devices/{id}/sms"
        code = "raise dbus.exceptions.DBusException('no', name='org.kde.Failed')"
        self._mock.add_method(f"{DEVICE}.sms", "sendSms", "avsav", "", code, path=path)

    def stop(self) -> None:
        """End the daemon."""
        self._mocks.close()

    def _show(self, path: str, interface: str, method: tuple[str, str, str, str], **properties: str) -> None:
        """Show an object with one method and text properties."""
        values = ", ".join(f"{json.dumps(key)}: <{json.dumps(text)}>" for key, text in properties.items())
        methods = f"[({', '.join(map(json.dumps, method))})]"
        given = f"{{{values}}}" if values else "@a{sv} {}"
        self._mock.tell("org.freedesktop.DBus.Mock.AddObject", path, interface, given, methods)

    def _note(self, id: str, member: str, told: str) -> str:
        """Python that writes down what came."""
        line = f"json.dumps([{id!r}, {member!r}, *{told}])"
        return f"import json; open({str(self._folder / 'handed')!r}, 'a').write({line} + chr(10))"


@pytest.fixture
def kde_connect(session_bus: PrivateBus, tmp_path: Path) -> Iterator[KdeConnect]:
    """KDE Connect with no phone in reach."""
    daemon = KdeConnect(session_bus, tmp_path)
    try:
        daemon.start()
        yield daemon
    finally:
        daemon.stop()
