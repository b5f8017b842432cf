"""The windows on an X display, through its window manager (EWMH 1.5) and by ICCCM's polite close.

No program may do this to the windows of others on Wayland, so there it is missing, with the reason.
"""

import asyncio
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.x_display import XDisplay

if TYPE_CHECKING:
    from Xlib.display import Display

FOLLOWS_WITHIN = 4.0
"""Seconds in which a window manager shows what it was asked for."""

MAXIMISED = frozenset({"_NET_WM_STATE_MAXIMIZED_VERT", "_NET_WM_STATE_MAXIMIZED_HORZ"})
FULLSCREEN = frozenset({"_NET_WM_STATE_FULLSCREEN"})
HIDDEN = frozenset({"_NET_WM_STATE_HIDDEN"})

_NO_WINDOWS_OF_APPS = {"DESKTOP", "DOCK", "SPLASH", "NOTIFICATION", "TOOLTIP", "MENU", "DND"}
_BY_A_PERSON = 2
"""The source indication of EWMH for what a person asked for."""
_REMOVE, _ADD = 0, 1
_ICONIC = 3
_EVERY_DESKTOP = 0xFFFFFFFF


@dataclass(frozen=True)
class Window:
    """A window that belongs to an application.

    Attributes:
        id: Its number on the display.
        title: What its title bar says.
        classes: The instance and class names that its program gave (WM_CLASS).
        process: Its program's process on this computer; None when unknown.
        states: The names of its states: maximised, hidden, fullscreen, modal …
        transient: It stands before another of its program, as a dialog does.
        closable: It can be asked to close (WM_DELETE_WINDOW).
    """

    id: int
    title: str
    classes: tuple[str, ...]
    process: int | None
    states: frozenset[str]
    transient: bool
    closable: bool


class Windows(Service):
    """What windows there are, which is in front, and asking the window manager to change that."""

    def __init__(self, display: XDisplay) -> None:
        self._display = display

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the window manager. Raises `ServiceMissing`."""
        if os.environ.get("WAYLAND_DISPLAY"):
            raise ServiceMissing(
                "a Wayland session shows its windows to no program",
                said="On Wayland I am not allowed to see or move windows.",
                cure="choose the X11 (Xorg) session when you log in",
            )
        windows = cls(await services.get(XDisplay))
        await windows.all()
        return windows

    async def all(self) -> list[Window]:
        """The windows of applications, topmost first. Raises as `XDisplay.run`."""
        return await self._display.run(_windows)

    async def front(self) -> Window | None:
        """The window that has the focus, or None. Raises as `XDisplay.run`."""
        return await self._display.run(_front)

    async def window(self, id: int) -> Window | None:
        """A window by its number; None when it is gone. Raises as `XDisplay.run`."""
        return next((window for window in await self.all() if window.id == id), None)

    async def bring(self, id: int) -> bool:
        """Bring a window to the front, wherever it is; whether it is there now. Raises as `XDisplay.run`."""
        await self._display.run(lambda display: _go_where(display, id))
        await self._tell(id, "_NET_ACTIVE_WINDOW", (_BY_A_PERSON, 0, 0, 0, 0))

        async def in_front() -> bool:
            window = await self.front()
            return window is not None and window.id == id

        return await _soon(in_front)

    async def minimise(self, id: int) -> bool:
        """Hide a window; whether it is hidden now. Raises as `XDisplay.run`."""
        await self._tell(id, "WM_CHANGE_STATE", (_ICONIC, 0, 0, 0, 0))
        return await self._reaches(id, lambda states: states >= HIDDEN)

    async def set_states(self, id: int, states: frozenset[str], on: bool) -> bool:
        """Switch states such as `MAXIMISED`; whether they are so now. Raises as `XDisplay.run`."""
        names = sorted(states)
        first, second = names[0], names[1] if len(names) > 1 else ""
        await self._tell(id, "_NET_WM_STATE", (_ADD if on else _REMOVE, first, second, _BY_A_PERSON, 0))
        return await self._reaches(id, lambda now: now >= states if on else not now & states)

    async def ask_to_close(self, id: int) -> None:
        """Ask a window's program to close it, as the cross on its title bar does.

        The message goes straight to the program: asked for a window that does not know it, a window
        manager would end the program by force.

        Raises:
            ActionFailed: The window is gone, or cannot be asked.
            ServiceMissing: The display went away.
        """
        await self._display.run(lambda display: _delete(display, id))

    async def _tell(self, id: int, message: str, data: Sequence[int | str]) -> None:
        await self._display.run(lambda display: _tell_manager(display, id, message, data))

    async def _reaches(self, id: int, reached: Callable[[frozenset[str]], bool]) -> bool:
        async def there() -> bool:
            window = await self.window(id)
            return window is not None and reached(window.states)

        return await _soon(there)


async def _soon(true: Callable[[], Any], within: float = FOLLOWS_WITHIN) -> bool:
    for _ in range(int(within / 0.05)):
        if await true():
            return True
        await asyncio.sleep(0.05)
    return bool(await true())


def _property(display: "Display", window: Any, name: str) -> list[int]:
    found = window.get_full_property(display.intern_atom(name), 0)
    return [int(value) for value in found.value] if found and found.format == 32 else []


def _is_managed(display: "Display") -> bool:
    from Xlib.error import XError

    root = display.screen().root
    check = _property(display, root, "_NET_SUPPORTING_WM_CHECK")
    if not check:
        return False
    try:
        manager = display.create_resource_object("window", check[0])
        return _property(display, manager, "_NET_SUPPORTING_WM_CHECK") == check
    except XError:
        return False


def _windows(display: "Display") -> list[Window]:
    from Xlib.error import BadWindow

    root = display.screen().root
    if not _is_managed(display):
        raise ServiceMissing(
            "no window manager that follows EWMH",
            said="I find no window manager.",
            cure="start a window manager such as openbox",
        )
    found = []
    for id in reversed(_property(display, root, "_NET_CLIENT_LIST_STACKING")):
        try:
            window = _read(display, id)
        except BadWindow:
            continue
        if window is not None:
            found.append(window)
    return found


def _front(display: "Display") -> Window | None:
    from Xlib.error import BadWindow

    active = _property(display, display.screen().root, "_NET_ACTIVE_WINDOW")
    try:
        return _read(display, active[0]) if active and active[0] else None
    except BadWindow:
        return None


def _read(display: "Display", id: int) -> Window | None:
    """What a window says of itself; None when it is part of the desktop itself, such as a panel."""
    window = display.create_resource_object("window", id)
    kinds = _names(display, _property(display, window, "_NET_WM_WINDOW_TYPE"))
    if any(kind.removeprefix("_NET_WM_WINDOW_TYPE_") in _NO_WINDOWS_OF_APPS for kind in kinds):
        return None
    title = window.get_full_text_property(display.intern_atom("_NET_WM_NAME")) or window.get_wm_name() or ""
    processes = _property(display, window, "_NET_WM_PID") if _is_local(window) else []
    return Window(
        id=id,
        title=title if isinstance(title, str) else title.decode(errors="replace"),
        classes=tuple(window.get_wm_class() or ()),
        process=processes[0] if processes else None,
        states=frozenset(_names(display, _property(display, window, "_NET_WM_STATE"))),
        transient=window.get_wm_transient_for() is not None,
        closable=display.intern_atom("WM_DELETE_WINDOW") in window.get_wm_protocols(),
    )


def _is_local(window: Any) -> bool:
    """Whether the window's program runs on this computer; a number from another one names nobody here."""
    machine = window.get_wm_client_machine()
    return not machine or machine in (os.uname().nodename, "localhost")


def _names(display: "Display", atoms: Sequence[int]) -> list[str]:
    return [display.get_atom_name(atom) for atom in atoms]


def _tell_manager(display: "Display", id: int, message: str, data: Sequence[int | str]) -> None:
    from Xlib import X
    from Xlib.protocol.event import ClientMessage

    numbers = [display.intern_atom(d) if isinstance(d, str) and d else d or 0 for d in data]
    window = display.create_resource_object("window", id)
    event = ClientMessage(window=window, client_type=display.intern_atom(message), data=(32, numbers))
    display.screen().root.send_event(event, X.SubstructureRedirectMask | X.SubstructureNotifyMask)


def _go_where(display: "Display", id: int) -> None:
    """Switch to the desktop a window is on; not every window manager does that by itself."""
    root = display.screen().root
    current = _property(display, root, "_NET_CURRENT_DESKTOP")
    wanted = _property(display, display.create_resource_object("window", id), "_NET_WM_DESKTOP")
    if wanted and wanted[0] != _EVERY_DESKTOP and wanted != current:
        _tell_manager(display, root.id, "_NET_CURRENT_DESKTOP", (wanted[0], 0, 0, 0, 0))


def _delete(display: "Display", id: int) -> None:
    from Xlib.protocol.event import ClientMessage

    window = display.create_resource_object("window", id)
    delete = display.intern_atom("WM_DELETE_WINDOW")
    if delete not in window.get_wm_protocols():
        raise ActionFailed("no WM_DELETE_WINDOW", said="That window cannot be asked to close.")
    kind = display.intern_atom("WM_PROTOCOLS")
    window.send_event(ClientMessage(window=window, client_type=kind, data=(32, [delete, 0, 0, 0, 0])))
