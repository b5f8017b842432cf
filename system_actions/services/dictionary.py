"""The dictionary: WordNet, through its own program ``wn``."""

import re
import shutil
import unicodedata
from dataclasses import dataclass
from typing import Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.programs import run_program

_PATIENCE = 5.0
_PARTS = {"noun": "noun", "verb": "verb", "adj": "adjective", "adv": "adverb"}
_WORD = re.compile(r"[a-z0-9][a-z0-9' .-]*")
_HEAD = re.compile(r"Overview of (?P<part>noun|verb|adj|adv) (?P<lemma>\S+)")
_SENSE = re.compile(r"\d+\. (?:\((?P<count>\d+)\) )?(?P<words>.+?) -- \((?P<gloss>.*)\)")
_ASIDE = re.compile(r"""^(?:\([^)]*\)\s*)+|\s*[;:]?\s*"[^"]*"?|\s*\([^)]*`[^)]*\)""")
"""Notes on a word's use before its meaning, and examples after it."""


@dataclass(frozen=True)
class Sense:
    """One of a word's meanings.

    Attributes:
        lemma: The word without its ending, as the dictionary has it.
        part: Noun, verb, adjective or adverb.
        meaning: What it means, without the examples.
        synonyms: Other words for the same.
        count: How often it was met in the texts that WordNet counted.
    """

    lemma: str
    part: str
    meaning: str
    synonyms: tuple[str, ...]
    count: int


class Dictionary(Service):
    """Looks words up."""

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the program and see that it has its words. Raises `ServiceMissing`."""
        dictionary = cls()
        if shutil.which("wn") is None or not await dictionary.senses("word"):
            raise ServiceMissing(
                "wn, or its words, is not installed",
                said="I have no dictionary.",
                cure="install the package wordnet",
            )
        return dictionary

    async def senses(self, word: str) -> list[Sense]:
        """What a word means; nothing for a word it does not know.

        Words that are spelt so come before those it is a form of ("better" is one of "good"), and
        common meanings before rare ones.

        Raises `ActionFailed` when the program does not answer.
        """
        text = bare(word)
        if not _WORD.fullmatch(text):
            return []
        try:
            _, printed = await run_program("wn", text, "-over", patience=_PATIENCE)
        except ActionFailed as error:
            raise ActionFailed(str(error), said="My dictionary does not answer.") from error
        return sorted(_read(printed), key=lambda sense: (bare(sense.lemma) != text, -sense.count))


def bare(word: str) -> str:
    """A word in lower case without its accents, as WordNet writes words."""
    return unicodedata.normalize("NFKD", word.lower()).encode("ascii", "ignore").decode().strip()


def _read(printed: str) -> list[Sense]:
    found: list[Sense] = []
    part = lemma = ""
    for line in printed.splitlines():
        if head := _HEAD.match(line):
            part, lemma = _PARTS[head["part"]], head["lemma"].replace("_", " ")
        elif sense := _SENSE.fullmatch(line.strip()):
            words = [word.split("(")[0].strip() for word in sense["words"].split(",")]
            lemma = next((w for w in words if w.lower() == lemma), lemma)
            meaning = _ASIDE.sub("", sense["gloss"]).strip(" ;:,")
            others = tuple(w for w in words if w.lower() != lemma.lower())
            found.append(Sense(lemma, part, meaning, others, int(sense["count"] or 0)))
    return found
