"""A sample of questions that is made up like the whole."""

import hashlib
import random
from collections.abc import Sequence

from models.examine.questions import Question

_SEED = 1


def stratified(questions: Sequence[Question], rows: int) -> list[Question]:
    """So many questions, each source, kind and function with its share; always the same ones.

    They come in random order, so that the first few of them are a sample as well. All come when `rows` is 0
    or more than there are.
    """
    ordered = sorted(questions, key=lambda q: (q.source, q.negative, q.tag, q.functions, _mixed(q.id)))
    if 0 < rows < len(ordered):
        step = len(ordered) / rows
        ordered = [ordered[int((place + 0.5) * step)] for place in range(rows)]
    random.Random(_SEED).shuffle(ordered)
    return ordered


def _mixed(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()
