"""What reference books say: words and their meanings."""

import re
from collections.abc import Sequence

from assistant_core.errors import ActionFailed
from assistant_core.functions import Outcome, Risk, Text, action
from system_actions.services.dictionary import Dictionary, Sense, bare
from system_actions.words.phrases import listed, sentence

_MEANINGS = 2
"""How many meanings are said: more are not remembered."""
_SYNONYMS = 4
_DESCRIBING = ("adjective", "adverb")
_RARER = 5
"""A meaning met so many times less often than the first is not said."""
_LEAD = re.compile(r"^(?:the )?(?:word|term|expression|phrase) ", re.IGNORECASE)


@action(
    token=80,
    risk=Risk.SAFE,
    questions={"word": "Which word?"},
    examples=[
        "define serendipity",
        "what does ubiquitous mean",
        "what is the meaning of ephemeral",
        "give me the definition of entropy",
        "look up the word gregarious in the dictionary",
        "what's a synonym of happy",
        "explain the word quorum",
    ],
)
async def define(word: Text, *, dictionary: Dictionary) -> Outcome:
    """Say what a word means.

    Args:
        word: The word.
    """
    asked = _LEAD.sub("", word.strip(" .?!\"'"))
    senses = await dictionary.senses(asked)
    if not senses:
        raise ActionFailed("not in the dictionary", said=f"My dictionary does not have {asked}.")
    first, said = senses[0], _worth_saying(senses)
    meanings = "; or ".join(_meaning(sense, first) for sense in said)
    words = sentence(f"{_headed(asked, first)}: {meanings}")
    alike = [sense for sense in senses if sense.part == first.part and sense.part in _DESCRIBING]
    others = _synonyms(said) or _synonyms(alike)
    if others:
        words += f" Another word for it is {listed(others[:_SYNONYMS]).replace(' and ', ' or ')}."
    return Outcome(words, value=f"{first.lemma}: {meanings}")


def _synonyms(senses: Sequence[Sense]) -> list[str]:
    return list(dict.fromkeys(word for sense in senses for word in sense.synonyms))


def _worth_saying(senses: Sequence[Sense]) -> list[Sense]:
    """The first meaning, and others that are not much rarer."""
    first = senses[0]
    return [first, *(s for s in senses[1:_MEANINGS] if s.count * _RARER >= first.count)]


def _headed(asked: str, sense: Sense) -> str:
    """The word and its part of speech, and of which word it is a form."""
    kind = _a(sense.part)
    return f"{asked}, {kind}" if bare(asked) == bare(sense.lemma) else f"{asked}, from {sense.lemma}, {kind}"


def _a(part: str) -> str:
    return f"{'an' if part[0] == 'a' else 'a'} {part}"


def _meaning(sense: Sense, first: Sense) -> str:
    return sense.meaning if sense.part == first.part else f"as {_a(sense.part)}, {sense.meaning}"
