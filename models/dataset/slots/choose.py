"""How vocabularies are put together: weighted mixtures and filled templates."""

import random
import re
from collections.abc import Callable, Sequence

from models.dataset.grammar import Vocabulary, draw

Draw = Callable[[random.Random], str]

_SLOT = re.compile(r"\{([a-z_]+)\}")
_ARTICLE = re.compile(r"^(the|a|an|my|our|your|his|her|their) ")


def mixed(*parts: tuple[float, Vocabulary]) -> Draw:
    """A vocabulary that draws from one of several, each as often as its weight says."""
    weights = [weight for weight, _ in parts]
    vocabularies = [vocabulary for _, vocabulary in parts]

    def pick(rng: random.Random) -> str:
        return draw(rng.choices(vocabularies, weights)[0], rng)

    return pick


def filled(patterns: Sequence[str], **slots: Vocabulary) -> Draw:
    """A vocabulary of templates; each ``{name}`` is drawn from its own vocabulary.

    What a word holds off its span belongs to the span of the template.
    """

    def fill(rng: random.Random) -> str:
        return _SLOT.sub(lambda slot: draw(slots[slot[1]], rng).replace("~", ""), rng.choice(patterns))

    return fill


def articles_off(entries: Sequence[str]) -> tuple[str, ...]:
    """The entries with a leading article or possessive off the span: "the ~economy"."""
    return tuple(_ARTICLE.sub(r"\1 ~", entry) for entry in entries)
