"""The clipboard, through the small programs that read it and go on serving what was put there.

What is copied on a Linux desktop lives only as long as the program that offers it. ``xclip`` and
``wl-copy`` stay behind for that, so that the words outlast a command line that has ended.
"""

import asyncio
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.programs import ended_after

PATIENCE = 10.0
"""Seconds that the program which offers what was copied has to hand it over."""

TAKEN_WITHIN = 3.0
"""Seconds in which what was put there can be read back."""

_SECRET = "x-kde-passwordmanagerhint"
"""The type by which password managers mark what no one else should keep or show."""
_TEXT = ("utf8_string", "text/plain;charset=utf-8", "text/plain", "string", "text")
_NO_DISPLAY = ("can't open display", "failed to connect", "couldn't open display")


@dataclass(frozen=True)
class Copied:
    """What is on the clipboard.

    Attributes:
        text: The words; None when there are none: it is empty, or holds something else.
        kinds: The types it is offered in, in lower case; none when it is empty.
        secret: It is marked as a password, and its text is left unread.
    """

    text: str | None = None
    kinds: tuple[str, ...] = ()
    secret: bool = False


@dataclass(frozen=True)
class _Tool:
    """The command lines of one kind of display."""

    list_kinds: tuple[str, ...]
    read: tuple[str, ...]
    write: tuple[str, ...]


_X11 = _Tool(
    ("xclip", "-selection", "clipboard", "-out", "-target", "TARGETS"),
    ("xclip", "-selection", "clipboard", "-out", "-target", "UTF8_STRING"),
    ("xclip", "-selection", "clipboard", "-in"),
)
_WAYLAND = _Tool(
    ("wl-paste", "--list-types"),
    ("wl-paste", "--no-newline", "--type", "text"),
    ("wl-copy", "--type", "text/plain"),
)


class Clipboard(Service):
    """What was copied last, and copying something else."""

    def __init__(self, tool: _Tool) -> None:
        self._tool = tool

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the display and the program for it. Raises `ServiceMissing`."""
        clipboard = cls(_tool())
        await clipboard.kinds()
        return clipboard

    async def kinds(self) -> tuple[str, ...]:
        """The types of what was copied, none when nothing was. Raises as `read`."""
        status, out = await self._run(self._tool.list_kinds)
        return tuple(out.decode(errors="replace").lower().split("\n")[:-1]) if status == 0 else ()

    async def read(self) -> Copied:
        """What is on the clipboard now.

        Raises:
            ActionFailed: The program that offers it does not answer.
            ServiceMissing: There is no display any more, or the program for it is gone.
        """
        kinds = await self.kinds()
        if _SECRET in kinds:
            return Copied(kinds=kinds, secret=True)
        if not any(kind in _TEXT for kind in kinds):
            return Copied(kinds=kinds)
        status, out = await self._run(self._tool.read)
        return Copied(out.decode(errors="replace") if status == 0 else None, kinds)

    async def write(self, text: str) -> Copied:
        """Put words on the clipboard, and read it back. Raises as `read`."""
        status, _ = await self._run(self._tool.write, text.encode())
        if status:
            raise ActionFailed(f"{self._tool.write[0]} ended with {status}")
        for _ in range(int(TAKEN_WITHIN / 0.1)):
            now = await self.read()
            if (now.text or "") == text:
                return now
            # The program that stays behind may not have taken the clipboard over yet.
            await asyncio.sleep(0.1)
        return await self.read()

    async def _run(self, command: Sequence[str], given: bytes | None = None) -> tuple[int, bytes]:
        """Run to the end; a program that stays to serve words gives no output, or it would be waited for."""
        reads = asyncio.subprocess.PIPE if given is None else asyncio.subprocess.DEVNULL
        try:
            process = await asyncio.create_subprocess_exec(
                *command, stdin=asyncio.subprocess.PIPE, stdout=reads, stderr=reads, start_new_session=True
            )
        except OSError as error:
            raise _missing(f"{command[0]} cannot be started: {error}") from error
        async with ended_after(process):
            try:
                out, complaint = await asyncio.wait_for(process.communicate(given or b""), PATIENCE)
            except TimeoutError as error:
                raise ActionFailed(
                    f"{command[0]} took over {PATIENCE:.0f} s",
                    said="The program that holds the clipboard does not answer.",
                ) from error
        told = (complaint or b"").decode(errors="replace").lower()
        if process.returncode and any(words in told for words in _NO_DISPLAY):
            raise _missing(f"{command[0]}: no display")
        return process.returncode or 0, out or b""


def _tool() -> _Tool:
    if os.environ.get("WAYLAND_DISPLAY") and shutil.which("wl-copy") and shutil.which("wl-paste"):
        return _WAYLAND
    if os.environ.get("DISPLAY") and shutil.which("xclip"):
        return _X11
    raise _missing("no display, or no program for it")


def _missing(detail: str) -> ServiceMissing:
    wayland = bool(os.environ.get("WAYLAND_DISPLAY"))
    if not wayland and not os.environ.get("DISPLAY"):
        cure = "run Octavox inside a desktop session"
    else:
        cure = f"install {'wl-clipboard' if wayland else 'xclip'}, and see that the display is there"
    return ServiceMissing(f"no clipboard: {detail}", said="I cannot reach the clipboard.", cure=cure)
