"""What may stand for a length of time, a level or a number is what says one."""

from functools import partial

import pytest

from assistant_core.calls import Call
from assistant_core.copying import Copying
from assistant_core.functions import Kind
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap
from assistant_core.typed_spans import place_at, typed_spans, without_echoes, words_at

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
SHAPES = TokenMap([RUN, TIMER])


@pytest.mark.parametrize(
    ("kind", "span", "says"),
    [
        (Kind.DURATION, "an hour and five minutes", True),
        (Kind.DURATION, "six miles, an hour and five minutes", False),
        (Kind.DURATION, "six miles", False),
        (Kind.NUMBER, "six miles", True),
        (Kind.NUMBER, "the log", False),
        (Kind.TEXT, "the log", False),
    ],
)
def test_a_span_says_a_value_of_its_kind(kind: Kind, span: str, says: bool) -> None:
    said = "put six miles, an hour and five minutes in the log."
    assert (span.encode() in typed_spans(said, kind)) is says


def test_words_that_say_no_value_leave_every_span_open() -> None:
    assert typed_spans("set a timer for a while", Kind.DURATION) == frozenset()


def test_a_full_stop_is_no_part_of_a_value() -> None:
    assert b"ten minutes" in typed_spans("Timer for ten minutes.", Kind.DURATION)


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
    assert (found[1].name if found else None) == name


def test_only_allowed_spans_are_copied_where_some_are() -> None:
    said = "six miles, an hour and five minutes"
    copying = Copying(said, partial(words_at, SHAPES, said))
    copying.read(b"<nexa_130>('six miles', duration='")
    assert not copying.fits(b"six miles")
    assert copying.fits(b"an hour and five minutes'")
    assert not copying.fits(b"an'")
    copying.read(b"an hour and five minutes', note='")
    assert copying.fits(b"six miles'")


def test_the_words_of_a_choice_stand_for_that_choice_alone() -> None:
    state = ParameterShape("state", Kind.STATE, required=True, choices=("on", "off"))
    shapes = TokenMap([FunctionShape(132, "set_wifi", (state,)), RUN])
    assert set(words_at(shapes, "mute", "<nexa_132>(")) == {b"on", b"off"}
    assert not words_at(shapes, "mute", "<nexa_130>('5', note=")


def test_a_number_beside_a_length_of_time_is_not_that_length() -> None:
    said = "took me 52 minutes for ten k"
    assert b"52 minutes" not in words_at(SHAPES, said, "<nexa_130>(")
    assert {b"ten", b"ten k"} <= set(words_at(SHAPES, said, "<nexa_130>("))
    assert b"52 minutes" in words_at(SHAPES, "it took 52 minutes", "<nexa_130>(")


def test_the_same_words_do_not_say_two_values() -> None:
    twice = Call("log_run", {"distance": "twenty miles", "duration": "twenty"})
    assert without_echoes(twice, RUN, "twenty miles, log that") == Call(
        "log_run", {"distance": "twenty miles"}
    )
    assert without_echoes(twice, RUN, "twenty miles in twenty, log that") == twice
    apart = Call("log_run", {"distance": "six miles", "duration": "an hour"})
    assert without_echoes(apart, RUN, "six miles in an hour") == apart
