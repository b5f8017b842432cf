"""On a real Wayland desktop: the clipboard, pictures of the screen, typing, and what is not allowed there."""

import os
import re
import subprocess
import sys
from pathlib import Path

import av
import pytest

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.functions import Change, Named
from system_actions.clipboard import copy_text, read_clipboard, undo_copy
from system_actions.dictation import type_text, weigh_typing
from system_actions.pictures import take_screenshot
from system_actions.windows import close_app, control_window, switch_window
from tests.services import fields_window
from tests.services.buses import PrivateBus, wait_until
from tests.services.opening import Act
from tests.services.private_home import WallClock


@pytest.mark.parametrize("words", ["see you at noon", "line one\nline two", "--help", "Grüße 🐙"])
async def test_words_are_copied_read_and_put_back(wayland: Path, act: Act, words: str) -> None:
    assert (await act(read_clipboard)).said == "The clipboard is empty."
    await act(copy_text, "old words")
    outcome = await act(copy_text, words)
    pasted = subprocess.run(["wl-paste", "--no-newline"], capture_output=True, text=True).stdout
    assert pasted == words == (await act(read_clipboard)).value
    assert outcome.before is not None and outcome.after is not None
    said = await act(undo_copy, Change(outcome.before, outcome.after))
    assert said == "“old words” is on the clipboard again."
    assert (await act(read_clipboard)).value == "old words"


async def test_the_screen_is_taken(
    wayland: Path, session_bus: PrivateBus, private_home: Path, wall_clock: WallClock, act: Act
) -> None:
    outcome = await act(take_screenshot)
    with av.open(outcome.value) as picture:
        frame = next(picture.decode(video=0))
    assert (frame.width, frame.height) == (800, 600)
    with pytest.raises(ActionFailed) as caught:
        await act(take_screenshot, area="window")
    assert caught.value.said == "On this desktop I can take the whole screen or a part of it."


async def test_words_are_typed(wayland: Path, session_bus: PrivateBus, act: Act, tmp_path: Path) -> None:
    typed = tmp_path / "typed"
    program = subprocess.Popen(
        [sys.executable, fields_window.__file__, "plain", str(typed)],
        env={**os.environ, "QT_QPA_PLATFORM": "wayland"},
        stderr=subprocess.DEVNULL,
    )
    try:
        ready = ["wtype", "-"]
        wait_until(lambda: subprocess.run(ready, input=b"a") and typed.exists(), "no window took the keys")
        await act(weigh_typing)
        await act(type_text, "Grüße (1)")
        # As many as were sent before the window showed the first, and some may still be on their way.
        arrived = re.compile(r"a+Grüße \(1\)")
        wait_until(lambda: arrived.fullmatch(typed.read_text()), "the words did not arrive")
    finally:
        program.kill()
        program.wait(10)


@pytest.mark.parametrize(
    ("action", "values"),
    [
        (switch_window, (Named("firefox", "Firefox"),)),
        (close_app, (Named("firefox", "Firefox"),)),
        (control_window, ("maximise",)),
    ],
)
async def test_windows_are_out_of_reach_and_the_cure_is_told(
    wayland: Path, act: Act, action: object, values: tuple[object, ...]
) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(action, *values)  # type: ignore[arg-type]
    assert caught.value.said == "On Wayland I am not allowed to see or move windows."
    assert caught.value.cure == "choose the X11 (Xorg) session when you log in"


async def test_a_display_that_dies_in_the_middle_is_missing(wayland: Path, act: Act) -> None:
    await act(copy_text, "words")
    subprocess.run(["swaymsg", "-s", str(next(wayland.glob("sway-ipc*"))), "exit"], capture_output=True)
    wait_until(lambda: not any(wayland.glob("wayland-?")), "sway did not end")
    for action, values in ((read_clipboard, ()), (copy_text, ("a",))):
        with pytest.raises(ServiceMissing):
            await act(action, *values)
