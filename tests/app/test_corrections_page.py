"""What was corrected is shown and can be forgotten, by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from app.corrections_page import CorrectionsPage
from assistant_core.calls import Call
from assistant_core.corrections import Corrections


@pytest.fixture
def corrections(tmp_path: Path) -> Corrections:
    made = Corrections(tmp_path / "corrections.db")
    made.add("do the tea thing", [Call("set_timer", {"duration": "four minutes"})])
    made.add("note it", [Call("note", {"text": Call("read_level")})])
    return made


@pytest.fixture
def page(qtbot: QtBot, corrections: Corrections) -> CorrectionsPage:
    made = CorrectionsPage(corrections)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def rows(page: CorrectionsPage) -> list[str]:
    (found,) = page.findChildren(QListWidget)
    return [found.item(row).text() for row in range(found.count())]


def test_each_sentence_is_shown_with_what_it_means_newest_first(page: CorrectionsPage) -> None:
    assert rows(page) == [
        "“note it” → note(text=read_level())",
        "“do the tea thing” → set_timer(duration='four minutes')",
    ]


def test_one_is_found_and_forgotten(page: CorrectionsPage, corrections: Corrections, qtbot: QtBot) -> None:
    assert page.narrow("tea timer") == 1
    (forget,) = page.findChildren(QPushButton)
    forget.setFocus()
    qtbot.keyClick(forget, Qt.Key.Key_Space)
    assert rows(page) == [] and not forget.isEnabled() and page.narrow("") == 1
    assert [one.heard for one in corrections.all()] == ["note it"]


def said(page: CorrectionsPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_why_the_list_is_empty_is_said(page: CorrectionsPage, corrections: Corrections) -> None:
    page.narrow("teleport")
    assert "No correction fits “teleport”." in said(page)
    for one in corrections.all():
        corrections.remove(one.id)
    page.narrow("")
    assert "Nothing was corrected yet." in said(page)


def test_a_file_that_cannot_be_read_is_said(page: CorrectionsPage, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "broken.db").write_bytes(b"no database " * 100)
    broken = CorrectionsPage(Corrections(tmp_path / "broken.db"))
    qtbot.addWidget(broken)
    broken.show()
    assert "I cannot get at your corrections." in [label.text() for label in broken.findChildren(QLabel)]
