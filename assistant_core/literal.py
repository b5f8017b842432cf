"""Words that are matched letter for letter, before any model and when no model is loaded.

"Undo" and "stop" must work when everything else is broken, and a spoken yes to a risky act is no
matter for a language model.
"""

import re
from enum import Enum


class Literal(Enum):
    """What a literally matched utterance asks for."""

    UNDO = "undo"
    CANCEL = "cancel"


_UNDO = {"undo", "undo that", "undo it", "undo this", "undo the last one", "please undo", "please undo that"}
_CANCEL = {"stop", "cancel", "cancel that", "stop it", "stop that", "please stop", "never mind", "nevermind"}
_YES = {
    "yes", "yes please", "yeah", "yep", "yup", "sure", "do it", "yes do it", "go ahead", "confirm", "ok",
    "okay", "yes yes", "yes i am sure", "yes go ahead", "correct", "affirmative",
}  # fmt: skip
_NO = {
    "no", "no thanks", "no thank you", "nope", "don't", "do not", "no don't", "cancel", "stop", "never mind",
    "nevermind", "no no", "no stop", "no cancel", "don't do it", "negative", "no way",
}  # fmt: skip

_HEARD_AS_NO = {"now", "know", "nah", "naw", "nay", "noh", "no way", "not"}
"""What Whisper writes for a lone "no"; to take too much for a no is safe."""


def literal(text: str) -> Literal | None:
    """The panic word that the whole of `text` is, or None."""
    words = _plain(text)
    if words in _UNDO:
        return Literal.UNDO
    return Literal.CANCEL if words in _CANCEL else None


def yes_or_no(text: str) -> bool | None:
    """True for a yes, False for a no, None for anything else: the whole grammar of a confirmation."""
    words = _plain(text)
    if words in _NO | _HEARD_AS_NO:
        return False
    return True if words in _YES else None


def _plain(text: str) -> str:
    text = text.lower().replace("’", "'")
    return " ".join(re.sub(r"[^a-z' ]+", " ", text).split())
