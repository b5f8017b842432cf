"""A phrase laid bare: without what is said around it, with its verb apart from what it is about.

"can I have a {kind}" is about "a {kind}"; "start a pomodoro" is the verb "start" and "a pomodoro".
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from models.teaching.lesson import PLACE, places

ARTICLE = re.compile(r"^(?:a|an|the|my|one|another|some|this|that|our|your) ")
ARTICLE_WORD = r"(?:a|an|the|my|one|another|some)"
TWO_ARTICLES = rf"{ARTICLE_WORD}(?: {ARTICLE_WORD}\b.*)?"
ONE_OF_MANY = re.compile(r"^(?:a|an|one|another|some) ")
CLAUSE = re.compile(r"\b(?:is|are|has|have|needs|need|wants|want|looks|feels|was|should|must)\b|'s\b|'re\b")
"""What a phrase has in it that says something: it can be said as it is only, and talked about in no frame."""

PREPOSITION = (
    r"(?:for|of|on|about|at|to|with|called|named|in|by|from|as|lasting|until|till|after|before|around|over"
    r"|under|within|into|since|during|because of)"
)
RATHER = r"(?:(?:up|down|just|only|about|around|exactly|at least|at most|the next|no later than) )*"

SAYS = re.compile(rf"{CLAUSE.pattern}|\b(?:i|we|you|he|she|they|am)\b|'(?:m|ll|ve|d)\b")
"""What no name of a thing has in it: "i'm late" is talked about as a sentence, "park mode" as a thing."""

_COMPOUND = re.compile(
    r"(?:park|focus|work|charge|test|study|sleep|party|walk|exercise|train|relax) "
    r"(?:mode|session|time|break|routine|day|night|block|sprint|round|scene|alert|alarm|drill)\b"
)
"""A thing whose first word looks like a verb: "park mode"."""


@dataclass(frozen=True)
class Bare:
    """A phrase without what is said around it.

    Attributes:
        verb: The verb of an imperative; empty when there is none.
        thing: What the phrase is about.
    """

    verb: str
    thing: str

    @property
    def imperative(self) -> str:
        """The whole as an imperative, where there is a verb."""
        return f"{self.verb} {self.thing}".strip()


@cache
def ways() -> Mapping[str, Any]:
    """How people say things, as ``ways.toml`` has it."""
    return tomllib.loads(files("models.teaching").joinpath("ways.toml").read_text("utf-8"))


def bare(phrase: str) -> Bare:
    """Lay a phrase bare; one that says something stays whole."""
    for frame, inner in _frames():
        found = frame.fullmatch(phrase)
        if found is not None and places(found[1]) == places(phrase):
            core = found[1]
            if inner == "v" and PLACE.fullmatch(core):
                break  # "i need to {task}" would leave any words at all to call the function.
            return split(core) if inner == "v" or not ARTICLE.match(core) else Bare("", core)
    told = split(phrase)
    commands = told.verb in _verbs() and (ARTICLE.match(told.thing) or told.thing.startswith("{"))
    return Bare("", phrase) if CLAUSE.search(phrase) and not commands else told


def split(core: str) -> Bare:
    """An imperative into its verb and the rest; what begins otherwise is a thing."""
    if _COMPOUND.match(core):
        return Bare("", core)
    for verb in ways()["parting"]:
        first, _, last = verb.partition(" ")
        around = re.fullmatch(rf"{first} ((?:\S+ ){{1,4}}?){last}((?: {PREPOSITION} .+)?)", core)
        if around is not None and (ARTICLE.match(around[1]) or around[1].startswith("{")):
            return Bare(verb, around[1].strip() + around[2])
    for verb in _verbs():
        if core == verb or core.startswith(verb + " "):
            return Bare(verb, core.removeprefix(verb).strip())
    phrasal = re.match(r"(\w+ (?:up|out|off|down|back|away)) (.+)", core)
    if phrasal is not None and ARTICLE.match(phrasal[2]) and not ARTICLE.match(core):
        return Bare(phrasal[1], phrasal[2])
    first, _, rest = core.partition(" ")
    if not first.startswith("{") and (ARTICLE.match(rest) or rest.startswith("{")):
        return (
            Bare("", core) if ARTICLE.match(core) or re.fullmatch(PREPOSITION, first) else Bare(first, rest)
        )
    return Bare("", core)


@cache
def _verbs() -> tuple[str, ...]:
    return tuple(sorted({verb for family in ways()["verbs"] for verb in family}, key=len, reverse=True))


@cache
def _frames() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What stands around wishes, the longest first, with what it stands around."""
    found = dict.fromkeys(ways()["wishes"], "v") | dict.fromkeys(ways()["things"], "o")
    longest = sorted(found, key=len, reverse=True)
    return tuple(
        (re.compile(re.escape(frame).replace(r"\{v\}", "(.+)").replace(r"\{o\}", "(.+)")), found[frame])
        for frame in longest
        if "{n}" not in frame
    )
