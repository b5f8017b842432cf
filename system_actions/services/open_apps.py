"""The applications that have windows, under the names that menus give them."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Self

from assistant_core.errors import ServiceMissing
from assistant_core.functions import Named
from assistant_core.services import Service, Services
from system_actions.services.desktop_entries import DesktopEntry, installed
from system_actions.services.windows import Window, Windows

WINDOW = "window:"
"""Begins the id of a single window, as named by its title."""
_CLASS = "class:"

_KINDS = {
    "TerminalEmulator": ("terminal",),
    "WebBrowser": ("browser", "web browser"),
    "TextEditor": ("editor", "text editor"),
    "FileManager": ("file manager", "files"),
    "Email": ("mail", "mail program"),
    "Spreadsheet": ("spreadsheet",),
    "WordProcessor": ("word processor",),
    "Calculator": ("calculator",),
    "Viewer": ("viewer",),
    "Player": ("player",),
    "Calendar": ("calendar",),
}
"""What people call an application of a kind, as long as one of them is open."""

_STARTERS = (
    "env",
    "sh",
    "bash",
    "python",
    "python3",
    "java",
    "flatpak",
    "snap",
    "gapplication",
    "dbus-launch",
)
"""Programs whose name says nothing about what they start."""


@dataclass(frozen=True)
class OpenApp:
    """An application and its windows, topmost first."""

    id: str
    name: str
    other_names: tuple[str, ...]
    windows: tuple[Window, ...]


class OpenApps(Service):
    """What is open; never missing, since what is installed can be named without a display too."""

    def __init__(self, services: Services) -> None:
        self._services = services

    @classmethod
    async def open(cls, services: Services) -> Self:
        """The windows are looked for each time, as a display can come and go."""
        return cls(services)

    async def names(self) -> list[Named]:
        """Each open application under its names, and each window under its title.

        Without a display what is installed, so that words can still be read.
        """
        try:
            apps = await self.apps(await self._services.get(Windows))
        except ServiceMissing:
            entries = await asyncio.to_thread(installed)
            return [name for e in entries for name in _labels(e.id, e.name, e.other_names)]
        names = [name for app in apps for name in _labels(app.id, app.name, app.other_names)]
        taken = {named.label for named in names}
        windows = [window for app in apps for window in app.windows]
        return names + [
            Named(f"{WINDOW}{w.id}", w.title) for w in windows if w.title and w.title not in taken
        ]

    async def apps(self, windows: Windows) -> list[OpenApp]:
        """The applications that have windows. Raises as `Windows.all`."""
        return grouped(await windows.all(), await asyncio.to_thread(installed))


def grouped(windows: Sequence[Window], entries: Sequence[DesktopEntry]) -> list[OpenApp]:
    """The windows by the application they belong to, that of the topmost window first.

    What no desktop entry speaks for goes by the class name of its windows.
    """
    found: dict[str, OpenApp] = {}
    for window in windows:
        entry = next((e for e in entries if _is_of(window, e)), None)
        name = entry.name if entry else (window.classes[-1] if window.classes else window.title)
        id = entry.id if entry else _CLASS + name
        before = found[id].windows if id in found else ()
        found[id] = OpenApp(id, name, _other_names(entry) if entry else (), (*before, window))
    return list(found.values())


def _other_names(entry: DesktopEntry) -> tuple[str, ...]:
    kinds = [word for category in entry.categories for word in _KINDS.get(category, ())]
    return tuple(dict.fromkeys([*entry.other_names, *kinds]))


def _is_of(window: Window, entry: DesktopEntry) -> bool:
    classes = {name.lower() for name in window.classes}
    if entry.window_class:
        return entry.window_class.lower() in classes
    words = [PurePath(word).name.lower() for word in entry.command if "=" not in word]
    program = next((word for word in words if word not in _STARTERS), "")
    return bool(classes & {entry.id.lower(), entry.id.lower().rpartition(".")[2], program})


def _labels(id: str, name: str, other_names: Sequence[str]) -> list[Named]:
    return [Named(id, name), *(Named(id, f"{other} ({name})") for other in other_names)]
