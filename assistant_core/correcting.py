"""The words that correct what was just understood, "that was wrong, I meant …", and what they teach."""

import re
from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from assistant_core.calls import Call

ALIKE = 70.0
"""How like each other (0 to 100) two spans must be for one to be the other misheard."""

_WRONG = (
    r"(?:that|this|it)(?:'s| is| was)? (?:wrong|not right|not it|not what i (?:said|meant|wanted|asked for))"
)
_MEANT = r"(?:what )?i (?:meant|mean|said|wanted(?: you)?|asked(?: you)?)(?: (?:was|is|to say|to|for))?"
_CORRECTING = re.compile(
    rf"(?:(?:no+|nope|wrong|not that|{_WRONG})[\s,.;:!]+)+{_MEANT}[\s,.:;]+(?P<meant>.+)"
    rf"|i meant(?: to say)?[\s,.:;]+(?P<simply>.+)",
    re.IGNORECASE | re.DOTALL,
)


def meant_instead(text: str) -> str | None:
    """What was meant, when the whole text says that the command before was misunderstood; else None."""
    found = _CORRECTING.fullmatch(text.replace("’", "'").strip())
    return (found["meant"] or found["simply"]).strip() if found else None


def misunderstood(before: Sequence[Call], meant: Sequence[Call]) -> bool:
    """Whether a sentence was misunderstood, or misheard, and its meaning is worth keeping.

    Where the same functions are called with quite other words, a person has thought better of it: who says
    "add bread" and then "I meant butter" wants bread the next time that bread is said.
    """
    if [call.name for call in before] != [call.name for call in meant]:
        return True
    return all(_alike(one, other) for one, other in zip(before, meant, strict=True))


def _alike(before: Call, meant: Call) -> bool:
    for name in before.arguments.keys() | meant.arguments.keys():
        one, other = before.arguments.get(name, ""), meant.arguments.get(name, "")
        if isinstance(one, Call) or isinstance(other, Call):
            return one == other
        if one and other and ratio(one.lower(), other.lower()) < ALIKE:
            return False
    return True
