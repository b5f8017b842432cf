"""The real NetworkManager, power-profiles-daemon and UPower on the private system bus.

Each runs in namespaces of its own: an empty network, so that the machine's connection is not touched, and
empty directories in place of those where it keeps its state. That needs the rights of root.
"""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.services.buses import PrivateBus, wait_until

_NETWORK_MANAGER = """\
[main]
plugins=keyfile
dns=none
rc-manager=unmanaged
auth-polkit=false
[connectivity]
enabled=false
"""


class Daemon:
    """A system service that runs for a test."""

    def __init__(self, bus: PrivateBus, name: str, path: str, command: list[str], log: Path) -> None:
        self.name = name
        self._path = path
        self._bus = bus
        self._command = command
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, again if it was stopped, and wait until its object is there."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(self._command, stdout=log, stderr=log, start_new_session=True)
        wait_until(self._answers, f"{self.name} did not start: see {self._log}", seconds=25)

    @property
    def pid(self) -> int:
        """Its process."""
        assert self._process is not None
        return self._process.pid

    def stop(self) -> None:
        """End it, as when it crashes."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)
            self._process = None

    def _answers(self) -> bool:
        # Some own their name for a while before they show their object.
        ask = ["gdbus", "introspect", "--address", self._bus.address, "--dest", self.name]
        shown = subprocess.run([*ask, "--object-path", self._path], capture_output=True, text=True).stdout
        return f"interface {self.name}" in shown


StartDaemon = Callable[..., Daemon]


@pytest.fixture
def start_daemon(system_bus: PrivateBus, tmp_path: Path) -> Iterator[StartDaemon]:
    """Starts system services that are ended after the test."""
    started: list[Daemon] = []

    # A service that gives up the rights of root could not get at the bus where pytest's directories are.
    system_bus.socket.parent.chmod(0o755)
    reach = f"mount --bind {system_bus.socket.parent} /mnt && "
    reach += "export DBUS_SYSTEM_BUS_ADDRESS=unix:path=/mnt/bus && "

    def start(
        name: str, *command: str, path: str = "", alone: str = "", emptied: tuple[str, ...] = ()
    ) -> Daemon:
        """Start a service.

        Args:
            name: The name it takes on the bus.
            command: The program and its arguments.
            path: Where its object is; where its name says when not given.
            alone: Further namespaces for `unshare`, besides that of the mounts.
            emptied: Directories that it sees empty.
        """
        script = reach + "".join(f"mkdir -p {one} && mount -t tmpfs none {one} && " for one in emptied)
        inside = ["unshare", "--mount", *alone.split(), "sh", "-ec", script + 'exec "$@"', "sh", *command]
        path = path or "/" + name.replace(".", "/")
        daemon = Daemon(system_bus, name, path, inside, tmp_path / f"{name}.log")
        started.append(daemon)
        daemon.start()
        return daemon

    try:
        yield start
    finally:
        for daemon in reversed(started):
            daemon.stop()


@pytest.fixture
def network_manager(start_daemon: StartDaemon, tmp_path: Path) -> Daemon:
    """NetworkManager on a machine with no network device but its own loopback."""
    config = tmp_path / "NetworkManager.conf"
    config.write_text(_NETWORK_MANAGER)
    return start_daemon(
        "org.freedesktop.NetworkManager",
        "NetworkManager",
        "--no-daemon",
        f"--config={config}",
        f"--config-dir={tmp_path / 'none'}",
        "--log-level=WARN",
        alone="--net",
        emptied=("/var/lib/NetworkManager", "/run/NetworkManager"),
    )


@pytest.fixture
def power_profiles(start_daemon: StartDaemon) -> Daemon:
    """power-profiles-daemon, with polkit to ask whether it may be told."""
    start_daemon(
        "org.freedesktop.PolicyKit1",
        "/usr/lib/polkit-1/polkitd",
        "--no-debug",
        path="/org/freedesktop/PolicyKit1/Authority",
    )
    directory = "/var/lib/power-profiles-daemon"
    return start_daemon(
        "net.hadess.PowerProfiles", "/usr/libexec/power-profiles-daemon", emptied=(directory,)
    )


@pytest.fixture
def real_upower(start_daemon: StartDaemon) -> Daemon:
    """UPower on this machine, whatever batteries it has."""
    return start_daemon("org.freedesktop.UPower", "/usr/libexec/upowerd", emptied=("/var/lib/upower",))


def gdbus(bus: PrivateBus, destination: str, path: str, method: str, *arguments: str) -> str:
    """Call a method as another program does; GVariant text both ways."""
    command = ["gdbus", "call", "--address", bus.address, "--dest", destination, "--object-path", path]
    done = subprocess.run(
        [*command, "--method", method, *arguments], capture_output=True, text=True, env=dict(os.environ)
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
