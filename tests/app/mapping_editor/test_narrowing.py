"""What a search among services shows."""

import pytest

from app.mapping_editor.narrowing import holds


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("", True),
        ("  ", True),
        ("light", True),
        ("ON light", True),
        ("lights", False),
        ("light off", False),
    ],
)
def test_every_word_of_a_search_is_found_in_any_order(words: str, shown: bool) -> None:
    assert holds("light.turn_on: Turn on", words) is shown
