"""Small pieces of spoken sentences."""

import pytest

from system_actions.words.phrases import figure, lasting, listed, sentence


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists(words: list[str], said: str) -> None:
    assert listed(words) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 seconds"),
        (1, "1 second"),
        (59.6, "1 minute"),
        (90, "1 minute and 30 seconds"),
        (3600, "1 hour"),
        (7815, "2 hours and 10 minutes"),
        (36 * 3600, "36 hours"),
        (50 * 3600, "2 days and 2 hours"),
    ],
)
def test_lengths_of_time(seconds: float, said: str) -> None:
    assert lasting(seconds) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (12.0, "12"),
        (-3.5, "-3.5"),
        (10 / 3, "3.3333"),
        (1 / 3, "0.333333"),
        (1234567.25, "1234567.25"),
        (0.0, "0"),
    ],
)
def test_numbers(value: float, said: str) -> None:
    assert figure(value) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [("tea is ready", "Tea is ready."), (" Done. ", "Done."), ("really?", "Really?"), ("", "")],
)
def test_sentences(words: str, said: str) -> None:
    assert sentence(words) == said
