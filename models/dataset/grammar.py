"""A small grammar of sentences: alternatives, options and slots, sampled with a seed.

A pattern is text with ``(a|b|c)`` for one of several, ``[a]`` for perhaps, and ``{name}`` for a
slot, filled from the rule's vocabulary for that parameter. ``{name}`` leaves a span in the text
that becomes the argument; ``{_name}`` is filled from the vocabulary ``_name`` and leaves none.
Both kinds of bracket nest. A vocabulary's word may itself be a pattern without slots. What belongs
to a word but not to its span stands off by a tilde: ``at ~nine``, ``my ~mom``, ``the ~kids~ room``.
"""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

Vocabulary = Callable[[random.Random], str] | Sequence[str]

_TOKEN = re.compile(r"[()\[\]|]|\{[a-z_]+\}|[^()\[\]|{}]+")


@dataclass(frozen=True)
class Rule:
    """Sentences that all ask for the same function.

    Attributes:
        function: The function's name in the catalog.
        patterns: Ways to say it.
        slots: The vocabulary of each slot.
        fixed: Arguments that the pattern settles without a span, such as a direction.
        weight: How often it is drawn, against the other rules of the same function.
        missing: The required parameters that its sentences leave unsaid.
    """

    function: str
    patterns: Sequence[str]
    slots: Mapping[str, Vocabulary] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    weight: float = 1.0
    missing: Sequence[str] = ()


@dataclass(frozen=True)
class Sentence:
    """A sampled sentence and where in it each argument stands.

    Attributes:
        text: The words, spaces normalised.
        spans: By parameter, the start and end of its words in `text`.
        rule: What it was sampled from.
    """

    text: str
    spans: Mapping[str, tuple[int, int]]
    rule: Rule

    @property
    def arguments(self) -> dict[str, str]:
        """The arguments: the fixed ones and the spans as they stand in the text."""
        return {**self.rule.fixed, **{k: self.text[a:b] for k, (a, b) in self.spans.items()}}


def sample(rule: Rule, rng: random.Random) -> Sentence:
    """Draw one sentence of a rule."""
    pieces = _expand(rng.choice(list(rule.patterns)), rule.slots, rng)
    text = ""
    spans: dict[str, tuple[int, int]] = {}
    for words, slot in pieces:
        words = re.sub(r"\s+", " ", words)
        if words.startswith((",", ":")):
            text = text.rstrip()
        if text.endswith(" ") or not text:
            words = words.lstrip()
        if slot:
            before, words, after = _stand_off(words.strip())
            start = len(text) + len(before)
            spans[slot] = (start, start + len(words))
            words = before + words + after
        text += words
    return Sentence(text.rstrip(), spans, rule)


def _stand_off(words: str) -> tuple[str, str, str]:
    before, tilde, rest = words.partition("~")
    if not tilde:
        return "", words, ""
    inside, _, after = rest.partition("~")
    return before, inside, after


def draw(vocabulary: Vocabulary, rng: random.Random) -> str:
    """One entry of a vocabulary, its own alternatives settled."""
    entry = vocabulary(rng) if callable(vocabulary) else rng.choice(vocabulary)
    return "".join(words for words, _ in _expand(entry, {}, rng))


def _expand(pattern: str, slots: Mapping[str, Vocabulary], rng: random.Random) -> list[tuple[str, str]]:
    tokens = _TOKEN.findall(pattern)
    if "".join(tokens) != pattern:
        raise ValueError(f"stray brace in pattern {pattern!r}")
    pieces, rest = _alternatives(tokens, slots, rng, "")
    if rest:
        raise ValueError(f"unbalanced brackets in pattern {pattern!r}")
    return pieces


def _alternatives(
    tokens: list[str], slots: Mapping[str, Vocabulary], rng: random.Random, closing: str
) -> tuple[list[tuple[str, str]], list[str]]:
    options: list[list[tuple[str, str]]] = [[]]
    while tokens:
        token, tokens = tokens[0], tokens[1:]
        if token == "|" and closing:
            options.append([])
        elif token == "(":
            inner, tokens = _alternatives(tokens, slots, rng, ")")
            options[-1] += inner
        elif token == "[":
            inner, tokens = _alternatives(tokens, slots, rng, "]")
            options[-1] += inner if rng.random() < 0.5 else []
        elif token in (")", "]"):
            if token != closing:
                raise ValueError(f"bracket {token!r} closes nothing")
            return rng.choice(options), tokens
        elif token.startswith("{"):
            name = token[1:-1]
            words = draw(slots[name], rng)
            unmarked = name.startswith("_")
            options[-1].append((words.replace("~", ""), "") if unmarked else (words, name))
        else:
            options[-1].append((token, ""))
    if closing:
        raise ValueError(f"bracket {closing!r} is missing")
    return options[0], []
