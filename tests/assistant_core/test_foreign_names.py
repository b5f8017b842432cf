"""A model made elsewhere: its functions under the catalog's names."""

import json
from pathlib import Path

import pytest

from assistant_core.calls import Alternative, Call, Interpretation
from assistant_core.decoder import Decoder
from assistant_core.errors import ModelMissing
from assistant_core.foreign_names import ForeignNames
from assistant_core.functions import Kind
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap
from tests.services.tiny_models import write_scripted

TABLE = {
    "take_a_photo": {"name": "take_photo", "parameters": {"camera": None}},
    "send_text_message": {"name": "send_message", "parameters": {"contact_name": "to", "message": "text"}},
    "get_weather_forecast": "get_weather",
    "control_nest": None,
}


def test_functions_and_parameters_get_the_catalog_s_names() -> None:
    made = Interpretation(
        (
            Call("take_a_photo", {"camera": "front"}),
            Call("send_text_message", {"contact_name": "Anna", "message": Call("get_weather_forecast")}),
            Call("control_nest", {"degrees": "20"}),
            Call("lock_screen"),
        ),
        0.9,
        (Alternative("take_a_photo", 0.1), Alternative("lock_screen", 0.05)),
    )
    found = ForeignNames(TABLE).translated(made)
    assert found.calls == (
        Call("take_photo"),
        Call("send_message", {"to": "Anna", "text": Call("get_weather")}),
        Call("irrelevant"),
        Call("lock_screen"),
    )
    assert [a.name for a in found.alternatives] == ["take_photo", "lock_screen"]
    assert found.confidence == 0.9


def test_a_model_directory_brings_its_table(tmp_path: Path) -> None:
    shapes = TokenMap(
        [
            FunctionShape(0, "irrelevant_function"),
            FunctionShape(7, "take_a_photo", (ParameterShape("camera", Kind.TEXT, True),)),
        ]
    )
    follows = {
        ":": {"<nexa_0>": 9},
        "<nexa_0>": {"(": 9},
        "<nexa_7>": {"(": 9},
        "(": {")": 9},
        ")": {"<nexa_end>": 9},
    }
    write_scripted(tmp_path, shapes, follows)
    (tmp_path / "names.json").write_text(json.dumps({**TABLE, "irrelevant_function": "irrelevant"}))
    decoder = Decoder(tmp_path, threads=1)
    assert decoder.interpret("hello").calls == (Call("irrelevant"),)
    assert decoder.interpret("hello").alternatives[0].name == "take_photo"
    assert decoder.interpret("hello", "take_photo").calls == (Call("take_photo"),)
    decoder.close()


@pytest.mark.parametrize("content", ["{", "[1]", '{"a": 3}', '{"a": {"parameters": {}}}'])
def test_a_broken_table_is_a_named_error(tmp_path: Path, content: str) -> None:
    (tmp_path / "names.json").write_text(content)
    with pytest.raises(ModelMissing, match=r"names\.json"):
        ForeignNames.read(tmp_path)
