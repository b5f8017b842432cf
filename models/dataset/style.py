"""How a sentence looks: typed in small letters, or written as Whisper writes what it hears.

Every style keeps the arguments letter for letter what stands in the new text.
"""

import random
import re
from collections.abc import Callable, Iterator
from functools import cache

from assistant_core.token_map import TokenMap
from models.dataset.rows import Row
from models.dataset.slots.spoken import words as number_words
from models.dataset.slots.words import read
from models.dataset.spans import Edit, Marked, marked, rewritten

Style = Callable[[Marked, random.Random], Marked]

_PROPER = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February",
    "April", "June", "July", "August", "September", "October", "November", "December", "Christmas",
    "Easter", "English", "French", "German", "Spanish", "Italian", "Japanese", "Chinese", "Russian",
    "Portuguese", "Korean", "Arabic", "Dutch", "Swedish", "Bluetooth", "Wi-Fi", "TV", "Spotify", "YouTube",
    "Netflix", "Google", "Facebook", "Twitter", "Amazon", "Microsoft", "Apple", "Uber", "Siri", "Alexa",
    "AI", "Cortana", "Olly", "Pandora", "iTunes", "CNN", "BBC", "USA", "UK", "Mr", "Mrs", "Dr", "America",
    "American", "London", "Paris", "Berlin", "Tokyo", "Chicago", "Boston", "Miami", "India", "China",
    "Japan", "Canada", "Mexico", "France", "Germany", "Italy", "Spain", "Europe", "Roomba", "Wemo",
    "New York", "Los Angeles", "San Francisco", "Seattle", "Denver", "Sydney", "Texas", "California",
    "Florida", "Hawaii", "Beatles",
)  # fmt: skip
_SPELLINGS = {
    "whats": "what's", "dont": "don't", "im": "I'm", "ive": "I've", "cant": "can't", "thats": "that's",
    "wheres": "where's", "hows": "how's", "whos": "who's", "lets": "let's", "doesnt": "doesn't",
    "isnt": "isn't", "wifi": "Wi-Fi", "i": "I",
}  # fmt: skip
_QUESTION = re.compile(
    r"^(?:(?:hey|okay|ok|so|um|uh|and|well|alright|oh|right|hi|please|octavox|computer)[, ]+)*(?:what|who|"
    r"whose|when|where|why|how|which|is|are|was|were|do|does|did|can|could|will"
    r"|would|should|may|am|have|has|any)(?:'s|s|'re|n't)?\b(?! not\b)(?<!when)(?<!don't)",
    re.IGNORECASE,
)
_NUMBERS = {number_words(n).replace("-", " "): n for n in range(1, 101)} | {"hundred": 100}
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_WORDED = (
    rf"(?:{_TENS}[ -]{_ONES}|{_TENS}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    rf"eighteen|nineteen|{_ONES}|a hundred|one hundred)"
)
_IN_DIGITS = re.compile(
    rf"\b(?P<hour>{_WORDED})(?: (?P<minute>fifteen|thirty|forty five|forty|twenty|ten|fifty))? "
    rf"?(?P<half>a\.?m\.?|p\.?m\.?)(?![a-z.])"
    rf"|\b(?P<count>{_WORDED}) (?P<unit>percent|minutes?|hours?|seconds?|degrees|days|weeks|dollars|euros|"
    rf"o'?clock)\b",
    re.IGNORECASE,
)
_FILLERS = (
    "um ",
    "uh ",
    "uh so ",
    "okay ",
    "so ",
    "hey ",
    "well ",
    "alright ",
    "um okay ",
    "oh ",
    "right ",
    "okay so ",
    "hi ",
)
_COMMON_WORDS = frozenset(
    [
        "will",
        "mark",
        "may",
        "june",
        "april",
        "bill",
        "art",
        "rose",
        "pat",
        "rob",
        "sue",
        "dale",
        "grace",
        "hope",
        "joy",
        "faith",
        "max",
        "can",
        "see",
        "an",
        "my",
        "so",
        "do",
        "long",
        "van",
        "penny",
        "summer",
        "autumn",
        "dawn",
        "eve",
        "sunny",
        "melody",
        "dean",
        "christian",
        "sky",
        "rock",
        "angel",
        "star",
        "happy",
        "lane",
        "chase",
        "drew",
        "miles",
        "ray",
        "page",
        "reed",
        "olive",
        "ginger",
        "basil",
        "rusty",
        "guy",
        "dan",
        "don",
        "ivy",
        "violet",
        "amber",
        "ruby",
        "pearl",
        "jade",
        "kitty",
        "robin",
        "heath",
        "chance",
        "destiny",
        "ace",
        "buddy",
        "major",
        "duke",
        "king",
        "prince",
        "baron",
        "noble",
        "royal",
        "in",
        "on",
        "at",
        "to",
        "is",
        "it",
        "he",
        "she",
        "me",
        "the",
        "set",
        "song",
        "note",
    ]
)
_COURTESY = (
    "please ", "can you ", "could you ", "can you please ", "could you please ", "would you ",
    "hey can you ", "i want you to ", "i need you to ", "i'd like you to ", "go ahead and ", "will you ",
    "just ", "hey could you ", "okay please ",
)  # fmt: skip
_IMPERATIVES = frozenset(
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
    ]
)


def restyled(row: Row, style: Style, shapes: TokenMap, rng: random.Random) -> Row:
    """The row in another style."""
    return rewritten(row, style(marked(row, shapes), rng), shapes)


def as_typed(sentence: Marked, rng: random.Random) -> Marked:
    """Small letters, no punctuation but what belongs to a word or a number."""
    text = sentence.text
    edits = [
        Edit(m.start(), m.end(), "")
        for m in re.finditer(r"[,;:!?]+(?=\s|$)|(?<![a-z]\.[a-z])(?<!\b[a-z])\.+$", text)
    ]
    shorter = sentence.edited(edits)
    if len(shorter.text.lower()) != len(shorter.text):
        return shorter
    return Marked(shorter.text.lower(), shorter.spans)


def as_heard(sentence: Marked, rng: random.Random) -> Marked:
    """As Whisper writes: a capital, a final mark, digits where it hears figures, names with capitals."""
    sentence = sentence.edited(_names(sentence.text))
    if rng.random() < 0.7:
        sentence = sentence.edited(_digits(sentence.text))
    if rng.random() < 0.6:
        commas = re.finditer(
            r"(?<=[a-z0-9])(?= please$)|(?<=^hey)(?= )|(?<=^okay)(?= )|(?<=^hi)(?= )", sentence.text, re.I
        )
        sentence = sentence.edited(Edit(m.start(), m.end(), ",") for m in commas)
    return _closed(_begun(sentence))


def as_said(sentence: Marked, rng: random.Random) -> Marked:
    """As it is, names with their capitals but no final mark."""
    return sentence


def opened(sentence: Marked, rng: random.Random) -> Marked:
    """With a hesitation before it, or with courtesy where it is an imperative."""
    first = sentence.text.split(" ", 1)[0].lower()
    polite = first in _IMPERATIVES and rng.random() < 0.6
    before = rng.choice(_COURTESY if polite else _FILLERS)
    return sentence.edited([Edit(0, 0, before)])


def _names(text: str) -> Iterator[Edit]:
    for word in _PROPER:
        for found in re.finditer(rf"(?<![\w']){re.escape(word)}(?=s?\b)", text, re.IGNORECASE):
            if word not in ("Apple", "UK", "Amazon") or found[0].isupper():
                yield Edit(found.start(), found.end(), word)
    for found in re.finditer(r"(?<![\w'-])[a-z]+(?![\w-])", text):
        if found[0] in _SPELLINGS:
            yield Edit(found.start(), found.end(), _SPELLINGS[found[0]])
        elif found[0] in _first_names() and not text[found.end() :].startswith("'t"):
            yield Edit(found.start(), found.end(), found[0].capitalize())


@cache
def _first_names() -> frozenset[str]:
    """Names that are no other word of the kind of sentences that are said here."""
    names = (name.lower() for name in read("first_names") if name.isascii() and name.isalpha())
    return frozenset(name for name in names if len(name) > 2) - _COMMON_WORDS


def _digits(text: str) -> Iterator[Edit]:
    for found in _IN_DIGITS.finditer(text):
        if found["half"]:
            hour = _NUMBERS.get(found["hour"].lower().replace("-", " "), 99)
            if hour <= 12:
                minute = f":{_NUMBERS[found['minute'].lower()]:02d}" if found["minute"] else ""
                half = found["half"][0].lower()
                yield Edit(found.start(), found.end(), f"{hour}{minute} {half}.m.")
        else:
            count = _NUMBERS.get(
                found["count"].lower().replace("-", " ").replace("a hundred", "one hundred"), 0
            )
            unit = "%" if found["unit"].lower() == "percent" else f" {found['unit']}"
            if count:
                yield Edit(found.start(), found.end(), f"{count}{unit}")


def _begun(sentence: Marked) -> Marked:
    first = next((i for i, letter in enumerate(sentence.text) if letter.isalnum()), None)
    if first is None or not sentence.text[first].isascii():
        return sentence
    text = sentence.text[:first] + sentence.text[first].upper() + sentence.text[first + 1 :]
    return Marked(text, sentence.spans)


def _closed(sentence: Marked) -> Marked:
    text = sentence.text
    if text.endswith((".", "?", "!")):
        return sentence
    mark = "?" if _QUESTION.match(text) else "."
    return Marked(text + mark, sentence.spans)
