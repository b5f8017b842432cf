"""What there is to be taught and what was taught: the person's own functions, corrections, the model."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from app.teach_page.begun import Begun, Match
from assistant_core.catalog import Catalog, Function
from assistant_core.corrections import Correction, Corrections
from assistant_core.errors import FeedbackFailed, ModelMissing
from assistant_core.first_ideas import first_ideas
from assistant_core.live_settings import LiveSettings
from assistant_core.model_files import FUNCTIONS
from assistant_core.token_map import FunctionShape, TokenMap
from models import function_model
from models.teaching import installed
from models.teaching.installed import Taught
from models.teaching.lesson import Lesson, corrected


class Use(StrEnum):
    """What becomes of the model that was taught last.

    Attributes:
        NONE: Nothing was taught.
        NOW: It is in use.
        OUTDATED: It was made from another model than Octavox has now.
        MISSING: The model that it was made from is not there, so nobody knows whether it fits.
        OVERRULED: The settings name another function model.
        BROKEN: What it was taught cannot be read, or it is not whole.
    """

    NONE = "none"
    NOW = "now"
    OUTDATED = "outdated"
    MISSING = "missing"
    OVERRULED = "overruled"
    BROKEN = "broken"


class Learnt(StrEnum):
    """How much of a function the model in use has learnt.

    Attributes:
        NOT: Nothing.
        AT_FIRST: It has a first idea of it.
        AS_IT_IS: It was taught with the phrases that the function has.
        AS_IT_WAS: It was taught with other phrases.
        RESHAPED: It was taught when it took other words, or other choices of them.
        UNUSED: It was taught to a model that is not used for the time being.
        LOST: It was taught to a model that is of no use any more.
    """

    NOT = "not"
    AT_FIRST = "at first"
    AS_IT_IS = "as it is"
    AS_IT_WAS = "as it was"
    RESHAPED = "reshaped"
    UNUSED = "unused"
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
        overruled: Whether the settings name another function model, whatever is taught.
        before: When the model before it was taught; None when there was none but the shipped one.
        built_in: All other functions.
        corrections: What was corrected.
        problem: Why the corrections cannot be read; empty when they can.
        begun: A teaching that is neither kept nor discarded; None when there is no such.
    """

    own: tuple[Own, ...]
    taught: Taught | None
    use: Use
    overruled: bool
    before: datetime | None
    built_in: tuple[Function, ...]
    corrections: tuple[Correction, ...]
    problem: str
    begun: Begun | None

    def lessons(self, chosen: Sequence[str]) -> list[Lesson]:
        """What would be taught with these of the person's own functions chosen."""
        own = {one.function.name: one.function for one in self.own}
        functions = [own[name] for name in chosen if name in own]
        return [*map(Lesson.of, functions), *corrected(self.corrections, [*self.built_in, *functions])]

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
        ideas = first_ideas(installed.in_use()).keys() if use is not Use.OVERRULED else set()
        shapes = _shapes()
        return Standing(
            own=tuple(
                Own(function, _learnt(function, taught, use, ideas, shapes), function.name in called)
                for function in self.catalog
                if function.binding
            ),
            taught=taught,
            use=use,
            overruled=self._overruled,
            before=_moment(installed.folder_before()),
            built_in=tuple(function for function in self.catalog if not function.binding),
            corrections=tuple(known),
            problem=problem,
            begun=Begun.now(),
        )

    def goes_on(self, functions: Sequence[str]) -> bool:
        """Whether to teach these functions now would go on with what was begun."""
        standing = self.now()
        return standing.begun is not None and standing.begun.match(standing.lessons(functions)) is Match.SAME

    @property
    def _overruled(self) -> bool:
        return bool(self.live.now.models.function)

    def _taught(self) -> tuple[Taught | None, Use]:
        chosen = installed.chosen_folder()
        if chosen is None:
            return None, Use.NONE
        try:
            taught = Taught.read(chosen)
        except ModelMissing:
            return None, Use.BROKEN
        try:
            base = function_model.checksum()
        except ModelMissing:
            return taught, Use.MISSING
        if taught.base != base:
            return taught, Use.OUTDATED
        if not installed.fits(chosen):
            return taught, Use.BROKEN
        return taught, Use.OVERRULED if self._overruled else Use.NOW

    def _known(self) -> tuple[list[Correction], str]:
        try:
            return self.corrections.all(), ""
        except FeedbackFailed as error:
            return [], error.said


def _learnt(
    function: Function,
    taught: Taught | None,
    use: Use,
    ideas: AbstractSet[str],
    shapes: Mapping[str, FunctionShape],
) -> Learnt:
    phrases = taught.functions.get(function.name) if taught is not None else None
    if function.name in ideas:
        return Learnt.AT_FIRST
    if phrases is None:
        return Learnt.NOT
    if use in (Use.MISSING, Use.OVERRULED):
        return Learnt.UNUSED
    if use is not Use.NOW:
        return Learnt.LOST
    lesson = Lesson.of(function)
    if shapes.get(function.name) != lesson.shape:
        return Learnt.RESHAPED
    return Learnt.AS_IT_IS if phrases == list(lesson.phrases) else Learnt.AS_IT_WAS


def _shapes() -> Mapping[str, FunctionShape]:
    """By name, the functions as the model that was taught last knows them; none when it does not say."""
    chosen = installed.chosen_folder()
    try:
        return {} if chosen is None else TokenMap.read(chosen / FUNCTIONS).by_name
    except ModelMissing:
        return {}


def _moment(folder: Path | None) -> datetime | None:
    """When the model in a folder was taught; None when there is no such, or it does not say."""
    try:
        return None if folder is None else datetime.fromisoformat(Taught.read(folder).at)
    except (ModelMissing, ValueError):
        return None
