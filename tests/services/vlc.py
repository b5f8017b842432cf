"""The real VLC on the private session bus, beside `tests.services.mpv`."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.buses import wait_until
from tests.services.mpv import MPRIS, MpvPlayers

VLC = f"{MPRIS}.vlc"
"""Its bus name."""


class VlcPlayer:
    """Starts VLC with tracks of `MpvPlayers`, through which it can be looked at, too."""

    def __init__(self, mpv: MpvPlayers) -> None:
        self._mpv = mpv
        self._program = _program(mpv.directory)
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, *files: Path, paused: bool = False) -> None:
        """Start VLC and wait until it plays."""
        # It is on the bus with any interface; the one called dbus would put it there twice.
        command = [self._program, "-I", "dummy", "--aout=dummy", "--vout=dummy", "--quiet"]
        command += ["--start-paused"] if paused else []
        self._process = subprocess.Popen([*command, *map(str, files)], env=self._mpv.environment)
        wait_until(lambda: VLC in self._mpv.names(), "VLC is not on the bus (apt install vlc-plugin-base)")
        wanted = "Paused" if paused else "Playing"
        wait_until(lambda: wanted in self.read("PlaybackStatus"), "VLC did not load its track")

    def read(self, what: str) -> str:
        """A property, as GVariant text."""
        return self._mpv.read(VLC, what)

    def tell(self, method: str, *arguments: str) -> None:
        """Call a method, as somebody at its window would."""
        self._mpv.tell(VLC, method, *arguments)

    def close(self) -> None:
        """End it."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)


def _program(folder: Path) -> str:
    """VLC refuses to run as root, as which the tests may run; a copy asks for another number instead."""
    program = shutil.which("vlc") or "vlc"
    if os.geteuid() != 0:
        return program
    copy = folder / "vlc"
    copy.write_bytes(Path(program).read_bytes().replace(b"geteuid", b"getppid"))
    copy.chmod(0o755)
    return str(copy)


@pytest.fixture
def vlc(mpv: MpvPlayers) -> Iterator[VlcPlayer]:
    """A VLC to start; `mpv` makes its tracks."""
    player = VlcPlayer(mpv)
    try:
        yield player
    finally:
        player.close()
