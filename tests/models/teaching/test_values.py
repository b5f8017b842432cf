"""Words for parameters: of the right kind, in the form their place takes, as people told old functions."""

import random

import pytest

from assistant_core.token_map import TokenMap
from models.dataset.grammar import Rule, Sentence, sample
from models.teaching.lesson import Lesson
from models.teaching.slots import DOING, TO_DO, parameter_of, slot_name
from models.teaching.values import Values, Words, acts
from tests.services.tiny_models import write_base
from tests.services.tiny_teaching import BUILT_IN, POMODORO, rows

LESSON = Lesson.of(POMODORO)


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Words:
    base = write_base(tmp_path_factory.mktemp("base") / "base.gguf", seed=1)
    return Words(rows(), TokenMap.of_catalog(BUILT_IN), base)


def drawn(values: Values, pattern: str, count: int = 300) -> list[Sentence]:
    rng = random.Random(3)
    rule = Rule("start_pomodoro", (pattern,), values.slots())
    return [sample(rule, rng) for _ in range(count)]


def test_free_words_near_the_function_come_first(words: Words) -> None:
    assert words.near("deep work")[0] == "deep work"


def test_what_something_is_for_may_have_an_article_that_is_no_part_of_it(words: Words) -> None:
    made = drawn(Values(LESSON, words), "a pomodoro for {task}")
    led = [one for one in made if one.text == f"a pomodoro for the {one.arguments['task']}"]
    assert led and not any(one.arguments["task"].startswith(("the ", "my ")) for one in led)
    assert len({one.arguments["task"] for one in made}) > 50


def test_a_task_is_said_as_an_imperative_and_as_doing_it(words: Words) -> None:
    to_do, doing = slot_name("task", TO_DO), slot_name("task", DOING)
    values = Values(LESSON, words)
    listed = {task for pair in acts() for task in pair}
    assert {one.arguments[to_do] for one in drawn(values, f"so i can {{{to_do}}}")} <= listed
    assert all(one.arguments[doing].split()[0].endswith("ing") for one in drawn(values, f"while {{{doing}}}"))
    assert parameter_of(to_do) == parameter_of(doing) == "task"


def test_no_act_is_listed_twice() -> None:
    assert len(set(acts())) == len(acts())


def test_what_was_misunderstood_is_told_what_people_told_its_function(words: Words) -> None:
    shapes = TokenMap.of_catalog(BUILT_IN)
    lesson = Lesson(shapes.by_name["take_note"], ("stick it on the fridge that {text}",), new=False)
    said = {str(row.calls[0].arguments["text"]) for row in rows() if row.calls[0].name == "take_note"}
    made = {one.arguments["text"] for one in drawn(Values(lesson, words), "{text}")}
    assert made <= {text.lower() for text in said}
