"""Real windows under a real window manager are brought to the front, resized and asked to close."""

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.functions import Named
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.name import resolve_name
from assistant_core.services import Services
from system_actions.services.windows import Windows
from system_actions.windows import (
    close_app,
    control_window,
    preview_close,
    preview_control,
    switch_window,
    what_is_open,
)
from tests.services.buses import wait_until
from tests.services.display import Display
from tests.services.opening import Act
from tests.services.programs import Programs, managed

XTERM = Named("debian-xterm", "XTerm")


@pytest.fixture
def note(tmp_path: Path) -> Path:
    """A text file to be edited."""
    file = tmp_path / "shopping.txt"
    file.write_text("milk\n")
    return file


async def the_open(act: Act, words: str) -> Named:
    return resolve_name(words, await act(what_is_open), what="open app").named


async def test_an_application_comes_to_the_front(desk: Programs, act: Act, note: Path) -> None:
    shell, editor = desk.terminal(), desk.editor(note)
    outcome = await act(switch_window, await the_open(act, "the terminal"))
    assert outcome.said == "XTerm is in front." and desk.active == shell
    outcome = await act(switch_window, await the_open(act, "the text editor"))
    assert outcome.said == "Mousepad is in front." and desk.active == editor
    outcome = await act(switch_window, await the_open(act, "mousepad"))
    assert outcome.said == "Mousepad is already in front."


async def test_a_window_is_found_by_its_title(desk: Programs, act: Act) -> None:
    first, second = desk.terminal("letter to anna"), desk.terminal("accounts")
    named = await the_open(act, "letter to anna")
    assert (await act(switch_window, named)).said == "letter to anna is in front."
    assert desk.active == first != second


async def test_one_that_is_minimised_or_on_another_desktop_comes_too(desk: Programs, act: Act) -> None:
    shell = desk.terminal()
    desk.display.xdotool("windowminimize", "--sync", str(shell))
    await act(switch_window, XTERM)
    assert desk.active == shell
    desk.display.xdotool("set_desktop_for_window", str(shell), "1")
    wait_until(lambda: desk.active != shell, "it stayed")
    await act(switch_window, XTERM)
    assert desk.active == shell and desk.display.xdotool("get_desktop") == "1"


async def test_what_is_not_open_is_said(desk: Programs, act: Act) -> None:
    desk.terminal()
    with pytest.raises(Unresolved) as nothing_near:
        await the_open(act, "thunderbird")
    assert nothing_near.value.said == "I know no open app called thunderbird."
    for action in (switch_window, close_app):
        with pytest.raises(ActionFailed) as caught:
            await act(action, Named("org.xfce.mousepad", "Mousepad"))
        assert caught.value.said == "Mousepad is not open."


async def test_a_window_that_was_closed_meanwhile_is_said(desk: Programs, act: Act) -> None:
    desk.terminal()
    with pytest.raises(ActionFailed) as caught:
        await act(switch_window, Named("window:12345678", "letter"))
    assert caught.value.said == "That window is gone."


@pytest.mark.parametrize(
    ("action", "said", "state"),
    [
        ("minimise", "XTerm is minimised.", "HIDDEN"),
        ("maximise", "XTerm is maximised.", "MAXIMIZED_VERT"),
        ("fullscreen", "XTerm is full screen.", "FULLSCREEN"),
    ],
)
async def test_the_window_in_front_changes_and_comes_back(
    desk: Programs, act: Act, action: str, said: str, state: str
) -> None:
    shell = desk.terminal()
    assert (await act(control_window, action)).said == said
    assert state in desk.states(shell)
    again = await act(control_window, action, app=XTERM)
    assert again.said == said.replace(" is ", " is already ")
    back = await act(control_window, "restore", app=XTERM)
    assert back.said in (
        "XTerm is back.",
        "XTerm is at its old size.",
        "XTerm is out of full screen.",
    )
    assert state not in desk.states(shell)
    assert (await act(control_window, "restore")).said == "XTerm is at its own size already."


async def test_maximising_leaves_full_screen_and_shows_what_was_hidden(desk: Programs, act: Act) -> None:
    shell = desk.terminal()
    await act(control_window, "fullscreen")
    await act(control_window, "minimise")
    assert (await act(control_window, "maximise", app=XTERM)).said == "XTerm is maximised."
    states = desk.states(shell)
    assert "MAXIMIZED" in states and "FULLSCREEN" not in states and "HIDDEN" not in states


async def test_with_no_window_in_front_there_is_nothing_to_change(desk: Programs, act: Act) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(control_window, "maximise")
    assert caught.value.said == "No window is in front."


async def test_only_the_window_in_front_is_closed(desk: Programs, act: Act) -> None:
    first, second = desk.terminal("first"), desk.terminal("second")
    outcome = await act(control_window, "close")
    assert outcome.said == "The window of XTerm is closed."
    assert desk.title(first) == "first" and desk.title(second) == ""


async def test_an_application_closes_with_all_its_windows(desk: Programs, act: Act, note: Path) -> None:
    first, second, editor = desk.terminal("first"), desk.terminal("second"), desk.editor(note)
    assert await act(preview_close, XTERM) == "Close XTerm: second, first"
    assert (await act(close_app, XTERM)).said == "XTerm is closed."
    assert desk.title(first) == desk.title(second) == "" and desk.title(editor)
    assert not desk.alive(0) and not desk.alive(1) and desk.alive(2)


async def test_unsaved_work_is_kept_and_told_of(desk: Programs, act: Act, note: Path) -> None:
    editor = desk.editor(note)
    desk.display.xdotool("type", "eggs ")
    wait_until(lambda: desk.title(editor).startswith("*"), "nothing was typed")
    with pytest.raises(ActionFailed) as caught:
        await act(close_app, await the_open(act, "mousepad"))
    assert caught.value.said.startswith("Mousepad is still open, and asks you something first")
    assert desk.alive() and desk.title(editor) and note.read_text() == "milk\n"
    with pytest.raises(ActionFailed) as again:
        await act(close_app, await the_open(act, "mousepad"))
    assert again.value.said.startswith("Mousepad is still open, and asks you something first")
    assert desk.alive() and desk.title(editor) and note.read_text() == "milk\n"


async def test_a_program_that_does_not_react_is_not_killed(desk: Programs, act: Act) -> None:
    odd = desk.odd("ignores")
    with pytest.raises(ActionFailed) as caught:
        await act(close_app, await the_open(act, "odd"))
    assert caught.value.said == "I asked Odd to close, and it is still open."
    assert desk.alive() and desk.title(odd)


async def test_a_window_that_cannot_be_asked_is_left_alone(desk: Programs, act: Act) -> None:
    desk.odd("cannot")
    with pytest.raises(ActionFailed) as caught:
        await act(control_window, "close")
    assert caught.value.said == "It cannot be asked to close."
    assert desk.alive()


async def test_a_program_that_goes_on_without_a_window_is_told_of(desk: Programs, act: Act) -> None:
    desk.odd("stays")
    outcome = await act(close_app, await the_open(act, "odd"))
    assert outcome.said == "Odd has no window any more, and still runs in the background."
    assert desk.alive()


async def test_the_question_names_the_window(desk: Programs, act: Act) -> None:
    desk.terminal("accounts")
    assert await act(preview_control, "close") == "Close the window “accounts”"


ACTIONS: list[tuple[Callable[..., Any], tuple[object, ...]]] = [
    (switch_window, (XTERM,)),
    (control_window, ("maximise",)),
    (close_app, (XTERM,)),
]


@pytest.mark.parametrize(("action", "values"), ACTIONS)
async def test_without_a_display_there_is_a_cure(
    act: Act, monkeypatch: pytest.MonkeyPatch, action: Callable[..., Any], values: tuple[object, ...]
) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":9999")
    with pytest.raises(ServiceMissing) as caught:
        await act(action, *values)
    assert caught.value.said == "I cannot reach the screen's windows." and caught.value.cure


async def test_on_wayland_it_says_why_and_what_would_help(
    desk: Programs, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    with pytest.raises(ServiceMissing) as caught:
        await act(switch_window, XTERM)
    assert caught.value.said == "On Wayland I am not allowed to see or move windows."
    assert caught.value.cure == "choose the X11 (Xorg) session when you log in"


async def test_a_display_that_dies_in_the_middle_is_missing(desk: Programs, act: Act) -> None:
    desk.terminal()
    await act(control_window, "maximise")
    desk.display.die()
    for action, values in ACTIONS:
        with pytest.raises(ServiceMissing):
            await act(action, *values)
    assert {named.label for named in await act(what_is_open)} >= {"XTerm", "Mousepad"}


async def test_a_display_that_hangs_is_given_up_and_found_again(
    desk: Programs, real_services: Services, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.terminal()
    windows = await real_services.get(Windows)
    desk.display.server.send_signal(signal.SIGSTOP)
    try:
        with monkeypatch.context() as hasty, pytest.raises(ServiceMissing):
            hasty.setattr("system_actions.services.x_display.PATIENCE", 0.5)
            await windows.all()
    finally:
        desk.display.server.send_signal(signal.SIGCONT)
    assert await windows.all()


async def test_without_a_window_manager_it_says_so(display: Display, act: Act) -> None:
    wait_until(lambda: managed(display), "openbox did not start")
    subprocess.run(["openbox", "--exit"], env={**os.environ, "DISPLAY": display.name}, check=True)
    wait_until(lambda: not managed(display), "openbox did not end")
    with pytest.raises(ServiceMissing) as caught:
        await act(switch_window, XTERM)
    assert caught.value.said == "I find no window manager."
