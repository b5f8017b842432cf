"""Which sentences of an examination have a training row that is like them.

What a model does with phrasing that it has met tells of its memory; only the other sentences tell what it
makes of a new person. Words are compared in any order, and all of them count: by a measure that is content
with the words they share, a short row would make most sentences seen. Comparing takes minutes, so the outcome
is kept.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from rapidfuzz import fuzz, process
from rich.console import Console
from rich.progress import track

from assistant_core import paths
from models.dataset.leakage import plain, read_texts

SEEN = 80.0
"""From this token-sort ratio on, out of 100, a sentence counts as seen."""


def seen_flags(texts: Iterable[str], rows: Path) -> dict[str, bool]:
    """For each text, whether some training row is like it.

    Args:
        texts: Sentences of an examination.
        rows: The training rows, in a form that `models.dataset.leakage.read_texts` reads.
    """
    wanted = set(texts)
    kept = paths.cache_dir() / "examine" / f"seen-{_key(rows)}.json"
    known: dict[str, bool] = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
    missing = sorted(wanted - known.keys())
    if missing:
        known |= _compared(missing, read_texts(rows))
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(known), encoding="utf-8")
    return {text: known[text] for text in wanted}


def _key(rows: Path) -> str:
    return hashlib.sha256(f"{SEEN} ".encode() + rows.read_bytes()).hexdigest()[:20]


def _compared(texts: Sequence[str], rows: Iterable[str]) -> dict[str, bool]:
    known = sorted({plain(row) for row in rows} - {""})
    shown = track(texts, "comparing with the rows", console=Console(stderr=True), transient=True)
    return {text: _like_any(plain(text), known) for text in shown}


def _like_any(text: str, known: Sequence[str]) -> bool:
    alike = process.extract_iter(text, known, scorer=fuzz.token_sort_ratio, score_cutoff=SEEN)
    return next(alike, None) is not None
