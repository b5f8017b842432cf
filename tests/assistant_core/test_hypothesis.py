import pytest

from assistant_core.hypothesis import (
    Hypothesis,
    compression_ratio,
    is_believable,
    is_doubtful,
    is_suspicious,
)


def heard(text: str, log_probability: float = -0.2, no_speech: float = 0.05, tokens: int = 6) -> Hypothesis:
    return Hypothesis(text, log_probability, no_speech, tokens, seconds=2.0)


@pytest.mark.parametrize(
    "hypothesis",
    [
        heard("Set a timer for ten minutes."),
        heard("Yes!", -0.68, 0.1),
        heard("Thank you.", -0.3, 0.05),
        heard("Stop.", -0.4, 0.7),
        heard("Computer.", -0.55, 0.29),
    ],
)
def test_words_that_were_spoken_are_believed(hypothesis: Hypothesis) -> None:
    assert is_believable(hypothesis)


@pytest.mark.parametrize(
    "hypothesis",
    [
        heard(""),
        heard(" ..."),
        heard("I don't know.", -1.6),
        heard("Turn it off.", -0.6, 0.8),
        heard("you", -0.3, 0.95),
        heard("Thank you.", -0.6),
        heard("Thanks for watching!", -0.3, 0.4),
        heard("computer " * 20, -0.1),
    ],
)
def test_what_silence_and_noise_make_up_is_not(hypothesis: Hypothesis) -> None:
    assert not is_believable(hypothesis)


def test_unlikely_words_are_doubtful_and_likely_ones_not() -> None:
    assert is_doubtful(heard("Turn on the lime.", -0.8))
    assert not is_doubtful(heard("Turn on the light.", -0.3))


def test_a_second_look_is_taken_at_the_unlikely_the_repeating_and_the_endless() -> None:
    assert is_suspicious(heard("Turn on the lime.", -0.8))
    assert is_suspicious(heard("computer " * 20))
    assert is_suspicious(heard("a b c d e", tokens=200))
    assert not is_suspicious(heard("Turn on the light."))


def test_repeating_text_compresses_better() -> None:
    assert compression_ratio("no " * 50) > 3
    assert compression_ratio("Set the volume to 30% and pause the music.") < 1.4
    assert compression_ratio("") == 0
