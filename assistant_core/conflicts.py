"""What the phrases of a person's own function get in the way of, before they are kept.

Phrases come before the model, and of two that fit a sentence the one with more words of its own is taken
(`assistant_core.phrases`). So a phrase can be another function's already, take some of its sentences, leave
it some, or take a sentence from the function model.
"""

import asyncio
import re
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from time import monotonic

from assistant_core.calls import Interpretation
from assistant_core.catalog import IRRELEVANT, Function, Parameter
from assistant_core.errors import AnswerMalformed, OctavoxError, TextTooLong
from assistant_core.phrases import Shape, fits
from assistant_core.samples import sample_words
from assistant_core.settings import Thresholds

MOST_TRIED = 40
"""Phrases that the function model is asked about; of more, the last ones, which are likeliest new."""
SECONDS = 20.0
"""After so long no further phrase is put to the model."""
LEAST = Thresholds().choose
"""The least confidence that counts; below it nothing would be done with the sentence anyhow."""
AT_ONCE = 200
"""Phrases that are compared before others get a turn of the loop."""

Interpret = Callable[[str], Awaitable[Interpretation]]


class Sort(StrEnum):
    """How a phrase stands to what there is.

    Attributes:
        SAME: Another phrase is like it, and the file will refuse the later one.
        TAKES: It takes sentences of another phrase.
        LEAVES: Another phrase keeps sentences that fit this one.
        MODEL: It takes a sentence from the function model.
        UNTRIED: Some phrases were not put to the model.
    """

    SAME = "same"
    TAKES = "takes"
    LEAVES = "leaves"
    MODEL = "model"
    UNTRIED = "untried"


@dataclass(frozen=True)
class Conflict:
    """One phrase and what it gets in the way of, or what could not be found out.

    Attributes:
        phrase: As it was written; empty for `Sort.UNTRIED`, which is about several.
        other: The other function's name, or several that a sentence calls now; empty for `Sort.UNTRIED`.
        confidence: How sure it is; 1 for what follows from the words alone.
        words: All of it for the person, in a sentence.
    """

    phrase: str
    other: str
    sort: Sort
    confidence: float
    words: str


@dataclass(frozen=True, eq=False)
class _Phrase:
    """A phrase taken apart, with the function it calls and what its places take."""

    text: str
    shape: Shape
    function: str
    parameters: Mapping[str, Parameter]

    @property
    def literals(self) -> list[str]:
        """The words that have to be said as they stand, each once."""
        return list(dict.fromkeys(part for part in self.shape.parts if not part.startswith("{")))

    def sentence(self) -> str:
        """The phrase with words in its places, as a person might say it."""
        return re.sub(r"\{(\w+)\}", lambda place: self.words(place[0]), self.text)

    def words(self, part: str) -> str:
        """A part of its shape as words: a sample where it is a place."""
        if not part.startswith("{"):
            return part
        known = self.parameters.get(part[1:-1])
        return sample_words(known) if known is not None else part[1:-1]

    def like(self, other: "_Phrase") -> bool:
        """Whether nothing tells the phrases apart, whatever their places take."""
        return self.shape.outline == other.shape.outline

    def holds(self, other: "_Phrase") -> bool:
        """Whether the sentences of another phrase fit this one too."""
        found = self.shape.spans(list(other.shape.parts))
        return found is not None and all(
            fits(self.parameters.get(name), " ".join(map(other.words, other.shape.parts[a:b])))
            for name, (a, b) in found.items()
        )


async def conflicts(
    function_name: str,
    phrases: Sequence[str],
    parameters: Sequence[Parameter],
    functions: Iterable[Function],
    interpret: Interpret,
) -> list[Conflict]:
    """What the phrases of a function get in the way of, in the order of the phrases; the model's part last.

    It never raises for a model that is missing or fails: the result says that it could not be asked. It may
    be cancelled at any time, and puts at most `MOST_TRIED` phrases to the model, for at most `SECONDS`.

    Args:
        function_name: The function that is about to be kept.
        phrases: Its phrases.
        parameters: Its parameters, whose places are filled with words of their kind.
        functions: The catalog; what has this name in it is passed over, and so should a former name be.
        interpret: The function model, as `Interpreter.interpret`.
    """
    by_name = {parameter.name: parameter for parameter in parameters}
    mine: dict[tuple[str, ...], _Phrase] = {}
    for text in phrases:
        phrase = _Phrase(text, Shape(text), function_name, by_name)
        if phrase.literals:
            mine.setdefault(phrase.shape.outline, phrase)
    others = [phrase for f in functions if f.name != function_name for phrase in _phrases_of(f)]
    found = await _by_words(list(mine.values()), others)
    return found + await _by_model(list(mine.values()), interpret)


def _phrases_of(function: Function) -> Iterator[_Phrase]:
    parameters = {parameter.name: parameter for parameter in function.parameters}
    for text in function.phrases:
        yield _Phrase(text, Shape(text), function.name, parameters)


async def _by_words(mine: Sequence[_Phrase], others: Sequence[_Phrase]) -> list[Conflict]:
    """What follows from the words of the phrases alone: of each phrase and function the worst."""
    holding, held = _Index(others), _Index(mine)
    found: dict[tuple[_Phrase, str], Conflict] = {}
    for number, phrase in enumerate(mine):
        if number % AT_ONCE == 0:
            await asyncio.sleep(0)
        for other in holding.holding(phrase):
            if phrase.like(other):
                found[phrase, other.function] = _same(phrase, other)
            else:
                found.setdefault((phrase, other.function), _takes(phrase, other))
    for number, other in enumerate(others):
        if number % AT_ONCE == 0:
            await asyncio.sleep(0)
        for phrase in held.holding(other):
            found.setdefault((phrase, other.function), _leaves(phrase, other))
    places = {phrase: place for place, phrase in enumerate(mine)}
    return [found[key] for key in sorted(found, key=lambda key: places[key[0]])]


class _Index:
    """Phrases by their rarest word, so that not each has to be compared with each."""

    def __init__(self, phrases: Sequence[_Phrase]) -> None:
        common = Counter(word for phrase in phrases for word in phrase.literals)
        self._by_word: dict[str, list[_Phrase]] = defaultdict(list)
        for phrase in phrases:
            if phrase.literals:
                self._by_word[min(phrase.literals, key=lambda word: common[word])].append(phrase)

    def holding(self, phrase: _Phrase) -> Iterator[_Phrase]:
        """Those that are like a phrase, or that its sentences fit too."""
        for word in phrase.literals:
            for known in self._by_word.get(word, ()):
                if known.like(phrase) or known.holds(phrase):
                    yield known


async def _by_model(mine: Sequence[_Phrase], interpret: Interpret) -> list[Conflict]:
    """What the function model makes of the phrases now."""
    found: list[Conflict] = []
    tried = mine[-MOST_TRIED:]
    until = monotonic() + SECONDS
    for number, phrase in enumerate(tried):
        if monotonic() > until:
            return [*found, _untried(number, len(mine))]
        try:
            understood = await interpret(phrase.sentence())
        except (AnswerMalformed, TextTooLong):
            continue
        except OctavoxError as error:
            return [*found, _not_asked(error)]
        names = list(dict.fromkeys(call.name for call in understood.calls))
        if understood.confidence >= LEAST and not {IRRELEVANT, phrase.function} & set(names) and names:
            found.append(_understood(phrase, " and ".join(names), understood.confidence))
    return found if len(tried) == len(mine) else [*found, _untried(len(tried), len(mine))]


def _same(mine: _Phrase, other: _Phrase) -> Conflict:
    words = f"“{mine.text}” is a phrase of {other.function} already, and can call only one function."
    return Conflict(mine.text, other.function, Sort.SAME, 1.0, words)


def _takes(mine: _Phrase, other: _Phrase) -> Conflict:
    words = (
        f"“{mine.text}” fits “{other.text}” of {other.function}; "
        "your function would take over what is said like that."
    )
    return Conflict(mine.text, other.function, Sort.TAKES, 1.0, words)


def _leaves(mine: _Phrase, other: _Phrase) -> Conflict:
    words = f"“{other.text}” fits “{mine.text}” too, and would still call {other.function}."
    return Conflict(mine.text, other.function, Sort.LEAVES, 1.0, words)


def _understood(mine: _Phrase, other: str, confidence: float) -> Conflict:
    words = (
        f"“{mine.text}” is understood as {other} ({100 * confidence:.0f} %) now; "
        "your function would take it over."
    )
    return Conflict(mine.text, other, Sort.MODEL, confidence, words)


def _untried(tried: int, of: int) -> Conflict:
    words = f"{tried} of the {of} phrases were put to the function model; of the others it is not known."
    return Conflict("", "", Sort.UNTRIED, 1.0, words)


def _not_asked(error: OctavoxError) -> Conflict:
    words = f"What the function model makes of the phrases now is not known: {error.said}"
    return Conflict("", "", Sort.UNTRIED, 1.0, words)
