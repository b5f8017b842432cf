"""A private X display: Xvfb and a window manager, for windows that are really drawn."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Display:
    """A running X server; `name` is what DISPLAY is set to."""

    name: str
    server: "subprocess.Popen[bytes]"

    def die(self) -> None:
        """End the X server, as when it crashes or the person logs out."""
        self.server.kill()
        self.server.wait(10)

    def xdotool(self, *arguments: str) -> str:
        """Run xdotool on this display; returns what it printed."""
        done = subprocess.run(
            ["xdotool", *arguments], env={**os.environ, "DISPLAY": self.name}, capture_output=True, text=True
        )
        return done.stdout.strip()

    def screenshot(self, file: Path) -> None:
        """Save the whole screen as a PNG."""
        file.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["import", "-window", "root", str(file)], env={**os.environ, "DISPLAY": self.name}, check=True
        )


def xfconfd() -> str:
    """Xfce's settings daemon, which a private bus does not start by itself."""
    return str(next(Path("/usr/lib").glob("*/xfce4/xfconf/xfconfd")))


def _started(width: int, height: int) -> tuple[subprocess.Popen[bytes], str]:
    read_end, write_end = os.pipe()
    # Without -noreset it would start over whenever its only client leaves, and drop who connects then.
    screen = ["-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), *screen], pass_fds=[write_end], stderr=subprocess.DEVNULL
    )
    os.close(write_end)
    with os.fdopen(read_end) as numbers:
        number = numbers.readline().strip()
    if not number:
        server.kill()
        server.wait()
        pytest.fail("Xvfb did not start; install the package xvfb")
    return server, f":{number}"


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Iterator[Display]:
    """A display of its own for this test, in DISPLAY."""
    with _in_use(1024, 768, monkeypatch) as made:
        yield made


@pytest.fixture
def large_display(monkeypatch: pytest.MonkeyPatch) -> Iterator[Display]:
    """A display with room for any window at twice its size, in DISPLAY."""
    with _in_use(2600, 1800, monkeypatch) as made:
        yield made


@contextmanager
def _in_use(width: int, height: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[Display]:
    server, name = _started(width, height)
    monkeypatch.setenv("DISPLAY", name)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    manager = subprocess.Popen(
        ["openbox", "--sm-disable"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield Display(name, server)
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(timeout=10)
