"""What the running program tells a screen reader of its settings: names, kinds, states, values and news."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from app.settings_window.window import ORDER
from assistant_core import paths
from tests.e2e.test_the_settings_window import OPEN, open_settings, write
from tests.services import guessing_window
from tests.services.buses import wait_until
from tests.services.display import Display
from tests.services.lived_in import some_weeks
from tests.services.resident import ResidentApp
from tests.services.told_aloud import ScreenReader, Told
from tests.services.untold import untold

TITLE = OPEN.strip("^$")
ALWAYS = "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"


@pytest.fixture
def app(display: Display, resident: ResidentApp, screen_reader: ScreenReader) -> ResidentApp:
    """The program in a home that was lived in, with its settings open."""
    some_weeks()
    resident.environment.update(
        {"DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb", ALWAYS: "1", "PULSE_SERVER": "unix:/nonexistent"}
    )
    resident.start()
    open_settings(display)
    return resident


def pages(reader: ScreenReader) -> list[Told]:
    return reader.window(TITLE).find("list", "Pages").children


def at_each_page(display: Display, reader: ScreenReader) -> Iterator[tuple[str, Told]]:
    """Go down the list of pages; each page with what is told of the window then."""
    display.xdotool("key", "ctrl+f", "Tab", "Home")
    for name in [page.name for page in pages(reader)]:
        wait_until(lambda name=name: chosen(reader) == [name], f"{name} is not told to be chosen")
        yield name, reader.window(TITLE)
        display.xdotool("key", "Down")


def chosen(reader: ScreenReader) -> list[str]:
    return [page.name for page in pages(reader) if "selected" in page.states]


@pytest.mark.usefixtures("app")
def test_every_control_of_every_page_is_told(display: Display, screen_reader: ScreenReader) -> None:
    seen = {}
    for name, window in at_each_page(display, screen_reader):
        seen[name] = untold(window)
    assert tuple(seen) == tuple(ORDER)
    assert not any(seen.values()), "\n".join(f"{name}: {what}" for name in seen for what in seen[name])


@pytest.mark.usefixtures("app")
def test_what_a_setting_is_and_becomes_is_told(display: Display, screen_reader: ScreenReader) -> None:
    def told(role: str, name: str) -> Told:
        return screen_reader.window(TITLE).find(role, name)

    speed = told("spin button", "Speed")
    assert speed.about == "Words a minute" and speed.value == (80, 200, 400)
    assert "checked" in told("check box", "Sounds").states
    assert "enabled" not in told("push button", "Reset Sounds").states
    write(display, "sounds", " ")  # the space bar switches it off
    wait_until(lambda: "checked" not in told("check box", "Sounds").states, "still told to be checked")
    assert "enabled" in told("push button", "Reset Sounds").states
    display.xdotool("key", "Tab", "space")
    wait_until(lambda: "Sounds is on again" in screen_reader.announced(), "the reset is not announced")


@pytest.mark.usefixtures("app")
def test_a_choice_tells_that_it_is_open(display: Display, screen_reader: ScreenReader) -> None:
    def units() -> Told:
        (found,) = (one for one in screen_reader.window(TITLE).all() if one.labels == ("Units",))
        return found

    write(display, "units", "")
    assert units().name == "Metric" and "expanded" not in units().states
    display.xdotool("key", "alt+Down")
    wait_until(lambda: "expanded" in units().states, "not told to be open")
    display.xdotool("key", "Escape")
    wait_until(lambda: "expanded" not in units().states, "still told to be open")


@pytest.mark.usefixtures("app")
def test_what_is_refused_is_announced_and_told(display: Display, screen_reader: ScreenReader) -> None:
    write(display, "the open-meteo server that finds", "nowhere")
    words = "That is not possible: it must be an address such as https://example.org."
    wait_until(lambda: words in screen_reader.announced(), "the refusal is not announced")
    assert screen_reader.window(TITLE).find("label", words).about == "What is wrong"


@pytest.mark.usefixtures("app")
def test_what_is_asked_is_told(display: Display, screen_reader: ScreenReader) -> None:
    assert any(name == "Journal" for name, _ in at_each_page(display, screen_reader))
    display.xdotool("key", "alt+w")
    dialog = screen_reader.window("What did you mean?")
    assert dialog.role == "dialog" and not untold(dialog)
    assert dialog.find("label", "“dim the screen to forty percent”").about == "What was heard"
    assert dialog.find("text", "Level").text == "forty percent"


def test_the_first_start_is_told(
    display: Display, resident: ResidentApp, screen_reader: ScreenReader
) -> None:
    resident.environment.update(
        {"DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb", ALWAYS: "1", "PULSE_SERVER": "unix:/nonexistent"}
    )
    (paths.state_dir() / "introduced").unlink()
    resident.start()
    assert not untold(screen_reader.window("Welcome to Octavox"))


def test_what_has_to_be_guessed_is_found(display: Display, screen_reader: ScreenReader) -> None:
    environment = {**os.environ, "DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb", ALWAYS: "1"}
    with subprocess.Popen([sys.executable, guessing_window.__file__], env=environment) as program:
        try:
            found = untold(screen_reader.window("Guess"))
        finally:
            program.kill()
    assert sorted(words.partition(":")[0] for words in found) == [
        "a window that is told of as something else",
        "no kind of control",
        "no name",
        "no name",
        "the name of a class",
    ], found
