"""The introduction of the whole program: three screens, passed over at any time, shown by itself once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from app.face import Face
from app.first_start import seen
from tests.app.by_keyboard import ByKeyboard, focusable, name_of, told
from tests.app.legible import illegible
from tests.services.whole_face import whole_face

TITLES = ["Can you be heard?", "Hold a key, and talk", "How much should be asked?"]


@pytest.fixture
def new_face(
    qapp: QApplication,
    private_home: Path,
    no_session_bus: None,
    no_system_bus: None,
    no_pulse: None,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Face]:
    """The face in a home where Octavox was just installed, with no models and no network."""
    monkeypatch.setenv("OCTAVOX_MODELS", str(private_home / "models"))
    for way in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(way, "http://127.0.0.1:9")
    monkeypatch.setenv("PIP_RETRIES", "0")
    with whole_face(qapp) as made:
        yield made


def begun(face: Face, qtbot: QtBot) -> QWidget:
    window = face.introduction.window
    with qtbot.waitActive(window):
        face.introduction.begin()
    return window


def shown(window: QWidget) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def button(window: QWidget, words: str) -> QPushButton:
    return next(b for b in window.findChildren(QPushButton) if b.text().replace("&", "") == words)


def test_there_are_three_screens_and_a_way_back(new_face: Face, qtbot: QtBot) -> None:
    window = begun(new_face, qtbot)
    assert not button(window, "Back").isEnabled()
    for number, title in enumerate(TITLES, 1):
        assert title in shown(window) and f"{number} of 3" in shown(window)
        button(window, "Next" if number < 3 else "Back").click()
    assert TITLES[1] in shown(window)
    button(window, "Next").click()
    button(window, "Done").click()
    assert not window.isVisible() and new_face.window.isVisible() and seen.was_seen()


@pytest.mark.parametrize("how", ["Skip", "Escape", "close"])
@pytest.mark.parametrize("screen", [0, 2])
def test_it_can_be_passed_over_at_any_time_and_changes_nothing(
    new_face: Face, qtbot: QtBot, how: str, screen: int
) -> None:
    window = begun(new_face, qtbot)
    for _ in range(screen):
        button(window, "Next").click()
    match how:
        case "Skip":
            button(window, "Skip").click()
        case "Escape":
            qtbot.keyClick(window, Qt.Key.Key_Escape)
        case "close":
            window.close()
    assert not window.isVisible() and seen.was_seen() and not new_face.introduction.due
    assert not Path(new_face.settings_window._live.path).exists()


def test_it_is_due_once_and_can_be_had_again_from_the_settings(new_face: Face, qtbot: QtBot) -> None:
    assert new_face.introduction.due
    window = begun(new_face, qtbot)
    button(window, "Skip").click()
    new_face.window.hide()
    assert not new_face.introduction.due
    new_face.show_settings()
    button(new_face.settings_window, "Introduction…").click()
    assert window.isVisible() and TITLES[0] in shown(window)
    button(window, "Skip").click()
    assert not new_face.window.isVisible()


def test_quitting_while_it_is_open_does_not_pass_it_over(new_face: Face, qtbot: QtBot) -> None:
    window = begun(new_face, qtbot)
    new_face.introduction.hide()
    assert not window.isVisible() and new_face.introduction.due


def test_it_is_not_due_while_the_settings_cannot_be_changed(new_face: Face) -> None:
    live = new_face.settings_window._live
    live.path.write_text("[speech")
    live.look()
    assert not new_face.introduction.due


def test_the_hotkey_is_only_tried_while_that_is_what_it_is_about(new_face: Face, qtbot: QtBot) -> None:
    window = begun(new_face, qtbot)
    introduction = new_face.introduction
    assert not introduction.took_press() and not introduction.took_release()
    button(window, "Next").click()
    assert introduction.took_press()
    button(window, "Next").click()
    assert introduction.took_release()
    assert not introduction.took_press()
    button(window, "Back").click()
    assert "It works" in shown(window)
    button(window, "Skip").click()
    assert not introduction.took_press()


@pytest.mark.parametrize("screen", [0, 1, 2])
def test_everything_works_by_keyboard_has_a_name_and_can_be_read(
    new_face: Face, qtbot: QtBot, screen: int
) -> None:
    window = begun(new_face, qtbot)
    qtbot.waitUntil(lambda: not new_face.models.busy and new_face.models.failed)
    for _ in range(screen):
        button(window, "Next").click()
    hands = ByKeyboard(qtbot)
    missed = set(focusable(window)) - set(hands.reached(window))
    assert not [told(one) for one in missed if not isinstance(one, QRadioButton)]  # the arrows reach those
    nameless = [told(widget) for widget in focusable(window) if not name_of(widget)]
    assert not nameless, nameless
    assert not illegible(window), illegible(window)
    hands.operate(window)
    assert not hands.dead, hands.dead
