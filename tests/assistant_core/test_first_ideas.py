"""A first idea tells a call of a known function as one of the function that is meant."""

from dataclasses import replace
from pathlib import Path

import pytest

from assistant_core.calls import Call
from assistant_core.first_ideas import Idea, first_ideas
from assistant_core.functions import Kind
from assistant_core.model_files import TAUGHT
from assistant_core.token_map import FunctionShape, ParameterShape

IDEA = Idea("set_timer", {"duration": "length", "name": "task"})
POMODORO = FunctionShape(
    128,
    "start_pomodoro",
    (ParameterShape("length", Kind.DURATION, False), ParameterShape("task", Kind.TEXT, False)),
)


def test_arguments_get_the_names_of_the_function_that_is_meant() -> None:
    known = Call("set_timer", {"duration": "ten minutes", "sound": "bell"})
    assert IDEA.told_as(POMODORO, known) == Call("start_pomodoro", {"length": "ten minutes"})


def test_what_need_not_be_told_and_says_nothing_is_left_out() -> None:
    known = Call("set_timer", {"duration": "a pomodoro", "name": "the report"})
    assert IDEA.told_as(POMODORO, known) == Call("start_pomodoro", {"task": "the report"})
    required = replace(POMODORO, parameters=(replace(POMODORO.parameters[0], required=True),))
    assert IDEA.told_as(required, known) == Call("start_pomodoro", {"length": "a pomodoro"})


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"ideas": 3}', '{"ideas": {"park": {"like": "lock"}}}'])
def test_what_was_taught_or_cannot_be_read_is_no_first_idea(content: str, tmp_path: Path) -> None:
    (tmp_path / TAUGHT).write_text(content)
    assert first_ideas(tmp_path) == {}
    assert first_ideas(tmp_path / "nowhere") == {}


def test_ideas_are_read_by_function(tmp_path: Path) -> None:
    (tmp_path / TAUGHT).write_text('{"ideas": {"park": {"like": "lock", "arguments": {"a": "b"}}}}')
    assert first_ideas(tmp_path) == {"park": Idea("lock", {"a": "b"})}
