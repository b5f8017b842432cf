"""Programs that play silence into the private PulseAudio under a name of their own."""

import os
import subprocess
from collections.abc import Iterator

import pytest

from tests.services.buses import wait_until
from tests.services.pulse import Pulse


class Players:
    """Starts and stops programs with a sound stream."""

    def __init__(self, pulse: Pulse) -> None:
        self._pulse = pulse
        self._started: list[subprocess.Popen[bytes]] = []

    def start(self, name: str, percent: int = 100, device: str = "") -> "subprocess.Popen[bytes]":
        """Start a program of this name, as loud as said, and wait until its stream is there."""
        before = self._streams()
        command = ["pacat", "--playback", f"--client-name={name}", "/dev/zero"]
        if device:
            command.append(f"--device={device}")
        player = subprocess.Popen(command, env={**os.environ, **self._pulse.environment})
        self._started.append(player)
        wait_until(lambda: self._streams() > before, f"{name} did not start to play")
        # PipeWire does not take the loudness that a stream comes with.
        [stream] = self._streams() - before
        self._pulse.pactl("set-sink-input-volume", stream, f"{percent}%")
        return player

    def _streams(self) -> set[str]:
        """The numbers of all streams."""
        return {line.split()[0] for line in self._pulse.pactl("list", "short", "sink-inputs").splitlines()}

    def levels(self) -> str:
        """What `pactl` says about all streams."""
        return self._pulse.pactl("list", "sink-inputs")

    def stop(self, player: "subprocess.Popen[bytes]") -> None:
        """End a program."""
        player.terminate()
        player.wait(10)

    def close(self) -> None:
        """End all programs."""
        for player in self._started:
            self.stop(player)


@pytest.fixture
def players(pulse: Pulse) -> Iterator[Players]:
    """Programs that make sound."""
    started = Players(pulse)
    try:
        yield started
    finally:
        started.close()
