"""A small grammar of sentences: alternatives, options and slots, sampled with a seed.

A pattern is text with ``(a|b|c)`` for one of several, ``[a]`` for perhaps, and ``{name}`` for a
slot, filled from the rule's vocabulary for that parameter. ``{name}`` leaves a span in the text
that becomes the argument; ``{_name}`` is filled from the vocabulary ``_name`` and leaves none.
Both kinds of bracket nest. A vocabulary's word may itself be a pattern without slots. What belongs
to a word but not to its span stands off by a tilde: ``at ~nine``, ``my ~mom``, ``the ~kids~ room``.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

Vocabulary = Callable[[random.Random], str] | Sequence[str]

_CLOSING = {"(": ")", "[": "]"}
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


@dataclass(frozen=True)
class _Choice:
    """A bracket: one of several sequences, or perhaps nothing at all."""

    sequences: tuple["_Sequence", ...]
    optional: bool


@dataclass(frozen=True)
class _Slot:
    name: str


_Sequence = tuple["str | _Slot | _Choice", ...]


def _expand(pattern: str, slots: Mapping[str, Vocabulary], rng: random.Random) -> list[tuple[str, str]]:
    pieces: list[tuple[str, str]] = []
    _add(_parsed(pattern), slots, rng, pieces)
    return pieces


def _add(
    sequence: _Sequence, slots: Mapping[str, Vocabulary], rng: random.Random, pieces: list[tuple[str, str]]
) -> None:
    for part in sequence:
        if isinstance(part, str):
            pieces.append((part, ""))
        elif isinstance(part, _Slot):
            words = draw(slots[part.name], rng)
            unmarked = part.name.startswith("_")
            pieces.append((words.replace("~", ""), "") if unmarked else (words, part.name))
        elif not part.optional or rng.random() < 0.5:
            _add(rng.choice(part.sequences), slots, rng, pieces)


@lru_cache(maxsize=100_000)
def _parsed(pattern: str) -> _Sequence:
    tokens = _TOKEN.findall(pattern)
    if "".join(tokens) != pattern:
        raise ValueError(f"stray brace in pattern {pattern!r}")
    (sequence,) = _sequences(iter(tokens), "")
    return sequence


def _sequences(tokens: Iterator[str], closing: str) -> tuple[_Sequence, ...]:
    """The alternatives up to the closing bracket, or the one sequence of a whole pattern."""
    options: list[list[str | _Slot | _Choice]] = [[]]
    for token in tokens:
        if token == "|" and closing:
            options.append([])
        elif token in _CLOSING:
            options[-1].append(_Choice(_sequences(tokens, _CLOSING[token]), optional=token == "["))
        elif token in _CLOSING.values():
            if token != closing:
                raise ValueError(f"bracket {token!r} closes nothing")
            return tuple(map(tuple, options))
        elif token.startswith("{"):
            options[-1].append(_Slot(token[1:-1]))
        else:
            options[-1].append(token)
    if closing:
        raise ValueError(f"bracket {closing!r} is missing")
    return tuple(map(tuple, options))
