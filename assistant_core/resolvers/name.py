"""Names: the words matched against what exists, with slips of the ear allowed for.

Three scores are tried and the best taken: all letters in order, the same without spaces ("fire fox"),
and all words of the shorter in the longer ("kitchen" for "Kitchen lamp").
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from rapidfuzz import fuzz

from assistant_core.functions import Named
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.words import plain

SURE = 85.0
"""From this likeness (of 100) the words mean the name."""
LIKELY = 70.0
"""From this likeness the name is taken as a guess; below it nothing matches."""
TIE = 4.0
"""Names this close in likeness cannot be told apart by the words."""
_EXACT = 99.0
_EXACT_TIE = 0.2
_ALL_WORDS = 94.0
_FEWER = 3.0

_ASIDE = re.compile(r"\s*\([^)]*\)")
_LEADS = re.compile(r"^(?:(?:the|a|an|my|our|your|his|her|their|some|any) )+")


@dataclass(frozen=True)
class Match:
    """The thing that is meant; `guessed` when the words are only like its name."""

    named: Named
    guessed: bool = False


def resolve_name(words: str, known: Sequence[Named], *, what: str, may_be_new: bool = False) -> Match:
    """Find the thing that the words name.

    Args:
        words: As said, perhaps misheard.
        known: What exists; one thing may stand in it under several labels.
        what: What they are names of, for the sentence when nothing matches; the word itself may be
            said with the name ("shopping list" for a list called Shopping).
        may_be_new: When nothing surely matches, the words are the name of something new.

    Raises:
        Unresolved: Nothing matches, or several do equally well.
    """
    said = without_articles(words)
    if not said:
        raise Unresolved(f"no words for a {what}", said=f"Which {what}?")
    ranked = _ranked(said, known, what)
    best = ranked[0][0] if ranked else 0.0
    if best < (SURE if may_be_new else LIKELY):
        if may_be_new:
            return Match(Named(id=said, label=said, new=True))
        raise Unresolved(f"no {what} is called that", said=f"I know no {what} called {said}.")
    rivals = [named for score, named in ranked if best - score < (_EXACT_TIE if best >= _EXACT else TIE)]
    if len(rivals) > 1:
        labels = [rival.label for rival in rivals[:3]]
        raise Unresolved(
            f"{len(rivals)} of the {what}s match equally",
            said=f"Which one: {', '.join(labels[:-1])} or {labels[-1]}?",
        )
    return Match(ranked[0][1], guessed=best < SURE)


def without_articles(words: str) -> str:
    """The words in lower case without a leading article or possessive."""
    return _LEADS.sub("", plain(words))


def likeness(said: str, label: str) -> float:
    """How like a label the words are, 0 to 100, accents and punctuation aside."""
    left, right = _letters(said), _letters(label)
    if not left or not right:
        return 0.0
    if left == right:
        return 100.0
    together = fuzz.ratio(left.replace(" ", ""), right.replace(" ", ""))
    return max(fuzz.ratio(left, right), together * 0.98, _words_within(left, right))


def _words_within(left: str, right: str) -> float:
    """High when every word of the shorter name stands in the longer one, the less is left over the higher."""
    fewer, more = sorted((left.split(), right.split()), key=len)
    if sum(map(len, fewer)) < 3:
        return 0.0
    if set(fewer) <= set(more):
        return _ALL_WORDS - _FEWER * (len(more) - len(fewer))
    return _ALL_WORDS - 2 * _FEWER if _begins(left, right) else 0.0


def _begins(said: str, label: str) -> bool:
    """Whether the label's first words are the words said, however they are spaced: "fire fox"."""
    joined = said.replace(" ", "")
    starts = accumulate(label.split())
    return len(joined) > 3 and joined in starts


def _ranked(said: str, known: Sequence[Named], what: str) -> list[tuple[float, Named]]:
    """Each known thing once, with its best likeness, likest first."""
    shorter = _without(said, what)
    best: dict[str, tuple[float, Named]] = {}
    for named in known:
        label = _letters(_ASIDE.sub("", named.label) or named.label)
        bare = _without(label, what)
        loss = 0.25 if (said == shorter) == (label == bare) else 0.75
        score = max(likeness(said, label), likeness(shorter, bare) - loss)
        if named.general and likeness(said, label) < _EXACT:
            continue
        if named.id not in best or score > best[named.id][0]:
            best[named.id] = (score, named)
    return sorted(best.values(), key=lambda pair: -pair[0])


def _without(words: str, what: str) -> str:
    """The words without the word for the kind of thing at their end, if any are left."""
    head, _, last = words.rpartition(" ")
    return head if head and last in (what, f"{what}s") else words


def _letters(text: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", plain(text)) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w\s]|_", " ", bare).split())
