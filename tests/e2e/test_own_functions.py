"""A function of one's own is written in the running program by keyboard alone, tried, kept, and said."""

import time
import tomllib
from pathlib import Path

import pytest

from tests.services.buses import wait_until
from tests.services.display import Display
from tests.services.pulse import Pulse
from tests.services.resident import ResidentApp

PICTURES = Path(__file__).parent.parent / "artefacts"
EDITOR, CONFLICTS, SETTINGS = "^A function of your own$", "^Save it anyway", "^Octavox settings$"


@pytest.fixture
def app(display: Display, pulse: Pulse, resident: ResidentApp, tmp_path: Path) -> ResidentApp:
    """The program on a display, with sound, in a home of its own."""
    (tmp_path / "home" / "Photos").mkdir(parents=True)
    (tmp_path / "home" / "Photos" / "Holiday in Rome").touch()
    resident.environment["HOME"] = str(tmp_path / "home")
    resident.environment.update(DISPLAY=display.name, QT_QPA_PLATFORM="xcb", **pulse.environment)
    resident.start()
    return resident


def shown(display: Display, title: str) -> str:
    return display.xdotool("search", "--onlyvisible", "--name", title)


def focus(display: Display, title: str) -> None:
    wait_until(lambda: bool(shown(display, title)), f"no window {title}")
    display.xdotool("search", "--onlyvisible", "--name", title, "windowactivate", "--sync")


def keys(display: Display, *names: str) -> None:
    display.xdotool("key", *names)


def write(display: Display, text: str) -> None:
    display.xdotool("type", "--delay", "5", "--", text)


def open_page(display: Display) -> None:
    focus(display, "^Octavox$")
    keys(display, "ctrl+comma")
    focus(display, SETTINGS)
    keys(display, "ctrl+f", "Tab", "Home", "Down", "Down")  # the list of pages, and its third


def test_a_function_is_written_by_keyboard_and_said(app: ResidentApp, display: Display) -> None:
    file = Path(app.environment["XDG_CONFIG_HOME"]) / "octavox" / "actions.toml"
    open_page(display)
    keys(display, "alt+a")
    focus(display, EDITOR)
    write(display, "list_files\tList the files with a word in their name.\t")
    write(display, "enumerate files called {what}")
    keys(display, "alt+m")  # another parameter, which is called what
    time.sleep(0.5)  # a button that is pressed by its letter is seen to go down
    keys(display, "alt+p")
    write(display, "find")
    keys(display, "alt+g")
    for argument in (".", "-maxdepth", "3", "-iname", "*{what}*"):
        write(display, argument)
        keys(display, "Return")
    keys(display, "alt+r", "s", "alt+l")  # the risk: safe
    write(display, "I found {output}")
    display.screenshot(PICTURES / "own_function.png")
    keys(display, "alt+s")
    wait_until(lambda: file.exists() or bool(shown(display, CONFLICTS)), "it was neither kept nor asked", 60)
    if not file.exists():
        focus(display, CONFLICTS)
        display.screenshot(PICTURES / "own_function_conflict.png")
        keys(display, "alt+s")
        wait_until(file.exists, "it was not kept")
    wait_until(lambda: not shown(display, EDITOR), "the editor is still open")
    display.screenshot(PICTURES / "own_functions.png")
    (entry,) = tomllib.loads(file.read_text())["action"]
    assert entry == {
        "name": "list_files",
        "description": "List the files with a word in their name.",
        "phrases": ["enumerate files called {what}"],
        "parameters": {"what": {}},
        "risk": "safe",
        "reply": "I found {output}",
        "command": {"program": "find", "arguments": [".", "-maxdepth", "3", "-iname", "*{what}*"]},
    }
    report = app.say("enumerate files called holiday")
    assert report["reply"] == "I found ./Photos/Holiday in Rome"
