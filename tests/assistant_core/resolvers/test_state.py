"""On and off, as the model writes them and as a person answers."""

import pytest

from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.state import resolve_state


@pytest.mark.parametrize("words", ["on", "On.", "yes", "enable", "turn it on", "on please"])
def test_on(words: str) -> None:
    assert resolve_state(words) is True


@pytest.mark.parametrize("words", ["off", "Off!", "no", "disable", "switch it off", "off please"])
def test_off(words: str) -> None:
    assert resolve_state(words) is False


@pytest.mark.parametrize("words", ["", "banana", "on off", "maybe"])
def test_neither(words: str) -> None:
    with pytest.raises(Unresolved) as caught:
        resolve_state(words)
    assert caught.value.said == "On or off?"
