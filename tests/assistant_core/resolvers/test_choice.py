"""One of a few words, alone, in a short answer, or slightly misheard."""

import pytest

from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.choice import resolve_choice

ACTIONS = ("suspend", "hibernate", "restart", "shutdown", "logout")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("suspend", "suspend"),
        ("Restart.", "restart"),
        ("restart please", "restart"),
        ("shut down", "shutdown"),
        ("log out", "logout"),
        ("hybernate", "hibernate"),
    ],
)
def test_the_choice_is_found(words: str, expected: str) -> None:
    assert resolve_choice(words, ACTIONS) == expected


@pytest.mark.parametrize("words", ["", "banana", "restart or suspend", "start"])
def test_no_choice_or_two_are_asked_about(words: str) -> None:
    with pytest.raises(Unresolved) as caught:
        resolve_choice(words, ACTIONS)
    assert caught.value.said == "Suspend, hibernate, restart, shutdown or logout?"
