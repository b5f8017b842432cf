"""A real Secret Service with an empty keyring of the test's own, unlocked."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.buses import PrivateBus, wait_until

NAME = "org.freedesktop.secrets"


@pytest.fixture
def secret_service(
    session_bus: PrivateBus, private_home: Path, tmp_path_factory: pytest.TempPathFactory
) -> "Iterator[subprocess.Popen[bytes]]":
    """GNOME Keyring on the private session bus; stop the process to take it away."""
    control = tmp_path_factory.mktemp("keyring", numbered=True)
    command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    with (control / "log").open("wb") as log:
        daemon = subprocess.Popen(
            [*command, f"--control-directory={control}"],
            env={**os.environ, "XDG_RUNTIME_DIR": str(control)},
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
        )
    assert daemon.stdin is not None
    daemon.stdin.write(b"the keyring's password")
    daemon.stdin.close()
    try:
        wait_until(
            lambda: _owned(session_bus), f"no keyring (apt install gnome-keyring): see {control / 'log'}"
        )
        yield daemon
    finally:
        daemon.terminate()
        daemon.wait(10)


def _owned(bus: PrivateBus) -> bool:
    command = ["gdbus", "wait", "--address", bus.address, "--timeout", "10", NAME]
    return subprocess.run(command, capture_output=True).returncode == 0
