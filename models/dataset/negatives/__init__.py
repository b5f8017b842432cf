"""What is said near a computer and is no wish for it: sentences whose answer is ``irrelevant()``.

A file per category; the category becomes the row's tag.
"""

from collections.abc import Mapping, Sequence

from models.dataset.grammar import Rule
from models.dataset.negatives import (
    chatter,
    fragments,
    hypothetical,
    itself,
    negated,
    overheard,
    private,
    reported,
    television,
    unsupported,
)

CATEGORIES: Mapping[str, Sequence[Rule]] = {
    "chatter": chatter.RULES,
    "overheard": overheard.RULES,
    "television": television.RULES,
    "unsupported": unsupported.RULES,
    "negated": negated.RULES,
    "hypothetical": hypothetical.RULES,
    "reported": reported.RULES,
    "fragments": fragments.RULES,
    "itself": itself.RULES,
    "private": private.RULES,
}
"""The grammars by category."""
