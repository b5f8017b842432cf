"""Old rows: those like the new ones, some of every kind, and some with the new function's words in them."""

import random

from assistant_core.calls import Call
from assistant_core.catalog import IRRELEVANT
from models.dataset.rows import Row
from models.teaching.lesson import Lesson
from models.teaching.old_rows import near, rivals, spread
from tests.services.tiny_teaching import POMODORO, rows


def test_old_rows_that_resemble_the_new_ones_come_first() -> None:
    like = Row("note deep work", rows()[0].calls, "written")
    assert near(rows(), [like], 1)[0].text == "note deep work"


def test_every_old_function_and_kind_is_replayed() -> None:
    found = spread(rows(), 9, random.Random(1))
    assert {row.calls[0].name for row in found} == {"set_volume", "take_note", IRRELEVANT}


def test_words_of_the_function_are_told_to_old_ones_too() -> None:
    lesson = Lesson.of(POMODORO)
    note = Row(
        "could you please write down buy oat milk", (Call("take_note", {"text": "buy oat milk"}),), "written"
    )
    (made,) = rivals([note], lesson, [], 5, random.Random(1))
    assert made.calls[0].name == "take_note"
    assert "pomodoro" in made.text and made.calls[0].arguments["text"] in made.text


def test_what_would_be_like_a_wish_is_no_rival() -> None:
    lesson = Lesson.of(POMODORO)
    note = Row("please start buy oat milk", (Call("take_note", {"text": "buy oat milk"}),), "written")
    wish = Row("please start pomodoro", (Call("start_pomodoro"),), "taught")
    made = [row for seed in range(9) for row in rivals([note], lesson, [wish], 5, random.Random(seed))]
    assert made == []
