"""The settings window of the running program, used by keyboard alone; what is set holds at once."""

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.services.buses import wait_until
from tests.services.display import Display
from tests.services.pulse import Pulse
from tests.services.resident import ResidentApp

PICTURES = Path(__file__).parent.parent / "artefacts"
OPEN = "^Octavox settings$"


@pytest.fixture
def app(display: Display, pulse: Pulse, resident: ResidentApp) -> ResidentApp:
    """The program on a display, with sound."""
    resident.environment.update(DISPLAY=display.name, QT_QPA_PLATFORM="xcb", **pulse.environment)
    resident.start()
    return resident


def in_file(app: ResidentApp) -> dict[str, Any]:
    file = Path(app.environment["XDG_CONFIG_HOME"]) / "octavox" / "settings.toml"
    return tomllib.loads(file.read_text()) if file.exists() else {}


def shown(display: Display, title: str = OPEN) -> str:
    return display.xdotool("search", "--onlyvisible", "--name", title)


def open_settings(display: Display) -> None:
    """By keyboard, from the listening window."""
    wait_until(lambda: bool(shown(display, "^Octavox$")), "no window")
    display.xdotool("search", "--onlyvisible", "--name", "^Octavox$", "windowactivate", "--sync")
    display.xdotool("key", "ctrl+comma")
    wait_until(lambda: bool(shown(display)), "no settings")
    display.xdotool("search", "--onlyvisible", "--name", OPEN, "windowactivate", "--sync")


def write(display: Display, search: str, value: str) -> None:
    """Look for a setting, go to it, and write what it is to be."""
    display.xdotool("key", "ctrl+f", "ctrl+a")
    display.xdotool("type", search)
    display.xdotool("key", "Tab", "Tab", "ctrl+a")  # past the list of pages, into the first that was found
    display.xdotool("type", value)
    display.xdotool("key", "Return")


def test_a_hotkey_that_is_set_is_the_hotkey(app: ResidentApp, display: Display) -> None:
    open_settings(display)
    write(display, "hotkey", "<ctrl>+<alt>+j")
    wait_until(
        lambda: in_file(app).get("listening", {}).get("hotkey") == "<ctrl>+<alt>+j", "it was not written"
    )
    display.screenshot(PICTURES / "settings.png")
    display.xdotool("keydown", "ctrl", "keydown", "alt", "keydown", "j")
    app.wait_for_state("listening")
    display.xdotool("keyup", "j", "keyup", "alt", "keyup", "ctrl")
    app.wait_for_state("idle", "error")
    display.xdotool("keydown", "ctrl", "keydown", "alt", "keydown", "space")
    time.sleep(0.5)
    assert app.state != "listening"
    display.xdotool("keyup", "space", "keyup", "alt", "keyup", "ctrl")


def test_a_hotkey_that_does_not_exist_is_said(app: ResidentApp, display: Display) -> None:
    open_settings(display)
    write(display, "hotkey", "<ctrl>+banana")
    wait_until(lambda: in_file(app).get("listening", {}).get("hotkey") == "<ctrl>+banana", "not written")
    display.screenshot(PICTURES / "settings_hotkey.png")
    write(display, "hotkey", "<ctrl>+<alt>+space")
    wait_until(lambda: in_file(app)["listening"]["hotkey"] == "<ctrl>+<alt>+space", "not written")
    display.xdotool("keydown", "ctrl", "keydown", "alt", "keydown", "space")
    app.wait_for_state("listening")
    display.xdotool("keyup", "space", "keyup", "alt", "keyup", "ctrl")


def test_what_is_not_allowed_is_not_written(app: ResidentApp, display: Display) -> None:
    open_settings(display)
    write(display, "home assistant", "homeassistant")
    time.sleep(0.5)
    display.screenshot(PICTURES / "settings_refused.png")
    assert "address" not in in_file(app).get("home", {})
    display.xdotool("key", "Escape", "Escape")
    wait_until(lambda: not shown(display), "Escape does not close it")
    assert app.say("what is six times seven")["reply"]


def test_a_sentence_is_tried_and_a_function_switched_off(app: ResidentApp, display: Display) -> None:
    app.say("what is six times seven")
    open_settings(display)
    display.xdotool("key", "ctrl+f", "Tab", "Down", "Tab")  # the second page, and its first field
    display.xdotool("type", "calculate nine times nine")
    display.xdotool("key", "Return")
    time.sleep(3)
    display.screenshot(PICTURES / "actions.png")
    display.xdotool("key", "ctrl+f")
    display.xdotool("type", "work out a sum")
    # Past the list of pages, the field to try in with its two buttons and its outcome, and the table.
    display.xdotool("key", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "space")
    wait_until(lambda: "calculate" in in_file(app).get("actions", {}), "it was not written")
    display.screenshot(PICTURES / "actions_off.png")
    assert in_file(app)["actions"] == {"calculate": {"enabled": False}}
    report = app.say("what is six times seven")
    assert report["failed"] and "switched that off" in report["reply"]


def test_the_journal_shows_what_was_done_and_puts_it_back(app: ResidentApp, display: Display) -> None:
    app.say("add oat milk to the shopping list")
    kept = Path(app.environment["XDG_DATA_HOME"]) / "octavox"
    (shopping,) = (file for file in kept.rglob("*.md") if "oat milk" in file.read_text())
    open_settings(display)
    display.xdotool("key", "ctrl+f")
    display.xdotool("type", "oat milk")
    display.xdotool("key", "Tab", "Tab")  # the list of pages, then the journal
    time.sleep(1)
    display.screenshot(PICTURES / "journal.png")
    display.xdotool("key", "Tab", "space")  # Undo
    wait_until(lambda: not shopping.exists() or "oat milk" not in shopping.read_text(), "still there")
