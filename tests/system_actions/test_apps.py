"""Installed applications are found by name, started and seen to run, and closed again by undo."""

import asyncio
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Named, Outcome
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.name import resolve_name
from system_actions.apps import close_opened, installed_apps, open_app
from system_actions.services import started
from system_actions.services.started import end
from tests.services.opening import Act, change
from tests.services.waiting import until

Install = Callable[..., None]

STUBBORN = (
    "import signal, time, pathlib; signal.signal(15, signal.SIG_IGN); "
    "pathlib.Path('deaf').touch(); time.sleep(60)"
)


@pytest.fixture
def install(private_home: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Writes a desktop entry; nothing else is installed."""
    monkeypatch.setenv("XDG_DATA_DIRS", str(private_home / "usr"))
    folder = private_home / "data" / "applications"
    folder.mkdir(parents=True)

    def write(id: str, exec_line: str, name: str, *lines: str) -> None:
        text = ["[Desktop Entry]", "Type=Application", f"Name={name}", f"Exec={exec_line}", *lines]
        (folder / f"{id}.desktop").write_text("\n".join(text))

    return write


@pytest.fixture
def running(install: Install) -> Iterator[Callable[[Outcome], psutil.Process]]:
    """The process of an opened application; what still runs is killed in the end."""
    seen: list[int] = []

    def find(outcome: Outcome) -> psutil.Process:
        assert outcome.after is not None and isinstance(outcome.after["running"], dict)
        number = int(str(outcome.after["running"]["pid"]))
        seen.append(number)
        return psutil.Process(number)

    yield find
    for number in seen:
        if psutil.pid_exists(number):
            os.killpg(number, signal.SIGKILL)


@pytest.fixture
def ends_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy computer, too, has ended a program that ends at once when it is looked at."""
    monkeypatch.setattr(started, "SETTLED", 3.0)


async def the_app(act: Act, words: str) -> Named:
    return resolve_name(words, await act(installed_apps), what="app").named


async def test_an_application_is_opened_and_closed_again(
    act: Act, install: Install, running: Callable[[Outcome], psutil.Process]
) -> None:
    install("org.example.Clock", "sleep 60 %U", "Big Clock")
    outcome = await act(open_app, await the_app(act, "the big clock"))
    assert outcome.said == "Big Clock is open."
    process = running(outcome)
    assert process.cmdline() == ["sleep", "60"]
    assert os.getsid(process.pid) == process.pid
    assert await act(close_opened, change(outcome)) == "Big Clock is closed."
    assert not psutil.pid_exists(process.pid) or process.status() == psutil.STATUS_ZOMBIE


async def test_undo_refuses_when_it_was_closed_meanwhile(
    act: Act, install: Install, running: Callable[[Outcome], psutil.Process]
) -> None:
    install("clock", "sleep 60", "Big Clock")
    outcome = await act(open_app, await the_app(act, "big clock"))
    process = running(outcome)
    process.kill()
    while psutil.pid_exists(process.pid) and process.status() != psutil.STATUS_ZOMBIE:
        await asyncio.sleep(0.02)
    with pytest.raises(WorldMoved) as caught:
        await act(close_opened, change(outcome))
    assert caught.value.said == "It is closed already."


async def test_another_process_with_its_number_is_left_alone() -> None:
    with pytest.raises(WorldMoved):
        await end({"pid": os.getpid(), "born": 1.0})


async def test_one_that_does_not_close_is_not_killed(
    act: Act, install: Install, private_home: Path, running: Callable[[Outcome], psutil.Process]
) -> None:
    install("stubborn", f'python3 -c "{STUBBORN}"', "Stubborn")
    outcome = await act(open_app, await the_app(act, "stubborn"))
    process = running(outcome)
    await until((private_home / "deaf").exists)
    assert await act(close_opened, change(outcome)) == "I asked Stubborn to close, and it is still open."
    assert process.is_running()


@pytest.mark.usefixtures("ends_in_time")
async def test_one_that_hands_over_and_ends_is_open_and_cannot_be_undone(act: Act, install: Install) -> None:
    install("single", "true", "Single")
    outcome = await act(open_app, await the_app(act, "single"))
    assert (outcome.said, outcome.changed) == ("Single is open.", False)


@pytest.mark.usefixtures("ends_in_time")
@pytest.mark.parametrize(
    ("exec_line", "said"),
    [("false", "It ended at once with an error."), ("/nonexistent/program", "It cannot be started.")],
)
async def test_one_that_fails_is_not_called_open(
    act: Act, install: Install, exec_line: str, said: str
) -> None:
    install("broken", exec_line, "Broken")
    with pytest.raises(ActionFailed) as caught:
        await act(open_app, await the_app(act, "broken"))
    assert caught.value.said == said


async def test_one_that_was_removed_is_said(act: Act, install: Install) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(open_app, Named("gone", "Gone"))
    assert caught.value.said == "That application is not installed any more."


async def test_a_terminal_program_runs_in_the_terminal(
    act: Act,
    install: Install,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    running: Callable[[Outcome], psutil.Process],
) -> None:
    terminal = tmp_path / "terminal"
    terminal.write_text('#!/bin/sh\nshift\nexec "$@"\n')
    terminal.chmod(0o755)
    monkeypatch.setenv("TERMINAL", str(terminal))
    install("top", "sleep 61", "Top", "Terminal=true")
    outcome = await act(open_app, await the_app(act, "top"))
    process = running(outcome)
    await until(lambda: process.cmdline() == ["sleep", "61"])  # it is the terminal's script at first
    monkeypatch.setenv("TERMINAL", "/nonexistent/terminal")
    with pytest.raises(ActionFailed) as caught:
        await act(open_app, await the_app(act, "top"))
    assert caught.value.said == "It needs a terminal program, and I find none."


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("firefox", "firefox"),
        ("web browser", "firefox"),
        ("text editor", "gedit"),
        ("gedit", "gedit"),
        ("Texteditor", "gedit"),
    ],
)
async def test_applications_are_found_under_all_their_names(
    act: Act, install: Install, monkeypatch: pytest.MonkeyPatch, words: str, id: str
) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    install("firefox", "true", "Firefox", "GenericName=Web Browser")
    install("gedit", "true", "gedit", "GenericName=Text Editor", "GenericName[de]=Texteditor")
    install("hidden", "true", "Firefox Helper", "NoDisplay=true")
    assert (await the_app(act, words)).id == id


async def test_two_editors_are_asked_about_by_their_own_names(act: Act, install: Install) -> None:
    install("kate", "true", "Kate", "GenericName=Text Editor")
    install("gedit", "true", "gedit", "GenericName=Text Editor")
    with pytest.raises(Unresolved) as caught:
        await the_app(act, "text editor")
    assert caught.value.said == "Which one: Text Editor (gedit) or Text Editor (Kate)?"
