"""The X display: one connection, kept open, on which one thing at a time is done in a thread."""

import asyncio
import os
import re
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services

if TYPE_CHECKING:
    from Xlib.display import Display

T = TypeVar("T")

PATIENCE = 20.0
"""Seconds that the X server has for one thing; opening the connection counts."""


class XDisplay(Service):
    """A connection to the X server that ``DISPLAY`` names; a lost one is opened again at the next use."""

    def __init__(self) -> None:
        self._display: Display | None = None
        self._refusals: list[Any] = []
        self._in_use = asyncio.Lock()

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Connect. Raises `ServiceMissing`."""
        display = cls()
        await display.run(lambda connection: None)
        return display

    async def close(self) -> None:
        """Disconnect."""
        async with self._in_use:
            if self._display is not None:
                self._hang_up(self._display)

    async def run(self, act: Callable[["Display"], T]) -> T:
        """Do something with the display, in a thread.

        Raises:
            ActionFailed: The X server refuses, as it does for a window that is gone.
            ServiceMissing: There is no X server, or it does not answer.
        """
        async with self._in_use:
            try:
                async with asyncio.timeout(PATIENCE):
                    return await asyncio.to_thread(self._do, act)
            except TimeoutError as error:
                self._give_up()
                raise _missing(f"the X server took over {PATIENCE:.0f} s") from error

    def _do(self, act: Callable[["Display"], T]) -> T:
        from Xlib.error import ConnectionClosedError, XError

        display = self._display or self._connected()
        self._display = display
        self._refusals.clear()
        try:
            result = act(display)
            display.sync()
        except (ConnectionClosedError, OSError) as error:
            self._hang_up(display)
            raise _missing(f"the X server went away: {error}") from error
        except XError as error:
            raise _refused(error) from error
        if self._refusals:
            raise _refused(self._refusals[0])
        return result

    def _connected(self) -> "Display":
        from Xlib.display import Display
        from Xlib.error import ConnectionClosedError, DisplayError, XauthError

        name = os.environ.get("DISPLAY")
        if not name:
            raise _missing("DISPLAY is not set")
        try:
            _try(name)
            display = Display(name)
        except (DisplayError, XauthError, ConnectionClosedError, OSError) as error:
            raise _missing(str(error)) from error
        # Requests without an answer are refused later, outside the call that made them.
        display.set_error_handler(lambda error, request: self._refusals.append(error))
        return display

    def _hang_up(self, display: "Display") -> None:
        if self._display is display:
            self._display = None
        display.display.socket.close()

    def _give_up(self) -> None:
        """Wake the thread that waits for an answer; it then finds the connection closed and hangs up."""
        display, self._display = self._display, None
        if display is not None:
            with suppress(OSError):
                display.display.socket.shutdown(socket.SHUT_RDWR)


def _try(name: str) -> None:
    """Raise `OSError` when nobody listens on a local display; python-xlib would leave its socket open."""
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", name)
    if local is None:
        return
    path = f"/tmp/.X11-unix/X{local[1]}"
    with socket.socket(socket.AF_UNIX) as trial:
        trial.connect(path if Path(path).exists() else f"\0{path}")


def _refused(error: object) -> ActionFailed:
    return ActionFailed(f"the X server refused: {type(error).__name__}", said="That window is gone.")


def _missing(detail: str) -> ServiceMissing:
    return ServiceMissing(
        f"no X display: {detail}",
        said="I cannot reach the screen's windows.",
        cure="run Octavox inside a desktop session",
    )
