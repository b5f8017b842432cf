"""A real notification daemon (Xfce's), which draws buttons on the private display."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.buses import PrivateBus, wait_until
from tests.services.display import Display, xfconfd

_EDGE, _BUTTON = 14, 92
"""The daemon draws buttons of one width, in pixels, that far from the right edge."""

_NAME = "org.freedesktop.Notifications"


class Notifications:
    """What the daemon shows, seen and touched as a person does."""

    def __init__(self, display: Display) -> None:
        self.display = display

    @property
    def shown(self) -> list[str]:
        """The windows of the notices on the screen, oldest first."""
        found = self.display.xdotool("search", "--onlyvisible", "--class", "xfce4-notifyd").split()
        return [window for window in found if self._geometry(window)[2] > 100]

    def press(self, window: str, button: int, of: int) -> None:
        """Click on one `of` a notice's buttons, which stand on the right; the first is number 0."""
        x, y, width, height = self._geometry(window)
        across = x + width - _EDGE - _BUTTON * (of - button) + _BUTTON // 2
        self.display.xdotool("mousemove", str(across), str(y + height - 22), "click", "1")

    def _geometry(self, window: str) -> tuple[int, int, int, int]:
        told = dict(
            line.split("=") for line in self.display.xdotool("getwindowgeometry", "--shell", window).split()
        )
        x, y, width, height = (int(told.get(key, 0)) for key in ("X", "Y", "WIDTH", "HEIGHT"))
        return x, y, width, height


@pytest.fixture
def notifications(private_home: Path, display: Display, session_bus: PrivateBus) -> Iterator[Notifications]:
    """A desktop that shows notices with buttons."""
    daemon = str(next(Path("/usr/lib").glob("*/xfce4/notifyd/xfce4-notifyd")))
    environment = {**os.environ, "DISPLAY": display.name, "NO_AT_BRIDGE": "1", "GTK_A11Y": "none"}
    started = [
        subprocess.Popen([program], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for program in (xfconfd(), daemon)
    ]
    answers = ["gdbus", "wait", "--address", session_bus.address, "--timeout", "20", _NAME]
    try:
        wait_until(
            lambda: subprocess.run(answers, capture_output=True).returncode == 0,
            "no notification daemon (apt install xfce4-notifyd)",
        )
        yield Notifications(display)
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait(10)
