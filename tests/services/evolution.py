"""A real Evolution Data Server on a private session bus, with a calendar and address book of its own."""

import contextlib
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.services.buses import PrivateBus, pointing, wait_until

_NAMES = "org.gnome.evolution.dataserver"


class Evolution:
    """The server's processes, which its message bus starts at the first call."""

    def __init__(self, bus: PrivateBus) -> None:
        self.bus = bus

    def processes(self) -> list[psutil.Process]:
        """Those that run now, told from all others by their bus; the bus is not always their parent."""
        found = []
        for process in psutil.process_iter():
            with contextlib.suppress(psutil.Error):
                ours = process.environ().get("DBUS_STARTER_ADDRESS", "").startswith(self.bus.address)
                if ours and "/evolution-" in " ".join(process.cmdline()):
                    found.append(process)
        return found

    def kill(self) -> None:
        """End the server, as when it crashes; the next call starts another."""
        for process in (running := self.processes()):
            process.kill()
        psutil.wait_procs(running, timeout=10)
        wait_until(lambda: not self._owned(), "the bus still knows the dead server")

    def freeze(self) -> None:
        """Let the server take calls and answer none."""
        for process in self.processes():
            process.suspend()

    def thaw(self) -> None:
        """Let it go on."""
        for process in self.processes():
            process.resume()

    def _owned(self) -> bool:
        command = ["gdbus", "call", "--address", self.bus.address, "--dest", "org.freedesktop.DBus"]
        command += ["--object-path", "/", "--method", "org.freedesktop.DBus.ListNames"]
        return _NAMES in subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def evolution(
    private_home: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Evolution]:
    """The server; it keeps everything in the private home."""
    monkeypatch.setenv("GSETTINGS_BACKEND", "memory")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
    bus = PrivateBus("session", tmp_path_factory.mktemp("bus"), activatable=True)
    bus.start()
    server = Evolution(bus)
    try:
        with pointing("session", bus.address):
            yield server
    finally:
        server.thaw()
        started = server.processes()
        bus.stop()
        for process in started:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
        psutil.wait_procs(started, timeout=10)
