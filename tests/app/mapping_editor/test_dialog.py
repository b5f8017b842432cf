"""A function is written, judged as it is written, tried out and kept."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from app.face import Face
from app.mapping_editor.page import OwnFunctionsPage
from app.mapping_editor.parameters import ParameterGroup
from assistant_core.journal import Entry
from tests.app.by_keyboard import focusable, name_of
from tests.app.mapping_editor.editing import Editing, button, said

NOTE = {
    "Name": "scribble",
    "Description": "Write a note down.",
    "Phrases": "scribble {text}",
    "Parameter": "text",
    "Question": "What shall I scribble?",
    "Program": "printf",
    "Arguments": "%s!\n--\n{text}",
    "Reply": "I have written {text}. {output}",
}


def write_note(editing: Editing) -> None:
    editing.press("Add…")
    editing.press("Add parameter")
    editing.fill(NOTE)


def entries(file: Path) -> dict[str, dict[str, Any]]:
    return {entry["name"]: entry for entry in tomllib.loads(file.read_text())["action"]}


def journalled(face: Face) -> list[Entry]:
    assert face._session is not None
    return face._session.assistant.stages.journal.recent(5)


def test_a_function_is_written_by_keyboard_and_works_at_once(
    face: Face, page: OwnFunctionsPage, editing: Editing, file: Path
) -> None:
    before = file.read_text()
    write_note(editing)
    assert "Its functional token: <nexa_130>" in said(editing.top)
    editing.press("Save")
    editing.wait_until_closed()
    assert file.read_text().startswith(before)
    assert entries(file)["scribble"] == {
        "name": "scribble",
        "description": "Write a note down.",
        "phrases": ["scribble {text}"],
        "reply": "I have written {text}. {output}",
        "parameters": {"text": {"question": "What shall I scribble?"}},
        "command": {"program": "printf", "arguments": ["%s!", "--", "{text}"]},
    }
    assert "scribble is kept, and works from now on. What the function model makes" in said(page)
    (view,) = page.findChildren(QTableView)
    assert view.currentIndex().row() == 2
    assert face._session is not None and "scribble" in face._session.assistant.stages.catalog


def test_what_is_wrong_is_said_at_the_field_as_one_types(editing: Editing) -> None:
    editing.press("Add…")
    assert editing.field("Name").problem == ""  # nothing was written yet
    editing.put("Name", "Set volume")
    editing.settled()
    assert editing.field("Name").problem.startswith("It may have small letters")
    assert editing.field("Description").problem == ""
    editing.put("Name", "set_volume")
    editing.put("Description", "Louder.")
    editing.put("Program", "bash")
    editing.settled()
    assert editing.field("Program").problem.startswith("Bash is a shell")
    editing.put("Program", "true")
    editing.settled()
    assert editing.field("Program").problem == ""
    assert editing.field("Name").problem == "There is a built-in function of that name."


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("Phrases", "scribble {text}\nscribble {colour}", "There is no parameter colour."),
        ("Phrases", "undo", "These words stop, undo or answer"),
        ("Phrases", "good night everybody", "Good_night has a phrase like that already."),
        ("Arguments", "{text}", "{text} could become an option"),
        ("Arguments", "--\n{oops", "A lone {; a brace itself is written {{."),
        ("Reply", "Done {when}.", "There is no parameter when."),
        ("Parameter", "output", "A parameter cannot be called output."),
        ("Parameter", "Big", "A parameter's name may have small letters"),
        ("Kind", "enum", "Text: an enum has choices, and no other kind has."),
        ("Program", "", "It must not be empty."),
    ],
)
def test_each_mistake_is_at_its_field(editing: Editing, field: str, value: str, problem: str) -> None:
    write_note(editing)
    editing.put(field, value)
    editing.press("Save")
    problems = {one.problem for one in editing.top.findChildren(type(editing.field("Name")).__mro__[1])}
    assert any(told.startswith(problem) for told in problems), problems
    assert len(editing.open) == 1
    focus = editing.top.focusWidget()
    assert focus is not None and focus.parentWidget().problem  # type: ignore[attr-defined]


def test_an_entry_that_the_file_has_is_changed_in_its_place(editing: Editing, file: Path) -> None:
    before = file.read_text()
    editing.press("Edit…")
    editing.put("Description", "Copy a folder to the attic.")
    editing.press("Save")
    editing.wait_until_closed()
    assert file.read_text() == before.replace("to the backup disk.", "to the attic.")


@pytest.mark.expected_logs("line 29: bad")
def test_a_broken_entry_is_mended(editing: Editing, file: Path, page: OwnFunctionsPage) -> None:
    bad = '\n[[action]]\nname = "bad"\ndescription = "Bad."\nrisk = "none"\ncommand = {program = "true"}\n'
    file.write_text(file.read_text() + bad)
    page.look()
    (view,) = page.findChildren(QTableView)
    view.setCurrentIndex(view.model().index(2, 0))
    editing.press("Edit…")
    assert editing.field("Risk").problem.startswith("It must be 'safe', 'confirm' or 'forbidden'")
    editing.put("Risk", "safe")
    editing.press("Save")
    editing.wait_until_closed()
    assert file.read_text().endswith(bad.replace('"none"', '"safe"'))


def test_a_duplicate_gets_a_name_of_its_own_and_needs_other_phrases(editing: Editing, file: Path) -> None:
    editing.press("Duplicate…")
    editing.press("Save")
    assert editing.field("Phrases").problem == "Backup has a phrase like that already."
    editing.put("Phrases", "copy {folder} away")
    editing.press("Save")
    editing.wait_until_closed()
    assert entries(file)["backup_2"]["command"] == entries(file)["backup"]["command"]


def test_conflicts_are_shown_before_it_is_kept_and_back_keeps_nothing(editing: Editing, file: Path) -> None:
    before = file.read_text()
    write_note(editing)
    editing.put("Phrases", "back up the {text}")
    editing.press("Save")
    editing.wait_for("“back up the {text}” fits “back up {folder}” of backup")
    editing.press("Back")
    assert len(editing.open) == 1 and file.read_text() == before
    editing.press("Save")
    editing.wait_for("fits “back up {folder}”")
    editing.press("Save anyway")
    editing.wait_until_closed()
    assert "scribble" in entries(file)


@pytest.mark.expected_logs("the_night: there is no function good_night that works")
def test_what_would_stop_working_is_shown_before_it_is_kept(
    editing: Editing, file: Path, page: OwnFunctionsPage
) -> None:
    file.write_text(
        file.read_text()
        + '\n[[action]]\nname = "the_night"\ndescription = "N."\nmacro = [{action = "good_night"}]\n'
    )
    page.look()
    (view,) = page.findChildren(QTableView)
    view.setCurrentIndex(view.model().index(1, 0))
    editing.press("Edit…")
    editing.put("Name", "better_night")
    editing.press("Save")
    editing.wait_for("the_night would not work any more: there is no function good_night that works.")
    editing.press("Save anyway")
    editing.wait_until_closed()


def test_an_entry_that_was_changed_by_hand_meanwhile_is_not_overwritten(editing: Editing, file: Path) -> None:
    editing.press("Edit…")
    edited = file.read_text().replace('"make a backup"', '"make a copy"')
    file.write_text(edited)
    editing.put("Description", "Copy.")
    editing.press("Save")
    editing.wait_for("was changed in the file meanwhile")
    assert file.read_text() == edited
    editing.press("Cancel")
    editing.press("Go on writing…")
    editing.press("Save")
    editing.wait_until_closed()
    assert entries(file)["backup"]["description"] == "Copy."


def test_what_was_written_is_not_lost_by_escape(editing: Editing, file: Path, qtbot: QtBot) -> None:
    before = file.read_text()
    assert not button(editing.page, "Go on writing…").isVisible()
    write_note(editing)
    qtbot.keyClick(editing.top, Qt.Key.Key_Escape)
    assert not editing.open and file.read_text() == before
    editing.press("Go on writing…")
    assert editing.field("Reply").value == NOTE["Reply"]  # type: ignore[attr-defined]
    editing.press("Cancel")
    assert button(editing.page, "Go on writing…").isVisible()


def test_enter_in_a_line_decides_nothing(editing: Editing, qtbot: QtBot, file: Path) -> None:
    before = file.read_text()
    write_note(editing)
    parameters = len(editing.top.findChildren(ParameterGroup))
    for name in ("Name", "Parameter", "Program"):
        (line,) = editing.field(name).findChildren(QLineEdit)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert len(editing.open) == 1 and file.read_text() == before
    assert len(editing.top.findChildren(ParameterGroup)) == parameters


def test_it_is_tried_through_the_gate_before_it_is_kept(face: Face, editing: Editing, file: Path) -> None:
    before, earlier = file.read_text(), journalled(face)
    write_note(editing)
    editing.press("Try it…")
    editing.wait_for("What shall I scribble?")
    assert not button(editing.top, "Do it").isEnabled()
    editing.put("text", "two words")
    editing.wait_for("printf '%s!' -- 'two words'")
    editing.press("Do it")
    assert face._session is not None
    gate = face._session.assistant.stages.gate
    editing._qtbot.waitUntil(lambda: gate.question is not None)
    assert journalled(face) == earlier
    gate.answer(gate.question.id, True, "click")  # type: ignore[union-attr]
    editing.wait_for("I have written two words. --!two words!")
    assert file.read_text() == before
    (entry,) = [one for one in journalled(face) if one not in earlier]
    assert entry.text == "scribble two words" and entry.acts[0].function == "scribble"
    assert entry.acts[0].state == "done"


def test_a_no_at_the_gate_is_a_no(face: Face, editing: Editing) -> None:
    earlier = journalled(face)
    write_note(editing)
    editing.press("Try it…")
    editing.wait_for("What shall I scribble?")
    editing.put("text", "milk")
    editing.wait_for("printf '%s!' -- milk")
    editing.press("Do it")
    assert face._session is not None
    gate = face._session.assistant.stages.gate
    editing._qtbot.waitUntil(lambda: gate.question is not None)
    gate.answer(gate.question.id, False, "click")  # type: ignore[union-attr]
    editing.wait_for("All right, I did nothing.")
    assert journalled(face) == earlier


def begin_to_do_it(face: Face, editing: Editing) -> Callable[[], None]:
    """Have it done until it is asked about; returns how to say no."""
    write_note(editing)
    editing.press("Try it…")
    editing.put("text", "milk")
    editing.wait_for("printf '%s!' -- milk")
    editing.press("Do it")
    assert face._session is not None
    gate = face._session.assistant.stages.gate
    editing._qtbot.waitUntil(lambda: gate.question is not None)
    return lambda: gate.answer(gate.question.id, False, "click")  # type: ignore[union-attr]


def test_edits_while_it_is_done_offer_it_no_second_time(face: Face, editing: Editing) -> None:
    say_no = begin_to_do_it(face, editing)
    editing.put("text", "bread")
    editing.wait_for("printf '%s!' -- bread")
    assert "It is being done" in said(editing.top) and not button(editing.top, "Do it").isEnabled()
    say_no()
    editing.wait_for("All right, I did nothing.")
    assert button(editing.top, "Do it").isEnabled()


def test_what_hinders_another_time_stands_below_what_became_of_it(face: Face, editing: Editing) -> None:
    say_no = begin_to_do_it(face, editing)
    editing.put("text", "")
    editing.wait_for("opens in a window of its own.\nWhat shall I scribble?")
    say_no()
    editing.wait_for("All right, I did nothing.\nWhat shall I scribble?")
    assert not button(editing.top, "Do it").isEnabled()


def test_the_reply_stays_until_another_edit(face: Face, editing: Editing) -> None:
    say_no = begin_to_do_it(face, editing)
    editing.put("text", "bread")
    say_no()
    editing.wait_for("All right, I did nothing.")
    editing.wait_for("printf '%s!' -- bread")
    assert "All right, I did nothing." in said(editing.top)
    editing.put("text", "eggs")
    editing.wait_for("printf '%s!' -- eggs")
    assert "All right" not in said(editing.top)


def test_words_that_would_become_an_option_are_refused(editing: Editing) -> None:
    write_note(editing)
    editing.press("Try it…")
    editing.wait_for("What shall I scribble?")
    editing.put("text", "--help")
    editing.wait_for("I cannot use those words for that.")


def test_a_parameter_is_removed(editing: Editing, file: Path) -> None:
    editing.press("Edit…")
    editing.press("Remove parameter")
    editing.put("Phrases", "make a backup")
    editing.put("Arguments", "--all")
    editing.press("Save")
    editing.wait_until_closed()
    assert "parameters" not in entries(file)["backup"]


def test_two_parameters_of_one_name_are_refused(editing: Editing) -> None:
    write_note(editing)
    editing.press("Add parameter")
    editing.put("Parameter", "text")
    editing.press("Save")
    assert editing.field("Parameter").problem == "Two parameters have that name."


def test_every_control_works_by_keyboard(editing: Editing, qtbot: QtBot) -> None:
    editing.press("Edit…")
    editing.press("Add parameter")
    qtbot.waitUntil(editing.top.isActiveWindow)
    keys = editing.keys()
    reached = keys.reached(editing.top)
    assert set(focusable(editing.top)) <= set(reached)
    names = [name_of(one) for one in reached]
    start = names.index("Phrases")
    assert names[start + 1 : start + 3] == ["Parameter", "Kind"]  # of the first parameter
    assert names.index("Add parameter") < names.index("What it does") < names.index("Save")
    keys.operate(editing.top)
    assert keys.dead == []
