"""The real program, started as a user starts it, in directories and on buses of the test's own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.first_start import seen
from assistant_core import paths
from tests.services.buses import PrivateBus, wait_until

NAME = "org.octavox.Octavox"
PATH = "/org/octavox/Octavox"
INTERFACE = "org.octavox.Octavox1"


class ResidentApp:
    """A running ``octavox``, spoken to over its D-Bus interface."""

    def __init__(self, environment: dict[str, str], log: Path, bus: PrivateBus) -> None:
        self.environment = environment
        self.log = log
        self._bus = bus
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, *arguments: str) -> None:
        """Start it and wait until it answers on the bus."""
        with self.log.open("ab") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "app", *arguments], env=self.environment, stdout=out, stderr=out
            )
        self._wait_for_name()

    def stop(self) -> int:
        """Ask it to quit; returns the exit status."""
        assert self.process is not None
        if self.process.poll() is None:
            self.process.terminate()
        return self.process.wait(20)

    def call(self, method: str, *arguments: str, seconds: float = 60) -> str:
        """Call a method and wait for the answer, as GVariant text."""
        done = subprocess.run(self._command(method, arguments, seconds), capture_output=True, text=True)
        assert done.returncode == 0, done.stderr + self.log.read_text()
        return done.stdout.strip()

    def begin(self, method: str, *arguments: str, seconds: float = 90) -> "subprocess.Popen[str]":
        """Call a method that takes its time; `report_of` waits for the answer."""
        return subprocess.Popen(
            self._command(method, arguments, seconds),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def report_of(self, call: "subprocess.Popen[str]", seconds: float = 90) -> dict[str, Any]:
        """The report that a begun call answers with."""
        out, err = call.communicate(timeout=seconds)
        assert call.returncode == 0, err + self.log.read_text()
        return _report(out)

    def say(self, text: str) -> dict[str, Any]:
        """Take a command as text."""
        return _report(self.call("Say", text))

    @property
    def state(self) -> str:
        """What it is doing."""
        told = self.call_on("org.freedesktop.DBus.Properties.Get", INTERFACE, "State")
        return told.strip("(<'>,) ")

    def wait_for_state(self, *states: str, seconds: float = 30) -> None:
        """Wait until it is in one of these states."""
        wait_until(lambda: self.state in states, f"never {states}: {self.log.read_text()}", seconds)

    def call_on(self, method: str, *arguments: str) -> str:
        """Call a method of any interface of its object."""
        command = ["gdbus", "call", "--address", self._bus.address, "--dest", NAME, "--object-path", PATH]
        done = subprocess.run([*command, "--method", method, *arguments], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr + self.log.read_text()
        return done.stdout.strip()

    def _command(self, method: str, arguments: tuple[str, ...], seconds: float) -> list[str]:
        command = ["gdbus", "call", "--address", self._bus.address, "--dest", NAME, "--object-path", PATH]
        return [*command, "--timeout", str(int(seconds)), "--method", f"{INTERFACE}.{method}", *arguments]

    def _wait_for_name(self) -> None:
        wait = ["gdbus", "wait", "--address", self._bus.address, "--timeout", "60", NAME]
        if subprocess.run(wait, capture_output=True).returncode != 0:
            pytest.fail(f"octavox did not start:\n{self.log.read_text()}")


def _report(answer: str) -> dict[str, Any]:
    """The JSON inside gdbus's ``('…',)``."""
    text = answer[answer.index("{") : answer.rindex("}") + 1]
    quote = answer[answer.index("{") - 1]
    loaded: dict[str, Any] = json.loads(text.replace("\\" + quote, quote).replace("\\\\", "\\"))
    return loaded


@pytest.fixture
def octavox_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, data, state and cache in a directory of the test's own; the models are shared."""
    monkeypatch.setenv("OCTAVOX_MODELS", str(paths.models_dir()))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        folder = tmp_path / name.lower()
        folder.mkdir()
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder))
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    return tmp_path


@pytest.fixture
def resident(octavox_home: Path, session_bus: PrivateBus) -> Iterator[ResidentApp]:
    """The program, not started yet, and introduced; it is stopped after the test."""
    seen.note_seen()
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb" if os.environ.get("DISPLAY") else "offscreen"}
    app = ResidentApp(environment, octavox_home / "octavox.out", session_bus)
    try:
        yield app
    finally:
        if app.process is not None:
            app.stop()
