"""How a grammar of negatives is written down."""

from collections.abc import Mapping, Sequence

from models.dataset.grammar import Rule, Vocabulary


def spoken(
    patterns: Sequence[str], slots: Mapping[str, Vocabulary] | None = None, weight: float = 1.0
) -> Rule:
    """Sentences that ask for nothing. Slots are named with an underscore, so that they leave no span."""
    return Rule("irrelevant", patterns, slots or {}, weight=weight)
