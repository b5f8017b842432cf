"""Articles and possessives before a name; they stand off its span."""

import random

from models.dataset.grammar import Vocabulary, draw
from models.dataset.slots.choose import Draw


def the(vocabulary: Vocabulary) -> Draw:
    """Mostly 'the' before the name, sometimes 'my' or nothing."""
    return _before(vocabulary, ("the", "the", "the", "the", "the", "the", "my", "", "", "our"))


def my(vocabulary: Vocabulary) -> Draw:
    """Mostly 'my' before the name, sometimes 'the' or nothing."""
    return _before(vocabulary, ("my", "my", "my", "my", "the", "the", "the", "", "", "our"))


def some(vocabulary: Vocabulary) -> Draw:
    """Mostly 'some' before the name, or nothing."""
    return _before(vocabulary, ("some", "some", "some", "", "", "a bit of", "a little"))


def _before(vocabulary: Vocabulary, articles: tuple[str, ...]) -> Draw:
    def pick(rng: random.Random) -> str:
        word, article = draw(vocabulary, rng), rng.choice(articles)
        return f"{article} ~{word}" if article else word

    return pick
