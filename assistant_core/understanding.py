"""From a text to the calls it asks for: by own phrases, what was corrected, likeness, else by the model."""

import asyncio
import logging
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from assistant_core.calls import Call, Interpretation, Way
from assistant_core.catalog import IRRELEVANT, Catalog
from assistant_core.corrections import Corrections
from assistant_core.errors import FeedbackFailed, ModelMissing
from assistant_core.file_stamp import Stamp, stamp_of
from assistant_core.first_ideas import first_ideas
from assistant_core.interpreter import Interpreter
from assistant_core.model_files import FUNCTIONS, TAUGHT
from assistant_core.near_phrases import near_phrase_call
from assistant_core.phrases import phrase_call
from assistant_core.token_map import TokenMap

log = logging.getLogger(__name__)


class Understanding:
    """Asks whoever knows best.

    Attributes:
        interpreter: The function model.
        corrections: What was misunderstood before.
    """

    def __init__(self, catalog: Catalog, interpreter: Interpreter, corrections: Corrections | None) -> None:
        self._catalog = catalog
        self.interpreter = interpreter
        self.corrections = corrections

    async def interpret(self, text: str, function: str | None = None) -> Interpretation:
        """The calls of a text; of a function when a person chose it. Raises as `Interpreter.interpret`."""
        self._catalog.refresh()
        if function is None and (known := self._known(text) or self._like(text)) is not None:
            return known
        made = await self.interpreter.interpret(text, function=function)
        others = tuple(one for one in made.alternatives if one.name in self._catalog)
        return replace(made, calls=self._as_they_are_now(made.calls), alternatives=others)

    async def teach(self, heard: str, calls: Sequence[Call]) -> str:
        """Keep what a sentence means. Where it cannot be kept, the rest goes on; returns why, in words."""
        if self.corrections is None:
            return ""
        try:
            await asyncio.to_thread(self.corrections.add, heard, calls)
        except FeedbackFailed as error:
            log.warning("%s", error)
            return f"I could not keep what you meant. {error.said} To mend it: {error.cure}."
        return ""

    def _known(self, text: str) -> Interpretation | None:
        """By phrases and corrections: a phrase comes first, unless this very sentence was corrected."""
        own = phrase_call(text, self._catalog)
        if own is not None and not self._corrected_itself(text):
            return Interpretation((own,), 1.0, way=Way.PHRASE)
        calls = self._corrected(text)
        if calls is None or any(call.name not in self._catalog for call in calls):
            return None if own is None else Interpretation((own,), 1.0, way=Way.PHRASE)
        return Interpretation(self._as_they_are_now(calls), 1.0, taught=True, way=Way.CORRECTION)

    def _corrected_itself(self, text: str) -> bool:
        try:
            return self.corrections is not None and self.corrections.knows(text)
        except FeedbackFailed as error:
            log.warning("%s", error)
            return False

    def _corrected(self, text: str) -> tuple[Call, ...] | None:
        try:
            return self.corrections.meaning(text) if self.corrections is not None else None
        except FeedbackFailed as error:
            log.warning("%s", error)
            return None

    def _like(self, text: str) -> Interpretation | None:
        """The nearest phrase of a function of one's own that the model was not taught yet."""
        model = self.interpreter.directory
        taught = _functions_of(model) - _ideas_of(model)
        like = near_phrase_call(
            text, (one for one in self._catalog if one.phrases and one.name not in taught)
        )
        return None if like is None else Interpretation((like.call,), like.likeness, way=Way.LIKENESS)

    def _as_they_are_now(self, calls: Sequence[Call]) -> tuple[Call, ...]:
        """Calls of functions as the catalog has them; one whose function is gone asks for nothing.

        Models and corrections know a person's own functions as they were when they were learnt.
        """
        return tuple(self._as_it_is_now(call) or Call(IRRELEVANT) for call in calls)

    def _as_it_is_now(self, call: Call) -> Call | None:
        """A call without the arguments that its function no longer takes; None where the function is gone."""
        if call.name not in self._catalog:
            return None
        function = self._catalog[call.name]
        kept: dict[str, str | Call] = {}
        for name, value in call.arguments.items():
            now = self._as_it_is_now(value) if isinstance(value, Call) else value
            if now is not None and function.parameter(name) is not None:
                kept[name] = now
        return Call(call.name, kept)


def _functions_of(directory: Path) -> AbstractSet[str]:
    """The names of the functions that a model knows; none where there is no model."""
    file = directory / FUNCTIONS
    return _functions_in(file, stamp_of(file))


def _ideas_of(directory: Path) -> AbstractSet[str]:
    return _ideas_in(directory, stamp_of(directory / TAUGHT))


@lru_cache(maxsize=4)
def _ideas_in(directory: Path, stamp: Stamp | None) -> AbstractSet[str]:
    return first_ideas(directory).keys()


@lru_cache(maxsize=4)
def _functions_in(file: Path, stamp: Stamp | None) -> AbstractSet[str]:
    try:
        return TokenMap.read(file).by_name.keys()
    except ModelMissing:
        return frozenset()
