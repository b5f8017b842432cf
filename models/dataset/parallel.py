"""Two, three or four wishes in one sentence, joined as people join them."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant_core.calls import Call
from assistant_core.functions import Kind
from assistant_core.token_map import TokenMap
from models.dataset.grammar import Rule, sample
from models.dataset.rows import Row

_JOINTS = (
    " and ", " and ", " and ", " and ", " and ", " then ", " and then ", " and then ", ", ", ", ",
    ", then ", ", and then ", " also ", " and also ", ", also ", " plus ", ", after that ",
    " and after that ", " after that ", ", and ", ". ", ". Then ", ". Also ", " and please ",
    " as well as ", ", oh and ", " but first ", " and finally ", ", next ", " while you're at it ",
    " and while you're at it ",
)  # fmt: skip
_REVERSED = " but first "
FROM_ROWS = 0.6
"""Share of the wishes that are taken from rows, where there are any of a function, not from its grammar."""

_OUT_OF_PLACE = {
    "irrelevant", "undo", "cancel", "repeat", "help", "add_feedback", "answer", "type_text",
    "snooze_alarm", "change_timer",
}  # fmt: skip
"""Functions that are asked for alone."""

_LEADS = (
    "", "", "", "", "", "", "please ", "can you ", "could you ", "could you please ", "hey ", "okay ",
    "I want you to ", "I'd like you to ", "first ", "can you please ",
)  # fmt: skip
_TAILS = ("", "", "", "", "", "", "", " please", " for me", " thanks", ", please")
VERBS = frozenset((
    "turn", "switch", "set", "play", "open", "close", "lock", "unlock", "start", "stop", "pause", "add",
    "put", "remove", "delete", "take", "make", "call", "text", "send", "email", "mail", "show", "find",
    "search", "tell", "give", "read", "cancel", "create", "schedule", "remind", "wake", "mute",
    "unmute", "increase", "decrease", "raise", "lower", "dim", "brighten", "change", "skip", "convert",
    "translate", "calculate", "define", "check", "list", "connect", "disconnect", "shuffle", "repeat",
    "resume", "move", "flip", "roll", "pick", "dial", "phone", "write", "activate", "deactivate",
    "enable", "disable", "look", "get", "copy", "minimise", "minimize", "maximise", "maximize",
    "restore", "snooze", "note", "jot", "message", "ring", "shut", "restart", "reboot", "log",
    "suspend", "hibernate", "pair", "book", "enter", "drop", "vacuum", "clean", "dock", "capture",
    "screenshot", "tune", "watch", "google", "navigate", "rewind", "jump", "empty", "erase", "arrange",
    "invite", "bring", "launch", "run", "quit", "exit", "pull", "hide", "nudge", "bump", "pop", "stick",
    "fire", "crank", "kill", "scrap", "wipe", "push", "shift", "swap", "hop", "cast", "ping", "buzz",
    "lead", "route", "locate", "explain", "type", "paste", "keep", "hold", "boost", "fade", "silence",
    "let",
))  # fmt: skip
"""What commands begin with."""
_UNEVEN = re.compile(
    (
        r"[,.?!]|\b(?:no|sorry|mean|meant|actually|wait|scratch|rather|please|thanks|thank|and|then|if|so|"
        r"because|quick|for me|will you|would you|can you|could you|uh|um|now)\b"
    ),
    re.IGNORECASE,
)
_LONGEST = 9
_TOO_MANY_TRIES = 60


class Joiner:
    """Draws sentences with several wishes out of single ones.

    Args:
        rules: The single-call grammars.
        rows: People's and written rows; those with a single call are joined too.
    """

    def __init__(self, rules: Sequence[Rule], shapes: TokenMap, rows: Sequence[Row] = ()) -> None:
        self._shapes = shapes
        self._rules: dict[str, list[Rule]] = {}
        for rule in rules:
            if rule.function not in _OUT_OF_PLACE and not rule.missing:
                self._rules.setdefault(rule.function, []).append(rule)
        self._rows: dict[str, list[_Part]] = {}
        for row in rows:
            text = row.text.rstrip(".!? ")
            if row.tag == "single" and row.calls[0].name not in _OUT_OF_PLACE and _is_plain(text):
                part = _Part(text[0].lower() + text[1:], row.calls[0])
                self._rows.setdefault(part.call.name, []).append(part)
        self._functions = sorted(self._rules.keys() | self._rows.keys())

    def draw(self, rng: random.Random) -> Row:
        """One sentence of two to four wishes for different functions."""
        count = rng.choices((2, 3, 4), (68, 23, 9))[0]
        parts: list[_Part] = []
        taken: set[str] = set()
        while len(parts) < count:
            part = self._part(rng, taken, last=len(parts) == count - 1)
            if part is not None:
                parts.append(part)
                taken.add(part.call.name)
        return _joined(parts, rng)

    def _part(self, rng: random.Random, taken: set[str], last: bool) -> "_Part | None":
        function = rng.choice(self._functions)
        if function in taken:
            return None
        for _ in range(_TOO_MANY_TRIES):
            part = self._drawn(function, rng)
            if _is_plain(part.text) and (last or not self._runs_on(part)):
                return part
        return None

    def _drawn(self, function: str, rng: random.Random) -> "_Part":
        if function in self._rows and (function not in self._rules or rng.random() < FROM_ROWS):
            return rng.choice(self._rows[function])
        rules = self._rules[function]
        sentence = sample(rng.choices(rules, [rule.weight for rule in rules])[0], rng)
        return _Part(sentence.text, Call(function, dict(sentence.arguments)))

    def _runs_on(self, part: "_Part") -> bool:
        """Whether free words stand at the end, which would swallow what follows."""
        free = [p.name for p in self._shapes.by_name[part.call.name].parameters if p.kind is Kind.TEXT]
        return any(part.text.endswith(str(part.call.arguments.get(name, "\0"))) for name in free)


@dataclass(frozen=True)
class _Part:
    """One wish of several."""

    text: str
    call: Call


def _joined(parts: Sequence[_Part], rng: random.Random) -> Row:
    calls = [part.call for part in parts]
    joint = rng.choice(_JOINTS)
    text = parts[0].text
    for number, part in enumerate(parts[1:], start=2):
        if len(parts) > 2:
            joint = rng.choice((", ", ", ", " then ")) if number < len(parts) else rng.choice(_JOINTS[:13])
        if joint == _REVERSED and len(parts) > 2:
            joint = " and "
        text += joint + (part.text[0].upper() + part.text[1:] if joint == ". " else part.text)
    if joint == _REVERSED:
        calls.reverse()
    return Row(rng.choice(_LEADS) + text + rng.choice(_TAILS), tuple(calls), "grammar", "parallel")


def _is_plain(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= _LONGEST:
        return False
    return words[0].lower() in VERBS and not _UNEVEN.search(text)
