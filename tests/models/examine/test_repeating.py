"""The same questions asked again: answers that change are told, and a change from right to wrong counts."""

from collections import Counter

import pytest

from assistant_core.calls import Call
from models.examine.judging import Answer
from models.examine.questions import Question
from models.examine.repeating import ask_again

MUTE, PAUSE = Call("set_mute", {"state": "on"}), Call("pause_media")
QUESTIONS = [Question(str(n), f"mute {n}", ("set_mute",), (MUTE,)) for n in range(9)]


async def test_answers_that_never_change_are_the_same() -> None:
    asked: list[str] = []

    async def answer(question: Question) -> Answer:
        asked.append(question.id)
        return Answer((MUTE,), 0.9, 0.1)

    found = await ask_again(QUESTIONS, answer, count=4)
    assert asked == ["0", "2", "4", "6"] * 3
    assert (found.questions, found.rounds, found.same, found.spread) == (4, 3, 4, 0.0)
    assert (found.pass_one, found.pass_all) == (1.0, 1.0)


async def test_an_answer_that_changes_is_not_passed() -> None:
    times: Counter[str] = Counter()

    async def answer(question: Question) -> Answer:
        times[question.id] += 1
        changed = question.id == "0" and times["0"] == 3
        return Answer((PAUSE if changed else MUTE,), 0.7 if changed else 0.9, 0.1)

    found = await ask_again(QUESTIONS[:4], answer, count=20)
    assert (found.questions, found.same, found.spread) == (4, 3, pytest.approx(0.2))
    assert (found.pass_one, found.pass_all) == (pytest.approx(11 / 12), 0.75)


async def test_no_answer_is_an_answer_that_differs() -> None:
    errors = iter(["", "", "WorkerFailed"])

    async def answer(question: Question) -> Answer:
        return Answer((), 0.0, 0.1, next(errors))

    found = await ask_again(QUESTIONS[:1], answer)
    assert (found.same, found.pass_all) == (0, 0.0)
