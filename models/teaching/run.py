"""One teaching, from lessons to an examined model directory, in a work folder where it can be gone on with.

What lies in the folder: ``lessons.json`` (what this teaching is about), ``rows.jsonl``, ``held_back.jsonl``,
``run/`` (the training) and ``made/`` (the model directory). Nothing outside the folder changes.
"""

import hashlib
import json
import logging
import os
import shutil
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from assistant_core import paths
from assistant_core.calibration import Calibration
from assistant_core.catalog import Function
from assistant_core.corrections import Correction
from assistant_core.model_files import ADAPTER, FUNCTIONS, MODEL, sha256
from assistant_core.token_map import TokenMap
from models.dataset.leakage import near_copies
from models.dataset.rows import Row, read_rows, write_rows
from models.export.adapter import read_matrices, write_adapter
from models.export.run_files import ADAPTER as ARRAYS
from models.export.run_files import NEW_ROWS, read_arrays
from models.export.token_rows import with_rows
from models.teaching import installed
from models.teaching.curriculum import Curriculum
from models.teaching.examining import answered, examined, old, questions_of
from models.teaching.folders import throw_away
from models.teaching.lesson import corrected, lessons_of
from models.teaching.materials import Materials
from models.teaching.progress import LESSONS, Progress, TeachingFailed, Tell
from models.teaching.values import Words
from models.teaching.verdict import Old, Result
from models.training.train import train

SET = "taught"
"""The name of the set of functions of a taught model's adapter."""

HELD_BACK = 40
"""Sentences that each new function is examined with."""

log = logging.getLogger(__name__)


class Teaching:
    """One teaching.

    Args:
        functions: The functions of the person's own that are to be understood.
        catalog: Every function there is.
        corrections: What was misunderstood.
        folder: Where to work; made when absent.
        examples: Sentences to examine new functions with; they are made for those that have none here.
        materials: What it is made from; those of the shipped model when not given.

    Raises `TeachingFailed` when a function has no phrases, and when there is nothing to teach.
    """

    def __init__(
        self,
        functions: Sequence[Function],
        catalog: Iterable[Function],
        corrections: Sequence[Correction],
        folder: Path,
        examples: Sequence[Row] = (),
        materials: Materials | None = None,
    ) -> None:
        built_in = [function for function in catalog if not function.binding]
        self.lessons = lessons_of(functions)
        self.lessons += corrected(corrections, [*built_in, *functions])
        if not self.lessons:
            raise TeachingFailed("there is nothing to teach", said="There is nothing that I could learn.")
        self._old = TokenMap.of_catalog(built_in)
        self._materials = materials
        self._shapes = TokenMap.of_catalog([*built_in, *functions])
        self._examples = examples
        self._folder = folder

    def go(self, tell: Tell) -> Result | None:
        """Do all of it; None when it was stopped, and can be gone on with.

        Raises `TeachingFailed`, `ModelMissing` and OSError.
        """
        given = self._materials or Materials.shipped(self._old)
        self._begin(sha256(given.model / MODEL))
        rows, made = self._kept_rows() or self._new_rows(given, tell)
        tell(Progress("rows", 1))
        held_back = self._sentences(made)
        if not self._trained(rows, given, tell):
            return None
        return self._examined(self._made(given.model), held_back, given, tell)

    @property
    def made(self) -> Path:
        """The model directory that comes out."""
        return self._folder / "made"

    def _begin(self, base: str) -> None:
        """Forget what an earlier teaching of something else has left."""
        about = {
            "base": base,
            "lessons": [asdict(lesson) for lesson in self.lessons],
            "examples": [row.text for row in self._examples],
        }
        note, text = self._folder / LESSONS, json.dumps(about, indent=1)
        if note.is_file() and note.read_text(encoding="utf-8") == text:
            return
        throw_away(self._folder)
        self._folder.mkdir(parents=True)
        unfinished = note.with_suffix(".part")
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(note)

    @property
    def _rows_files(self) -> tuple[Path, Path]:
        return self._folder / "rows.jsonl", self._folder / "held_back.jsonl"

    def _kept_rows(self) -> tuple[list[Row], list[Row]] | None:
        """The rows and the sentences that were made before; None when they are not there, or broken."""
        try:
            rows, held_back = (list(read_rows(file)) for file in self._rows_files)
        except FileNotFoundError:
            return None
        except (ValueError, KeyError, TypeError) as error:
            log.warning("the rows that were kept are broken, and made anew: %s", type(error).__name__)
            return None
        return (rows, held_back) if rows and held_back else None

    def _new_rows(self, given: Materials, tell: Tell) -> tuple[list[Row], list[Row]]:
        tell(Progress("rows", 0))
        shipped = given.rows()
        tell(Progress("rows", 0.6))
        words = Words(shipped, self._old, given.base)
        curriculum = Curriculum(self.lessons, self._shapes, shipped, words)
        rows = curriculum.rows(given.amounts)
        against = [question.text for question in given.questions] + [row.text for row in self._examples]
        copies = near_copies([row.text for row in rows], against)
        rows = [row for row, copy in zip(rows, copies, strict=True) if not copy]
        held_back = curriculum.held_back(HELD_BACK)
        for file, content in zip(self._rows_files, (rows, held_back), strict=True):
            _write_whole(file, content)
        return rows, held_back

    def _sentences(self, made: Sequence[Row]) -> list[Row]:
        """What the new functions are examined with. Raises `TeachingFailed` when one has no sentence."""
        given = {row.calls[0].name for row in self._examples}
        found = [*self._examples, *(row for row in made if row.calls[0].name not in given)]
        lacking = set(self._new) - {row.calls[0].name for row in found}
        if lacking:
            raise TeachingFailed(
                f"there is no sentence to examine {min(lacking)} with",
                cure="write more phrases, said differently",
            )
        return found

    @property
    def _new(self) -> list[str]:
        """The names of the new functions."""
        return [lesson.shape.name for lesson in self.lessons if lesson.new]

    def _trained(self, rows: Sequence[Row], given: Materials, tell: Tell) -> bool:
        run = self._folder / "run"
        if (self._folder / "trained").exists():
            return True
        ended = train(
            given.settings,
            rows,
            (),
            given.base,
            self._shapes,
            run,
            function_model=given.model / MODEL,
            tokens=[lesson.shape.token for lesson in self.lessons if lesson.new],
            resume=True,
            report=lambda step: tell(Progress("training", step.step / step.steps, step.left)),
        )
        if ended:
            (self._folder / "trained").touch()
        return ended

    def _made(self, shipped: Path) -> Path:
        """The model directory, made anew."""
        made = self.made
        shutil.rmtree(made, ignore_errors=True)
        made.mkdir()
        rows = read_arrays(self._folder / "run" / ARRAYS)[NEW_ROWS]
        new = {lesson.shape.token: rows[lesson.shape.token] for lesson in self.lessons if lesson.new}
        with_rows(shipped / MODEL, new, made / MODEL)
        self._shapes.write(made / FUNCTIONS)
        Calibration.read(shipped).write(made)
        write_adapter(read_matrices(self._folder / "run"), self._shapes, SET, made / MODEL, made / ADAPTER)
        return made

    def _examined(self, made: Path, held_back: Sequence[Row], given: Materials, tell: Tell) -> Result:
        new = questions_of([row for row in held_back if row.calls[0].name in self._new])
        clock = _Clock(tell, 2 * len(given.questions) + len(new))
        before = self._before(given, clock)
        after = old(answered(made, given.questions, clock.told(len(given.questions))))
        result = examined(self._new, answered(made, new, clock.told(len(new))), before, after)
        phrases = {lesson.shape.name: list(lesson.phrases) for lesson in self.lessons if lesson.new}
        installed.Taught(
            at=installed.now(),
            base=sha256(given.model / MODEL),
            model=sha256(made / MODEL),
            functions=phrases,
            corrections=[heard for lesson in self.lessons for heard in lesson.heard],
            figures=result.figures,
        ).write(made)
        return result

    def _before(self, given: Materials, clock: "_Clock") -> Old:
        """The examination of the model that learns, which is done once for a model and its questions."""
        asked = hashlib.sha256(sha256(given.model / MODEL).encode())
        asked.update(f"{version('octavox')} {given.questions!r}".encode())
        kept = paths.cache_dir() / f"examined-{asked.hexdigest()[:16]}.json"
        told = clock.told(len(given.questions))
        try:
            found = Old(**json.loads(kept.read_text(encoding="utf-8")))
            told(1)
        except (OSError, ValueError, TypeError):
            found = old(answered(given.model, given.questions, told))
            kept.write_text(json.dumps(asdict(found)), encoding="utf-8")
        return found


def _write_whole(file: Path, rows: Sequence[Row]) -> None:
    """Write rows so that a power cut leaves all of them or no file. Raises OSError."""
    unfinished = file.with_suffix(".part")
    write_rows(unfinished, rows)
    with unfinished.open("rb") as content:
        os.fsync(content.fileno())
    unfinished.replace(file)


class _Clock:
    """Tells how far an examination of several parts is."""

    def __init__(self, tell: Tell, whole: int) -> None:
        self._tell, self._whole = tell, whole
        self._done = 0
        self._since = time.monotonic()

    def told(self, count: int) -> Callable[[float], None]:
        """What a part of so many sentences tells its share to."""
        before = self._done
        self._done += count

        def tell(share: float) -> None:
            done = before + share * count
            spent = time.monotonic() - self._since
            self._tell(Progress("examination", done / self._whole, spent * (self._whole / max(done, 1) - 1)))

        return tell
