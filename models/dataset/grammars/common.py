"""How wishes are wrapped: politeness, self-correction, and things switched on and off."""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.dataset.grammar import Rule, Vocabulary, draw

_REQUESTS = (
    "please |please |can you |can you |could you |could you |can you please |could you please |would you |will you |"
    "would you please |I want you to |I need you to |I'd like you to |go ahead and |just |hey |okay |now |okay now |"
    "kindly |you can |quickly |hey can you |could you maybe |could you just |do me a favor and |do me a favour and |"
    "would you be so kind to |Octavox |hey Octavox |computer |so |well |please can you "
)
_WISHES = "|let's |I want to |I'd like to |I would like to |I need to |help me |I'd love to "
LEAD = "(" + "|" * 26 + _REQUESTS + _WISHES + ")"
LEAD_TO_ME = "(" + "|" * 22 + _REQUESTS + ")"
TAIL = (
    "(" + "|" * 18 + " please| please| please| now| right now| for me| for me please| thanks| thank you|"
    " if you can| quickly| real quick| now please| if possible| okay)"
)
MIND = "(would you mind|do you mind|how about|what about|would it be possible to try|try|any chance of you) "
CORRECTION = (
    "(|,|,) (no|no wait|no sorry|sorry|wait|wait no|I mean|I meant|actually|make that|or rather|no make it|no no|"
    "oops|scratch that|hmm no|no I mean|sorry I mean|on second thought|rather)(|,|) "
)


_OPENER = "(" + "|" * 14 + "hey |okay |so |well |now |Octavox |hey Octavox |computer |oh |um |alright )"
_TO_ME = re.compile(r"\b(me|us|let)\b")


def ask(wish: str) -> str:
    """A wish in the imperative with every kind of politeness around it."""
    return lead(wish) + TAIL


def lead(wish: str) -> str:
    """A wish with politeness before it only, for those that end in free words."""
    return (LEAD_TO_ME if _TO_ME.search(wish) else LEAD) + wish


def opened(patterns: Sequence[str]) -> tuple[str, ...]:
    """The patterns with a word to begin with, such as 'okay', where they have no courtesy of their own."""
    return tuple(
        pattern if pattern.startswith((LEAD, LEAD_TO_ME)) else _OPENER + pattern for pattern in patterns
    )


def corrected(pattern: str, slot: str) -> str:
    """The pattern with a wrong value said before the right one; needs a vocabulary ``_<slot>``."""
    return pattern.replace(f"{{{slot}}}", f"{{_{slot}}}{CORRECTION}{{{slot}}}")


def switched_on(thing: str) -> list[str]:
    """Ways to ask for a thing to be switched on."""
    return [
        ask(f"(turn|switch|put) {thing} on"),
        ask(f"(turn|switch) on {thing}"),
        ask(f"(turn on|switch on|enable|activate) {thing}"),
        ask(f"(turn|switch) {thing} back on"),
        f"{thing} on[ please]",
        f"(make sure|see to it|check) [that ]{thing} (is|are) (on|switched on|turned on)[ please]",
        MIND + f"(turning|switching) {thing} on",
        MIND + f"(turning on|switching on) {thing}",
        f"(I want|I need|I would like|I'd like|I wanna have) {thing} (on|turned on|switched on)[ please]",
        f"(can|could) {thing} be (turned|switched) on[ please]",
        f"(can|could|may) (I|we) (have|get) {thing} on[ please]",
        f"{thing} (is|are) (still |)off(,|) (turn|switch) (it|them) on[ please]",
        f"set {thing} to on",
        f"why (is|are) {thing} off(,|) (turn|switch) (it|them) on",
        f"{thing} should be on[ now]",
        f"on with {thing}",
        f"flip {thing} on",
        f"you (forgot to|didn't) turn {thing} on",
    ]


def switched_off(thing: str) -> list[str]:
    """Ways to ask for a thing to be switched off."""
    return [
        ask(f"(turn|switch|put) {thing} off"),
        ask(f"(turn|switch) off {thing}"),
        ask(f"(turn off|switch off|disable|deactivate|shut off) {thing}"),
        ask(f"(shut|turn|switch) {thing} off again"),
        f"{thing} off[ please]",
        f"(make sure|see to it|check) [that ]{thing} (is|are) (off|switched off|turned off)[ please]",
        MIND + f"(turning|switching) {thing} off",
        MIND + f"(turning off|switching off) {thing}",
        f"(I want|I need|I would like|I'd like) {thing} (off|turned off|switched off)[ please]",
        f"(can|could) {thing} be (turned|switched) off[ please]",
        f"I (don't|do not) need {thing} (anymore|any more|any longer|right now)",
        f"no more {thing}[ please]",
        f"{thing} (is|are) still on(,|) (turn|switch) (it|them) off[ please]",
        f"set {thing} to off",
        f"why (is|are) {thing} on(,|) (turn|switch) (it|them) off",
        f"{thing} should be off[ now]",
        f"off with {thing}",
        f"get rid of {thing}",
        f"kill {thing}",
        f"you (forgot to|didn't) turn {thing} off",
    ]


def switch(
    function: str, on: Sequence[str], off: Sequence[str], slots: Mapping[str, Vocabulary] | None = None
) -> list[Rule]:
    """Two rules of a function whose only settled argument is its state; what it switches is singular."""
    return [
        Rule(function, _agreed(on, _SINGULAR), slots or {}, {"state": "on"}),
        Rule(function, _agreed(off, _SINGULAR), slots or {}, {"state": "off"}),
    ]


def agreeing(rule: Rule, slot: str) -> list[Rule]:
    """The rule once for singular and once for plural names, where its patterns say ``(is|are)``.

    Args:
        rule: Its patterns mark what depends on the number by ``(is|are)``, ``(it|them)`` and the like.
        slot: Whose names settle the number.
    """
    names = rule.slots[slot]
    plurals = _share_of_plurals(names)
    return [
        replace(
            rule,
            patterns=_agreed(rule.patterns, number),
            slots={**rule.slots, slot: _of_number(names, plural=number == _PLURAL)},
            weight=rule.weight * share,
        )
        for number, share in ((_SINGULAR, 1 - plurals), (_PLURAL, plurals))
    ]


_SINGULAR, _PLURAL = 0, 1
_NUMBERED = (("(is|are)", "is", "are"), ("(it|them)", "it", "them"), ("(needs|need)", "needs", "need"))
_WITH_PLACE = re.compile(r" (in|of|on) .*")
_EACH = re.compile(r"^(every|each) ")


def _agreed(patterns: Sequence[str], number: int) -> tuple[str, ...]:
    found = tuple(patterns)
    for marked, *forms in _NUMBERED:
        found = tuple(pattern.replace(marked, forms[number]) for pattern in found)
    return found


def _share_of_plurals(names: Vocabulary) -> float:
    rng = random.Random(0)
    return sum(_is_plural(draw(names, rng)) for _ in range(300)) / 300


def _of_number(names: Vocabulary, plural: bool) -> Vocabulary:
    def pick(rng: random.Random) -> str:
        name = draw(names, rng)
        while _is_plural(name) is not plural:
            name = draw(names, rng)
        return name

    return pick


def _is_plural(name: str) -> bool:
    """Whether a name of things ends like a plural; 'Sonos' and 'NAS' do not."""
    name = name.rpartition("~")[2]
    last = _WITH_PLACE.sub("", name).rpartition(" ")[2]
    return last.endswith("s") and not last.endswith("ss") and last != "Sonos" and not _EACH.match(name)
