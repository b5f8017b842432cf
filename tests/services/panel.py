"""A real desktop panel (Xfce's) with a tray, in the corner of the private display."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.buses import PrivateBus, wait_until
from tests.services.display import Display, xfconfd

_WATCHER = "org.kde.StatusNotifierWatcher"
_ITEM = "org.kde.StatusNotifierItem"
_CONFIG = """\
<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="32"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
        <value type="int" value="2"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
    </property>
    <property name="plugin-2" type="string" value="systray"/>
  </property>
</channel>
"""


class Panel:
    """The panel; what it knows of tray icons is read from the same D-Bus objects that it reads."""

    TRAY = (1004, 16)
    """Where the only icon of the tray is drawn."""

    def __init__(self, bus: PrivateBus) -> None:
        self._bus = bus

    @property
    def ready(self) -> bool:
        """Whether the tray takes icons."""
        return "true" in self._get(
            _WATCHER, "/StatusNotifierWatcher", _WATCHER, "IsStatusNotifierHostRegistered"
        )

    @property
    def icons(self) -> list[str]:
        """The programs with an icon in the tray, as bus names."""
        told = self._get(_WATCHER, "/StatusNotifierWatcher", _WATCHER, "RegisteredStatusNotifierItems")
        return [part.split("/")[0] for part in told.split("'")[1::2]]

    def read(self, name: str) -> str:
        """A property of the only icon, as GVariant text."""
        return self._get(self.icons[0], "/StatusNotifierItem", _ITEM, name)

    def click(self) -> None:
        """Click on the only icon, as the panel tells it."""
        self._call(self.icons[0], "/StatusNotifierItem", f"{_ITEM}.Activate", "0", "0")

    @property
    def menu(self) -> str:
        """The icon's menu, as GVariant text, without the marks of its access keys."""
        path = self.read("Menu").split("'")[1]
        told = self._call(self.icons[0], path, "com.canonical.dbusmenu.GetLayout", "0", "-1", "[]")
        return told.replace("_", "")

    def choose(self, words: str) -> None:
        """Choose a line of the icon's menu."""
        path = self.read("Menu").split("'")[1]
        before, found, _ = self.menu.partition(f"'{words}'")
        assert found, f"the menu has no {words!r}: {before}"
        number = before[before.rindex("<(") + 2 :].split(",")[0]
        self._call(self.icons[0], path, "com.canonical.dbusmenu.Event", number, "clicked", "<''>", "0")

    def _get(self, name: str, path: str, interface: str, member: str) -> str:
        return self._call(name, path, "org.freedesktop.DBus.Properties.Get", interface, member)

    def _call(self, name: str, path: str, method: str, *arguments: str) -> str:
        command = ["gdbus", "call", "--address", self._bus.address, "--dest", name, "--object-path", path]
        done = subprocess.run(
            [*command, "--method", method, "--", *arguments], capture_output=True, text=True
        )
        return done.stdout.strip()


@pytest.fixture
def panel(octavox_home: Path, display: Display, session_bus: PrivateBus) -> Iterator[Panel]:
    """A panel with an empty tray."""
    folder = octavox_home / "config" / "xfce4" / "xfconf" / "xfce-perchannel-xml"
    folder.mkdir(parents=True)
    (folder / "xfce4-panel.xml").write_text(_CONFIG)
    settings = xfconfd()
    environment = {**os.environ, "DISPLAY": display.name, "NO_AT_BRIDGE": "1", "GTK_A11Y": "none"}
    started = [
        subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for command in ([settings], ["xfce4-panel"])
    ]
    made = Panel(session_bus)
    try:
        wait_until(lambda: made.ready, "no tray appeared (apt install xfce4-panel)", 20)
        yield made
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait(10)
