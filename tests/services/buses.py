"""Private message buses, and python-dbusmock's stand-ins for services that need hardware.

While a fixture is in use, the environment points this process and its children at the private bus; the
user's own buses are never touched.
"""

import contextlib
import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

_CONFIG = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>{kind}</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  {services}
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
    <allow own="*"/><allow user="*"/>
  </policy>
</busconfig>
"""

_VARIABLE = {"session": "DBUS_SESSION_BUS_ADDRESS", "system": "DBUS_SYSTEM_BUS_ADDRESS"}


class PrivateBus:
    """A running dbus-daemon; `address` is where it listens."""

    def __init__(self, kind: str, directory: Path, *, activatable: bool) -> None:
        self.kind = kind
        self.socket = directory / "bus"
        self.address = f"unix:path={self.socket}"
        config = directory / "bus.conf"
        services = "<standard_session_servicedirs/>" if activatable else ""
        config.write_text(_CONFIG.format(kind=kind, socket=self.socket, services=services))
        self._command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile"]
        self._daemon: subprocess.Popen[bytes] | None = None
        self._log = directory / "bus.log"

    @property
    def pid(self) -> int:
        """The daemon's process, whose children are the programs it started."""
        assert self._daemon is not None
        return self._daemon.pid

    def start(self) -> None:
        """Start the daemon, again if it was stopped."""
        self.socket.unlink(missing_ok=True)
        with self._log.open("ab") as log:
            self._daemon = subprocess.Popen(self._command, stderr=log)
        wait_until(self._listens, f"dbus-daemon did not start (apt install dbus): see {self._log}")

    def _listens(self) -> bool:
        with socket.socket(socket.AF_UNIX) as trial:
            return trial.connect_ex(str(self.socket)) == 0

    def stop(self) -> None:
        """End the daemon, as when the machine's bus dies."""
        if self._daemon is not None:
            self._daemon.terminate()
            self._daemon.wait(10)
            self._daemon = None


class Mock:
    """A python-dbusmock service on a private bus, told what to do with gdbus."""

    def __init__(self, process: "subprocess.Popen[bytes]", bus: PrivateBus, name: str, path: str) -> None:
        self.name = name
        self.path = path
        self._process = process
        self._bus = bus

    @property
    def pid(self) -> int:
        """The service's process."""
        return self._process.pid

    def tell(self, method: str, *arguments: str, path: str = "") -> str:
        """Call a method (interface and member) of one of the service's objects; GVariant text both ways."""
        command = ["gdbus", "call", "--address", self._bus.address, "--dest", self.name]
        command += ["--object-path", path or self.path, "--method", method, *arguments]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def add_method(
        self, interface: str, name: str, takes: str, gives: str, code: str, path: str = ""
    ) -> None:
        """Give an object another method; `code` is Python with `args` in and `ret` out."""
        quoted = [json.dumps(text) for text in (interface, name, takes, gives, code)]
        self.tell("org.freedesktop.DBus.Mock.AddMethod", *quoted, path=path)

    def set(self, interface: str, values: str, path: str = "") -> None:
        """Change properties, say ``{'OnBattery': <true>}``, as the real service would."""
        self.tell("org.freedesktop.DBus.Mock.UpdateProperties", interface, values, path=path)

    def calls(self, path: str = "") -> str:
        """What was called so far, as GVariant text."""
        return self.tell("org.freedesktop.DBus.Mock.GetCalls", path=path)

    def stop(self) -> None:
        """End the service, as when it crashes."""
        self._process.terminate()
        self._process.wait(10)


class Mocks:
    """Starts dbusmock templates and stops them in the end."""

    def __init__(self, bus: PrivateBus) -> None:
        self._bus = bus
        self._started = ExitStack()

    def start(self, template: str, name: str, path: str, **parameters: Any) -> Mock:
        """Start a template and wait until it owns its name."""
        command = ["/usr/bin/python3", "-m", "dbusmock", f"--{self._bus.kind}", "--template", template]
        if parameters:
            command += ["--parameters", json.dumps(parameters)]
        return self._run(command, name, path)

    def bare(self, name: str, path: str, interface: str) -> Mock:
        """Start a service with one empty object, for what there is no template of."""
        return self._run(
            ["/usr/bin/python3", "-m", "dbusmock", f"--{self._bus.kind}", name, path, interface], name, path
        )

    def _run(self, command: list[str], name: str, path: str) -> Mock:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        mock = Mock(process, self._bus, name, path)
        self._started.callback(mock.stop)
        wait_until(lambda: self._answers(name), f"{name} did not start (apt install python3-dbusmock)")
        return mock

    def close(self) -> None:
        """End every service, also when one of them cannot be ended."""
        self._started.close()

    def _answers(self, name: str) -> bool:
        command = ["gdbus", "wait", "--address", self._bus.address, "--timeout", "10", name]
        return subprocess.run(command, capture_output=True).returncode == 0


@pytest.fixture
def session_bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrivateBus]:
    """A session bus of the test's own that starts no program by itself."""
    with _running("session", tmp_path_factory.mktemp("bus"), activatable=False) as bus:
        yield bus


@pytest.fixture
def desktop_session_bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrivateBus]:
    """A session bus of the test's own that starts the programs installed for it."""
    with _running("session", tmp_path_factory.mktemp("bus"), activatable=True) as bus:
        yield bus


@pytest.fixture
def system_bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrivateBus]:
    """A system bus of the test's own."""
    with _running("system", tmp_path_factory.mktemp("bus"), activatable=False) as bus:
        yield bus


@pytest.fixture
def mocks(system_bus: PrivateBus) -> Iterator[Mocks]:
    """Stand-ins on the private system bus."""
    started = Mocks(system_bus)
    try:
        yield started
    finally:
        started.close()


@pytest.fixture
def no_session_bus() -> Iterator[None]:
    """A computer whose session bus is not there."""
    with pointing("session", "unix:path=/nonexistent/bus"):
        yield


@pytest.fixture
def no_system_bus() -> Iterator[None]:
    """A computer whose system bus is not there."""
    with pointing("system", "unix:path=/nonexistent/bus"):
        yield


def wait_until(true: Any, otherwise: str, seconds: float = 15) -> None:
    """Wait until a function returns true, or fail the test."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if true():
            return
        time.sleep(0.02)
    pytest.fail(otherwise)


@contextmanager
def _running(kind: str, directory: Path, *, activatable: bool) -> Iterator[PrivateBus]:
    bus = PrivateBus(kind, directory, activatable=activatable)
    try:
        bus.start()
        with pointing(kind, bus.address):
            yield bus
    finally:
        bus.stop()


@contextmanager
def pointing(kind: str, address: str) -> Iterator[None]:
    """Let this process and its children find a bus at this address."""
    variable = _VARIABLE[kind]
    before = os.environ.get(variable)
    os.environ[variable] = address
    try:
        yield
    finally:
        with contextlib.suppress(KeyError):
            del os.environ[variable]
        if before is not None:
            os.environ[variable] = before
