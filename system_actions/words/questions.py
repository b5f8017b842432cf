"""Questions taken apart: the words that are looked for, and what kind of thing answers them."""

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant_core.resolvers.words import plain

_STOP_WORDS = """
a about again all also am an and any anything are as at be been being but by can could did do does doing
during each else ever every exactly find for from get give go got had has have he her here him his how i
if in into is it its just know known let like look made make many may me might more most much my name
named of on one or our out over please really s same say she should so some somebody something tell than
that the their them then there these they thing this those to too up us use used usually very was we were
what what's when where which while who who's whom whose why will with would yes you your actually called
happen happened kind sort type exact current currently now today right
"""
"""Words that say nothing about the matter; without them a search finds more."""
_STOP = frozenset(_STOP_WORDS.split())

_ALIKE = """
tall height high | long length | old age | far distance | big size area large | heavy weight weighs mass
deep depth | fast speed | hot temperature | wrote written writer author novelist playwright write
invented inventor invention invent | discovered discoverer discovery discover
painted painter painting paint | composed composer compose | directed director film
founded founder established | built build construction constructed | designed designer architect
died death die killed | born birth birthplace birthday | married wife husband spouse marry
began begin started start commenced | ended end finished over | won win winner victory
president presidents | capital capitals | population inhabitants people populated
language languages spoken speak | currency money | located location lies situated | called named known
film movie | leader head ruler | sung sang singer sing | biggest largest | smallest least
hottest warmest | color colour | live lives living lived habitat | eat eats eaten diet feed feeds
country nation | car automobile
"""
"""Words of one stem or one sense, of which any will do, group by group."""
_GROUPS = [group.split() for group in _ALIKE.replace("\n", "|").split("|")]


class Kind(StrEnum):
    """What a question asks for."""

    PERSON = "person"
    TIME = "time"
    AMOUNT = "amount"
    PLACE = "place"
    REASON = "reason"
    ADVICE = "advice"
    PERSONAL = "personal"
    THING = "thing"


@dataclass(frozen=True)
class Question:
    """A question taken apart.

    Attributes:
        kind: What it asks for.
        words: The words that matter, each with those that will do as well.
        about: It asks who or what something is, so that an article's beginning answers it.
    """

    kind: Kind
    words: tuple[tuple[str, ...], ...]
    about: bool = False


_KINDS: tuple[tuple[Kind, str], ...] = (
    (Kind.PERSONAL, r"\bmy\b|\bour\b|\b(?:am|was|were) (?:i|we)\b|\b(?:i|we) (?:am|was|were|have|had)\b"),
    (
        Kind.ADVICE,
        r"\b(?:should|shall|could|can|do|must|would) (?:i|we)\b|\bhow to\b|\bgood idea\b|\bbest way\b",
    ),
    (
        Kind.AMOUNT,
        r"\bhow (?:many|much|tall|high|long|far|old|big|heavy|deep|wide|fast|hot|cold|large|often)\b",
    ),
    (
        Kind.AMOUNT,
        r"\bwhat(?: is|'s| was)? (?:the )?(?:height|length|population|distance|size|speed|age|area|depth)\b",
    ),
    (Kind.TIME, r"\bwhen\b|\b(?:what|which) (?:year|date|day|century|month|decade)\b|\bhow long ago\b"),
    (Kind.PERSON, r"\bwho(?:'s|m|se)?\b"),
    (Kind.PLACE, r"\bwhere\b|\b(?:what|which) (?:country|city|continent|state|place)\b"),
    (Kind.REASON, r"\bwhy\b|\bhow come\b"),
)
_ABOUT = re.compile(
    r"(?:so |and |tell me |do you know )?(?:who|what) (?:is|was|are|were)(?: an?| the)? (?P<what>.+)"
)
_WORD = re.compile(r"[\w'-]+")


def take_apart(question: str) -> Question:
    """What a question asks for, and by which words the answer is found."""
    text = plain(question)
    kind = next((kind for kind, pattern in _KINDS if re.search(pattern, text)), Kind.THING)
    words = content_words(text)
    about = _ABOUT.fullmatch(text)
    simple = about is not None and not re.search(r"\b(?:of|in|for|that|who|to|from|by)\b", about["what"])
    return Question(kind, tuple(alike(word) for word in words), about is not None and simple)


def content_words(text: str) -> list[str]:
    """The words of a text that say what it is about, each once."""
    words = (word.strip("'-").removesuffix("'s") for word in _WORD.findall(plain(text)))
    return list(dict.fromkeys(word for word in words if word and word not in _STOP))


def alike(word: str) -> tuple[str, ...]:
    """A word and those that will do in its place."""
    group = next((group for group in _GROUPS if word in group), [])
    return (word, *(other for other in group if other != word))
