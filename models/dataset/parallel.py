"""Two, three or four wishes in one sentence, joined as people join them."""

import random
import re
from collections.abc import Sequence

from assistant_core.calls import Call
from assistant_core.functions import Kind
from assistant_core.token_map import TokenMap
from models.dataset.grammar import Rule, Sentence, sample
from models.dataset.rows import Row

_JOINTS = (
    " and ", " and ", " and ", " and ", " and ", " then ", " and then ", " and then ", ", ", ", ",
    ", then ", ", and then ", " also ", " and also ", ", also ", " plus ", ", after that ",
    " and after that ", " after that ", ", and ", ". ", ". Then ", ". Also ", " and please ",
    " as well as ", ", oh and ", " but first ", " and finally ", ", next ", " while you're at it ",
    " and while you're at it ",
)  # fmt: skip
_REVERSED = " but first "
_OUT_OF_PLACE = {
    "irrelevant", "undo", "cancel", "repeat", "help", "add_feedback", "answer", "type_text",
    "snooze_alarm", "change_timer",
}  # fmt: skip
"""Functions that are asked for alone."""

_LEADS = (
    "",
    "",
    "",
    "",
    "",
    "",
    "please ",
    "can you ",
    "could you ",
    "could you please ",
    "hey ",
    "okay ",
    "I want you to ",
    "I'd like you to ",
    "first ",
    "can you please ",
)
_TAILS = ("", "", "", "", "", "", "", " please", " for me", " thanks", ", please")
_VERBS = frozenset(
    [
        "turn",
        "switch",
        "set",
        "play",
        "open",
        "close",
        "lock",
        "unlock",
        "start",
        "stop",
        "pause",
        "add",
        "put",
        "remove",
        "delete",
        "take",
        "make",
        "call",
        "text",
        "send",
        "email",
        "mail",
        "show",
        "find",
        "search",
        "tell",
        "give",
        "read",
        "cancel",
        "create",
        "schedule",
        "remind",
        "wake",
        "mute",
        "unmute",
        "increase",
        "decrease",
        "raise",
        "lower",
        "dim",
        "brighten",
        "change",
        "skip",
        "convert",
        "translate",
        "calculate",
        "define",
        "check",
        "list",
        "connect",
        "disconnect",
        "shuffle",
        "repeat",
        "resume",
        "move",
        "flip",
        "roll",
        "pick",
        "dial",
        "phone",
        "write",
        "activate",
        "deactivate",
        "enable",
        "disable",
        "look",
        "get",
        "copy",
        "minimise",
        "minimize",
        "maximise",
        "maximize",
        "restore",
        "snooze",
        "note",
        "jot",
        "message",
        "ring",
        "shut",
        "restart",
        "reboot",
        "log",
        "suspend",
        "hibernate",
        "pair",
        "book",
        "enter",
        "drop",
        "vacuum",
        "clean",
        "dock",
        "capture",
        "screenshot",
        "tune",
        "watch",
        "google",
        "navigate",
        "rewind",
        "jump",
        "empty",
        "erase",
        "arrange",
        "invite",
        "switch",
        "bring",
        "launch",
        "run",
        "quit",
        "exit",
        "pull",
        "roll",
        "hide",
    ]
)
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
    """Draws sentences with several wishes out of the single-call grammars."""

    def __init__(self, rules: Sequence[Rule], shapes: TokenMap) -> None:
        self._shapes = shapes
        self._rules: dict[str, list[Rule]] = {}
        for rule in rules:
            if rule.function not in _OUT_OF_PLACE and not rule.missing:
                self._rules.setdefault(rule.function, []).append(rule)
        self._functions = sorted(self._rules)

    def draw(self, rng: random.Random) -> Row:
        """One sentence of two to four wishes for different functions."""
        count = rng.choices((2, 3, 4), (74, 21, 5))[0]
        parts: list[Sentence] = []
        taken: set[str] = set()
        while len(parts) < count:
            part = self._part(rng, taken, last=len(parts) == count - 1)
            if part is not None:
                parts.append(part)
                taken.add(part.rule.function)
        return self._joined(parts, rng)

    def _part(self, rng: random.Random, taken: set[str], last: bool) -> Sentence | None:
        function = rng.choice(self._functions)
        if function in taken:
            return None
        rules = self._rules[function]
        weights = [rule.weight for rule in rules]
        for _ in range(_TOO_MANY_TRIES):
            sentence = sample(rng.choices(rules, weights)[0], rng)
            if _is_plain(sentence.text) and (last or not self._runs_on(sentence)):
                return sentence
        return None

    def _runs_on(self, sentence: Sentence) -> bool:
        """Whether free words stand at the end, which would swallow what follows."""
        shape = self._shapes.by_name[sentence.rule.function]
        free = {p.name for p in shape.parameters if p.kind is Kind.TEXT}
        return any(
            name in free and end >= len(sentence.text) - 1 for name, (_, end) in sentence.spans.items()
        )

    def _joined(self, parts: Sequence[Sentence], rng: random.Random) -> Row:
        calls = [Call(part.rule.function, dict(part.arguments)) for part in parts]
        joint = rng.choice(_JOINTS)
        text = parts[0].text
        for number, part in enumerate(parts[1:], start=2):
            if len(parts) > 2:
                joint = (
                    rng.choice((", ", ", ", " then ")) if number < len(parts) else rng.choice(_JOINTS[:13])
                )
            if joint == _REVERSED and len(parts) > 2:
                joint = " and "
            follows = part.text[0].upper() + part.text[1:] if joint == ". " else part.text
            text += joint + follows
        if joint == _REVERSED:
            calls.reverse()
        return Row(rng.choice(_LEADS) + text + rng.choice(_TAILS), tuple(calls), "grammar", "parallel")


def _is_plain(text: str) -> bool:
    words = text.split()
    return words[0].lower() in _VERBS and 2 <= len(words) <= _LONGEST and not _UNEVEN.search(text)
