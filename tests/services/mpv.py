"""Real mpv players on the private session bus, with tracks made for them.

mpv is controlled through its mpv-mpris plugin (Debian package mpv-mpris), as on a user's desktop.
"""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.buses import PrivateBus, wait_until

MPRIS = "org.mpris.MediaPlayer2"
MPRIS_PATH = "/org/mpris/MediaPlayer2"
FIRST = f"{MPRIS}.mpv"
"""The bus name of the first mpv; later ones add ``.instancePID``."""


class MpvPlayers:
    """Starts mpv processes and ends them in the end."""

    def __init__(self, bus: PrivateBus, directory: Path) -> None:
        self._bus = bus
        self.directory = directory
        self._started: list[subprocess.Popen[bytes]] = []
        self._known: list[str] = []

    def track(self, path: str, title: str = "", artist: str = "", album: str = "", seconds: int = 60) -> Path:
        """Make a sound file, tagged as said, below the test's directory."""
        file = self.directory / path
        file.parent.mkdir(parents=True, exist_ok=True)
        tags = {"TITLE": title, "ARTIST": artist, "ALBUM": album}
        comments = [
            part for key, value in tags.items() if value for part in ("--add-comment", f"{key}={value}")
        ]
        command = ["sox", "-V1", "-r", "8000", "-c", "1", "-n", *comments, str(file)]
        subprocess.run([*command, "synth", str(seconds), "sine", "200", "gain", "-20"], check=True)
        return file

    def start(self, *files: Path, paused: bool = False) -> "subprocess.Popen[bytes]":
        """Start an mpv with these tracks and wait until it is on the bus and has the first one."""
        before = len(self.names())
        command = [
            "mpv",
            "--no-video",
            "--ao=null",
            "--idle",
            "--no-terminal",
            *(["--pause"] if paused else []),
        ]
        player = subprocess.Popen([*command, *map(str, files)], env=self.environment)
        self._started.append(player)
        wait_until(lambda: len(self.names()) > before, "mpv is not on the bus (apt install mpv mpv-mpris)")
        newest = next(name for name in self.names() if name not in self._known)
        self._known.append(newest)
        if files:
            wait_until(lambda: "xesam:url" in self.read(newest, "Metadata"), "mpv did not load its track")
        if files and not paused:
            # Until then mpv does not jump.
            wait_until(lambda: "int64 0>" not in self.read(newest, "Position"), "mpv did not begin to play")
        return player

    def names(self) -> list[str]:
        """The players on the bus."""
        command = ["gdbus", "call", "--address", self._bus.address, "--dest", "org.freedesktop.DBus"]
        command += ["--object-path", "/", "--method", "org.freedesktop.DBus.ListNames"]
        listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return re.findall(r"'(org\.mpris\.MediaPlayer2\.[^']+)'", listed)

    def read(self, name: str, what: str) -> str:
        """A property of a player, as GVariant text."""
        command = [
            "gdbus",
            "call",
            "--address",
            self._bus.address,
            "--dest",
            name,
            "--object-path",
            MPRIS_PATH,
        ]
        command += ["--method", "org.freedesktop.DBus.Properties.Get", f"{MPRIS}.Player", what]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    def tell(self, name: str, method: str, *arguments: str) -> None:
        """Call a method of a player, as somebody at its window would."""
        command = [
            "gdbus",
            "call",
            "--address",
            self._bus.address,
            "--dest",
            name,
            "--object-path",
            MPRIS_PATH,
        ]
        subprocess.run(
            [*command, "--method", f"{MPRIS}.{method}", *arguments], capture_output=True, check=True
        )

    def stop(self, player: "subprocess.Popen[bytes]") -> None:
        """End a player."""
        player.terminate()
        player.wait(10)

    def close(self) -> None:
        """End all players."""
        for player in self._started:
            self.stop(player)

    @property
    def environment(self) -> dict[str, str]:
        """What an mpv needs to run apart from the user's own settings."""
        home = str(self.directory)
        return {
            **os.environ,
            "DBUS_SESSION_BUS_ADDRESS": self._bus.address,
            "HOME": home,
            "XDG_CONFIG_HOME": home,
        }


@pytest.fixture
def mpv(session_bus: PrivateBus, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MpvPlayers]:
    """Players to start, and tracks for them."""
    players = MpvPlayers(session_bus, tmp_path_factory.mktemp("mpv"))
    try:
        yield players
    finally:
        players.close()
