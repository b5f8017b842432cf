"""What was begun is gone on with, or discarded; where it would start anew, that is said."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant_core.calls import Call
from models import function_model
from models.teaching import process
from tests.app.teach_page.conftest import FUNCTIONS, Schoolroom
from tests.app.teach_page.test_page import answered
from tests.services.standin_teaching import IDEA_UNDER_WAY, NOT_PASSED, PASSED, WAITS, far

ANEW = "What was begun is of other phrases or corrections, and starts anew."
MORE_PHRASES = FUNCTIONS.replace('"water the ferns", ', '"water the ferns", "the ferns are dry", ')
COUNTING = """
import sys
open(sys.argv[1], "a").write("one\\n")
print('{"idea": false, "new": false}')
"""
"""A program that learns no first idea, and leaves a line in a file each time that it is to."""

BEGINS = """
from assistant_core.catalog import Catalog
from assistant_core.corrections import Corrections, corrections_file
from models import function_model
from models.teaching import process
from models.teaching.run import Teaching
from system_actions.mappings.actions_file import ActionsFile
from tests.services import small_house

catalog = Catalog.from_modules([small_house])
catalog.follow(ActionsFile(catalog))
known = Corrections(corrections_file()).all()
teaching = Teaching([catalog["water_ferns"]], catalog, known, process.folder())
teaching._begin(function_model.checksum())
"""
"""A program that begins as who teaches does; PyTorch, which it loads, stays out of the tests' process."""

Deed = Callable[[Schoolroom], object]


def corrects(room: Schoolroom) -> None:
    """Correct a sentence."""
    room.sight.corrections.add("make it a cosy thirty", [Call("set_level", {"level": "thirty"})])


def edits(room: Schoolroom) -> None:
    """Give water_ferns a further phrase."""
    room.write(MORE_PHRASES)


def teaches(room: Schoolroom, qtbot: QtBot) -> None:
    """Have water_ferns taught, as far as its first step."""
    room.standin.does(far("rows", 1), WAITS)
    room.tick("water_ferns", qtbot)
    room.press("Teach", qtbot)
    qtbot.waitUntil(lambda: "rows" in room.teacher.steps)
    room.note("water_ferns")


def stops(room: Schoolroom, qtbot: QtBot) -> None:
    """Have it cancelled."""
    room.press("Cancel", qtbot)
    room.rest(qtbot)


@pytest.fixture
def begun(room: Schoolroom) -> Schoolroom:
    """The page with water_ferns begun to be taught."""
    room.note("water_ferns")
    room.page.look()
    return room


@pytest.fixture
def ideas(room: Schoolroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How often a first idea was to be learnt."""
    told = tmp_path / "ideas"
    monkeypatch.setattr(process, "IDEA_COMMAND", (sys.executable, "-c", COUNTING, str(told)))
    return lambda: len(told.read_text().splitlines())


@pytest.mark.parametrize("yes", [True, False])
def test_what_was_begun_is_discarded_after_a_yes(room: Schoolroom, qtbot: QtBot, yes: bool) -> None:
    assert not room.button("Discard").isVisible()
    teaches(room, qtbot)
    assert not room.button("Discard").isVisible()
    stops(room, qtbot)
    asked = answered(yes)
    room.press("Discard", qtbot)
    room.rest(qtbot)
    assert asked == ["Discard what was begun? It would have to be taught from the beginning."]
    assert (process.unfinished() is None) is yes
    assert room.button("Discard").isVisible() is not yes
    assert room.button("Teach" if yes else "Go on").isEnabled()


def test_what_was_begun_is_forgotten_with_everything_else(begun: Schoolroom, qtbot: QtBot) -> None:
    answered(True)
    begun.press("Forget", qtbot)
    begun.rest(qtbot)
    assert process.unfinished() is None and begun.table.chosen == []
    assert not begun.button("Forget").isEnabled()


def test_what_who_teaches_has_begun_is_gone_on_with(room: Schoolroom) -> None:
    corrects(room)
    room.sight.corrections.add("the ferns, now", [Call("water_ferns", {})])
    subprocess.run([sys.executable, "-c", BEGINS], check=True)
    room.page.look()
    assert room.button("Go on").isEnabled() and "What is done so far is kept" in room.shown
    assert "2 corrections are taught along." in room.shown


@pytest.mark.parametrize("deed", [corrects, edits])
def test_with_other_phrases_or_corrections_it_is_said_that_it_starts_anew(
    begun: Schoolroom, deed: Deed
) -> None:
    assert begun.button("Go on").isEnabled() and "starts anew" not in begun.shown
    deed(begun)
    begun.page.look()
    assert ANEW in begun.shown and begun.table.chosen == ["water_ferns"]
    assert begun.button("Teach").isEnabled()


def test_with_other_functions_it_is_said_that_it_starts_anew(begun: Schoolroom, qtbot: QtBot) -> None:
    begun.tick("order_coffee", qtbot)
    assert "What was begun is of other functions, and starts anew." in begun.shown
    begun.tick("order_coffee", qtbot)
    assert begun.button("Go on").isEnabled() and "starts anew" not in begun.shown
    begun.tick("water_ferns", qtbot)
    assert not begun.button("Teach").isEnabled() and "starts anew" not in begun.shown


def test_with_another_model_it_is_said_that_it_starts_anew(
    begun: Schoolroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(function_model, "checksum", lambda: "another")
    begun.page.look()
    assert "What was begun is of another function model, and starts anew." in begun.shown


@pytest.mark.parametrize("deed", [corrects, edits])
def test_what_was_promised_to_go_on_does_not_start_anew_unseen(
    begun: Schoolroom, qtbot: QtBot, deed: Deed
) -> None:
    deed(begun)  # the page has not looked again
    begun.press("Go on", qtbot)
    assert not begun.teacher.busy and ANEW in begun.shown
    begun.standin.ends_with(PASSED)
    begun.press("Teach", qtbot)
    begun.rest(qtbot)
    assert begun.standin.taught == [["water_ferns"]] and begun.teacher.result == PASSED


@pytest.mark.parametrize("deed", [corrects, edits])
def test_what_is_kept_and_does_not_go_on_is_not_said_to(room: Schoolroom, qtbot: QtBot, deed: Deed) -> None:
    teaches(room, qtbot)
    deed(room)
    stops(room, qtbot)
    assert "Stopped." in room.shown and "gone on with" not in room.shown and ANEW in room.shown


def test_a_first_idea_that_is_cancelled_does_not_go_on_with_what_was_begun_before(
    begun: Schoolroom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "IDEA_COMMAND", (sys.executable, "-c", IDEA_UNDER_WAY))
    begun.tick("order_coffee", qtbot)
    begun.press("Teach", qtbot)
    qtbot.waitUntil(lambda: "idea" in begun.teacher.steps)
    stops(begun, qtbot)
    assert "Stopped." in begun.shown and "gone on with" not in begun.shown
    assert process.unfinished() == ["water_ferns"]


def test_a_first_idea_is_learnt_anew_from_other_phrases_only(
    room: Schoolroom, qtbot: QtBot, ideas: Callable[[], int]
) -> None:
    room.standin.ends_with(NOT_PASSED)
    room.tick("water_ferns", qtbot)
    room.press("Teach", qtbot)
    room.rest(qtbot)
    room.note("water_ferns")
    room.press("Teach", qtbot)
    room.rest(qtbot)
    assert room.teacher.result == NOT_PASSED and ideas() == 1
    room.note("water_ferns")
    edits(room)
    room.press("Teach", qtbot)
    room.rest(qtbot)
    assert room.teacher.result == NOT_PASSED and ideas() == 2
