"""Keys pressed in the person's stead: by xdotool on X11, by the portal or wtype on Wayland."""

import asyncio
import os
import shutil
from itertools import groupby
from typing import Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.portal import Portal
from system_actions.services.programs import ended_after
from system_actions.services.remote_keys import REMOTE, type_by_portal

PATIENCE = 25.0
"""Seconds for typing."""

_XDOTOOL = ("xdotool", "type", "--clearmodifiers", "--file", "-", "--delay")
_QUICK, _SLOW = "8", "150"
"""Milliseconds a key; characters that no key has are put on one for a moment, which programs must notice."""
_WTYPE = ("wtype", "-")


class Keyboard(Service):
    """What can type into the window that has the focus."""

    def __init__(self, command: tuple[str, ...], portal: Portal | None = None) -> None:
        """Type by a program that reads the words from its standard input, or by the portal."""
        self._command = command
        self._portal = portal

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find what types on this display. Raises `ServiceMissing`."""
        if os.environ.get("WAYLAND_DISPLAY"):
            return await cls._on_wayland(services)
        if not os.environ.get("DISPLAY"):
            raise _missing("no display", "run Octavox inside a desktop session")
        if shutil.which(_XDOTOOL[0]) is None:
            raise _missing("no xdotool", "install xdotool")
        return cls(_XDOTOOL)

    @classmethod
    async def _on_wayland(cls, services: Services) -> Self:
        try:
            portal = await services.get(Portal)
        except ServiceMissing:
            portal = None
        if portal is not None and await portal.offers(REMOTE):
            return cls((), portal)
        if shutil.which(_WTYPE[0]) is None:
            raise _missing("neither a remote desktop portal nor wtype", "install wtype")
        return cls(_WTYPE)

    async def type(self, text: str) -> None:
        """Type words; line breaks become spaces, since Return would send or run what was typed.

        Raises:
            ActionFailed: The keys could not be pressed, or not all of them.
            ServiceMissing: The program or the portal is gone.
        """
        words = "".join(c if c.isprintable() else " " for c in text)
        if self._portal is not None:
            await type_by_portal(self._portal, words)
        elif self._command == _XDOTOOL:
            for plain, letters in groupby(words, str.isascii):
                await self._by_program("".join(letters), _QUICK if plain else _SLOW)
        else:
            await self._by_program(words)

    async def _by_program(self, words: str, *more: str) -> None:
        """The words go through a pipe: in an argument list every user could read them."""
        pipe, nothing = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
        name = self._command[0]
        try:
            process = await asyncio.create_subprocess_exec(
                *self._command, *more, stdin=pipe, stdout=nothing, stderr=nothing, env=_reading_utf8()
            )
        except OSError as error:
            raise _missing(f"{name} cannot be started: {error}", f"install {name}") from error
        async with ended_after(process):
            try:
                await asyncio.wait_for(process.communicate(words.encode()), PATIENCE)
            except TimeoutError as error:
                raise ActionFailed(
                    f"{name} took over {PATIENCE:.0f} s", said="Typing took too long."
                ) from error
        if process.returncode:
            raise ActionFailed(
                f"{name} ended with {process.returncode}", said="This desktop does not let me type."
            )


def _reading_utf8() -> dict[str, str]:
    """The environment with a character set in which every word can be read."""
    return {**os.environ, "LC_ALL": "C.UTF-8"}


def _missing(detail: str, cure: str) -> ServiceMissing:
    return ServiceMissing(f"no keyboard: {detail}", said="I cannot type on this desktop.", cure=cure)
