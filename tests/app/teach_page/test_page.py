"""A person teaches: chooses functions, follows how far it is, and keeps what was learnt or discards it."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QProgressBar, QTableWidget
from pytestqt.qtbot import QtBot

from assistant_core.calls import Call
from assistant_core.model_files import FUNCTIONS as FUNCTIONS_FILE
from assistant_core.token_map import TokenMap
from models.teaching import installed, process
from tests.app.mapping_editor.editing import Editing
from tests.app.teach_page.conftest import FUNCTIONS, Schoolroom
from tests.services.standin_teaching import IDEA_UNDER_WAY, NOT_PASSED, PASSED, WAITS, far, made
from tests.services.taught_models import have_taught

ORDER_PHRASES = ["order a coffee", "coffee please", "get me a coffee", "i want a coffee"]


def answered(yes: bool) -> list[str]:
    """Answer the next question; returns where what it said will stand."""
    asked: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        assert box.defaultButton() is box.button(QMessageBox.StandardButton.No)
        box.button(QMessageBox.StandardButton.Yes if yes else QMessageBox.StandardButton.No).click()

    QTimer.singleShot(50, answer)
    return asked


def learnt(room: Schoolroom, qtbot: QtBot) -> None:
    """Have order_coffee taught, as far as its result."""
    room.tick("order_coffee", qtbot)
    room.press("Teach", qtbot)
    room.rest(qtbot)
    assert room.teacher.result is not None


def test_each_function_is_told_with_its_phrases_and_how_it_is_understood(room: Schoolroom) -> None:
    likeness = "by its phrases and likeness to them"
    assert room.rows == [
        ["order_coffee", "4", likeness],
        ["water_ferns", "2: better 4 or more", likeness],
        ["silent", "none: it cannot be taught", "not at all"],
    ]
    assert "Nothing yet." in room.shown and "You have corrected nothing yet" in room.shown
    assert not room.button("Teach").isEnabled() and not room.button("Forget").isEnabled()


def test_what_was_taught_is_told_and_stays_chosen(room: Schoolroom) -> None:
    taught = have_taught(
        {"order_coffee": ORDER_PHRASES, "water_ferns": ["water the ferns"], "feed_cat": ["feed the cat"]},
        corrections=["the usual"],
    )
    TokenMap.of_catalog(room.sight.catalog).write(taught / FUNCTIONS_FILE)
    room.page.look()
    assert [row[2] for row in room.rows] == [
        "by the taught model (since 2026-11-20)",
        "by the taught model (since 2026-11-20); its phrases have changed",
        "not at all",
    ]
    assert room.table.chosen == ["order_coffee", "water_ferns"]
    for words in (
        "Taught on 2026-11-20", "Functions: order_coffee, water_ferns, feed_cat.", "“the usual”.",
        "Not among your functions any more: feed_cat.", "order_coffee: 95 % of its sentences right.",
        "All other functions: 97.0 % right, before 97.2 %.",
    ):  # fmt: skip
        assert words in room.shown


def test_corrections_are_taught_along_where_they_can_be(room: Schoolroom, qtbot: QtBot) -> None:
    room.sight.corrections.add("make it a cosy thirty", [Call("set_level", {"level": "thirty"})])
    room.sight.corrections.add("do the usual", [Call("set_level", {"level": "forty"})])
    room.page.look()
    assert "1 correction is taught along. 1 other is understood by the very words alone." in room.shown
    assert room.button("Teach").isEnabled() and room.table.chosen == []
    room.press("Corrections", qtbot)
    assert room.turned_to == ["Corrections"]


def test_a_function_without_phrases_cannot_be_chosen(room: Schoolroom, qtbot: QtBot) -> None:
    room.tick("silent", qtbot)
    assert room.table.chosen == []
    room.tick("water_ferns", qtbot)
    assert room.table.chosen == ["water_ferns"]
    room.tick("water_ferns", qtbot)
    assert room.table.chosen == []


def test_a_teaching_is_followed_and_what_it_made_is_kept(room: Schoolroom, qtbot: QtBot) -> None:
    room.standin.does(
        far("rows", 1),
        far("training", 0.37, 754),
        WAITS,
        far("examination", 1),
        made(room.standin.model, PASSED),
    )
    room.tick("order_coffee", qtbot)
    room.press("Teach", qtbot)
    qtbot.waitUntil(lambda: "about 13 minutes left" in room.shown)
    bars = {
        bar.accessibleName(): bar.value() for bar in room.page.findChildren(QProgressBar) if bar.isVisible()
    }
    assert bars == {"Sentences": 1000, "Training": 370, "Examination": 0}
    assert "Teaching order_coffee." in room.shown and not room.button("Teach").isEnabled()
    room.tick("water_ferns", qtbot)
    assert room.table.chosen == ["order_coffee"]
    room.standin.let_go()
    room.rest(qtbot)
    assert room.standin.taught == [["order_coffee"]]
    assert "This was learnt" in room.shown and "“caffeine, now”" in room.shown
    (table,) = room.page.findChildren(QTableWidget)
    cells = [[table.item(row, column).text() for column in range(3)] for row in range(table.rowCount())]
    assert cells == [
        ["order_coffee", "–", "38 of 40 right"],
        ["all other functions", "583 of 600 right", "582 of 600 right"],
        ["something was done though nothing was asked", "1.1 %", "1.1 %"],
    ]
    assert room.told == ["I have learnt what you taught me. Keep it under Teach in the settings."]
    room.press("Keep", qtbot)
    room.rest(qtbot)
    assert room.used == [True] and installed.in_use() == installed.chosen_folder()
    assert "Kept. It is in use from now on." in room.shown and not table.isVisible()
    assert room.rows[0][2].startswith("by the taught model (since 2026-11-22)")


def test_what_was_not_learnt_well_enough_cannot_be_kept(room: Schoolroom, qtbot: QtBot) -> None:
    room.standin.ends_with(NOT_PASSED)
    learnt(room, qtbot)
    assert not room.button("Keep").isVisible()
    assert "This is not good enough to be kept." in room.shown
    assert "give more phrases, said differently, such as “caffeine, now”." in room.shown
    assert "13 other sentences went wrong" in room.shown
    assert room.button("Teach").isEnabled()
    room.press("Discard", qtbot)
    room.rest(qtbot)
    assert process.unfinished() is None and installed.chosen_folder() is None
    assert room.used == [True] and "What was in use stays in use." in room.shown


@pytest.mark.parametrize("yes", [True, False])
def test_what_was_learnt_is_discarded_after_a_yes(room: Schoolroom, qtbot: QtBot, yes: bool) -> None:
    room.standin.ends_with(PASSED)
    learnt(room, qtbot)
    assert not room.button("Teach").isEnabled()
    asked = answered(yes)
    room.press("Discard", qtbot)
    room.rest(qtbot)
    assert len(asked) == 1 and (room.teacher.result is None) is yes
    assert room.button("Keep").isVisible() is not yes


def test_a_cancelled_teaching_is_gone_on_with(room: Schoolroom, qtbot: QtBot) -> None:
    room.standin.does(far("rows", 1), WAITS)
    room.tick("water_ferns", qtbot)
    room.press("Teach", qtbot)
    qtbot.waitUntil(lambda: room.button("Cancel").isVisible() and bool(room.teacher.steps))
    room.note("water_ferns")
    room.press("Cancel", qtbot)
    room.rest(qtbot)
    assert "Stopped." in room.shown and room.told == []
    assert "What is done so far is kept, and gone on with." in room.shown
    room.standin.ends_with(PASSED)
    room.press("Go on", qtbot)
    qtbot.waitUntil(lambda: room.teacher.result is not None)
    assert room.standin.taught == [["water_ferns"], ["water_ferns"]]


def test_of_a_first_idea_that_is_cancelled_nothing_is_kept(
    room: Schoolroom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "IDEA_COMMAND", (sys.executable, "-c", IDEA_UNDER_WAY))
    room.tick("water_ferns", qtbot)
    room.press("Teach", qtbot)
    qtbot.waitUntil(lambda: bool(room.teacher.steps))
    room.press("Cancel", qtbot)
    room.rest(qtbot)
    assert "Stopped." in room.shown and "is kept" not in room.shown
    assert room.button("Teach").isEnabled() and room.standin.taught == []


def test_after_a_restart_it_is_gone_on_with_as_well(
    open_page: Callable[[], Schoolroom], qtbot: QtBot
) -> None:
    first = open_page()
    first.standin.does(far("rows", 1), WAITS)
    first.tick("water_ferns", qtbot)
    first.press("Teach", qtbot)
    qtbot.waitUntil(lambda: bool(first.teacher.steps))
    first.note("water_ferns")
    first.teacher.cancel()
    first.rest(qtbot)
    again = open_page()
    assert again.table.chosen == ["water_ferns"] and again.button("Go on").isEnabled()
    again.tick("order_coffee", qtbot)
    assert again.button("Teach").isEnabled()


def test_who_opens_the_page_later_sees_how_far_it_is(room: Schoolroom, qtbot: QtBot) -> None:
    room.standin.does(far("training", 0.5, 20), WAITS, made(room.standin.model, PASSED))
    room.tick("order_coffee", qtbot)
    room.press("Teach", qtbot)
    room.page.hide()
    qtbot.waitUntil(lambda: bool(room.teacher.steps))
    with qtbot.waitActive(room.page):
        room.page.show()
    assert "about 20 seconds left" in room.shown
    room.page.hide()
    room.standin.let_go()
    room.rest(qtbot)
    assert len(room.told) == 1
    with qtbot.waitActive(room.page):
        room.page.show()
    assert room.button("Keep").isVisible()


def test_one_goes_back_to_what_was_taught_before(room: Schoolroom, qtbot: QtBot) -> None:
    first = have_taught({"order_coffee": ORDER_PHRASES}, at="2026-11-19T08:00:00+00:00")
    have_taught({"order_coffee": ORDER_PHRASES, "water_ferns": ["water the ferns"]})
    room.page.look()
    asked = answered(False)
    room.press("Go back", qtbot)
    assert asked and "what was taught on 2026-11-19" in asked[0] and installed.in_use() != first
    answered(True)
    room.press("Go back", qtbot)
    room.rest(qtbot)
    assert installed.in_use() == first and room.used == [True]
    assert room.table.chosen == ["order_coffee"]
    asked = answered(True)
    room.press("Go back", qtbot)
    room.rest(qtbot)
    assert "the model that Octavox came with" in asked[0] and installed.chosen_folder() is None


def test_everything_is_forgotten_after_a_yes(room: Schoolroom, qtbot: QtBot) -> None:
    have_taught({"order_coffee": ORDER_PHRASES})
    room.page.look()
    answered(False)
    room.press("Forget", qtbot)
    assert installed.chosen_folder() is not None
    answered(True)
    room.press("Forget", qtbot)
    room.rest(qtbot)
    assert installed.chosen_folder() is None and room.used == [True]
    assert "Everything that was taught is forgotten." in room.shown and "Nothing yet." in room.shown


def test_a_model_taught_from_another_has_to_be_taught_again(room: Schoolroom) -> None:
    taught = have_taught({"order_coffee": ORDER_PHRASES})
    about = taught / "taught.json"
    about.write_text(about.read_text().replace(installed.Taught.read(taught).base, "another"))
    room.page.look()
    assert "it has to be taught again" in room.shown
    assert room.rows[0][2] == "by its phrases and likeness to them; to be taught again"
    assert room.table.chosen == ["order_coffee"]


def test_a_model_that_the_settings_name_is_told_of(room: Schoolroom) -> None:
    have_taught({"order_coffee": ORDER_PHRASES})
    room.sight.live.change("models", "function", "/models/mine")
    room.page.show_settings(room.sight.live.now)
    assert "the settings name another function model" in room.shown


def test_what_is_damaged_is_told_of_and_can_be_forgotten(room: Schoolroom, qtbot: QtBot) -> None:
    (have_taught({"order_coffee": ORDER_PHRASES}) / "taught.json").write_text("{")
    room.page.look()
    assert "What was taught cannot be read" in room.shown
    answered(True)
    room.press("Forget", qtbot)
    room.rest(qtbot)
    assert "Nothing yet." in room.shown


def test_functions_are_found_by_their_phrases_and_the_page_by_what_it_is_for(room: Schoolroom) -> None:
    assert room.page.narrow("ferns drink") == 1 and [row[0] for row in room.rows] == ["water_ferns"]
    assert room.page.narrow("teach") == 1 and room.rows == []
    assert room.page.narrow("teleport") == 0
    assert room.page.narrow("") == 3


def test_without_functions_it_is_said_how_to_get_one(room: Schoolroom) -> None:
    room.write("")
    room.page.look()
    assert "You have no functions of your own yet." in room.shown
    room.write(FUNCTIONS)
    room.page.look()
    assert "You have no functions" not in room.shown


def test_a_new_function_is_written_and_chosen_to_be_taught(room: Schoolroom, qtbot: QtBot) -> None:
    editing = Editing(room.page, qtbot)
    editing.press("A new function…")
    editing.fill({"Name": "feed_cat", "Description": "Feed the cat.", "Phrases": "feed the cat"})
    editing.press("Cancel")
    assert "“A new function…” has it still." in room.shown
    editing.press("A new function…")
    editing.fill({"Program": "true"})
    editing.press("Save")
    editing.wait_until_closed()
    assert "feed_cat is kept, and chosen to be taught." in room.shown
    assert room.table.chosen == ["feed_cat"] and room.button("Teach").isEnabled()


def test_a_first_idea_is_used_while_the_function_is_taught(
    room: Schoolroom, standin_idea: Path, qtbot: QtBot
) -> None:
    room.standin.does(WAITS, made(room.standin.model, PASSED))
    room.tick("order_coffee", qtbot)
    room.press("Teach", qtbot)
    qtbot.waitUntil(lambda: len(room.used) == 1, timeout=60_000)
    assert installed.in_use() == installed.idea_folder()
    assert "First idea" in room.shown
    room.page.look()
    assert any("and by a first idea of it" in row[2] for row in room.rows)
    assert "There is a first idea of order_coffee." in room.shown
    room.standin.let_go()
    qtbot.waitUntil(lambda: room.teacher.result == PASSED, timeout=60_000)
