"""Turns of speech that go with any request: courtesy, hesitation, afterthoughts, corrections."""

import re
from collections.abc import Iterable

_HESITATION = "[(hey|okay|ok|so|um|uh|well|right|alright|hi|now|yeah)[,] ]"
_REQUESTS = (
    "please |please |can you |can you |could you |could you |can you please |could you please |would you "
    "|would you please |will you |I want you to |I need you to |I'd like you to |go ahead and |just |quickly "
    "|(be so kind and|could you maybe|you can|kindly|you must) "
)
_TO_ME = re.compile(r"\b(me|us|ring|remind|let)\b")
_WISHES = "let's |I'd like to |I want to |I need to |can I "
_CLOSERS = "[,] (please|for me|for me please|thanks|thank you|will you|would you|if you can|now|right now|okay|right away)"

CORRECTION = (
    "[,] (no|no wait|wait no|no no|sorry|I mean|actually|make that|actually make it|uh no|no make it|or rather"
    "|scratch that|no sorry|wait|hmm no|not that|correction|no, I meant|oh no)[,] "
)
"""What stands between a slip and the value that counts."""


def asked(patterns: Iterable[str], closing: bool = True) -> tuple[str, ...]:
    """Imperatives, as they are and with courtesy before or after them.

    Args:
        patterns: Begin with a verb's plain form.
        closing: Courtesy may follow; not after a text that would swallow it.
    """
    end = f"[[{_CLOSERS}]]" if closing else ""
    return tuple(f"[{_opener(pattern)}]{pattern}{end}" for pattern in patterns)


def _opener(pattern: str) -> str:
    """What may go before an imperative; "I want to" only where it is not the assistant who acts on me."""
    wishes = "" if _TO_ME.search(pattern) else f"|{_WISHES}"
    return f"{_HESITATION}({_REQUESTS}{wishes})"


def minding(patterns: Iterable[str]) -> tuple[str, ...]:
    """Requests with the -ing form: "would you mind setting …"."""
    return tuple(f"(would you mind|do you mind|how about|mind) {pattern}" for pattern in patterns)
