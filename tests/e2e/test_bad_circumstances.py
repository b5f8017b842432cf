"""What can go wrong around the running program: it says what to do, goes on, and loses nothing."""

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from app.first_start import seen
from models import function_model
from tests.services.buses import wait_until
from tests.services.display import Display
from tests.services.pulse import SPEAKER, Pulse
from tests.services.resident import ResidentApp

PICTURES = Path(__file__).parent.parent / "artefacts"


@pytest.fixture
def app(display: Display, pulse: Pulse, resident: ResidentApp) -> ResidentApp:
    """The program on a display, with sound."""
    resident.environment.update(DISPLAY=display.name, QT_QPA_PLATFORM="xcb", **pulse.environment)
    return resident


def settings(home: Path, text: str) -> Path:
    folder = home / "config" / "octavox"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "settings.toml"
    file.write_text(text)
    return file


def windows(display: Display, name: str = "^Octavox$") -> list[str]:
    return display.xdotool("search", "--onlyvisible", "--name", name).split()


def workers(app: ResidentApp) -> list[psutil.Process]:
    assert app.process is not None
    children = psutil.Process(app.process.pid).children(recursive=True)
    return [child for child in children if "multiprocessing.spawn" in " ".join(child.cmdline())]


def test_a_broken_settings_file_is_shown_left_alone_and_does_without(
    app: ResidentApp, octavox_home: Path, display: Display
) -> None:
    broken = settings(octavox_home, "[listening]\npatience = 'never'\n")
    app.start("--background")
    wait_until(lambda: bool(windows(display)), "no window tells of the broken file")
    display.screenshot(PICTURES / "broken_settings.png")
    report = app.say("what time is it")
    assert not report["failed"], report
    assert broken.read_text() == "[listening]\npatience = 'never'\n"


def test_a_damaged_model_is_named_and_a_whole_one_is_taken_without_a_restart(
    app: ResidentApp, octavox_home: Path
) -> None:
    folder = octavox_home / "model"
    shutil.copytree(function_model.folder(), folder)
    whole = (folder / "model.gguf").read_bytes()
    (folder / "model.gguf").write_bytes(whole[: len(whole) // 2])
    settings(octavox_home, f"[models]\nfunction = '{folder}'\n")
    app.start()
    report = app.say("what time is it")
    assert report["failed"] and "octavox model" in report["reply"], report
    assert app.say("undo")["reply"] == "There is nothing to undo."
    (folder / "model.gguf").write_bytes(whole)
    report = app.say("what time is it")
    assert not report["failed"], report


def test_a_full_disk_stops_the_act_and_keeps_the_journal(
    app: ResidentApp, octavox_home: Path, pulse: Pulse
) -> None:
    pulse.pactl("set-sink-volume", SPEAKER, "80%")
    app.start()
    assert app.process is not None
    assert not app.say("set the volume to fifty percent")["failed"]
    size = (octavox_home / "data" / "octavox" / "journal.db").stat().st_size
    unlimited = resource.prlimit(app.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    for _ in range(100):
        report = app.say("set the volume to thirty percent " + "please " * 20)
        if report["failed"]:
            break
    assert report["failed"] and "disk" in report["reply"], report
    before = pulse.pactl("get-sink-volume", SPEAKER)
    assert app.say("set the volume to ten percent")["failed"]
    assert pulse.pactl("get-sink-volume", SPEAKER) == before
    resource.prlimit(app.process.pid, resource.RLIMIT_FSIZE, unlimited)
    assert not app.say("set the volume to twenty percent")["failed"]
    app.say("undo")
    assert pulse.pactl("get-sink-volume", SPEAKER) == before
    app.stop()
    journal = sqlite3.connect(octavox_home / "data" / "octavox" / "journal.db")
    assert journal.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert journal.execute("SELECT count(*) FROM entries WHERE text LIKE '%fifty%'").fetchone() == (1,)
    journal.close()


def test_a_worker_that_hangs_is_replaced(app: ResidentApp) -> None:
    app.start()
    report = app.say("what time is it")
    assert not report["failed"], report
    for worker in workers(app):
        worker.send_signal(signal.SIGSTOP)
    report = app.say("what time is it")
    assert not report["failed"], report


def test_ten_minutes_of_sound_are_answered_with_a_sentence(app: ResidentApp, octavox_home: Path) -> None:
    long = octavox_home / "long.wav"
    recording = Path(__file__).parent.parent / "recordings" / "volume_and_pause_heart.flac"
    subprocess.run(["sox", str(recording), str(long), "repeat", "180"], check=True)
    app.start()
    report = app.report_of(app.begin("Run", str(long)))
    assert report["failed"] and report["reply"], report
    report = app.say("what time is it")
    assert not report["failed"], report


def test_without_a_session_bus_the_window_works(octavox_home: Path, display: Display, no_pulse: None) -> None:
    environment = {**os.environ, "DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb"}
    environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent"
    journal = octavox_home / "data" / "octavox" / "journal.db"
    seen.note_seen()
    with (octavox_home / "out").open("wb") as out:
        program = subprocess.Popen([sys.executable, "-m", "app"], env=environment, stdout=out, stderr=out)
    try:
        wait_until(lambda: bool(windows(display)), "no window", 40)
        display.xdotool("windowactivate", "--sync", windows(display)[0])
        display.xdotool("type", "put milk on the shopping list")
        display.xdotool("key", "Return")
        wait_until(lambda: _told(journal, "milk"), "the command was not taken", 30)
    finally:
        program.terminate()
        assert program.wait(20) == 0


def _told(journal: Path, word: str) -> bool:
    if not journal.exists():
        return False
    with closing(sqlite3.connect(f"file:{journal}?mode=ro", uri=True)) as opened:
        try:
            found = opened.execute("SELECT said FROM entries WHERE text LIKE ?", (f"%{word}%",)).fetchone()
        except sqlite3.OperationalError:  # it is just being made
            return False
    return found is not None and word in found[0]


def test_a_display_that_dies_ends_it_without_a_trace_back(app: ResidentApp, display: Display) -> None:
    app.start()
    app.say("put milk on the shopping list")
    children = workers(app)
    display.die()
    assert app.process is not None
    assert app.process.wait(20) == 1
    _, alive = psutil.wait_procs(children, timeout=10)
    assert not alive
    assert "Traceback" not in app.log.read_text(), app.log.read_text()
