"""The bag-of-words floor: knows words, not sentences, and is judged like a model."""

from assistant_core.calls import Call
from models.dataset.rows import Row
from models.examine.floor import Floor, examine_floor
from models.examine.questions import Question

ROWS = [
    Row(text, (Call(name),), "test")
    for name, texts in {
        "set_timer": ("set a timer", "a timer of ten minutes", "start the timer", "timer five minutes"),
        "turn_on": ("turn the lamp on", "lamp on please", "switch on the lamp", "turn on the kitchen lamp"),
        "irrelevant": ("what a lovely day", "i like lamps", "you are so kind", "we saw a film"),
    }.items()
    for text in texts
]


def test_a_sentence_is_taken_for_the_function_of_its_words() -> None:
    floor = Floor(ROWS)
    answer = floor.answer("could you start a timer")
    assert answer.calls == (Call("set_timer"),)
    assert 1 / 3 < answer.confidence <= 1 and answer.seconds > 0


def test_it_is_judged_like_a_model() -> None:
    questions = [
        Question("1", "a timer of five minutes", ("set_timer",), source="one"),
        Question("2", "what a lovely film", ("irrelevant",), source="one"),
        Question("3", "set a timer", ("turn_on",), source="two"),
    ]
    made = examine_floor(ROWS, questions)
    assert made.overall.rows == 3 and made.overall.false_calls == 0
    assert made.by_source["one"].function_rate == 1 and made.by_source["two"].function_rate == 0
