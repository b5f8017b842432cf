"""Calls in calls: "email Anna the weather in Oslo" is ``send_email('Anna', body=get_weather(place='Oslo'))``."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from assistant_core.calls import Call
from models.dataset.grammar import Rule, Vocabulary, sample
from models.dataset.grammars import noun_phrases as phrases
from models.dataset.grammars.phrasing import CORRECTION, asked, minding
from models.dataset.slots import items, people, topics
from models.dataset.slots.times import DELAYS, POINTS, when


@dataclass(frozen=True)
class Nesting:
    """Sentences in which one parameter is what another call gives.

    Attributes:
        outer: The sentence; its vocabulary for `slot` is not used.
        slot: The parameter that holds the inner call.
        inner: What may stand there: noun phrases and indirect questions.
        weight: How often it is drawn.
    """

    outer: Rule
    slot: str
    inner: Sequence[Rule]
    weight: float = 1.0


SENDABLE = (
    (5, phrases.WEATHER),
    (3, phrases.SUMS),
    (1.5, phrases.MEASURES),
    (1.5, phrases.DATES),
    (1.5, phrases.TIMES),
    (2, phrases.PLAYING),
    (2.5, phrases.FACTS),
    (1.5, phrases.WORDS),
    (2.5, phrases.EVENTS),
    (1.5, phrases.TRANSLATIONS),
    (2, phrases.NEWS),
    (2, phrases.CONTACTS),
    (1.5, phrases.LISTS),
    (1, phrases.ARTICLES),
    (0.5, phrases.BATTERY),
    (0.7, phrases.CLIPBOARD),
)
"""What can be sent, noted or copied, with its weight."""

WRITABLE = tuple(
    (weight, rules) for weight, rules in SENDABLE if rules not in (phrases.LISTS, phrases.BATTERY)
)
"""What goes on a list or into a window."""

FOREIGN = (
    (4, phrases.WEATHER),
    (2, phrases.DATES),
    (3, phrases.NEWS),
    (1, phrases.EVENTS),
    (1, phrases.WORDS),
    (2, phrases.CLIPBOARD),
    (1, phrases.ARTICLES),
)
"""What can be translated."""

_MAIL = "(email|mail|e-mail)"
_A_MAIL = "(an email|a mail|an e-mail)"
_TO: dict[str, Vocabulary] = {"to": people.someone, "_wrong": people.FIRST}
_BODY = (
    *asked(
        (
            f"{_MAIL} {{to}} {{body}}",
            f"{_MAIL} {{to}} {{body}}",
            f"{_MAIL} {{body}} to {{to}}",
            f"send {{to}} {_A_MAIL} with {{body}}",
            f"send {_A_MAIL} to {{to}} with {{body}}",
            f"send {_A_MAIL} with {{body}} to {{to}}",
            f"(send|forward) {{body}} to {{to}} by {_MAIL}",
            "send {to} {body} (by|via|in an) email",
            f"write {_A_MAIL} to {{to}} with {{body}}",
            f"let {{to}} know {{body}} by {_MAIL}",
            f"tell {{to}} by {_MAIL} {{body}}",
        )
    ),
    f"(I want|I need|I'd like) to {_MAIL} {{to}} {{body}}",
    f"{_A_MAIL} to {{to}} with {{body}} please",
    f"find out {{body}} and {_MAIL} it to {{to}}",
    f"get {{body}} and {_MAIL} it to {{to}}",
    f"{_MAIL} {{_wrong}}" + CORRECTION + "{to} {body}",
    *minding(("emailing {to} {body}", f"sending {{to}} {_A_MAIL} with {{body}}")),
)
_SUBJECT = asked(
    (
        f"(send|write) {_A_MAIL} to {{to}} about {{subject}} with {{body}}",
        "email {to} about {subject} with {body}",
    )
)
_TEXT = (
    *asked(
        (
            "text {to} {text}",
            "message {to} {text}",
            "send {to} {text}",
            "send {text} to {to}",
            "text {text} to {to}",
            "send {to} a (message|text|text message) with {text}",
            "send a (message|text|text message) to {to} with {text}",
            "tell {to} {text}",
            "let {to} know {text}",
            "share {text} with {to}",
            "write {to} {text}",
            "pass {text} on to {to}",
        )
    ),
    "{to} wants to know {text}, (text|message) them",
    "(I want|I need|I'd like) to text {to} {text}",
    "find out {text} and text it to {to}",
    "get {text} and send it to {to}",
    "{to} asked for {text}, text it to them",
    "text {_wrong}" + CORRECTION + "{to} {text}",
    *minding(("texting {to} {text}", "sending {to} {text}", "letting {to} know {text}")),
)
_ABOUT: dict[str, Vocabulary] = {"when": when(POINTS, DELAYS)}
_REMINDER = (
    *asked(
        (
            "remind me {when} (of|about) {about}",
            "remind me (of|about) {about} {when}",
            "set a reminder {when} (with|about|for) {about}",
            "give me a reminder {when} with {about}",
            "send me a reminder {when} with {about}",
            "remind me {when} {about}",
        )
    ),
    "{when} remind me (of|about) {about}",
    "reminder {when} with {about}",
)
_ITEM = asked(
    (
        "(add|put) {item} (to|on) (my|the) {list} list",
        "(write|note) {item} on (my|the) {list} list",
        "find out {item} and add it to my {list} list",
        "get {item} and put it on my {list} list",
        "look up {item} and put it on my {list} list",
    )
)
_ITEM_PLAIN = asked(("(add|put) {item} (to|on) (my|the) list", "look up {item} and add it to my list"))
_NOTE = (
    *asked(
        (
            "take a note of {text}",
            "(note|write|jot) down {text}",
            "(make|take|create) a note (of|with) {text}",
            "(save|put|store) {text} (in|to) (my notes|a note)",
            "add {text} to my notes",
            "save {text} as a note",
            "find out {text} and (note it|write it down|take a note of it)",
            "note {text}",
        )
    ),
    "note to self, {text}",
    "new note with {text}",
    "{text}, note that down",
)
_TRANSLATED = asked(
    (
        "translate {text} (to|into) {language}",
        "(tell|give|read) me {text} in {language}",
        "say {text} in {language}",
        "translate {text} for me into {language}",
        "get {text} and translate it (to|into) {language}",
    )
)
_COPIED = (
    *asked(
        (
            "copy {text}",
            "copy {text} to (the|my) clipboard",
            "put {text} (on|in|into) (the|my) clipboard",
            "(get|find out) {text} and copy it",
            "place {text} on the clipboard",
            "copy {text} so I can paste it",
        )
    ),
    "I need {text} on my clipboard",
    "{text} to the clipboard",
)
_TYPED = asked(
    (
        "type {text}",
        "type in {text}",
        "(insert|enter|paste) {text} (here|at the cursor|in this document|into the window|in this field)",
        "write {text} (here|into this window|in the document|at the cursor)",
        "type out {text}",
        "type {text} (here|into this field|into the document)",
        "find out {text} and type it",
    )
)


def _each(
    outer: Rule, slot: str, kinds: Sequence[tuple[float, Sequence[Rule]]], weight: float
) -> list[Nesting]:
    total = sum(share for share, _ in kinds)
    return [Nesting(outer, slot, rules, weight * share / total) for share, rules in kinds]


NESTED: list[Nesting] = [
    *_each(Rule("send_email", _BODY, _TO), "body", SENDABLE, 5),
    *_each(Rule("send_email", _SUBJECT, {**_TO, "subject": items.subject}), "body", SENDABLE, 0.6),
    *_each(Rule("send_message", _TEXT, _TO), "text", SENDABLE, 5),
    *_each(Rule("set_reminder", _REMINDER, _ABOUT), "about", SENDABLE[:3] + SENDABLE[8:11], 1.2),
    *_each(Rule("add_to_list", _ITEM, {"list": items.list_name}), "item", WRITABLE, 1.8),
    *_each(Rule("add_to_list", _ITEM_PLAIN), "item", WRITABLE, 0.5),
    *_each(Rule("take_note", _NOTE), "text", SENDABLE, 3),
    *_each(Rule("translate", _TRANSLATED, {"language": topics.language}), "text", FOREIGN, 2),
    *_each(Rule("copy_text", _COPIED), "text", SENDABLE, 2.5),
    *_each(Rule("type_text", _TYPED), "text", WRITABLE, 2.5),
]
"""All nestings, with their weights."""

_WEIGHTS = [nesting.weight for nesting in NESTED]


def sample_nested(rng: random.Random) -> tuple[str, Call]:
    """Draw a sentence with a call in a call: the words, and the outer call with the inner one in it."""
    nesting = rng.choices(NESTED, _WEIGHTS)[0]
    return sample_nesting(nesting, rng)


def sample_nesting(nesting: Nesting, rng: random.Random) -> tuple[str, Call]:
    """Draw a sentence of one nesting."""
    rule = rng.choices(nesting.inner, [inner.weight for inner in nesting.inner])[0]
    inner = sample(rule, rng)
    outer = nesting.outer
    slots = {**outer.slots, nesting.slot: (inner.text,)}
    sentence = sample(Rule(outer.function, outer.patterns, slots, outer.fixed), rng)
    call = Call(rule.function, inner.arguments)
    return sentence.text, Call(outer.function, {**sentence.arguments, nesting.slot: call})
