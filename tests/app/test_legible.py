"""What cannot be read is found, whatever it is, and what can be read is not."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.app.legible import illegible

TEXT = "Rather more words than there is room for"


def label(width: int) -> QWidget:
    made = QLabel(TEXT)
    made.resize(width, 30)
    return made


def wrapped(height: int) -> QWidget:
    made = QLabel(f"{TEXT}. " * 4)
    made.setWordWrap(True)
    made.resize(200, height)
    return made


def button(width: int) -> QWidget:
    made = QPushButton(TEXT)
    made.resize(width, 40)
    return made


def placeholder(width: int) -> QWidget:
    made = QLineEdit()
    made.setPlaceholderText(TEXT)
    made.resize(width, 30)
    return made


def choice(width: int) -> QWidget:
    made = QComboBox()
    made.addItems(["short", TEXT])
    made.resize(width, 30)
    return made


def group(width: int) -> QWidget:
    made = QGroupBox(TEXT)
    made.resize(width, 60)
    return made


def head(width: int) -> QWidget:
    made = QTableWidget(1, 1)
    made.setHorizontalHeaderLabels([TEXT])
    made.setColumnWidth(0, width)
    made.resize(500, 90)
    return made


def cell(width: int) -> QWidget:
    made = QTableWidget(1, 1)
    made.setWordWrap(False)
    made.setItem(0, 0, QTableWidgetItem(TEXT))
    made.setColumnWidth(0, width)
    made.resize(500, 90)
    return made


def row(width: int) -> QWidget:
    made = QListWidget()
    made.addItem(TEXT)
    made.resize(width, 60)
    return made


@pytest.fixture
def wrong(qtbot: QtBot) -> Callable[..., list[str]]:
    """What is wrong with a window that holds these widgets at these places."""
    windows = []

    def look(*placed: tuple[QWidget, int, int]) -> list[str]:
        window = QWidget()
        windows.append(window)
        window.resize(600, 300)
        for widget, x, y in placed:
            widget.setParent(window)
            widget.move(x, y)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        return illegible(window)

    return look


@pytest.mark.parametrize("make", [label, button, placeholder, choice, group, head, cell, row])
def test_a_text_that_does_not_fit_is_found(
    make: Callable[[int], QWidget], wrong: Callable[..., list[str]]
) -> None:
    assert wrong((make(400), 0, 0)) == []
    (found,) = wrong((make(90), 0, 0))
    assert "cut off" in found and TEXT[:20] in found


def test_lines_that_are_cut_off_below_are_found(wrong: Callable[..., list[str]]) -> None:
    assert wrong((wrapped(250), 0, 0)) == []
    (found,) = wrong((wrapped(20), 0, 0))
    assert "cut off" in found


def test_a_cell_that_tells_all_when_pointed_at_may_be_short(wrong: Callable[..., list[str]]) -> None:
    table = cell(90)
    assert isinstance(table, QTableWidget)
    table.item(0, 0).setToolTip(TEXT)
    assert wrong((table, 0, 0)) == []


def test_what_lies_over_something_or_outside_is_found(wrong: Callable[..., list[str]]) -> None:
    assert wrong((label(300), 0, 0), (label(300), 0, 40)) == []
    assert ["lies over" in found for found in wrong((label(300), 0, 0), (label(300), 0, 10))] == [True]
    assert ["outside" in found for found in wrong((label(300), 400, 0))] == [True]


def test_what_can_be_scrolled_to_is_fine_below_and_not_aside(wrong: Callable[..., list[str]]) -> None:
    def scrolled(x: int, y: int) -> QScrollArea:
        area, inner = QScrollArea(), QWidget()
        area.resize(350, 80)
        inner.resize(330, 500)
        text = label(300)
        text.setParent(inner)
        text.move(x, y)
        area.setWidget(inner)
        return area

    assert wrong((scrolled(0, 400), 0, 0)) == []
    assert wrong((scrolled(200, 0), 0, 0))


def test_a_faint_text_is_found(wrong: Callable[..., list[str]]) -> None:
    faint = label(300)
    palette = faint.palette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(0, 0, 0, 100))
    faint.setPalette(palette)
    (found,) = wrong((faint, 0, 0))
    assert "too faint" in found
    off = label(300)
    off.setPalette(palette)
    off.setEnabled(False)
    assert wrong((off, 0, 0)) == []


def test_what_is_hidden_is_not_looked_at(wrong: Callable[..., list[str]]) -> None:
    hidden = label(20)
    hidden.hide()
    assert wrong((hidden, 0, 0)) == []
