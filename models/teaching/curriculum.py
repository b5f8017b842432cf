"""What an adapter learns: sentences for the new functions, what only sounds like them, and old rows again.

Replaying rows of the earlier training keeps what was learned before (Rolnick et al. 2019, "Experience Replay
for Continual Learning", arXiv 1811.11682). Old rows that resemble the new sentences are taken first: there
the new function would be mistaken for an old one.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant_core.calls import Call
from assistant_core.catalog import IRRELEVANT
from assistant_core.token_map import TokenMap
from assistant_core.tokens import MalformedCall
from models.dataset.build import STYLES
from models.dataset.grammar import Rule, Sentence, sample
from models.dataset.leakage import plain
from models.dataset.parallel import VERBS, Joiner
from models.dataset.rows import Row
from models.dataset.spans import Edit, Marked
from models.dataset.style import restyled
from models.dataset.typed_rules import Fault, objection
from models.teaching.lesson import Lesson, places
from models.teaching.old_rows import near, rivals, spread
from models.teaching.phrasing import Phrasing
from models.teaching.slots import parameter_of
from models.teaching.values import Values, Words

_ARTICLE = re.compile(r"\b(?:a|an)(?= (\w))", re.IGNORECASE)
_TRIES = 8

STRANGE_TRIES = 2000
"""How many sentences are looked at for such that name no thing of their own."""

ANSWER = "answer"
"""The function that answers questions of fact."""


@dataclass(frozen=True)
class Amounts:
    """How many rows of each kind.

    Attributes:
        wishes: Sentences for each function that is taught.
        reworded: Sentences for what was misunderstood, for each function.
        denials: Sentences about it that ask for nothing.
        asked: Questions about it, which are to be answered.
        strangers: Its sentences with words of another kind in them, "order a taxi", that ask for nothing.
        rivals: Old rows in which its words are told to another function, "turn on the coffee machine".
        joined: Sentences in which it is one wish of several.
        neighbours: Old rows that resemble them.
        replayed: Other old rows.
    """

    wishes: int = 900
    reworded: int = 120
    denials: int = 40
    asked: int = 20
    strangers: int = 8
    rivals: int = 50
    joined: int = 40
    neighbours: int = 200
    replayed: int = 3000


class Curriculum:
    """Makes the rows.

    Args:
        lessons: What is taught.
        shapes: All functions, the taught ones too.
        old: The shipped training rows.
        words: Words for arguments.
    """

    def __init__(
        self, lessons: Sequence[Lesson], shapes: TokenMap, old: Sequence[Row], words: Words, seed: int = 0
    ) -> None:
        self._lessons, self._shapes, self._old, self._words = lessons, shapes, old, words
        self._seed = seed

    def rows(self, amounts: Amounts = Amounts()) -> list[Row]:
        """Every row, shuffled."""
        made: list[Row] = []
        old: list[Row] = []
        for lesson in self._lessons:
            rng = random.Random(f"{self._seed}/{lesson.shape.name}")
            drawn = _Drawn(lesson, Values(lesson, self._words), rng)
            wishes = self._checked(drawn.wishes(), amounts.wishes if lesson.new else amounts.reworded)
            made += wishes + self._checked(
                drawn.denials(), amounts.denials if lesson.new else amounts.denials // 4
            )
            if lesson.new:
                made += self._checked(drawn.asked(), amounts.asked if ANSWER in self._shapes.by_name else 0)
                made += self._checked(drawn.strangers(), amounts.strangers)
                made += rivals(self._old, lesson, wishes, amounts.rivals, rng)
            old += near(self._old, wishes, amounts.neighbours if lesson.new else amounts.neighbours // 4)
            made += self._joined(wishes, amounts.joined if lesson.new else 0, rng)
        rng = random.Random(f"{self._seed}/order")
        made = [self._styled(row, rng) for row in made]
        old += spread(self._old, amounts.replayed, rng)
        return rng.sample(made + old, len(made) + len(old))

    def held_back(self, count: int) -> list[Row]:
        """Sentences that are put together otherwise than all rows, so many for each lesson."""
        kept: list[Row] = []
        for lesson in self._lessons:
            rng = random.Random(f"{self._seed}/{lesson.shape.name}/held back")
            values = Values(lesson, self._words)
            kept += self._checked(_Drawn(lesson, values, rng, held_back=True).wishes(), count)
        rng = random.Random(f"{self._seed}/held back")
        return [self._styled(row, rng) for row in kept]

    def _checked(self, drawn: Iterator[Row], count: int) -> list[Row]:
        """The first rows that differ and to which nothing is to be objected."""
        kept: dict[str, Row] = {}
        for _, row in zip(range(count * _TRIES), drawn, strict=False):
            if len(kept) == count:
                break
            if self._is_right(row):
                kept.setdefault(plain(row.text), row)
        return list(kept.values())

    def _joined(self, wishes: Sequence[Row], count: int, rng: random.Random) -> list[Row]:
        """Wishes for the function among wishes for others."""
        if not count or not wishes:
            return []
        single = [row for row in self._old if row.tag == "single" and len(row.calls) == 1]
        joiner = Joiner((), self._shapes, [*rng.sample(single, min(800, len(single))), *list(wishes) * 20])
        name = wishes[0].calls[0].name
        drawn = (joiner.draw(rng) for _ in range(count * _TRIES * 20))
        return [row for row in drawn if any(call.name == name for call in row.calls)][:count]

    def _styled(self, row: Row, rng: random.Random) -> Row:
        """The row in one of the styles; as it is where a style would make it wrong."""
        style = rng.choices([s for s, _ in STYLES], [weight for _, weight in STYLES])[0]
        try:
            made = restyled(restyled(row, _with_articles, self._shapes, rng), style, self._shapes, rng)
        except (ValueError, MalformedCall):
            return row
        return made if self._is_right(made) else row

    def _is_right(self, row: Row) -> bool:
        """Whether nothing can be seen to be wrong, but for a required argument that nobody said."""
        fault = objection(row, self._shapes)
        return fault is None or fault.fault is Fault.LEFT_OUT


class _Drawn:
    """Sentences of one lesson, drawn without end."""

    def __init__(
        self, lesson: Lesson, values: Values, rng: random.Random, *, held_back: bool = False
    ) -> None:
        self._lesson, self._rng, self._values = lesson, rng, values
        self._phrasing = Phrasing(lesson, held_back=held_back)
        self._slots = values.slots()

    def wishes(self) -> Iterator[Row]:
        while True:
            sentence = self._sentence(self._phrasing.wish(self._rng))
            yield Row(sentence.text, (self._call(sentence),), "taught")

    def denials(self) -> Iterator[Row]:
        while True:
            sentence = self._sentence(self._phrasing.denial(self._rng))
            yield Row(sentence.text, (Call(IRRELEVANT),), "taught", "negated")

    def asked(self) -> Iterator[Row]:
        while True:
            text = self._sentence(self._phrasing.question(self._rng)).text
            yield Row(text, (Call(ANSWER, {"question": text}),), "taught")

    def strangers(self) -> Iterator[Row]:
        """Sentences in which the thing is not named, and what stands in its place is of another kind."""
        named = set(self._lesson.shape.name.split("_")) - VERBS
        others = {p.name: self._values.strangers(p) for p in self._lesson.shape.parameters}
        slots = self._slots | {name: words for name, words in others.items() if words}
        for _ in range(STRANGE_TRIES if any(others.values()) else 0):
            pattern = self._phrasing.wish(self._rng)
            if any(others.get(name) for name in places(pattern)) and not named & set(pattern.split()):
                sentence = sample(Rule(self._lesson.shape.name, (pattern,), slots), self._rng)
                yield Row(sentence.text, (Call(IRRELEVANT),), "taught", "unsupported")

    def _call(self, sentence: Sentence) -> Call:
        said = {parameter_of(slot): words for slot, words in sentence.arguments.items()}
        return Call(self._lesson.shape.name, {**self._lesson.fixed, **said})

    def _sentence(self, pattern: str) -> Sentence:
        return sample(Rule(self._lesson.shape.name, (pattern,), self._slots), self._rng)


def _with_articles(sentence: Marked, rng: random.Random) -> Marked:
    """ "a" before consonants and "an" before vowels, as far as letters tell."""
    edits = []
    for found in _ARTICLE.finditer(sentence.text):
        right = "an" if found[1].lower() in "aeio" else "a"
        if found[0].lower() != right:
            edits.append(Edit(found.start(), found.end(), right))
    return sentence.edited(edits)
