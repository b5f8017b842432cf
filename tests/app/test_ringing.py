"""The window of what rings: Stop is the default, closing stops, and an end elsewhere asks nothing."""

import gc
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.ringing import RingingWindow
from assistant_core.events import Rang


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot, asked: list[str]) -> RingingWindow:
    rang = Rang(3, "reminder", "<b>Call</b> the bank")
    made = RingingWindow(
        rang, lambda number: asked.append(f"stop {number}"), lambda number: asked.append(f"snooze {number}")
    )
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def button(window: RingingWindow, word: str) -> QPushButton:
    return next(b for b in window.findChildren(QPushButton) if b.text().replace("&", "") == word)


def test_space_on_the_focused_button_stops(qtbot: QtBot, window: RingingWindow, asked: list[str]) -> None:
    qtbot.waitUntil(lambda: window.focusWidget() is button(window, "Stop"))
    qtbot.keyClick(button(window, "Stop"), Qt.Key.Key_Space)
    assert asked == ["stop 3"]
    assert not window.isVisible()


def test_snooze_does_not_also_stop(window: RingingWindow, asked: list[str]) -> None:
    button(window, "Snooze").click()
    assert asked == ["snooze 3"]
    assert not window.isVisible()


def test_closing_is_stopping_once(window: RingingWindow, asked: list[str]) -> None:
    window.close()
    window.close()
    assert asked == ["stop 3"]


def test_an_end_elsewhere_asks_nothing(window: RingingWindow, asked: list[str]) -> None:
    window.end()
    assert asked == []
    assert not window.isVisible()


def test_nothing_is_left_of_it_once_it_has_ended(qtbot: QtBot) -> None:
    window = RingingWindow(Rang(3, "alarm", "Get up"), lambda number: None, lambda number: None)
    with qtbot.waitExposed(window):
        window.show()
    window.end()
    left = weakref.ref(window)
    del window
    gc.collect()
    assert left() is None
