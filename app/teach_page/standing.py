"""What there is to be taught and what was taught: the person's own functions, corrections, the model."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from assistant_core.catalog import Catalog, Function
from assistant_core.corrections import Correction, Corrections
from assistant_core.errors import FeedbackFailed, ModelMissing
from assistant_core.first_ideas import first_ideas
from assistant_core.live_settings import LiveSettings
from models.teaching import installed, process
from models.teaching.installed import Taught
from models.teaching.lesson import Lesson, corrected


class Use(StrEnum):
    """What becomes of the model that was taught last.

    Attributes:
        NONE: Nothing was taught.
        NOW: It is in use.
        OUTDATED: It was made from another model than Octavox has now, or is not whole.
        OVERRULED: The settings name another function model.
        BROKEN: What it was taught cannot be read.
    """

    NONE = "none"
    NOW = "now"
    OUTDATED = "outdated"
    OVERRULED = "overruled"
    BROKEN = "broken"


class Learnt(StrEnum):
    """How much of a function the model in use has learnt.

    Attributes:
        NOT: Nothing.
        AT_FIRST: It has a first idea of it.
        AS_IT_IS: It was taught with the phrases that the function has.
        AS_IT_WAS: It was taught with other phrases.
        LOST: It was taught to a model that is not in use.
    """

    NOT = "not"
    AT_FIRST = "at first"
    AS_IT_IS = "as it is"
    AS_IT_WAS = "as it was"
    LOST = "lost"


@dataclass(frozen=True)
class Own:
    """A function of the person's own.

    Attributes:
        learnt: How much of it the model has learnt.
        corrected: Whether a correction calls it.
    """

    function: Function
    learnt: Learnt
    corrected: bool


@dataclass(frozen=True)
class Standing:
    """Everything at one moment.

    Attributes:
        own: The person's own functions.
        taught: What was taught last; None when nothing was, or it cannot be read.
        use: What becomes of it.
        before: When the model before it was taught; None when there was none but the shipped one.
        corrections: How many corrections there are.
        teachable: How many of them are taught along.
        problem: Why the corrections cannot be read; empty when they can.
        unfinished: The functions of a teaching that can be gone on with; None when there is no such.
    """

    own: tuple[Own, ...]
    taught: Taught | None
    use: Use
    before: datetime | None
    corrections: int
    teachable: int
    problem: str
    unfinished: tuple[str, ...] | None

    @property
    def at_first(self) -> list[str]:
        """The functions of which there is a first idea and no more."""
        return [one.function.name for one in self.own if one.learnt is Learnt.AT_FIRST]

    @property
    def gone(self) -> list[str]:
        """The functions that were taught and are not among the person's own any more."""
        there = {one.function.name for one in self.own}
        return [name for name in (self.taught.functions if self.taught else ()) if name not in there]


@dataclass(frozen=True)
class Sight:
    """Where all of it is seen."""

    catalog: Catalog
    corrections: Corrections
    live: LiveSettings

    def now(self) -> Standing:
        """How things stand."""
        self.catalog.refresh()
        taught, use = self._taught()
        known, problem = self._known()
        called = {call.name for one in known for call in one.calls}
        unfinished = process.unfinished()
        ideas = first_ideas(installed.in_use()).keys() if use is not Use.OVERRULED else set()
        return Standing(
            own=tuple(
                Own(function, _learnt(function, taught, use, ideas), function.name in called)
                for function in self.catalog
                if function.binding
            ),
            taught=taught,
            use=use,
            before=_moment(installed.folder_before()),
            corrections=len(known),
            teachable=sum(len(lesson.phrases) for lesson in corrected(known, self.catalog)),
            problem=problem,
            unfinished=None if unfinished is None else tuple(unfinished),
        )

    def _taught(self) -> tuple[Taught | None, Use]:
        chosen = installed.chosen_folder()
        if chosen is None:
            return None, Use.NONE
        try:
            taught = Taught.read(chosen)
        except ModelMissing:
            return None, Use.BROKEN
        if not installed.fits(chosen):
            return taught, Use.OUTDATED
        return taught, Use.OVERRULED if self.live.now.models.function else Use.NOW

    def _known(self) -> tuple[list[Correction], str]:
        try:
            return self.corrections.all(), ""
        except FeedbackFailed as error:
            return [], error.said


def _learnt(function: Function, taught: Taught | None, use: Use, ideas: AbstractSet[str]) -> Learnt:
    phrases = taught.functions.get(function.name) if taught is not None else None
    if function.name in ideas:
        return Learnt.AT_FIRST
    if phrases is None:
        return Learnt.NOT
    if use is not Use.NOW:
        return Learnt.LOST
    return Learnt.AS_IT_IS if phrases == list(Lesson.of(function).phrases) else Learnt.AS_IT_WAS


def _moment(folder: Path | None) -> datetime | None:
    """When the model in a folder was taught; None when there is no such, or it does not say."""
    try:
        return None if folder is None else datetime.fromisoformat(Taught.read(folder).at)
    except (ModelMissing, ValueError):
        return None
