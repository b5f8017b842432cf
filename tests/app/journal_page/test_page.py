"""The journal: what was heard and done is shown, found, exported and erased."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTableView,
)
from pytestqt.qtbot import QtBot

from app.journal_page.meaning_dialog import MeaningDialog
from app.journal_page.page import JournalPage
from assistant_core.calls import Call, Way
from assistant_core.catalog import Catalog
from assistant_core.functions import Outcome
from assistant_core.journal import Journal
from assistant_core.kept_sound import as_flac
from tests.services.full_disk import full_disk

Amended = list[tuple[int, Call]]
"""The numbers of commands, and the calls that they were said to mean."""


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """With two commands: one that was undone, and one that failed in its second act."""
    made = Journal(tmp_path / "journal.db")
    first = made.begin("level thirty")
    act = made.starting(first, "set_level", {"level": "thirty"})
    made.finished(act, Outcome("The level is 30.", {"level": 50}, {"level": 30}))
    made.replied(first, "The level is 30.", {"interpret": 0.081, "act": 0.002}, Way.PHRASE)
    made.undone(act)
    second = made.begin("read the level and go to the cellar")
    made.finished(made.starting(second, "read_level", {}), Outcome("The level is 50."))
    made.failed(made.starting(second, "visit_cellar", {}), "There is no cellar.")
    yield made
    made.close()


@pytest.fixture
def undone() -> list[bool]:
    return []


@pytest.fixture
def amended() -> Amended:
    return []


@pytest.fixture
def page(
    qtbot: QtBot,
    journal: Journal,
    small_catalog: Catalog,
    undone: list[bool],
    amended: Amended,
) -> JournalPage:
    made = JournalPage(
        journal,
        small_catalog,
        on_undo=lambda: undone.append(True),
        on_amend=lambda entry, call: amended.append((entry.id, call)),
        spawn=asyncio.run,
    )
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.resize(800, 500)
        made.show()
    return made


def rows(page: JournalPage) -> list[list[str]]:
    model = page.findChildren(QTableView)[0].model()
    return [[str(model.index(row, column).data()) for column in (1, 2, 3)] for row in range(model.rowCount())]


def shown(page: JournalPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def button(page: JournalPage, words: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if words in b.text().replace("&", ""))


def test_commands_are_there_newest_first(page: JournalPage) -> None:
    assert rows(page) == [
        ["read the level and go to the cellar", "read_level, visit_cellar (failed)", ""],
        ["level thirty", "set_level (undone)", "The level is 30."],
    ]


def test_a_command_that_comes_meanwhile_does_not_take_the_place_of_the_chosen_one(
    page: JournalPage, journal: Journal, amended: Amended, qtbot: QtBot
) -> None:
    view = page.findChildren(QTableView)[0]
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    journal.begin("level sixty")
    page.look()
    assert rows(page)[0][0] == "level sixty" and view.currentIndex().row() == 2
    assert "Heard: “level thirty”" in shown(page) and view.hasFocus()
    page.narrow("sixty")
    assert view.currentIndex().row() == 0 and "Heard: “level sixty”" in shown(page)
    page.narrow("")
    page.hide()
    page.show()
    assert view.currentIndex().row() == 0


def test_the_chosen_one_is_shown_whole(page: JournalPage, qtbot: QtBot) -> None:
    assert "Failed: There is no cellar." in shown(page) and "Understood" not in shown(page)
    view = page.findChildren(QTableView)[0]
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    words = shown(page)
    assert "Heard: “level thirty”" in words and 'Called: set_level(level="thirty")' in words
    assert "Understood by a phrase of the function" in words
    assert "Undone: The level is 30." in words and "Took: interpret 81 ms, act 2 ms" in words


def test_commands_are_found_by_what_was_heard_done_or_answered(page: JournalPage) -> None:
    assert [page.narrow(words) for words in ("thirty", "cellar failed", "teleport", "")] == [1, 1, 0, 2]


def test_an_old_command_is_found_among_more_than_are_shown(
    page: JournalPage, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.journal_page.page.MOST", 3)
    for number in range(5):
        journal.begin(f"wait {number}")
    assert page.narrow("thirty") == 1 and rows(page)[0][0] == "level thirty"
    assert "Heard: “level thirty”" in shown(page)
    assert page.narrow("wait") == 3 and rows(page)[0][0] == "wait 4"
    assert page.narrow("wait teleport") == 0 and "No command fits what you look for." in shown(page)
    assert page.narrow(" ") == 3


def test_every_word_of_a_row_finds_it(page: JournalPage) -> None:
    for row in rows(page):
        assert page.narrow(" ".join(row).upper()) == 1 and rows(page) == [row]


def test_a_page_that_was_never_shown_finds_commands_too(
    journal: Journal, small_catalog: Catalog, qtbot: QtBot
) -> None:
    unseen = JournalPage(journal, small_catalog, lambda: None, lambda entry, call: None, asyncio.run)
    qtbot.addWidget(unseen)
    assert unseen.narrow("thirty") == 1


def test_undo_goes_to_the_assistant(page: JournalPage, undone: list[bool], qtbot: QtBot) -> None:
    button(page, "Undo").setFocus()
    qtbot.keyClick(button(page, "Undo"), Qt.Key.Key_Space)
    assert undone == [True]


def dialog(page: JournalPage, qtbot: QtBot) -> MeaningDialog:
    """The question what was meant by the command "level thirty"."""
    view = page.findChildren(QTableView)[0]
    view.setCurrentIndex(view.model().index(1, 0))
    button(page, "wrong").click()
    (found,) = page.findChildren(MeaningDialog)
    qtbot.waitUntil(found.isVisible)
    return found


def save(asked: MeaningDialog) -> None:
    box = asked.findChildren(QDialogButtonBox)[0]
    box.button(QDialogButtonBox.StandardButton.Save).click()


def test_arguments_are_put_right(page: JournalPage, amended: Amended, qtbot: QtBot) -> None:
    asked = dialog(page, qtbot)
    level, room = asked.findChildren(QLineEdit)
    assert (level.text(), room.text()) == ("thirty", "")
    level.setText("thirteen")
    save(asked)
    assert amended == [(1, Call("set_level", {"level": "thirteen"}))] and not asked.isVisible()


def test_another_function_is_chosen_and_what_it_needs_asked_for(
    page: JournalPage, amended: Amended, qtbot: QtBot
) -> None:
    asked = dialog(page, qtbot)
    (functions,) = asked.findChildren(QComboBox)
    functions.setFocus()
    qtbot.keyClick(functions, "e")
    assert "Enter room" in functions.currentText()
    save(asked)
    assert amended == [] and asked.isVisible()
    assert "Room is missing." in [label.text() for label in asked.findChildren(QLabel)]
    qtbot.keyClicks(asked.findChildren(QLineEdit)[0], "kitchen")
    save(asked)
    assert amended == [(1, Call("enter_room", {"room": "kitchen"}))]


def test_escape_changes_nothing(page: JournalPage, amended: Amended, qtbot: QtBot) -> None:
    asked = dialog(page, qtbot)
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert amended == [] and not asked.isVisible()


def test_the_whole_journal_is_exported(page: JournalPage, tmp_path: Path) -> None:
    file = tmp_path / "out.jsonl"
    page.export(file)
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    assert [line["heard"] for line in lines] == ["level thirty", "read the level and go to the cellar"]
    assert lines[0]["acts"] == [
        {"function": "set_level", "arguments": {"level": "thirty"}, "state": "undone",
         "said": "The level is 30."}
    ]  # fmt: skip
    assert f"2 commands written to {file}." in shown(page)


def test_where_nothing_can_be_written_it_is_said(page: JournalPage, tmp_path: Path) -> None:
    page.export(tmp_path)
    assert "It could not be written: Is a directory." in shown(page)
    with full_disk():
        page.export(tmp_path / "out.jsonl")
    assert "It could not be written: File too large." in shown(page)


def answer(what: QMessageBox.StandardButton, seen: list[str]) -> None:
    """Press a button of the question that comes."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        assert box.defaultButton() is box.button(QMessageBox.StandardButton.No)
        box.button(what).click()

    QTimer.singleShot(100, press)


@pytest.mark.parametrize(("yes", "left"), [(True, 0), (False, 2)])
def test_a_stretch_of_time_is_erased_after_a_yes(
    page: JournalPage, journal: Journal, tmp_path: Path, yes: bool, left: int
) -> None:
    seen: list[str] = []
    answer(QMessageBox.StandardButton.Yes if yes else QMessageBox.StandardButton.No, seen)
    button(page, "Erase").click()
    assert seen[0].startswith("Erase 2 commands? What they did stays done")
    assert len(rows(page)) == len(journal.recent()) == left
    assert ("2 commands erased." in shown(page)) is yes
    kept = b"".join(file.read_bytes() for file in tmp_path.glob("journal.db*"))
    assert (b"level thirty" in kept) is not yes


def test_only_the_chosen_stretch_goes(page: JournalPage, journal: Journal) -> None:
    (span,) = page.findChildren(QComboBox, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert [span.itemText(row) for row in range(span.count())] == [
        "the last hour", "the last day", "the last week", "everything",
    ]  # fmt: skip
    old = "UPDATE entries SET at = '2020-01-01T00:00:00+00:00' WHERE text = 'level thirty'"
    journal._db.execute(old)
    journal._db.commit()
    answer(QMessageBox.StandardButton.Yes, seen := [])
    button(page, "Erase").click()
    assert seen[0].startswith("Erase 1 command?") and [row[0] for row in rows(page)] == ["level thirty"]
    button(page, "Erase").click()
    assert "There is nothing to erase." in shown(page)


def test_play_is_there_when_a_command_can_be_played(
    page: JournalPage, journal: Journal, qtbot: QtBot
) -> None:
    play = button(page, "Play")
    assert not play.isVisible()
    newest = journal.recent()[0]
    journal.keep_sound(newest.id, as_flac(np.zeros(1600, np.float32)))
    page.look()
    assert play.isVisible() and play.isEnabled()
    view = page.findChildren(QTableView)[0]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert play.isVisible() and not play.isEnabled()


def test_an_empty_journal_is_said(page: JournalPage, journal: Journal) -> None:
    for entry in journal.recent():
        journal.forget_between(entry.at, entry.at.replace(year=entry.at.year + 1))
    page.look()
    assert "Nothing is kept." in shown(page)
