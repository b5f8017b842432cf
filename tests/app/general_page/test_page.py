"""The microphones there are can be chosen, and tried with a level; nothing is listened to that none sees."""

import asyncio
import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from app.general_page.page import GeneralPage
from assistant_core import sound_devices
from assistant_core.ears import Ears
from assistant_core.level_meter import LevelMeter
from assistant_core.live_settings import LiveSettings
from tests.services.pulse import Pulse

SENTENCE = Path(__file__).parents[2] / "recordings" / "volume_and_pause_heart.flac"


@pytest.fixture
def live(tmp_path: Path) -> LiveSettings:
    return LiveSettings(tmp_path / "settings.toml")


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def page(qtbot: QtBot, qt_loop: QEventLoop, live: LiveSettings, ears: Ears) -> GeneralPage:
    def settle(page: GeneralPage) -> None:
        """The microphone is closed, and nobody looks for others any more."""
        page.hide()
        qtbot.waitUntil(lambda: not asyncio.all_tasks(qt_loop))

    sound_devices.rescan()
    made = GeneralPage(live, LevelMeter(ears, lambda is_open: None), qt_loop.create_task, lambda: None)
    live.follow(made.show_settings)
    qtbot.addWidget(made, before_close_func=settle)
    made.resize(800, 700)
    with qtbot.waitActive(made):
        made.show()
    return made


def choices(page: GeneralPage) -> list[str]:
    box = chooser(page)
    return [box.itemText(row) for row in range(box.count())]


def chooser(page: GeneralPage) -> QComboBox:
    return next(box for box in page.findChildren(QComboBox) if box.accessibleName() == "Microphone")


def button(page: GeneralPage) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if "test" in one.text().lower())


def level(page: GeneralPage) -> QProgressBar:
    return page.findChildren(QProgressBar)[0]


def shown(page: GeneralPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def streams(pulse: Pulse) -> int:
    return pulse.pactl("list", "source-outputs").count(f'application.process.id = "{os.getpid()}"')


def test_a_microphone_is_chosen_among_those_there_are(
    pulse: Pulse, page: GeneralPage, live: LiveSettings, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: choices(page) == ["The system's choice: VAMic", "VAMic"])
    chooser(page).setFocus()
    qtbot.keyClick(chooser(page), Qt.Key.Key_Down)
    assert live.now.listening.microphone == "va_mic"
    qtbot.keyClick(chooser(page), Qt.Key.Key_Up)
    assert live.now.listening.microphone == ""


def test_what_is_plugged_in_and_out_is_noticed_and_the_choice_stays(
    pulse: Pulse, page: GeneralPage, live: LiveSettings, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: choices(page) == ["The system's choice: VAMic", "VAMic"])
    live.change("listening", "microphone", "VAMic")
    assert chooser(page).currentText() == "VAMic"
    pulse.unplug_microphone()
    qtbot.waitUntil(lambda: choices(page) == ["The system's choice", "VAMic (not there)"])
    assert chooser(page).currentIndex() == 1 and live.now.listening.microphone == "VAMic"
    pulse.plug_in_microphone()
    qtbot.waitUntil(lambda: choices(page) == ["The system's choice: VAMic", "VAMic"])
    assert chooser(page).currentIndex() == 1 and live.now.listening.microphone == "VAMic"


def test_a_hidden_page_looks_for_nothing(pulse: Pulse, page: GeneralPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: choices(page) == ["The system's choice: VAMic", "VAMic"])
    page.hide()
    pulse.unplug_microphone()
    qtbot.wait(2500)
    assert choices(page) == ["The system's choice: VAMic", "VAMic"]
    page.show()
    qtbot.waitUntil(lambda: choices(page) == ["The system's choice"])


def test_the_level_moves_with_what_is_said(pulse: Pulse, page: GeneralPage, qtbot: QtBot) -> None:
    assert streams(pulse) == 0 and level(page).value() == 0
    button(page).setFocus()
    qtbot.keyClick(button(page), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: streams(pulse) == 1)
    assert button(page).text() == "&Stop the test"
    pulse.speak_into_microphone(SENTENCE)
    qtbot.waitUntil(lambda: level(page).value() > 30)
    qtbot.waitUntil(lambda: "You can be heard." in shown(page))
    qtbot.keyClick(button(page), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: button(page).text() == "&Test the microphone")
    assert streams(pulse) == 0 and level(page).value() == 0
    assert "You can be heard." not in shown(page)


def test_a_page_that_is_left_before_the_test_began_opens_no_microphone(
    pulse: Pulse, page: GeneralPage, qtbot: QtBot, qt_loop: QEventLoop
) -> None:
    qtbot.keyClick(button(page), Qt.Key.Key_Space)
    page.hide()
    qtbot.waitUntil(lambda: not asyncio.all_tasks(qt_loop))
    assert streams(pulse) == 0 and button(page).text() == "&Test the microphone"


def test_a_microphone_without_any_sound_is_said(pulse: Pulse, page: GeneralPage, qtbot: QtBot) -> None:
    button(page).click()
    qtbot.waitUntil(lambda: "There is no sound at all." in shown(page))


def test_one_that_is_very_quiet_is_said(pulse: Pulse, page: GeneralPage, qtbot: QtBot) -> None:
    pulse.hiss_into_microphone(60)
    button(page).click()
    qtbot.waitUntil(lambda: "It is very quiet." in shown(page))


def test_leaving_the_page_closes_the_microphone(pulse: Pulse, page: GeneralPage, qtbot: QtBot) -> None:
    button(page).click()
    qtbot.waitUntil(lambda: streams(pulse) == 1)
    page.hide()
    qtbot.waitUntil(lambda: streams(pulse) == 0)
    page.show()
    qtbot.waitUntil(lambda: button(page).text() == "&Test the microphone")


def test_choosing_another_goes_over_to_it(
    pulse: Pulse, page: GeneralPage, live: LiveSettings, qtbot: QtBot
) -> None:
    button(page).click()
    qtbot.waitUntil(lambda: streams(pulse) == 1)
    live.change("listening", "microphone", "nowhere")
    qtbot.waitUntil(lambda: "The microphone you chose is not there." in shown(page))
    assert button(page).text() == "&Test the microphone" and streams(pulse) == 0


def test_one_that_is_pulled_out_while_it_is_tested_is_said(
    pulse: Pulse, page: GeneralPage, live: LiveSettings, qtbot: QtBot
) -> None:
    live.change("listening", "microphone", "va_mic")
    qtbot.waitUntil(lambda: choices(page) == ["The system's choice: VAMic", "VAMic"])
    button(page).click()
    qtbot.waitUntil(lambda: streams(pulse) == 1)
    pulse.unplug_microphone()
    qtbot.waitUntil(lambda: "The microphone you chose is not there." in shown(page))
    assert streams(pulse) == 0


def test_without_a_microphone_it_says_what_to_do(no_pulse: None, page: GeneralPage, qtbot: QtBot) -> None:
    button(page).click()
    words = "To mend it: connect a microphone, or choose another one in Settings."
    qtbot.waitUntil(lambda: words in shown(page))


def test_while_listening_is_switched_off_the_microphone_stays_closed(
    pulse: Pulse, page: GeneralPage, ears: Ears, qtbot: QtBot
) -> None:
    ears.muted = True
    button(page).click()
    qtbot.waitUntil(lambda: "The microphone is switched off." in shown(page))
    assert streams(pulse) == 0


def test_the_test_is_found_with_the_microphone(page: GeneralPage) -> None:
    page.narrow("microphone")
    assert button(page).isVisible()
    page.narrow("hotkey")
    assert not button(page).isVisible()
