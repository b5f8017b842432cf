"""From a handful of phrases to many sentences: other verbs, other frames, places filled, more said around it.

A phrase is first laid bare: "can I have a {kind}" is about "a {kind}", "start a pomodoro" is the verb "start"
and "a pomodoro". What is bare is framed anew, with the ways of ``ways.toml``.
"""

import random
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from assistant_core.token_map import ParameterShape
from models.teaching.lesson import PLACE, Lesson, clean, places

_ARTICLE = re.compile(r"^(?:a|an|the|my|one|another|some|this|that|our|your) ")
_ARTICLE_WORD = r"(?:a|an|the|my|one|another|some)"
_TWO_ARTICLES = rf"{_ARTICLE_WORD}(?: {_ARTICLE_WORD}\b.*)?"
_ONE_OF_MANY = re.compile(r"^(?:a|an|one|another|some) ")
_CLAUSE = re.compile(r"\b(?:is|are|has|have|needs|need|wants|want|looks|feels|was|should|must)\b|'s\b|'re\b")
"""What a phrase has in it that says something: it can be said as it is only, and talked about in no frame."""

_PREPOSITION = (
    r"(?:for|of|on|about|at|to|with|called|named|in|by|from|as|lasting|until|till|after|before|around|over"
    r"|under|within|into|since|during|because of)"
)
_RATHER = r"(?:(?:up|down|just|only|about|around|exactly|at least|at most|the next|no later than) )*"

_SAYS = re.compile(rf"{_CLAUSE.pattern}|\b(?:i|we|you|he|she|they|am)\b|'(?:m|ll|ve|d)\b")
"""What no name of a thing has in it: "i'm late" is talked about as a sentence, "park mode" as a thing."""

_COMPOUND = re.compile(
    r"(?:park|focus|work|charge|test|study|sleep|party|walk|exercise|train|relax) "
    r"(?:mode|session|time|break|routine|day|night|block|sprint|round|scene|alert|alarm|drill)\b"
)
"""A thing whose first word looks like a verb: "park mode"."""

EACH = 5
"""Of so many ways to say something one is kept for examining."""

PLAIN = 0.08
"""How often a wish has nothing around it, 0 to 1."""


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
                continue  # "i need to {task}" would leave any words at all to call the function.
            return _split(core) if inner == "v" or not _ARTICLE.match(core) else Bare("", core)
    told = _split(phrase)
    commands = told.verb in _verbs() and (_ARTICLE.match(told.thing) or told.thing.startswith("{"))
    return Bare("", phrase) if _CLAUSE.search(phrase) and not commands else told


def _split(core: str) -> Bare:
    """An imperative into its verb and the rest; what begins otherwise is a thing."""
    if _COMPOUND.match(core):
        return Bare("", core)
    for verb in ways()["parting"]:
        first, _, last = verb.partition(" ")
        around = re.fullmatch(rf"{first} ((?:\S+ ){{1,4}}?){last}((?: {_PREPOSITION} .+)?)", core)
        if around is not None and (_ARTICLE.match(around[1]) or around[1].startswith("{")):
            return Bare(verb, around[1].strip() + around[2])
    for verb in _verbs():
        if core == verb or core.startswith(verb + " "):
            return Bare(verb, core.removeprefix(verb).strip())
    phrasal = re.match(r"(\w+ (?:up|out|off|down|back|away)) (.+)", core)
    if phrasal is not None and _ARTICLE.match(phrasal[2]) and not _ARTICLE.match(core):
        return Bare(phrasal[1], phrasal[2])
    first, _, rest = core.partition(" ")
    if not first.startswith("{") and (_ARTICLE.match(rest) or rest.startswith("{")):
        return (
            Bare("", core) if _ARTICLE.match(core) or re.fullmatch(_PREPOSITION, first) else Bare(first, rest)
        )
    return Bare("", core)


@cache
def _verbs() -> tuple[str, ...]:
    return tuple(sorted({verb for family in ways()["verbs"] for verb in family}, key=len, reverse=True))


@cache
def _more() -> re.Pattern[str]:
    """Where what a verb is about ends and more is told of it."""
    leads = {lead.split()[0] for kind in ways()["places"].values() for lead in kind} - {"{}", "the"}
    return re.compile(rf",| (?=(?:{_PREPOSITION}|{'|'.join(sorted(leads))}) )")


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


class Phrasing:
    """Draws patterns of sentences (see `models.dataset.grammar`) that call the function of a lesson.

    Args:
        lesson: The lesson.
        held_back: Whether to use those frames that are kept for examining, or the others.
    """

    def __init__(self, lesson: Lesson, *, held_back: bool = False) -> None:
        self._lesson = lesson
        self._held_back = held_back
        self._ways = {key: self._kept(found) for key, found in ways().items() if isinstance(found, list)}
        self._asides = {kind: self._kept(found) for kind, found in ways()["asides"].items()}
        self._parameters = {p.name: p for p in lesson.shape.parameters}
        self._cores = [bare(phrase) for phrase in lesson.phrases]
        self._leads = {name: _leads(p, lesson.phrases) for name, p in self._parameters.items()}
        subject = _split(lesson.subject)
        if not any(not places(phrase) for phrase in lesson.phrases):
            self._cores.append(Bare(subject.verb, clean(f"a {subject.thing}") if subject.thing else ""))

    def wish(self, rng: random.Random) -> str:
        """A pattern of a sentence that asks for the function."""
        core = self._core(rng)
        name = self._aside(core, rng) if rng.random() < 0.25 else ""
        left = _without(core, name) if name in places(core.imperative) else core
        name = name if left is not None else ""
        core = left or core
        core = Bare(core.verb, self._told_more(core.thing, name, rng))
        framed = self._framed(core, rng)
        if name:
            framed = self._beside(framed, name, rng)
        if framed.endswith("}") and rng.random() < 0.12:
            framed = f"{framed} {rng.choice(self._ways['hedges'])}"
        if rng.random() < 0.12:
            framed = f"{rng.choice(self._ways['before'])}{rng.choice((', ', ', ', ' '))}{framed}"
        elif rng.random() < 0.1:
            reason = rng.choice(self._ways["reasons"])
            framed = rng.choice(self._ways["reasoned"]).replace("{r}", reason).replace("{w}", framed)
        if rng.random() < 0.25:
            comma = "," if rng.random() < 0.4 else ""
            framed = f"{framed}{comma} {rng.choice(self._ways['after'])}"
        if rng.random() < 0.06:
            framed = self._corrected(framed, rng)
        return framed

    def question(self, rng: random.Random) -> str:
        """A pattern of a question of fact about what the function has to do with."""
        things = [core.thing for core in self._cores if _is_thing(core.thing)]
        return str(rng.choice(self._ways["asked"])).replace(
            "{o}", rng.choice(things or [self._lesson.subject])
        )

    def denial(self, rng: random.Random) -> str:
        """A pattern of a sentence that speaks of the function and asks for nothing."""
        core = self._core(rng)
        core = Bare(core.verb, self._told_more(core.thing, "", rng))
        if not core.verb and _SAYS.search(core.thing):
            return rng.choice(self._ways["denied_clauses"]).replace("{c}", core.thing)
        if core.verb and (not _is_thing(core.thing) or rng.random() < 0.6):
            return rng.choice(self._ways["denied"]).replace("{v}", self._imperative(core, rng))
        return _around(rng.choice(self._ways["named"]), core.thing)

    def _kept(self, found: Sequence[str]) -> list[str]:
        """Those ways that are kept for examining, or the others."""
        return [way for number, way in enumerate(found) if (number % EACH == EACH - 1) == self._held_back]

    def _core(self, rng: random.Random) -> Bare:
        core = rng.choice(self._cores)
        verb = core.verb
        if verb and core.thing and rng.random() < 0.5:
            verb = rng.choice(_synonyms(verb))
        elif not verb and _ONE_OF_MANY.match(core.thing) and _is_thing(core.thing) and rng.random() < 0.3:
            fit = [one.verb for one in self._cores if one.verb and _ONE_OF_MANY.match(one.thing)]
            verb = rng.choice(fit or [""])
        return Bare(verb, _article(core.thing, rng))

    def _aside(self, core: Bare, rng: random.Random) -> str:
        """A parameter to speak of outside the wish: one of the phrase, or one that it can do without."""
        said = places(core.imperative)
        return rng.choice(
            [name for name, p in self._parameters.items() if name in said or not p.required] or [""]
        )

    def _told_more(self, thing: str, aside: str, rng: random.Random) -> str:
        """The thing, and perhaps parameters that neither it nor the aside names yet."""
        for name, parameter in rng.sample(sorted(self._parameters.items()), len(self._parameters)):
            if name in places(thing) or name == aside or parameter.required or rng.random() > 0.3:
                continue
            if not _SAYS.search(thing):
                thing = _with(thing, parameter, rng.choice(self._leads[name]), rng)
            elif rng.random() < 0.3:
                thing = f"{thing}, {{{name}}}"
        return thing

    def _framed(self, core: Bare, rng: random.Random) -> str:
        # "a pomodoro" can be asked for without its verb, "the desk" and "the cat" cannot.
        alone = bool(_ONE_OF_MANY.match(core.thing)) if core.verb else _is_thing(core.thing)
        if core.verb and (not alone or rng.random() < 0.65):
            return self._asked(core, rng)
        if alone or (not _SAYS.search(core.thing) and rng.random() < 0.4):
            plain = rng.random() < PLAIN and not self._held_back
            return core.thing if plain else _around(rng.choice(self._ways["things"]), core.thing)
        return core.thing if rng.random() < 0.3 else rng.choice(self._ways["said"]).replace("{c}", core.thing)

    def _asked(self, core: Bare, rng: random.Random) -> str:
        """A wish with a verb."""
        if rng.random() < PLAIN and not self._held_back:
            return self._imperative(core, rng)
        apart = _apart(core) if rng.random() < 0.15 else None
        if apart is not None:
            return rng.choice(self._ways["fronted"]).replace("{o}", apart[0]).replace("{v}", apart[1])
        return rng.choice(self._ways["wishes"]).replace("{v}", self._imperative(core, rng))

    def _imperative(self, core: Bare, rng: random.Random) -> str:
        """The verb and the thing, which may stand within the verb: "turn the lamp on"."""
        head, rest = _head(core.thing)
        if core.verb not in ways()["parting"] or not head or len(head.split()) > 4 or rng.random() < 0.5:
            return core.imperative
        return _within(core.verb, head) + rest

    def _beside(self, wish: str, name: str, rng: random.Random) -> str:
        """A wish with the words of one parameter said before or after it."""
        kind = self._parameters[name].kind.value if rng.random() < 0.6 else "any"
        way = rng.choice(self._asides.get(kind, self._asides["any"]))
        return way.replace("{w}", wish).replace("{x}", f"{{{name}}}")

    def _corrected(self, pattern: str, rng: random.Random) -> str:
        """A pattern in which one place is first told something else."""
        name = rng.choice(places(pattern) or ("",))
        if not name:
            return pattern
        way = str(rng.choice(self._ways["corrections"])).format(x=f"{{_{name}}}", y=f"{{{name}}}")
        return pattern.replace(f"{{{name}}}", way, 1)


def _synonyms(verb: str) -> list[str]:
    """Verbs that stand for a verb: those of the families that it heads, or of the only one it is in."""
    families: list[list[str]] = [family for family in ways()["verbs"] if verb in family]
    headed = [family for family in families if family[0] == verb]
    if not headed and len(families) > 1:
        return [verb]
    return [one for family in headed or families for one in family] or [verb]


def _around(frame: str, thing: str) -> str:
    """A frame with a thing in it, with its article or without."""
    return frame.replace("{o}", thing).replace("{n}", _ARTICLE.sub("", thing))


def _head(thing: str) -> tuple[str, str]:
    """A thing, and what is told of it: "the desk" and " to {height}"."""
    found = _more().search(thing)
    return (thing[: found.start()], thing[found.start() :]) if found else (thing, "")


def _within(verb: str, thing: str) -> str:
    """ "turn the lamp on" of "turn on" and "the lamp"."""
    first, _, last = verb.partition(" ")
    return f"{first} {thing} {last}"


def _apart(core: Bare) -> tuple[str, str] | None:
    """ "the lamp" and "turn it on"; None when one is not to be said so."""
    head, rest = _head(core.thing)
    if not _ARTICLE.match(head) or _ONE_OF_MANY.match(head) or len(head.split()) > 4 or _SAYS.search(head):
        return None
    it = "them" if re.search(r"[^s]s$", head) else "it"
    if core.verb in ways()["parting"]:
        return head, _within(core.verb, it) + rest
    return None if " " in core.verb else (head, f"{core.verb} {it}{rest}")


def _without(core: Bare, name: str) -> Bare | None:
    """A phrase without the place of a parameter; None when that leaves nothing to say."""
    place = f"{{{name}}}"
    if core.thing.startswith(place):
        rest = core.thing.removeprefix(place).strip()
        return Bare(core.verb, f"it {rest}".strip()) if core.verb else None
    left = re.sub(rf" ?\b{_RATHER}{_PREPOSITION} (?:the |my )?{re.escape(place)}", "", core.thing)
    left = re.sub(rf"\b(?:a|an|another) {re.escape(place)}$", "one", left)
    left = re.sub(rf"\b(?:the|my) {re.escape(place)}$", "it", left)
    left = re.sub(rf" ?{re.escape(place)}", "", left).strip()
    return Bare(core.verb, left) if left and not re.fullmatch(_TWO_ARTICLES, left) else None


def _is_thing(words: str) -> bool:
    return not _SAYS.search(words) and bool(_ARTICLE.match(words) or words.startswith("{"))


def _leads(parameter: ParameterShape, phrases: Sequence[str]) -> list[str]:
    """What stands before a parameter's words: as in the phrases, or as is usual for its kind."""
    before = re.compile(rf"(?<=\s)({_PREPOSITION}) (?:the |my )?\{{{parameter.name}\}}")
    own = [found[1] + " {}" for phrase in phrases for found in before.finditer(phrase)]
    usual: list[str] = ways()["places"].get(parameter.kind.value, ["{}"])
    return [*own, *own, *usual] if own else usual


def _with(thing: str, parameter: ParameterShape, lead: str, rng: random.Random) -> str:
    """The thing with one more parameter: before its noun, behind it, or behind a comma."""
    place = f"{{{parameter.name}}}"
    if not thing:
        return lead.format(place)
    article = _ARTICLE.match(thing)
    if parameter.kind.value == "duration" and article and rng.random() < 0.35:
        return f"{article[0]}{place} {thing[article.end() :]}"
    if rng.random() < 0.1:
        return f"{thing}, {place}"
    return f"{thing} {lead.format(place)}"


def _article(thing: str, rng: random.Random) -> str:
    """The thing with another article, sometimes."""
    found = re.match(r"^(?:a|an) ", thing)
    if found is None or rng.random() > 0.2:
        return thing
    return rng.choice(("one ", "another ", "my ", "the ", "")) + thing[found.end() :]
