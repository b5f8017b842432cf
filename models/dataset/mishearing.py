"""Words taken for others, as the recogniser takes them, in sentences that nobody had to speak.

Speaking a sentence costs a second, this next to nothing. What is taken for what is learned from the rows that
were spoken and heard; a word that was never misheard there is taken for another that sounds the same.
"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

import jellyfish
from rapidfuzz import fuzz

from models.dataset.hearing import Hearing, substitutions
from models.dataset.spans import Edit, Marked

SHARE = 0.15
"""How many of a sentence's words are misheard; at least one."""

_ALIKE = 50
"""How alike the letters of two words must be that sound the same, 0 to 100."""

_SHORTEST = 4
"""Words of fewer letters are taken only for what they were really taken for."""

_UNHEARD = 0.2
"""How likely a word that nobody spoke is misheard, 0 to 1."""

_TURNING = frozenset((
    "not", "no", "don't", "never", "on", "off", "up", "down", "lock", "unlock", "open", "close", "mute",
    "unmute", "start", "stop", "next", "previous", "more", "less", "higher", "lower", "cancel", "delete",
    "without", "am", "pm",
))  # fmt: skip
"""Without these the answer would be another one."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


class Mishearings:
    """What is taken for what.

    Args:
        hearings: What was said and heard.
        vocabulary: Sentences whose words may be heard for others.
    """

    def __init__(self, hearings: Iterable[Hearing], vocabulary: Iterable[str]) -> None:
        self._taken: dict[str, list[str]] = defaultdict(list)
        self._said: Counter[str] = Counter()
        for hearing in hearings:
            self._said.update(_WORD.findall(hearing.row.text.casefold()))
            for said, heard in substitutions(hearing.row.text, hearing.heard):
                self._taken[said].append(heard)
        counts = Counter(word for text in vocabulary for word in _WORD.findall(text.casefold()))
        self._sounding: dict[str, list[str]] = defaultdict(list)
        for word, _ in counts.most_common():
            if len(word) >= _SHORTEST:
                self._sounding[jellyfish.metaphone(word)].append(word)

    def of(self, word: str) -> list[str]:
        """What a word may be heard as, in small letters; as often as it was."""
        said = _plain(word)
        if said in _TURNING:
            return []
        if said in self._taken:
            return self._taken[said]
        alike = self._sounding[jellyfish.metaphone(said)] if len(said) >= _SHORTEST else []
        return [other for other in alike if other != said and fuzz.ratio(said, other) >= _ALIKE]

    def _likely(self, word: str) -> float:
        said = _plain(word)
        return len(self._taken[said]) / max(1, self._said[said]) if said in self._taken else _UNHEARD

    def style(
        self, before: Callable[[Marked, random.Random], Marked]
    ) -> Callable[[Marked, random.Random], Marked]:
        """A style of `models.dataset.style`: another one, and then some words misheard."""

        def misheard(marked: Marked, rng: random.Random) -> Marked:
            styled = before(marked, rng)
            places = [found for found in _WORD.finditer(styled.text) if self.of(found.group())]
            places.sort(key=lambda found: rng.random() ** (1 / self._likely(found.group())), reverse=True)
            count = max(1, round(SHARE * len(styled.text.split())))
            return styled.edited(
                [_edit(found, rng.choice(self.of(found.group()))) for found in places[:count]]
            )

        return misheard


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")


def _edit(found: re.Match[str], heard: str) -> Edit:
    capital = found.group()[0].isupper()
    return Edit(found.start(), found.end(), heard[0].upper() + heard[1:] if capital else heard)
