"""Hold to talk on X11: a grabbed key that tells when it is pressed and when it is let go.

The X connection lives in a thread of its own; presses are handed to the asyncio loop. On Wayland
no program may grab a key; there a compositor's key is bound to the D-Bus method or to
``octavox listen``.
"""

import asyncio
import logging
import os
import select
import threading
from collections.abc import Callable

from assistant_core.errors import OctavoxError

log = logging.getLogger(__name__)

REPEAT_GAP = 0.03
"""Seconds within which a release followed by a press is the keyboard repeating a held key."""


class HotkeyUnavailable(OctavoxError):
    """The key cannot be grabbed: no X display, no such key, or another program has it."""

    default_said = "The hotkey does not work here."


class Hotkey:
    """A grabbed key combination; `close` gives it back."""

    def __init__(
        self, combination: str, on_press: Callable[[], None], on_release: Callable[[], None]
    ) -> None:
        """Grab the key, such as ``<ctrl>+<alt>+space``. Raises `HotkeyUnavailable`."""
        from Xlib import X, display
        from Xlib.error import DisplayError

        if not os.environ.get("DISPLAY"):
            raise HotkeyUnavailable(
                "there is no X display", cure="bind a key of the desktop to: octavox listen"
            )
        try:
            self._display = display.Display()
        except (DisplayError, OSError) as error:
            raise HotkeyUnavailable(f"the X display cannot be opened: {error}") from error
        self._x = X
        self._loop = asyncio.get_running_loop()
        self._on_press, self._on_release = on_press, on_release
        self._read_end, self._write_end = os.pipe()
        try:
            self._keycode, modifiers = _parse(combination, self._display)
            self._grab(modifiers, combination)
        except HotkeyUnavailable:
            self._display.close()
            os.close(self._read_end)
            os.close(self._write_end)
            raise
        self._thread = threading.Thread(target=self._watch, name="hotkey", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Give the key back."""
        os.write(self._write_end, b"x")
        self._thread.join(timeout=2)
        os.close(self._write_end)

    def _grab(self, modifiers: int, combination: str) -> None:
        refused: list[object] = []
        locks = (0, self._x.LockMask, self._x.Mod2Mask, self._x.LockMask | self._x.Mod2Mask)
        for lock in locks:
            self._display.screen().root.grab_key(
                self._keycode,
                modifiers | lock,
                True,
                self._x.GrabModeAsync,
                self._x.GrabModeAsync,
                onerror=lambda error, _request: refused.append(error),
            )
        self._display.sync()
        if refused:
            raise HotkeyUnavailable(
                f"another program has grabbed {combination}", cure="choose another hotkey in the settings"
            )

    def _watch(self) -> None:
        from Xlib.error import ConnectionClosedError

        try:
            self._follow_keys()
            self._display.close()
        except ConnectionClosedError:
            log.info("the display went away, and the hotkey with it")
        os.close(self._read_end)

    def _follow_keys(self) -> None:
        held = False
        while True:
            if not self._display.pending_events():
                ready, _, _ = select.select([self._display.fileno(), self._read_end], [], [])
                if self._read_end in ready:
                    break
            while self._display.pending_events():
                event = self._display.next_event()
                if event.type == self._x.KeyPress and not held:
                    held = True
                    self._loop.call_soon_threadsafe(self._on_press)
                elif event.type == self._x.KeyRelease and held and not self._repeats(event.time):
                    held = False
                    self._loop.call_soon_threadsafe(self._on_release)

    def _repeats(self, released: int) -> bool:
        """Whether a release is only the keyboard repeating: a press with the same time follows it."""
        if not self._display.pending_events():
            select.select([self._display.fileno()], [], [], REPEAT_GAP)
        if not self._display.pending_events():
            return False
        event = self._display.next_event()
        return bool(event.type == self._x.KeyPress and abs(event.time - released) <= 1)


def _parse(combination: str, display: "object") -> tuple[int, int]:
    from Xlib import XK, X

    masks = {
        "<ctrl>": X.ControlMask, "<alt>": X.Mod1Mask, "<shift>": X.ShiftMask, "<super>": X.Mod4Mask,
    }  # fmt: skip
    modifiers, key = 0, ""
    for part in combination.lower().split("+"):
        if part in masks:
            modifiers |= masks[part]
        else:
            key = part.strip("<>")
    symbol = (
        XK.string_to_keysym(key) or XK.string_to_keysym(key.capitalize()) or XK.string_to_keysym(key.upper())
    )
    keycode = display.keysym_to_keycode(symbol) if symbol else 0  # type: ignore[attr-defined]
    if not keycode:
        raise HotkeyUnavailable(f"there is no key {key!r}", cure="choose another hotkey in the settings")
    return keycode, modifiers
