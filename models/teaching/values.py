"""Words for the parameters of a function that nobody has given examples of.

Lengths of time, levels, numbers and moments come from the vocabularies of the shipped data. For free words
and names, those of the shipped rows are taken, first the ones that the base model's embedding finds close to
the function's name: "decaf coffee" for ordering a coffee.
"""

import random
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant_core.functions import Kind
from assistant_core.token_map import ParameterShape, TokenMap
from models.dataset.grammar import Vocabulary
from models.dataset.parallel import VERBS
from models.dataset.rows import Row
from models.dataset.slots import durations, numbers, times
from models.dataset.slots.spoken import words as spelled
from models.export.gguf_weights import GgufWeights
from models.export.join import EMBEDDING
from models.teaching.lesson import PLACE, Lesson
from models.training.encoding import Tokenizer

_TIMES = {"day", "month", "time_of_day", "time_zone", "repetition"}
"""Kinds that are no things; times have their own vocabulary."""

THINGS_OF_ITS_KIND, OF_ITS_KIND = 0.8, 0.6
"""How often free words are of a kind that the parameter or the function names, where the lexicon knows it."""

_JOINTS = (" with ", " with ", " and ", " no ", " for ", " in ")

ACTS_OF_THINGS, ACTS = 0.05, 0.4
"""How often free words name something to do, "water the ferns": where the verb is about the parameter, and
where it stands behind "for" or the like."""

LONGER = 0.15
"""How often free words are made longer, "latte with oat milk"."""

_UNITS = (
    "kilometres", "kilometers", "miles", "metres", "meters", "k", "km", "kilos", "kilograms", "kg", "pounds",
    "grams", "litres", "liters", "cups", "glasses", "pages", "points", "dollars", "euros", "calories",
    "steps", "times", "pieces", "degrees", "centimetres", "inches", "feet", "milligrams", "millilitres",
    "hundred", "thousand",
)  # fmt: skip

CLOSE, CLOSEST = 300, 60
"""How many of the closest words are drawn more often, and still more often."""

FROM_CLOSE = 0.7
"""How often one of them is drawn, 0 to 1."""

_NO_THING = re.compile(
    r"[0-9@,;:?!]|\b(?:i|you|he|she|it|we|they|me|my|your|is|are|was|has|have|do|what|when|how|why|who|at|and|or|not)"
    r"\b|'s\b|'m\b|'re\b"
)

LONGEST = 4
"""Words that a free argument has at most."""

_MADE: Mapping[Kind, Sequence[Vocabulary]] = {
    Kind.PERCENT: (numbers.number_level, numbers.unit_level),
    Kind.DURATION: (durations.minutes, durations.minutes, durations.hours, durations.meeting),
    Kind.TIME: (times.bare,),
}


class Values:
    """Vocabularies for the parameters of one lesson.

    Args:
        lesson: The lesson.
        words: Free words, the closest to the lesson first.
    """

    def __init__(self, lesson: Lesson, words: Sequence[str]) -> None:
        self._lesson = lesson
        own = set(lesson.subject.split())
        words = [one for one in words if not own & set(one.split()[:1])]
        self._words = [one for one in words if not is_imperative(one)] or [lesson.subject]
        self._acts = [one for one in words if is_imperative(one)]

    def of(self, parameter: ParameterShape) -> Vocabulary:
        """What the parameter may be told."""
        if parameter.choices:
            return parameter.choices
        if parameter.kind is Kind.NUMBER:
            return _number
        if parameter.kind in _MADE:
            made = _MADE[parameter.kind]
            return lambda rng: _drawn(rng.choice(made), rng)
        if self._is_beside(parameter):
            return partial(self._free, self._kinds_of(parameter), OF_ITS_KIND, ACTS)
        return partial(self._free, self._kinds_of(parameter), THINGS_OF_ITS_KIND, ACTS_OF_THINGS)

    def strangers(self, parameter: ParameterShape) -> Sequence[str]:
        """Words of other kinds than the parameter takes, where it takes things of a kind that is known."""
        own = set(self._kinds_of(parameter))
        if not own or parameter.kind is not Kind.TEXT or parameter.choices or self._is_beside(parameter):
            return ()
        return [one for words in kinds().values() if not own & set(words) for one in words]

    def _is_beside(self, parameter: ParameterShape) -> bool:
        """Whether the phrases have it behind a preposition, and not as what the verb is about."""
        place = rf"\{{{parameter.name}\}}"
        phrases = [phrase for phrase in self._lesson.phrases if re.search(place, phrase)]
        return bool(phrases) and all(re.search(rf"\b(?:for|on|about) {place}", phrase) for phrase in phrases)

    def _kinds_of(self, parameter: ParameterShape) -> Sequence[str]:
        """The kinds of what the parameter, or else the lesson, is about."""
        known = kinds()
        for text in (parameter.name.replace("_", " "), self._lesson.subject, " ".join(self._lesson.phrases)):
            words = re.findall(r"[a-z]+", PLACE.sub("", text))
            forms = dict.fromkeys(form for word in words for form in (word, word.removesuffix("s")))
            found = [one for form in forms for one in known.get(form, ())]
            if found:
                return found
        return ()

    def _free(self, kinds: Sequence[str], share: float, acts: float, rng: random.Random) -> str:
        words = self._drawn(kinds, share, acts, rng)
        if rng.random() < LONGER:
            words += rng.choice(_JOINTS) + rng.choice(self._words[:CLOSE])
        return words if len(words.split()) <= LONGEST + 2 else self._drawn(kinds, share, acts, rng)

    def _drawn(self, kinds: Sequence[str], share: float, acts: float, rng: random.Random) -> str:
        if self._acts and rng.random() < acts:
            return rng.choice(self._acts)
        if kinds and rng.random() < share:
            return rng.choice(kinds)
        wide = 0 if kinds and share == THINGS_OF_ITS_KIND else 1 - FROM_CLOSE
        ends = (len(self._words), CLOSE, CLOSEST)
        return rng.choice(self._words[: rng.choices(ends, (wide, FROM_CLOSE / 2, FROM_CLOSE / 2))[0]])


def is_imperative(words: str) -> bool:
    """Whether words begin with a verb that commands often begin with."""
    return words.split()[0] in VERBS


@cache
def kinds() -> Mapping[str, Sequence[str]]:
    """What everyday things there are of a kind, as ``kinds.toml`` has it."""
    found = tomllib.loads(files("models.teaching").joinpath("kinds.toml").read_text("utf-8"))
    return {kind: words for kind, words in found.items() if kind not in _TIMES}


class Words:
    """The free words of the shipped rows, each with its place in the base model's embedding.

    Args:
        rows: The shipped rows.
        shapes: Their functions.
        base: A GGUF file with the embedding.
    """

    def __init__(self, rows: Iterable[Row], shapes: TokenMap, base: Path) -> None:
        listed = (one for some in kinds().values() for one in some)
        self._known = sorted({*_free_words(rows, shapes), *listed})
        table = GgufWeights(base).array(EMBEDDING)
        table = table - table.mean(0)
        self._table = table / np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
        self._tokenizer = Tokenizer(base)
        self._places = np.stack([self._place(words) for words in self._known])

    def near(self, text: str) -> list[str]:
        """All words, the closest to a text first."""
        order = np.argsort(-(self._places @ self._place(text)))
        return [self._known[int(i)] for i in order]

    def _place(self, text: str) -> NDArray[np.float32]:
        words = [self._table[list(self._tokenizer(" " + word))].mean(0) for word in text.split()]
        middle = np.mean(words, axis=0)
        found: NDArray[np.float32] = middle / max(float(np.linalg.norm(middle)), 1e-9)
        return found


def _free_words(rows: Iterable[Row], shapes: TokenMap) -> Iterable[str]:
    for row in rows:
        for call in row.calls:
            for name, value in call.arguments.items():
                parameter = shapes.by_name[call.name].parameter(name)
                free = parameter is not None and parameter.kind in (Kind.TEXT, Kind.NAME)
                if free and isinstance(value, str) and _is_thing(value.lower()):
                    yield value.lower().strip(" .,!?")


def _is_thing(words: str) -> bool:
    """Whether words name something, as far as that can be told by looking: not a sentence, not an address."""
    return len(words.split()) <= LONGEST and not _NO_THING.search(words)


def _number(rng: random.Random) -> str:
    whole = rng.choice((rng.randint(1, 12), rng.randint(1, 12), rng.randint(1, 100), rng.randint(1, 1000)))
    number = f"{whole}.{rng.randint(1, 9)}" if rng.random() < 0.15 else str(whole)
    if "." not in number and rng.random() < 0.5:
        number = spelled(whole)
    return f"{number} {rng.choice(_UNITS)}" if rng.random() < 0.5 else number


def _drawn(vocabulary: Vocabulary, rng: random.Random) -> str:
    picked: Callable[[random.Random], str] | Sequence[str] = vocabulary
    return picked(rng) if callable(picked) else rng.choice(picked)
