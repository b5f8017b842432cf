"""What is told of the functions, the corrections and the model in use is as it is."""

import pytest
from pytestqt.qtbot import QtBot

from assistant_core.calls import Call
from assistant_core.model_files import FUNCTIONS as FUNCTIONS_FILE
from assistant_core.token_map import TokenMap
from models import function_model
from models.teaching import installed
from tests.app.teach_page.conftest import FUNCTIONS, Schoolroom
from tests.app.teach_page.test_page import ORDER_PHRASES, answered, learnt
from tests.services.standin_teaching import PASSED
from tests.services.taught_models import have_taught

BREW = """
[[action]]
name = "brew_tea"
description = "Brew tea."
phrases = ["brew some {leaf} tea", "make {leaf} tea"]
command = { program = "/bin/true", arguments = ["--", "{leaf}"] }
[action.parameters.leaf]
kind = "enum"
description = "Which."
choices = ["green", "black"]
"""
TAUGHT_SO = "by the taught model (since 2026-11-20)"
LIKENESS = "by its phrases and likeness to them"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (('"green", "black"', '"green", "black"'), TAUGHT_SO),
        (('"green", "black"', '"green", "white"'), f"{TAUGHT_SO}; the function has changed: teach it again"),
        (('"make {leaf} tea"', '"boil {leaf} tea"'), f"{TAUGHT_SO}; its phrases have changed"),
    ],
    ids=["same", "choices", "phrases"],
)
def test_a_function_with_other_choices_is_not_as_it_was_taught(
    room: Schoolroom, change: tuple[str, str], words: str
) -> None:
    room.write(FUNCTIONS + BREW)
    room.sight.catalog.refresh()
    taught = have_taught({"brew_tea": ["brew some {leaf} tea", "make {leaf} tea"]})
    TokenMap.of_catalog(room.sight.catalog).write(taught / FUNCTIONS_FILE)
    room.write(FUNCTIONS + BREW.replace(*change))
    room.page.look()
    assert {row[0]: row[2] for row in room.rows}["brew_tea"] == words
    assert room.table.chosen == ["brew_tea"]


def test_corrections_to_own_functions_are_taught_along_with_those_only(
    room: Schoolroom, qtbot: QtBot
) -> None:
    room.sight.corrections.add("caffeine, now", [Call("order_coffee", {})])
    room.sight.corrections.add("hush now", [Call("silent", {})])
    room.page.look()
    assert "2 corrections are understood by the very words alone, and not taught along." in room.shown
    assert not room.button("Teach").isEnabled()
    room.tick("order_coffee", qtbot)
    assert "1 correction is taught along. 1 other is understood by the very words alone." in room.shown
    assert room.button("Teach").isEnabled()
    room.tick("order_coffee", qtbot)
    assert "is taught along" not in room.shown and not room.button("Teach").isEnabled()


def test_what_the_settings_overrule_is_kept_and_not_said_to_be_in_use(room: Schoolroom, qtbot: QtBot) -> None:
    room.sight.live.change("models", "function", "/models/mine")
    room.page.show_settings(room.sight.live.now)
    room.standin.ends_with(PASSED)
    learnt(room, qtbot)
    room.press("Keep", qtbot)
    room.rest(qtbot)
    assert installed.chosen_folder() is not None and "It is in use from now on" not in room.shown
    kept = "Kept. It is not in use, since the settings name another function model: see Models."
    assert room.teacher.outcome == kept
    assert room.rows[0][2] == LIKENESS  # and nothing of teaching it again
    answered(True)
    room.press("Go back", qtbot)
    room.rest(qtbot)
    assert installed.chosen_folder() is None
    gone_back = "Gone back. The settings name another function model, which stays in use: see Models."
    assert room.teacher.outcome == gone_back


def test_without_the_function_model_nothing_has_to_be_taught_again(room: Schoolroom) -> None:
    have_taught({"order_coffee": ORDER_PHRASES})
    function_model.remove()
    room.page.look()
    assert "the function model that it is for is not there: see Models." in room.shown
    assert "taught again" not in room.shown and room.rows[0][2] == LIKENESS
    assert room.table.chosen == ["order_coffee"]


def test_a_taught_model_that_is_not_whole_is_no_model_for_another(room: Schoolroom) -> None:
    (have_taught({"order_coffee": ORDER_PHRASES}) / "adapter.gguf").unlink()
    room.page.look()
    assert "What was taught cannot be read" in room.shown and "another model" not in room.shown
    assert room.rows[0][2] == f"{LIKENESS}; to be taught again"
