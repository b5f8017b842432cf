"""A first idea tells a call of a known function as one of the function that is meant."""

from pathlib import Path

import pytest

from assistant_core.calls import Call
from assistant_core.first_ideas import Idea, first_ideas
from assistant_core.model_files import TAUGHT


def test_arguments_get_the_names_of_the_function_that_is_meant() -> None:
    idea = Idea("set_timer", {"duration": "length", "name": "task"})
    known = Call("set_timer", {"duration": "ten minutes", "sound": "bell"})
    assert idea.told_as("start_pomodoro", known) == Call("start_pomodoro", {"length": "ten minutes"})


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"ideas": 3}', '{"ideas": {"park": {"like": "lock"}}}'])
def test_what_was_taught_or_cannot_be_read_is_no_first_idea(content: str, tmp_path: Path) -> None:
    (tmp_path / TAUGHT).write_text(content)
    assert first_ideas(tmp_path) == {}
    assert first_ideas(tmp_path / "nowhere") == {}


def test_ideas_are_read_by_function(tmp_path: Path) -> None:
    (tmp_path / TAUGHT).write_text('{"ideas": {"park": {"like": "lock", "arguments": {"a": "b"}}}}')
    assert first_ideas(tmp_path) == {"park": Idea("lock", {"a": "b"})}
