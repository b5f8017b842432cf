"""Words of any length can be read, in light and in dark."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.words import Words
from tests.app.legible import illegible

LETTERS = "x" * 500


@pytest.fixture
def words(qtbot: QtBot) -> Iterator[Words]:
    """Quiet ones in a window of 400 pixels."""
    window = QWidget()
    made = Words("Some words", quiet=True)
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(520, 300)
    window.show()
    yield made


@pytest.mark.parametrize("text", ["short", "many words " * 60, LETTERS, f"/home/{LETTERS}/settings.toml"])
def test_they_are_shown_whole(words: Words, qtbot: QtBot, text: str) -> None:
    words.show_words(text)
    qtbot.wait(10)
    assert words.text() == text and words.window().width() == 520
    assert not illegible(words.window())


def test_quiet_ones_can_be_read_when_the_desktop_turns_dark(
    words: Words, qtbot: QtBot, qapp: QApplication
) -> None:
    words.show_words("quiet")
    light = qapp.palette()
    dark = QPalette(QColor("#323232"))
    try:
        qapp.setPalette(dark)
        qtbot.wait(10)
        assert words.palette().windowText().color().lightnessF() > 0.8 and not illegible(words.window())
    finally:
        qapp.setPalette(light)
    qtbot.wait(10)
    assert words.palette().windowText().color().lightnessF() < 0.2 and not illegible(words.window())
