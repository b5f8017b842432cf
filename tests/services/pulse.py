"""A real PulseAudio of the test's own: a speaker that can be heard and a microphone that can be spoken into.

With ``script/test-pipewire`` it is PipeWire's server that speaks PulseAudio's protocol instead.

Everything lives in a directory of the test; the user's sound server is never touched. While the fixture
is in use, ``PULSE_SERVER`` and its kin point this process and its children at it. PortAudio looks for
devices once per process, so a test that uses sounddevice in this process re-scans first
(`assistant_core.sound_devices.rescan`); a child process needs nothing.
"""

import os
import signal
import subprocess
import time
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from tests.services.buses import wait_until
from tests.services.pipewire import ROOT, running_pipewire

SPEAKER = "va_speaker"
"""Name of the default sink; its monitor is recorded from the start."""

MICROPHONE = "va_mic"
"""Name of the default source: what is played into `MICROPHONE_FEED` comes out of it."""

MICROPHONE_FEED = "va_mic_feed"
RATE = 16000

# Null sinks render two seconds at a time unless rewinding is switched off, and every delay grows with it.
_NULL_SINK = "load-module module-null-sink rate=48000 norewinds=1"
_REMAP = f"load-module module-remap-source master={MICROPHONE_FEED}.monitor"
_DEVICES = (
    f"{_NULL_SINK} sink_name={SPEAKER} sink_properties=device.description=VASpeaker",
    f"{_NULL_SINK} channels=1 sink_name={MICROPHONE_FEED} sink_properties=device.description=VAMicFeed",
    f"{_REMAP} source_name={MICROPHONE} source_properties=device.description=VAMic",
    f"set-default-sink {SPEAKER}",
    f"set-default-source {MICROPHONE}",
)
_PROTOCOL = "load-module module-native-protocol-unix auth-anonymous=1 auth-cookie-enabled=0 socket="


class Pulse:
    """A running private PulseAudio."""

    def __init__(
        self, directory: Path, environment: dict[str, str], server: "subprocess.Popen[bytes]"
    ) -> None:
        self.directory = directory
        self._server = server
        self.environment = environment
        """What a child needs to find this server; already in `os.environ` under the fixture."""
        self._children: list[subprocess.Popen[bytes]] = []
        self._recording = directory / "speaker.raw"
        self._forgotten = 0

    @property
    def socket(self) -> Path:
        """Where the server listens."""
        return Path(self.environment["PULSE_SERVER"].removeprefix("unix:"))

    def pactl(self, *arguments: str) -> str:
        """Run pactl on this server and return what it prints."""
        done = subprocess.run(
            ["pactl", *arguments], env=self._everything(), capture_output=True, text=True, check=True
        )
        return done.stdout

    def speak_into_microphone(self, sound_file: Path) -> "subprocess.Popen[bytes]":
        """Begin to play a WAV or FLAC file into the microphone; ``.wait(seconds)`` until it is said."""
        return self._start(["paplay", "--latency-msec=30", f"--device={MICROPHONE_FEED}", str(sound_file)])

    def hiss_into_microphone(self, seconds: float) -> "subprocess.Popen[bytes]":
        """Begin the faint noise of a quiet room; exact silence would be a broken microphone."""
        file = self.directory / "hiss.wav"
        with wave.open(str(file), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            noise = np.random.default_rng(1).normal(0, 100, round(seconds * RATE))
            out.writeframes(noise.astype("<i2").tobytes())
        return self.speak_into_microphone(file)

    def what_was_played(self) -> np.ndarray:
        """What came out of the speaker so far (or since `forget_what_was_played`): 16 kHz mono float32."""
        raw = np.fromfile(self._recording, dtype="<i2")[self._forgotten :]
        return raw.astype(np.float32) / 32768

    def loudness(self) -> float:
        """The greatest amplitude of what was played, 0 to 1."""
        return float(np.abs(self.what_was_played()).max(initial=0))

    def hushed(self, seconds: float = 0.3) -> bool:
        """Whether something was played, and it has been silent for so long since."""
        played = self.what_was_played()
        loud = np.flatnonzero(np.abs(played) > 0.05)
        return len(loud) > 0 and len(played) - loud[-1] >= seconds * RATE

    def forget_what_was_played(self) -> None:
        """Let `what_was_played` begin now."""
        self._forgotten = self._recording.stat().st_size // 2

    def record_speaker(self) -> None:
        """Begin to keep what the speaker plays; its silence too, so that its beginning is seen."""
        with self._recording.open("wb") as output:
            # PipeWire would let it follow when another output is chosen.
            stays = "--property=node.dont-reconnect=true"
            form = [stays, "--raw", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=30"]
            self._start(["parec", f"--device={SPEAKER}.monitor", *form], output=output.fileno())
        wait_until(lambda: self._recording.stat().st_size > 0, "the speaker is not recorded")

    def make_devices(self) -> None:
        """Make speaker and microphone, on a server that takes no script; one comes about after its reply."""
        for line in _DEVICES:
            command = ["pactl", *line.split()]
            wait_until(lambda command=command: self._succeeds(command), f"no {line}")

    def unplug_microphone(self) -> None:
        """Take the microphone away, as when its cable is pulled."""
        for line in self.pactl("list", "short", "modules").splitlines():
            number, _, module = line.partition("\t")
            if module.startswith("module-remap-source"):
                self.pactl("unload-module", number)

    def plug_in_microphone(self) -> None:
        """Give back what `unplug_microphone` took."""
        self.pactl(*_REMAP.split(), f"source_name={MICROPHONE}", "source_properties=device.description=VAMic")
        self.pactl("set-default-source", MICROPHONE)

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Let the server answer nobody for a while."""
        self._server.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._server.send_signal(signal.SIGCONT)

    def stop(self) -> None:
        """End the server, as if it had crashed."""
        self._server.kill()
        self._server.wait(10)

    def close(self) -> None:
        """End the players and recorders that were started."""
        for child in self._children:
            child.terminate()
            child.wait(10)

    def _start(self, command: list[str], output: int = subprocess.DEVNULL) -> "subprocess.Popen[bytes]":
        child = subprocess.Popen(command, env=self._everything(), stdout=output)
        self._children.append(child)
        return child

    def _succeeds(self, command: list[str]) -> bool:
        return subprocess.run(command, env=self._everything(), capture_output=True).returncode == 0

    def _everything(self) -> dict[str, str]:
        return {**os.environ, **self.environment}


@contextmanager
def running_pulse(directory: Path) -> Iterator[Pulse]:
    """Start a sound server in a directory, point this process at it, and stop it in the end."""
    runtime = directory / "pulse"
    runtime.mkdir(mode=0o700)
    environment = {
        "PULSE_SERVER": f"unix:{runtime / 'native'}",
        "PULSE_RUNTIME_PATH": str(runtime),
        "PULSE_COOKIE": str(directory / "cookie"),
    }
    start = running_pipewire if ROOT in os.environ else _running_pulseaudio
    with _environment(environment), start(directory, environment) as server:
        pulse = Pulse(directory, environment, server)
        try:
            _wait_until_ready(server, pulse)
            if start is running_pipewire:
                pulse.make_devices()
            pulse.record_speaker()
            yield pulse
        finally:
            pulse.close()


@contextmanager
def _running_pulseaudio(directory: Path, environment: dict[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    script = directory / "pulse.pa"
    lines = (".fail", _PROTOCOL + str(directory / "pulse" / "native"), *_DEVICES, "")
    script.write_text("\n".join(lines))
    command = ["pulseaudio", "-n", "-F", str(script), "--daemonize=no", "--exit-idle-time=-1"]
    command += ["--use-pid-file=no", "--log-target=stderr"]
    private = {**os.environ, **environment, "HOME": str(directory), "XDG_CONFIG_HOME": str(directory)}
    with (directory / "pulse.log").open("wb") as log:
        server = subprocess.Popen(command, env=private, stderr=log)
        try:
            yield server
        finally:
            server.terminate()
            server.wait(10)


@pytest.fixture
def pulse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pulse]:
    """A fresh PulseAudio with speaker `va_speaker` and microphone `va_mic` as defaults."""
    with running_pulse(tmp_path_factory.mktemp("pulse")) as server:
        yield server


@pytest.fixture
def no_pulse() -> Iterator[None]:
    """A computer without a sound server."""
    with _environment({"PULSE_SERVER": "unix:/nonexistent"}):
        yield


@contextmanager
def _environment(values: dict[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _wait_until_ready(server: "subprocess.Popen[bytes]", pulse: Pulse) -> None:
    deadline = time.monotonic() + 15
    while time.monotonic() < deadline:
        if server.poll() is not None:
            break
        try:
            pulse.pactl("info")
        except subprocess.CalledProcessError:
            time.sleep(0.05)
        else:
            return
    if server.poll() is None:
        server.send_signal(signal.SIGTERM)
    said = "".join(log.read_text(errors="replace") for log in pulse.directory.glob("*.log"))
    pytest.fail(f"pulseaudio did not start (apt install pulseaudio pulseaudio-utils):\n{said}")
