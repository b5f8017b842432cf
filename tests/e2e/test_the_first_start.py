"""The first start of the running program: introduced once, by keyboard, with or without its models."""

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest

from app.first_start import seen
from assistant_core import paths
from models.stock import Stock
from tests.services.buses import wait_until
from tests.services.display import Display
from tests.services.pulse import Pulse
from tests.services.resident import ResidentApp

PICTURES = Path(__file__).parent.parent / "artefacts"
RECORDINGS = Path(__file__).parent.parent / "recordings"
WELCOME, LISTENING = "^Welcome to Octavox$", "^Octavox$"


@pytest.fixture
def app(display: Display, pulse: Pulse, resident: ResidentApp) -> ResidentApp:
    """The program on a display with sound, never started before."""
    (paths.state_dir() / "introduced").unlink()
    resident.environment.update(DISPLAY=display.name, QT_QPA_PLATFORM="xcb", **pulse.environment)
    return resident


def visible(display: Display, title: str) -> bool:
    return bool(display.xdotool("search", "--onlyvisible", "--name", title))


def welcomed(display: Display) -> None:
    """Wait for the introduction, and turn to it."""
    wait_until(lambda: visible(display, WELCOME), "no introduction", 30)
    display.xdotool("search", "--onlyvisible", "--name", WELCOME, "windowactivate", "--sync")
    time.sleep(0.5)


def press(display: Display, *keys: str) -> None:
    """Press keys one after the other; an access key takes a tenth of a second."""
    for key in keys:
        display.xdotool("key", key)
        time.sleep(0.3)


def in_file(app: ResidentApp) -> dict[str, Any]:
    file = Path(app.environment["XDG_CONFIG_HOME"]) / "octavox" / "settings.toml"
    return tomllib.loads(file.read_text()) if file.exists() else {}


def test_it_is_shown_once_and_escape_passes_it_over(app: ResidentApp, display: Display) -> None:
    app.start()
    welcomed(display)
    display.screenshot(PICTURES / "first_start.png")
    assert not visible(display, LISTENING)
    press(display, "Escape")
    wait_until(lambda: not visible(display, WELCOME) and visible(display, LISTENING), "not passed over")
    assert seen.was_seen() and in_file(app) == {}
    app.stop()
    app.start()
    wait_until(lambda: visible(display, LISTENING), "no window")
    time.sleep(1)
    assert not visible(display, WELCOME)


def test_in_the_background_it_is_not_shown(app: ResidentApp, display: Display) -> None:
    app.start("--background")
    wait_until(lambda: visible(display, LISTENING), "no window, without a tray")
    time.sleep(1)
    assert not visible(display, WELCOME) and not seen.was_seen()


def test_the_hotkey_is_tried_without_listening_and_works_afterwards(
    app: ResidentApp, display: Display, pulse: Pulse
) -> None:
    app.start()
    welcomed(display)
    press(display, "alt+n")
    display.xdotool("keydown", "ctrl", "keydown", "alt", "keydown", "space")
    time.sleep(1)
    assert app.state == "idle"
    display.xdotool("keyup", "space", "keyup", "alt", "keyup", "ctrl")
    time.sleep(0.5)
    display.screenshot(PICTURES / "first_start_hotkey.png")
    press(display, "alt+n", "alt+d")
    wait_until(lambda: not visible(display, WELCOME), "not done")
    display.xdotool("keydown", "ctrl", "keydown", "alt", "keydown", "space")
    app.wait_for_state("listening")
    display.xdotool("keyup", "space", "keyup", "alt", "keyup", "ctrl")
    app.wait_for_state("idle", "error")


def test_who_is_careful_is_asked_before_every_change(app: ResidentApp, display: Display) -> None:
    app.start()
    welcomed(display)
    press(display, "alt+n", "alt+n", "alt+c")
    wait_until(lambda: "actions" in in_file(app), "nothing was set")
    display.screenshot(PICTURES / "first_start_careful.png")
    press(display, "alt+d")
    asking = app.begin("Say", "add oat milk to the shopping list")
    app.wait_for_state("confirming")
    app.call("Cancel")
    assert "did nothing" in app.report_of(asking)["reply"]
    assert not app.say("what is six times seven")["failed"]


def test_a_sentence_is_written_down_and_not_carried_out(
    app: ResidentApp, display: Display, pulse: Pulse
) -> None:
    app.start()
    welcomed(display)
    press(display, "alt+s")
    app.wait_for_state("listening")
    assert not visible(display, LISTENING)
    pulse.speak_into_microphone(RECORDINGS / "shut_down_heart.flac")
    app.wait_for_state("idle", "error")
    time.sleep(5)
    display.screenshot(PICTURES / "first_start_sentence.png")
    assert app.state == "idle" and not visible(display, LISTENING)


def test_without_models_and_network_it_goes_on_and_works_once_they_are_brought(
    app: ResidentApp, display: Display, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = paths.models_dir()
    monkeypatch.setenv("OCTAVOX_MODELS", str(tmp_path / "models"))
    nowhere = {f"{kind}_proxy": "http://127.0.0.1:9" for kind in ("http", "https", "all")}
    app.environment.update(nowhere, OCTAVOX_MODELS=str(tmp_path / "models"))
    app.start()
    welcomed(display)
    report = app.say("what is six times seven")
    assert report["failed"] and "octavox model" in report["reply"]
    time.sleep(8)
    display.screenshot(PICTURES / "first_start_without_models.png")
    press(display, "alt+k")
    wait_until(lambda: visible(display, LISTENING), "Skip does not pass it over")
    Stock().take(there, lambda *_: None)
    assert "42" in app.say("what is six times seven")["reply"]
