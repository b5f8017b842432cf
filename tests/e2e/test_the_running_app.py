"""The running program: one instance, bad circumstances, and a command line that finds it."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from tests.services.buses import wait_until
from tests.services.display import Display
from tests.services.mpv import FIRST, MpvPlayers
from tests.services.pulse import Pulse
from tests.services.resident import ResidentApp

PICTURES = Path(__file__).parent.parent / "artefacts"


@pytest.fixture
def app(display: Display, resident: ResidentApp) -> ResidentApp:
    """The program on a display, without any sound server."""
    resident.environment.update(DISPLAY=display.name, QT_QPA_PLATFORM="xcb", PULSE_SERVER="unix:/nonexistent")
    return resident


def windows(display: Display) -> list[str]:
    return display.xdotool("search", "--onlyvisible", "--name", "^Octavox$").split()


def test_without_a_tray_it_opens_a_window_and_works(app: ResidentApp, display: Display) -> None:
    app.start("--background")
    wait_until(lambda: bool(windows(display)), "no window")
    report = app.say("what is fifteen percent of eighty")
    assert "12" in report["reply"]
    display.screenshot(PICTURES / "without_a_tray.png")


def test_a_second_instance_shows_the_first_and_ends(app: ResidentApp, display: Display) -> None:
    app.start()
    done = subprocess.run(
        [sys.executable, "-m", "app"], env=app.environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0 and "running already" in done.stdout
    assert app.state == "idle"


def test_the_command_line_talks_to_the_running_app(app: ResidentApp) -> None:
    app.start()
    command = [sys.executable, "-m", "app", "say", "set a timer for ten minutes", "--json"]
    done = subprocess.run(command, env=app.environment, capture_output=True, text=True, timeout=60)
    report = json.loads(done.stdout)
    assert report["outcomes"][0]["done"], done.stderr
    assert "Nothing will ring" not in done.stderr
    assert "timer" in app.say("what timers are set")["reply"].lower()


def test_without_sound_it_says_so_and_goes_on(app: ResidentApp) -> None:
    app.start()
    report = app.report_of(app.begin("Listen"))
    assert report["failed"] and "microphone" in report["reply"].lower()
    assert not app.say("what time is it")["failed"]
    assert app.say("set the volume to ten percent")["failed"]


def test_a_killed_worker_is_replaced(app: ResidentApp) -> None:
    app.start()
    assert not app.say("what time is it")["failed"]
    assert app.process is not None
    for child in psutil.Process(app.process.pid).children(recursive=True):
        if "multiprocessing.spawn" in " ".join(child.cmdline()):
            child.send_signal(signal.SIGKILL)
    assert not app.say("what time is it")["failed"]


def test_no_worker_outlives_the_app(app: ResidentApp) -> None:
    app.start()
    app.say("what time is it")
    assert app.process is not None
    children = psutil.Process(app.process.pid).children(recursive=True)
    assert children
    os.kill(app.process.pid, signal.SIGKILL)
    app.process.wait()
    _, alive = psutil.wait_procs(children, timeout=10)
    assert not alive


def test_a_silent_microphone_is_nothing_heard(display: Display, pulse: Pulse, resident: ResidentApp) -> None:
    resident.environment.update(DISPLAY=display.name, QT_QPA_PLATFORM="xcb", **pulse.environment)
    resident.start()
    report = resident.report_of(resident.begin("Listen"))
    assert report["plan"] is None and report["reply"]


def test_pause_and_resume_find_the_player(app: ResidentApp, mpv: MpvPlayers) -> None:
    mpv.start(mpv.track("blue.flac", title="Blue", seconds=300))
    app.start()
    app.say("pause the music")
    assert "Paused" in mpv.read(FIRST, "PlaybackStatus")
    app.say("resume the music")
    assert "Playing" in mpv.read(FIRST, "PlaybackStatus")


def test_it_quits_cleanly(app: ResidentApp) -> None:
    app.start()
    app.call("Quit")
    assert app.process is not None
    assert app.process.wait(20) == 0
    assert "Traceback" not in app.log.read_text()


def test_a_timer_rings_and_stop_silences_it(app: ResidentApp, display: Display) -> None:
    app.start()
    app.say("set a timer for two seconds")
    ringing = "^Octavox: timer$"
    wait_until(lambda: bool(display.xdotool("search", "--onlyvisible", "--name", ringing)), "no ring", 30)
    display.screenshot(PICTURES / "ringing.png")
    assert app.say("stop")["reply"] == "Stopped."
    wait_until(lambda: not display.xdotool("search", "--onlyvisible", "--name", ringing), "it rings on")
    assert app.say("stop")["reply"] == "All right."
