"""Panic words and the yes and no of a confirmation."""

import pytest

from assistant_core.literal import Literal, literal, yes_or_no


@pytest.mark.parametrize("text", ["undo", "Undo that.", "UNDO!", "please undo that"])
def test_undo_alone_is_matched(text: str) -> None:
    assert literal(text) is Literal.UNDO


@pytest.mark.parametrize("text", ["Stop.", "cancel", "Never mind."])
def test_cancel_alone_is_matched(text: str) -> None:
    assert literal(text) is Literal.CANCEL


@pytest.mark.parametrize("text", ["stop the music", "cancel my alarm", "undo the last three changes", ""])
def test_a_command_that_begins_like_one_goes_to_the_model(text: str) -> None:
    assert literal(text) is None


@pytest.mark.parametrize(("text", "answer"), [("Yes.", True), ("Yes, please!", True), ("Okay", True)])
def test_yes(text: str, answer: bool) -> None:
    assert yes_or_no(text) is answer


@pytest.mark.parametrize("text", ["No.", "no, thanks", "Don't!", "don’t", "stop", "Now.", "Know"])
def test_no(text: str) -> None:
    assert yes_or_no(text) is False


@pytest.mark.parametrize("text", ["yes and no", "yesterday", "I don't know", "", "no problem, do it"])
def test_anything_else_is_no_answer(text: str) -> None:
    assert yes_or_no(text) is None
