"""A row's form is judged without understanding the row."""

import pytest

from assistant_core.calls import Call
from assistant_core.catalog import Catalog
from assistant_core.token_map import TokenMap
from models.dataset.rows import Row
from models.dataset.typed_rules import Fault, objection


@pytest.fixture(scope="module")
def shapes() -> TokenMap:
    return TokenMap.of_catalog(Catalog.load())


def fault(text: str, call: Call, shapes: TokenMap) -> Fault | None:
    found = objection(Row(text, (call,), "test"), shapes)
    return found.fault if found else None


@pytest.mark.parametrize(
    ("text", "call"),
    [
        ("set the volume to thirty percent", Call("set_volume", {"level": "thirty percent"})),
        ("Mute it.", Call("set_mute", {"state": "on"})),
        ("remind me to buy milk when it's dry", Call("set_reminder", {"about": "buy milk", "when": "dry"})),
        ('play "don\'t stop" on mpv', Call("play_media", {"what": '"don\'t stop"', "player": "mpv"})),
        (
            "email anna the weather in oslo",
            Call("send_email", {"to": "anna", "body": Call("get_weather", {"place": "oslo"})}),
        ),
    ],
)
def test_a_sound_row_stands(text: str, call: Call, shapes: TokenMap) -> None:
    assert fault(text, call, shapes) is None


@pytest.mark.parametrize(
    ("text", "arguments", "found"),
    [
        ("volume to thirty", {"level": "30"}, Fault.NOT_SAID),
        ("volume to 130", {"level": "30"}, Fault.NOT_SAID),
        ("volume to thirty", {"level": " "}, Fault.NOT_SAID),
        ("volume to thirty", {}, Fault.LEFT_OUT),
        ("volume to thirty now", {"level": "thirty now"}, Fault.NOT_OF_KIND),
        ("volume to thirty", {"level": "thirty", "loudness": "thirty"}, Fault.UNKNOWN_NAME),
        (" ?! ", {"level": "thirty"}, Fault.NO_SENTENCE),
        ("volume to\nthirty", {"level": "thirty"}, Fault.NO_SENTENCE),
    ],
)
def test_an_unsound_row_is_refused_for_its_reason(
    text: str, arguments: dict[str, str], found: Fault, shapes: TokenMap
) -> None:
    assert fault(text, Call("set_volume", arguments), shapes) is found


def test_a_word_that_is_no_choice_cannot_be_written(shapes: TokenMap) -> None:
    assert fault("silence please", Call("set_mute", {"state": "silence"}), shapes) is Fault.MALFORMED


def test_a_nested_call_is_judged_too(shapes: TokenMap) -> None:
    nested = Call("set_reminder", {"about": Call("get_weather", {"when": "friday"}), "when": "noon"})
    assert fault("remind me at noon of the weather", nested, shapes) is Fault.NOT_SAID


def test_the_reason_says_which_words(shapes: TokenMap) -> None:
    found = objection(Row("volume to thirty", (Call("set_volume", {"level": "30"}),), "test"), shapes)
    assert str(found) == "words that do not stand in the request: '30'"
