"""Attempts are written down as they come; a run that was broken off goes on where it stopped."""

from dataclasses import replace
from pathlib import Path

import pytest

from assistant_core.calls import Call
from models.examine.comparing.attempts import Attempt, Contestant
from models.examine.comparing.energy import Meter
from models.examine.comparing.roomy import ContextExceeded
from models.examine.comparing.trials import Entrant, Trials, forget, stamp, try_out
from models.examine.questions import Question

QUESTIONS = [Question(f"own/{n}", f"sentence {n}", ("help",)) for n in range(6)]
NESTED = Call("send_message", {"to": "ann", "text": Call("get_time")})


class Answering:
    """Answers with the sentence, and breaks off after so many."""

    def __init__(self, asked: list[tuple[str, bool]], most: int) -> None:
        self._asked = asked
        self._most = most

    def attempt(self, text: str, *, cached: bool) -> Attempt:
        if len(self._asked) == self._most:
            raise KeyboardInterrupt
        self._asked.append((text, cached))
        return Attempt(text, (NESTED,), "", ("help", "irrelevant"), 0.25, 0.5, 100, 40, 0.125)

    def close(self) -> None:
        self._asked.append(("closed", True))


def entrant(asked: list[tuple[str, bool]], most: int = 1000) -> Entrant:
    def make() -> Contestant:
        return Answering(asked, most)

    return Entrant("b", "answering", 8, "some files", make)


def tried(one: Entrant, notes: Path, cold: int = 2) -> Trials:
    return try_out(one, QUESTIONS, QUESTIONS[:cold], Meter(notes / "no counters"), notes)


def test_all_are_asked_with_the_prefix_kept_and_some_without(tmp_path: Path) -> None:
    asked: list[tuple[str, bool]] = []
    found = tried(entrant(asked), tmp_path)
    assert list(found.cached) == [question.id for question in QUESTIONS]
    assert list(found.cold) == ["own/0", "own/1"]
    assert found.cached["own/3"].seconds == 0.75
    assert found.cached["own/3"].joules is None
    sentences = [question.text for question in QUESTIONS]
    assert asked[1:] == [(s, True) for s in sentences] + [(s, False) for s in sentences[:2]] + [
        ("closed", True)
    ]
    assert asked[0][0] not in sentences  # one that is not counted comes first


@pytest.mark.parametrize("cut", [0, 1, 9])
def test_a_run_that_was_broken_off_goes_on_where_it_stopped(tmp_path: Path, cut: int) -> None:
    with pytest.raises(KeyboardInterrupt):
        tried(entrant([], most=5), tmp_path)
    (file,) = [file for file in tmp_path.glob("*.jsonl") if file.stat().st_size]
    file.write_bytes(file.read_bytes()[: -cut or None])
    asked: list[tuple[str, bool]] = []
    found = tried(entrant(asked), tmp_path)
    again = [sentence for sentence, cached in asked[1:] if cached and sentence != "closed"]
    assert again == [f"sentence {n}" for n in ((3, 4, 5) if cut else (4, 5))]
    whole = tried(entrant([]), tmp_path / "another")
    assert found.cached == whole.cached
    assert len(file.read_text().splitlines()) == 6


def test_one_that_was_asked_everything_is_not_made_again(tmp_path: Path) -> None:
    first = tried(entrant([]), tmp_path)
    asked: list[tuple[str, bool]] = []
    second = tried(entrant(asked), tmp_path)
    assert (second.cached, second.cold) == (first.cached, first.cold)
    assert asked == []


def test_answers_of_other_files_are_not_taken(tmp_path: Path) -> None:
    tried(entrant([]), tmp_path)
    asked: list[tuple[str, bool]] = []
    tried(replace(entrant(asked), made_of="other files"), tmp_path)
    assert len(asked) == 1 + 6 + 2 + 1


def test_what_was_forgotten_is_asked_anew(tmp_path: Path) -> None:
    forget(tried(entrant([]), tmp_path), tmp_path)
    assert list(tmp_path.glob("*.jsonl")) == []


def test_a_prompt_that_does_not_fit_is_marked_and_not_run(tmp_path: Path) -> None:
    def make() -> Contestant:
        raise ContextExceeded("9000 tokens, and the model was trained on 8192")

    found = tried(replace(entrant([]), open=make), tmp_path)
    assert (found.cached, found.cold) == ({}, {})
    assert "9000" in found.exceeded


def test_a_stamp_is_of_content_and_files(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("one")
    before = stamp(file, "text", 2)
    assert before == stamp(file, "text", 2) != stamp(file, "text", 3)
    file.write_text("three")
    assert stamp(file, "text", 2) != before
