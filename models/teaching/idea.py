"""A first idea of new functions in a minute or two, without PyTorch: only their tokens' rows are learnt.

Everything else of the model stays as it is, and with it all other answers. A row is learnt on the hidden
states behind which its token is to follow, as llama.cpp gives them (Hao et al. 2023, "ToolkenGPT", arXiv
2305.11554). The arguments are read as those of a function that takes the like.
"""

import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant_core.calibration import Calibration
from assistant_core.catalog import Function
from assistant_core.decoder import Decoder
from assistant_core.errors import ModelMissing
from assistant_core.first_ideas import Idea
from assistant_core.model_files import FUNCTIONS, MODEL, sha256
from assistant_core.token_map import TokenMap
from models.dataset.rows import Row
from models.export.token_rows import with_rows
from models.teaching import installed
from models.teaching.curriculum import Amounts, Curriculum
from models.teaching.fitting import fitted, leaning_back
from models.teaching.kindred import kindred
from models.teaching.lesson import lessons_of
from models.teaching.materials import Materials
from models.teaching.progress import IDEA, Progress, Tell
from models.teaching.values import Words
from models.teaching.verdict import MOST_LOST

AMOUNTS = Amounts(
    wishes=120, denials=20, asked=8, strangers=6, rivals=20, joined=0, neighbours=40, replayed=600
)
"""Rows that are looked at; each takes some hundredths of a second."""

FARTHEST = -3.0
"""With a new function leaning back farther than this it is hardly ever called."""


@dataclass(frozen=True)
class Seen:
    """What a model makes of sentences when it chooses a function.

    Attributes:
        states: (sentences, width).
        logits: (sentences, functions).
    """

    states: NDArray[np.float64]
    logits: NDArray[np.float64]


class FirstIdea:
    """Gives the shipped model a first idea of functions.

    Args:
        functions: The functions.
        catalog: Every function there is.
        folder: Where to work.
        materials: What it is made from; those of the shipped model when not given.

    Raises `TeachingFailed` when a function has no phrases.
    """

    def __init__(
        self,
        functions: Sequence[Function],
        catalog: Iterable[Function],
        folder: Path,
        materials: Materials | None = None,
    ) -> None:
        built_in = [function for function in catalog if not function.binding]
        self._lessons = lessons_of(functions)
        self._old = TokenMap.of_catalog(built_in)
        self._shapes = TokenMap.of_catalog([*built_in, *functions])
        self._places = {lesson.shape.name: number for number, lesson in enumerate(self._lessons)}
        self._folder = folder
        self._materials = materials

    def is_in(self, folder: Path) -> bool:
        """Whether a model directory has a first idea of just these functions, from the phrases they have."""
        try:
            known, shapes = installed.Taught.read(folder), TokenMap.read(folder / FUNCTIONS)
        except ModelMissing:
            return False
        return known.functions == self._phrases and shapes.to_json() == self._shapes.to_json()

    @property
    def _phrases(self) -> dict[str, list[str]]:
        return {lesson.shape.name: list(lesson.phrases) for lesson in self._lessons}

    def go(self, tell: Tell) -> bool:
        """Learn it and leave a model directory in the folder; False when the old functions would suffer.

        A new function leans back so far that of the fixed sentences for the others few enough go to it.
        Raises `ModelMissing`.
        """
        given = self._materials or Materials.shipped(self._old)
        tell(Progress(IDEA, 0))
        rows = self._rows(given)
        decoder = Decoder(given.model, threads=os.cpu_count() or 1)
        try:
            seen = _looked(decoder, [row.text for row in rows], tell, 0.2, 0.6)
            wanted = np.array([self._places.get(row.calls[0].name, -1) for row in rows])
            learnt = fitted(seen.states, seen.logits, wanted, len(self._lessons))
            asked = _looked(decoder, [question.text for question in given.questions], tell, 0.6, 0.9)
            leaning = leaning_back(learnt, asked.states, asked.logits, MOST_LOST)
            if leaning < FARTHEST:
                return False
            ideas = self._ideas(decoder, TokenMap.read(given.model / FUNCTIONS), rows, seen)
        finally:
            decoder.close()
        self._write(given.model, learnt, leaning, ideas)
        tell(Progress(IDEA, 1))
        return True

    def _rows(self, given: Materials) -> list[Row]:
        shipped = given.rows()
        words = Words(shipped, self._old, given.base)
        return Curriculum(self._lessons, self._shapes, shipped, words).rows(AMOUNTS)

    def _ideas(self, decoder: Decoder, known: TokenMap, rows: Sequence[Row], seen: Seen) -> dict[str, Idea]:
        found = {}
        for lesson in self._lessons:
            name = lesson.shape.name
            mine = [number for number, row in enumerate(rows) if row.calls[0].name == name]
            taken_for = seen.logits[mine or slice(None)].mean(0)
            found[name] = kindred(decoder, known, lesson.shape, [rows[n] for n in mine], taken_for)
        return found

    def _write(self, model: Path, rows: NDArray[np.float64], leaning: float, ideas: dict[str, Idea]) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        tokens = [lesson.shape.token for lesson in self._lessons]
        learnt = {token: row.astype(np.float32) for token, row in zip(tokens, rows, strict=True)}
        with_rows(model / MODEL, learnt, self._folder / MODEL)
        self._shapes.write(self._folder / FUNCTIONS)
        leanings = {lesson.shape.name: leaning for lesson in self._lessons}
        Calibration.read(model).leaning(leanings).write(self._folder)
        installed.Taught(
            at=installed.now(),
            base=sha256(model / MODEL),
            model=sha256(self._folder / MODEL),
            functions=self._phrases,
            corrections=[],
            figures={},
            ideas=ideas,
        ).write(self._folder)


def _looked(decoder: Decoder, texts: Sequence[str], tell: Tell, begin: float, end: float) -> Seen:
    seen = []
    for number, text in enumerate(texts):
        seen.append(decoder.look(text))
        tell(Progress(IDEA, begin + (end - begin) * (number + 1) / len(texts)))
    states, logits = zip(*seen, strict=True)
    return Seen(np.array(states, dtype=np.float64), np.array(logits, dtype=np.float64))
