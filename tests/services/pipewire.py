"""PipeWire in place of PulseAudio, from packages unpacked beside the system's (``script/test-pipewire``)."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.services.buses import PrivateBus, wait_until

ROOT = "OCTAVOX_TEST_PIPEWIRE"
"""The variable that names the folder of the unpacked packages; without it the tests use PulseAudio."""


@contextmanager
def running_pipewire(directory: Path, environment: dict[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    """Start PipeWire, its session manager and its PulseAudio server; yields the last of them.

    Args:
        directory: Where everything it writes lies.
        environment: What says where the PulseAudio server is to listen.
    """
    own = directory / "pipewire"
    own.mkdir()
    bus = PrivateBus("session", own, activatable=False)
    private = {**os.environ, **environment, **_paths(Path(os.environ[ROOT]), directory)}
    private["DBUS_SESSION_BUS_ADDRESS"] = bus.address
    started: list[subprocess.Popen[bytes]] = []
    with (directory / "pipewire.log").open("wb") as log:

        def start(program: str) -> "subprocess.Popen[bytes]":
            started.append(subprocess.Popen([program], env=private, stdout=log, stderr=log))
            return started[-1]

        try:
            bus.start()
            start("pipewire")
            wait_until((directory / "pipewire-0").exists, f"pipewire did not start: see {log.name}")
            start("wireplumber")
            yield start("pipewire-pulse")
        finally:
            for process in reversed(started):
                process.terminate()
                process.wait(10)
            bus.stop()


def _paths(root: Path, directory: Path) -> dict[str, str]:
    """Where the programs find their libraries and settings, and where they put what they keep."""
    libraries = next((root / "usr/lib").glob("*-linux-gnu"))
    shared = root / "usr/share"
    return {
        "PATH": f"{root / 'usr/bin'}:{os.environ['PATH']}",
        "LD_LIBRARY_PATH": str(libraries),
        "PIPEWIRE_MODULE_DIR": str(next(libraries.glob("pipewire-0.*"))),
        "PIPEWIRE_CONFIG_DIR": str(shared / "pipewire"),
        "WIREPLUMBER_MODULE_DIR": str(next(libraries.glob("wireplumber-0.*"))),
        "WIREPLUMBER_CONFIG_DIR": str(shared / "wireplumber"),
        "WIREPLUMBER_DATA_DIR": str(shared / "wireplumber"),
        "PIPEWIRE_RUNTIME_DIR": str(directory),
        "XDG_RUNTIME_DIR": str(directory),
        "XDG_STATE_HOME": str(directory / "state"),
        "HOME": str(directory),
        "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nonexistent",
    }
