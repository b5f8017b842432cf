"""The web browser: the one in the settings, the one in $BROWSER, or the desktop's own."""

import os
import shlex
import shutil
from typing import Self

from assistant_core import settings_file
from assistant_core.errors import ServiceMissing, SettingsBroken
from assistant_core.services import Service, Services
from system_actions.services import started
from system_actions.services.opening import open_with_default


class Browser(Service):
    """Opens addresses."""

    def __init__(self, command: list[str]) -> None:
        """Use this program, or the desktop's choice when the list is empty."""
        self._command = command

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find a browser. Raises `ServiceMissing`."""
        try:
            chosen = settings_file.load().browser
        except SettingsBroken:
            chosen = ""
        for words in (chosen, *os.environ.get("BROWSER", "").split(":")):
            command = shlex.split(words)
            if command and shutil.which(command[0]):
                return cls(command)
        if not (shutil.which("gio") or shutil.which("xdg-open")):
            raise ServiceMissing(
                "no browser", said="I find no web browser.", cure="install xdg-utils and a browser"
            )
        return cls([])

    async def show(self, address: str) -> None:
        """Open an address. Raises `ActionFailed` when no program takes it."""
        if not self._command:
            await open_with_default(address)
        elif "%s" in self._command:
            await started.start([address if word == "%s" else word for word in self._command])
        else:
            await started.start([*self._command, address])
