"""Functional-token text to calls and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant_core.calls import Call
from assistant_core.catalog import Catalog
from assistant_core.token_map import TokenMap
from assistant_core.tokens import Fault, MalformedCall, parse, render


@pytest.fixture(scope="session")
def shapes() -> TokenMap:
    return TokenMap.of_catalog(Catalog.load())


@pytest.mark.parametrize(
    ("calls", "written"),
    [
        ([Call("set_volume", {"level": "thirty percent"})], "<nexa_3>('thirty percent')"),
        ([Call("change_brightness", {"direction": "up"})], "<nexa_2>('up')"),
        (
            [Call("set_reminder", {"about": "call the bank", "when": "tomorrow at nine"})],
            "<nexa_39>('call the bank', 'tomorrow at nine')",
        ),
        ([Call("set_reminder", {"when": "nine"})], "<nexa_39>(when='nine')"),
        (
            [Call("create_event", {"title": "dentist", "when": "friday at three", "place": "main street"})],
            "<nexa_44>('dentist', 'friday at three', place='main street')",
        ),
        (
            [Call("pause_media"), Call("set_brightness", {"level": "ten percent"})],
            "<nexa_28>();<nexa_1>('ten percent')",
        ),
        (
            [Call("send_email", {"to": "anna", "body": Call("get_weather", {"place": "oslo"})})],
            "<nexa_48>('anna', body=<nexa_62>(place='oslo'))",
        ),
        ([Call("irrelevant")], "<nexa_0>()"),
        ([Call("take_note", {"text": "it's late"})], '<nexa_58>("it\'s late")'),
    ],
)
def test_the_written_forms_of_the_catalog(calls: list[Call], written: str, shapes: TokenMap) -> None:
    assert render(calls, shapes) == written
    assert list(parse(written + "<nexa_end>", shapes)) == calls


@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_any_text_survives_as_an_argument(shapes: TokenMap, text: str) -> None:
    calls = (Call("take_note", {"text": text}),)
    assert parse(render(calls, shapes), shapes) == calls


@given(answer=st.text(alphabet="<nexa_0123456789>()';,= \"\\ab\n", max_size=40))
def test_rubbish_is_named_and_nothing_else_is_raised(shapes: TokenMap, answer: str) -> None:
    try:
        parse(answer, shapes)
    except MalformedCall as error:
        assert isinstance(error.fault, Fault)


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ("", Fault.SYNTAX),
        ("<nexa_3>('thirty", Fault.SYNTAX),
        ("<nexa_3>", Fault.SYNTAX),
        ("x = 1", Fault.SYNTAX),
        ("print('x')", Fault.UNKNOWN_FUNCTION),
        ("<nexa_127>()", Fault.UNKNOWN_FUNCTION),
        ("<nexa_3>(loudness='x')", Fault.UNKNOWN_ARGUMENT),
        ("<nexa_3>('a', level='b')", Fault.REPEATED_ARGUMENT),
        ("<nexa_3>('a', 'b')", Fault.TOO_MANY_ARGUMENTS),
        ("<nexa_3>(30)", Fault.NOT_TEXT),
        ("<nexa_2>('sideways')", Fault.BAD_CHOICE),
        ("<nexa_3>(<nexa_36>())", Fault.NESTING),
        ("<nexa_58>(<nexa_81>(<nexa_36>(), 'french'))", Fault.NESTING),
    ],
)
def test_each_fault_has_its_name(answer: str, fault: Fault, shapes: TokenMap) -> None:
    with pytest.raises(MalformedCall) as caught:
        parse(answer, shapes)
    assert caught.value.fault is fault


def test_a_functional_token_typed_by_a_person_stays_text(shapes: TokenMap) -> None:
    assert parse("<nexa_58>('say <nexa_22>')", shapes) == (Call("take_note", {"text": "say <nexa_22>"}),)
