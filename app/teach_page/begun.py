"""What was begun to be taught and is neither kept nor discarded, and whether it can be gone on with."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from assistant_core.errors import ModelMissing
from models import function_model
from models.teaching import process
from models.teaching.lesson import Lesson
from models.teaching.progress import LESSONS


class Match(StrEnum):
    """How what was begun goes with what would be taught now.

    Attributes:
        SAME: It is of the very same, and is gone on with.
        OTHER_FUNCTIONS: It is of other functions.
        OTHER_LESSONS: It is of the same functions, with other phrases or corrections.
        OTHER_MODEL: It is of another function model.
    """

    SAME = "same"
    OTHER_FUNCTIONS = "other functions"
    OTHER_LESSONS = "other lessons"
    OTHER_MODEL = "other model"


@dataclass(frozen=True)
class Begun:
    """A teaching that was begun.

    Attributes:
        functions: The functions that it is of.
        about: What it is about, as `models.teaching.run` notes it.
        fits: Whether it is of the function model that there is now, as far as that is known.
    """

    functions: tuple[str, ...]
    about: Mapping[str, Any]
    fits: bool

    @classmethod
    def now(cls) -> "Begun | None":
        """The one that there is; None when there is no such."""
        functions = process.unfinished()
        if functions is None:
            return None
        about = _noted()
        return cls(tuple(functions), about, _is_base(about.get("base")))

    def match(self, lessons: Sequence[Lesson]) -> Match:
        """How it goes with these lessons; with anything but the same a teaching begins at zero."""
        if set(self.functions) != {lesson.shape.name for lesson in lessons if lesson.new}:
            return Match.OTHER_FUNCTIONS
        if not self.fits:
            return Match.OTHER_MODEL
        now = json.loads(json.dumps([asdict(lesson) for lesson in lessons]))
        same = self.about.get("lessons") == now and not self.about.get("examples")
        return Match.SAME if same else Match.OTHER_LESSONS


def _noted() -> Mapping[str, Any]:
    try:
        found: Mapping[str, Any] = json.loads((process.folder() / LESSONS).read_text(encoding="utf-8"))
    except (OSError, ValueError):  # it was discarded just now
        return {}
    return found


def _is_base(noted: object) -> bool:
    try:
        return noted == function_model.checksum()
    except ModelMissing:
        return True  # it is built before anything is taught, and is mostly the one there was
