"""Sentences as they were heard: asked with the answer as it was heard, or counted as lost."""

import json
from pathlib import Path

import pytest

from assistant_core.calls import Call
from models.dataset.hearing import Hearing, to_json
from models.dataset.rows import Row
from models.examine.heard import read_heard
from models.examine.questions import QuestionsBroken

TIMER = Row("Set a timer for ten minutes", (Call("set_timer", {"duration": "ten minutes"}),), "own")
CHAT = Row("what a day", (Call("irrelevant"),), "own", "chatter")


def written(path: Path, *hearings: Hearing) -> Path:
    path.write_text("".join(to_json(hearing) + "\n" for hearing in hearings), "utf-8")
    return path


def test_arguments_are_as_they_were_heard(tmp_path: Path) -> None:
    file = written(tmp_path / "heard.jsonl", Hearing(TIMER, "Set a timer for 10 minutes.", "anna"))
    found = read_heard(file)
    assert found.clean[0].text == found.heard[0].said == "Set a timer for ten minutes"
    assert found.clean[0].calls == TIMER.calls and found.clean[0].said == ""
    assert found.heard[0].text == "Set a timer for 10 minutes."
    assert found.heard[0].calls == (Call("set_timer", {"duration": "10 minutes"}),)
    assert found.heard[0].sentence == found.clean[0].sentence
    assert (found.heard[0].source, found.heard[0].tag, found.heard[0].lost) == ("anna", "single", False)


def test_an_answer_that_is_not_in_what_was_heard_is_lost(tmp_path: Path) -> None:
    heard = [
        Hearing(TIMER, "Said a diamond for tin men it's.", "anna"),
        Hearing(CHAT, "", "anna"),
        Hearing(CHAT, "What a day!", "ben"),
    ]
    found = read_heard(written(tmp_path / "heard.jsonl", *heard))
    assert [question.lost for question in found.heard] == [True, False, False]
    assert [question.lost for question in found.clean] == [False, False, False]
    assert found.heard[0].functions == ("set_timer",) and found.heard[1].negative


def test_only_so_many_are_read(tmp_path: Path) -> None:
    file = written(tmp_path / "heard.jsonl", *(Hearing(CHAT, "What a day.", "anna") for _ in range(5)))
    assert len(read_heard(file, limit=2).heard) == len(read_heard(file, limit=2).clean) == 2


@pytest.mark.parametrize("line", ["not json", "[]", json.dumps({"said": "x", "heard": "x"})])
def test_broken_lines_are_named_with_their_file(tmp_path: Path, line: str) -> None:
    file = tmp_path / "heard.jsonl"
    file.write_text(line + "\n", "utf-8")
    with pytest.raises(QuestionsBroken, match=r"heard\.jsonl"):
        read_heard(file)
    with pytest.raises(QuestionsBroken, match="cannot be read"):
        read_heard(tmp_path / "nowhere.jsonl")
