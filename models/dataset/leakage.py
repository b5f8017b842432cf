"""Sentences that are nearly those of an examination: found, so that they are not trained on."""

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz, process

NEAR = 90.0
"""From this score on, out of 100, two sentences count as copies."""

SHORTER = 0.75
"""A sentence whose words are all in another is a copy only when it is at least this much of its length."""

_BATCH = 512


def plain(text: str) -> str:
    """The words alone: small letters, no punctuation."""
    return re.sub(r"[^\w%°$']+", " ", text.lower()).strip()


def read_texts(path: Path) -> list[str]:
    """The texts of a file: JSON Lines with ``text``, or a sentence a line, its answer after ``=>``."""
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        json.loads(line)["text"] if line.startswith("{") else line.partition("=>")[0].strip()
        for line in lines
        if line and not line.startswith("#")
    ]


def near_copies(texts: Sequence[str], known: Iterable[str]) -> list[bool]:
    """For each text, whether it is nearly one of the known ones.

    Nearly is a token-set ratio of `NEAR` or more between sentences of about the same length.
    """
    others = sorted({plain(text) for text in known} - {""})
    if not others:
        return [False] * len(texts)
    lengths = np.array([len(text) for text in others], dtype=np.float32)
    found: list[bool] = []
    for begin in range(0, len(texts), _BATCH):
        batch = [plain(text) for text in texts[begin : begin + _BATCH]]
        scores = process.cdist(
            batch, others, scorer=fuzz.token_set_ratio, score_cutoff=NEAR, dtype=np.float32
        )
        own = np.array([max(len(text), 1) for text in batch], dtype=np.float32)[:, None]
        alike = np.minimum(own, lengths) >= SHORTER * np.maximum(own, lengths)
        hits = np.count_nonzero((scores >= NEAR) & alike, axis=1)
        found += [bool(hit) for hit in hits.tolist()]
    return found
