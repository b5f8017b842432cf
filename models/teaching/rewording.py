"""What can be done to the words of a phrase: other verbs, articles and orders, a place put in or left out."""

import random
import re
from collections.abc import Sequence
from functools import cache

from assistant_core.token_map import ParameterShape
from models.teaching.bare import ARTICLE, ONE_OF_MANY, PREPOSITION, RATHER, SAYS, TWO_ARTICLES, Bare, ways


@cache
def _more() -> re.Pattern[str]:
    """Where what a verb is about ends and more is told of it."""
    leads = {lead.split()[0] for kind in ways()["places"].values() for lead in kind} - {"{}", "the"}
    return re.compile(rf",| (?=(?:{PREPOSITION}|{'|'.join(sorted(leads))}) )")


def synonyms(verb: str) -> list[str]:
    """Verbs that stand for a verb: those of the families that it heads, or of the only one it is in."""
    families: list[list[str]] = [family for family in ways()["verbs"] if verb in family]
    headed = [family for family in families if family[0] == verb]
    if not headed and len(families) > 1:
        return [verb]
    return [one for family in headed or families for one in family] or [verb]


def around(frame: str, thing: str) -> str:
    """A frame with a thing in it, with its article or without."""
    return frame.replace("{o}", thing).replace("{n}", ARTICLE.sub("", thing))


def head(thing: str) -> tuple[str, str]:
    """A thing, and what is told of it: "the desk" and " to {height}"."""
    found = _more().search(thing)
    return (thing[: found.start()], thing[found.start() :]) if found else (thing, "")


def within(verb: str, thing: str) -> str:
    """ "turn the lamp on" of "turn on" and "the lamp"."""
    first, _, last = verb.partition(" ")
    return f"{first} {thing} {last}"


def apart(core: Bare) -> tuple[str, str] | None:
    """ "the lamp" and "turn it on"; None when one is not to be said so."""
    thing, rest = head(core.thing)
    if not ARTICLE.match(thing) or ONE_OF_MANY.match(thing) or len(thing.split()) > 4 or SAYS.search(thing):
        return None
    it = "them" if re.search(r"[^s]s$", thing) else "it"
    if core.verb in ways()["parting"]:
        return thing, within(core.verb, it) + rest
    return None if " " in core.verb else (thing, f"{core.verb} {it}{rest}")


def without(core: Bare, name: str) -> Bare | None:
    """A phrase without the place of a parameter; None when that leaves nothing to say."""
    place = f"{{{name}}}"
    if SAYS.search(core.thing) and not core.thing.endswith(place):
        return None  # "that's the {item} sorted" without its item says nothing.
    if core.thing.startswith(place):
        rest = core.thing.removeprefix(place).strip()
        return Bare(core.verb, f"it {rest}".strip()) if core.verb else None
    left = re.sub(rf" ?\b(?:that|{RATHER}{PREPOSITION}(?: the| my)?) {re.escape(place)}", "", core.thing)
    left = re.sub(rf"\b(?:a|an|another) {re.escape(place)}$", "one", left)
    left = re.sub(rf"\b(?:the|my) {re.escape(place)}$", "it", left)
    left = re.sub(rf" ?{re.escape(place)}", "", left).strip()
    says = left and (not re.fullmatch(TWO_ARTICLES, left) or (core.verb and left == "one"))
    return Bare(core.verb, left) if says else None


def is_thing(words: str) -> bool:
    """Whether words name a thing, "a pomodoro" or "{kind}"."""
    return not SAYS.search(words) and bool(ARTICLE.match(words) or words.startswith("{"))


def leads(parameter: ParameterShape, phrases: Sequence[str]) -> list[str]:
    """What stands before a parameter's words: as in the phrases, or as is usual for its kind."""
    before = re.compile(rf"(?<=\s)({PREPOSITION}) (?:the |my )?\{{{parameter.name}\}}")
    own = [found[1] + " {}" for phrase in phrases for found in before.finditer(phrase)]
    usual: list[str] = ways()["places"].get(parameter.kind.value, ["{}"])
    return [*own, *own, *usual] if own else usual


def with_place(thing: str, parameter: ParameterShape, lead: str, rng: random.Random) -> str:
    """The thing with one more parameter: before its noun, behind it, or behind a comma."""
    place = f"{{{parameter.name}}}"
    if not thing:
        return lead.format(place)
    article = ARTICLE.match(thing)
    if parameter.kind.value == "duration" and article and rng.random() < 0.35:
        return f"{article[0]}{place} {thing[article.end() :]}"
    if rng.random() < 0.1:
        return f"{thing}, {place}"
    return f"{thing} {lead.format(place)}"


def other_article(thing: str, rng: random.Random) -> str:
    """The thing with another article, sometimes."""
    found = re.match(r"^(?:a|an) ", thing)
    if found is None or rng.random() > 0.2:
        return thing
    return rng.choice(("one ", "another ", "my ", "the ", "")) + thing[found.end() :]


def other_nouns(thing: str, rng: random.Random) -> str:
    """The thing with one of its nouns said otherwise, sometimes: "some deep work" of "some focus"."""
    if rng.random() > 0.3:
        return thing
    families: list[list[str]] = ways()["nouns"]
    for family in families:
        for noun in family:
            found = re.search(rf"(?<![\w{{]){re.escape(noun)}(?![\w}}])", thing)
            if found is not None:
                return thing[: found.start()] + rng.choice(family) + thing[found.end() :]
    return thing


def retold(core: Bare) -> list[Bare]:
    """Other ways to tell "stick it on the fridge that {text}", such as "stick up on the fridge: {text}"."""
    found = re.fullmatch(r"(?:it |this )?(.+?) that (\{\w+\})", core.thing)
    if found is None:
        return []
    where, what = found.groups()
    others = (f"{where} that {what}", f"it {where}, {what}", f"up {where} that {what}", f"up {where}: {what}")
    told = (f"it {where} saying {what}", f"a reminder {where} that {what}", f"something {where} about {what}")
    return [*(Bare(core.verb, thing) for thing in (*others, *told)), Bare("", f"{where}: {what}")]
