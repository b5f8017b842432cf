"""Text answers, whole and broken, are read as calls; other names are not made right."""

import pytest

from assistant_core.calls import Call
from assistant_core.token_map import TokenMap
from assistant_core.tokens import Fault, MalformedCall
from models.examine.comparing.answers import read_calls

TEN = Call("set_timer", {"duration": "ten minutes"})
TEA = Call("set_timer", {"duration": "ten minutes", "name": "tea"})


@pytest.mark.parametrize(
    ("answer", "calls"),
    [
        ("set_timer('ten minutes')", [TEN]),
        ("set_timer('ten minutes', name='tea')", [TEA]),
        ("set_timer('ten minutes', 'tea')", [TEA]),
        ("set_timer(name='tea', duration='ten minutes')", [TEA]),
        ('set_timer("ten minutes", name = "tea")', [TEA]),
        ("set_timer(“ten minutes”, name=‘tea’)", [TEA]),
        ("set_timer(duration: 'ten minutes', name: 'tea')", [TEA]),
        (" `set_timer('ten minutes')`", [TEN]),
        ("Set_Timer('ten minutes')", [TEN]),
        ("set_timer ( 'ten minutes' )", [TEN]),
        ("set_timer('ten minutes'", [TEN]),
        ("set_timer('ten minutes", [TEN]),
        ("set_timer('ten minutes)", [TEN]),
        ("set_timer(ten minutes', name=tea)", [TEA]),
        ("set_timer(ten minutes", [TEN]),
        ("set_timer(duration=ten minutes, name=tea)", [TEA]),
        ("set_timer('ten minutes') and that is all", [TEN]),
        ("set_timer('ten minutes').", [TEN]),
        ("set_timer('ten minutes', )", [TEN]),
        ("set_timer('ten minutes', name=)", [TEN]),
        ("set_timer('ten minutes', name='')", [TEN]),
        ("get_time", [Call("get_time")]),
        ("get_time(", [Call("get_time")]),
        ("get_time();", [Call("get_time")]),
        ("irrelevant()", [Call("irrelevant")]),
        ("get_time(); set_timer('ten minutes')", [Call("get_time"), TEN]),
        ("get_time;set_timer('ten minutes'", [Call("get_time"), TEN]),
        ("get_time(), set_timer('ten minutes')", [Call("get_time"), TEN]),
        ("set_timer('ten minutes'; get_time()", [TEN, Call("get_time")]),
        ("set_alarm(7)", [Call("set_alarm", {"time": "7"})]),
    ],
)
def test_broken_brackets_and_quotes_are_forgiven(answer: str, calls: list[Call], shapes: TokenMap) -> None:
    assert read_calls(answer, shapes) == tuple(calls)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("'what's up, doc'", "what's up, doc"),
        (r"'what\'s up'", "what's up"),
        ('"it\'s late"', "it's late"),
        ("'one, two; three (four)'", "one, two; three (four)"),
        ("'a = b'", "a = b"),
        ("re: lunch", "re: lunch"),
        ("'a\\\\b'", "a\\b"),
    ],
)
def test_words_survive_what_stands_in_them(written: str, text: str, shapes: TokenMap) -> None:
    expected = Call("send_message", {"to": "anna", "text": text})
    assert read_calls(f"send_message('anna', {written})", shapes) == (expected,)


def test_a_call_in_a_call_is_read(shapes: TokenMap) -> None:
    expected = Call("send_message", {"to": "anna", "text": Call("get_time")})
    assert read_calls("send_message('anna', text=get_time())", shapes) == (expected,)
    assert read_calls("send_message('anna', get_time(", shapes) == (expected,)


def test_what_is_said_too_much_stays_too_much(shapes: TokenMap) -> None:
    assert read_calls("get_time('oslo')", shapes) == (Call("get_time", {"1": "oslo"}),)
    assert read_calls("get_time(place='oslo')", shapes) == (Call("get_time", {"place": "oslo"}),)


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ("", Fault.SYNTAX),
        ("  \t", Fault.SYNTAX),
        ("(", Fault.SYNTAX),
        ("7", Fault.SYNTAX),
        ("play_song('x')", Fault.UNKNOWN_FUNCTION),
        ("I would set_timer('ten minutes')", Fault.UNKNOWN_FUNCTION),
        ("get_time(); play_song('x')", Fault.UNKNOWN_FUNCTION),
    ],
)
def test_another_function_is_not_forgiven(answer: str, fault: Fault, shapes: TokenMap) -> None:
    with pytest.raises(MalformedCall) as raised:
        read_calls(answer, shapes)
    assert raised.value.fault is fault
