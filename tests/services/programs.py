"""Real programs with windows on the private display: a terminal, an editor, and odd ones."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services import fields_window, odd_window
from tests.services.buses import PrivateBus, wait_until
from tests.services.display import Display

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"


class Programs:
    """Starts programs on the display and waits until their windows are there."""

    def __init__(self, display: Display) -> None:
        self.display = display
        self._started: list[subprocess.Popen[bytes]] = []

    def start(self, *command: str, title: str) -> int:
        """Start a program; returns its window with this title (a regular expression) once it is in front."""
        environment = {**os.environ, "DISPLAY": self.display.name, "GSETTINGS_BACKEND": "memory"}
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet)
        self._started.append(process)
        wait_until(lambda: self.find(title) == self.active, f"no window {title!r} from {command[0]}", 30)
        return self.find(title)

    def terminal(self, title: str = "shell", *command: str) -> int:
        """An xterm."""
        run = ["-e", *command] if command else ["-e", "sleep", "600"]
        return self.start("xterm", "-T", title, *run, title=f"^{title}$")

    def editor(self, file: Path) -> int:
        """A mousepad with a file open."""
        return self.start("mousepad", "--disable-server", str(file), title=file.name)

    def odd(self, behaviour: str, title: str = "odd one") -> int:
        """A window of `tests.services.odd_window`."""
        return self.start(sys.executable, odd_window.__file__, behaviour, title, title=title)

    def fields(self, which: str, file: Path) -> int:
        """The window of `tests.services.fields_window`, which shows in a file what its field holds."""
        program = [sys.executable, fields_window.__file__, which, str(file)]
        shown = ("QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1", "QT_QPA_PLATFORM=xcb")
        return self.start("env", *shown, *program, title="^Fields$")

    def find(self, title: str) -> int:
        """The window with a title; 0 when there is none."""
        found = self.display.xdotool("search", "--onlyvisible", "--name", title).split()
        return int(found[-1]) if found else 0

    @property
    def active(self) -> int:
        """The window in front, -1 when there is none."""
        return int(self.display.xdotool("getactivewindow") or -1)

    def title(self, window: int) -> str:
        """What a window's title bar says; empty when it is gone."""
        return self.display.xdotool("getwindowname", str(window))

    def states(self, window: int) -> str:
        """The window's states, as xprop prints them."""
        command = ["xprop", "-display", self.display.name, "-id", str(window), "_NET_WM_STATE"]
        return subprocess.run(command, capture_output=True, text=True).stdout

    def alive(self, number: int = -1) -> bool:
        """Whether the program that was started last, or the one with this index, runs."""
        return self._started[number].poll() is None

    def close(self) -> None:
        """End every program."""
        for process in reversed(self._started):
            process.kill()
            process.wait(10)


def managed(display: Display) -> bool:
    """Whether a window manager runs."""
    read = ["xprop", "-display", display.name]
    found = subprocess.run([*read, "-root", "_NET_SUPPORTING_WM_CHECK"], capture_output=True, text=True)
    _, _, window = found.stdout.strip().partition("# ")
    # One that has ended leaves the number of its window behind.
    return bool(window) and subprocess.run([*read, "-id", window], capture_output=True).returncode == 0


@pytest.fixture
def desk(private_home: Path, session_bus: PrivateBus, display: Display) -> Iterator[Programs]:
    """A display with a window manager, on which programs can be started."""
    started = Programs(display)
    wait_until(lambda: managed(display), "the window manager did not start (apt install openbox x11-utils)")
    try:
        yield started
    finally:
        started.close()


@pytest.fixture
def accessibility(session_bus: PrivateBus, display: object) -> Iterator[None]:
    """The accessibility bus of the private session."""
    launcher = subprocess.Popen([LAUNCHER, "--launch-immediately"], stderr=subprocess.DEVNULL)
    command = ["gdbus", "wait", "--address", session_bus.address, "--timeout", "15", "org.a11y.Bus"]
    try:
        subprocess.run(command, check=True)
        yield
    finally:
        launcher.terminate()
        launcher.wait(10)
