"""What the phrases of a function that is about to be kept get in the way of: other phrases, and the model."""

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant_core import conflicts as module
from assistant_core import paths
from assistant_core.calls import Call, Interpretation
from assistant_core.catalog import Catalog, Function, Parameter
from assistant_core.conflicts import MOST_TRIED, Conflict, Sort, conflicts
from assistant_core.errors import AnswerMalformed, WorkerFailed
from assistant_core.functions import Kind
from assistant_core.interpreter import Interpreter

WHAT = Parameter("what", Kind.TEXT, True, "")
LEVEL = Parameter("level", Kind.PERCENT, True, "")
SPAN = Parameter("span", Kind.DURATION, True, "")
DAY = Parameter("day", Kind.NAME, True, "", names="day of rest")
COLOUR = Parameter("colour", Kind.ENUM, True, "", choices=("red", "blue"))
EVERY = (WHAT, LEVEL, SPAN, DAY, COLOUR)


async def nothing(_text: str) -> Interpretation:
    return Interpretation((), 0.0)


@pytest.fixture
def functions(small_catalog: Catalog) -> list[Function]:
    """Two functions of the person's own beside those without phrases."""
    note = replace(small_catalog["note"], phrases=("jot {text}", "jot it down"))
    level = replace(small_catalog["set_level"], phrases=("level {level}", "make it {level} there"))
    return [note, level, small_catalog["wipe"]]


async def found(functions: list[Function], *phrases: str) -> list[tuple[Sort, str]]:
    return [(c.sort, c.other) for c in await conflicts("mine", phrases, EVERY, functions, nothing)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Jot {what}!", [(Sort.SAME, "note")]),
        ("JOT it down.", [(Sort.SAME, "note")]),
        ("level {what}", [(Sort.SAME, "set_level")]),
        ("jot {what} twice", [(Sort.TAKES, "note")]),
        ("jot milk", [(Sort.TAKES, "note")]),
        ("level forty percent", [(Sort.TAKES, "set_level")]),
        ("level headed", []),
        ("make it {level} there", [(Sort.SAME, "set_level")]),
        ("make it {what}", [(Sort.LEAVES, "set_level")]),
        ("make it {colour}", []),
        ("wipe", []),
        ("", []),
        ("...", []),
        ("{what}", []),
    ],
)
async def test_phrases_are_compared_by_their_shape(
    functions: list[Function], phrase: str, expected: list[tuple[Sort, str]]
) -> None:
    assert await found(functions, phrase) == expected


async def test_what_the_function_has_already_is_no_conflict(functions: list[Function]) -> None:
    assert await conflicts("note", ("jot {what}",), EVERY, functions, nothing) == []


async def test_a_phrase_that_is_twice_among_its_own_is_told_once(functions: list[Function]) -> None:
    assert await found(functions, "jot {what}", "Jot {level}") == [(Sort.SAME, "note")]


async def test_it_is_said_in_a_sentence_who_would_get_what(functions: list[Function]) -> None:
    made = await conflicts("mine", ("jot {what} twice", "make it {what}"), EVERY, functions, nothing)
    assert [conflict.words for conflict in made] == [
        "“jot {what} twice” fits “jot {text}” of note; your function would take over what is said like that.",
        "“make it {level} there” fits “make it {what}” too, and would still call set_level.",
    ]
    assert {conflict.confidence for conflict in made} == {1.0}


class Model:
    """Answers every sentence alike, and keeps what it was asked."""

    def __init__(self, *names: str, confidence: float = 0.97) -> None:
        self.asked: list[str] = []
        self.answer = Interpretation(tuple(map(Call, names)), confidence)

    async def __call__(self, text: str) -> Interpretation:
        self.asked.append(text)
        return self.answer


async def test_the_places_are_filled_with_words_of_their_kind() -> None:
    model = Model()
    phrase = "Paint {what} {level} {colour} within {span} on {day}, {unknown}"
    await conflicts("mine", (phrase,), EVERY, (), model)
    assert model.asked == ["Paint milk forty percent red within ten minutes on the day of rest, unknown"]


@pytest.mark.parametrize(
    ("model", "other"),
    [
        (Model("wipe"), "wipe"),
        (Model("wipe", "note", "wipe"), "wipe and note"),
        (Model("wipe", confidence=0.3), None),
        (Model("irrelevant"), None),
        (Model("mine"), None),
        (Model(), None),
    ],
)
async def test_what_the_model_does_with_a_phrase_now_is_told(model: Model, other: str | None) -> None:
    made = await conflicts("mine", ("clean up",), (), (), model)
    words = f"“clean up” is understood as {other} (97 %) now; your function would take it over."
    assert made == ([Conflict("clean up", other, Sort.MODEL, 0.97, words)] if other else [])


async def test_of_many_phrases_the_last_are_put_to_the_model_and_that_is_said() -> None:
    model = Model("wipe")
    made = await conflicts("mine", [f"say number {n}" for n in range(5000)], (), (), model)
    assert model.asked == [f"say number {n}" for n in range(5000 - MOST_TRIED, 5000)]
    assert len(made) == MOST_TRIED + 1 and made[-1].sort is Sort.UNTRIED
    assert made[-1].words.startswith(f"{MOST_TRIED} of the 5000 phrases were put to the function model")


async def test_five_thousand_phrases_are_compared_with_as_many_of_another(functions: list[Function]) -> None:
    theirs = replace(functions[0], phrases=tuple(f"do number {n} for {{text}}" for n in range(5000)))
    mine = [f"do number {n} for {{what}}" for n in range(5000)]
    started = time.monotonic()
    made = await conflicts("mine", mine, EVERY, [theirs], nothing)
    assert time.monotonic() - started < 20
    assert [c.phrase for c in made if c.sort is Sort.SAME] == mine


async def test_a_slow_model_is_not_waited_for_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    async def slow(text: str) -> Interpretation:
        await asyncio.sleep(0.05)
        return await nothing(text)

    monkeypatch.setattr(module, "SECONDS", 0.04)
    made = await conflicts("mine", ("one", "two", "three"), (), (), slow)
    assert [c.words.partition(" were")[0] for c in made] == ["1 of the 3 phrases"]


async def test_a_model_that_fails_spoils_nothing_else(functions: list[Function]) -> None:
    async def broken(_text: str) -> Interpretation:
        raise WorkerFailed("died")

    made = await conflicts("mine", ("jot {what}",), EVERY, functions, broken)
    assert [c.sort for c in made] == [Sort.SAME, Sort.UNTRIED]
    assert made[-1].words.endswith("A part of me crashed. Please try again.")


async def test_a_phrase_that_the_model_cannot_answer_is_passed_over() -> None:
    async def odd(text: str) -> Interpretation:
        if text == "one":
            raise AnswerMalformed("no call")
        return Interpretation((Call("wipe"),), 0.9)

    assert [c.phrase for c in await conflicts("mine", ("one", "two"), (), (), odd)] == ["two"]


async def test_it_can_be_cancelled_while_the_model_thinks() -> None:
    thinking = asyncio.Event()

    async def never(_text: str) -> Interpretation:
        thinking.set()
        await asyncio.Event().wait()
        raise AssertionError

    task = asyncio.ensure_future(conflicts("mine", ("one",), (), (), never))
    await thinking.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


@pytest.fixture
async def interpreter(function_model: Path) -> AsyncIterator[Interpreter]:
    made = Interpreter(function_model, states=paths.cache_dir() / "prefix")
    yield made
    await made.close()


async def test_the_shipped_model_knows_the_sentences_of_built_in_functions(interpreter: Interpreter) -> None:
    phrases = ("volume to {level}", "wake me in {span}", "frobnicate the {what} widget")
    made = await conflicts("mine", phrases, EVERY, Catalog.load(), interpreter.interpret)
    assert [(c.phrase, c.other, c.sort) for c in made] == [
        ("volume to {level}", "set_volume", Sort.MODEL),
        ("wake me in {span}", "set_alarm", Sort.MODEL),
    ]
    assert all(0.9 < c.confidence < 1 and f"({100 * c.confidence:.0f} %)" in c.words for c in made)


async def test_a_model_that_is_not_there_is_told(interpreter: Interpreter, tmp_path: Path) -> None:
    interpreter.set_up(tmp_path / "nowhere", threads=0, idle_seconds=60)
    made = await conflicts("mine", ("volume to {level}",), EVERY, (), interpreter.interpret)
    assert [c.sort for c in made] == [Sort.UNTRIED] and "is not known" in made[0].words
