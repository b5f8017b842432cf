"""Which of the shipped rows are learned again, and such rows in which the words of a new function stand."""

import random
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from rapidfuzz import fuzz, process

from assistant_core.calls import Call
from models.dataset.leakage import plain
from models.dataset.rows import Row
from models.teaching.lesson import Lesson

BORROWED: Mapping[str, Sequence[str]] = {
    "device": ("{0} machine", "{0} lamp", "{0} maker"),
    "app": ("{0} app", "{0}", "{0} timer"),
    "item": ("{0}", "{0} book", "{0} filters", "{1}"),
    "name": ("{0}", "{0} shop", "{0} break"),
    "about": ("{1}", "{0}", "{0} with anna"),
    "title": ("{0}", "{0} with tom", "{0} meeting"),
    "text": ("{1}", "{0} is over", "no more {0}"),
    "query": ("{0}", "{0} near me", "how to {1}", "{0} machines"),
    "question": ("what a {0} is", "where {0} comes from"),
    "what": ("{0} music", "{0} sounds", "the {0} song"),
    "place": ("{0} shop", "{0} house"),
    "list": ("{0} list", "{0}"),
    "topic": ("{0}", "{0} prices"),
    "word": ("{0}",),
    "scene": ("{0} time", "{0}"),
}
"""By parameter, what is told to old functions of a new one: {0} is its noun, {1} its name in words."""

TOO_LIKE = 75.0
"""How like one of the wishes such a row may be, 0 to 100."""


def rivals(
    old: Sequence[Row], lesson: Lesson, wishes: Sequence[Row], count: int, rng: random.Random
) -> list[Row]:
    """Old rows in which words of a lesson stand for those of an argument: "turn on the coffee machine"."""
    noun = lesson.subject.split()[-1]
    wished = [plain(row.text) for row in wishes]
    made: list[Row] = []
    for row in rng.sample(old, len(old)):
        if len(made) == count:
            break
        (call, *more) = row.calls
        free = [name for name in call.arguments if name in BORROWED and isinstance(call.arguments[name], str)]
        if more or not free or row.tag != "single":
            continue
        said = str(call.arguments[free[0]])
        words = rng.choice(BORROWED[free[0]]).format(noun, lesson.subject)
        text, found = re.subn(rf"(?<!\w){re.escape(said)}(?!\w)", words, row.text)
        likest = process.extractOne(plain(text), wished, scorer=fuzz.token_sort_ratio, score_cutoff=TOO_LIKE)
        if found == 1 and likest is None and len(text.split()) - len(words.split()) > 1:
            lent = Call(call.name, {**call.arguments, free[0]: words})
            made.append(Row(text, (lent,), "taught"))
    return made


def near(old: Sequence[Row], new: Sequence[Row], count: int) -> list[Row]:
    """The old rows most like the new ones."""
    if not new or not old:
        return []
    few = [plain(row.text) for row in new[:: max(1, len(new) // 60)]]
    texts = [plain(row.text) for row in old]
    likeness = process.cdist(texts, few, scorer=fuzz.token_sort_ratio, dtype=np.uint8).max(axis=1)
    return [old[int(i)] for i in np.argsort(-likeness.astype(int), kind="stable")[:count]]


def spread(old: Sequence[Row], count: int, rng: random.Random) -> list[Row]:
    """Old rows of every function alike, and of every kind of sentence."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in old:
        single = row.tag == "single"
        groups[row.calls[0].name if single else row.tag].append(row)
    order = {key: rng.sample(rows, len(rows)) for key, rows in sorted(groups.items())}
    # Negatives and joined sentences are one group a kind, each worth several functions.
    weights = {key: 1 if rows[0].tag == "single" else 4 for key, rows in order.items()}
    share = count / sum(weights.values())
    return [row for key, rows in order.items() for row in rows[: max(1, round(share * weights[key]))]]
