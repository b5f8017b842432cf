"""What is written into the file by hand is told before it is replaced, and else stays as it is."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox
from pytestqt.qtbot import QtBot

from app.mapping_editor.page import OwnFunctionsPage
from tests.app.mapping_editor.editing import Editing, said


def entries(file: Path) -> dict[str, dict[str, Any]]:
    return {entry["name"]: entry for entry in tomllib.loads(file.read_text())["action"]}


def leave_unsaved(editing: Editing, qtbot: QtBot) -> None:
    """Write something in the form of the first function, and close it."""
    editing.press("Edit…")
    editing.put("Description", "Copy.")
    qtbot.keyClick(editing.top, Qt.Key.Key_Escape)


def test_an_edit_by_hand_is_shown_before_going_on_replaces_it(
    editing: Editing, file: Path, qtbot: QtBot
) -> None:
    leave_unsaved(editing, qtbot)
    file.write_text(file.read_text().replace('"make a backup"]', '"make a copy"]  # \u202eby hand'))
    editing.press("Go on writing…")
    told = "It was changed in the file meanwhile. Saving replaces what stands there now:"
    assert told in said(editing.top) and '"make a copy"]  # \\u202eby hand' in said(editing.top)
    editing.put("Description", "Copy it.")
    editing.settled()
    assert told in said(editing.top)
    qtbot.keyClick(editing.top, Qt.Key.Key_Escape)
    editing.press("Go on writing…")
    assert told in said(editing.top)
    editing.press("Save")
    editing.wait_until_closed()
    kept = entries(file)["backup"]
    assert kept["description"] == "Copy it." and "make a backup" in kept["phrases"]


def test_an_entry_that_stayed_as_it_was_is_gone_on_with_without_a_word(
    editing: Editing, file: Path, qtbot: QtBot
) -> None:
    leave_unsaved(editing, qtbot)
    file.write_text(f"# Mine.\n\n{file.read_text()}")
    editing.press("Go on writing…")
    assert "in the file meanwhile" not in said(editing.top)
    editing.press("Save")
    editing.wait_until_closed()
    assert entries(file)["backup"]["description"] == "Copy."


@pytest.mark.parametrize(
    "after",
    ["away", "renamed", pytest.param("bro\nken", marks=pytest.mark.expected_logs("Illegal character"))],
)
def test_an_entry_that_is_gone_is_said_before_it_is_written_anew(
    editing: Editing, file: Path, qtbot: QtBot, after: str
) -> None:
    leave_unsaved(editing, qtbot)
    before = file.read_text()
    name = 'name = "backup"'
    assert name in before
    rest = before[before.index("[[action]]", before.index(name)) :]
    file.write_text(rest if after == "away" else before.replace(name, f'name = "{after}"'))
    editing.press("Go on writing…")
    editing.wait_for("The file has no entry of this name any more that can be read.")


@pytest.mark.parametrize(
    ("written", "shown"), [("2.25", "2.25"), ("0.05", "0.05"), ("20", "20.0"), ("7", "7.0")]
)
def test_the_seconds_of_the_file_stay_as_they_are_until_they_are_changed(
    editing: Editing, file: Path, page: OwnFunctionsPage, written: str, shown: str
) -> None:
    file.write_text(with_seconds(file, written))
    page.look()
    before = file.read_text()
    editing.press("Edit…")
    (number,) = editing.field("Seconds").findChildren(QDoubleSpinBox)
    assert number.cleanText() == shown
    editing.put("Description", "Copy a folder to the attic.")
    editing.press("Save")
    editing.wait_until_closed()
    assert file.read_text() == before.replace("to the backup disk.", "to the attic.")
    editing.press("Edit…")
    editing.put("Seconds", 3.5)
    editing.press("Save")
    editing.wait_until_closed()
    assert entries(file)["backup"]["command"]["seconds"] == 3.5


@pytest.mark.parametrize(
    ("written", "shown", "problem"),
    [
        ("99", "99.0", "It must be at most 25."),
        ('"long"', "0.1", "It must be a number."),
        ("-3", "0.1", "It must be more than 0."),
        ("nan", "0.1", "It must be "),
        ("1" * 400, "0.1", "The number is too large."),
    ],
)
@pytest.mark.expected_logs("command.seconds")
def test_seconds_that_are_wrong_are_said_and_not_put_right_in_silence(
    editing: Editing, file: Path, page: OwnFunctionsPage, qtbot: QtBot, written: str, shown: str, problem: str
) -> None:
    file.write_text(with_seconds(file, written))
    page.look()
    editing.press("Edit…")
    field = editing.field("Seconds")
    (number,) = field.findChildren(QDoubleSpinBox)
    assert number.cleanText() == shown and field.problem.startswith(problem)
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "0.1")
    editing.press("Save")
    editing.wait_until_closed()
    assert entries(file)["backup"]["command"]["seconds"] == 0.1


def with_seconds(file: Path, written: str) -> str:
    """The file, where the first function is given these seconds."""
    command = "[action.command]\n"
    text = file.read_text()
    assert command in text
    return text.replace(command, f"{command}seconds = {written}\n", 1)
