"""Desktops as far as their switches go: real dconf, KDE's settings files, xfconfd and dunst.

What only a whole desktop could show is served in its place on the private session bus: the name of the
program that shows notifications, GNOME's colour daemon, and a KWin that reads its settings file.
"""

import os
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from assistant_core.services import Services
from system_actions.services.bus import SessionBus
from system_actions.services.bus_objects import Interface, Method, Property
from system_actions.services.bus_signals import Signal
from system_actions.services.night_light import KWIN_LIGHTS
from tests.services.buses import PrivateBus, wait_until
from tests.services.display import Display, xfconfd

NOTIFICATIONS = "org.freedesktop.Notifications"
NOTIFICATIONS_PATH = "/org/freedesktop/Notifications"
KDE_CHANGED = "org.kde.kconfig.notify"

_SCHEME_PROGRAM = """\
#!/bin/sh
# Does to the settings what KDE's own program does, without a desktop that repaints itself.
case "$1" in
  BreezeDark) background=49,54,59 ;;
  BreezeLight|BreezeClassic) background=239,240,241 ;;
  *) echo "the scheme $1 does not exist" >&2; exit 1 ;;
esac
kwriteconfig5 --file kdeglobals --group General --key ColorScheme "$1"
kwriteconfig5 --file kdeglobals --group Colors:Window --key BackgroundNormal "$background"
"""


@dataclass
class Shown:
    """A desktop of which only the bus side is there.

    Attributes:
        bus: The connection that shows it.
        changes: Which entries of KDE's settings were said to have changed, by file.
        warm: Whether GNOME's colour daemon says that the screen is warm at this moment.
    """

    bus: SessionBus
    changes: list[tuple[str, Any]] = field(default_factory=list)
    warm: bool = False

    async def show_notifications(self, name: str) -> None:
        """Be the program of this name that shows notifications."""

        async def information() -> tuple[str, str, str, str]:
            return name, "nobody", "1", "1.2"

        gives = tuple((part, "s") for part in ("name", "vendor", "version", "spec"))
        shown = Interface(NOTIFICATIONS, (Method("GetServerInformation", information, gives=gives),))
        self.bus.serve(NOTIFICATIONS_PATH, shown)
        assert await self.bus.own(NOTIFICATIONS)

    async def show_gnome_colors(self) -> None:
        """Be GNOME's colour daemon."""
        name = "org.gnome.SettingsDaemon.Color"
        active = Property("NightLightActive", "b", lambda: self.warm)
        self.bus.serve("/org/gnome/SettingsDaemon/Color", Interface(name, properties=(active,)))
        assert await self.bus.own(name)

    async def show_kwin(
        self, path: str, interface: str, *, available: bool = True, follows: bool = True
    ) -> None:
        """Be a KWin that reads its settings when it is told that they changed, unless it does not follow."""
        kwin = {"enabled": kde_setting("kwinrc", "NightColor", "Active") == "true"}

        def reread(_: Signal) -> None:
            if follows:
                kwin["enabled"] = kde_setting("kwinrc", "NightColor", "Active") == "true"

        await self.bus.subscribe(reread, interface=KDE_CHANGED, path="/kwinrc")
        properties = (
            Property("available", "b", lambda: available),
            Property("enabled", "b", lambda: kwin["enabled"]),
            Property("running", "b", lambda: kwin["enabled"] and self.warm),
        )
        for other, _ in KWIN_LIGHTS:
            self.bus.serve(other, Interface("org.kde.KWin.SomethingElse"))
        self.bus.serve(path, Interface(interface, properties=properties))
        assert await self.bus.own("org.kde.KWin")

    def hear(self, signal: Signal) -> None:
        """Note what KDE's programs are told of changed settings."""
        self.changes.append((signal.path, signal.args[0]))

    async def leave(self) -> None:
        """Go away, as a desktop that crashes."""
        await self.bus.close()


@pytest.fixture
async def shown(session_bus: PrivateBus) -> AsyncIterator[Shown]:
    """A desktop on the private session bus that shows nothing yet."""
    bus = await SessionBus.open(Services())
    desktop = Shown(bus)
    await bus.subscribe(desktop.hear, interface=KDE_CHANGED, member="ConfigChanged")
    try:
        yield desktop
    finally:
        await bus.close()


@pytest.fixture
def dconf(private_home: Path, session_bus: PrivateBus, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """GNOME's settings in a directory of the test's own, with the real service that writes them."""
    runtime = private_home / "runtime"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    with _running(["/usr/libexec/dconf-service"], "ca.desrt.dconf", session_bus):
        yield private_home / "config"


@pytest.fixture
def kde(private_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """KDE's settings in a directory of the test's own, and a program that applies colour schemes."""
    programs = private_home / "bin"
    programs.mkdir()
    program = programs / "plasma-apply-colorscheme"
    program.write_text(_SCHEME_PROGRAM)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")
    return program


@pytest.fixture
def xfce(private_home: Path, session_bus: PrivateBus, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Xfce's real settings daemon."""
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "XFCE")
    with _running([xfconfd()], "org.xfce.Xfconf", session_bus):
        yield


@pytest.fixture
def dunst(
    private_home: Path, display: Display, session_bus: PrivateBus
) -> Iterator["subprocess.Popen[bytes]"]:
    """The real dunst, which shows notifications on a private display."""
    with _running(["dunst"], NOTIFICATIONS, session_bus) as process:
        yield process


@contextmanager
def _running(command: list[str], name: str, bus: PrivateBus) -> Iterator["subprocess.Popen[bytes]"]:
    """A program that owns a name on a bus, until the end of the block."""
    wait = ["gdbus", "wait", "--address", bus.address, "--timeout", "20", name]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=quiet, stderr=quiet)
    try:
        wait_until(
            lambda: subprocess.run(wait, capture_output=True).returncode == 0, f"{command[0]} did not start"
        )
        yield process
    finally:
        process.terminate()
        process.wait(10)


def kde_setting(file: str, group: str, key: str) -> str:
    """An entry of KDE's settings as KDE itself reads it."""
    command = ["kreadconfig5", "--file", file, "--group", group, "--key", key]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def write_kde_setting(file: str, group: str, key: str, value: str) -> None:
    """Make an entry as KDE's own settings window does."""
    command = ["kwriteconfig5", "--file", file, "--group", group, "--key", key, value]
    subprocess.run(command, check=True)


def gsetting(schema: str, key: str) -> str:
    """One of GNOME's settings as another program reads it."""
    done = subprocess.run(["gsettings", "get", schema, key], capture_output=True, text=True, check=True)
    return done.stdout.strip().strip("'")


def write_gsetting(schema: str, key: str, value: str) -> None:
    """Change one of GNOME's settings as its own settings window does."""
    subprocess.run(["gsettings", "set", schema, key, value], check=True)
