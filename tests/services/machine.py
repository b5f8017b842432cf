"""A mocked logind with a session of this user, a backlight in a directory, and a mocked UPower."""

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant_core.services import Services
from system_actions.services.backlight import Backlight
from system_actions.services.bus import SystemBus
from system_actions.services.login import Login
from tests.services.buses import Mock, Mocks

SESSION = "org.freedesktop.login1.Session"
SESSION_PATH = "/org/freedesktop/login1/session/c1"
UPOWER_DEVICE = "org.freedesktop.UPower.Device"
DISPLAY_DEVICE = "/org/freedesktop/UPower/devices/DisplayDevice"


@dataclass
class FakeSysfs:
    """Something that looks like /sys/class/backlight."""

    root: Path

    def add(self, name: str, kind: str = "raw", most: int = 1000, now: int = 500) -> None:
        """Plug a backlight in."""
        device = self.root / name
        device.mkdir(parents=True)
        for file, text in (("type", kind), ("max_brightness", most), ("brightness", now)):
            (device / file).write_text(f"{text}\n")

    def raw(self, name: str) -> int:
        """How bright a backlight is, in its own steps."""
        return int((self.root / name / "brightness").read_text())

    def turn(self, name: str, raw: int) -> None:
        """Change the brightness, as the laptop's own keys do."""
        (self.root / name / "brightness").write_text(f"{raw}\n")


@pytest.fixture
def sysfs(tmp_path: Path) -> FakeSysfs:
    """An empty directory of backlights."""
    return FakeSysfs(tmp_path / "backlight")


@pytest.fixture
def logind(mocks: Mocks, sysfs: FakeSysfs) -> Mock:
    """A login manager that knows this user's session; it locks, and sets brightness in `sysfs`."""
    mock = mocks.start("logind", "org.freedesktop.login1", "/org/freedesktop/login1")
    mock.tell("org.freedesktop.DBus.Mock.AddSession", "c1", "seat0", str(os.getuid()), "tester", "true")
    locks = 'self.UpdateProperties("org.freedesktop.login1.Session", {"LockedHint": dbus.Boolean(True)})'
    mock.add_method(SESSION, "Lock", "", "", locks, path=SESSION_PATH)
    writes = f'open("{sysfs.root}/" + args[1] + "/brightness", "w").write(str(args[2]))'
    mock.add_method(SESSION, "SetBrightness", "ssu", "", writes, path=SESSION_PATH)
    return mock


@pytest.fixture
async def backlight(logind: Mock, sysfs: FakeSysfs, real_services: Services) -> FakeSysfs:
    """A built-in screen of 1000 steps at 500, which the services find."""
    sysfs.add("intel_backlight")
    real_services.provide(Backlight.at(sysfs.root, await real_services.get(Login)))
    return sysfs


@pytest.fixture
def upower(mocks: Mocks) -> Mock:
    """A UPower on a computer without a battery."""
    return mocks.start("upower", "org.freedesktop.UPower", "/org/freedesktop/UPower")


async def put_battery(
    services: Services, percent: float, state: int, *, empty: int = 0, full: int = 0
) -> None:
    """Give the mocked UPower a battery; `empty` and `full` are seconds until then."""
    bus = await services.get(SystemBus)
    values = (2, state, percent, 30.0, 50.0, 5.0, empty, full, True, "battery", 1)
    await bus.call(
        "org.freedesktop.UPower",
        "/org/freedesktop/UPower",
        "org.freedesktop.DBus.Mock",
        "SetupDisplayDevice",
        "uuddddxxbsu",
        *values,
    )
