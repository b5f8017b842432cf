"""The installed applications: their names, and starting and closing one."""

import asyncio
import os
import shutil
from typing import Self

from assistant_core.errors import ActionFailed
from assistant_core.functions import Json, Named
from assistant_core.services import Service, Services
from system_actions.services import started
from system_actions.services.desktop_entries import DesktopEntry, installed

_TERMINALS = (
    ("xdg-terminal-exec",),
    ("x-terminal-emulator", "-e"),
    ("gnome-terminal", "--"),
    ("konsole", "-e"),
    ("xfce4-terminal", "-x"),
    ("xterm", "-e"),
)


class Apps(Service):
    """What the menus of this desktop show; read afresh each time, as applications come and go."""

    @classmethod
    async def open(cls, services: Services) -> Self:
        """The desktop entries; there may be none."""
        return cls()

    async def names(self) -> list[Named]:
        """Each application under its name and its other names, which say in brackets whose they are."""
        entries = await asyncio.to_thread(installed)
        names = [Named(entry.id, entry.name) for entry in entries]
        for entry in entries:
            names += [Named(entry.id, f"{other} ({entry.name})") for other in entry.other_names]
        return names

    async def entry(self, id: str) -> DesktopEntry:
        """The application with this id. Raises `ActionFailed` when it is gone."""
        for entry in await asyncio.to_thread(installed):
            if entry.id == id:
                return entry
        raise ActionFailed(f"{id} is not installed", said="That application is not installed any more.")

    async def start(self, entry: DesktopEntry) -> dict[str, Json] | None:
        """Start an application; returns what `close_again` needs, or None when nothing stays to be closed.

        Raises:
            ActionFailed: It cannot be started, or fails at once.
        """
        command = [*_terminal(), *entry.command] if entry.terminal else entry.command
        return await started.start(command, folder=entry.folder)

    async def close_again(self, running: dict[str, Json]) -> bool:
        """Ask it to close; whether it has. Raises `WorldMoved` when it does not run any more."""
        return await started.end(running)


def _terminal() -> tuple[str, ...]:
    own = os.environ.get("TERMINAL")
    for command in ((own, "-e"),) if own else _TERMINALS:
        if shutil.which(command[0]):
            return command
    raise ActionFailed("no terminal program", said="It needs a terminal program, and I find none.")
