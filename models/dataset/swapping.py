"""Rows with other arguments: a sentence of one row with the words that another row has in the same places.

A set of a few hundred sentences shows each name once, in one frame. A model that sees no more learns the
names; one that sees the frames with each other's names learns where an argument begins and ends.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from assistant_core.calls import Call
from assistant_core.token_map import TokenMap
from models.dataset.rows import Row
from models.dataset.spans import Edit, Marked, arguments_stand, marked, rewritten

Place = tuple[str, str]
"""A function and one of its parameters."""


class Swapper:
    """Swaps arguments among rows.

    Args:
        shapes: The functions that the rows call.
        rows: Where arguments are taken from.
    """

    def __init__(self, shapes: TokenMap, rows: Iterable[Row]) -> None:
        self._shapes = shapes
        self._words: dict[Place, list[str]] = defaultdict(list)
        for row in rows:
            for place, words in _arguments(row.calls, shapes):
                self._words[place].append(words)

    def swapped(self, row: Row, rng: random.Random) -> Row | None:
        """The row with words of other rows as its arguments; None when it has none, or they overlap."""
        places = [place for place, _ in _arguments(row.calls, self._shapes)]
        sentence = marked(row, self._shapes)
        if not places or _overlap(sentence):
            return None
        edits = [
            Edit(start, end, rng.choice(self._words[place]))
            for place, (start, end) in zip(places, sentence.spans, strict=True)
        ]
        changed = rewritten(row, sentence.edited(edits), self._shapes)
        return changed if arguments_stand(changed, self._shapes) else None


def _arguments(calls: Sequence[Call], shapes: TokenMap) -> Iterator[tuple[Place, str]]:
    """Every argument that is words of the sentence, in the order of `models.dataset.spans.words_of`."""
    for call in calls:
        shape = shapes.by_name[call.name]
        for name, value in call.arguments.items():
            parameter = shape.parameter(name)
            if isinstance(value, Call):
                yield from _arguments([value], shapes)
            elif parameter is None or not parameter.choices:
                yield (call.name, name), value


def _overlap(sentence: Marked) -> bool:
    spans = sorted(sentence.spans)
    return any(first[1] > second[0] for first, second in pairwise(spans))
