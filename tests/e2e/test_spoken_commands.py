"""Spoken commands, the whole way: sound into a microphone, the tray app, a changed system."""

import re
import time
from pathlib import Path

import pytest

from tests.services.buses import Mock, wait_until
from tests.services.display import Display
from tests.services.mpv import FIRST, MpvPlayers
from tests.services.pulse import SPEAKER, Pulse
from tests.services.resident import ResidentApp

RECORDINGS = Path(__file__).parent.parent / "recordings"
PICTURES = Path(__file__).parent.parent / "artefacts"
QUESTION = "Octavox: shall I"


@pytest.fixture
def app(display: Display, pulse: Pulse, resident: ResidentApp) -> ResidentApp:
    """The program on a display, with a microphone, a speaker and a session bus."""
    resident.environment.update(
        DISPLAY=display.name, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="0", **pulse.environment
    )
    return resident


def spoken(app: ResidentApp, pulse: Pulse, recording: str) -> dict[str, object]:
    """Have it listen, speak a recording into the microphone, and return the report."""
    listening = app.begin("Listen")
    app.wait_for_state("listening")
    pulse.speak_into_microphone(RECORDINGS / recording)
    return app.report_of(listening)


def volume(pulse: Pulse) -> int:
    found = re.search(r"(\d+)%", pulse.pactl("get-sink-volume", SPEAKER))
    assert found is not None
    return int(found[1])


@pytest.mark.parametrize("voice", ["heart", "george"])
def test_two_wishes_are_done_and_undone(
    app: ResidentApp, pulse: Pulse, display: Display, mpv: MpvPlayers, voice: str
) -> None:
    pulse.pactl("set-sink-volume", SPEAKER, "80%")
    mpv.start(mpv.track("blue.flac", title="Blue", seconds=300))
    app.start()
    report = spoken(app, pulse, f"volume_and_pause_{voice}.flac")
    assert volume(pulse) == 30, report
    assert "Paused" in mpv.read(FIRST, "PlaybackStatus")
    display.screenshot(PICTURES / f"two_wishes_{voice}.png")
    report = spoken(app, pulse, f"undo_that_{voice}.flac")
    assert volume(pulse) == 80, report
    assert "Playing" in mpv.read(FIRST, "PlaybackStatus")


def ask_to_shut_down(app: ResidentApp, pulse: Pulse, display: Display) -> "object":
    listening = app.begin("Listen")
    app.wait_for_state("listening")
    pulse.speak_into_microphone(RECORDINGS / "shut_down_heart.flac")
    wait_until(lambda: display.xdotool("search", "--name", QUESTION), "no dialog", 40)
    return listening


def powered_off(logind: Mock) -> int:
    return logind.calls().count("'PowerOff'")


def short_questions(home: Path) -> None:
    folder = home / "config" / "octavox"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.toml").write_text("[confirmation]\nseconds = 6\n")


@pytest.mark.usefixtures("upower")
def test_a_spoken_yes_shuts_down_exactly_once(
    app: ResidentApp, pulse: Pulse, display: Display, logind: Mock
) -> None:
    app.start()
    asked = ask_to_shut_down(app, pulse, display)
    display.screenshot(PICTURES / "shall_i_shut_down.png")
    assert powered_off(logind) == 0
    app.wait_for_state("listening", seconds=40)
    pulse.speak_into_microphone(RECORDINGS / "yes_heart.flac")
    report = app.report_of(asked)  # type: ignore[arg-type]
    assert not report["failed"], report
    assert powered_off(logind) == 1


@pytest.mark.usefixtures("upower")
def test_a_spoken_no_does_nothing(app: ResidentApp, pulse: Pulse, display: Display, logind: Mock) -> None:
    app.start()
    asked = ask_to_shut_down(app, pulse, display)
    app.wait_for_state("listening", seconds=40)
    pulse.speak_into_microphone(RECORDINGS / "no_michael.flac")
    report = app.report_of(asked)  # type: ignore[arg-type]
    assert report["reply"] == "All right, I did nothing."
    assert powered_off(logind) == 0
    wait_until(lambda: not display.xdotool("search", "--name", QUESTION), "the dialog stays")


@pytest.mark.usefixtures("upower")
def test_no_is_the_default_and_enter_presses_it(
    app: ResidentApp, pulse: Pulse, display: Display, logind: Mock
) -> None:
    app.start()
    asked = ask_to_shut_down(app, pulse, display)
    window = display.xdotool("search", "--name", QUESTION).split()[0]
    display.xdotool("windowactivate", "--sync", window)
    display.xdotool("key", "Return")
    report = app.report_of(asked)  # type: ignore[arg-type]
    assert report["reply"] == "All right, I did nothing."
    assert powered_off(logind) == 0


@pytest.mark.usefixtures("upower")
def test_no_answer_is_no(
    app: ResidentApp, pulse: Pulse, display: Display, logind: Mock, octavox_home: Path
) -> None:
    short_questions(octavox_home)
    app.start()
    asked = ask_to_shut_down(app, pulse, display)
    report = app.report_of(asked)  # type: ignore[arg-type]
    assert report["reply"] == "No answer, so I did nothing."
    time.sleep(0.5)
    assert powered_off(logind) == 0
