"""Rows become ids piece by piece, functional tokens one id each."""

from pathlib import Path

import pytest

from assistant_core.calls import Call
from assistant_core.errors import ModelMissing
from assistant_core.token_map import SLOTS, TokenMap
from models.dataset.rows import Row
from models.training.encoding import Encoder, Tokenizer


@pytest.fixture
def encoder(tiny_base: Path, tiny_shapes: TokenMap) -> Encoder:
    return Encoder(tiny_base, tiny_shapes)


def row(text: str, *calls: Call) -> Row:
    return Row(text, calls, "grammar")


def test_prompt_parts_tokenise_as_the_whole_prompt(encoder: Encoder, tiny_shapes: TokenMap) -> None:
    encoded = encoder.row(row("hold it, please", Call("pause")))
    whole = encoder.plain(tiny_shapes.prompt.format(query="hold it, please"))
    assert encoder.prefix + encoded.question == whole


def test_an_answer_is_functional_ids_and_plain_text_and_ends_with_the_stop_token(encoder: Encoder) -> None:
    encoded = encoder.row(row("sound at 9", Call("set_volume", {"level": "9"}), Call("pause")))
    volume, pause = encoder.functional(3), encoder.functional(28)
    text = encoder.plain("('9');")
    assert encoded.answer == (volume, *text, pause, *encoder.plain("()"), encoder.stop)
    assert encoder.stop == encoder.vocabulary + SLOTS
    assert encoded.inputs == encoded.question + encoded.answer[:-1]


def test_descriptions_follow_the_stop_token_where_they_are_learnt(
    tiny_base: Path, tiny_shapes: TokenMap
) -> None:
    encoder = Encoder(tiny_base, tiny_shapes, {"pause": "Hold what is playing.", "set_volume": "Set it."})
    encoded = encoder.row(row("hold it, sound at 9", Call("pause"), Call("set_volume", {"level": "9"})))
    after = encoded.answer[encoded.answer.index(encoder.stop) + 1 :]
    assert after == encoder.plain("\nFunction description: Hold what is playing.\nSet it.")
    nothing = encoder.row(row("well yes", Call("irrelevant")))
    assert nothing.answer[-1] == encoder.stop


def test_a_typed_functional_token_stays_text_in_query_and_argument(encoder: Encoder) -> None:
    encoded = encoder.row(row("sound at <nexa_28>", Call("set_volume", {"level": "<nexa_28>"})))
    special = [token for token in encoded.inputs if token >= encoder.vocabulary]
    assert special == [encoder.functional(3)]


def test_a_file_that_is_no_model_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF and no more")
    with pytest.raises(ModelMissing, match="cannot read"):
        Tokenizer(broken)
