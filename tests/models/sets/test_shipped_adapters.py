"""The shipped adapters on the shipped model: each does its part and leaves the desktop as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant_core.decoder import Decoder
from models import function_model, sets
from models.examine.questions import read_questions

WEIGHTS = function_model.ARTEFACT.parent
OWN = Path(function_model.__file__).parent / "examine" / "sets" / "own.txt"
EVERY = 12
"""Only every so many of the own test's sentences, from all over it."""


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    made = Decoder(function_model.ensure_function_model(), threads=2)
    yield made
    made.close()


@pytest.mark.parametrize(("name", "least"), [("vehicle", 0.8), ("restaurant", 0.65)])
def test_a_set_is_understood_with_its_adapter(decoder: Decoder, name: str, least: float) -> None:
    asked = read_questions([sets.questions(name)], shapes=sets.shapes(name))[::3]
    adapter = WEIGHTS / f"{name}.gguf"
    right = sum(decoder.interpret(one.text, adapter=adapter).calls == one.calls for one in asked)
    assert right / len(asked) >= least


def test_the_desktop_is_answered_as_before_to_the_last_token(decoder: Decoder) -> None:
    texts = [question.text for question in read_questions([OWN])[::EVERY]]
    before = [decoder.interpret(text) for text in texts]
    for name in sets.names():
        decoder.interpret(texts[0], adapter=WEIGHTS / f"{name}.gguf")
    assert [decoder.interpret(text) for text in texts] == before
