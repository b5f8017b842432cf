"""The listening window shows one command at a time and can be used by keyboard alone."""

from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.window import ListeningWindow
from assistant_core.calls import Alternative, Decision, Plan, PlannedCall
from assistant_core.catalog import Catalog
from assistant_core.events import State


@dataclass
class Asked:
    """What the window asked for."""

    listened: int = 0
    undone: int = 0
    cancelled: int = 0
    settings: int = 0
    texts: list[str] = field(default_factory=list)
    chosen: list[str] = field(default_factory=list)


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def window(qtbot: QtBot, asked: Asked) -> ListeningWindow:
    def count(name: str) -> None:
        setattr(asked, name, getattr(asked, name) + 1)

    made = ListeningWindow(
        on_listen=lambda: count("listened"),
        on_text=asked.texts.append,
        on_undo=lambda: count("undone"),
        on_choice=asked.chosen.append,
        on_cancel=lambda: count("cancelled"),
        on_settings=lambda: count("settings"),
    )
    qtbot.addWidget(made)
    made.show()
    return made


def button(window: ListeningWindow, words: str) -> QPushButton:
    return next(b for b in window.findChildren(QPushButton) if b.text().replace("&", "") == words)


def shown(window: ListeningWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.text()]


def a_plan(catalog: Catalog) -> Plan:
    call = PlannedCall(catalog["set_level"], {"level": "thirty percent"}, {"level": 30.0})
    return Plan("words", (call,), Decision.RUN, 0.98)


def test_a_command_is_shown_from_hearing_to_outcome(
    window: ListeningWindow, small_catalog: Catalog, asked: Asked
) -> None:
    window.show_state(State.LISTENING, microphone_open=True)
    assert "Listening…" in shown(window)
    window.show_heard("Set the level to thirty percent.")
    window.show_plan(a_plan(small_catalog))
    window.show_reply("The level is 30.", undoable=True, failed=False)
    assert shown(window)[-3:] == [
        "“Set the level to thirty percent.”",
        "Set level: thirty percent",
        "The level is 30.",
    ]
    button(window, "Undo").click()
    assert asked.undone == 1


def test_undo_is_offered_only_for_what_changed_something(window: ListeningWindow) -> None:
    window.show_reply("It is noon.", undoable=False, failed=False)
    assert not button(window, "Undo").isVisible()


def test_a_new_command_clears_the_one_before(window: ListeningWindow, small_catalog: Catalog) -> None:
    window.show_plan(a_plan(small_catalog))
    window.show_reply("The level is 30.", undoable=True, failed=False)
    window.show_heard("What time is it?")
    assert "The level is 30." not in shown(window)
    assert not button(window, "Undo").isVisible()


def test_a_typed_command_is_taken_with_enter(window: ListeningWindow, qtbot: QtBot, asked: Asked) -> None:
    entry = window.findChild(QLineEdit)
    qtbot.keyClicks(entry, "  pause the music ")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert asked.texts == ["pause the music"]
    assert entry.text() == ""


def test_escape_cancels_and_hides(window: ListeningWindow, qtbot: QtBot, asked: Asked) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert asked.cancelled == 1
    assert not window.isVisible()


def test_closing_hides_and_keeps_the_program_running(window: ListeningWindow) -> None:
    window.close()
    assert not window.isVisible()
    window.show()
    assert window.isVisible()


def test_an_unsure_model_offers_its_best_guesses(
    window: ListeningWindow, small_catalog: Catalog, asked: Asked
) -> None:
    unsure = replace(
        a_plan(small_catalog), decision=Decision.CHOOSE, alternatives=(Alternative("read_level", 0.3),)
    )
    window.show_plan(unsure)
    button(window, "Read level").click()
    assert asked.chosen == ["read_level"]


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_words_and_an_open_microphone_always_shows(
    window: ListeningWindow, state: State
) -> None:
    window.show_state(state, microphone_open=False)
    assert window.state_words
    window.show_state(state, microphone_open=True)
    assert window.state_words == "Listening…"


def test_a_long_transcript_is_not_cut(window: ListeningWindow, qtbot: QtBot) -> None:
    words = "a very long sentence that goes on and on " * 30
    window.show_heard(words)
    label = next(label for label in window.findChildren(QLabel) if label.text().startswith("“a very"))
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))


def test_everything_has_a_name_for_a_screen_reader(window: ListeningWindow) -> None:
    assert window.findChild(QLineEdit).accessibleName() == "Type a command"
    for pressed in window.findChildren(QPushButton):
        assert pressed.text()
