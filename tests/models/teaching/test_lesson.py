"""A lesson is a function with clean phrases, its own or those of what was misunderstood."""

from datetime import UTC, datetime

import pytest

from assistant_core.calls import Call
from assistant_core.catalog import IRRELEVANT
from assistant_core.corrections import Correction
from models.teaching.lesson import Lesson, clean, corrected, places
from tests.services.tiny_teaching import BUILT_IN, POMODORO


def correction(heard: str, *calls: Call) -> Correction:
    return Correction(1, datetime.now(UTC), heard, calls)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Start a {Task} now!", "start a {task} now"),
        ("  pomodoro   of {length}. ", "pomodoro of {length}"),
        ("say (loudly) [or not] {what} | now ~", "say loudly or not {what} now"),
        ("a lone { brace } here", "a lone brace here"),
        ("...", ""),
    ],
)
def test_a_phrase_keeps_its_words_and_its_places_alone(given: str, kept: str) -> None:
    assert clean(given) == kept


def test_places_are_told_in_their_order() -> None:
    assert places("{length} of focus on {task}") == ("length", "task")


def test_the_lesson_of_a_function_has_its_phrases_and_its_form() -> None:
    lesson = Lesson.of(POMODORO)
    assert lesson.new and lesson.shape.token == 128 and len(lesson.phrases) == 4
    assert lesson.subject == "start pomodoro"


def test_a_correction_teaches_its_sentence_with_places_for_its_arguments() -> None:
    heard = "Egg timer, six minutes."
    (lesson,) = corrected([correction(heard, Call("set_timer", {"duration": "six minutes"}))], BUILT_IN)
    assert not lesson.new
    assert lesson.phrases == ("egg timer, {duration}",)


def test_corrections_to_one_function_are_one_lesson() -> None:
    heard = [
        correction("louder music forty", Call("set_volume", {"level": "forty"})),
        correction("sound thirty", Call("set_volume", {"level": "thirty"})),
        correction("never mind that", Call(IRRELEVANT)),
    ]
    found = {lesson.shape.name: lesson.phrases for lesson in corrected(heard, BUILT_IN)}
    assert found == {
        "set_volume": ("louder music {level}", "sound {level}"),
        IRRELEVANT: ("never mind that",),
    }


@pytest.mark.parametrize(
    "calls",
    [
        (Call("set_volume", {"level": "fifty"}),),
        (Call("set_volume", {"level": "ten"}), Call("set_timer", {"duration": "ten"})),
        (Call("a_function_that_went_away"),),
        (Call("set_volume", {"a parameter that went away": "ten"}),),
    ],
)
def test_what_no_phrase_can_say_is_no_lesson(calls: tuple[Call, ...]) -> None:
    assert not list(corrected([correction("make it ten, ten I said", *calls)], BUILT_IN))


def test_what_was_corrected_to_a_function_of_ones_own_is_taught_as_well() -> None:
    heard = correction("Tomato time for taxes", Call("start_pomodoro", {"task": "taxes"}))
    (lesson,) = corrected([heard], [*BUILT_IN, POMODORO])
    assert lesson.phrases == ("tomato time for {task}",)
    assert lesson.heard == ("Tomato time for taxes",)


def test_what_a_function_is_for_is_told_from_what_it_acts_on() -> None:
    lesson = Lesson.of(POMODORO)
    assert lesson.is_occasion("task")
    assert not lesson.is_occasion("length")
    assert not lesson.is_occasion("nothing")
