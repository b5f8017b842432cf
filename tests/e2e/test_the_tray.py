"""The icon in a real panel's tray: what it shows, and what can be done from it."""

from pathlib import Path

import pytest

from assistant_core import settings_file
from tests.services.buses import wait_until
from tests.services.display import Display
from tests.services.panel import Panel
from tests.services.pulse import Pulse
from tests.services.resident import ResidentApp

PICTURES = Path(__file__).parent.parent / "artefacts"


@pytest.fixture
def app(display: Display, panel: Panel, pulse: Pulse, resident: ResidentApp) -> ResidentApp:
    """The program on a desktop with a tray; it listens long enough to be looked at."""
    settings_file.save("listening", "wait", 30)
    resident.environment.update(DISPLAY=display.name, QT_QPA_PLATFORM="xcb", **pulse.environment)
    resident.start("--background")
    wait_until(lambda: bool(panel.icons), "no icon in the tray")
    return resident


def windows(display: Display) -> list[str]:
    return display.xdotool("search", "--onlyvisible", "--name", "^Octavox$").split()


def test_with_a_tray_it_starts_without_a_window(app: ResidentApp, panel: Panel, display: Display) -> None:
    assert windows(display) == []
    assert "Ready" in panel.read("ToolTip")
    panel.choose("Show window")
    wait_until(lambda: bool(windows(display)), "no window")
    panel.choose("Show window")
    wait_until(lambda: not windows(display), "the window stays")


def test_a_click_listens_and_the_icon_shows_the_open_microphone(
    app: ResidentApp, panel: Panel, display: Display
) -> None:
    before = panel.read("IconPixmap") + panel.read("IconName")
    panel.click()
    app.wait_for_state("listening")
    wait_until(lambda: "Listening" in panel.read("ToolTip"), "the icon's words do not change")
    assert panel.read("IconPixmap") + panel.read("IconName") != before
    assert "Stop listening" in panel.menu
    wait_until(lambda: bool(windows(display)), "no window while it listens")
    display.screenshot(PICTURES / "tray_listening.png")
    panel.choose("Stop listening")
    app.wait_for_state("idle", "error")
    wait_until(lambda: "Listening" not in panel.read("ToolTip"), "it still shows an open microphone")


def test_the_microphone_can_be_switched_off_in_the_menu(app: ResidentApp, panel: Panel) -> None:
    panel.choose("Microphone off")
    wait_until(lambda: "microphone is off" in panel.read("ToolTip"), "the icon does not tell")
    report = app.report_of(app.begin("Listen"))
    assert report["failed"] and "switched off" in report["reply"]
    panel.choose("Microphone off")
    wait_until(lambda: "microphone is off" not in panel.read("ToolTip"), "the icon does not tell")


def test_a_change_can_be_undone_from_the_menu(app: ResidentApp, panel: Panel, pulse: Pulse) -> None:
    pulse.pactl("set-sink-volume", "va_speaker", "80%")
    app.say("set the volume to thirty percent")
    assert "30%" in pulse.pactl("get-sink-volume", "va_speaker")
    panel.choose("Undo the last change")
    wait_until(lambda: "80%" in pulse.pactl("get-sink-volume", "va_speaker"), "it was not undone")


def test_quit_in_the_menu_ends_it(app: ResidentApp, panel: Panel) -> None:
    panel.choose("Quit")
    assert app.process is not None
    assert app.process.wait(20) == 0
    wait_until(lambda: not panel.icons, "the icon stays")
