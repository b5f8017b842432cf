"""An open microphone always shows, be it only tested; stopping to listen from the tray ends the test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.face import Face
from assistant_core import sound_devices
from tests.services.pulse import Pulse
from tests.services.whole_face import whole_face


@pytest.fixture
def face(
    qapp: QApplication,
    private_home: Path,
    no_session_bus: None,
    no_system_bus: None,
    pulse: Pulse,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Face]:
    """The face of the program with a real microphone, and no models."""
    monkeypatch.setenv("OCTAVOX_MODELS", str(private_home / "models"))
    sound_devices.rescan()
    with whole_face(qapp) as made:
        yield made


def tooltip(face: Face) -> str:
    return face.tray.findChildren(QSystemTrayIcon)[0].toolTip()


def listening(face: Face) -> QAction:
    """The entry of the tray's menu that begins and ends listening."""
    menu = face.tray.findChildren(QSystemTrayIcon)[0].contextMenu()
    assert isinstance(menu, QMenu)
    return menu.actions()[0]


def test_a_test_of_the_microphone_shows_in_the_tray_and_is_ended_from_there(face: Face, qtbot: QtBot) -> None:
    window = face.settings_window
    window.show_page("General")
    with qtbot.waitActive(window):
        window.show()
    face.window.hide()
    before = tooltip(face)
    button = next(b for b in window.findChildren(QPushButton) if b.text() == "&Test the microphone")
    button.click()
    qtbot.waitUntil(lambda: tooltip(face) == "Octavox: The microphone is tested")
    assert listening(face).text() == "&Stop listening" and not face.window.isVisible()
    listening(face).trigger()
    qtbot.waitUntil(lambda: tooltip(face) == before)
    qtbot.waitUntil(lambda: button.text() == "&Test the microphone")
    assert listening(face).text() == "&Listen"
