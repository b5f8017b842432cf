"""What is around a wish and around a span: courtesy, articles, prepositions, punctuation."""

import re
from collections.abc import Iterator

_BEFORE = re.compile(
    r"(?:(?:hey|hi|hello|ok|okay|so|um|uh|well|alright|yo|now|yeah|oh|actually)\b[ ,]*(?=\w)"
    r"|(?:olly|siri|alexa|google|ai|computer|cortana|annie|dolores|pda|s1|s2)\b[ ,]*(?=\w)"
    r"|(?:please|kindly|just|quickly|hurry up and|go ahead and|go now and|let's|lets|let us|you know)\b[ ,]*"
    r"|(?:can|could|will|would|may|might) (?:you|u|we|i|ya)(?: all)?\b[ ,]*"
    r"(?:kindly |please |just |go ahead and |possibly |maybe )*(?:help me (?:to )?|be able to |help to )?"
    r"|(?:are you able to|is it possible (?:for you )?to|would you mind|be so kind (?:as )?to|do me a "
    r"favor and"
    r"|help me(?: out)?(?: to| and)?|it'?s time (?:for me )?to|time to|make sure (?:to|you|that you)|be "
    r"sure to"
    r"|don'?t forget to|remember to|you (?:can|should|could|must|need to|may)|have you|try to|is it okay "
    r"to)\b[ ,]*"
    r"|(?:i|we)(?:'d| would)? (?:really )?(?:want|need|like|love|wish|have|wanna|gotta|must|will be|shall)\b"
    r"(?: for)?(?: you)?(?: to)?\b[ ,]*(?=(?:be |go |to )?(?:to )?\w)"
    r")",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[ ,]*\b(?:please|for me|thanks|thank you|thankyou|immediately|right away|asap|olly|real quick|if you "
    r"can"
    r"|if possible|will you|would you|okay|ok)$",
    re.IGNORECASE,
)
_NOW = re.compile(r"[ ,]*\b(?:right now|just now|now)$", re.IGNORECASE)
_OUTER = re.compile(
    r"^(?:(?:the|a|an|my|our|your|his|her|their|some|any|this|that|these|those)\s+)+", re.IGNORECASE
)
_PREPOSITION = re.compile(r"^(?:at|on|in|for|by|to|of|from|about|with)\s+(?=\S)", re.IGNORECASE)
_EDGES = ' \t,.?!;:"“”'


def cores(text: str, now: bool = True) -> Iterator[str]:
    """The sentence, and what is left as courtesy is taken off it piece by piece; the barest first.

    Args:
        text: A whole sentence.
        now: A closing "now" is courtesy too; not where it is an answer to when.
    """
    text = bare(text)
    stages = [text]
    for expression in (_AFTER, _NOW, _AFTER) if now else (_AFTER, _AFTER):
        text = expression.sub("", text).rstrip(_EDGES)
        stages.append(text)
    while True:
        shorter = _BEFORE.sub("", text, count=1) if _BEFORE.match(text) else text
        shorter = shorter.strip(
            _EDGES + "'" if shorter.count("'") == 1 and shorter.startswith("'") else _EDGES
        )
        if shorter == text or not shorter:
            break
        text = shorter
        stages.append(text)
    yield from dict.fromkeys(reversed(stages))


def core(text: str, now: bool = True) -> str:
    """The sentence without any courtesy."""
    return next(cores(text, now))


def bare(text: str) -> str:
    """The text without the punctuation around it; a stop inside an abbreviation stays."""
    stripped = text.strip(_EDGES)
    return (
        stripped + "."
        if re.search(r"(?:^|[\s\d])(?:[a-z]\. ?)+[a-z]$", stripped, re.IGNORECASE) and stripped + "." in text
        else stripped
    )


def trim(span: str, article: bool = True, preposition: bool = False) -> str:
    """A span without the articles, possessives and, on wish, prepositions around it."""
    span = bare(span)
    if preposition:
        span = _PREPOSITION.sub("", span)
    if article:
        rest = _OUTER.sub("", span)
        span = rest or span
    if len(span) > 2 and span[0] == span[-1] == "'":
        span = span[1:-1]
    return bare(span)
