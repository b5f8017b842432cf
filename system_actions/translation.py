"""Words put into other languages."""

import asyncio
import re

from assistant_core.errors import ActionFailed
from assistant_core.functions import NestableText, Outcome, Risk, Text, action
from system_actions.services.translators import Translation, Translators, Way, between, into, spoken_targets
from system_actions.words.languages import ENGLISH, Language, language_called, language_of
from system_actions.words.phrases import listed, sentence

_WORD = re.compile(r"\w[\w'-]*")
_LONE_I = re.compile(r"\bi\b")


@action(
    token=81,
    risk=Risk.SAFE,
    questions={"text": "Translate what?", "language": "Into which language?"},
    examples=[
        "translate good morning into french",
        "how do you say thank you in japanese",
        "what is dog in spanish",
        "say where is the station in german",
        "translate i love you to italian",
        "how would i say two beers please in czech",
        "put happy birthday into portuguese",
    ],
)
async def translate(text: NestableText, language: Text, *, translators: Translators) -> Outcome:
    """Translate words into another language.

    Args:
        text: The words to translate.
        language: The language they are wanted in.
    """
    if not _WORD.search(text):
        raise ActionFailed("no words", said="There is nothing to translate.")
    target = _known(language)
    ways = await translators.ways()
    if target == ENGLISH:
        done, said = await _into_english(text, into(ways, ENGLISH))
    else:
        way = between(ways, ENGLISH, target)
        if way is None:
            raise ActionFailed("no such pair", said=f"I cannot translate into {target.name}. {_have(ways)}")
        done, said = await way.take(as_written(text)), f"In {target.name}"
    if not _WORD.search(done.text):
        raise ActionFailed("nothing came back", said="The translation failed.")
    words = f"{said}: {done.text}"
    if done.unknown:
        words = f"{sentence(words)} I do not know {listed(done.unknown)}, so I left it as it is."
    return Outcome(words, value=done.text)


def as_written(text: str) -> str:
    """Spoken English as translators expect it: "i love you" with its capitals."""
    words = _LONE_I.sub("I", text.strip())
    return words[:1].upper() + words[1:] if len(words.split()) > 1 else words


def _known(words: str) -> Language:
    found = language_called(words)
    if found is None:
        raise ActionFailed("an unknown language", said=f"I do not know the language {words.strip(' .?!')}.")
    return found


def _have(ways: list[Way]) -> str:
    names = spoken_targets(ways)
    return f"I can into {listed(names)}." if names else "I have no languages yet."


async def _into_english(text: str, ways: list[Way]) -> tuple[Translation, str]:
    """The translation of words from the language that knows most of them, and how it is introduced.

    A translator that does not mark what it does not know is only asked when it is the only one.
    """
    asked = [way for way in ways if way.engine.marks] or (ways if len(ways) == 1 else [])
    if not ways:
        raise ActionFailed("no pair into English", said="I have no translator into English.")
    done = await asyncio.gather(*(way.take(text) for way in asked))
    best = min(range(len(asked)), key=lambda n: len(done[n].unknown), default=None)
    if best is None or 2 * len(done[best].unknown) >= len(_WORD.findall(text)):
        names = listed(sorted({known.name for way in ways if (known := language_of(way.source))}))
        raise ActionFailed(
            "the source language is not known", said=f"I cannot tell its language. I know {names}."
        )
    from_ = language_of(asked[best].source)
    return done[best], f"From {from_.name if from_ else asked[best].source}, in English"
