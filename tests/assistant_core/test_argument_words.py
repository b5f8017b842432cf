"""Choices stand only where they may be chosen, and the same words do not say two values."""

from functools import partial

import pytest

from assistant_core.argument_words import place_at, trimmed, without_echoes, words_at
from assistant_core.calls import Call
from assistant_core.copying import Copying
from assistant_core.functions import Kind
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap

RUN = FunctionShape(
    130,
    "log_run",
    (
        ParameterShape("distance", Kind.NUMBER, required=True),
        ParameterShape("duration", Kind.DURATION, required=False),
        ParameterShape("note", Kind.TEXT, required=False),
    ),
)
TIMER = FunctionShape(131, "set_timer", (ParameterShape("duration", Kind.DURATION, required=True),))
WIFI = FunctionShape(132, "set_wifi", (ParameterShape("state", Kind.STATE, True, ("on", "off")),))
SHAPES = TokenMap([RUN, TIMER, WIFI])


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("<nexa_130>(", "distance"),
        ("<nexa_130>('six', duration=", "duration"),
        ("<nexa_130>('(5), six', note=", "note"),
        ("<nexa_131>('ten minutes');<nexa_130>(", "distance"),
        ("<nexa_130>(<nexa_131>(", "duration"),
        ("<nexa_130>(<nexa_131>('x'), note=", "note"),
        ("<nexa_131>('ten', ", None),
        ("<nexa_130>()", None),
        ("", None),
    ],
)
def test_an_answer_so_far_tells_which_parameter_comes_next(answer: str, name: str | None) -> None:
    found = place_at(answer, SHAPES)
    assert (found.name if found else None) == name


def test_the_words_of_a_choice_stand_for_that_choice_alone() -> None:
    assert set(words_at(SHAPES, "<nexa_132>(")) == {b"on", b"off"}
    assert not words_at(SHAPES, "<nexa_130>('5', note=")


def test_a_choice_is_written_without_being_said_and_nothing_else_is() -> None:
    copying = Copying("mute it", partial(words_at, SHAPES))
    copying.read(b"<nexa_132>('off');<nexa_130>('")
    assert copying.fits(b"mute") and not copying.fits(b"off")


def test_an_impossible_value_is_copied_as_it_was_said() -> None:
    copying = Copying("timer for minus ten minutes", partial(words_at, SHAPES))
    assert copying.fits(b"<nexa_131>('minus ten minutes')")


def test_the_same_words_do_not_say_two_values() -> None:
    twice = Call("log_run", {"distance": "twenty miles", "duration": "twenty"})
    assert without_echoes(twice, RUN, "twenty miles, log that") == Call(
        "log_run", {"distance": "twenty miles"}
    )
    assert without_echoes(twice, RUN, "twenty miles in twenty, log that") == twice
    apart = Call("log_run", {"distance": "six miles", "duration": "an hour"})
    assert without_echoes(apart, RUN, "six miles in an hour") == apart


def test_words_that_were_copied_have_no_space_around_them() -> None:
    inner = Call("calculate", {"expression": " 3 times 4"})
    assert trimmed(Call("answer", {"question": " who  was it ", "about": inner})) == Call(
        "answer", {"question": "who  was it", "about": Call("calculate", {"expression": "3 times 4"})}
    )
