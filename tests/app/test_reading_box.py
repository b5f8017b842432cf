"""Text to be read to the letter: whole, or scrolled, and gone through and copied by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.reading_box import ReadingBox


class Page(QWidget):
    """A box between two fields."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.before, self.box, self.after = QLineEdit(), ReadingBox("What it says", most=5), QLineEdit()
        for widget in (self.before, self.box, self.after):
            column.addWidget(widget)
        column.addStretch(1)
        qtbot.addWidget(self)
        self.resize(300, 400)
        with qtbot.waitActive(self):
            self.show()


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    return Page(qtbot)


def scrolled(page: Page) -> int:
    assert page.box.horizontalScrollBar().maximum() == 0
    return page.box.verticalScrollBar().maximum()


@pytest.mark.parametrize("words", ["one", "one\ntwo\nthree", "a word and another " * 6])
def test_a_short_text_is_seen_whole(page: Page, words: str) -> None:
    page.box.show_words(words)
    assert page.box.isVisible() and scrolled(page) == 0


@pytest.mark.parametrize("words", ["x" * 2000, "word " * 500, "line\n" * 100])
def test_a_long_text_is_scrolled_and_takes_no_more_room(page: Page, words: str) -> None:
    page.box.show_words("line\n" * 4)
    most = page.box.height()
    page.box.show_words(words)
    assert scrolled(page) > 0 and page.box.height() == most
    page.box.show_words("short")
    assert page.box.height() < most


def test_a_narrow_window_makes_it_higher(page: Page) -> None:
    page.box.show_words("a word and another " * 4)
    before = page.box.height()
    page.resize(170, 400)
    assert page.box.height() > before


def test_no_words_are_not_shown_and_not_stopped_at(page: Page, qtbot: QtBot) -> None:
    page.box.show_words("")
    assert not page.box.isVisible()
    page.before.setFocus()
    qtbot.keyClick(page.before, Qt.Key.Key_Tab)
    assert page.after.hasFocus()


def test_it_is_gone_through_and_copied_by_keyboard_and_never_changed(page: Page, qtbot: QtBot) -> None:
    page.box.show_words("to the letter\u200b" + "x" * 100)
    page.before.setFocus()
    qtbot.keyClick(page.before, Qt.Key.Key_Tab)
    assert page.box.hasFocus()
    qtbot.keyClicks(page.box, "typed")
    qtbot.keyClick(page.box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.box, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "to the letter\u200b" + "x" * 100
    qtbot.keyClick(page.box, Qt.Key.Key_Tab)
    assert page.after.hasFocus()
