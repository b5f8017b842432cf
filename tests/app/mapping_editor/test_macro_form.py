"""Functions in a row: steps chosen, moved, taken from what was just done, and tried."""

import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QTableView
from pytestqt.qtbot import QtBot

from app.face import Face
from assistant_core.functions import Outcome
from tests.app.mapping_editor.editing import Editing, button, said


@pytest.fixture
def steps(editing: Editing) -> QListWidget:
    """The steps of a new macro that has a parameter."""
    editing.press("Add…")
    editing.press("Add parameter")
    editing.fill({"Parameter": "level", "Kind": "percent", "Name": "film_night", "Description": "Film."})
    editing.put("Phrases", "film night at {level}")
    editing.put("What it does", "macro")
    (found,) = (one for one in editing.top.findChildren(QListWidget) if one.accessibleName() == "Steps")
    return found


def add_step(editing: Editing, function: str, **arguments: str) -> None:
    editing.press("Add step…")
    editing.put("Function", function)
    for name, words in arguments.items():
        editing.put(name.capitalize(), words)
    editing.press("Take this step")


def shown(steps: QListWidget) -> list[str]:
    return [steps.item(row).text() for row in range(steps.count())]


def kept(file: Path) -> list[object]:
    (entry,) = (one for one in tomllib.loads(file.read_text())["action"] if one["name"] == "film_night")
    return list(entry["macro"])


def test_steps_are_added_changed_moved_and_kept(editing: Editing, steps: QListWidget, file: Path) -> None:
    add_step(editing, "set_volume", Level="{level}")
    add_step(editing, "set_brightness", Level="ten percent")
    assert shown(steps) == ["1. set_volume: level = {level}", "2. set_brightness: level = ten percent"]
    editing.press("Up")
    assert shown(steps)[0].startswith("1. set_brightness")
    editing.press("Edit step…")
    editing.put("Level", "{level}")
    editing.press("Take this step")
    add_step(editing, "set_mute", State="on")
    assert [words.split(":")[0] for words in shown(steps)] == [
        "1. set_brightness",
        "2. set_mute",
        "3. set_volume",
    ]
    editing.press("Down")
    steps.setCurrentRow(1)
    editing.press("Remove step")
    editing.press("Save")
    editing.wait_until_closed()
    assert kept(file) == [
        {"action": "set_brightness", "arguments": {"level": "{level}"}},
        {"action": "set_mute", "arguments": {"state": "on"}},
    ]


def test_a_macro_has_no_reply_and_keeps_none_from_before(
    editing: Editing, steps: QListWidget, file: Path
) -> None:
    editing.put("What it does", "command")
    editing.put("Reply", "There.")
    editing.put("What it does", "macro")
    assert not any(one.isVisible() for one in editing.top.findChildren(QLineEdit) if one.text() == "There.")
    add_step(editing, "set_volume", Level="{level}")
    editing.press("Save")
    editing.wait_until_closed()
    (entry,) = (one for one in tomllib.loads(file.read_text())["action"] if one["name"] == "film_night")
    assert "reply" not in entry


def test_a_step_without_what_it_needs_is_not_taken(editing: Editing, steps: QListWidget) -> None:
    editing.press("Add step…")
    editing.put("Function", "set_volume")
    editing.press("Take this step")
    assert "Level is missing." in said(editing.top) and shown(steps) == []


def test_no_step_is_a_mistake_and_so_is_one_that_calls_the_macro_itself(
    editing: Editing, steps: QListWidget
) -> None:
    editing.press("Save")
    assert editing.field("Steps").problem == "It must have at least one entry."
    add_step(editing, "set_volume", Level="{loudness}")
    editing.press("Save")
    assert editing.field("Steps").problem == "There is no parameter loudness."


def test_what_was_just_done_becomes_steps_with_what_was_said(
    face: Face, editing: Editing, steps: QListWidget, qtbot: QtBot, file: Path
) -> None:
    assert face._session is not None
    journal = face._session.assistant.stages.journal
    entry = journal.begin("note the {odd} sum and undo me")
    for function, arguments, state in (
        ("set_mute", {"state": "on"}, "done"),
        ("take_note", {"text": "the {odd} sum"}, "done"),
        ("take_note", {"text": {"name": "calculate", "arguments": {"expression": "six"}}}, "done"),
        ("set_volume", {"level": "ten"}, "failed"),
    ):
        act = journal.starting(entry, function, arguments)
        journal.finished(act, Outcome("Done.")) if state == "done" else journal.failed(act, "No.")
    editing.press("What I just did…")
    (acts,) = editing.top.findChildren(QListWidget)
    words = [acts.item(row).text() for row in range(acts.count())]
    assert "set_volume: level = thirty percent" in words[0] and "unlock_door" not in " ".join(words)
    assert "no step, since it took the result of another" in words[-1]
    assert not button(editing.top, "Take what is ticked").isEnabled()
    for row in (acts.count() - 3, acts.count() - 2):
        acts.setCurrentRow(row)
        acts.setFocus()
        qtbot.keyClick(acts, Qt.Key.Key_Space)
    editing.press("Take what is ticked")
    assert shown(steps) == ["1. set_mute: state = on", "2. take_note: text = the {{odd}} sum"]


def test_it_is_tried_step_by_step(editing: Editing, steps: QListWidget) -> None:
    add_step(editing, "calculate", Expression="six times seven")
    editing.press("Try it…")
    editing.put("level", "ten percent")
    editing.wait_for("Calculate: six times seven")
    editing.press("Do it")
    editing.wait_for("42")


def test_a_macro_that_goes_round_is_refused(editing: Editing, file: Path) -> None:
    (view,) = editing.page.findChildren(QTableView)
    view.setCurrentIndex(view.model().index(1, 0))
    editing.press("Edit…")
    add_step(editing, "good_night")
    editing.press("Save")
    assert editing.field("Steps").problem == "It would call itself."


def test_the_dialogs_work_by_keyboard(editing: Editing, steps: QListWidget) -> None:
    keys = editing.keys()
    keys.press(button(editing.top, "Add step…"))
    keys.press(button(editing.top, "What I just did…"))
    assert keys.dead == [] and {"A step", "What I just did"} <= set(keys.met)
