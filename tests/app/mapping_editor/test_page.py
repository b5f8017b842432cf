"""The page of one's own functions: what is in the file, and what can be done with it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.qtbot import QtBot

from app.face import Face
from app.mapping_editor.page import OwnFunctionsPage
from tests.app.mapping_editor.editing import Editing, button, said

BROKEN = '\n[[action]]\nname = "bad"\ndescription = "Bad one."\nrisk = "none"\ncommand = {program = "true"}\n'
WORSE = '\n[[action]]\nname = "worse\n'


def rows(page: OwnFunctionsPage) -> list[tuple[str, str]]:
    """Name and state of each function that is shown."""
    (view,) = page.findChildren(QTableView)
    model = view.model()
    return [(model.index(n, 0).data(), model.index(n, 4).data()) for n in range(model.rowCount())]


def choose(page: OwnFunctionsPage, row: int) -> None:
    (view,) = page.findChildren(QTableView)
    view.setCurrentIndex(view.model().index(row, 0))


def test_everything_in_the_file_is_listed_with_its_state(page: OwnFunctionsPage, file: Path) -> None:
    assert rows(page) == [("backup", "works"), ("good_night", "works")]
    assert "“back up {folder}”" in said(page) and str(file) in said(page)


@pytest.mark.expected_logs("line 29: bad", "line 33: Unterminated")
def test_what_is_broken_is_listed_with_its_line(page: OwnFunctionsPage, file: Path, editing: Editing) -> None:
    before = file.read_text()
    file.write_text(before + BROKEN + WORSE)
    page.look()
    assert rows(page)[2:] == [("bad", "line 29 is wrong"), ("(line 32)", "line 33 is wrong")]
    choose(page, 3)
    editing.press("Edit…")
    assert f"{file}, line 33: Unterminated string" in said(page) and not editing.open
    assert not button(page, "Duplicate…").isEnabled()
    editing.press("Remove")
    assert file.read_text().rstrip() + "\n" == before + BROKEN


def test_a_function_is_removed_and_put_back(page: OwnFunctionsPage, file: Path, editing: Editing) -> None:
    before = file.read_text()
    assert not button(page, "Put it back").isVisible()
    editing.press("Remove")
    assert rows(page) == [("good_night", "works")] and "backup is removed" in said(page)
    editing.press("Put it back")
    assert file.read_text() == before and rows(page)[0] == ("backup", "works")
    assert not button(page, "Put it back").isVisible()


@pytest.mark.expected_logs("evening: there is no function good_night that works")
def test_what_would_not_work_without_it_is_said(page: OwnFunctionsPage, file: Path, editing: Editing) -> None:
    more = '\n[[action]]\nname = "evening"\ndescription = "Evening."\nmacro = [{action = "good_night"}]\n'
    file.write_text(file.read_text() + more)
    page.look()
    choose(page, 1)
    editing.press("Remove")
    assert "evening does not work without it." in said(page)


def test_a_built_in_function_that_it_carries_out_is_said(
    face: Face, page: OwnFunctionsPage, editing: Editing
) -> None:
    assert face._session is not None
    face._session.parts.live.change("actions.set_volume", "done_by", "backup")
    editing.press("Remove")
    assert "set_volume does not work without it." in said(page)


@pytest.mark.expected_logs("it is no file")
def test_a_file_that_cannot_be_read_is_said(page: OwnFunctionsPage, file: Path) -> None:
    file.unlink()
    file.mkdir()
    page.look()
    assert "I cannot write the file of your own functions." in said(page)


def test_searching_finds_a_function_by_its_phrases(page: OwnFunctionsPage) -> None:
    assert page.narrow("disk backup") == 1 and rows(page) == [("backup", "works")]
    assert page.narrow("everybody") == 1 and rows(page) == [("good_night", "works")]
    assert page.narrow("zeppelin") == 0


def test_enter_on_the_list_does_not_lose_the_focus(page: OwnFunctionsPage, qtbot: QtBot) -> None:
    (view,) = page.findChildren(QTableView)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 1 and "good night everybody" in said(page)
    assert all(one.isEnabled() for one in page.findChildren(QPushButton) if one.isVisible())
