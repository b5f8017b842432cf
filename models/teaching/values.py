"""Words for the parameters of a function that nobody has given examples of.

Lengths of time, levels, numbers and moments come from the vocabularies of the shipped data. For free words
and names, those of the shipped rows are taken, first the ones that the base model's embedding finds close to
the function's name: "decaf coffee" for ordering a coffee.
"""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant_core.functions import Kind
from assistant_core.token_map import ParameterShape, TokenMap
from models.dataset.grammar import Vocabulary
from models.dataset.rows import Row
from models.dataset.slots import durations, numbers, times
from models.dataset.slots.spoken import words as spelled
from models.export.gguf_weights import GgufWeights
from models.export.join import EMBEDDING
from models.teaching.lesson import PLACE, Lesson, clean
from models.teaching.lexicon import acts, additions, is_imperative, kinds, named
from models.teaching.slots import DOING, TO_DO, slot_name
from models.training.encoding import Tokenizer

OF_ITS_KIND = 0.8
"""How often free words are of a kind that the parameter or the function names, where the lexicon knows it."""

BEFORE, BEHIND, LONGER = 0.12, 0.15, 0.04
"""How often a thing has more before it, "large latte", behind it, "latte with oat milk", or another thing."""

NAMED = 0.4
"""How often what has to be dealt with is one of the things that are listed as such."""

WITH_ARTICLE = 0.3
"""How often it stands behind "the" or "my", which is no part of it."""

_JOINTS = (" with ", " and ", " no ", " in ")

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
        words: Free words, and what is said in the shipped rows.
    """

    def __init__(self, lesson: Lesson, words: "Words") -> None:
        self._lesson = lesson
        self._said = words.said if not lesson.new else {}
        own = set(lesson.subject.split())
        free = [one for one in words.near(lesson.subject) if not own & set(one.split()[:1])]
        self._words = [one for one in free if not is_imperative(one)] or [lesson.subject]

    def slots(self) -> dict[str, Vocabulary]:
        """The vocabulary of every slot that the patterns of the lesson may have (see `slots`)."""
        made: dict[str, Vocabulary] = {}
        for parameter in self._lesson.shape.parameters:
            made[parameter.name] = self.of(parameter)
            made[slot_name(parameter.name, TO_DO)] = [to_do for to_do, _ in acts()]
            made[slot_name(parameter.name, DOING)] = [doing for _, doing in acts()]
        return made | {f"_{slot}": vocabulary for slot, vocabulary in made.items()}

    def of(self, parameter: ParameterShape) -> Vocabulary:
        """What the parameter may be told."""
        if parameter.choices:
            return parameter.choices
        said = self._said.get((self._lesson.shape.name, parameter.name))
        if said:
            return said
        if parameter.kind is Kind.NUMBER:
            return _number
        if parameter.kind in _MADE:
            made = _MADE[parameter.kind]
            return lambda rng: _drawn(rng.choice(made), rng)
        if self._lesson.is_occasion(parameter.name):
            return partial(self._occasion, self._kinds_of(parameter))
        return partial(self._thing, self._kinds_of(parameter))

    def strangers(self, parameter: ParameterShape) -> Sequence[str]:
        """Words of other kinds than the parameter takes, where it takes things of a kind that is known."""
        own = set(self._kinds_of(parameter))
        beside = self._lesson.is_occasion(parameter.name)
        if not own or parameter.kind is not Kind.TEXT or parameter.choices or beside:
            return ()
        return [one for words in kinds().values() if not own & set(words) for one in words]

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

    def _thing(self, kinds: Sequence[str], rng: random.Random) -> str:
        """What is acted on: "large latte with oat milk"."""
        words = self._drawn(kinds, rng)
        if rng.random() < BEFORE:
            words = f"{rng.choice(additions()['before'])} {words}"
        if rng.random() < BEHIND:
            words = f"{words} {rng.choice(additions()['behind'])}"
        elif rng.random() < LONGER:
            words += rng.choice(_JOINTS) + rng.choice(self._words[:CLOSE])
        return words

    def _occasion(self, kinds: Sequence[str], rng: random.Random) -> str:
        """What something is for: "the report", where the article is no part of it."""
        words = rng.choice(named()) if rng.random() < NAMED else self._drawn(kinds, rng)
        if rng.random() < WITH_ARTICLE and not re.search(r"[0-9]", words):
            article = rng.choice(("the", "the", "my"))
            return words if words.startswith(("the ", "my ")) else f"{article} ~{words}"
        return words

    def _drawn(self, kinds: Sequence[str], rng: random.Random) -> str:
        if kinds and rng.random() < OF_ITS_KIND:
            return rng.choice(kinds)
        ends = (len(self._words), CLOSE, CLOSEST)
        weights = (0 if kinds else 1 - FROM_CLOSE, FROM_CLOSE / 2, FROM_CLOSE / 2)
        return rng.choice(self._words[: rng.choices(ends, weights)[0]])


class Words:
    """The free words of the shipped rows, each with its place in the base model's embedding.

    Args:
        rows: The shipped rows.
        shapes: Their functions.
        base: A GGUF file with the embedding.

    Attributes:
        said: By function and parameter, what is said in the rows.
    """

    def __init__(self, rows: Iterable[Row], shapes: TokenMap, base: Path) -> None:
        rows = list(rows)
        self.said = _said(rows)
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


def _said(rows: Iterable[Row]) -> Mapping[tuple[str, str], Sequence[str]]:
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for row in rows:
        for call in row.calls:
            for name, value in call.arguments.items():
                if isinstance(value, str) and clean(value) == value.lower():
                    found[call.name, name][value.lower()] = None
    return {key: list(words) for key, words in found.items()}


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
