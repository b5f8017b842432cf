"""A sentence is spoken to be tried, in the running program: it is heard, understood, and not done."""

import os
import subprocess
from pathlib import Path

import pytest

from assistant_core.journal import Journal
from tests.services.buses import wait_until
from tests.services.display import Display
from tests.services.panel import Panel
from tests.services.pulse import Pulse
from tests.services.resident import ResidentApp

RECORDINGS = Path(__file__).parent.parent / "recordings"
PICTURES = Path(__file__).parent.parent / "artefacts"
ACTIONS = """
[[action]]
name = "my_end"
description = "End the day by a program of mine."
risk = "safe"
[action.parameters.action]
kind = "enum"
choices = ["suspend", "hibernate", "restart", "shutdown", "logout"]
[action.command]
program = "touch"
arguments = ["FOLDER/{action}"]
"""


@pytest.fixture
def app(
    display: Display, panel: Panel, pulse: Pulse, resident: ResidentApp, octavox_home: Path
) -> ResidentApp:
    """The program on a desktop with a tray, where a function of the person's own ends the session."""
    folder = octavox_home / "config" / "octavox"
    folder.mkdir()
    (folder / "actions.toml").write_text(ACTIONS.replace("FOLDER", str(octavox_home)))
    (folder / "settings.toml").write_text('[speech]\nenabled = false\n[actions.power]\ndone_by = "my_end"\n')
    resident.environment.update(DISPLAY=display.name, QT_QPA_PLATFORM="xcb", **pulse.environment)
    resident.start("--background")
    wait_until(lambda: bool(panel.icons), "no icon in the tray")
    panel.choose("Settings…")
    wait_until(lambda: bool(windows(display, "^Octavox settings$")), "no settings")
    display.xdotool("search", "--onlyvisible", "--name", "^Octavox settings$", "windowactivate", "--sync")
    display.xdotool("key", "ctrl+f", "Tab", "Down", "Tab", "Tab", "Tab")  # the second page, and its button
    return resident


def windows(display: Display, title: str) -> list[str]:
    return display.xdotool("search", "--onlyvisible", "--name", title).split()


def written_down(display: Display) -> str:
    """What stands in the field that was spoken for; the focus stays at the button."""
    display.xdotool("key", "shift+Tab", "shift+Tab", "ctrl+a", "ctrl+c", "Tab", "Tab")
    copied = subprocess.run(
        ["xclip", "-o", "-selection", "clipboard"],
        env={**os.environ, "DISPLAY": display.name},
        capture_output=True,
        text=True,
    )
    return copied.stdout


def test_what_is_said_is_heard_and_not_done(
    app: ResidentApp, display: Display, pulse: Pulse, octavox_home: Path
) -> None:
    display.xdotool("key", "space")
    app.wait_for_state("listening")
    assert not windows(display, "^Octavox$"), "the listening window takes the focus away"
    pulse.speak_into_microphone(RECORDINGS / "shut_down_george.flac")
    app.wait_for_state("idle")
    wait_until(lambda: "shut down" in written_down(display).lower(), "it was not written down", 30)
    display.screenshot(PICTURES / "tried_aloud.png")
    assert app.state == "idle" and not (octavox_home / "shutdown").exists()
    journal = Journal(octavox_home / "data" / "octavox" / "journal.db")
    assert journal.recent() == []
    journal.close()


def test_the_button_ends_the_listening_and_so_does_leaving(app: ResidentApp, display: Display) -> None:
    for keys in (("space",), ("ctrl+f", "Tab", "Down")):
        display.xdotool("key", "space")
        app.wait_for_state("listening")
        display.xdotool("key", *keys)
        app.wait_for_state("idle")
