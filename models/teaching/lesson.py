"""What is to be taught: a function, and the phrases that its owner gave for it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from assistant_core.calls import Call
from assistant_core.catalog import Function
from assistant_core.corrections import Correction
from assistant_core.functions import Kind
from assistant_core.token_map import FunctionShape, TokenMap
from models.teaching.progress import TeachingFailed

PLACE = re.compile(r"\{(\w+)\}")
_NO_WORDS = re.compile(r"[()\[\]|~]+|\{(?!\w+\})|(?<!\w)\}")
"""What stands for something else in the patterns of `models.dataset.grammar`."""


@dataclass(frozen=True)
class Lesson:
    """One function to be taught, or one that was misunderstood.

    Attributes:
        shape: Its token, name and parameters.
        phrases: Sentences that call it, with ``{parameter}`` where its words stand.
        fixed: Arguments that all of its phrases have and that do not stand in them, such as a direction.
        new: Whether the model was not taught the function when it was shipped.
        heard: The sentences that were corrected, where its phrases come from such.
    """

    shape: FunctionShape
    phrases: tuple[str, ...]
    fixed: Mapping[str, str] = field(default_factory=dict)
    new: bool = True
    heard: tuple[str, ...] = ()

    @classmethod
    def of(cls, function: Function) -> "Lesson":
        """The lesson of a function of one's own, from its phrases."""
        (shape,) = TokenMap.of_catalog([function]).by_token.values()
        return cls(shape, tuple(filter(None, map(clean, function.phrases))))

    @property
    def subject(self) -> str:
        """The words that tell best what it is about."""
        return self.shape.name.replace("_", " ")

    def is_occasion(self, parameter: str) -> bool:
        """Whether a parameter tells what it is for, "for {task}", and not what the verb is about."""
        known = self.shape.parameter(parameter)
        if known is None or known.kind is not Kind.TEXT or known.choices:
            return False
        said = [phrase for phrase in self.phrases if parameter in places(phrase)]
        behind = re.compile(rf"\b(?:for|on|about) \{{{parameter}\}}")
        return bool(said) and all(behind.search(phrase) for phrase in said)


def lessons_of(functions: Iterable[Function]) -> list[Lesson]:
    """The lessons of functions of one's own. Raises `TeachingFailed` for one without phrases."""
    lessons = [Lesson.of(function) for function in functions]
    for lesson in lessons:
        if not lesson.phrases:
            raise TeachingFailed(
                f"{lesson.shape.name} has no phrases", cure="write a few sentences that call it"
            )
    return lessons


def corrected(corrections: Iterable[Correction], catalog: Iterable[Function]) -> Iterator[Lesson]:
    """The lessons of what was misunderstood: a lesson for each function and what its phrases have in common.

    A correction to several calls, or with a call inside another, is understood by its words alone and is no
    lesson.
    """
    shapes = TokenMap.of_catalog(catalog).by_name
    found: dict[tuple[str, tuple[tuple[str, str], ...]], list[tuple[str, str]]] = {}
    for correction in corrections:
        if len(correction.calls) != 1 or correction.calls[0].name not in shapes:
            continue
        (call,) = correction.calls
        cut = _cut(correction.heard, call, shapes[call.name])
        if cut is not None:
            found.setdefault((call.name, tuple(sorted(cut[1].items()))), []).append(
                (cut[0], correction.heard)
            )
    for (name, fixed), said in found.items():
        phrases, heard = zip(*said, strict=True)
        yield Lesson(shapes[name], phrases, dict(fixed), new=False, heard=heard)


def _cut(heard: str, call: Call, shape: FunctionShape) -> tuple[str, dict[str, str]] | None:
    """A sentence with places for its arguments, and those not in it; None when one can be neither."""
    phrase = clean(heard)
    fixed: dict[str, str] = {}
    for name, words in call.arguments.items():
        parameter = shape.parameter(name)
        if parameter is None or not isinstance(words, str):
            return None
        if parameter.choices:
            fixed[name] = words
            continue
        said = rf"(?<!\w){re.escape(words.lower())}(?!\w)"
        phrase, count = re.subn(said, f"{{{name}}}", phrase)
        if count != 1:
            return None
    return phrase, fixed


def clean(phrase: str) -> str:
    """A phrase in small letters, without what is no word and no place."""
    return " ".join(_NO_WORDS.sub(" ", phrase).lower().split()).rstrip(" .!?,;:")


def places(phrase: str) -> tuple[str, ...]:
    """The parameters that have a place in a phrase, in order."""
    return tuple(PLACE.findall(phrase))
