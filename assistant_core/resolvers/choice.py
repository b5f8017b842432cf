"""One of a few words: as the model writes it, and as a person answers when asked."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.words import plain

ALIKE = 85.0
"""How like a choice, of 100, words must be to mean it."""


def resolve_choice(words: str, choices: Sequence[str]) -> str:
    """The choice that the words name, alone or within a few others. Raises `Unresolved`."""
    said = plain(words)
    named = [choice for choice in choices if choice in said.split()]
    if len(named) == 1:
        return named[0]
    near = process.extractOne(said, choices, scorer=fuzz.ratio, score_cutoff=ALIKE)
    if named or near is None:
        question = f"{', '.join(choices[:-1])} or {choices[-1]}?" if len(choices) > 1 else f"{choices[0]}?"
        raise Unresolved("none of the choices, or several", said=question.capitalize())
    return str(near[0])
