"""The rows of a teaching: right by their form, about the lessons, and with enough of the old ones."""

import random
from collections import Counter

import pytest

from assistant_core.catalog import IRRELEVANT
from assistant_core.token_map import TokenMap
from models.dataset.leakage import plain
from models.dataset.rows import Row
from models.dataset.spans import arguments_stand
from models.dataset.typed_rules import Fault, objection
from models.teaching.curriculum import Amounts, Curriculum
from models.teaching.lesson import Lesson
from models.teaching.phrasing import Phrasing
from models.teaching.values import Words
from tests.services.tiny_models import write_base
from tests.services.tiny_teaching import BUILT_IN, POMODORO, rows

SHAPES = TokenMap.of_catalog([*BUILT_IN, POMODORO])
LESSON = Lesson.of(POMODORO)
AMOUNTS = Amounts(wishes=150, denials=40, rivals=0, joined=0, neighbours=5, replayed=20)


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Words:
    base = write_base(tmp_path_factory.mktemp("base") / "base.gguf", seed=1)
    return Words(rows(), TokenMap.of_catalog(BUILT_IN), base)


@pytest.fixture(scope="module")
def curriculum(words: Words) -> Curriculum:
    return Curriculum([LESSON], SHAPES, rows(), words)


@pytest.fixture(scope="module")
def made(curriculum: Curriculum) -> list[Row]:
    return curriculum.rows(AMOUNTS)


def wishes(made: list[Row]) -> list[Row]:
    return [row for row in made if row.calls[0].name == "start_pomodoro"]


def test_as_many_rows_of_each_kind_are_made_as_were_asked_for(made: list[Row]) -> None:
    kinds = Counter((row.source, row.calls[0].name == "start_pomodoro") for row in made)
    assert kinds["taught", True] == 150
    assert kinds["taught", False] == 40
    assert 10 <= kinds["written", False] <= 40


def test_every_row_is_right_by_its_form(made: list[Row]) -> None:
    for row in made:
        fault = objection(row, SHAPES)
        assert fault is None or fault.fault is Fault.LEFT_OUT, (row, fault)
        assert arguments_stand(row, SHAPES)


def test_no_wish_is_made_twice_and_they_are_said_in_many_ways(made: list[Row]) -> None:
    texts = [plain(row.text) for row in wishes(made)]
    assert len(set(texts)) == len(texts)
    assert len({text.split()[0] for text in texts}) > 30


def test_parameters_are_said_together_apart_and_not_at_all(made: list[Row]) -> None:
    told = Counter(frozenset(row.calls[0].arguments) for row in wishes(made))
    assert set(told) == {
        frozenset(),
        frozenset(["length"]),
        frozenset(["task"]),
        frozenset(["length", "task"]),
    }


def test_talk_about_the_function_asks_for_nothing(made: list[Row]) -> None:
    talk = [row for row in made if row.tag == "negated"]
    assert talk and all(row.calls[0].name == IRRELEVANT for row in talk)


def test_what_is_held_back_is_framed_otherwise_than_what_is_learned() -> None:
    learned, held = Phrasing(LESSON), Phrasing(LESSON, held_back=True)
    rng = random.Random(1)
    drawn = {learned.wish(rng) for _ in range(400)}
    asked = {held.wish(rng) for _ in range(100)}
    assert len(asked - drawn) > 0.8 * len(asked)


def test_the_same_seed_gives_the_same_rows(words: Words) -> None:
    again = [Curriculum([LESSON], SHAPES, rows(), words).rows(AMOUNTS) for _ in range(2)]
    assert again[0] == again[1]
